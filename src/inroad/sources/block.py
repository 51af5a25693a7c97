"""Block: one heading, paragraph, list item or quotation, and where it stands."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import islice
from typing import Final, Literal

from inroad.core.errors import BadInput

MOST_BLOCKS: Final = 250_000
"""A file of text that is meant to be read has fewer paragraphs."""

Kind = Literal["heading", "words", "item", "quote", "code"]


@dataclass(frozen=True, slots=True)
class Link:
    """A link as it is written: its words, its address, and where it begins."""

    text: str
    url: str
    start: int


@dataclass(frozen=True, slots=True)
class Block:
    """A half-open span of decoded text, and the words in it without their markup.

    `level` is a heading's. Blocks of one quotation share a `group`, which is 0 outside
    of any. `lead` is what the block begins with in bold. `place` is where it stands in
    words, for a file that has pages; `opens` says that its first words are a link.
    """

    kind: Kind
    start: int
    end: int
    text: str
    level: int = 0
    group: int = 0
    lead: str = ""
    links: tuple[Link, ...] = ()
    opens: bool = False
    place: str = ""


@dataclass(frozen=True, slots=True)
class Head:
    """What a file says of itself before it begins."""

    title: str = ""
    authors: str = ""
    date: str = ""


def word_count(blocks: Iterable[Block]) -> int:
    """Count the words of blocks, roughly."""
    return sum(block.text.count(" ") + 1 for block in blocks if block.text)


def gathered(blocks: Iterable[Block]) -> tuple[Block, ...]:
    """Return all blocks of a file; raise BadInput where there is no end of them."""
    found = tuple(islice(blocks, MOST_BLOCKS + 1))
    if len(found) > MOST_BLOCKS:
        raise BadInput(
            f"It falls into more than {MOST_BLOCKS:,} pieces, each a line or less.",
            hint="Give the part that you need, as a file of its own.",
        )
    return found
