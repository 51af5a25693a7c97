"""Conversations and captions: every passage with the one who says it."""

from collections.abc import Callable

import pytest

from inroad.core.errors import BadInput
from inroad.library.passage import Reading

Read = Callable[..., Reading]

TALK = """0:00 / 0:00

A talk about leaving

Today I sat down with Oda.

Note: This transcript is AI-generated and may contain mistakes!

Bo: What would you do first?

Oda: I would write down why.

Then I would wait a week and read it again, before I told anybody.

Bo: And after that?

Oda: I would ask Bo, of course.

Discussion about this video
"""

VTT = """WEBVTT

00:00:01.000 --> 00:00:04.000
<v Bo>What would you
do first?

00:00:05.000 --> 00:00:09.000
<v Oda>I would write down why.

00:00:10.000 --> 00:00:12.000
<v Oda>Then I would wait.
"""

SRT = """1
00:00:01,000 --> 00:00:04,000
What would you do first?

2
00:00:05,000 --> 00:00:09,000
I would write down why.
"""


def test_speakers_are_kept_apart_and_paragraphs_too(read: Read) -> None:
    found = read(TALK)
    spoken = [(p.speaker, p.lines) for p in found.passages if not p.editorial]
    assert found.kind == "conversation"
    assert spoken == [
        ("Bo", (9, 9)),
        ("Oda", (11, 11)),
        ("Oda", (13, 13)),
        ("Bo", (15, 15)),
        ("Oda", (17, 17)),
    ]


def test_what_frames_a_conversation_is_nobodys_of_those_who_talk(read: Read) -> None:
    frame = [p for p in read(TALK).passages if p.editorial]
    assert {p.speaker for p in frame} == {""}
    assert frame[1].text == "Today I sat down with Oda."
    assert not any("Discussion" in p.text for p in frame)


def test_a_machine_that_wrote_it_down_is_told_of(read: Read) -> None:
    found = read(TALK)
    assert found.machine_made
    (told,) = [p for p in found.problems if p.kind == "machine"]
    assert told.lines == (7, 7)


def test_a_mark_at_the_beginning_of_the_file_moves_nothing(read: Read) -> None:
    found = read(b"\xef\xbb\xbf" + TALK.encode())
    assert next(p.speaker for p in found.passages if not p.editorial) == "Bo"


def test_captions_keep_their_voices(read: Read) -> None:
    found = read(VTT, "talk.vtt")
    assert found.kind == "captions"
    assert [(p.speaker, p.text) for p in found.passages] == [
        ("Bo", "What would you do first?"),
        ("Oda", "I would write down why. Then I would wait."),
    ]


def test_captions_without_names_are_one_voice(read: Read) -> None:
    found = read(SRT, "talk.srt")
    assert found.passages[0].text.startswith("What would you do first?")


def test_captions_whose_times_cannot_be_read_are_refused(read: Read) -> None:
    with pytest.raises(BadInput, match="times"):
        read("WEBVTT\n\n99:99 --> 1\nWords.\n", "talk.vtt")


def test_an_article_in_which_somebody_is_named_once_is_no_conversation(
    read: Read,
) -> None:
    found = read("# Notes\n\nNote: this is mine.\n\nSome words.\n\nSource: a book.\n")
    assert found.kind == "markdown"
