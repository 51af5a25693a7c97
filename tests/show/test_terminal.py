import re
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inroad.plan.page import Brief, Line, Section
from inroad.show.sheet import Entry, Note, Part, Piece, Sheet
from inroad.show.terminal import terminal


def flat(text: str) -> str:
    return re.sub(r"\s+", " ", text)


def test_an_own_answer_names_line_and_quote(brief: Brief) -> None:
    assert "You, lines 12 to 13: “I’d love a lab”" in flat(terminal(brief))


def test_two_figures_say_both_speakers_lines_and_which_is_kept(brief: Brief) -> None:
    said = "≠ Two figures: You, line 46, 4 to 5, kept. Tom, line 120, 5 to 6, not used."
    assert flat(terminal(brief)).count(said) == 1


def test_beside_a_later_line_stands_the_figure_that_was_kept(brief: Brief) -> None:
    after = flat(terminal(brief)).split("That’s short.")[1]
    assert after.startswith(" You, line 46 Andrew")


def test_a_claim_is_undated_hedged_and_told_in_our_words_once(brief: Brief) -> None:
    words = flat(terminal(brief))
    assert "Andrew (host), lines 120 to 122, 2021. Hedge: One person’s rule." in words
    assert "Andrew, lines 120 to 122, undated. Hedge: One person’s rule." in words
    assert words.count("In our words: Look for a structured programme") == 2


def test_a_default_says_its_year_source_and_why_it_may_not_be_yours(
    brief: Brief,
) -> None:
    words = flat(terminal(brief))
    assert (
        "◇ Default, 2014: One message in five is answered (Sherman). It counts" in words
    )
    assert "◇ Default, 2014, as above." in words


def test_what_is_not_known_says_so(brief: Brief) -> None:
    assert "Spending a month: not said yet." in flat(terminal(brief))


def test_changes_are_told_where_one_looks(brief: Brief) -> None:
    words = flat(terminal(brief))
    assert "New since 13 November 2026." in words
    assert "On 13 November 2026 this line said: To March." in words
    assert "Six free months." in words


def test_who_says_otherwise_is_named_beside_a_claim(brief: Brief) -> None:
    assert "Shah says otherwise." in flat(terminal(brief))


def test_a_screen_says_how_to_read_a_claim_in_full(brief: Brief) -> None:
    words = flat(terminal(brief))
    assert "`inroad cite` and the id in brackets" in words
    assert "(S9-1)" in words


def test_a_draft_can_be_copied_as_it_is(brief: Brief) -> None:
    lines = [line.strip() for line in terminal(brief).splitlines()]
    start = lines.index("Dear Ann,")
    assert lines[start : start + 5] == ["Dear Ann,", "", "it's me.", "", "Mira"]


def test_numbered_lines_stay_lines(brief: Brief) -> None:
    lines = [line.strip() for line in terminal(brief).splitlines()]
    assert lines.index("2. Why?") == lines.index("1. What?") + 1


def test_there_is_no_markup_and_no_colour_unless_asked(brief: Brief) -> None:
    plain = terminal(brief)
    assert not re.search(r"\*\*|^#|\x1b|\{|\}", plain, re.MULTILINE)
    assert "\x1b[2m" in terminal(brief, colour=True)


def test_colour_changes_nothing_but_colour(brief: Brief) -> None:
    bare = re.sub(r"\x1b\[\d+m", "", terminal(brief, colour=True))
    assert bare == terminal(brief)


@pytest.mark.parametrize("width", [20, 40, 63, 64, 80, 200])
def test_no_line_is_wider_than_the_screen(brief: Brief, width: int) -> None:
    assert max(map(len, terminal(brief, width=width).splitlines())) <= min(width, 80)


def test_a_section_with_nothing_to_say_is_left_out(brief: Brief) -> None:
    assert "People" not in terminal(brief)


def test_a_brief_without_a_name_has_a_title_all_the_same(brief: Brief) -> None:
    assert "Your Brief" in terminal(replace(brief, person=""))


@given(st.text(max_size=200), st.text(max_size=80))
@settings(max_examples=60, deadline=None)
def test_nobody_s_words_can_steer_the_screen(text: str, said: str) -> None:
    note = Note((Piece(said), Piece("\x1b[2J")))
    entry = Entry((text + "\x1b]0;title\x07",), (note,))
    shown = terminal(Sheet(text, said, (Part("Head", (entry,)),)))
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f]", shown)


def test_the_title_of_a_work_is_told_once(brief: Brief) -> None:
    section = Section(
        "blocks",
        "B",
        tuple(
            Line(f"b.{n}", "Line.", (name,))
            for n, name in enumerate(("claim:S9-1", "claim:S9-2"))
        ),
    )
    words = terminal(replace(brief, sections=(section,)))
    assert words.count("A talk") == 1
