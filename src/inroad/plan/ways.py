"""Ways ahead with ranges from 0 to 10: defaults, and the person's own first."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from inroad.core.errors import BadInput
from inroad.decide.outlook import After, Way
from inroad.plan.said_list import SPAN, ends_of, parts_of

Ends = tuple[float, float]
MATTERS: Final[Mapping[str, float]] = {"aim": 3.0, "days": 2.0, "pay": 1.0}
MEANT: Final[Mapping[str, str]] = {
    "aim": "what it does for your aim",
    "days": "how good the days are",
    "pay": "how far it pays",
}
STAY: Final = "stay"
MOST_WAYS: Final = 12


@dataclass(frozen=True, slots=True)
class Ahead:
    """One way ahead.

    `before` and `after` give each thing that matters a range from 0 to 10, until the
    way is ready and from then on; `own` are the figures the person gave.
    """

    name: str
    ready: Ends
    works: Ends
    before: Mapping[str, Ends]
    after: Mapping[str, Ends]
    family: str = ""
    own: tuple[str, ...] = ()

    @property
    def way(self) -> Way:
        """As the model takes it."""
        return Way(self.name, self.ready, self.works)

    @property
    def levels(self) -> Mapping[str, After]:
        """Its ranges as the model takes them."""
        return {name: After(self.before[name], self.after[name]) for name in MATTERS}


def _ahead(
    name: str,
    family: str,
    ready: Ends,
    works: Ends,
    *,
    aim: tuple[Ends, Ends],
    days: tuple[Ends, Ends],
    pay: tuple[Ends, Ends],
) -> Ahead:
    both = {"aim": aim, "days": days, "pay": pay}
    return Ahead(
        name,
        ready,
        works,
        {key: ends[0] for key, ends in both.items()},
        {key: ends[1] for key, ends in both.items()},
        family,
    )


DEFAULTS: Final = (
    _ahead(
        "PhD",
        "phd",
        (3, 6),
        (0.1, 0.5),
        aim=((2, 5), (4, 9)),
        days=((3, 7), (4, 8)),
        pay=((1, 3), (5, 8)),
    ),
    _ahead(
        "research engineer",
        "dream_lab",
        (0.2, 1),
        (0.005, 0.1),
        aim=((1, 3), (4, 8)),
        days=((3, 7), (4, 8)),
        pay=((3, 6), (7, 10)),
    ),
    _ahead(
        "programme, then a lab",
        "structured_programme",
        (0.5, 1.5),
        (0.02, 0.2),
        aim=((2, 5), (4, 8)),
        days=((4, 8), (4, 8)),
        pay=((2, 5), (5, 9)),
    ),
    _ahead(
        "university lab",
        "university_lab",
        (0.2, 1),
        (0.1, 0.5),
        aim=((1, 4), (3, 7)),
        days=((3, 7), (4, 8)),
        pay=((2, 5), (3, 6)),
    ),
    _ahead(
        "on my own, in public",
        "independent_public_work",
        (0.5, 2),
        (0.2, 0.7),
        aim=((1, 4), (1, 8)),
        days=((3, 8), (3, 8)),
        pay=((0, 2), (0, 5)),
    ),
    _ahead(
        STAY,
        "stay",
        (0, 0),
        (1, 1),
        aim=((1, 3), (1, 3)),
        days=((4, 7), (4, 7)),
        pay=((4, 7), (4, 7)),
    ),
)
_FIGURE = re.compile(
    rf"^(?P<what>ready|works(?: out)?|aim|days|pay)\s+(?:in\s+)?{SPAN}"
    r"\s*(?P<unit>years?|(?:of|in)\s+10{0,2}|%)?$",
    re.IGNORECASE,
)
_HINT = "Write: PhD: ready 4 to 6, works 2 to 5 of 10, aim 4 to 9, days 3 to 7."


def ways_said(text: str, without: frozenset[str]) -> tuple[Ahead, ...]:
    """Put the person's own figures before the defaults; new names are new ways.

    `without` are kinds of option they ruled out, whose default ways are left out.

    Raises:
        BadInput: a part is no figure of a way, a range is upside down, too many ways.
    """
    found = {each.name.casefold(): each for each in DEFAULTS}
    found = {n: e for n, e in found.items() if e.family not in without}
    for part in parts_of(text, "ways", MOST_WAYS):
        name, colon, figures = part.partition(":")
        name = " ".join(name.split())[:60]
        if not name or not colon:
            raise BadInput(f"{part[:60]!r} names no way and figures.", hint=_HINT)
        base = found.get(name.casefold()) or _unknown(name)
        found[name.casefold()] = _with_figures(base, figures)
    if len(found) > MOST_WAYS:
        raise BadInput(
            f"{len(found)} ways are too many to tell apart.",
            hint=f"Keep to {MOST_WAYS}.",
        )
    return tuple(found.values())


def _unknown(name: str) -> Ahead:
    """A way of their own of which nothing is said: wide in everything."""
    wide: Mapping[str, Ends] = dict.fromkeys(MATTERS, (1.0, 8.0))
    return Ahead(name, (0.0, 1.0), (0.1, 0.9), wide, wide)


def _with_figures(ahead: Ahead, text: str) -> Ahead:
    for part in filter(None, (p.strip() for p in text.split(","))):
        match = _FIGURE.match(part)
        if match is None:
            raise BadInput(f"{part[:60]!r} is no figure of a way.", hint=_HINT)
        what = match["what"].casefold().split()[0]
        unit = (match["unit"] or "").casefold()
        ahead = _set(ahead, what, ends_of(match, part), unit)
    return ahead


def _set(ahead: Ahead, what: str, ends: Ends, unit: str) -> Ahead:
    own = (*ahead.own, what)
    if what == "ready":
        return replace(ahead, ready=ends, own=own)
    if what == "works":
        whole = 100.0 if unit == "%" or unit.endswith("100") else 10.0
        if ends[1] > whole:
            raise BadInput(
                f"{ahead.name} cannot work out in {ends[1]:g} of {whole:g}.",
                hint="Count out of ten: works 2 to 5 of 10.",
            )
        return replace(ahead, works=(ends[0] / whole, ends[1] / whole), own=own)
    if ends[1] > 10:
        raise BadInput(
            f"{ahead.name}: {what} goes from 0 to 10.", hint="Write aim 4 to 9."
        )
    return replace(ahead, after={**ahead.after, what: ends}, own=own)


def matters_said(text: str) -> tuple[Mapping[str, float], bool]:
    """Read "aim 3, days 2, pay 1": how much each matters beside the others.

    Returns shares that add up to 1, and whether the person gave them.

    Raises:
        BadInput: something else, or nothing, matters.
    """
    given: dict[str, float] = {}
    for part in filter(None, (p.strip() for p in re.split(r"[;,\n]", text))):
        match = re.fullmatch(r"(aim|days|pay)\s+(\d{1,4}(?:\.\d+)?)", part.casefold())
        if match is None:
            raise BadInput(
                f"{part[:60]!r} does not say how much something matters.",
                hint="Write: aim 3, days 2, pay 1.",
            )
        given[match[1]] = float(match[2])
    shares = {name: given.get(name, 0.0) for name in MATTERS} if given else MATTERS
    whole = sum(shares.values())
    if not whole:
        raise BadInput("Nothing matters by that.", hint="Write: aim 3, days 2, pay 1.")
    return {name: share / whole for name, share in shares.items()}, bool(given)


def middle(ends: Sequence[float]) -> float:
    """Halfway between the ends of a range."""
    return (ends[0] + ends[-1]) / 2
