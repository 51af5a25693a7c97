"""Authorship: whose each work is, found anew for the names that something touched."""

import json
import sqlite3
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from hashlib import sha256
from typing import Final

from inroad.core.progress import Progress, Tell
from inroad.people.literature import Settlement
from inroad.people.names import Census, Mention, block_of, census_of, people_of
from inroad.people.work import Author, folded
from inroad.sources.work_store import WorkStore, authors_in

MOST_AT_ONCE: Final = 600_000
"""Mentions that are held in memory at once."""

_ID_KINDS: Final = ("orcid:", "openreview:", "openalex:", "acl:", "ieee:")
_MOST_OTHERS: Final = 60
Settled = Mapping[str, Sequence[Settlement]]


def find_people(
    store: WorkStore, settlements: Sequence[Settlement], tell: Tell
) -> None:
    """Part the mentions of every touched block into people, and keep them."""
    opened = store.open()
    touched = {row[0] for row in opened.execute("select block from touched")}
    if not touched:
        return
    tell(Progress(0, 1, "Telling people apart"))
    census, mentions = _count(opened, touched)
    settled = _by_block(settlements)
    passes = 1 + mentions // MOST_AT_ONCE
    for number in range(passes):
        mine = {b for b in touched if sum(b.encode()) % passes == number}
        blocks = _gather(opened, mine)
        with store.step() as writing:
            _forget(writing, mine)
            _keep(writing, blocks, census, settled)
            marks = [(block,) for block in mine]
            writing.executemany("delete from touched where block = ?", marks)
        tell(Progress(number + 1, passes, "Telling people apart"))


def _count(opened: sqlite3.Connection, touched: set[str]) -> tuple[Census, int]:
    names: Counter[str] = Counter()
    places: Counter[str] = Counter()
    mentions = 0
    for (text,) in opened.execute("select authors from works"):
        for name, _, place in json.loads(text):
            names[folded(name)] += 1
            mentions += block_of(name) in touched
            if place:
                places.update(places_in(place))
    return census_of(names, places), mentions


def places_in(affiliation: str) -> tuple[str, ...]:
    """Part an affiliation that names several places, each folded."""
    parts = affiliation.replace(";", "+").split("+")
    return tuple(place for part in parts if (place := folded(part)))


_Row = tuple[Mention, Author, str, int]
"""A mention, the author as written, the work's id, its year."""


def _gather(opened: sqlite3.Connection, mine: set[str]) -> dict[str, list[_Row]]:
    blocks: dict[str, list[_Row]] = {}
    rows = opened.execute("select ord, id, authors, year from works order by ord")
    for ord, id, text, year in rows:  # noqa: A001 - its number in the order
        if not mine:
            break
        plain = json.loads(text)
        wanted = [at for at, each in enumerate(plain) if block_of(each[0]) in mine]
        if not wanted:
            continue
        authors = authors_in(text)
        names = [folded(a.name) for a in authors]
        for at in wanted:
            author = authors[at]
            others = tuple(n for n in names[:_MOST_OTHERS] if n != names[at])
            places = places_in(author.affiliation)
            mention = Mention(ord, at, author.name, author.ids, places, others)
            row = (mention, author, id, year or 0)
            blocks.setdefault(block_of(author.name), []).append(row)
    return blocks


def _by_block(settlements: Sequence[Settlement]) -> Settled:
    found: dict[str, list[Settlement]] = {}
    for each in settlements:
        for block in {block_of(name) for _, name in each.mentions}:
            found.setdefault(block, []).append(each)
    return found


def _forget(writing: sqlite3.Connection, blocks: set[str]) -> None:
    marks = [(block,) for block in blocks]
    writing.executemany("delete from authorship where block = ?", marks)
    writing.executemany("delete from people where block = ?", marks)


def _keep(
    writing: sqlite3.Connection,
    blocks: Mapping[str, list[_Row]],
    census: Census,
    settled: Settled,
) -> None:
    for block, rows in blocks.items():
        same, apart = _settled_in(rows, settled.get(block, ()))
        mentions = [row[0] for row in rows]
        for group in people_of(mentions, census, same=same, apart=apart):
            _person(writing, block, [rows[at] for at in group])


def _settled_in(
    rows: Sequence[_Row], settlements: Sequence[Settlement]
) -> tuple[list[tuple[int, int]], list[tuple[int, int]]]:
    """Return the pairs of positions that the person said are one, and are not."""
    same: list[tuple[int, int]] = []
    apart: list[tuple[int, int]] = []
    at = {(row[2], folded(row[0].name)): place for place, row in enumerate(rows)}
    for each in settlements:
        named = [(work, folded(name)) for work, name in each.mentions]
        found = [at[key] for key in named if key in at]
        if each.verdict == "same" or len(found) < 1:
            same += [(found[0], other) for other in found[1:]]
            continue
        same += [(found[0], other) for other in found[1:]]
        bearers = {name for _, name in named}
        rest = [p for key, p in at.items() if key[1] in bearers and p not in found]
        apart += [(one, other) for one in found for other in rest]
    return same, apart


def _person(writing: sqlite3.Connection, block: str, rows: Sequence[_Row]) -> None:
    names = Counter(row[1].name for row in rows)
    name = max(names, key=lambda n: (len(n.split()[0]) > 2, names[n], len(n)))
    latest = sorted(rows, key=lambda row: -row[3])
    places = dict.fromkeys(row[1].affiliation for row in latest if row[1].affiliation)
    known = (
        name,
        json.dumps(list(names), ensure_ascii=False),
        json.dumps([*places][:5], ensure_ascii=False),
        block,
    )
    insert = (
        "insert or ignore into people (id, name, names, places, block)"
        " values (?, ?, ?, ?, ?)"
    )
    for id in _ids(name, rows):
        added = writing.execute(insert, (id, *known))
        if added.rowcount:
            break
    writing.executemany(
        "insert into authorship values (?, ?, ?, ?)",
        [(block, row[0].work, row[0].at, added.lastrowid) for row in rows],
    )


def _ids(name: str, rows: Sequence[_Row]) -> Iterator[str]:
    """Give what a person may be called here: an id of the world's, else one of ours."""
    given = Counter(id for row in rows for id in row[1].ids)
    for kind in _ID_KINDS:
        yield from sorted(
            (id for id in given if id.startswith(kind)), key=lambda i: (-given[i], i)
        )
    first = min(rows, key=lambda row: row[0].work)
    slug = "-".join(folded(name).split()) or "nobody"
    for more in range(1_000):
        said = f"{first[2]}|{name}|{more or ''}"
        yield f"{slug[:80]}~{sha256(said.encode()).hexdigest()[:8]}"
