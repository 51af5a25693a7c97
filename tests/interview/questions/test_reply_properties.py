"""Any text to any question: an answer kept, or a refusal with a hint, and no half."""

import json
import random
from datetime import UTC, date, datetime
from types import SimpleNamespace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inroad.actions.house import House
from inroad.actions.interview import interview, interview_answer
from inroad.core.errors import BadInput
from inroad.interview.questions.course import course_of
from inroad.interview.questions.question import Question
from inroad.interview.questions.reply import reply_to
from inroad.interview.questions.script import question, script
from inroad.interview.questions.typed import read_given
from inroad.library.shelf import Shelf
from inroad.record.person import Person
from inroad.record.profile import Answer, profile_of
from inroad.record.steps import Step

TODAY = date(2026, 3, 2)
ODD = (
    "",
    " ",
    "0",
    "-5",
    "1e999",
    "NaN",
    "3'500",
    "3,500",
    "3.500",
    "3 500",
    "3’500.50",
    "1,25,000 rupees",
    "٣٥٠٠",
    "三千五百",
    "<script>alert(1)</script>",
    "&amp;",
    "שלום",
    "\u202eabc",
    "🙂🙂",
    "a\x00b",
    "\ud800",
    "x" * 5000,
    "[[[[",
    '{"a": 1}',
    "[1, 2]",
    '"',
    "null",
    "9" * 400,
    "1;2;3;;;",
    "5 to 4",
    "%",
    "none",
    "?",
    "Je ne sais pas",
)
questions = st.sampled_from(script())
typed = st.one_of(
    st.sampled_from(ODD),
    st.text(max_size=40),
    st.text("0123456789.,' %-to", max_size=9),
)


def nobody() -> Person:
    return Person("p", "", profile_of(()))


def outcome(asked: Question, text: str) -> Any:  # noqa: ANN401 - slots hold JSON
    """Return what is kept, or the words of the refusal."""
    try:
        reply = reply_to(asked.id, text, "answered", nobody())
    except BadInput as refused:
        return refused.message and refused.hint and refused.message
    return {kept.slot: kept.value for kept in reply.kept}


@pytest.mark.parametrize("text", ODD)
def test_odd_text_is_an_answer_or_is_refused_with_a_hint(text: str) -> None:
    for asked in script():
        found = outcome(asked, text)
        assert found
        assert isinstance(found, str) or found.keys() <= set(asked.slots)


@given(asked=questions, data=st.data())
@settings(max_examples=150, deadline=None)
def test_any_text_in_any_field_is_read_or_refused_where_it_stands(
    asked: Question, data: st.DataObject
) -> None:
    names = [part.name for field in asked.fields for part in field.parts]
    given_ = {name: data.draw(typed) for name in names}
    read = read_given(asked, given_)
    assert read.values or read.faults
    assert set(read.faults) <= set(names)
    assert all(fault.hint for fault in read.faults.values())
    json.dumps({slot: str(value) for slot, value in read.values.items()})


@given(asked=questions, text=typed)
@settings(max_examples=150, deadline=None)
def test_a_text_and_its_json_say_the_same(asked: Question, text: str) -> None:
    first = asked.fields[0].name
    if not text.lstrip().startswith("{"):
        assert outcome(asked, text) == outcome(asked, json.dumps({first: text}))


def test_somebody_of_whom_nothing_is_known_begins_at_the_first_question() -> None:
    now = course_of(nobody()).now
    assert now == question("now")


@given(seed=st.integers(0, 10**6))
@settings(max_examples=25, deadline=None)
def test_whatever_one_does_the_interview_comes_to_an_end(seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311 - a test's chance
    kept: list[Any] = []
    clock = SimpleNamespace(now=datetime(2026, 3, 2, tzinfo=UTC))
    record = SimpleNamespace(read=lambda: _person(kept), keep=lambda *c: kept.extend(c))
    house = House(
        record,
        Shelf((), ()),
        SimpleNamespace(find=lambda _: None, keep=lambda *_: None),
        TODAY,
        lambda: clock.now,
        chance.randbytes,
    )
    standing = interview(house)
    for _ in range(150):
        if standing.question is None:
            break
        how: Any = chance.choice(["answered", "unknown", "declined", "later"])
        field = standing.question.fields[0]
        text = field.choices[0][0] if field.choices else (field.example or "EUR")
        after = interview_answer(
            house, standing.question.id, text, how=how, saw=standing.saw
        )
        standing = interview(house) if after.went_back else after
    assert standing.done


def _person(kept: list[Any]) -> Person:
    answers = profile_of([c for c in kept if isinstance(c, Answer)])
    steps = tuple(c for c in kept if isinstance(c, Step))
    return Person("p", "", answers, steps=steps)
