"""Gist: what a text is about, as one vector that is the sum of its words' own.

No model is needed for it. A word's vector says how the sentence model of
docs/how/meaning.md reads that word, mended so that sums over our own ways of asking
come near to what the model makes of them whole; bench/library/ask_gist.py makes the
file content/asking/gist.npz. What comes of it is far coarser than the model, and far
better than words alone where a question shares none with what would help.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from inroad.library.asking.terms import stem, words

Vectors = NDArray[np.float32]
KEPT = Path(__file__).parents[1] / "content" / "asking" / "gist.npz"
APART = KEPT.with_name("apart.npz")
_COMMON = 16_000
_REMEMBERED = 65_536  # words: whoever asks brings new ones for ever
_TOGETHER = 512  # texts summed at a time, so that little memory is held


@dataclass(frozen=True, slots=True)
class Gist:
    """A vector for each known word; fits `meaning.Embedder`."""

    places: Mapping[str, int]
    rows: Vectors
    name: str = "gist"
    _met: "_Met" = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Remember where each word that was met stands: our texts repeat most."""
        object.__setattr__(self, "_met", _Met(self.places))

    def common(self) -> list[str]:
        """Return the commonest words of the language; they stand first."""
        return list(self.places)[:_COMMON]

    def embed(self, texts: Sequence[str]) -> Vectors:
        """Return one row of length one a text; zeros where no word of it is known."""
        found = [self._places_in(text) for text in texts]
        parts = [
            self._sums(found[at : at + _TOGETHER])
            for at in range(0, len(found), _TOGETHER)
        ]
        sums = np.concatenate([np.zeros((0, self.rows.shape[1]), np.float32), *parts])
        lengths = np.linalg.norm(sums, axis=1, keepdims=True)
        rows: Vectors = sums / np.maximum(lengths, 1e-9)
        return rows

    def _sums(self, found: Sequence[Sequence[int]]) -> Vectors:
        sums = np.zeros((len(found), self.rows.shape[1]), np.float32)
        some = [at for at, each in enumerate(found) if each]
        if some:
            starts = np.cumsum([0, *(len(found[at]) for at in some[:-1])])
            places = [place for at in some for place in found[at]]
            sums[some] = np.add.reduceat(self.rows[places], starts, axis=0)
        return sums

    def _places_in(self, text: str) -> list[int]:
        return [at for at in map(self._met.__getitem__, words(text)) if at >= 0]


class _Met(dict[str, int]):
    """Where a word stands, or else its stem; -1 for what is not known."""

    def __init__(self, places: Mapping[str, int]) -> None:
        super().__init__()
        self._places = places

    def __missing__(self, word: str) -> int:
        at = self._places.get(word)
        found = self._places.get(stem(word), -1) if at is None else at
        if len(self) < _REMEMBERED:
            self[word] = found
        return found


@cache
def open_gist() -> Gist | None:
    """Read the words' vectors that ship; None where the file was taken away."""
    return _read(KEPT)


@cache
def open_apart() -> Gist | None:
    """Read the vectors that tell our claims apart; None where there are none."""
    return _read(APART)


def _read(path: Path) -> Gist | None:
    if not path.exists():
        return None
    with np.load(path, allow_pickle=False) as file:
        known = bytes(file["words"]).decode("ascii").split()
        rows = file["rows"].astype(np.float32) * file["scales"].astype(np.float32)
    return Gist({word: at for at, word in enumerate(known)}, rows)
