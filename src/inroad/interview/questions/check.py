"""Contradictions, said back with both values; the person says which one stands."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from inroad.interview.questions.question import Field, Question
from inroad.interview.questions.script import question_of
from inroad.record.person import Person
from inroad.record.profile import Answer

CHECK: Final = "check."


@dataclass(frozen=True, slots=True)
class Kept:
    """A value to keep for a slot, with where it came from."""

    slot: str
    value: Any
    origin: str = "asked"
    lines: tuple[int, ...] = ()
    quote: str = ""
    conversation: str = ""


@dataclass(frozen=True, slots=True)
class Way:
    """What a choice does: keep these values, or go back to a question."""

    words: str
    kept: tuple[Kept, ...] = ()
    back_to: str = ""


@dataclass(frozen=True, slots=True)
class Check:
    """A contradiction as a question of its own; `after` names the one it follows.

    `mark` stands for the answers it is about: other answers make it another check, so
    what was settled once is asked again only where something changed.
    """

    question: Question
    after: str
    mark: str
    ways: Mapping[str, Way]

    @property
    def step(self) -> str:
        """The name under which its settling is kept as a step."""
        return f"{self.question.id}#{self.mark}"


def check_of(
    name: str, about: tuple[Answer, ...], title: str, hint: str, ways: Mapping[str, Way]
) -> Check:
    """Make a check about some answers; it follows the last question they belong to."""
    owner = question_of(about[-1].slot)
    assert owner is not None  # noqa: S101 - every slot compared here has its question
    choices = tuple((value, way.words) for value, way in ways.items())
    field = Field("stands", "", "choice", "Which stands?", choices=choices)
    said = sorted(json.dumps([a.slot, a.origin, a.value]) for a in about)
    mark = hashlib.sha256("|".join(said).encode()).hexdigest()[:8]
    why = "Two figures cannot both be used; the one you keep is the one that counts."
    question = Question(CHECK + name, owner.part, title, (field,), why, hint)
    return Check(question, owner.id, mark, ways)


def standing(person: Person, *slots: str) -> tuple[Answer, ...] | None:
    """Return the answers that stand for all these slots, or None where one is not."""
    answers = person.profile.answers
    found = [answers[s] for s in slots if s in answers and answers[s].value is not None]
    return tuple(found) if len(found) == len(slots) else None
