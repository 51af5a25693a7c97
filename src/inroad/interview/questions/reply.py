"""What one reply changes: the answers to keep, and the step."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from inroad.core.errors import BadInput, Conflict, NotFound
from inroad.interview.asked.parse import is_declined
from inroad.interview.items.care import not_coping
from inroad.interview.questions.check import CHECK, Check, Kept
from inroad.interview.questions.contradictions import contradictions
from inroad.interview.questions.question import Question
from inroad.interview.questions.said_back import in_words
from inroad.interview.questions.script import question
from inroad.interview.questions.sums import named_currency, places
from inroad.interview.questions.typed import (
    DECLINED,
    UNKNOWN,
    Read,
    Silence,
    given_of,
    read_given,
)
from inroad.record.person import Person
from inroad.record.profile import Answer
from inroad.record.steps import How

_SILENT: Final[dict[How, Silence]] = {"declined": DECLINED, "unknown": UNKNOWN}


@dataclass(frozen=True, slots=True)
class Reply:
    """What to keep; a kept value that is a Silence is no value.

    `step` is the name the question's step is kept under. `back_to` names a question
    that the person chose to change. `care` are words of theirs in which they say that
    they cannot go on.
    """

    kept: tuple[Kept, ...]
    step: str
    how: How
    back_to: str = ""
    care: str = ""


def reply_to(id: str, text: str, how: How, person: Person) -> Reply:
    """Read a reply to a question or to a check.

    Raises:
        NotFound: no question is called so.
        BadInput: what was typed does not fit, with what would.
    """
    if id.startswith(CHECK):
        return _settle(_check(id, person), text, how, person)
    asked = question(id)
    if how == "answered" and text.strip() and is_declined(text):
        how = "declined"
    if how != "answered":
        return _silent(asked, how, person)
    read = read_answer(asked, given_of(asked, text, _first(asked, person)), person)
    if read.fault is not None:
        raise read.fault
    return _answered(asked, read)


def _first(asked: Question, person: Person) -> str:
    """Name the field that words alone go into: the first that is not known yet."""
    return next(
        (f.name for f in asked.fields if not person.profile.knows(f.slot)),
        asked.fields[0].name,
    )


def read_answer(asked: Question, given: Mapping[str, str], person: Person) -> Read:
    """Read what was typed into the inputs of a question, with a fault for each."""
    return read_given(asked, given, places(person))


def _answered(asked: Question, read: Read) -> Reply:
    kept = tuple(Kept(slot, value) for slot, value in read.values.items())
    silences = {v for v in read.values.values() if isinstance(v, Silence)}
    how: How = "answered"
    if len(silences) == 1 and all(isinstance(k.value, Silence) for k in kept):
        how = "declined" if DECLINED in silences else "unknown"
    return Reply(kept, asked.id, how, care=_care(asked, read.given))


def _care(asked: Question, given: Mapping[str, str]) -> str:
    """Return the words in which somebody says that they cannot go on, if they do."""
    for text in given.values():
        found = not_coping(text, question=asked.title)
        if found is not None:
            return found.value
    return ""


def _silent(asked: Question, how: How, person: Person) -> Reply:
    """Leave a question unanswered; what is known of it goes only if all of it is."""
    if how == "later":
        return Reply((), asked.id, how)
    blank = [slot for slot in asked.slots if not person.profile.knows(slot)]
    slots = blank or asked.slots
    return Reply(tuple(Kept(slot, _SILENT[how]) for slot in slots), asked.id, how)


def _check(id: str, person: Person) -> Check:
    found = next((c for c in contradictions(person) if c.question.id == id), None)
    if found is None:
        raise NotFound(
            "That was settled already, or what it was about has changed.",
            hint="Go on with the interview.",
        )
    return found


def _settle(check: Check, text: str, how: How, person: Person) -> Reply:
    if how != "answered":
        # Not choosing leaves everything as it stands, and is not asked again.
        return Reply((), check.step, how)
    said = text.strip()
    way = check.ways.get(said) or check.ways.get(said.casefold())
    if way is None and check.question.id == f"{CHECK}currency":
        way = named_currency(person, said)
    if way is None:
        raise BadInput(
            f"“{said[:60]}” is none of the ways.",
            hint=_choices(check),
        )
    if way.back_to:
        return Reply((), "", "answered", back_to=way.back_to)
    return Reply(way.kept, check.step, "answered")


def _choices(check: Check) -> str:
    if check.question.id == f"{CHECK}currency":
        return "Write a code such as EUR, or a name such as Swiss francs."
    ways = [f"{key} ({way.words})" for key, way in check.ways.items()]
    return f"Choose one of: {'; '.join(ways)}."


def changes_anything(kept: Kept, person: Person) -> bool:
    """Say whether a value to keep differs from what stands for its slot."""
    now = person.profile.answers.get(kept.slot)
    if isinstance(kept.value, Silence):
        if kept.value.declined:
            return now is None or not now.declined
        return now is not None and (now.value is not None or now.declined)
    if now is None or now.value is None:
        return True
    return (now.value, now.origin, now.lines) != (kept.value, kept.origin, kept.lines)


def token(asked: Question, person: Person, check: Check | None = None) -> str:
    """Return what stands for a question, for `--saw`: ids of answers, or of a step."""
    if check is not None:
        return check.step
    found = [person.profile.answers.get(slot) for slot in asked.slots]
    ids = [a.id for a in found if a is not None and _stands(a)]
    steps = [step.id for step in person.steps if step.question == asked.id]
    return ",".join(ids) or (steps[-1] if steps else "")


def _stands(answer: Answer) -> bool:
    return answer.value is not None or answer.declined


def refuse_unseen(reply: Reply, asked: Question, person: Person, saw: str) -> None:
    """Raise Conflict where something else stands now than the person saw.

    The same reply sent twice is no conflict.
    """
    if token(asked, person) == saw or not any(
        changes_anything(kept, person) for kept in reply.kept
    ):
        return
    now = [person.profile.answers.get(kept.slot) for kept in reply.kept]
    stands = "; ".join(_words(a) for a in now if a is not None) or "nothing"
    sent = "; ".join(_sent(kept) for kept in reply.kept)
    raise Conflict(
        f"While this question was open, something else was kept for it: {stands}. "
        f"You now sent: {sent}. Nothing was changed.",
        hint="Look at what stands now, and send yours again if it should replace it.",
    )


def _words(answer: Answer) -> str:
    if answer.declined:
        return "I would rather not say"
    return "no answer" if answer.value is None else in_words(answer.slot, answer.value)


def _sent(kept: Kept) -> str:
    value: Any = kept.value
    if isinstance(value, Silence):
        return "I would rather not say" if value.declined else "I don’t know"
    return in_words(kept.slot, value)
