"""Every layout a transcript comes in, and what is said about bad ones."""

from itertools import pairwise

import pytest

from inroad.core.errors import BadInput
from inroad.interview.transcript import Transcript, read_transcript

LAYOUTS = {
    "names": "Ana: Hello?\n\nBo: Hi.\n\nAna: How so?\n\nBo: So.\n",
    "bold": "**Ana:** Hello?\n\n**Bo**: Hi.\n\n**Ana:** How so?\n\n**Bo:** So.\n",
    "capitals": "ANA: Hello?\nBO: Hi.\nANA: How so?\nBO: So.\n",
    "letters": "Q: Hello?\nA: Hi.\nQ: How so?\nA: So.\n",
    "times first": "[00:00:01] Ana: Hello?\n[00:00:03] Bo: Hi.\n"
    "[00:00:05] Ana: How so?\n[00:00:09] Bo: So.\n",
    "times after": "Speaker 1 (00:04): Hello?\n\nSpeaker 2 (00:06):\nHi.\n\n"
    "Speaker 1 (00:08): How so?\n\nSpeaker 2 (00:10): So.\n",
    "own line": "Ana Roy  00:12\nHello?\n\nBo  00:15\nHi.\n\n"
    "Ana Roy  00:18\nHow so?\n\n"
    "Bo  00:20\nSo.\n",
    "initials": "AR Hello?\n\nBK Hi.\n\nAR How so?\n\nBK So.\n",
    "dashes": "- Hello?\n- Hi.\n- How so?\n- So.\n",
    "dash after": "Ana - Hello?\n\nBo - Hi.\n\nAna - How so?\n\n"
    "Bo - So.\n\nAna - Ah.\n\n"
    "Bo - Mm.\n",
    "windows": "\ufeffAna: Hello?\r\nBo: Hi.\r\nAna: How so?\r\nBo: So.\r\n",
    "right to left": "דנה: שלום?\nיוסי: היי.\nדנה: איך?\nיוסי: ככה.\n",
}


def read(text: str) -> Transcript:
    return read_transcript(text.encode(), "talk.txt")


@pytest.mark.parametrize("text", LAYOUTS.values(), ids=LAYOUTS)
def test_two_people_take_turns_in_every_layout(text: str) -> None:
    turns = read(text).turns
    assert len({turn.speaker for turn in turns}) == 2
    assert all(a.speaker != b.speaker for a, b in pairwise(turns))
    assert len(turns) >= 4


def test_a_paragraph_without_a_name_belongs_to_the_last_speaker() -> None:
    turns = read("Ana: Hello.\n\nMore of it.\n\nBo: Hi.\n\nAna: Yes.\n\nBo: No.").turns
    assert turns[0].text == "Hello. More of it."
    assert turns[0].lines(0, len(turns[0].text)) == [1, 2, 3]


def test_title_and_site_furniture_are_nobodys_words() -> None:
    text = (
        "A Talk\nby Ana\n\nAna: Hm?\n\nBo: Well.\n\nAna: So?\n\nBo: So.\n\nComments\n"
    )
    turns = read(text).turns
    assert turns[0].text == "Hm?"
    assert turns[-1].text == "So."


def test_a_label_seen_once_in_small_letters_is_no_speaker() -> None:
    turns = read(
        "Ana: Hm?\nBo: two things\nOptions: options are many\nAna: Ok\nBo: Ok"
    ).turns
    assert {turn.speaker for turn in turns} == {"Ana", "Bo"}


def test_a_quote_is_a_raw_slice_on_its_lines() -> None:
    text = "WEBVTT\n\n1\n00:01.000 --> 00:02.000\n<v Bo>Two\nthousand</v>\n"
    turn = read(text).turns[0]
    assert turn.text == "Two thousand"
    assert turn.quote(0, 12) == "Two\nthousand"
    assert turn.lines(0, 12) == [5, 6]


def test_captions_name_their_speakers() -> None:
    text = (
        "WEBVTT\n\n00:00:01.000 --> 00:00:02.000\n<v Ana>What now?\n\n"
        "00:00:02.000 --> 00:00:04.000\n<v Bo>I wait\n\n"
        "00:00:04.000 --> 00:00:05.000\n<v Bo>and see.\n"
    )
    assert [(t.speaker, t.text) for t in read(text).turns] == [
        ("Ana", "What now?"),
        ("Bo", "I wait and see."),
    ]


def test_a_cue_with_broken_times_is_left_out_and_told() -> None:
    text = (
        "1\n00:00:01,000 --> 00:00:02,000\nANA: Hm?\n\n"
        "2\n00:00:xx,000 --> 00:00:04,000\nBO: lost\n\n"
        "3\n00:00:05,000 --> 00:00:06,000\nBO: kept\n"
    )
    transcript = read(text)
    assert [turn.text for turn in transcript.turns][-1].endswith("kept")
    assert transcript.problems
    assert "Line 6" in transcript.problems[0]


def test_a_machine_transcript_is_known_by_its_own_words() -> None:
    transcript = read("Note: auto-generated transcript\n\n" + LAYOUTS["names"])
    assert transcript.machine_made
    assert transcript.machine_line == 1


def test_forty_speakers_are_all_heard() -> None:
    text = "\n".join(f"P{n}x: one\nP{n}x: two" for n in range(40))
    assert len(read(text).speakers) == 40


def test_one_speaker_is_heard() -> None:
    assert read("Ana: Hello.\n\nAna: Still me.").speakers == ("Ana",)


def test_utf_16_is_read_and_windows_letters_are_told() -> None:
    text = LAYOUTS["names"].replace("Hi.", "Café.")
    assert read_transcript(text.encode("utf-16"), "x").turns[1].text == "Café."
    old = read_transcript(text.encode("cp1252"), "x")
    assert old.turns[1].text == "Café."
    assert old.problems


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b" \n\n",
        b"\x00\x01\x02" * 40,
        b"\x89PNG\r\n\x1a\n" + bytes(range(32)) * 9,
        b"just an essay about nothing.\n\nWith two paragraphs.",
        b"x" * (20 * 1024 * 1024 + 1),
        b"1\n00:00:0x --> 00:00:02\nAna: hm\n",
    ],
    ids=["empty", "blank", "binary", "image", "no turns", "too large", "broken times"],
)
def test_what_cannot_be_read_is_a_sentence_and_a_hint(data: bytes) -> None:
    with pytest.raises(BadInput) as raised:
        read_transcript(data, "talk.txt")
    assert raised.value.hint


@pytest.mark.parametrize(
    "said",
    [
        "[12.03., 18:02] Ana: how are you\n[12.03., 18:04] Bo: well\n",
        "12/03/2026, 18:02 - Ana: how are you\n12/03/2026, 18:04 - Bo: well\n",
        "\u200e[3/12/26, 6:02:11\u202fPM] Ana: how are you\n"
        "\u200e[3/12/26, 6:04:20\u202fPM] Bo: well\n",
        "2026-03-12 18:02 Ana: how are you\n2026-03-12 18:04 Bo: well\n",
    ],
)
def test_a_chat_with_day_and_time_before_each_name_is_read(said: str) -> None:
    turns = read_transcript(said.encode(), "chat.txt").turns
    assert [(t.speaker, t.text) for t in turns] == [
        ("Ana", "how are you"),
        ("Bo", "well"),
    ]
