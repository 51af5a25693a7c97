"""The questions a person asked, each with a way to ask it again."""

from urllib.parse import quote

from inroad.actions.questions import QuestionList
from inroad.record.asked import AskedQuestion
from inroad.show.layout import sheet_of
from inroad.show.sheet import Entry, Note, Part, Piece, Sheet
from inroad.show.words import counted, day, shortened

SHOWN = 200


@sheet_of.register
def questions_sheet(found: QuestionList) -> Sheet:
    """Lay out what was asked, the latest first."""
    if not found.questions:
        words = "Nothing yet. What you ask on the Ask page stands here."
        return Sheet("Your questions", parts=(Part("Asked", (Entry((words,)),)),))
    said = counted(len(found.questions), "question").capitalize()
    rows = tuple(map(_entry, found.questions))
    return Sheet("Your questions", said, (Part("Asked", rows, "asked"),))


def _entry(asked: AskedQuestion) -> Entry:
    known = "" if asked.answered else " Nothing here answered it then."
    to = f"/ask/?question={quote(asked.text)}"
    pieces = (Piece(f"{day(asked.on)}.{known}"), Piece("Ask again", "act", to))
    return Entry((shortened(asked.text, SHOWN),), (Note(pieces, (day(asked.on), "")),))
