"""WorkStore: works, by what each is known, and whose they are, in one SQLite file.

It lies under INROAD_HOME/index and holds nothing that `files/` does not. A step is
one transaction: whoever is killed leaves what the last whole step left.
"""

import json
import shutil
import sqlite3
import zlib
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path
from threading import local
from typing import Any, Final

from inroad.core.errors import Unavailable
from inroad.people.work import Author, Work
from inroad.record.brought import Problem
from inroad.sources.index_lock import make_private

_TABLES: Final = """
create table if not exists meta (key text primary key, value integer) without rowid;
create table if not exists files (sha256 text primary key, done integer, whole integer,
  works integer, merged integer, problems text, more integer, before integer,
  people integer) without rowid;
create table if not exists works (ord integer primary key, id text unique, body blob,
  authors text, year integer, venue text, start integer default 0,
  count integer default 0, length integer default 0);
create index if not exists works_venue on works (venue);
create table if not exists came (file integer, ord integer, primary key (file, ord))
  without rowid;
create table if not exists keys (key integer primary key, ord integer);
create table if not exists dirty (ord integer primary key);
create table if not exists terms (term text primary key, number integer, often integer,
  shown text) without rowid;
create index if not exists terms_number on terms (number);
create table if not exists touched (block text primary key) without rowid;
create table if not exists settled (block text primary key) without rowid;
create table if not exists people (pid integer primary key autoincrement,
  id text unique, name text, names text, places text, block text);
create table if not exists authorship (block text, ord integer, at integer,
  pid integer);
create index if not exists people_named on people (block, name);
create index if not exists authorship_block on authorship (block);
"""
MOST_PROBLEMS: Final = 200


def key_number(key: str) -> int:
    """Return the number by which a key is kept."""
    digest = blake2b(key.encode("utf-8", "replace"), digest_size=8).digest()
    return int.from_bytes(digest, "big", signed=True)


def packed_work(work: Work) -> bytes:
    """Pack what is told of a work, but its authors and year."""
    told = [
        work.title,
        work.abstract,
        work.venue,
        list(work.keywords),
        work.doi,
        work.arxiv,
        work.source,
    ]
    return zlib.compress(json.dumps(told, ensure_ascii=False).encode(), 1)


def packed_authors(authors: Iterable[Author]) -> str:
    """Write authors down."""
    return json.dumps(
        [[a.name, list(a.ids), a.affiliation] for a in authors], ensure_ascii=False
    )


def authors_in(text: str) -> tuple[Author, ...]:
    """Return the authors that were written down."""
    return tuple(Author(n, tuple(ids), place) for n, ids, place in json.loads(text))


def work_of(row: Sequence[Any]) -> Work:
    """Make a work of (id, body, authors, year)."""
    id, body, authors, year = row
    title, abstract, venue, keywords, doi, arxiv, source = json.loads(
        zlib.decompress(body)
    )
    return Work(
        id,
        title,
        abstract,
        authors_in(authors),
        year,
        venue,
        tuple(keywords),
        doi,
        arxiv,
        source,
    )


@dataclass(slots=True)
class FileState:
    """How far a file of works was read, and what came of it.

    `before` counts the people who were there when it began, `people` those whom it
    brought; each is -1 until that is known.
    """

    sha256: str
    done: int = 0
    whole: bool = False
    works: int = 0
    merged: int = 0
    problems: tuple[Problem, ...] = ()
    more: int = 0
    before: int = -1
    people: int = -1

    def note(self, problem: Problem) -> None:
        """Keep a problem, or count it where there are many."""
        if len(self.problems) < MOST_PROBLEMS:
            self.problems = (*self.problems, problem)
        else:
            self.more += 1


class WorkStore:
    """The tables of one person's works."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._mine = local()

    @property
    def there(self) -> bool:
        """Whether anything was ever brought in."""
        return (self.folder / "works.db").exists()

    def open(self) -> sqlite3.Connection:
        """Return this thread's connection."""
        file = self.folder / "works.db"
        found: sqlite3.Connection | None = getattr(self._mine, "opened", None)
        if found is None or self._mine.file != _which(file):
            self.close()
            make_private(self.folder)
            found = sqlite3.connect(file, timeout=20, isolation_level=None)
            file.chmod(0o600)
            found.execute("pragma journal_mode=wal")
            found.execute("pragma synchronous=normal")
            found.executescript(_TABLES)
            self._mine.opened, self._mine.file = found, _which(file)
        return found

    def close(self) -> None:
        """Let go of this thread's connection."""
        found: sqlite3.Connection | None = getattr(self._mine, "opened", None)
        if found is not None:
            found.close()
            self._mine.opened = None

    @contextmanager
    def step(self) -> Iterator[sqlite3.Connection]:
        """Keep all that is written in a block, or nothing of it."""
        opened = self.open()
        try:
            opened.execute("begin immediate")
            yield opened
            opened.execute("commit")
        except sqlite3.OperationalError as error:
            _undo(opened)
            raise Unavailable(
                f"The works in {self.folder} cannot be written.",
                hint="Is there room on the disk? Bring the file in again after that.",
            ) from error
        except BaseException:
            _undo(opened)
            raise

    def meta(self, key: str) -> int:
        """Return a number that is kept, or 0."""
        sought = "select value from meta where key = ?"
        found = self.open().execute(sought, (key,)).fetchone()
        return int(found[0]) if found else 0

    def file(self, sha256: str) -> FileState:
        """Return how far a file was read."""
        sought = (
            "select done, whole, works, merged, problems, more, before, people"
            " from files where sha256 = ?"
        )
        row = self.open().execute(sought, (sha256,)).fetchone()
        if row is None:
            return FileState(sha256)
        problems = tuple(
            Problem(text, tuple(lines) if lines else None, kind)
            for text, lines, kind in json.loads(row[4])
        )
        done, whole, works, merged, _, *more = row
        return FileState(sha256, done, bool(whole), works, merged, problems, *more)

    def work(self, ord: int) -> Work:  # noqa: A002 - its number in the order
        """Return one work."""
        sought = "select id, body, authors, year from works where ord = ?"
        return work_of(self.open().execute(sought, (ord,)).fetchone())


def _which(file: Path) -> tuple[int, int]:
    """Tell a file from another that was made in its place meanwhile."""
    if not file.is_file():
        return (0, 0)
    status = file.stat()
    return status.st_dev, status.st_ino


def keep_meta(opened: sqlite3.Connection, key: str, value: int) -> None:
    """Keep a number."""
    opened.execute("insert or replace into meta values (?, ?)", (key, value))


def keep_file(opened: sqlite3.Connection, state: FileState) -> None:
    """Keep how far a file was read."""
    problems = json.dumps([[p.text, p.lines, p.kind] for p in state.problems])
    opened.execute(
        "insert or replace into files values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            state.sha256,
            state.done,
            int(state.whole),
            state.works,
            state.merged,
            problems,
            state.more,
            state.before,
            state.people,
        ),
    )


def _undo(opened: sqlite3.Connection) -> None:
    if opened.in_transaction:
        opened.execute("rollback")


def remove_others(folder: Path) -> None:
    """Remove what an earlier or later Inroad made for itself: it can make it anew."""
    for other in folder.parent.glob("works-*"):
        if other != folder:
            shutil.rmtree(other, ignore_errors=True)
