"""What a rule has read in one answer, and where exactly it stands there."""

from dataclasses import dataclass
from typing import Generic, TypeVar

from inroad.record.profile import HEARD_SLOTS, LIST_SLOTS, NUMBER_SLOTS, TEXT_SLOTS

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Reading(Generic[T]):
    """A value, and the half-open span of the answer's text that says it."""

    value: T
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Declined:
    """The person answered, and the answer is that they would rather not say."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Item:
    """One entry of a list slot: the person's own words, and what they add to it.

    `extra` holds what CONTRACTS allow beside the text: `strength` of a preference,
    `status` of a person, `recency` of a group, `why` of something ruled out.
    """

    text: str
    start: int
    end: int
    extra: tuple[tuple[str, str], ...] = ()


SLOTS = HEARD_SLOTS
# The slots with one value each, of which any answer may tell.
SINGLE_SLOTS = (
    "monthly_income",
    "job_converts",
    "runway_months",
    "self_rating",
    "peer_rating",
    "prep_hours",
)
# Those with one figure, or two ends of one.
FIGURE_SLOTS = (
    "monthly_income",
    "runway_months",
    "prep_hours",
    "self_rating",
    "peer_rating",
)
# Those judged beside all other answers of a talk: these, and the two weeks.
TOLD_SLOTS = (*SINGLE_SLOTS, "attention_now", "attention_target")

__all__ = (
    "FIGURE_SLOTS",
    "LIST_SLOTS",
    "NUMBER_SLOTS",
    "SINGLE_SLOTS",
    "SLOTS",
    "TEXT_SLOTS",
    "TOLD_SLOTS",
    "Declined",
    "Item",
    "Reading",
)
