"""Block: one heading, paragraph, list item or quotation, and where it stands."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

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
