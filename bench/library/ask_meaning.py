"""Let the packaged sentence model read our claims and ways of asking, once.

    python bench/library/ask_meaning.py

Needs the model of docs/how/meaning.md. Writes content/asking/meaning.npz: the model's
name, eight bytes of each text's hash, and its vector in whole numbers of 1/127, so
that a question is the only text to be read when somebody asks. Run it after editing
claims, phrasings or topics; what is not in the file is read when it is needed.
"""

from itertools import chain

import numpy as np

from inroad.library.asking.asked import load_asked
from inroad.library.asking.meaning import KEPT, SCALE, key_of
from inroad.library.shelf import load_shelf
from inroad.sources.embedding_packaged import open_packaged


def main() -> None:
    """Write the vectors of every text that can be compared with a question."""
    shelf, asked = load_shelf(), load_asked()
    texts = sorted(
        {
            *(claim.text for claim in shelf.claims),
            *chain.from_iterable(asked.claims.values()),
            *chain.from_iterable(topic.asked for topic in asked.topics),
        }
    )
    model = open_packaged()
    rows = np.rint(model.embed(texts) * SCALE).astype(np.int8)
    keys = np.array([key_of(text) for text in texts], dtype=np.uint64)
    np.savez_compressed(KEPT, name=np.array(model.name), keys=keys, rows=rows)
    print(f"{len(texts)} texts, {KEPT.stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
