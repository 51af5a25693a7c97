"""Two entries, one work: by DOI, by arXiv id, then by title and authors."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from inroad.people.work import Author, Work, folded

_DOI: Final = re.compile(r"10\.\d{4,9}/[^\s\"<>{}|\\^`]+", re.IGNORECASE)
_ARXIV: Final = re.compile(
    r"(?:^|arxiv[:./ ]|/abs/|/pdf/)\s*"
    r"(\d{4}\.\d{4,5}|[a-z][a-z-]+(?:\.[a-z]{2})?/\d{7})(?:v\d+)?(?:\.pdf)?(?![\d.])",
    re.IGNORECASE,
)
_ARXIV_DOI: Final = "10.48550/arxiv."
_SHORT: Final = 3
"""A title of fewer words is too common to tell a work by."""


def doi_in(text: str) -> str:
    """Return the DOI that a text holds, bare and in small letters, or ""."""
    found = _DOI.search(text)
    return found[0].rstrip(".,;)").lower() if found else ""


def arxiv_in(text: str) -> str:
    """Return the arXiv id that a text holds, without its version, or ""."""
    found = _ARXIV.search(text)
    return found[1].lower() if found else ""


def keys_of(work: Work) -> Iterator[str]:
    """Say by what a work is known, the surest first; two that share one are one."""
    arxiv = work.arxiv
    if work.doi.startswith(_ARXIV_DOI):
        arxiv = arxiv or work.doi.removeprefix(_ARXIV_DOI)
    elif work.doi:
        yield f"doi:{work.doi}"
    if arxiv:
        yield f"arxiv:{arxiv}"
    if work.id:
        yield f"id:{work.id}"
    title = folded(work.title)
    if work.authors and title.count(" ") + 1 >= _SHORT:
        first = _family(work.authors[0].name)
        yield f"title:{title}|{first}|{min(len(work.authors), 99)}"


def _family(name: str) -> str:
    """Return a name's last word; "Lovelace, Ada" is turned round by its reader."""
    words = folded(name).split()
    return words[-1] if words else ""


def merged(first: Work, second: Work) -> Work:
    """Return one work that knows what both know; where they differ, the first stands.

    The longer abstract stays, and of each author the ids and places of both.
    """
    longer = max(first.abstract, second.abstract, key=len)
    return replace(
        first,
        title=first.title or second.title,
        abstract=longer,
        authors=_authors(first.authors, second.authors),
        year=first.year or second.year,
        venue=first.venue or second.venue,
        keywords=tuple(dict.fromkeys((*first.keywords, *second.keywords))),
        doi=first.doi or second.doi,
        arxiv=first.arxiv or second.arxiv,
    )


def _authors(first: Sequence[Author], second: Sequence[Author]) -> tuple[Author, ...]:
    if not first or not second:
        return tuple(first or second)
    if len(first) != len(second):
        return tuple(first)
    pairs = zip(first, second, strict=True)
    return tuple(_author(a, b) for a, b in pairs)


def _author(first: Author, second: Author) -> Author:
    """Join what two entries say of the author in one place, if the names agree."""
    if _family(first.name) != _family(second.name):
        return first
    ids = tuple(dict.fromkeys((*first.ids, *second.ids)))
    name = max(first.name, second.name, key=len)
    return Author(name, ids, first.affiliation or second.affiliation)
