"""A week laid out: which block where, with proof that no layout is better."""

import hashlib
import json
from dataclasses import asdict, dataclass, replace
from typing import Annotated, Any

from inroad.actions.house import House
from inroad.actions.own_inputs import Own, keeps_own, with_own
from inroad.actions.registry import action
from inroad.core.errors import BadInput
from inroad.decide.defaults import assumed
from inroad.decide.results import Assumption
from inroad.decide.week import Assignment, Block, Busy, Placed, schedule_week
from inroad.plan.care import needs_care
from inroad.plan.weeks import blocks_said, busy_said, hours_said

MODEL = "week/1"
SECONDS = 5.0
_CLEAR, _ELSE = 1.0, 0.3
DAY = (8.0, 22.0)
MORNING = ((9.0, 12.0),)


@dataclass(frozen=True, slots=True)
class WeekView:
    """What was to be laid out, and where it went.

    Attributes:
        clear: hours at which the head is clearest; a default where `clear_said` is
            false.
        between: hours of the day that are used.
        found: the layout; None where there are no blocks yet.
    """

    blocks: tuple[Block, ...]
    busy: tuple[Busy, ...]
    clear: tuple[tuple[float, float], ...]
    clear_said: bool
    between: tuple[float, float]
    found: Assignment | None
    assumptions: tuple[Assumption, ...] = ()
    own: Own | None = None
    care: bool = False


@action("week")
def week(
    house: House,
    *,
    blocks: Annotated[
        str,
        "what to do, each with its time, as: write, 2 h, 3 times, clear; mail, 30 min, "
        "Mon to Fri, tired",
    ] = "",
    busy: Annotated[str, "times that are taken, as: Mon to Fri 9 to 17"] = "",
    clear: Annotated[str, "hours when your head is clearest, as: 8 to 11"] = "",
    between: Annotated[str, "hours of the day to use, as: 8 to 22"] = "",
    most: Annotated[float | None, "most hours of such blocks in one day"] = None,
) -> WeekView:
    """Lay out a week: hard work where the head is clear, nothing where time is taken.

    Raises:
        BadInput: what is no block, no time, or more than a day holds.
    """
    typed = {
        "blocks": blocks,
        "busy": busy,
        "clear": clear,
        "between": between,
        "most": most,
    }
    values, own = with_own(house, "week", typed)
    given, taken = blocks_said(values["blocks"]), busy_said(values["busy"])
    hours = hours_said(values["clear"], "The clear hours") or MORNING
    day, cap = _between(values["between"]), values["most"]
    if cap is not None and not 0 < cap <= 24:
        raise BadInput(f"{cap:g} hours are not in a day.", hint="Give 1 to 24.")
    view = WeekView(given, taken, hours, bool(values["clear"].strip()), day, None)
    if house.personal and needs_care(house.record.read()):
        return WeekView(
            (), (), (), clear_said=False, between=day, found=None, care=True
        )
    if not given:
        return replace(view, own=own)
    found = _found(house, view, cap)
    return replace(view, found=found, assumptions=_rests(view, found), own=own)


week_own = keeps_own(week, "Keep your blocks and hours of a week, or discard them.")


def _between(text: str) -> tuple[float, float]:
    spans = hours_said(text, "The hours of the day")
    if len(spans) > 1:
        raise BadInput("One span of a day is enough.", hint="Write 8 to 22.")
    return spans[0] if spans else DAY


def _found(house: House, view: WeekView, most: float | None) -> Assignment:
    """Find the layout kept for this week, or lay it out and keep it."""
    plain = json.dumps([asdict(view), most], sort_keys=True)
    key = f"{MODEL}/{hashlib.sha256(plain.encode()).hexdigest()}"
    kept = house.calculations.find(key)
    if kept is None:
        kept = asdict(
            schedule_week(
                view.blocks,
                view.busy,
                _energy(view.clear),
                most,
                hours=view.between,
                seconds=SECONDS,
            )
        )
        house.calculations.keep(key, kept)
    return _from_plain(kept)


def _energy(clear: tuple[tuple[float, float], ...]) -> list[float]:
    """How clear the head is at each hour of a day."""
    return [
        _CLEAR if any(a <= hour < b for a, b in clear) else _ELSE for hour in range(24)
    ]


def _from_plain(kept: dict[str, Any]) -> Assignment:
    return Assignment(
        **{
            **kept,
            "placed": tuple(Placed(**each) for each in kept["placed"]),
            "unplaced": tuple(kept["unplaced"]),
            "assumptions": tuple(Assumption(**each) for each in kept["assumptions"]),
            "what_would_change_it": tuple(kept["what_would_change_it"]),
        }
    )


def _rests(view: WeekView, found: Assignment) -> tuple[Assumption, ...]:
    words = ", ".join(f"{a:g} to {b:g}" for a, b in view.clear)
    clear = Assumption(
        f"Your head is clearest from {words}.",
        "said" if view.clear_said else "default",
        "your own hours"
        if view.clear_said
        else "our assumption, not measured; people differ by hours",
    )
    return (clear, *found.assumptions, assumed("duration_bias.own_estimates"))
