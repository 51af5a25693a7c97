"""A name on a line of its own opens a turn where a file is plainly written so."""

from hypothesis import given, settings
from hypothesis import strategies as st

from inroad.interview.lines import raw_lines
from inroad.interview.names_alone import names_alone
from inroad.interview.transcript import read_transcript

CALL = """Exported from the call

Odile
How are you?

Bram Kok
Fine.
A bit tired.

Odile
What do you earn?

Bram Kok
Two thousand.

Odile
Thanks.

Bram Kok
You are welcome
"""


def test_a_call_with_names_on_their_own_lines_is_read() -> None:
    talk = read_transcript(CALL.encode(), "call.txt")
    assert talk.speakers == ("Odile", "Bram Kok")
    assert [turn.text for turn in talk.turns][:2] == [
        "How are you?",
        "Fine. A bit tired.",
    ]


def test_what_is_said_keeps_its_lines() -> None:
    second = read_transcript(CALL.encode(), "call.txt").turns[1]
    assert second.lines(6, 12) == [8]


def test_a_short_line_that_comes_once_is_no_name() -> None:
    assert "Exported from the call" not in names_alone(raw_lines(CALL)).values()


def test_headings_of_an_essay_are_no_names() -> None:
    essay = "\n\n".join(f"Part {n}\nSome words on it." for n in range(6))
    assert not names_alone(raw_lines(essay))


def test_a_name_among_many_other_blocks_is_not_enough() -> None:
    prose = "".join(f"Thought {n}, to begin\nand go on.\n\n" for n in range(20))
    assert not names_alone(raw_lines(prose + CALL))


@given(st.text(alphabet="AB\n :a", max_size=200))
@settings(max_examples=60, deadline=None)
def test_every_line_found_is_in_the_file(text: str) -> None:
    lines = raw_lines(text)
    assert set(names_alone(lines)) <= {line.number for line in lines}
