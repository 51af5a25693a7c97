"""Indexing: works become rows of words, and documents of the search index.

Both are written before the step that says so, and whatever a killed one left beyond
that is taken back by the next.
"""

import sqlite3
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

from inroad.core.progress import Progress, Tell
from inroad.sources.index_lock import close_to_others, make_private
from inroad.sources.work_store import WorkStore, keep_meta, work_of
from inroad.sources.work_words import Words, numbered, packed

if TYPE_CHECKING:
    import tantivy

STEP: Final = 20_000
HEAP: Final = 100_000_000


@cache
def schema() -> "tantivy.Schema":
    """Return the fields of the index."""
    import tantivy  # noqa: PLC0415 - loaded by whoever searches, and nobody else

    builder = tantivy.SchemaBuilder()
    builder.add_text_field("key", tokenizer_name="raw", index_option="basic")
    builder.add_text_field("words", tokenizer_name="whitespace", index_option="freq")
    # An unsigned fast field given by keyword makes tantivy-py 0.27 panic.
    builder.add_integer_field("ord", fast=True)
    return builder.build()


def index_in(folder: Path) -> "tantivy.Index":
    """Open the index in a folder, or make it there."""
    import tantivy  # noqa: PLC0415 - the same

    make_private(folder)
    return tantivy.Index(schema(), path=str(folder))


_Stems = tuple[int, list[str], Counter[int]]
"""A work's number, its stems and the pairs that are sought, and all pairs by number."""


@dataclass(slots=True)
class _Batch:
    """What one step indexes."""

    rows: list[tuple[int, int, int, int]] = field(default_factory=list)
    terms: dict[str, list[int]] = field(default_factory=dict)
    last: int = 0


def index_works(store: WorkStore, words: Words, tell: Tell) -> int:
    """Index what is new or changed; return how many works there are."""
    opened = store.open()
    every = int(opened.execute("select coalesce(max(ord), 0) from works").fetchone()[0])
    while _open_works(opened, store.meta("indexed"), every):
        _step(store, words, every)
        tell(Progress(store.meta("indexed"), every, "Indexing works"))
    return every


def _open_works(opened: sqlite3.Connection, indexed: int, every: int) -> bool:
    found = opened.execute("select 1 from dirty limit 1").fetchone()
    return indexed < every or found is not None


def _step(store: WorkStore, words: Words, every: int) -> None:
    import tantivy  # noqa: PLC0415 - the same

    opened = store.open()
    indexed, begun = store.meta("indexed"), store.meta("indexing")
    upto = min(every, indexed + STEP)
    dirty = [o for (o,) in opened.execute("select ord from dirty order by ord")]
    changed = [o for o in dirty if o <= indexed]
    with store.step() as writing:
        keep_meta(writing, "indexing", upto)
    index = index_in(store.folder / "words")
    writer = index.writer(HEAP, 1)
    for ord in (*changed, *range(indexed + 1, begun + 1)):  # noqa: A001 - its number in the order
        writer.delete_documents_by_term("key", str(ord))
    numbers = dict(opened.execute("select term, number from terms"))
    batch, path = _Batch(), store.folder / "forward.bin"
    size = store.meta("forward")
    with path.open("r+b" if path.is_file() else "w+b") as rows:
        rows.truncate(size * 4)
        rows.seek(size * 4)
        for ord, stems, pairs in _stems_of(opened, words, changed, indexed, upto):  # noqa: A001 - the same
            document = tantivy.Document(key=str(ord), words=" ".join(stems), ord=ord)
            writer.add_document(document)
            counted, _ = numbered(stems, numbers)
            row = packed(counted | pairs)
            rows.write(row.tobytes())
            batch.rows.append((size, len(row), len(stems), ord))
            size += len(row)
            for stem in set(stems):
                batch.terms.setdefault(stem, [numbers[stem], 0])[1] += 1
    path.chmod(0o600)
    writer.commit()
    writer.wait_merging_threads()
    close_to_others(store.folder / "words")
    _less_often(opened, store, changed, batch)
    with store.step() as writing:
        _keep(writing, words, batch)
        keep_meta(writing, "forward", size)
        keep_meta(writing, "indexed", upto)
        done = [(o,) for o in dirty if o <= upto]
        writing.executemany("delete from dirty where ord = ?", done)


def _stems_of(
    opened: sqlite3.Connection, words: Words, changed: list[int], low: int, high: int
) -> Iterator[_Stems]:
    sought = "select ord, id, body, authors, year from works where"
    for ord in changed:  # noqa: A001 - its number in the order
        yield from _split(words, opened.execute(f"{sought} ord = ?", (ord,)))
    span = opened.execute(f"{sought} ord > ? and ord <= ? order by ord", (low, high))
    yield from _split(words, span)


def _split(words: Words, rows: sqlite3.Cursor) -> Iterator[_Stems]:
    for ord, *row in rows:  # noqa: A001 - its number in the order
        work = work_of(row)
        keywords = " of ".join(work.keywords)
        # The little word keeps what ends one part from what begins the next.
        whole = f"{work.title} of {work.title} of {work.abstract} of {keywords}"
        sought = words.pairs(f"{work.title} of {keywords}")
        stems = words.of(whole) + sought + words.compounds(work.abstract)
        yield ord, stems, words.beside(whole)


def _less_often(
    opened: sqlite3.Connection, store: WorkStore, changed: list[int], batch: _Batch
) -> None:
    """Count words of a changed work no longer where its old row had them."""
    from inroad.sources.work_words import COUNT_BITS, PAIRS, forward_in  # noqa: PLC0415 - rare

    if not changed:
        return
    forward = forward_in(store.folder / "forward.bin")
    for ord in changed:  # noqa: A001 - its number in the order
        sought = "select start, count from works where ord = ?"
        start, count = opened.execute(sought, (ord,)).fetchone()
        numbers = forward[start : start + count] >> COUNT_BITS
        for number in numbers[numbers < PAIRS]:
            named = "select term from terms where number = ?"
            found = opened.execute(named, (int(number),)).fetchone()
            if found:
                batch.terms.setdefault(found[0], [int(number), 0])[1] -= 1


def _keep(writing: sqlite3.Connection, words: Words, batch: _Batch) -> None:
    writing.executemany(
        "update works set start = ?, count = ?, length = ? where ord = ?", batch.rows
    )
    writing.executemany(
        "insert into terms values (?, ?, ?, ?) on conflict (term) do update"
        " set often = often + excluded.often",
        [
            (term, number, often, words.shown.get(term, term))
            for term, (number, often) in batch.terms.items()
        ],
    )
