"""The question: what is read of it, its parts, and what cannot be asked here."""

import re
from dataclasses import dataclass

from inroad.core.errors import BadInput
from inroad.library.asking.tongue import other_tongue

LONGEST = 2000  # characters that are read; a question is seldom over 300
_MOST_PARTS = 6
_ASKS = (
    "who what when where which why how whose whom is are was were do does did can "
    "could should would will shall may am have has"
).split()
_OPENS = "|".join(_ASKS)
_BREAK = re.compile(
    rf"(?<=[.?!;\n])\s+|,?\s+(?:and|or|but|also)\s+(?=(?:{_OPENS})\b(?!\s+not\b))",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_]{2,}")
_START = re.compile(rf"(?:and |but |so |or |also )?(?:{_OPENS})\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Question:
    """A question as it is read: the text, and its parts where it asks several things.

    `tongue` names the language where it is another than English, `cut` says that
    more was sent than is read.
    """

    text: str
    parts: tuple[str, ...]
    tongue: str = ""
    cut: bool = False


def read_question(asked: str) -> Question:
    """Read a question; whatever it orders a machine to do is read as words.

    Raises:
        BadInput: there is no word in it.
    """
    text = " ".join(asked[: LONGEST + 1].replace("\x00", " ").split(" "))
    text = text[:LONGEST].strip()
    if not _WORD.search(text):
        raise BadInput(
            "There is no question in that.",
            hint="Ask in a sentence, for example: Do I need a PhD to lead research?",
        )
    return Question(text, parts_of(text), other_tongue(text), len(asked) > LONGEST)


def parts_of(text: str) -> tuple[str, ...]:
    """Split a text into what it asks; one question, or none, is the text itself."""
    pieces = [piece.strip(" ,;") for piece in _BREAK.split(text)]
    pieces = [piece for piece in pieces if _WORD.search(piece)]
    asking = [piece for piece in pieces if asks(piece)]
    if len(asking) < 2:
        return (text,)
    return tuple(asking[:_MOST_PARTS])


def asks(piece: str) -> bool:
    """Say whether a piece of text is a question by its mark or its first word."""
    return piece.rstrip().endswith("?") or bool(_START.match(piece))
