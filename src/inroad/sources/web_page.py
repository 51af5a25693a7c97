"""HTML files: trafilatura says what the page is about, our own scan where it stands.

The library gives back words without places. So a block of ours stays where its words
stand in what the library kept, and what it kept and no block holds is told.
"""

import re
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import Any, Final

from inroad.library.passage import Problem
from inroad.sources.block import Block, Head, word_count
from inroad.sources.page import Page, read_page

DEEPEST: Final = 200
LARGEST: Final = 2_000_000
"""Beyond this the library, which builds a tree, is not asked."""

WIDTH: Final = 4
_WORD: Final = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Kept:
    """The blocks of a page that are its own words, and what is to be told."""

    head: Head
    blocks: tuple[Block, ...]
    problems: tuple[Problem, ...] = ()


def read_web_page(raw: str) -> Kept:
    """Cut HTML into the blocks that are the page's own words."""
    page = read_page(raw)
    if word_count(page.blocks) < 5:
        # Some sites put all their words where others put what surrounds them.
        page = read_page(raw, whole=True)
    if page.deepest > DEEPEST or len(raw) > LARGEST:
        why = "its tags go very deep" if page.deepest > DEEPEST else "it is very large"
        told = f"The page was read whole, since {why}: menus may be among its words."
        return Kept(page.head, page.blocks, (Problem(told, kind="unread"),))
    found = _extracted(raw)
    if found is None:
        return Kept(page.head, page.blocks)
    return _compared(page, found)


def _extracted(raw: str) -> Any:  # noqa: ANN401 - the library's own type
    """Ask trafilatura for the words of a page; whatever goes wrong there is nothing."""
    import logging  # noqa: PLC0415 - the library is loaded for HTML alone

    from trafilatura import bare_extraction  # noqa: PLC0415 - the same

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    # It walks somebody's broken tree, and fails in as many ways as there are trees.
    with suppress(Exception):
        return bare_extraction(
            raw.encode("utf-8", errors="replace").decode("utf-8"),
            include_comments=False,
            include_tables=True,
            favor_recall=True,
            with_metadata=True,
        )
    return None


def _compared(page: Page, found: Any) -> Kept:  # noqa: ANN401 - the library's own type
    lines = [line for line in str(found.text or "").split("\n") if line.strip()]
    kept_words = [_words(line) for line in lines]
    known = _runs(kept_words)
    blocks = tuple(
        block
        for block in page.blocks
        if block.kind == "heading" or _share(_words(block.text), known) >= 0.5
    )
    words = [block for block in blocks if block.kind != "heading"]
    if word_count(words) * 4 < word_count(page.blocks):
        # So little is left that the rest is more likely lost than furniture.
        blocks = page.blocks
    here = _runs(_words(block.text) for block in page.blocks)
    lost = [
        line
        for line, spoken in zip(lines, kept_words, strict=True)
        if len(spoken) >= 2 * WIDTH and _share(spoken, here) < 0.5
    ]
    head = Head(
        page.head.title or str(found.title or ""),
        page.head.authors or str(found.author or ""),
        page.head.date,
    )
    return Kept(head, blocks, tuple(_told(lost)))


def _told(lost: Sequence[str]) -> Iterable[Problem]:
    if lost:
        many = "a paragraph" if len(lost) == 1 else f"{len(lost)} paragraphs"
        told = f"Of {many} the words could not be found in the file as they stand."
        yield Problem(told, kind="unread")


def _words(text: str) -> list[str]:
    return [found.casefold() for found in _WORD.findall(text)]


def _runs(texts: Iterable[list[str]]) -> set[tuple[str, ...]]:
    """Return every run of a few words in some texts; a short text is one run."""
    found: set[tuple[str, ...]] = set()
    for words in texts:
        width = min(WIDTH, len(words))
        found.update(tuple(words[n : n + width]) for n in range(len(words) - width + 1))
    return found


def _share(words: list[str], known: set[tuple[str, ...]]) -> float:
    runs = _runs([words])
    return sum(run in known for run in runs) / len(runs) if words else 0.0
