"""Views that disagree stand side by side on the page, one under the other in text."""

from inroad.show.html import html
from inroad.show.markdown import markdown
from inroad.show.sheet import Note, Opponents, Part, Piece, Sheet, Side, plain
from inroad.show.terminal import terminal


def side(who: str, said: str) -> Side:
    work = Note((Piece("A page about pens", "title"), Piece(", 2020")))
    held = Note((Piece("Holds for you: you write."),), mark="holds")
    return Side(who, work, said, plain("In our words."), (held,))


SHEET = Sheet(
    "Pens",
    parts=(
        Part(
            "They disagree",
            (
                Opponents(
                    "Whether ink is better.",
                    (side("Ada <b>", "Use ink."), side("Ben", "Use lead.")),
                ),
            ),
        ),
    ),
)


def test_both_views_stand_on_the_page_each_under_its_holder() -> None:
    page = html(SHEET)
    assert page.index("Whether ink") < page.index("Ada") < page.index("Use ink.")
    assert page.index("Use ink.") < page.index("Ben") < page.index("Use lead.")
    assert page.count('class="note holds"') == 2


def test_no_word_of_a_view_works_as_markup() -> None:
    assert "<b>" not in html(SHEET).split('class="view"')[1].split("</h3>")[0]
    assert "### Ada \\<b\\>" in markdown(SHEET)


def test_a_terminal_prints_both_views_one_under_the_other() -> None:
    lines = [line.strip() for line in terminal(SHEET, width=60).splitlines()]
    order = ["Ada <b>", "Use ink.", "Ben", "Use lead."]
    assert [line for line in lines if line in order] == order
    assert lines.count("● Holds for you: you write.") == 2
