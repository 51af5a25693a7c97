"""Drafts of a line that says who somebody is, made of their own words alone."""

from collections.abc import Iterator
from typing import Any, Final

from inroad.interview.asked.about_work import LONGEST_LINE
from inroad.record.person import Person

MOST: Final = 3


def drafts(person: Person) -> tuple[str, ...]:
    """Return up to three lines of at most twelve words, each in their own words."""
    fits = [line for line in _lines(person) if 1 < len(line.split()) <= LONGEST_LINE]
    return tuple(dict.fromkeys(fits))[:MOST]


def _lines(person: Person) -> Iterator[str]:
    stage, field = _first(person, "stage"), _first(person, "field")
    goal, group = _first(person, "goals"), _first(person, "groups")
    if stage and field:
        yield f"{stage}, {field}"
    if field and goal:
        yield f"{field}: {goal}"
    if group and field:
        yield f"{group}, {field}"
    for alone in (goal, field, group):
        if alone:
            yield alone


def _first(person: Person, slot: str) -> str:
    value: Any = person.profile.value(slot)
    value = value[0] if isinstance(value, list) and value else value
    return " ".join(str(value["text"]).split()).strip(" .") if value else ""
