"""Interests: what somebody cares about, in their own words, to set beside works."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final, Literal

from inroad.people.work import Work
from inroad.record.person import Person

Kind = Literal["text", "topic", "goal", "option", "group", "field", "fun"]

MOST: Final = 16
_SLOTS: Final[tuple[tuple[str, Kind], ...]] = (
    ("goals", "goal"),
    ("options", "option"),
    ("field", "field"),
    ("fun", "fun"),
    ("groups", "group"),
)


@dataclass(frozen=True, slots=True)
class Interest:
    """One thing somebody cares about; `ref` says where they said it, "" of a text."""

    text: str
    kind: Kind
    ref: str = ""


@dataclass(frozen=True, slots=True)
class Meeting:
    """A work and an interest that share telling words, as the work writes them.

    `said` is the sentence of the interest that comes closest; `score` orders.
    """

    work: Work
    interest: Interest
    words: tuple[str, ...]
    said: str
    score: float


def interests_of(person: Person, text: str = "") -> tuple[Interest, ...]:
    """Return what a person cares about, a text given now first.

    Then come what they keep asking, their goals, options, field, fun and groups.
    """
    return tuple(_each(person, text))[:MOST]


def _each(person: Person, text: str) -> Iterator[Interest]:
    if text.strip():
        yield Interest(text.strip(), "text")
    for asked in person.standing:
        if asked.ended_on is None:
            yield Interest(asked.text, "text")
    for slot, kind in _SLOTS:
        yield from _said(slot, kind, person.profile.value(slot))


def _said(slot: str, kind: Kind, value: Any) -> Iterator[Interest]:  # noqa: ANN401 - slots hold JSON
    if isinstance(value, list | tuple):
        for place, each in enumerate(value):
            yield Interest(_words(each), kind, f"slot:{slot}.{place}")
    elif value:
        yield Interest(_words(value), kind, f"slot:{slot}")


def _words(value: Any) -> str:  # noqa: ANN401 - as above
    return str(value["text"] if isinstance(value, dict) else value).strip()
