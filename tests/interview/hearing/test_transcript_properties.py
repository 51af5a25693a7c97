"""Whatever the bytes, there are turns that lead back to the file, or a sentence."""

from hypothesis import given
from hypothesis import strategies as st

from inroad.core.errors import BadInput
from inroad.interview.transcript import Transcript, read_transcript

PIECES = st.sampled_from(
    (
        "Ana: ",
        "Bo: ",
        "- ",
        "WEBVTT",
        "00:01.000 --> 00:02.000",
        "00:00:01,000 --> 0",
        "<v Bo>",
        "[00:01] Ana: ",
        "\n",
        "\r\n",
        "\n\n",
        "\t",
        "two thousand?",
        "…",
        "שלום",
        "<i>",
        "A: ",
        "Q: ",
        " ",
    )
)


def transcript_of(data: bytes) -> Transcript | None:
    try:
        return read_transcript(data, "any")
    except BadInput:
        return None


@given(st.binary(max_size=400))
def test_any_bytes_give_turns_or_a_sentence(data: bytes) -> None:
    transcript = transcript_of(data)
    assert transcript is None or transcript.turns


@given(st.lists(PIECES, max_size=40).map("".join))
def test_every_word_leads_back_to_the_raw_file(text: str) -> None:
    transcript = transcript_of(text.encode())
    for turn in transcript.turns if transcript else ():
        places = [turn.offset(i) for i in range(len(turn.text))]
        assert places == sorted(set(places))
        for place, letter in zip(places, turn.text, strict=True):
            assert letter in (" ", turn.raw[place])
        quote = turn.quote(0, len(turn.text))
        lines = turn.lines(0, len(turn.text))
        rows = turn.raw.split("\n")
        assert quote in "\n".join(rows[lines[0] - 1 : lines[-1]])
