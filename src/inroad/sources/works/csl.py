"""CSL-JSON: what Zotero and other programs write."""

from collections.abc import Iterator, Mapping
from typing import Any

from inroad.people.merging import arxiv_in, doi_in
from inroad.people.work import Author, Work
from inroad.sources.works.entry import (
    Entry,
    clean,
    made,
    some,
    table,
    texts,
    told,
    words_of,
    year_in,
)


def read_csl(value: Any, line: int) -> Iterator[Entry]:  # noqa: ANN401 - JSON of any shape
    """Read one item of a list."""
    if not isinstance(value, dict):
        yield told("This is no table of an entry's fields.", line)
        return
    issued = table(value.get("issued"))
    date = (texts(issued.get("date-parts")) or [[None]])[0]
    year = year_in((texts(date) or [None])[0])
    link = clean(value.get("URL"))
    work = Work(
        "",
        clean(value.get("title"), "title"),
        clean(value.get("abstract"), "abstract"),
        some(_author(table(each)) for each in texts(value.get("author"))),
        year or year_in(issued.get("raw")) or year_in(issued.get("literal")),
        clean(value.get("container-title")),
        words_of(value.get("keyword")),
        doi_in(clean(value.get("DOI"))) or doi_in(link),
        arxiv_in(link) or arxiv_in(clean(value.get("number"))),
        "csl",
    )
    yield from made(work, line)


def _author(told: Mapping[str, Any]) -> Author:
    parts = ("given", "non-dropping-particle", "family", "suffix")
    name = " ".join(part for at in parts if (part := clean(told.get(at), "name")))
    orcid = clean(told.get("ORCID")).rstrip("/").rpartition("/")[2]
    place = (texts(told.get("affiliation")) or [None])[0]
    return Author(
        name or clean(told.get("literal"), "name"),
        (f"orcid:{orcid}",) if orcid else (),
        clean(table(place).get("name")),
    )
