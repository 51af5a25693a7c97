"""BibTeX and BibLaTeX, an entry at a time: a broken one costs none of the others."""

import re
from collections.abc import Iterator
from typing import BinaryIO, Final

from inroad.people.merging import arxiv_in, doi_in
from inroad.people.work import Author, Work
from inroad.sources.works.entry import (
    LONGEST,
    Entry,
    clean,
    made,
    some,
    told,
    words_of,
    year_in,
)
from inroad.sources.works.streams import lines_of
from inroad.sources.works.tex import plain_of

_BEGINS: Final = re.compile(r"@\s*([A-Za-z]+)\s*\{")
_ANOTHER: Final = re.compile(r"\s*@\s*[A-Za-z]+\s*\{\s*[^\s,{}=]+\s*,")
_BRACE: Final = re.compile(r"(?<!\\)[{}]")
_FIELD: Final = re.compile(r"[\s,]*([A-Za-z][\w:.+-]*)\s*=\s*")
_BARE: Final = re.compile(r"[^\s,#{}\"=]+")
_JOINED: Final = re.compile(r"\s*#\s*")
_SKIPPED: Final = frozenset({"comment", "preamble"})
_LONGEST_ENTRY: Final = 400_000
_MONTHS: Final = "jan feb mar apr may jun jul aug sep oct nov dec".split()


def read_bibtex(stream: BinaryIO) -> Iterator[Entry]:
    """Read entries one after another; each that cannot be read is told of."""
    macros, line = {month: month for month in _MONTHS}, 0
    for line, kind, body in _entries(stream):
        if body is None:
            yield told("This entry has no end, and was left out.", line)
        elif kind == "string":
            macros |= dict(_fields(body, macros))
        elif kind not in _SKIPPED:
            yield from _entry(kind, body, macros, line)
    if not line:
        yield told("There is no entry in it: one begins as @article{key,")


def _entries(stream: BinaryIO) -> Iterator[tuple[int, str, str | None]]:
    """Give each entry's first line, its kind, and what is between its braces.

    A line that begins another entry ends one whose braces never closed.
    """
    held: list[str] = []
    begun, kind, depth, size = 0, "", 0, 0
    for number, raw in lines_of(stream):
        text = raw.decode("utf-8", "replace")
        if depth and (_ANOTHER.match(text) or size > _LONGEST_ENTRY):
            yield begun, kind, None
            depth = 0
        while text:
            if not depth:
                found = _BEGINS.search(text)
                if found is None:
                    break
                begun, kind, held, size = number, found[1].lower(), [], 0
                depth, text = 1, text[found.end() :]
            depth, end = _closed(text, depth)
            held.append(text[:end])
            size += end
            text = text[end:]
            if not depth:
                yield begun, kind, "".join(held)[:-1]
    if depth:
        yield begun, kind, None


def _closed(text: str, depth: int) -> tuple[int, int]:
    """Return how many braces are open at the end, or where the last one closed."""
    for found in _BRACE.finditer(text):
        depth += 1 if found[0] == "{" else -1
        if not depth:
            return 0, found.end()
    return depth, len(text)


def _entry(kind: str, body: str, macros: dict[str, str], line: int) -> Iterator[Entry]:
    key, comma, rest = body.partition(",")
    if not comma or "=" in key:
        yield told(f"This @{kind[:20]} has no key or no fields.", line)
        return
    found = dict(_fields(rest, macros))
    if not found:
        yield told(f"The fields of “{clean(key)[:60]}” cannot be read.", line)
        return
    yield from made(_work(found), line)


def _fields(text: str, macros: dict[str, str]) -> Iterator[tuple[str, str]]:
    at = 0
    while found := _FIELD.match(text, at):
        parts, at = [], found.end()
        while True:
            value, at = _value(text, at, macros)
            parts.append(value)
            joined = _JOINED.match(text, at)
            if joined is None:
                break
            at = joined.end()
        yield found[1].lower(), "".join(parts)


def _value(text: str, at: int, macros: dict[str, str]) -> tuple[str, int]:
    """Return one value and where it ends: in braces, in quotes, or a bare word."""
    if text[at : at + 1] in {"{", '"'}:
        quoted, depth, start = text[at] == '"', 0, at + 1
        for place in range(start, len(text)):
            letter = text[place]
            if letter in "{}" and text[place - 1] != "\\":
                if letter == "}" and depth == 0 and not quoted:
                    return text[start:place], place + 1
                depth += 1 if letter == "{" else -1
            elif letter == '"' and quoted and depth <= 0 and text[place - 1] != "\\":
                return text[start:place], place + 1
        return text[start:], len(text)
    bare = _BARE.match(text, at)
    if bare is None:
        return "", at
    return macros.get(bare[0].lower(), bare[0]), bare.end()


def _work(found: dict[str, str]) -> Work:
    def said(*names: str, kind: str = "other") -> str:
        first = next((found[name] for name in names if found.get(name)), "")
        return clean(plain_of(first[: 2 * LONGEST[kind]]), kind)

    printed = found.get("eprint", "")
    links = " ".join(found.get(n, "") for n in ("url", "journal", "note", "doi"))
    return Work(
        "",
        said("title", kind="title"),
        said("abstract", kind="abstract"),
        some(_authors(found.get("author") or found.get("editor") or "")),
        year_in(found.get("year", "")) or year_in(found.get("date", "")),
        said("journal", "journaltitle", "booktitle", "publisher", "school"),
        words_of(said("keywords", kind="title")),
        doi_in(found.get("doi", "")) or doi_in(found.get("url", "")),
        arxiv_in(f"arxiv:{printed}" if printed else "") or arxiv_in(links),
        "bibtex",
    )


def _authors(text: str) -> Iterator[Author]:
    for name in _parted(" ".join(text.split())):
        whole = name.startswith("{") and name.endswith("}")
        shown = clean(plain_of(name if whole else _in_order(name)), "name")
        if shown and shown.lower() != "others":
            yield Author(shown)


def _parted(names: str) -> Iterator[str]:
    """Part names at each "and" outside of braces."""
    depth, start = 0, 0
    for found in re.finditer(r"[{}]|\sand\s", names, re.IGNORECASE):
        if found[0] in "{}":
            depth += 1 if found[0] == "{" else -1
        elif depth <= 0:
            yield names[start : found.start()].strip()
            start = found.end()
    yield names[start:].strip()


def _in_order(name: str) -> str:
    """Put "von Last, Jr, First" and "Last, First" in the order in which it is said."""
    parts = [part.strip() for part in name.split(",")]
    if len(parts) == 2:
        return f"{parts[1]} {parts[0]}"
    if len(parts) > 2:
        return f"{parts[2]} {parts[0]} {parts[1]}"
    return name
