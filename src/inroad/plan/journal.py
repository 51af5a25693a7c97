"""The decision journal: what is due, and how good the person's forecasts were."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from inroad.core.errors import BadInput, NotFound
from inroad.record.decision import Decision, Expectation, Reviewed

MONTHS = (1, 3, 6, 12)
"""When to look back, where no days were chosen: more often early, over one year."""
SURE = (0.0, 1.0)
GROUPS = 5
"""Groups of forecasts by their chance: a fifth of the scale each."""
ENOUGH = 10
"""Settled forecasts before one number for all of them says anything beside theirs."""


@dataclass(frozen=True, slots=True)
class Due:
    """Something of a decision that waits for a word: a look back, or what came."""

    decision: Decision
    on: date
    expectation: Expectation | None = None


@dataclass(frozen=True, slots=True)
class Said:
    """Forecasts of about the same chance, and how many of them came.

    `between` are the shares between which such forecasts come in the long run, nine
    times in ten; `too_few` says that nothing follows from so few.
    """

    low: float
    high: float
    mean: float
    count: int
    came: int
    between: tuple[float, float]
    too_few: bool


@dataclass(frozen=True, slots=True)
class Kept:
    """How forecasts did: their number, those that came, the Brier score, and doubts.

    `brier` is None until one is settled; `always` is what saying the share that came
    would have scored every time, None for few. `said` groups them by their chance.
    """

    settled: int
    came: int
    brier: float | None = None
    always: float | None = None
    doubts: tuple[str, ...] = ()
    said: tuple[Said, ...] = ()


def review_days(start: date) -> tuple[date, ...]:
    """Return the days to look back after a decision, over the next year."""
    return tuple(_months_later(start, months) for months in MONTHS)


def _months_later(start: date, months: int) -> date:
    whole = start.month - 1 + months
    first = date(start.year + whole // 12, whole % 12 + 1, 1)
    last = (first.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(1)
    return first.replace(day=min(start.day, last.day))


def due(decisions: Iterable[Decision], today: date) -> tuple[Due, ...]:
    """List what waits for a word by today, the longest waiting first."""
    found: list[Due] = []
    for made in decisions:
        last = max((back.on for back in made.reviewed), default=date.min)
        days = [day for day in made.reviews if last < day <= today]
        # Looking back once answers every day that has passed.
        found += [Due(made, days[0])] if days and not made.outcome else []
        found += [
            Due(made, each.by, each)
            for each in made.expected
            if each.came is None and each.by <= today
        ]
    return tuple(sorted(found, key=lambda each: each.on))


def kept(decisions: Iterable[Decision]) -> Kept:
    """Score every forecast that is settled."""
    settled = [e for made in decisions for e in made.expected if e.came is not None]
    came = sum(1 for each in settled if each.came)
    if not settled:
        return Kept(0, 0)
    from inroad.decide.scores import brier_score, murphy_decomposition  # noqa: PLC0415 - numpy only where something is scored

    happened = [1 if each.came else 0 for each in settled]
    said = [each.probability for each in settled]
    share = came / len(settled)
    return Kept(
        len(settled),
        came,
        brier_score(happened, said),
        _always(happened, share),
        murphy_decomposition(happened, said).what_would_change_it,
        _by_chance(happened, said),
    )


def _by_chance(happened: list[int], said: list[float]) -> tuple[Said, ...]:
    from inroad.decide.scores import calibration_curve  # noqa: PLC0415 - as in `kept`

    return tuple(
        Said(
            each.low,
            each.high,
            each.mean_forecast,
            each.count,
            each.came_true,
            each.interval,
            each.too_few,
        )
        for each in calibration_curve(happened, said, bins=GROUPS).bins
    )


def _always(happened: list[int], share: float) -> float | None:
    """Score saying the share that came every time, where there is enough to compare."""
    from inroad.decide.scores import brier_score  # noqa: PLC0415 - as in `kept`

    enough = len(happened) >= ENOUGH
    return brier_score(happened, [share] * len(happened)) if enough else None


def expecting(made: Decision, expectation: Expectation) -> Decision:
    """Add what the person expects; a day before the decision is refused."""
    if not SURE[0] <= expectation.probability <= SURE[1]:
        raise BadInput(
            "A chance lies between 0 and 100.", hint="Give 70 for 7 times in 10."
        )
    if expectation.by < made.on:
        raise BadInput(
            "That day lies before the decision.", hint="Name a day still to come."
        )
    return replace(made, expected=(*made.expected, expectation))


def settled(made: Decision, number: int, *, came: bool, on: date) -> Decision:
    """Note whether the nth expectation, counted from 1, came."""
    if not 1 <= number <= len(made.expected):
        raise NotFound(
            f"There is no expectation {number} in this decision.",
            hint=f"It has {len(made.expected) or 'none'}, counted from 1.",
        )
    each = replace(made.expected[number - 1], came=came, came_on=on)
    before, after = made.expected[: number - 1], made.expected[number:]
    return replace(made, expected=(*before, each, *after))


def looked_back(made: Decision, seen: Reviewed) -> Decision:
    """Note what the person wrote on looking back."""
    return replace(made, reviewed=(*made.reviewed, seen))
