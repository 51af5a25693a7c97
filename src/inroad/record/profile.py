"""Profile: what a person told us, slot by slot, with where it came from."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

Origin = Literal["asked", "heard", "default"]
"""How an answer reached us: the person was asked, or was heard in a conversation."""

NUMBER_SLOTS = (
    "monthly_income",
    "job_converts",
    "runway_months",
    "attention_now",
    "attention_target",
    "self_rating",
    "peer_rating",
    "prep_hours",
)
LIST_SLOTS = (
    "constraints",
    "preferences",
    "people",
    "groups",
    "goals",
    "options",
    "against",
    "blockers",
)
TEXT_SLOTS = ("happiness", "stress", "next_job_worry", "writing_practice")
HEARD_SLOTS = (*NUMBER_SLOTS, *LIST_SLOTS, *TEXT_SLOTS)
FACTS = (
    "spending",
    "savings",
    "debt",
    "dependants",
    "place",
    "stage",
    "field",
    "phd_start",
    "movable_hours",
    "untouchable",
    "fun",
    "why",
    "one_line",
    "reverse_hours",
    "evidence",
    "learning_here",
    "room_here",
    "unhappy_here",
    "leave_below",
    "knowing_this",
    "not_coping",
)
"""What only the person can say when asked; `fun` and `not_coping` may be heard too."""

SLOTS = (*HEARD_SLOTS, *FACTS)


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer to one slot: its value as plain JSON, and its evidence.

    `value` None together with `declined` means "I would rather not say"; None alone
    means that an earlier answer was withdrawn. `lines` are 1-based lines of the raw
    file of `conversation` (split on LF), `quote` is raw text found there.
    """

    id: str
    slot: str
    value: Any
    origin: Origin
    on: date
    lines: tuple[int, ...] = ()
    quote: str = ""
    conversation: str = ""
    declined: bool = False


@dataclass(frozen=True, slots=True)
class Profile:
    """The answers that stand now, one a slot; `history` holds every one, in order."""

    answers: Mapping[str, Answer]
    history: tuple[Answer, ...] = ()

    def value(self, slot: str) -> Any:  # noqa: ANN401 - slots hold JSON of many shapes
        """Return the value that stands for a slot, or None where nothing is known."""
        answer = self.answers.get(slot)
        return None if answer is None else answer.value

    def knows(self, slot: str) -> bool:
        """Say whether a value stands for this slot."""
        return self.value(slot) is not None

    def declined(self, slot: str) -> bool:
        """Say whether the person would rather not answer this slot."""
        answer = self.answers.get(slot)
        return answer is not None and answer.declined


def profile_of(history: Iterable[Answer]) -> Profile:
    """Let the latest answer to each slot stand, whatever came before it."""
    answers = tuple(history)
    return Profile({answer.slot: answer for answer in answers}, answers)
