"""How fast the words of sources are found, beside SQLite's full-text search.

Invented passages, their words drawn as in real text (a few very common, many rare), go
into both, streamed from a generator; then the same queries are put to both, of eight
words each, four of them common. Writes bench/results/passages.json.

    python bench/passages.py [--count 10000,1000000]
"""

import argparse
import json
import random
import resource
import sqlite3
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from inroad.library.passage import Passage
from inroad.sources.passage_index import PassageIndex

QUERIES, WARM, FOUND = 40, 4, 50
LIMITS = {10_000: 0.05, 1_000_000: 0.1}
"""Seconds within which 19 of 20 queries shall be answered."""

WORDS = 60_000
CHANCE = random.Random(7)  # noqa: S311 - chance that repeats
LETTERS = "abcdefghijklmnoprstuvw"
RARE = ["".join(CHANCE.choices(LETTERS, k=CHANCE.randint(3, 10))) for _ in range(WORDS)]
COMMON = (
    "the of and to a in is that it for you with research phd work paper adviser money "
    "ideas people time learn write years problem field"
).split()


def words(chance: random.Random) -> str:
    """Return the words of one passage, 20 to 90 of them."""
    many = chance.randint(20, 90)
    rare = (RARE[int(chance.paretovariate(0.8)) % WORDS] for _ in range(many // 2))
    return " ".join([*chance.choices(COMMON, k=many - many // 2), *rare])


def passages(source: str, count: int, seed: int) -> Iterator[Passage]:
    """Stream the passages of one source."""
    chance = random.Random(seed)  # noqa: S311 - the same
    for n in range(1, count + 1):
        yield Passage(
            f"{source}:{n}", source, (n, n), n * 100, n * 100 + 99, words(chance)
        )


def queries() -> list[list[str]]:
    """Return the words that are sought, the same for both."""
    chance = random.Random(11)  # noqa: S311 - the same
    rare = [RARE[int(chance.paretovariate(0.8)) % WORDS] for _ in range(4 * QUERIES)]
    return [
        [*chance.sample(COMMON, 4), *rare[4 * n : 4 * n + 4]] for n in range(QUERIES)
    ]


def seconds(search: Callable[[list[str]], object]) -> list[float]:
    """Put a few queries to warm up, and all of them to measure."""
    took = []
    for query in [*queries()[:WARM], *queries()]:
        began = time.perf_counter()
        search(query)
        took.append(time.perf_counter() - began)
    return sorted(took[WARM:])


def ours(folder: Path, count: int) -> dict[str, float]:
    """Bring the passages in, source by source, and search them."""
    index = PassageIndex(folder)
    each = min(count, 50_000)
    began = time.perf_counter()
    for number in range(count // each):
        index.replace(f"s{number}", passages(f"s{number}", each, number), mark="m")
    brought = time.perf_counter() - began
    took = seconds(lambda query: index.search(query, FOUND))
    began = time.perf_counter()
    assert len(index.of("s0")) == each  # noqa: S101 - it is what was brought in
    return {**told(took), "bring_in": round(brought, 1)} | {
        "one_source_whole": round(time.perf_counter() - began, 3)
    }


def peer(folder: Path, count: int) -> dict[str, float]:
    """Do the same with SQLite's FTS5: any of the words, ranked by BM25."""
    base = sqlite3.connect(folder / "fts.db")
    base.execute(
        "CREATE VIRTUAL TABLE p USING fts5(words, id UNINDEXED, tokenize='porter')"
    )
    each = min(count, 50_000)
    began = time.perf_counter()
    for number in range(count // each):
        rows = ((p.text, p.id) for p in passages(f"s{number}", each, number))
        base.executemany("INSERT INTO p VALUES (?, ?)", rows)
        base.commit()
    brought = time.perf_counter() - began
    find = "SELECT id FROM p WHERE p MATCH ? ORDER BY rank LIMIT ?"
    took = seconds(
        lambda query: base.execute(find, (" OR ".join(query), FOUND)).fetchall()
    )
    base.close()
    return {**told(took), "bring_in": round(brought, 1)}


def told(took: list[float]) -> dict[str, float]:
    """Return the median and the 95th percentile, in milliseconds."""
    return {
        "median_ms": round(statistics.median(took) * 1000, 2),
        "p95_ms": round(took[int(len(took) * 0.95) - 1] * 1000, 2),
    }


def main() -> None:
    """Measure, say it, and write it down."""
    asked = argparse.ArgumentParser()
    asked.add_argument("--count", default="10000,1000000")
    found: dict[str, object] = {}
    for count in map(int, asked.parse_args().count.split(",")):
        with tempfile.TemporaryDirectory() as folder:
            mine = ours(Path(folder) / "index", count)
            memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
            size = sum(p.stat().st_size for p in Path(folder).rglob("*") if p.is_file())
            other = peer(Path(folder), count)
        limit = LIMITS.get(count)
        found[str(count)] = {
            "ours": mine,
            "peer_fts5": other,
            "ratio_p95": round(mine["p95_ms"] / other["p95_ms"], 2),
            "limit_ms": limit and limit * 1000,
            "most_memory_mb": memory,
            "on_disk_mb": round(size / 1e6, 1),
        }
        print(f"{count:,}: {json.dumps(found[str(count)])}")
    out = Path(__file__).parent / "results" / "passages.json"
    python = sys.version.split()[0]
    out.write_text(json.dumps({"python": python, **found}, indent=2) + "\n")


if __name__ == "__main__":
    main()
