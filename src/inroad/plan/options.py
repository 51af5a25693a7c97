"""Options: the ladder, its next steps, chances and reasons, and the other orders.

Where the models ordered it, what they found stands beside it; where they did not, it
is empty, never made up.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any, Literal

from inroad.core.suggestion import Suggestion
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
from inroad.decide.results import Runway
from inroad.library.shelf import Shelf
from inroad.plan.act import READY, act_lines
from inroad.plan.attempts import Attempt, middle_of
from inroad.plan.care import needs_care
from inroad.plan.counted_out import CountedOut, counted_out
from inroad.plan.ladder import Ladder
from inroad.plan.order_lines import by_the_models, flip_words
from inroad.plan.page import Section
from inroad.plan.refs import resolve
from inroad.plan.sections import sections_of
from inroad.plan.support import supported
from inroad.plan.whom import whom_to_write
from inroad.record.person import Person

Order = Literal["most ambitious first", "safest first", "by what a try gives"]
_TITLES = {"dr", "prof", "professor"}
NO_VALUE: Mapping[str, float | None] = MappingProxyType({"lower": None, "upper": None})
AROUND = (
    "options.order",
    "options.safest_first",
    "options.ambitious_first",
    "options.counter_view",
    "options.flips",
    "options.together",
)
BELOW = (
    "options.fun",
    "options.too_few",
    "options.costs",
    "options.not_a_reason_to_switch",
)


@dataclass(frozen=True, slots=True)
class Option:
    """One rung. Nine in ten of the chances of an offer lie between p_low and p_high.

    All three chances are None where nobody counted and the person gave none; `chance`
    names the default they come from, and is None where they are the person's `own_p`.
    `hours` are those of the next step. `reservation_value` is in plain paid jobs.
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
    own_p: bool = False


@dataclass(frozen=True, slots=True)
class NextMove:
    """The one act of the Brief; `option` is the rung that names its reader, if any."""

    text: str
    minutes: int
    option: str | None
    because: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Options:
    """The ladder in the order that holds for the person, and the other orders.

    `other_order` is the one of the two simple orders that the ladder is not, or is
    further from; both stand in `ambitious_first` and `safest_first`.
    """

    care: bool
    order: Order
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
    ambitious_first: tuple[str, ...] = ()
    safest_first: tuple[str, ...] = ()


def options_of(
    person: Person,
    shelf: Shelf,
    runway: Runway | None,
    texts: Mapping[str, str],
    ladder: Ladder | None = None,
) -> Options:
    """Lay out the options; `texts` are raw sources the person brought in, by id.

    With a `ladder` they stand in the order of the models, without in the simple one.
    """
    safest = bool(what_binds(person, runway))
    if needs_care(person):
        return Options(care=True, order=_order(safest, None), ladder=())
    content = content_where_they_are(person)
    rungs = [] if content else ladder_of(person, runway)
    lines = _lines(rungs, shelf, person)
    act = _act(person, shelf)
    asked = _about_them(person, shelf, rungs)
    about = supported(_about(person, runway, ladder), shelf, person.profile)
    out = tuple(counted_out(person))
    found = tuple(
        _option(rung, line, ladder, next_=rung is asked)
        for rung, line in zip(rungs, lines, strict=True)
    )
    bold, safe = (_ids(rungs, found, safest=each) for each in (False, True))
    order = _order(safest, ladder)
    return Options(
        care=False,
        order=order,
        ladder=_in_order(found, ladder),
        other_order=safe if order == "most ambitious first" else bold,
        counted_out=out,
        next_move=None if content else _move(act, asked, rungs, found),
        **_found_by_models(ladder),
        sections=sections_of(about, {"options": "Which order, and why"}),
        refs=resolve([*about, act, *_reasons(found, out)], person, shelf, texts),
        ambitious_first=bold,
        safest_first=safe,
    )


def _order(safest: bool, ladder: Ladder | None) -> Order:  # noqa: FBT001 - one fact
    if ladder is not None:
        free = ladder.reckoned.regime == "free"
        return "most ambitious first" if free else "by what a try gives"
    return "safest first" if safest else "most ambitious first"


def _in_order(found: tuple[Option, ...], ladder: Ladder | None) -> tuple[Option, ...]:
    if ladder is None:
        return found
    places = {id: place for place, id in enumerate(ladder.reckoned.order)}
    return tuple(sorted(found, key=lambda option: places.get(option.id, len(places))))


def _found_by_models(ladder: Ladder | None) -> dict[str, Any]:
    """Return what search and batch found, or nothing where they did not look."""
    if ladder is None:
        return {}
    found = ladder.reckoned
    return {
        "batch": found.batch,
        "value": {"lower": found.lower, "upper": found.upper},
        "runner_up": found.order[1] if found.order[1:] else None,
        "flips_if": tuple(flip_words(ladder)),
    }


def _lines(rungs: list[Rung], shelf: Shelf, person: Person) -> list[Suggestion]:
    return supported((line for _, line in rung_lines(rungs)), shelf, person.profile)


def _option(
    rung: Rung, line: Suggestion, ladder: Ladder | None, *, next_: bool
) -> Option:
    attempt, index = _weighed(line.id, ladder)
    own = attempt.chance if attempt and "chance" in attempt.own else None
    chance = None if own else chance_of(rung.family.id, rung.words)
    default = None if chance is None else f"default:{chance.default.id}"
    low, middle, high = _three(own, chance)
    return Option(
        id=line.id,
        option=rung.words,
        next_step=f"{rung.family.step[0].upper()}{rung.family.step[1:]}.",
        hours=rung.family.hours,
        p_low=low,
        p_mid=middle,
        p_high=high,
        chance=default,
        reservation_value=index,
        why=_why(rung),
        because=(*line.because, *([default] if default else [])),
        own=rung.own,
        fun=rung.fun,
        next=next_,
        own_p=own is not None,
    )


def _weighed(id: str, ladder: Ladder | None) -> tuple[Attempt | None, float | None]:
    """Find an option among those weighed, with its reservation value."""
    if ladder is not None:
        both = zip(ladder.attempts, ladder.reckoned.index, strict=True)
        return next(((a, i) for a, i in both if a.id == id), (None, None))
    return None, None


def _three(
    own: tuple[float, float] | None, chance: Chance | None
) -> tuple[float | None, float | None, float | None]:
    if own is not None:
        return own[0], middle_of(own), own[1]
    if chance is None:
        return None, None, None
    return chance.low, chance.middle, chance.high


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


def _ids(
    rungs: list[Rung], found: tuple[Option, ...], *, safest: bool
) -> tuple[str, ...]:
    names = {id(rung): option.id for rung, option in zip(rungs, found, strict=True)}
    return tuple(names[id(rung)] for rung in ordered(rungs, safest=safest))


def _about(
    person: Person, runway: Runway | None, ladder: Ladder | None
) -> Iterator[Suggestion]:
    """Take the Brief's lines around the ladder: its order, the other view, the gaps."""
    lines = by_the_models(option_lines(person, runway), ladder)
    names = (*AROUND, *BELOW)
    yield from sorted(
        (line for line in lines if line.id in names), key=lambda line: -line.weight
    )


def _reasons(
    ladder: tuple[Option, ...], out: tuple[CountedOut, ...]
) -> Iterator[Suggestion]:
    for option in ladder:
        yield Suggestion(option.id, "options", option.option, option.because)
    for each in out:
        yield Suggestion("options.out", "options", each.option, (each.because,))
