"""How long one question takes, in a running process, and how long finding alone.

The whole action over the shipped library, and with 10,000 and 1,000,000 passages of
made-up sources beside it: aims 20, 50 and 200 ms for 95 of 100 questions. Finding
passages is told apart, beside SQLite's FTS5 over the same passages and bm25s where it
is installed, question by question in turns. Writes bench/results/ask.json. The large
one takes minutes and about 2 GB: `python bench/ask.py 0 10000` leaves it out. Where a
sentence model is installed it reads the questions too; `--words` does without.
"""

import json
import sqlite3
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from importlib import import_module
from importlib.util import find_spec
from itertools import islice
from pathlib import Path
from typing import Any

import numpy as np

from inroad import open_house
from inroad.actions.ask import ask
from inroad.actions.house import House
from inroad.library.asking.terms import content_words, words
from inroad.library.passage import Passage
from inroad.library.ports import Passages
from inroad.record.brought import Brought
from inroad.settings import Settings

HERE = Path(__file__).parent
AIMS = {0: 20.0, 10_000: 50.0, 1_000_000: 200.0}
WORDS = "--words"
IN_SOURCE = 10_000  # passages in one made-up source
FOUND = 24  # passages that are fetched for a question
QUESTIONS = 100
PEER_QUESTIONS = (
    60  # of them at most are put to the peers: over a million they are slow
)


def questions() -> list[str]:
    """Return questions as people ask them, those for tuning."""
    bank = HERE / "library" / "questions" / "tuning.jsonl"
    lines = bank.read_text(encoding="utf-8").splitlines()
    return [json.loads(line)["question"] for line in lines][:QUESTIONS]


def vocabulary(house: House) -> list[str]:
    """Return the words of the library, the commonest first, then rarer made-up ones."""
    said = Counter(word for c in house.shelf.claims for word in words(c.text))
    said.update(word for question in questions() for word in words(question))
    return [
        *(word for word, _ in said.most_common()),
        *(f"t{n}" for n in range(40_000)),
    ]


def sources(
    known: list[str], count: int, seed: int = 1
) -> Iterator[tuple[str, bytes, list[Passage]]]:
    """Make up sources of passages of 20 to 60 words, common words often."""
    rng = np.random.default_rng(seed)
    for number in range(0, count, IN_SOURCE):
        id_ = f"made-{number // IN_SOURCE}"
        most = min(IN_SOURCE, count - number)
        lengths = rng.integers(20, 61, most)
        drawn = (rng.zipf(1.2, int(lengths.sum())) - 1) % len(known)
        picked = iter(drawn.tolist())
        texts = [
            " ".join(known[at] for at in islice(picked, int(length)))
            for length in lengths
        ]
        yield id_, "\n".join(texts).encode(), list(passages(id_, texts))


def passages(id_: str, texts: Sequence[str]) -> Iterator[Passage]:
    """Give each text its place in a file of one line a text."""
    start = 0
    for line, text in enumerate(texts, 1):
        end = start + len(text.encode())
        yield Passage(f"{id_}:{line}", id_, (line, line), start, end, text)
        start = end + 1


def bring_in(house: House, known: list[str], count: int) -> list[str]:
    """Keep made-up sources as if the person had brought them in; return the texts."""
    texts = []
    for id_, raw, found in sources(known, count):
        sha256 = house.record.keep_file(raw)
        day = date(2026, 1, 1)
        house.record.keep(
            Brought(id_, f"{id_}.txt", id_, "text", sha256, day, passages=len(found))
        )
        house.passages.replace(id_, found)
        texts += [passage.text for passage in found]
    return texts


def timed(run: Callable[[str], object], asked: Sequence[str]) -> dict[str, float]:
    """Time a call a question, after some that only warm up; milliseconds.

    `cpu` is what the process itself used: on a busy machine the rest is waiting.
    """
    for question in asked[:5]:
        run(question)
    took, used = [], []
    for question in asked:
        began, before = time.perf_counter(), time.process_time()
        run(question)
        took.append(1000 * (time.perf_counter() - began))
        used.append(1000 * (time.process_time() - before))
    half, most = np.quantile(took, [0.5, 0.95])
    cpu = float(np.quantile(used, 0.95))
    told = {"p50": half, "p95": most, "cpu p95": cpu}
    return {name: round(float(value), 2) for name, value in told.items()}


def by_index(index: Passages) -> Callable[[str], object]:
    """Find by Inroad's own index."""
    return lambda question: index.search(content_words(question), FOUND)


def by_fts5(texts: Sequence[str], folder: Path) -> Callable[[str], object]:
    """Find by SQLite's FTS5, ranked by its bm25."""
    base = sqlite3.connect(folder / "fts5.db")
    base.execute("create virtual table said using fts5(text, tokenize = 'porter')")
    base.executemany("insert into said values (?)", ((text,) for text in texts))
    base.commit()
    sought = "select rowid from said where said match ? order by rank limit ?"

    def find(question: str) -> object:
        match = " OR ".join(f'"{word}"' for word in content_words(question)) or '"x"'
        return base.execute(sought, (match, FOUND)).fetchall()

    return find


def by_bm25s(texts: Sequence[str]) -> Callable[[str], object]:
    """Find by bm25s, everything in memory."""
    peer: Any = import_module("bm25s")
    ranker = peer.BM25()
    split = peer.tokenize(list(texts), stopwords="en", show_progress=False)
    ranker.index(split, show_progress=False)

    def find(question: str) -> object:
        sought = peer.tokenize([question], stopwords="en", show_progress=False)
        return ranker.retrieve(sought, k=FOUND, show_progress=False)

    return find


def measure(count: int, *, words_alone: bool) -> dict[str, object]:
    """Measure one library: the action whole, then finding alone beside its peers."""
    asked = questions()
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        house = open_house(Settings(home=home / "home"))
        if words_alone:
            house = replace(house, embedder=lambda: None)
        texts = bring_in(house, vocabulary(house), count) if count else []
        found: dict[str, object] = {"ask": timed(lambda q: ask(house, q), asked)}
        found["aim"] = AIMS.get(count)
        if count:
            asked = asked[:PEER_QUESTIONS]
            found["finding"] = timed(by_index(house.passages), asked)
            found["finding, FTS5"] = timed(by_fts5(texts, home), asked)
            if find_spec("bm25s"):
                found["finding, bm25s"] = timed(by_bm25s(texts), asked)
    return found


def main() -> None:
    """Measure each size, say it, and write it down."""
    words_alone = WORDS in sys.argv
    sizes = [int(size) for size in sys.argv[1:] if size != WORDS] or list(AIMS)
    result = {}
    for size in sizes:
        name = f"{size} passages{' by words' if words_alone else ''}"
        result[name] = measure(size, words_alone=words_alone)
        print(f"{name}:", json.dumps(result[name]), flush=True)
    out = HERE / "results" / "ask.json"
    kept = json.loads(out.read_text()) if out.exists() else {}
    out.parent.mkdir(exist_ok=True)
    out.write_text(json.dumps({**kept, **result}, indent=2) + "\n")


if __name__ == "__main__":
    main()
