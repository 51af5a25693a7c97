"""Make the vectors of single words by which `ask` sees what a question is about.

    python bench/library/ask_gist.py

Needs the model of docs/how/meaning.md (all-MiniLM-L6-v2, under Apache-2.0). It reads
each word by itself; common words weigh less. Then the vectors are mended by ridge
regression, so that the sum over a text of ours points where the model's vector of the
whole text points. Writes content/asking/gist.npz: the words, a row of 128 whole
numbers each, and what to multiply each row by. Only our own texts are learnt from, and
no question of the banks. It was run when each claim was told of in four situations, and
ask_ranking.py counts on it; run ask_apart.py, ask_ranking.py and ask_weights.py after.
"""

from collections.abc import Sequence
from itertools import chain

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix, diags_array

from inroad.library.asking.asked import load_asked
from inroad.library.asking.gist import KEPT
from inroad.library.asking.terms import words
from inroad.library.shelf import load_shelf
from inroad.sources.embedding_packaged import PackagedEmbedder, open_packaged

WIDTH = 128  # numbers a word
COMMON = 16_000  # words of the model's own list, which begins with the commonest
RARE = 1e-3  # how rare a word is from which it weighs in full
RIDGE = 1.0
Floats = NDArray[np.float64]


def our_texts() -> list[str]:
    """Return every claim and every way of asking, for what is here and what is not."""
    shelf, asked = load_shelf(), load_asked()
    debates = (debate.asked for debate in asked.debates)
    ways = [*asked.claims.values(), *asked.told.values(), asked.common, *debates]
    topics = (topic.asked for topic in asked.topics)
    said = chain.from_iterable([*ways, *topics])
    return sorted({*(claim.text for claim in shelf.claims), *said})


def vocabulary(model: PackagedEmbedder, texts: Sequence[str]) -> list[str]:
    """Return the commonest English words, then what our own texts have besides."""
    listed = sorted(model.tokens.get_vocab().items(), key=lambda each: each[1])
    plain = (w for w, _ in listed if w.isascii() and w.isalpha() and len(w) > 1)
    common = list(plain)[:COMMON]
    ours = (w for text in texts for w in words(text) if w.isascii())
    return list(dict.fromkeys([*common, *sorted(ours)]))


def centred(rows: NDArray[np.float32]) -> Floats:
    """Take the mean away, and give each row length one."""
    found = rows.astype(np.float64)
    found -= found.mean(axis=0)
    unit: Floats = found / np.maximum(np.linalg.norm(found, axis=1), 1e-9)[:, None]
    return unit


def vectors(model: PackagedEmbedder, texts: list[str], known: list[str]) -> Floats:
    """Learn a vector a word."""
    whole = centred(model.embed(texts))
    axes = np.linalg.svd(whole, full_matrices=False)[2][:WIDTH].T
    aim = whole @ axes
    rarity = 1 / ((np.arange(len(known)) + 1) * np.log(COMMON))
    alone = model.embed(known).astype(np.float64)
    alone = (alone - alone[:COMMON].mean(axis=0)) @ axes
    alone *= (RARE / (RARE + rarity))[:, None]
    table = counted(texts, known)
    first = table @ alone
    alone *= (aim * first).sum() / (first * first).sum()
    like = (table @ table.T).toarray() + RIDGE * np.eye(len(texts))
    mended: Floats = alone + table.T @ np.linalg.solve(like, aim - table @ alone)
    return mended


def counted(texts: list[str], known: list[str]) -> csr_matrix:
    """Count each known word in each text, over the root of the text's length."""
    places = {word: at for at, word in enumerate(known)}
    found = [
        (row, places[word])
        for row, text in enumerate(texts)
        for word in words(text)
        if word in places
    ]
    rows, columns = np.array(found, dtype=np.int64).T
    shape = (len(texts), len(known))
    table = csr_matrix((np.ones(len(found)), (rows, columns)), shape=shape)
    lengths = np.maximum(np.asarray(table.sum(axis=1)).ravel(), 1.0)
    return csr_matrix(diags_array(1 / np.sqrt(lengths)) @ table)


def main() -> None:
    """Write the words and their vectors."""
    model, texts = open_packaged(), our_texts()
    known = vocabulary(model, texts)
    rows = vectors(model, texts, known)
    scales = np.maximum(np.abs(rows).max(axis=1, keepdims=True), 1e-9) / 127
    np.savez_compressed(
        KEPT,
        words=np.frombuffer("\n".join(known).encode("ascii"), dtype=np.uint8),
        rows=np.rint(rows / scales).astype(np.int8),
        scales=scales.astype(np.float32),
    )
    print(f"{len(known)} words, {KEPT.stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
