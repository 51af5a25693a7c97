"""The one act for now: a named person, three questions, a draft, and honest odds."""

from collections.abc import Iterator, Mapping
from dataclasses import asdict
from typing import Any

from inroad.core.suggestion import Suggestion
from inroad.core.text import counted, counted_of, of_cases
from inroad.decide.defaults import assumed, belief
from inroad.decide.replies import messages_needed, p_any_reply, reply_rate_posterior
from inroad.library.shelf import Shelf
from inroad.plan.draft import aim_of, draft_to, questions_for
from inroad.plan.found import Acquaintance, Found
from inroad.plan.people_lines import reading_lines, refs_of, why_words
from inroad.plan.whom import Candidate, whom_to_write
from inroad.record.log import replies
from inroad.record.person import Person

REPLY_RATE = "reply_rate.advice_on_ambitious_goal"
MINUTES = 25
READY = "A message is ready in Inroad; change what does not sound like you."
"""True on paper too, where the message itself is not printed."""


def act_lines(
    person: Person, shelf: Shelf, found: Found | None = None
) -> Iterator[Suggestion]:
    """Prepare one act of half an hour at most; where nobody is known, find someone."""
    chosen = whom_to_write(person, shelf, found)
    questions = questions_for(person, chosen)
    if chosen is None:
        yield _find_someone()
    else:
        yield _write_to(person, chosen)
    if chosen is not None and chosen.works is not None:
        yield _why_them(chosen.works)
    yield _questions(questions)
    if chosen is not None:
        yield Suggestion(
            "act.draft",
            "act",
            draft_to(person, chosen, questions[0].text),
            (aim_of(person)[1], *chosen.because),
            weight=70,
        )
    if chosen is not None and chosen.works is not None:
        yield from reading_lines(person, chosen.works)
    yield _odds(person)
    yield _lower_rung()


def _write_to(person: Person, chosen: Candidate) -> Suggestion:
    hours = person.profile.value("prep_hours")
    text = f"Write to {chosen.name}{chosen.who}. {READY} Give it {MINUTES} minutes"
    because = chosen.because
    if hours is not None and float(hours["high"]) > 1:
        said = counted(float(hours["low"]), float(hours["high"]), "hour")
        text += f", not {said}"
        because = (*because, "slot:prep_hours")
    return Suggestion(
        "act.write_to",
        "act",
        f"{text}.",
        because,
        minutes=MINUTES,
        weight=90,
        track="social",
    )


def _why_them(each: Acquaintance) -> Suggestion:
    return Suggestion(
        "act.why_them",
        "act",
        f"Why them: {why_words(each, most=1)}",
        refs_of(each, most=1),
        weight=85,
    )


def _find_someone() -> Suggestion:
    return Suggestion(
        "act.find_someone",
        "act",
        "Think of one person who does what you would like to do, and add the name to "
        "your profile, under people. Ten minutes. The message to them comes next.",
        ("slot:people", "slot:groups"),
        minutes=10,
        weight=90,
        track="social",
    )


def _questions(questions: tuple[Suggestion, ...]) -> Suggestion:
    listed = "\n".join(f"{n}. {q.text}" for n, q in enumerate(questions, 1))
    because = tuple(dict.fromkeys(ref for q in questions for ref in q.because))
    return Suggestion(
        "act.questions",
        "act",
        f"Three questions worth asking:\n\n{listed}",
        because,
        weight=80,
    )


def _odds(person: Person) -> Suggestion:
    sent, answered = replies(person.log)
    a, b = reply_rate_posterior(belief(REPLY_RATE), sent, answered)
    three, enough = p_any_reply(a, b, 3), messages_needed(a, b)
    text = (
        f"The odds: one message is answered in {of_cases(a / (a + b))}, at least one "
        f"of three in {of_cases(three)}; {counted_of(enough, 'message')} would make it "
        "9 of 10. "
    )
    text += (
        "That is one person's guess and was not measured."
        if sent == 0
        else f"Your own record counts in it: {answered} of {sent} answered so far."
    )
    result = {
        "a": a,
        "b": b,
        "sent": sent,
        "answered": answered,
        "p_one": a / (a + b),
        "p_three": three,
        "messages_for_nine_in_ten": enough,
    }
    messages = [f"log:{entry.id}" for entry in person.log if entry.kind == "message"]
    return Suggestion(
        "act.odds",
        "act",
        text,
        (f"default:{REPLY_RATE}", "calc:replies", *messages[-3:]),
        weight=60,
        calculations={"calc:replies": _calculation(result)},
    )


def _calculation(result: Mapping[str, float]) -> dict[str, Any]:
    return {
        "kind": "calc",
        "name": "replies",
        "text": "with what you logged",
        "result": dict(result),
        "assumptions": [asdict(assumed(REPLY_RATE))],
    }


def _lower_rung() -> Suggestion:
    return Suggestion(
        "act.lower_rung",
        "act",
        "If a letter is too much today, send two lines; if that is too much, ask one "
        "question in public; if that is, write all three in a notebook. Each counts.",
        ("slot:writing_practice",),
        weight=50,
    )
