"""Meaning: how near a question is to what people ask, where no word is shared.

Only where a sentence model is handed in. The vectors of our own claims and ways of
asking come with Inroad (content/asking/meaning.npz, made by
bench/library/ask_meaning.py), so that only the question has to be read by the model;
what was edited since is read by it too.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from hashlib import blake2b
from pathlib import Path
from typing import NamedTuple, Protocol

import numpy as np
from numpy.typing import NDArray

from inroad.library.asking.bags import Floats, Ints

Vectors = NDArray[np.float32]
KEPT = Path(__file__).parents[1] / "content" / "asking" / "meaning.npz"
SCALE = 127.0  # a coordinate of a vector of length one, as a whole number
_TEXT, _BEST, _FEW = 1.0, 2.0, 2.0
"""How much counts: the claim's text, its nearest phrasing, its three nearest."""
_THREE, _FIVE = 3, 5


class Embedder(Protocol):
    """A sentence model: texts of one meaning get vectors that lie close."""

    @property
    def name(self) -> str:
        """Which model and which weights: only vectors of one name are compared."""
        ...

    def embed(self, texts: Sequence[str]) -> Vectors:
        """Return one row of length one a text; of a text without words, zeros."""
        ...


class Near(NamedTuple):
    """How near a question is to each claim, and whether it lies on the covered side.

    `gap` is the mean cosine with the five nearest covered phrasings, less that with
    the five nearest ones about what is not here.
    """

    fit: Floats
    gap: float


@dataclass(frozen=True, slots=True)
class Meaning:
    """The vectors of claims, of their phrasings, and of those of topics, in that order.

    `places` has a claim's phrasings a row, -1 where there are no more; the first
    `covered` rows are about what is here.
    """

    embedder: Embedder
    rows: Vectors
    places: Ints
    covered: int

    def near(self, question: str) -> Near:
        """Compare a question with all of it."""
        vector = self.embedder.embed([question])[0]
        # Not "@": that wakes threads for what takes a fraction of a millisecond.
        cosines = np.einsum("ij,j->i", self.rows, vector).astype(np.float64)
        claims = len(self.places)
        # The place -1 falls on a last cosine that is added here and never counts.
        own = -np.sort(-np.append(cosines, -2.0)[self.places], axis=1)[:, :_THREE]
        there = own > -2.0
        some = np.maximum(there.sum(axis=1), 1)
        fit: Floats = (
            _TEXT * cosines[:claims]
            + _BEST * np.where(there[:, 0], own[:, 0], 0.0)
            + _FEW * np.where(there, own, 0.0).sum(axis=1) / some
        )
        here, gone = cosines[: self.covered], cosines[self.covered :]
        return Near(fit, _few(here) - _few(gone))


def meaning_of(
    embedder: Embedder,
    claims: Sequence[str],
    ways: Sequence[Sequence[str]],
    missing: Iterable[str],
) -> Meaning:
    """Gather the vectors of claims, of ways of asking, and of what is not here."""
    texts = list(claims)
    longest = max((len(each) for each in ways), default=0)
    places = np.full((len(claims), max(1, longest)), -1, dtype=np.int64)
    for row, each in enumerate(ways):
        places[row, : len(each)] = range(len(texts), len(texts) + len(each))
        texts += each
    covered = len(texts)
    return Meaning(embedder, vectors_of(embedder, [*texts, *missing]), places, covered)


def vectors_of(embedder: Embedder, texts: Sequence[str]) -> Vectors:
    """Take the vectors that are kept, and let the model read the other texts."""
    kept = _kept()
    known = kept if kept.name == embedder.name else _Kept("", {}, np.zeros((0, 0)))
    fresh = [text for text in dict.fromkeys(texts) if key_of(text) not in known.places]
    read = dict(zip(fresh, embedder.embed(fresh), strict=True)) if fresh else {}
    rows = [
        read[text] if text in read else known.rows[known.places[key_of(text)]] / SCALE
        for text in texts
    ]
    return np.array(rows, dtype=np.float32).reshape(len(texts), -1)


def key_of(text: str) -> int:
    """Name a text by eight bytes of its hash."""
    digest = blake2b(text.encode("utf-8", "surrogatepass"), digest_size=8).digest()
    return int.from_bytes(digest, "big")


class _Kept(NamedTuple):
    name: str
    places: Mapping[int, int]
    rows: NDArray[np.generic]


@cache
def _kept() -> _Kept:
    if not KEPT.exists():
        return _Kept("", {}, np.zeros((0, 0)))
    with np.load(KEPT, allow_pickle=False) as file:
        keys = {int(key): at for at, key in enumerate(file["keys"])}
        return _Kept(str(file["name"]), keys, file["rows"])


def _few(cosines: Floats) -> float:
    most = min(_FIVE, cosines.size)
    return float(np.partition(cosines, -most)[-most:].mean()) if most else 0.0
