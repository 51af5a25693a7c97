"""Entry: what a reader gives for each thing in a file, a work or a problem."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from hashlib import sha256
from html import unescape
from typing import Any, Final

from inroad.people.work import Author, Work, folded
from inroad.record.brought import Problem

MOST_AUTHORS: Final = 500
"""Of longer lists the first are kept: nobody of 40,000 can be asked about the work."""

LONGEST: Final = {"title": 2_000, "abstract": 20_000, "name": 300, "other": 1_000}
_SPACE: Final = re.compile(r"\s+")
_TAG: Final = re.compile(r"</?(?:jats:)?(?:p|i|b|em|sub|sup|title|sec|italic|bold)>")
_YEAR: Final = re.compile(r"(?<!\d)(1[5-9]\d\d|20\d\d)(?!\d)")


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry: its work, or why there is none; some have both."""

    work: Work | None = None
    problem: Problem | None = None


def told(text: str, line: int = 0) -> Entry:
    """Make an entry that says what could not be read, and where."""
    return Entry(problem=Problem(text, (line, line) if line else None, "unread"))


def clean(value: Any, kind: str = "other") -> str:  # noqa: ANN401 - JSON of any shape
    """Return a text on one line, cut where it is longer than such a text can be."""
    if not isinstance(value, str | int) or isinstance(value, bool):
        return ""
    text = str(value)[: 2 * LONGEST[kind]]
    if "<" in text:
        text = _TAG.sub(" ", text)
    if "&" in text:
        text = unescape(text)
    # Half a surrogate pair is in JSON and in nothing that can be written.
    text = text.encode("utf-8", "replace").decode("utf-8").replace("\0", " ")
    return _SPACE.sub(" ", text).strip()[: LONGEST[kind]]


def year_in(value: Any) -> int | None:  # noqa: ANN401 - JSON of any shape
    """Return the first year that a value names."""
    found = _YEAR.search(str(value)) if isinstance(value, str | int) else None
    return int(found[1]) if found else None


def texts(value: Any) -> list[Any]:  # noqa: ANN401 - JSON of any shape
    """Return a list as it is, and nothing for what is none."""
    return value if isinstance(value, list) else []


def table(value: Any) -> Mapping[str, Any]:  # noqa: ANN401 - JSON of any shape
    """Return a table as it is, and an empty one for what is none."""
    return value if isinstance(value, dict) else {}


def words_of(value: Any) -> tuple[str, ...]:  # noqa: ANN401 - JSON of any shape
    """Return keywords, from a list or from a text with commas or semicolons."""
    parts = re.split(r"[;,]", value) if isinstance(value, str) else texts(value)
    return tuple(dict.fromkeys(w for part in parts[:100] if (w := clean(part))))[:50]


def made(work: Work, line: int = 0) -> Iterator[Entry]:
    """Give a work that has a title, with a problem where something was left out."""
    if not work.title:
        yield told(f"The entry {work.id[:60] or 'here'} has no title.", line)
        return
    yield Entry(work if work.id else replace(work, id=_own_id(work)))
    if len(work.authors) == MOST_AUTHORS:
        many = (
            f"Of the authors of “{work.title[:60]}” the first {MOST_AUTHORS} are kept."
        )
        yield told(many, line)
    if not work.authors:
        yield told(f"“{work.title[:60]}” names no authors.", line)


def _own_id(work: Work) -> str:
    """Return the world's id, else one of title, first author and year.

    A key in somebody's bibliography is theirs alone, and means another work elsewhere.
    """
    if work.doi or work.arxiv:
        return f"doi:{work.doi}" if work.doi else f"arxiv:{work.arxiv}"
    first = work.authors[0].name if work.authors else ""
    said = f"{folded(work.title)}|{folded(first)}|{work.year or ''}"
    return f"work:{sha256(said.encode()).hexdigest()[:16]}"


def some(authors: Iterable[Author]) -> tuple[Author, ...]:
    """Return the authors who have a name, each once, and no more than can be kept."""
    found: dict[tuple[str, tuple[str, ...]], Author] = {}
    for author in authors:
        if author.name:
            found.setdefault((author.name, author.ids), author)
        if len(found) >= MOST_AUTHORS:
            break
    return tuple(found.values())
