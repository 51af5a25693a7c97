"""WorkVectors: what a model makes of works, kept by the model's name, never twice.

Beside the index lies a folder for each model, with a file of vectors, a byte a number,
and one that says of which works they are; both are only added to. Whoever is killed
leaves a whole number of vectors, or the next takes back what is not whole.
"""

import os
import re
from collections.abc import Sequence
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from inroad.people.ports import Embedder, Vectors
from inroad.sources.index_lock import Alone, DiskTold, make_private

SCALE: Final = 127.0
MOST_IN_LINE: Final = 5_000
_PIECE: Final = 8_192
Keys = NDArray[np.int64]
Bytes = NDArray[np.int8]


class WorkVectors:
    """The vectors of one person's works by one model.

    A work is known by where its row of words begins: that changes with its text.
    """

    def __init__(self, folder: Path, embedder: Embedder) -> None:
        name = re.sub(r"[^\w.-]+", "-", embedder.name).strip("-.")[:100]
        self._folder = folder / f"vectors-{name}"
        self._width = embedder.width
        self._known: tuple[int, Keys, Keys] = (0, _none(), _none())

    def __len__(self) -> int:
        """Count the vectors that are kept whole."""
        rows = _size(self._rows) // self._width
        return min(_size(self._keys) // 8, rows)

    def at(self, works: Keys) -> Keys:
        """Return where the vectors of works are, -1 for a work that has none."""
        keys, places = self._in_order()
        found = np.full(len(works), -1, np.int64)
        if len(keys):
            at = np.minimum(np.searchsorted(keys, works), len(keys) - 1)
            there = keys[at] == works
            found[there] = places[at[there]]
        return found

    def like(self, at: Keys, asked: Vectors) -> Vectors:
        """Compare the vectors at some places with one of a text; cosines."""
        rows = self._open()[np.sort(at)]
        back = np.argsort(np.argsort(at, kind="stable"), kind="stable")
        return np.asarray(rows.astype(np.float32) @ asked / SCALE, np.float32)[back]

    def nearest(self, asked: Vectors, count: int) -> Keys:
        """Return the works whose vectors are nearest, by usearch where it is there."""
        rows = self._open()
        count = min(count, len(rows))
        if not count:
            return _none()
        sought = _packed(asked[None])[0]
        if find_spec("usearch") is None:
            parts = range(0, len(rows), _PIECE)
            like = np.concatenate(
                [_product(rows[p : p + _PIECE], asked) for p in parts]
            )
            best = np.argpartition(-like, count - 1)[:count]
        else:
            usearch: Any = import_module("usearch.index")
            found = usearch.search(
                rows, sought, count, usearch.MetricKind.IP, exact=True
            )
            best = np.asarray(found.keys, np.int64)
        return self._all_keys()[best]

    def add(self, works: Sequence[int], vectors: Vectors) -> None:
        """Keep vectors of works; of a work that has one already, the first stays."""
        with Alone(self._keys), DiskTold(self._folder):
            new = np.flatnonzero(self.at(np.array(works, np.int64)) < 0)
            count = len(self)
            for file, size in ((self._rows, self._width), (self._keys, 8)):
                with file.open("r+b" if file.is_file() else "w+b") as opened:
                    opened.truncate(count * size)
                file.chmod(0o600)
            # Vectors first: a key may only tell of what is there.
            _append(self._rows, _packed(vectors[new]).tobytes())
            _append(self._keys, np.array(works, "<i8")[new].tobytes())

    def put_in_line(self, works: Keys) -> None:
        """Let works be read before all others; the latest asked for come first."""
        with Alone(self._keys), DiskTold(self._folder):
            both = np.concatenate((works, self.line()))
            _, first = np.unique(both, return_index=True)
            line = both[np.sort(first)][:MOST_IN_LINE]
            fresh = self._folder / "line.new"
            fresh.write_bytes(line.astype("<i8").tobytes())
            fresh.chmod(0o600)
            fresh.replace(self._folder / "line")

    def line(self) -> Keys:
        """Return the works that wait to be read, the first in line first."""
        file = self._folder / "line"
        if not file.is_file():
            return _none()
        data = file.read_bytes()
        # What breaks off within a number is none.
        line = np.frombuffer(data[: len(data) // 8 * 8], "<i8").astype(np.int64)
        return np.asarray(line[self.at(line) < 0], np.int64)

    @property
    def _rows(self) -> Path:
        return self._folder / "rows"

    @property
    def _keys(self) -> Path:
        return self._folder / "works"

    def _open(self) -> Bytes:
        count = len(self)
        if not count:
            return np.zeros((0, self._width), np.int8)
        shape = (count, self._width)
        return np.asarray(np.memmap(self._rows, np.int8, "r", shape=shape))

    def _all_keys(self) -> Keys:
        if not self._keys.is_file():
            return _none()
        return np.fromfile(self._keys, "<i8", len(self)).astype(np.int64)

    def _in_order(self) -> tuple[Keys, Keys]:
        """Return the works in order, and where each one's vector is."""
        count = len(self)
        if self._known[0] != count:
            keys = self._all_keys()
            order = np.argsort(keys, kind="stable")
            self._known = (count, keys[order], order)
        return self._known[1:]


def _none() -> Keys:
    return np.zeros(0, np.int64)


def _size(file: Path) -> int:
    return file.stat().st_size if file.is_file() else 0


def _packed(vectors: Vectors) -> Bytes:
    return np.asarray(np.clip(np.rint(vectors * SCALE), -SCALE, SCALE), np.int8)


def _product(rows: Bytes, asked: Vectors) -> Vectors:
    return np.asarray(rows.astype(np.float32) @ asked, np.float32)


def _append(file: Path, data: bytes) -> None:
    make_private(file.parent)
    with file.open("ab") as opened:
        opened.write(data)
        opened.flush()
        os.fsync(opened.fileno())
