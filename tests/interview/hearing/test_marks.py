"""Where in a transcript the words stand that say a value."""

from inroad.interview.marks import Atlas
from inroad.interview.transcript import read_transcript


def test_a_value_said_in_a_later_sentence_is_marked_to_the_letter() -> None:
    talk = "Jo: How much a week?\n\nSam: Per week? Five hours. No, in May three.\n"
    atlas = Atlas(read_transcript(talk.encode(), "talk.txt"))
    said = {"line": 3, "value": {"low": 5, "high": 5}}
    passage = atlas.find_statement("prep_hours", said)
    assert passage is not None
    assert atlas.quote(passage) == "Five hours"
