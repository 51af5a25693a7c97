"""Who is asked, and who asks."""

import pytest

from inroad.core.errors import BadInput
from inroad.interview.speakers import roles
from inroad.interview.transcript import read_transcript
from inroad.interview.turns import Turn

TALK = (
    b"Mo: What do you do?\n\nLi: I mend ships.\n\nMo: Since when?\n\n"
    b"Li: I began in May.\n\n"
    b"Kim: She mends them well.\n\nMo: Do you like it?\n\nLi: I do.\n\nKim: We all do."
)


def turns(data: bytes = TALK) -> tuple[Turn, ...]:
    return read_transcript(data, "talk.txt").turns


def test_the_one_who_answers_is_asked() -> None:
    assert roles(turns()).subject == "Li"
    assert roles(turns()).interviewer == "Mo"


def test_a_name_given_by_hand_wins() -> None:
    assert roles(turns(), "kim").subject == "Kim"


def test_an_unknown_name_is_refused_with_the_names_there_are() -> None:
    with pytest.raises(BadInput) as raised:
        roles(turns(), "Zoe")
    assert "Li" in raised.value.hint


def test_a_host_who_talks_of_himself_is_still_the_host() -> None:
    said = "Host: I once slept under my desk. I did. And you?\n\nTom: I slept.\n\n" * 3
    assert roles(turns(said.encode())).subject == "Tom"
