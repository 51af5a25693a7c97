"""How a question is read: its parts, its language, slips of the pen."""

import pytest

from inroad.library.asking.private import about_private
from inroad.library.asking.question import parts_of, read_question
from inroad.library.asking.ready import Ready
from inroad.library.asking.spelling import apart, spelling_of
from inroad.library.asking.tongue import other_tongue


def test_two_questions_in_one_are_two_parts() -> None:
    parts = parts_of("is ARENA or MATS better for me and when are the deadlines")
    assert parts == ("is ARENA or MATS better for me", "when are the deadlines")


def test_a_story_with_one_question_is_one_part() -> None:
    story = "I cry on Sundays. The team is decent. What now?"
    assert parts_of(story) == (story,)


@pytest.mark.parametrize(
    ("text", "tongue"),
    [
        (
            "Wie bekomme ich einen Doktorvater und was soll ich ihn fragen?",
            "German",
        ),
        ("comment trouver un directeur de thèse et que dois-je lui dire", "French"),
        ("¿cómo puedo encontrar un director de tesis para mi doctorado?", "Spanish"),
        ("как найти научного руководителя", "another language, in Cyrillic letters"),
        ("どうやって指導教官を見つけますか", "Japanese"),
    ],
)
def test_another_language_is_known_by_its_little_words(text: str, tongue: str) -> None:
    assert other_tongue(text) == tongue


@pytest.mark.parametrize(
    "text",
    [
        "GPUs?",
        "phd perks acc. to karpathy?",
        "I want write to strangers which are famous and ask them for words",
        "Is the Institut de Paris a good place for a PhD?",
        "does die hard count as a film about research",
        "MATS or SERI, o non?",
    ],
)
def test_english_with_foreign_words_is_english(text: str) -> None:
    assert other_tongue(text) == ""


def test_a_slip_is_mended_and_a_rare_word_is_left() -> None:
    words = spelling_of(["should", "stipend", "lecture", "grown", "patents"])
    assert words.mended("a stipnd for a lectrue") == "a stipend for a lecture"
    assert words.mended("parents and gowns") == "parents and gowns"


@pytest.mark.parametrize(
    ("one", "other", "slips"),
    [
        ("lectrue", "lecture", 1),
        ("stipnd", "stipend", 1),
        ("same", "same", 0),
        ("a", "abc", 2),
    ],
)
def test_slips_between_words_are_counted(one: str, other: str, slips: int) -> None:
    assert apart(one, other, 3) == slips


def test_a_name_is_never_mended(ready: Ready) -> None:
    assert ready.index.vocabulary.mended("ask Karpaty") == "ask Karpaty"


@pytest.mark.parametrize(
    ("text", "named", "private"),
    [
        ("Is Neel Nanda married?", {"Neel Nanda"}, True),
        ("How old is Priya Raman from my old group?", set(), True),
        ("where does @blackhc live", {"@BlackHC"}, True),
        ("I am married with two kids. Does Karpathy think a PhD works?", {"k"}, False),
        ("Should I do a PhD?", set(), False),
    ],
)
def test_private_life_is_known_from_advice(
    text: str,
    named: set[str],
    private: bool,  # noqa: FBT001 - a case of a test
) -> None:
    assert about_private(text, named) is private


def test_of_a_long_text_the_beginning_is_read() -> None:
    question = read_question("why? " * 1000)
    assert question.cut
    assert len(question.parts) <= 6
