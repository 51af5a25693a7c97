"""Not coping is heard in many wordings, and nowhere else.

`not_coping.txt` must be heard and `coping.txt` must not; most of both was written
before the rules that read it. `not_heard_yet.txt` is what the rules still miss: when
one of its lines is heard, move it.
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
