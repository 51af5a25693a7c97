"""Long texts for a model that reads a page: cut into pieces, their vectors joined."""

from collections.abc import Iterator, Sequence
from typing import Final

import numpy as np

from inroad.people.ports import Embedder, Vectors

PIECE: Final = 1400
"""In characters; about the 256 word pieces that small models read, so that an abstract
is one piece."""

MOST: Final = 16
"""Of a longer text so many pieces are read, spread evenly over it."""

_AT_ONCE: Final = 256


def pieces(text: str) -> list[str]:
    """Cut a text at spaces into pieces of a page, at most `MOST` of them.

    An ending of less than half a piece is left to the piece before it, whose end the
    model may then not read: an abstract just over a page stays whole.
    """
    found: list[str] = []
    at = 0
    while len(text) - at > PIECE * 1.5:
        end = text.rfind(" ", at + PIECE // 2, at + PIECE)
        end = at + PIECE if end < 0 else end
        found.append(text[at:end])
        at = end
    found.append(text[at:])
    if len(found) > MOST:
        keep = np.linspace(0, len(found) - 1, MOST).round().astype(int)
        found = [found[each] for each in keep]
    return found


def embedded(texts: Sequence[str], embedder: Embedder) -> Vectors:
    """Return one row a text, of length one or zero: the mean of its pieces' vectors."""
    rows = np.zeros((len(texts), embedder.width), np.float32)
    for owners, parts in _batches(texts):
        np.add.at(rows, owners, embedder.embed(parts))
    lengths = np.linalg.norm(rows, axis=1, keepdims=True)
    np.divide(rows, lengths, out=rows, where=lengths > 0)
    return rows


def _batches(texts: Sequence[str]) -> Iterator[tuple[list[int], list[str]]]:
    owners: list[int] = []
    parts: list[str] = []
    for at, text in enumerate(texts):
        for piece in pieces(text):
            if piece.strip():
                owners.append(at)
                parts.append(piece)
        if len(parts) >= _AT_ONCE:
            yield owners, parts
            owners, parts = [], []
    if parts:
        yield owners, parts
