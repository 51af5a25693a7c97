"""What closing dates do to the order of options, in sentences."""

from datetime import date
from typing import Final

from inroad.core.text import counted, counted_of, full_date, listed, number
from inroad.plan.attempts import Attempt, middle_of
from inroad.plan.ladder import Ladder, short_name

_SOON: Final = 8.0
"""Weeks within which a closing date belongs on the Brief."""
_NAMED: Final = 3


def closing_words(ladder: Ladder) -> list[str]:
    """Say of each option with a date when it closes, and whether its hours fit before.

    The soonest comes first; what has closed comes last.
    """
    dated = [each for each in ladder.attempts if each.open_weeks is not None]
    dated.sort(key=lambda each: (each.closed, each.closes))
    return [_closes(each, ladder.limits.a_week) for each in dated]


def _closes(each: Attempt, a_week: float) -> str:
    name, on = short_name(each.name), _day(each)
    if each.closed:
        return f"{name} closed on {on}, so it is not tried."
    weeks = each.open_weeks or 0.0
    hours = middle_of(each.hours)
    said = f"{name} closes on {on}, {_left(weeks)}"
    if hours > weeks * a_week:
        return (
            f"{said}: at {counted(a_week, a_week, 'hour')} a week too soon for the "
            f"{number(round(hours))} hours it takes."
        )
    return f"{said}."


def _day(each: Attempt) -> str:
    return full_date(date.fromisoformat(each.closes))


def _left(weeks: float) -> str:
    days = round(weeks * 7)
    if days <= 1:
        return "today"
    if days < 14:
        return f"in {counted_of(days - 1, 'day')}"
    return f"in {counted_of(int(weeks), 'week')}"


def soon_words(ladder: Ladder) -> str:
    """Say on the Brief what closes soon, and what has closed."""
    dated = [each for each in ladder.attempts if each.open_weeks is not None]
    soon = [a for a in dated if 0 <= (a.open_weeks or 0) <= _SOON]
    soon.sort(key=lambda each: each.closes)
    said = [f"{short_name(a.name)} on {_day(a)}" for a in soon[:_NAMED]]
    told = f" Closing soon: {listed(said)}." if said else ""
    gone = [short_name(a.name) for a in dated if a.closed]
    verb = "has closed and is" if len(gone) == 1 else "have closed and are"
    return f"{told} {listed(gone)} {verb} not tried." if gone else told


def closing_turn(ladder: Ladder, option: str, first: str) -> str:
    """Say that an option comes first only because something closes."""
    leading = next(each for each in ladder.attempts if each.id == option)
    if leading.open_weeks is not None:
        return (
            f"{ladder.name(option)} comes first since it closes on {_day(leading)}; "
            f"else {first} would"
        )
    return f"were nothing to close, {first} would come first"
