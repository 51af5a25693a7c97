"""Where somebody makes themselves smaller in what they typed: a feeling, no finding."""

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

from inroad.core.text import quoted
from inroad.interview.items.discount import self_discounts
from inroad.record.person import Person

NOTICE: Final = "notice."
WATCHED: Final = (
    "goals",
    "why",
    "options",
    "against",
    "blockers",
    "self_rating",
    "fun",
)
"""Slots in which people speak of what they can and cannot."""

IS: Final = "That is a feeling about yourself and not yet a finding."
_BARE: Final = re.compile(r"(?:not|too|never|no longer|just|only)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Notice:
    """A sentence in which the person makes themselves smaller, named as such.

    It can be disputed: `interview answer ID disputed` takes it off every page.
    """

    id: str
    slot: str
    quote: str
    text: str


def notices(person: Person) -> tuple[Notice, ...]:
    """Find self-discounts in what was typed, except those the person disputed."""
    disputed = {s.question for s in person.steps if s.question.startswith(NOTICE)}
    found = {n.id: n for slot in WATCHED for n in _in_slot(person, slot)}
    return tuple(n for n in found.values() if n.id not in disputed)


def _in_slot(person: Person, slot: str) -> Iterator[Notice]:
    answer = person.profile.answers.get(slot)
    if answer is None or answer.origin != "asked":
        return
    for text in _texts(answer.value):
        # In a list of what stands in the way, "not ready" is said of oneself.
        bare = slot == "blockers" and _BARE.match(text)
        said = self_discounts(text) or (self_discounts(f"I am {text}") if bare else ())
        for reading in said:
            words = reading.value.removeprefix("I am ").strip()
            mark = hashlib.sha256(f"{slot}|{words}".encode()).hexdigest()[:8]
            yield Notice(NOTICE + mark, slot, words, f"You wrote {quoted(words)}. {IS}")


def _texts(value: Any) -> list[str]:  # noqa: ANN401 - slots hold JSON of many shapes
    if isinstance(value, dict):
        parts = [value.get(key) for key in ("text", "why", "compared_to")]
        return [part for part in parts if isinstance(part, str)]
    if isinstance(value, list):
        return [text for each in value for text in _texts(each)]
    return []
