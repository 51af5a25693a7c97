"""What was done with each question, so that one can stop anywhere and come back."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

How = Literal["answered", "unknown", "declined", "later"]
"""Answered; "I don't know"; "I would rather not say"; "ask me later"."""

Verdict = Literal["accepted", "corrected", "discarded", "open"]
"""What the person said of a proposed answer; "open" is an undone verdict."""


@dataclass(frozen=True, slots=True)
class Step:
    """One question of the interview that the person saw, and what they did with it."""

    id: str
    question: str
    how: How
    on: date


@dataclass(frozen=True, slots=True)
class Settled:
    """One answer proposed from a conversation, and the person's verdict on it.

    There is one for each slot of a conversation, so its id is made of the two.
    """

    id: str
    conversation: str
    slot: str
    verdict: Verdict
    on: date


def settled(conversation: str, slot: str, verdict: Verdict, on: date) -> Settled:
    """Return the verdict on a slot of a conversation; it replaces an earlier one."""
    return Settled(f"{conversation}/{slot}", conversation, slot, verdict, on)
