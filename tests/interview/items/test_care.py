"""Not coping is heard in many wordings, and nowhere else.

`not_coping.txt` must be heard and `coping.txt` must not; most of both was written
before the rules that read it. `not_heard_yet.txt` is what the rules still miss: when
one of its lines is heard, move it. The two `kept_apart` lists are halves, drawn by lot,
of lists written before the rules; no rule was written looking at them, so that their
shares say how well the rules carry over. Do not tune on them.
"""

from pathlib import Path

import pytest

from inroad.interview.items import not_coping, recovered

FOLDER = Path(__file__).parent


def phrases(name: str) -> list[str]:
    lines = (FOLDER / name).read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line]


@pytest.mark.parametrize("text", phrases("not_coping.txt"))
def test_someone_not_coping_is_heard(text: str) -> None:
    assert not_coping(text) is not None


@pytest.mark.parametrize("text", phrases("coping.txt"))
def test_someone_coping_is_left_alone(text: str) -> None:
    assert not_coping(text) is None


@pytest.mark.xfail(reason="not heard yet", strict=True)
@pytest.mark.parametrize("text", phrases("not_heard_yet.txt"))
def test_someone_not_coping_is_still_missed(text: str) -> None:
    assert not_coping(text) is not None


def test_the_words_are_a_raw_span() -> None:
    text = "It's fine. I can’t go on like this. Anyway."
    reading = not_coping(text)
    assert reading is not None
    assert text[reading.start : reading.end] == reading.value
    assert reading.value == "I can’t go on like this."


def test_sleeping_again_is_recovery() -> None:
    assert recovered("Last year was bad. I sleep well again.") is not None


def test_someone_elses_recovery_is_not_theirs() -> None:
    assert recovered("My brother says he is fine now.") is None


def share_heard(name: str) -> float:
    said = phrases(name)
    return sum(not_coping(text) is not None for text in said) / len(said)


def test_most_of_what_no_rule_was_written_for_is_heard() -> None:
    assert share_heard("kept_apart_not_coping.txt") >= 0.85


def test_nearly_all_harmless_words_nobody_tuned_on_are_left_alone() -> None:
    assert share_heard("kept_apart_coping.txt") <= 0.03


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("Do you sleep?", "No."),
        ("Are you sleeping?", "Not for weeks, no."),
        ("How do you sleep?", "I don't."),
        ("Do you sleep well?", "Not for months."),
        ("When did you last sleep properly?", "Weeks ago."),
        ("Are you coping?", "No."),
        ("Have you thought about hurting yourself?", "Sometimes, yes."),
    ],
)
def test_a_bare_answer_counts_with_its_question(question: str, answer: str) -> None:
    assert not_coping(answer) is None
    reading = not_coping(answer, question=question)
    assert reading is not None
    assert answer[reading.start : reading.end] == reading.value


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("Do you sleep?", "Like a log."),
        ("Do you sleep well?", "No."),
        ("Do you get enough sleep?", "No, with the baby, no."),
        ("Are you happy?", "No."),
        ("Do you eat meat?", "No."),
        ("Did you sleep on the plane?", "No."),
        ("Have you thought about hurting yourself?", "No, never."),
        ("Do you worry about the next job?", "Every night."),
    ],
)
def test_a_harmless_answer_stays_harmless(question: str, answer: str) -> None:
    assert not_coping(answer, question=question) is None
