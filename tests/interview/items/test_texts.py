"""Short texts keep the person's raw words; self-discount is first person only."""

import pytest

from inroad.interview.items import form, read_text, self_discounts
from inroad.interview.reading import TEXT_SLOTS, Declined, Reading


def said(slot: str, text: str, question: str = "") -> str | None:
    reading = read_text(slot, text, question=question)
    assert not isinstance(reading, Declined)
    if reading is not None:
        assert text[reading.start : reading.end] == reading.value
    return reading.value if reading else None


def test_a_later_correction_wins() -> None:
    text = "Very happy. I mean, I'm bored, so no, not very. Medium happy."
    value = said("happiness", text)
    assert value is not None
    assert "Very happy" not in value
    assert "Medium happy" in value


def test_the_present_mood_wins_over_the_past_one() -> None:
    text = "I was miserable in the autumn. These days I'm glad to get up."
    assert said("happiness", text) == "These days I'm glad to get up."


def test_how_it_is_now_is_cut_from_how_it_was() -> None:
    text = "Before the reorg it was a nightmare, now I'd call it bearable."
    assert said("stress", text) == "now I'd call it bearable."


def test_each_of_two_slots_takes_its_own_sentences() -> None:
    text = "I'm grateful. It's the commute that is stressful."
    happy, stress = said("happiness", text, "Are you happy?"), said("stress", text)
    assert happy == "I'm grateful."
    assert stress == "It's the commute that is stressful."


def test_a_slot_the_answer_does_not_speak_of_is_blank() -> None:
    assert said("writing_practice", "My sister is the writer, she did a novel.") is None


def test_other_peoples_worry_is_not_theirs() -> None:
    assert said("next_job_worry", "My parents are worried enough for us all.") is None


def test_a_bare_yes_to_two_questions_at_once_fills_neither() -> None:
    assert said("stress", "Yes.", "Are you happy? Is work stressful?") is None


def test_a_habit_given_up_is_still_an_answer_about_writing() -> None:
    text = "I used to blog, years ago."
    assert said("writing_practice", text) == text


@pytest.mark.parametrize("slot", TEXT_SLOTS)
@pytest.mark.parametrize("text", ["I'd rather not say.", "No comment.", "Pass."])
def test_a_refusal_leaves_every_text_blank(slot: str, text: str) -> None:
    assert isinstance(read_text(slot, text), Declined)


@pytest.mark.parametrize(
    "text",
    [
        "That is too ambitious for me.",
        "I wouldn't feel confident doing that.",
        "I wrote some, but never felt they were good enough.",
        "Who am I to write to her?",
        "I'm not smart enough for theory.",
        "It would be a beginner's question, I'd be ashamed.",
        "they'll find me out i know it",
        "I don't want to waste her time.",
        "I'm out of my depth there.",
    ],
)
def test_making_oneself_smaller_is_heard(text: str) -> None:
    assert len(self_discounts(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "My brother is not smart enough for chess.",
        "He never felt they were good enough.",
        "The rent is too high for me to stay near the river and cook.",
        "I'm not ready to leave Ghent.",
        "I don't have enough time.",
        "I used to think I was not good enough.",
        "It's not too ambitious for me.",
        "We need more data.",
    ],
)
def test_other_limits_are_no_self_discount(text: str) -> None:
    assert self_discounts(text) == ()


def test_a_discount_is_a_raw_span() -> None:
    text = "I love it. I'm not good enough, though."
    assert self_discounts(text) == (Reading(text[11:], 11, len(text)),)


@pytest.mark.parametrize(
    ("slot", "text"),
    [
        ("constraints", "I can't move before June, I have a visa issue."),
        ("people", "My friend Olga from my lab, we've never met in person."),
        ("groups", "There's a lab in Ghent and a reading group on Discord."),
        ("against", "No PhD. Five years, no thanks."),
        ("writing_practice", "I write a page in my diary every morning."),
        ("happiness", "On the whole I'm happy."),
        ("stress", "It's easy, too easy, no stress."),
        ("next_job_worry", "I'm a bit worried about finding a job."),
    ],
)
def test_the_form_of_an_answer_points_at_its_slot(slot: str, text: str) -> None:
    others = [s for s in ("goals", "options", "preferences") if s != slot]
    assert form(slot, text) > max(form(other, text) for other in others)


def test_a_refusal_has_the_form_of_nothing() -> None:
    assert form("people", "I'd rather not say.") == 0.0


def test_the_sentence_that_says_it_all_stands_for_a_bare_a_little() -> None:
    text = "A little. I wake and count. I do worry about finding a job."
    assert said("next_job_worry", text) == "I do worry about finding a job."


def test_a_bare_not_at_all_is_an_answer() -> None:
    assert said("next_job_worry", "Not at all.") == "Not at all."
