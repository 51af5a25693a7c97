"""Hearing: proposed first, kept only when asked, and never undoing a correction."""

import pytest

from inroad.actions.house import House
from inroad.actions.interview import hear
from inroad.actions.plan import brief
from inroad.actions.profile import profile_set
from inroad.core.document import Document, text_document
from inroad.core.errors import BadInput

TALK = """\
Sam: How much do you earn a month?
Noor: I get 3,200 euros a month, after tax.
Sam: If you stopped working today, how many months would your savings last?
Noor: Four or five months.
Sam: What is your dream, what would you want most?
Noor: I want to open a lab of my own.
Sam: Are you happy?
Noor: Mostly happy, yes.
Sam: What stops you from writing to people you admire?
Noor: I don't feel ready.
Sam: What are the options you see for the next step?
Noor: A fellowship, or a small lab in Utrecht.
"""
NOT_COPING = TALK + (
    "Sam: How are you?\nNoor: I have not slept for weeks and I cannot go on.\n"
)


@pytest.fixture
def talk() -> Document:
    """Return a short conversation that says an income, a runway and a goal."""
    return text_document("talk.txt", TALK)


def test_hearing_alone_changes_nothing(memory_house: House, talk: Document) -> None:
    heard = hear(memory_house, talk)
    assert heard.hearing.slots["runway_months"]
    person = memory_house.record.read()
    assert not person.profile.history
    assert not person.conversations


def test_hearing_to_keep_writes_values_with_their_evidence(
    memory_house: House, talk: Document
) -> None:
    hear(memory_house, talk, keep=True)
    answer = memory_house.record.read().profile.answers["runway_months"]
    assert answer.value == {"low": 4, "high": 5}
    assert (answer.origin, answer.lines) == ("heard", (4,))
    assert answer.quote in TALK


def test_the_file_that_was_heard_is_kept_as_it_is(
    memory_house: House, talk: Document
) -> None:
    hear(memory_house, talk, keep=True)
    kept = memory_house.record.read().conversations[0]
    assert memory_house.record.file(kept.sha256) == TALK.encode()


def test_who_was_heard_gives_the_person_a_name(
    memory_house: House, talk: Document
) -> None:
    hear(memory_house, talk, keep=True)
    assert memory_house.record.read().name == "Noor"


def test_a_name_given_before_stays(memory_house: House, talk: Document) -> None:
    profile_set(memory_house, "name", "Noor Ali")
    hear(memory_house, talk, keep=True)
    assert memory_house.record.read().name == "Noor Ali"


def test_a_file_heard_again_doubles_nothing(
    memory_house: House, talk: Document
) -> None:
    hear(memory_house, talk, keep=True)
    before = memory_house.record.read()
    hear(memory_house, talk, keep=True)
    after = memory_house.record.read()
    assert len(after.conversations) == 1
    assert after.profile.history == before.profile.history


def test_a_file_heard_again_does_not_undo_a_correction(
    memory_house: House, talk: Document
) -> None:
    hear(memory_house, talk, keep=True)
    profile_set(memory_house, "runway_months", "9")
    hear(memory_house, talk, keep=True)
    assert memory_house.record.read().profile.value("runway_months")["low"] == 9


def test_a_file_heard_again_does_not_bring_back_what_was_taken_back(
    memory_house: House,
) -> None:
    document = text_document("talk.txt", NOT_COPING)
    hear(memory_house, document, keep=True)
    profile_set(memory_house, "not_coping", "withdraw")
    hear(memory_house, document, keep=True)
    assert not brief(memory_house).care


def test_who_says_they_cannot_go_on_gets_a_page_of_care(memory_house: House) -> None:
    hear(memory_house, text_document("talk.txt", NOT_COPING), keep=True)
    assert brief(memory_house).care


def test_a_conversation_heard_later_gives_the_figure_that_stands(
    memory_house: House, talk: Document
) -> None:
    profile_set(memory_house, "runway_months", "9")
    hear(memory_house, talk, keep=True)
    assert memory_house.record.read().profile.value("runway_months")["low"] == 4


def test_somebody_who_is_not_in_it_cannot_be_heard(
    memory_house: House, talk: Document
) -> None:
    with pytest.raises(BadInput):
        hear(memory_house, talk, subject="Zofia", keep=True)
    assert not memory_house.record.read().conversations


@pytest.mark.parametrize("text", ["", "   \n", "\x00\x01\x02\x03" * 40])
def test_what_is_no_transcript_is_refused_and_not_kept(
    memory_house: House, text: str
) -> None:
    with pytest.raises(BadInput) as refused:
        hear(memory_house, text_document("talk.txt", text), keep=True)
    assert refused.value.hint
    assert not memory_house.record.read().conversations
