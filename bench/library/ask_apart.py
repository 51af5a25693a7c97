"""Move word vectors so that ways of asking tell our claims apart.

    python bench/library/ask_apart.py

Starts from content/asking/gist.npz, so run ask_gist.py before, and ask_ranking.py and
ask_weights.py afterwards. Each claim, and each topic that is not here, is a class, and
its place is the mean of its ways of asking. The vectors of single words are moved by
gradient descent until the sum over a way of asking lies nearer to its own class, the
way itself left out of the mean, than to any other. At each step some words of each
text are passed over, so that no single word decides. Only our own texts are learnt
from, and no question of the banks. Writes content/asking/apart.npz: our words, a row
of whole numbers each, and what to multiply each row by.
"""

from collections.abc import Iterable, Sequence
from itertools import chain
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix

from inroad.library.asking.asked import Asked, load_asked
from inroad.library.asking.gist import APART, Gist, open_gist
from inroad.library.asking.terms import stem, words
from inroad.library.shelf import Shelf, load_shelf

STEPS, RATE, SHARP, PASSED_OVER, SEED = 40, 0.01, 20.0, 0.4, 0
SMOOTH = (0.9, 0.99)  # Adam's two means
Floats = NDArray[np.float64]


class Texts(NamedTuple):
    """How often each of our words stands in each text, and of which class each is."""

    known: list[str]
    counts: csr_matrix
    owner: NDArray[np.int64]


def gathered(shelf: Shelf, asked: Asked) -> list[tuple[str, ...]]:
    """Return what is said for each claim, then for each topic that is not here."""
    told = asked.at_length()
    return [
        *(
            (c.text, *asked.claims.get(c.id, ()), *told.get(c.id, ()))
            for c in shelf.claims
        ),
        *(topic.asked for topic in asked.topics),
    ]


def texts_of(classes: Sequence[Sequence[str]], gist: Gist) -> Texts:
    """Count the words that have a vector, by their stem where the word has none."""
    said = list(chain.from_iterable(classes))
    each = [[known_as(word, gist) for word in words(text)] for text in said]
    known = sorted({word for found in each for word in found if word})
    places = {word: at for at, word in enumerate(known)}
    pairs = [
        (row, places[word]) for row, found in enumerate(each) for word in found if word
    ]
    rows, columns = np.array(pairs, dtype=np.int64).T
    table = csr_matrix((np.ones(len(pairs)), (rows, columns)), (len(said), len(known)))
    sizes = [len(each) for each in classes]
    return Texts(known, table, np.repeat(np.arange(len(classes)), sizes))


def known_as(word: str, gist: Gist) -> str:
    """Return the word, or its stem, as far as there is a vector for it; else ""."""
    return next((each for each in (word, stem(word)) if each in gist.places), "")


def slope(counts: csr_matrix, owner: NDArray[np.int64], vectors: Floats) -> Floats:
    """Return how the loss changes with each word's vector."""
    some, every = len(owner), np.arange(len(owner))
    sums = counts @ vectors
    lengths = np.maximum(np.linalg.norm(sums, axis=1, keepdims=True), 1e-9)
    unit = sums / lengths
    members = csr_matrix((np.ones(some), (owner, every)))
    size = np.asarray(members.sum(axis=1))
    total = members @ unit
    place = total / size
    others = np.maximum(size[owner] - 1, 1)
    scored = SHARP * unit @ place.T
    scored[every, owner] = SHARP * (
        ((unit * total[owner]).sum(axis=1) - 1) / others.ravel()
    )
    share = np.exp(scored - scored.max(axis=1, keepdims=True))
    share /= share.sum(axis=1, keepdims=True)
    share[every, owner] -= 1
    share *= SHARP / some
    own = share[every, owner][:, None] / others
    share[every, owner] = 0
    towards = share @ place + own * (total[owner] - unit)
    towards += members.T @ (share.T @ unit / size + members @ (own * unit))
    towards -= own * unit
    across = (towards - unit * (towards * unit).sum(axis=1, keepdims=True)) / lengths
    found: Floats = counts.T @ across
    return found


def learn(shelf: Shelf, asked: Asked, gist: Gist) -> Gist:
    """Move the vectors of our words, by Adam, all texts at every step."""
    texts = texts_of(gathered(shelf, asked), gist)
    moved = gist.rows[[gist.places[word] for word in texts.known]].astype(np.float64)
    usual = float(np.linalg.norm(moved, axis=1).mean())
    first, second = np.zeros_like(moved), np.zeros_like(moved)
    rng = np.random.default_rng(SEED)
    for step in range(1, STEPS + 1):
        seen = texts.counts.copy()
        seen.data = seen.data * (rng.random(seen.nnz) > PASSED_OVER)
        change = slope(seen, texts.owner, moved)
        first = SMOOTH[0] * first + (1 - SMOOTH[0]) * change
        second = SMOOTH[1] * second + (1 - SMOOTH[1]) * change**2
        speed = np.sqrt(second / (1 - SMOOTH[1] ** step)) + 1e-12
        moved -= RATE * usual * first / (1 - SMOOTH[0] ** step) / speed
    places = {word: at for at, word in enumerate(texts.known)}
    return Gist(places, moved.astype(np.float32), "apart")


def write(known: Iterable[str], rows: NDArray[np.float32]) -> None:
    """Keep words and their vectors in whole numbers."""
    scales = np.maximum(np.abs(rows).max(axis=1, keepdims=True), 1e-9) / 127
    np.savez_compressed(
        APART,
        words=np.frombuffer("\n".join(known).encode("ascii"), dtype=np.uint8),
        rows=np.rint(rows / scales).astype(np.int8),
        scales=scales.astype(np.float32),
    )


def main() -> None:
    """Write the words and their vectors."""
    gist = open_gist()
    if gist is None:
        raise SystemExit("Run ask_gist.py first.")
    made = learn(load_shelf(), load_asked(), gist)
    write(made.places, made.rows)
    print(f"{len(made.places)} words, {APART.stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
