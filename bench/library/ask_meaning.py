"""Let the packaged sentence model read our claims and ways of asking, once.

    python bench/library/ask_meaning.py

Needs the model of docs/how/meaning.md. Writes content/asking/meaning.npz: the model's
name, eight bytes of each text's hash, and its vector in whole numbers of 1/127, so
that a question is the only text to be read when somebody asks. Run it after editing
claims, ways of asking or topics; what is not in the file is read when it is needed.
The questions for tuning go to questions/tuning.npz, so that weights can be fitted
without the model.
"""

import json
import tomllib
from collections.abc import Iterable
from itertools import chain
from pathlib import Path

import numpy as np
from ask_kept import QUESTIONS

from inroad.library.asking.asked import load_asked
from inroad.library.asking.meaning import KEPT, SCALE, key_of
from inroad.library.asking.ready import make_ready
from inroad.library.shelf import load_shelf
from inroad.sources.embedding_packaged import open_packaged


def our_texts() -> list[str]:
    """Return every claim and every way of asking, for what is here and what is not."""
    shelf, asked = load_shelf(), load_asked()
    ways = chain(
        asked.claims.values(),
        asked.told.values(),
        [tuple(asked.common)],
        (topic.asked for topic in asked.topics),
        (debate.asked for debate in asked.debates),
    )
    claims = (claim.text for claim in shelf.claims)
    return sorted({*claims, *chain.from_iterable(ways)})


def questions() -> list[str]:
    """Return the questions for tuning, and common ones, as they are read: mended."""
    vocabulary = make_ready(load_shelf()).index.vocabulary
    lines = QUESTIONS.with_suffix(".jsonl").read_text(encoding="utf-8").splitlines()
    found = [json.loads(line)["question"] for line in lines]
    plain = tomllib.loads(QUESTIONS.with_name("plain.toml").read_text(encoding="utf-8"))
    found += [*plain["answerable"], *plain["not_answerable"]]
    read = map(vocabulary.mended, [*found, *load_asked().common])
    return sorted({*found, *read} - {*our_texts()})


def write(path: Path, texts: Iterable[str]) -> None:
    """Let the model read texts, and keep their vectors."""
    texts = list(texts)
    model = open_packaged()
    rows = np.rint(model.embed(texts) * SCALE).astype(np.int8)
    keys = np.array([key_of(text) for text in texts], dtype=np.uint64)
    np.savez_compressed(path, name=np.array(model.name), keys=keys, rows=rows)
    print(f"{path.name}: {len(texts)} texts, {path.stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    write(KEPT, our_texts())
    write(QUESTIONS, questions())
