"""Where the week goes, where it should go, and which hours may move.

What was not said stays unknown: a share that has no counterpart on the other side is
not zero, and the unsaid rest of a week is not shared out. Free of NumPy, because a
Brief imports this.
"""

import math
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Literal

from inroad.core.errors import BadInput
from inroad.decide.checks import number, positive
from inroad.decide.moves import (
    HOURS_IN_A_WEEK,
    Gap,
    Move,
    marked_movable,
    moves_within,
    questions,
    same_label,
)
from inroad.decide.results import Assumption, modelled
from inroad.decide.week import Assignment, Block, Busy, Placed, schedule_week

Unit = Literal["percent", "hours"]

_TOLERANCE = 0.5  # of the whole, in percent: people round


@dataclass(frozen=True, slots=True)
class AttentionGap:
    """How far the week is from the one that is wanted.

    Attributes:
        hours_to_move: total variation in hours a week; None where something is unknown.
        at_least: what has to move whatever the unknown is, in hours a week.
        points_to_move: total variation in percent points; None unless in percent.
        points_at_least: what has to move at least, in percent points.
        aitchison_distance: between the two as compositions, for trends only; None where
            something is unknown or none of the time goes to it.
        gaps: every label of either side, in the order said.
        unsaid_now: what is left of the whole, in the unit given; None without a whole.
        unsaid_wanted: the same of the week that is wanted.
        proposal: moves out of what was marked as movable; empty where nothing was.
        asks: what to ask before more can be said.
    """

    hours_to_move: float | None
    at_least: float | None
    points_to_move: float | None
    points_at_least: float | None
    aitchison_distance: float | None
    gaps: tuple[Gap, ...]
    unsaid_now: float | None
    unsaid_wanted: float | None
    proposal: tuple[Move, ...]
    asks: tuple[str, ...]

    @property
    def assumptions(self) -> tuple[Assumption, ...]:
        """What it rests on."""
        return modelled(
            "What was not said of a week stays unknown; it is neither zero nor shared "
            "out.",
            "Only hours marked as movable are proposed to move.",
        )

    @property
    def what_would_change_it(self) -> tuple[str, ...]:
        """What nobody has said yet."""
        return self.asks

    @property
    def mc_se(self) -> float:
        """Nothing here is drawn by chance."""
        return 0.0


def attention_gap(
    now: Mapping[str, float],
    wanted: Mapping[str, float],
    *,
    unit: Unit = "hours",
    week_hours: float | None = None,
    movable: Mapping[str, float] | float | None = None,
    untouchable: Collection[str] = (),
) -> AttentionGap:
    """Compare two weeks, and propose to move only what was marked as movable.

    Labels match when they are the same words, case and spacing aside; whether two
    different words mean the same is for the caller to decide.

    Args:
        now: what the time goes to, as hours a week or percent of the week.
        wanted: the same of the week that is wanted.
        unit: of both.
        week_hours: how many hours the percents are of, or the hours should sum to.
        movable: hours a week that may move, by label or in all.
        untouchable: labels that nothing is ever taken from.

    Raises:
        BadInput: a share is negative or not a number, or they are more than the whole.

    >>> gap = attention_gap({"work": 30, "research": 10}, {"work": 25, "research": 15})
    >>> gap.hours_to_move
    5.0
    """
    whole = _whole(unit, week_hours)
    before = _week(now, whole, unit, "now")
    after = _week(wanted, whole, unit, "wanted")
    hour = _hours_each(unit, week_hours)
    gaps = _gaps(now, wanted, before, after, hour)
    unsaid = _unsaid(before, whole), _unsaid(after, whole)
    least = _least(gaps)
    known = _all_known(gaps) and not any(unsaid)
    marked = marked_movable(movable, untouchable)
    return AttentionGap(
        hours_to_move=least * hour if known and hour is not None else None,
        at_least=None if hour is None else least * hour,
        points_to_move=least if known and unit == "percent" else None,
        points_at_least=least if unit == "percent" else None,
        aitchison_distance=_aitchison(gaps) if known else None,
        gaps=gaps,
        unsaid_now=unsaid[0],
        unsaid_wanted=unsaid[1],
        proposal=moves_within(gaps, marked, hour),
        asks=questions(gaps, marked, hour),
    )


def _whole(unit: Unit, week_hours: float | None) -> float | None:
    if unit not in {"percent", "hours"}:
        raise BadInput(f"{unit!r} is not a unit of time.", hint="Say percent or hours.")
    if week_hours is not None and positive(week_hours, "Hours a week") > 168:
        raise BadInput("A week has 168 hours.", hint="Give the hours there are to use.")
    return 100.0 if unit == "percent" else week_hours


def _hours_each(unit: Unit, week_hours: float | None) -> float | None:
    if unit == "hours":
        return 1.0
    return None if week_hours is None else week_hours / 100


def _week(
    shares: Mapping[str, float], whole: float | None, unit: Unit, side: str
) -> dict[str, float]:
    """The shares by comparable label, checked."""
    week: dict[str, float] = {}
    for label, value in shares.items():
        name = same_label(label)
        if not name or name in week:
            raise BadInput(
                f"{label!r} does not name one thing.", hint="Give each label once."
            )
        week[name] = number(value, f"The time for {label}")
        if week[name] < 0:
            raise BadInput(
                f"The time for {label} is below zero.", hint="Give 0 or more."
            )
    most = HOURS_IN_A_WEEK if whole is None else whole
    if sum(week.values()) > most * (1 + _TOLERANCE / 100):
        raise BadInput(
            f"The week {side} adds up to more than {most:g} {unit}.",
            hint="Check the figures, or the unit.",
        )
    return week


def _unsaid(week: Mapping[str, float], whole: float | None) -> float | None:
    """What is left of the whole; rounding is not a rest."""
    if whole is None:
        return None
    rest = whole - sum(week.values())
    return rest if rest > whole * _TOLERANCE / 100 else 0.0


def _gaps(
    now: Mapping[str, float],
    wanted: Mapping[str, float],
    before: Mapping[str, float],
    after: Mapping[str, float],
    hour: float | None,
) -> tuple[Gap, ...]:
    words = {same_label(label): label for label in (*wanted, *now)}
    return tuple(
        _gap(words[name], before.get(name), after.get(name), hour)
        for name in dict.fromkeys((*before, *after))
    )


def _gap(
    label: str, now: float | None, wanted: float | None, hour: float | None
) -> Gap:
    if now is None or wanted is None:
        return Gap(label, now, wanted, None, None)
    change = wanted - now
    return Gap(label, now, wanted, change, None if hour is None else change * hour)


def _all_known(gaps: tuple[Gap, ...]) -> bool:
    return bool(gaps) and all(gap.change is not None for gap in gaps)


def _least(gaps: tuple[Gap, ...]) -> float:
    """Half of all change where both weeks are equally long; never less than either."""
    changes = [gap.change for gap in gaps if gap.change is not None]
    more = math.fsum(change for change in changes if change > 0)
    less = math.fsum(-change for change in changes if change < 0)
    return max(more, less)


def _aitchison(gaps: tuple[Gap, ...]) -> float | None:
    """Distance of the centred log-ratios; a zero has no logarithm and is not filled."""
    logs = [math.log(gap.wanted / gap.now) for gap in gaps if gap.now and gap.wanted]
    if not gaps or len(logs) < len(gaps):
        return None
    mean = math.fsum(logs) / len(logs)
    return math.sqrt(math.fsum((log - mean) ** 2 for log in logs))


__all__ = (
    "Assignment",
    "AttentionGap",
    "Block",
    "Busy",
    "Gap",
    "Move",
    "Placed",
    "Unit",
    "attention_gap",
    "schedule_week",
)
