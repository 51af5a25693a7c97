"""The question: what is read of it, its parts, and what cannot be asked here."""

import re
from dataclasses import dataclass

from inroad.core.errors import BadInput
from inroad.library.asking.terms import content_words
from inroad.library.asking.tongue import other_tongue
from inroad.library.claim import Claim
from inroad.library.shelf import Shelf

LONGEST = 2000  # characters that are read; a question is seldom over 300
_MOST_PARTS = 6
_ASKS = (
    "who what when where which why how whose whom is are was were do does did can "
    "could should would will shall may am have has"
).split()
_OPENS = "|".join(_ASKS)
_BREAK = re.compile(
    rf"(?<=[.?!;\n])\s+|,?\s+(?:and|or|but|also|n|&)\s+(?=(?:{_OPENS})\b(?!\s+not\b))",
    re.IGNORECASE,
)
_CLAUSE = re.compile(r"(?<=[.?!;:\n])\s+|,\s+")
_IN_CLAUSE = 3  # words, under which a piece of a sentence says too little
_WORD = re.compile(r"[^\W\d_]{2,}")
_NAME = re.compile(r"\b[\w-]+-\d+\b")  # of a claim
_BESIDE_NAME = 1  # content words beside it, as in "what says S4-30"
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
    if not _WORD.search(text) and not _NAME.search(text):
        raise BadInput(
            "There is no question in that.",
            hint="Ask in a sentence, for example: Do I need a PhD to lead research?",
        )
    return Question(text, parts_of(text), other_tongue(text), len(asked) > LONGEST)


def claim_named(shelf: Shelf, text: str) -> Claim | None:
    """Find the claim whose name was typed where a question was asked for."""
    for found in _NAME.finditer(text):
        ids = (found[0], found[0].upper(), found[0].lower())
        known = next((id_ for id_ in ids if shelf.has(id_)), "")
        if known and len(content_words(_NAME.sub("", text))) <= _BESIDE_NAME:
            return shelf.claim(known)
    return None


def parts_of(text: str) -> tuple[str, ...]:
    """Split a text into what it asks; one question, or none, is the text itself."""
    pieces = [piece.strip(" ,;") for piece in _BREAK.split(text)]
    pieces = [piece for piece in pieces if _WORD.search(piece)]
    asking = [piece for piece in pieces if asks(piece) and content_words(piece)]
    if len(asking) < 2:
        return (text,)
    return tuple(asking[:_MOST_PARTS])


def clauses_of(text: str) -> tuple[str, ...]:
    """Split a text finer, at commas too; none where there is only one clause."""
    pieces = [piece.strip(" ,;") for piece in _CLAUSE.split(text)]
    pieces = [piece for piece in pieces if len(piece.split()) >= _IN_CLAUSE]
    return tuple(pieces[:_MOST_PARTS]) if len(pieces) > 1 else ()


def asks(piece: str) -> bool:
    """Say whether a piece of text is a question by its mark or its first word."""
    return piece.rstrip().endswith("?") or bool(_START.match(piece))
