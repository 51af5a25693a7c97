"""PassageIndex: the passages of one person's sources, found by their words (tantivy).

It lies under INROAD_HOME/index, holds nothing that `files/` does not, and is made anew
when it is missing or of another version. Each change is one commit: whoever is killed
leaves what was there before. Taking a source away writes the rest into a new folder
and removes the old one, since a search index only crosses out what it deletes.
"""

import json
import os
import re
import shutil
import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import nullcontext
from pathlib import Path
from threading import RLock
from typing import TYPE_CHECKING, Final

from inroad.core.errors import Unavailable
from inroad.library.passage import Passage
from inroad.library.ports import Found
from inroad.sources.index_fields import (
    analyzer,
    document_of,
    index_in,
    mark_of,
    passage_in,
    schema,
)
from inroad.sources.index_lock import (
    Alone,
    DiskTold,
    IndexTold,
    close_to_others,
    make_private,
    remove_index,
)

if TYPE_CHECKING:
    import tantivy

VERSION: Final = 1
"""Grows when the fields or the way of splitting words change."""

MOST_WORDS: Final = 64
HEAP: Final = 50_000_000
"""Bytes that writing may fill before it puts them on the disk."""

_CURRENT: Final = "current"
_NAME: Final = re.compile("g[0-9a-f]+")


class PassageIndex:
    """The passages of one person; `folder` is theirs alone."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder / f"passages-{VERSION}"
        self._lock = RLock()
        self._open: tuple[str, tantivy.Index] | None = None

    def search(self, words: Sequence[str], limit: int) -> tuple[Found, ...]:
        """Find the passages in which most of the words stand, best first."""
        with IndexTold(self._folder, self._removed):
            return self._search(words, limit)

    def _search(self, words: Sequence[str], limit: int) -> tuple[Found, ...]:
        import tantivy  # noqa: PLC0415 - loaded by whoever searches, and nobody else

        index = self._index()
        terms = dict.fromkeys(t for word in words for t in analyzer().analyze(word))
        if index is None or not terms or limit < 1:
            return ()
        should = [
            (tantivy.Occur.Should, tantivy.Query.term_query(schema(), "words", term))
            for term in [*terms][:MOST_WORDS]
        ]
        searcher = index.searcher()
        hits = searcher.search(
            tantivy.Query.boolean_query(should), limit, count=False
        ).hits
        return tuple(
            Found(passage_in(searcher.doc(at)), float(score)) for score, at in hits
        )

    def of(self, source_id: str) -> tuple[Passage, ...]:
        """Return all passages of a source, in their order."""
        with IndexTold(self._folder, self._removed):
            index = self._index()
            return () if index is None else tuple(self._of(index, source_id))

    def _of(self, index: "tantivy.Index", source_id: str) -> Iterator[Passage]:
        import tantivy  # noqa: PLC0415 - the same

        searcher = index.searcher()
        query = tantivy.Query.term_query(schema(), "source", source_id)
        if searcher.num_docs:
            order = tantivy.Order.Asc
            found = searcher.search(
                query,
                searcher.num_docs,
                count=False,
                order_by_field="place",
                order=order,
            )
            for _, at in found.hits:
                yield passage_in(searcher.doc(at))

    def replace(
        self, source_id: str, passages: Iterable[Passage], *, mark: str = ""
    ) -> int:
        """Keep these passages of a source instead of earlier ones; return how many."""
        with self._writing() as index:
            writer = index.writer(HEAP, 1)
            writer.delete_documents_by_term("source", source_id)
            writer.delete_documents_by_term("marked", source_id)
            count = 0
            for count, passage in enumerate(passages, 1):
                writer.add_document(document_of(passage, count))
            writer.add_document(mark_of(source_id, mark))
            writer.commit()
            writer.wait_merging_threads()
        return count

    def drop(self, source_id: str) -> None:
        """Remove a source's passages, from the disk too."""
        with self._writing() as index:
            kept = {s: m for s, m in self._marks(index).items() if s != source_id}
            if not kept:
                self._start_over()
                return
            name = self._next()
            other = index_in(self._folder / name)
            writer = other.writer(HEAP, 1)
            for each, mark in kept.items():
                for place, passage in enumerate(self._of(index, each), 1):
                    writer.add_document(document_of(passage, place))
                writer.add_document(mark_of(each, mark))
            writer.commit()
            writer.wait_merging_threads()
            self._point_to(name)

    def marks(self) -> Mapping[str, str]:
        """Return what each source here was made from, by the source's id."""
        with IndexTold(self._folder, self._removed):
            index = self._index()
            return {} if index is None else self._marks(index)

    def _marks(self, index: "tantivy.Index") -> dict[str, str]:
        import tantivy  # noqa: PLC0415 - the same

        searcher = index.searcher()
        query = tantivy.Query.term_query(schema(), "kind", "mark")
        hits = searcher.search(query, max(1, searcher.num_docs), count=False).hits
        told = [json.loads(searcher.doc(at)["body"][0]) for _, at in hits]
        return {str(each["source"]): str(each["mark"]) for each in told}

    def count(self) -> int:
        """Count the passages of all sources."""
        with IndexTold(self._folder, self._removed):
            index = self._index()
            return 0 if index is None else index.searcher().num_docs - len(self.marks())

    def _index(self) -> "tantivy.Index | None":
        """Open what is there now; what another program wrote meanwhile is seen."""
        with self._lock:
            name = self._named()
            if name is None:
                self._open = None
                return None
            if self._open is None or self._open[0] != name:
                self._open = (name, self._opened(name))
            index = self._open[1]
            index.reload()
            return index

    def _opened(self, name: str, *, alone: bool = False) -> "tantivy.Index":
        try:
            found = index_in(self._folder / name)
            found.searcher()  # opens every file, which its head alone does not
        except (ValueError, OSError):
            # Whatever is there can be made anew from the files it was made from.
            with nullcontext() if alone else self._writing_lock():
                self._start_over()
                return index_in(self._folder / self._begun())
        else:
            return found

    def _named(self) -> str | None:
        """Return the folder that is in use, or None where none is."""
        try:
            name = (self._folder / _CURRENT).read_text("ascii").strip()
        except (OSError, ValueError):
            return None
        if not _NAME.fullmatch(name):
            return None
        return name if (self._folder / name / "meta.json").is_file() else None

    def _begun(self) -> str:
        """Return the folder in use, made where there is none."""
        name = self._named()
        if name is None:
            name = self._next()
            index_in(self._folder / name)
            self._point_to(name)
        return name

    def _next(self) -> str:
        name = f"g{time.time_ns():x}"
        with DiskTold(self._folder):
            make_private(self._folder / name)
        return name

    def _point_to(self, name: str) -> None:
        """Let a folder be the one in use, and remove all others."""
        draft = self._folder / f".{_CURRENT}.{os.getpid()}"
        with DiskTold(self._folder):
            if (self._folder / _CURRENT).is_dir():
                remove_index(self._folder / _CURRENT)
            draft.write_text(name, "ascii")
            draft.replace(self._folder / _CURRENT)
        self._open = None
        for other in self._folder.iterdir():
            if other.is_dir() and other.name != name:
                shutil.rmtree(other, ignore_errors=True)

    def _start_over(self) -> None:
        self._open = None
        remove_index(self._folder)

    def _removed(self, error: BaseException) -> bool:
        """Remove what cannot be read, so that the next who asks makes it anew."""
        if not isinstance(error, ValueError | OSError):
            return False
        with self._writing_lock():
            self._start_over()
        return True

    def _writing(self) -> "_Writing":
        return _Writing(self)

    def _writing_lock(self) -> "Alone":
        return Alone(self._folder)


class _Writing:
    """One who writes at a time, in this program and among all that are running."""

    def __init__(self, whole: PassageIndex) -> None:
        self._whole = whole
        self._alone = whole._writing_lock()  # noqa: SLF001 - one class in two parts

    def __enter__(self) -> "tantivy.Index":
        whole = self._whole
        self._alone.__enter__()
        try:
            with whole._lock:  # noqa: SLF001 - the same
                name = whole._begun()  # noqa: SLF001 - the same
                _remove_others(whole._folder.parent, whole._folder.name)  # noqa: SLF001 - the same
                return whole._opened(name, alone=True)  # noqa: SLF001 - the same
        except BaseException as error:
            self.__exit__(type(error), error)
            raise

    def __exit__(self, *error: object) -> None:
        folder = self._whole._folder  # noqa: SLF001 - the same
        close_to_others(folder)
        self._alone.__exit__()
        failed = error[1] if len(error) > 1 else None
        if isinstance(failed, ValueError | OSError):
            raise Unavailable(
                f"The index in {folder} cannot be written.",
                hint="Is there room on the disk, and is no other Inroad removing "
                "something? Nothing of the source was kept.",
            ) from failed


def _remove_others(folder: Path, name: str) -> None:
    """Remove what an earlier or later Inroad made for itself: it can make it anew."""
    for other in folder.glob("passages-*"):
        if other.name != name:
            shutil.rmtree(other, ignore_errors=True)
