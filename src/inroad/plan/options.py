"""Options: the ladder, its next steps, chances and reasons, and the other order.

What the models of search will give (reservation values, batches, what flips the order)
is empty here, never made up.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any, Literal

from inroad.core.suggestion import Suggestion
from inroad.core.text import quoted
from inroad.decide.chances import Chance, chance_of
from inroad.decide.offers.contentment import content_where_they_are
from inroad.decide.offers.ladder import (
    ladder_of,
    option_lines,
    ordered,
    rung_lines,
    what_binds,
)
from inroad.decide.offers.rungs import Rung
from inroad.decide.options import UNSORTED, family_of
from inroad.decide.results import Runway
from inroad.library.shelf import Shelf
from inroad.plan.act import READY, act_lines
from inroad.plan.care import needs_care
from inroad.plan.page import Section
from inroad.plan.refs import resolve
from inroad.plan.sections import sections_of
from inroad.plan.support import supported
from inroad.plan.whom import whom_to_write
from inroad.record.person import Person

_TITLES = {"dr", "prof", "professor"}
NO_VALUE: Mapping[str, float | None] = MappingProxyType({"lower": None, "upper": None})
AROUND = ("options.safest_first", "options.ambitious_first", "options.counter_view")
BELOW = (
    "options.fun",
    "options.too_few",
    "options.costs",
    "options.not_a_reason_to_switch",
)


@dataclass(frozen=True, slots=True)
class Option:
    """One rung. Nine in ten of the chances of an offer lie between p_low and p_high.

    All three chances are None where nobody counted; `chance` names the default they
    come from, since none of them is the person's own figure. `hours` are those of the
    next step.
    """

    id: str
    option: str
    next_step: str
    hours: float
    p_low: float | None
    p_mid: float | None
    p_high: float | None
    chance: str | None
    reservation_value: float | None
    why: str
    because: tuple[str, ...]
    own: bool
    fun: bool
    next: bool


@dataclass(frozen=True, slots=True)
class CountedOut:
    """An option the person ruled out, in their words, and how to bring it back.

    `why` is the reason they gave, or nothing; `name` is what `options back` takes.
    """

    option: str
    name: str
    why: str
    because: str
    bring_back: str


@dataclass(frozen=True, slots=True)
class NextMove:
    """The one act of the Brief; `option` is the rung that names its reader, if any."""

    text: str
    minutes: int
    option: str | None
    because: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Options:
    """The ladder in the order that holds for the person, and the other order."""

    care: bool
    order: Literal["most ambitious first", "safest first"]
    ladder: tuple[Option, ...]
    other_order: tuple[str, ...] = ()
    counted_out: tuple[CountedOut, ...] = ()
    next_move: NextMove | None = None
    batch: tuple[str, ...] = ()
    value: Mapping[str, float | None] = field(default_factory=lambda: NO_VALUE)
    runner_up: str | None = None
    flips_if: tuple[str, ...] = ()
    sections: tuple[Section, ...] = ()
    refs: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)


def options_of(
    person: Person, shelf: Shelf, runway: Runway | None, texts: Mapping[str, str]
) -> Options:
    """Lay out the options; `texts` are raw sources the person brought in, by id."""
    safest = bool(what_binds(person, runway))
    order: Literal["most ambitious first", "safest first"] = (
        "safest first" if safest else "most ambitious first"
    )
    if needs_care(person):
        return Options(care=True, order=order, ladder=())
    content = content_where_they_are(person)
    rungs = [] if content else ladder_of(person, runway)
    lines = _lines(rungs, shelf, person)
    act = _act(person, shelf)
    asked = _about_them(person, shelf, rungs)
    about = supported(_about(person, runway), shelf, person.profile)
    out = tuple(_counted_out(person))
    chances = [chance_of(r.family.id, r.words) for r in rungs]
    ladder = tuple(
        _option(rung, line, chance, next_=rung is asked)
        for rung, line, chance in zip(rungs, lines, chances, strict=True)
    )
    return Options(
        care=False,
        order=order,
        ladder=ladder,
        other_order=_other(rungs, ladder, safest=not safest),
        counted_out=out,
        next_move=None if content else _move(act, asked, rungs, ladder),
        sections=sections_of(about, {"options": "Which order, and why"}),
        refs=resolve([*about, act, *_reasons(ladder, out)], person, shelf, texts),
    )


def _lines(rungs: list[Rung], shelf: Shelf, person: Person) -> list[Suggestion]:
    return supported((line for _, line in rung_lines(rungs)), shelf, person.profile)


def _option(
    rung: Rung, line: Suggestion, chance: Chance | None, *, next_: bool
) -> Option:
    default = None if chance is None else f"default:{chance.default.id}"
    return Option(
        id=line.id,
        option=rung.words,
        next_step=f"{rung.family.step[0].upper()}{rung.family.step[1:]}.",
        hours=rung.family.hours,
        p_low=None if chance is None else chance.low,
        p_mid=None if chance is None else chance.middle,
        p_high=None if chance is None else chance.high,
        chance=default,
        reservation_value=None,
        why=_why(rung),
        because=(*line.because, *([default] if default else [])),
        own=rung.own,
        fun=rung.fun,
        next=next_,
    )


def _why(rung: Rung) -> str:
    words = "On your own list." if rung.own else "Added, for what you said."
    return f"{words} You called it fun." if rung.fun else words


def _act(person: Person, shelf: Shelf) -> Suggestion:
    """Make the Brief's own act, so that two pages never name two next things."""
    lines = supported(act_lines(person, shelf), shelf, person.profile)
    return next(o for o in lines if o.id in {"act.write_to", "act.find_someone"})


def _about_them(person: Person, shelf: Shelf, rungs: Iterable[Rung]) -> Rung | None:
    """Find the rung that names whom the act writes to: then it is that rung's move."""
    chosen = whom_to_write(person, shelf)
    if chosen is None:
        return None
    named = set(re.findall(r"\w+", chosen.name.casefold())) - _TITLES
    return next(
        (
            r
            for r in rungs
            if r.own and named & set(re.findall(r"\w+", r.words.casefold()))
        ),
        None,
    )


def _move(
    act: Suggestion,
    asked: Rung | None,
    rungs: list[Rung],
    ladder: tuple[Option, ...],
) -> NextMove:
    # The message itself stands on the Brief, and not below this one.
    text = act.text.replace(READY, "The message is ready on your Brief.")
    option = None if asked is None else ladder[rungs.index(asked)].id
    return NextMove(text, act.minutes, option, act.because)


def _other(
    rungs: list[Rung], ladder: tuple[Option, ...], *, safest: bool
) -> tuple[str, ...]:
    names = {id(rung): option.id for rung, option in zip(rungs, ladder, strict=True)}
    return tuple(names[id(rung)] for rung in ordered(rungs, safest=safest))


def _counted_out(person: Person) -> Iterator[CountedOut]:
    """Repeat what they ruled out, where it names a kind of option."""
    against = person.profile.value("against") or ()
    for index, item in enumerate(against):
        if family_of(str(item["text"])) is UNSORTED:
            continue
        name = str(item["text"])
        yield CountedOut(
            option=quoted(name),
            name=name,
            why=str(item.get("why") or ""),
            because=f"slot:against.{index}",
            bring_back=f"inroad options back {_typed(name)}",
        )


def _typed(name: str) -> str:
    """Quote a name for a shell, doubly: a page may set its apostrophes curly."""
    return '"' + re.sub(r'(["\\$`])', r"\\\1", name) + '"'


def _about(person: Person, runway: Runway | None) -> Iterator[Suggestion]:
    """Take the Brief's lines around the ladder: its order, the other view, the gaps."""
    for line in option_lines(person, runway):
        if line.id in AROUND or line.id in BELOW:
            yield line


def _reasons(
    ladder: tuple[Option, ...], out: tuple[CountedOut, ...]
) -> Iterator[Suggestion]:
    for option in ladder:
        yield Suggestion(option.id, "options", option.option, option.because)
    for each in out:
        yield Suggestion("options.out", "options", each.option, (each.because,))
