"""Next steps by three questions: nearer the aim, opens options, eases what follows."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from inroad.core.errors import BadInput
from inroad.core.text import quoted
from inroad.plan.said_list import SPAN, ends_of, parts_of, told_apart

Ends = tuple[float, float]
ASKED: Final[Mapping[str, str]] = {
    "closer": "nearer your aim",
    "opens": "opens options",
    "eases": "makes the next decision easier",
}
"""The three questions, in the order in which they are asked, by their short names."""
MOST: Final = 20
_SAME: Final = 0.1
_SCORE: Final = re.compile(
    rf"(?P<what>closer|opens|eases)\s+{SPAN}(?:\s*of\s*10)?$",
    re.IGNORECASE,
)
_WEIGHT: Final = re.compile(
    r"(closer|opens|eases)\s+(\d{1,4}(?:\.\d+)?)$", re.IGNORECASE
)
_HINT: Final = "Write: join a lab: closer 4 to 7, opens 6, eases 3."
_WEIGHTS_HINT: Final = "Write: closer 2, opens 1, eases 1."


@dataclass(frozen=True, slots=True)
class NextStep:
    """A step and its three scores, each a range from 0 to 10."""

    name: str
    scores: Mapping[str, Ends]


@dataclass(frozen=True, slots=True)
class Turn:
    """The share of the weight, 0 to 1, at which another step leads."""

    asked: str
    at: float
    first: str


@dataclass(frozen=True, slots=True)
class Ranked:
    """Steps from the best down.

    Attributes:
        order: places of the steps.
        totals: by place, the least and the most of the weighted scores.
        sure: whether the first leads whatever its range and theirs.
        turns: where another weight puts another first.
        not_nearer: names of steps that bring one no nearer, whatever else they do.
        tied: whether the first two come to the same, halfway.
    """

    order: tuple[int, ...]
    totals: tuple[Ends, ...]
    sure: bool
    turns: tuple[Turn, ...]
    not_nearer: tuple[str, ...]
    tied: bool = False


def steps_said(text: str) -> tuple[NextStep, ...]:
    """Read "name: closer 4 to 7, opens 6, eases 3", with semicolons between.

    Raises:
        BadInput: a part that is no score, or lacks one, or too many steps.
    """
    steps = tuple(_step(part) for part in parts_of(text, "steps", MOST))
    told_apart((step.name for step in steps), "steps")
    return steps


def _step(text: str) -> NextStep:
    name, colon, rest = text.strip().rpartition(":")
    name = " ".join(name.split())[:80]
    if not colon or not name:
        raise BadInput(f"{text.strip()[:60]!r} names no step and scores.", hint=_HINT)
    scores: dict[str, Ends] = {}
    for part in filter(None, (p.strip() for p in rest.split(","))):
        found = _SCORE.match(part)
        if found is None:
            raise BadInput(f"{part[:60]!r} is no score of a step.", hint=_HINT)
        low, high = ends_of(found, part)
        if high > 10:
            raise BadInput(f"{part[:60]!r}: scores go from 0 to 10.", hint=_HINT)
        scores[found["what"].casefold()] = low, high
    lacking = [asked for asked in ASKED if asked not in scores]
    if lacking:
        raise BadInput(f"{quoted(name)} lacks {lacking[0]}.", hint=_HINT)
    return NextStep(name, scores)


def weights_said(text: str) -> tuple[Mapping[str, float], bool]:
    """Read "closer 2, opens 1, eases 1" as shares; whether the person gave them.

    Raises:
        BadInput: another word, no figure, or nothing that weighs.
    """
    given: dict[str, float] = {}
    for part in filter(None, (p.strip() for p in re.split(r"[;,\n]", text))):
        found = _WEIGHT.match(part)
        if found is None:
            raise BadInput(f"{part[:60]!r} is no weight.", hint=_WEIGHTS_HINT)
        given[found[1].casefold()] = float(found[2])
    shares = {asked: given.get(asked, 0.0 if given else 1.0) for asked in ASKED}
    whole = sum(shares.values())
    if not whole:
        raise BadInput("Nothing weighs by that.", hint=_WEIGHTS_HINT)
    return {asked: share / whole for asked, share in shares.items()}, bool(given)


def ranked(steps: tuple[NextStep, ...], weights: Mapping[str, float]) -> Ranked:
    """Rank steps by their weighted scores, and say which weight would turn that."""
    totals = tuple(
        (_total(step, weights, 0), _total(step, weights, 1)) for step in steps
    )
    order = tuple(sorted(range(len(steps)), key=lambda n: -sum(totals[n])))
    first, others = order[0], order[1:]
    return Ranked(
        order,
        totals,
        all(totals[first][0] > totals[n][1] for n in others),
        tuple(_turns(steps, weights, order)),
        tuple(step.name for step in steps if step.scores["closer"][1] < 1),
        abs(sum(totals[first]) - sum(totals[others[0]])) < _SAME if others else False,
    )


def _total(step: NextStep, weights: Mapping[str, float], end: int) -> float:
    return sum(weights[asked] * step.scores[asked][end] for asked in ASKED)


def _middle(step: NextStep, asked: str) -> float:
    return sum(step.scores[asked]) / 2


def _turns(
    steps: tuple[NextStep, ...], weights: Mapping[str, float], order: tuple[int, ...]
) -> list[Turn]:
    """The nearest share of each weight, the others keeping theirs, that turns it."""
    found = []
    for asked, share in weights.items():
        at = [
            (turn, steps[n].name)
            for n in order[1:]
            if (turn := _turn(steps[order[0]], steps[n], asked, weights)) is not None
        ]
        if at:
            nearest, name = min(at, key=lambda each: abs(each[0] - share))
            found.append(Turn(asked, nearest, name))
    return sorted(found, key=lambda turn: abs(turn.at - weights[turn.asked]))


def _turn(
    first: NextStep, other: NextStep, asked: str, weights: Mapping[str, float]
) -> float | None:
    """The share at which two steps tie; a lead is a straight line in a share."""
    rest = 1 - weights[asked]
    others = [name for name in ASKED if name != asked]
    shares = {n: weights[n] / rest if rest > 0 else 0.5 for n in others}
    on_it = _middle(first, asked) - _middle(other, asked)
    else_ = sum(shares[n] * (_middle(first, n) - _middle(other, n)) for n in others)
    if on_it == else_:
        return None
    at = else_ / (else_ - on_it)
    return at if 0 < at < 1 else None


def turn_words(found: Ranked, weights: Mapping[str, float]) -> list[str]:
    """Say each turn, the nearest first."""
    said = []
    for turn in found.turns:
        at, now = (round(x * 100) for x in (turn.at, weights[turn.asked]))
        if at != now:
            way = "more" if at > now else "fewer"
            said.append(
                f"Were {at} of 100 parts or {way}, and not {now}, to lie on "
                f"“{ASKED[turn.asked]}”, {turn.first} would come first."
            )
    if found.tied and not said:
        return ["Any other weights put one of the first two before the other."]
    return said or ["No other weights put another step first; other scores may."]
