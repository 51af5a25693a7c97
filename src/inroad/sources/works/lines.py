"""Works as JSON lines: `works.jsonl`, what OpenAlex gives, and arXiv's metadata."""

import re
from collections.abc import Iterator, Mapping
from itertools import zip_longest
from typing import Any, Final

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


def read_line(value: Any, line: int) -> Iterator[Entry]:  # noqa: ANN401 - JSON of any shape
    """Read a JSON value by what is in it."""
    if not isinstance(value, dict):
        yield told("This is no table of an entry's fields.", line)
    elif "authorships" in value or "abstract_inverted_index" in value:
        yield from made(_openalex(value), line)
    elif "authors_parsed" in value or isinstance(value.get("authors"), str):
        yield from made(_arxiv(value), line)
    else:
        yield from made(_plain(value), line)


def _plain(told: Mapping[str, Any]) -> Work:
    """Read one of `works.jsonl`; what ids authors have stand beside their names."""
    ids, affiliations = texts(told.get("author_ids")), texts(told.get("affs"))
    named = texts(told.get("authors"))
    authors = (
        Author(_turned(clean(name, "name")), _ids(clean(id)), clean(place))
        for name, id, place in zip_longest(named, ids, affiliations)
        if name
    )
    id = clean(told.get("id"))
    doi = doi_in(clean(told.get("doi")) or (id if id.startswith("doi") else ""))
    return Work(
        id,
        clean(told.get("title"), "title"),
        clean(told.get("abstract"), "abstract"),
        some(authors),
        year_in(told.get("year")),
        clean(told.get("venue")),
        words_of(told.get("keywords")),
        doi,
        arxiv_in(clean(told.get("arxiv"))),
        "works",
    )


_SUFFIXES: Final = frozenset(("jr", "sr", "ii", "iii", "iv", "phd", "md", "esq"))


def _turned(name: str) -> str:
    """Turn "Lovelace, Ada" round, so that it is nobody else than Ada Lovelace.

    Two words before the comma may be a person whole, with another after them.
    """
    family, comma, given = (part.strip() for part in name.partition(","))
    if not (comma and family and given) or " " in family or "," in given:
        return name
    if len(given.split()) > 3 or given.rstrip(".").lower() in _SUFFIXES:
        return name
    return f"{given} {family}"


_KINDS: Final = (
    (re.compile(r"~\S+"), "openreview:"),
    (re.compile(r"/\d+"), "ieee:"),
    (re.compile(r"[a-z]+(?:-[a-z0-9]+)+"), "acl:"),
    (re.compile(r"\d{4}-\d{4}-\d{4}-\d{3}[\dX]"), "orcid:"),
    (re.compile(r"(?:openreview|orcid|openalex|acl|ieee):\S+"), ""),
)


def _ids(id: str) -> tuple[str, ...]:
    """Return an id with where it is from; a mail address or a mere name is none."""
    found = (
        f"{kind}{id.removeprefix('/')}"
        for pattern, kind in _KINDS
        if pattern.fullmatch(id)
    )
    return tuple(found)[:1]


def _openalex(told: Mapping[str, Any]) -> Work:
    place = table(table(told.get("primary_location")).get("source"))
    doi = doi_in(clean(told.get("doi")))
    link = clean(table(told.get("primary_location")).get("landing_page_url"))
    title = told.get("title") or told.get("display_name")
    return Work(
        _tail("openalex:", told.get("id")),
        clean(title, "title"),
        _abstract(table(told.get("abstract_inverted_index"))),
        some(_authorship(table(each)) for each in texts(told.get("authorships"))),
        year_in(told.get("publication_year")),
        clean(place.get("display_name")),
        words_of(
            [table(each).get("display_name") for each in texts(told.get("keywords"))]
        ),
        doi,
        arxiv_in(link) or arxiv_in(doi.replace("10.48550/", "")),
        "openalex",
    )


def _authorship(told: Mapping[str, Any]) -> Author:
    author = table(told.get("author"))
    places = [table(e).get("display_name") for e in texts(told.get("institutions"))]
    ids = (_tail("openalex:", author.get("id")), _tail("orcid:", author.get("orcid")))
    named = author.get("display_name") or told.get("raw_author_name")
    return Author(
        clean(named, "name"),
        tuple(id for id in ids if id),
        "+".join(clean(place) for place in places if place),
    )


def _tail(kind: str, address: Any) -> str:  # noqa: ANN401 - JSON of any shape
    last = clean(address).rstrip("/").rpartition("/")[2]
    return f"{kind}{last}" if last else ""


def _abstract(index: Mapping[str, Any]) -> str:
    """Put the words back where they stood."""
    at = {
        place: word
        for word, places in index.items()
        for place in texts(places)
        if isinstance(place, int)
    }
    return clean(" ".join(at[place] for place in sorted(at)[:5000]), "abstract")


def _arxiv(told: Mapping[str, Any]) -> Work:
    parsed = [texts(each) for each in texts(told.get("authors_parsed"))]
    names = [
        " ".join(part for at in (1, 0, 2) if (part := clean((*each, "", "", "")[at])))
        for each in parsed
    ] or re.split(r",\s*|\s+and\s+", clean(told.get("authors"), "abstract"))
    id = arxiv_in(clean(told.get("id")))
    written = table((texts(told.get("versions")) or [None])[0]).get("created")
    return Work(
        # A mere number is no id of arXiv's, and another work in another file.
        f"arxiv:{id}" if id else "",
        clean(told.get("title"), "title"),
        clean(told.get("abstract"), "abstract"),
        some(Author(clean(name, "name")) for name in names),
        year_in(written) or year_in(told.get("update_date")),
        clean(told.get("journal-ref")) or "arXiv",
        words_of(clean(told.get("categories")).split()),
        doi_in(clean(told.get("doi"))),
        id,
        "arxiv",
    )
