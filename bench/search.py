"""Finding people in works: how fast works come in, are indexed, and are asked.

Usage: bench/search.py [WORKS.jsonl.gz] [--times N] [--out FILE.json]

In one run, on the same works and the same questions: ours; SQLite FTS5; bm25s where it
is installed. Questions are titles, abstracts, and essays of eight abstracts, of works
drawn with a fixed seed. `who` is end to end in a warm process, without ways in. With
`--times N` the works come N times, each time with changed words. With `--folder DIR`
the index stays there, and a second run asks it without making it again.
"""

import argparse
import gzip
import json
import random
import resource
import sqlite3
import tempfile
import time
from collections.abc import Callable, Iterator
from importlib import import_module
from importlib.util import find_spec
from itertools import islice
from pathlib import Path
from typing import Any

import numpy as np

from inroad.core.progress import Progress
from inroad.people.groups import communities
from inroad.people.ways import coauthors
from inroad.sources.work_arrays import open_arrays
from inroad.sources.work_index import WorkIndex
from inroad.sources.work_store import WorkStore
from inroad.sources.work_words import Words

SHARED = Path(__file__).parents[2] / "shared/people/works.jsonl.gz"
LIMITS = {"title": 30.0, "abstract": 50.0, "essay": 120.0}
LIMITS_LARGE = {"title": 50.0, "abstract": 100.0, "essay": 250.0}
ASKED = {"title": 200, "abstract": 200, "essay": 60}
PEER_ASKED = {"title": 40, "abstract": 20, "essay": 0}


def works(file: Path, times: int) -> Iterator[dict[str, Any]]:
    """Go through the works; the nth time, a third of the words are others."""
    for turn in range(times):
        with gzip.open(file, "rt", encoding="utf-8") as lines:
            for line in lines:
                work = json.loads(line)
                if turn:
                    work["id"] += f"/{turn}"
                    work["title"] = changed(work["title"], turn)
                    work["abstract"] = changed(work.get("abstract", ""), turn)
                    work["authors"] = [f"{a}{turn}ix" for a in work.get("authors", ())]
                    work.pop("author_ids", None)
                yield work


def changed(text: str, turn: int) -> str:
    return " ".join(
        f"{word}{turn}" if len(word) > 6 and len(word) % 3 == turn % 3 else word
        for word in text.split()
    )


def questions(file: Path) -> dict[str, list[str]]:
    """Draw titles, abstracts and essays, the same ones each time."""
    drawn = random.Random(7)  # noqa: S311 - chance that repeats is the point
    whole = [w for w in works(file, 1) if len(w.get("abstract", "")) > 400]
    some = drawn.sample(whole, 700)
    eight = (some[at : at + 8] for at in range(0, 480, 8))
    return {
        "title": [w["title"] for w in some],
        "abstract": [w["abstract"] for w in some],
        "essay": ["\n\n".join(w["abstract"] for w in each) for each in eight],
    }


def timed(ask: Callable[[str], object], texts: list[str]) -> dict[str, float]:
    """Ask each once after a few that warm up; milliseconds, half and 19 of 20.

    `cpu_p95` is what this thread computed: on a busy machine the clock says more.
    """
    for text in texts[:5]:
        ask(text)
    took, cpu = [], []
    for text in texts:
        start, used = time.perf_counter(), time.thread_time()
        ask(text)
        took.append((time.perf_counter() - start) * 1000)
        cpu.append((time.thread_time() - used) * 1000)
    return {
        "p50": round(sorted(took)[len(took) // 2], 1),
        "p95": round(sorted(took)[int(len(took) * 0.95)], 1),
        "cpu_p95": round(sorted(cpu)[int(len(cpu) * 0.95)], 1),
    }


def ours(file: Path, folder: Path, asked: dict[str, list[str]]) -> dict[str, Any]:
    index, begun, phases = WorkIndex(folder), time.perf_counter(), dict[str, float]()

    def tell(progress: Progress) -> None:
        phases.setdefault(progress.doing, time.perf_counter() - begun)

    start, cpu = time.perf_counter(), time.process_time()
    made = not index.holds("x")
    if made:
        index.bring("x", file.name, lambda: file.open("rb"), tell, lambda: False)
    seconds, cpu = time.perf_counter() - start, time.process_time() - cpu
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    rates = {
        name: timed(lambda text: index.closest(text, 10), texts[: ASKED[name]])
        for name, texts in asked.items()
    }
    disk = sum(f.stat().st_size for f in folder.rglob("*") if f.is_file())
    counts = index.counts()
    importing = {
        "seconds": round(seconds, 1),
        "cpu_seconds": round(cpu, 1),
        "works_per_cpu_second": round(counts.works / cpu),
        "phases_begin_at": {k: round(v, 1) for k, v in phases.items()},
        "peak_memory_mb": peak,
    }
    return {
        "works": counts.works,
        "people": counts.people,
        "importing": importing if made else "it was there",
        "disk_mb": round(disk / 1e6, 1),
        "disk_mb_per_million": round(disk / counts.works),
        "peak_memory_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024,
        "who_ms": rates,
        **on_the_way(index, asked["abstract"]),
        "communities_seconds": circles(folder),
    }


def on_the_way(index: WorkIndex, texts: list[str]) -> dict[str, Any]:
    """Time groups of those found, and ways from five people to them."""
    found = [index.closest(text, 10) for text in texts[:40]]
    known = [people[0].id for people in found[:5] if people]
    wanted = ["\n".join(p.id for p in people) for people in found[5:]]
    index.ways(known, known)
    return {
        "ways_from_five_ms": timed(lambda w: index.ways(known, w.split("\n")), wanted),
        "groups_of_found_ms": timed(lambda w: index.groups_of(w.split("\n")), wanted),
    }


def circles(folder: Path) -> float:
    """Time how long it takes to part everybody into groups."""
    arrays = open_arrays(WorkStore(next(folder.glob("works-*"))))
    if arrays is None:
        return 0.0
    counts = np.diff(arrays.work_ends)
    works = np.repeat(np.arange(len(counts)), counts)
    graph = coauthors(works, arrays.work_people, len(arrays.pids))
    start = time.process_time()
    communities(graph)
    return round(time.process_time() - start, 1)


def sqlite(file: Path, asked: dict[str, list[str]], times: int) -> dict[str, Any]:
    """Index titles and abstracts in FTS5; find works alone, nobody's."""
    words, database = Words(), sqlite3.connect(":memory:")
    database.execute("create virtual table w using fts5(t, tokenize='porter')")
    count, cpu = 0, 0.0
    texts = ((f"{w['title']} {w.get('abstract', '')}",) for w in works(file, times))
    while some := [*islice(texts, 20_000)]:
        before = time.process_time()
        database.executemany("insert into w values (?)", some)
        cpu += time.process_time() - before
        count += len(some)
    sought = "select rowid from w where w match ? order by rank limit 1000"

    def ask(text: str) -> object:
        terms = " OR ".join(f'"{word}"' for word in dict.fromkeys(words.of(text)))
        return database.execute(sought, (terms,)).fetchall()

    rates = {
        name: timed(ask, texts[: PEER_ASKED[name]])
        for name, texts in asked.items()
        if PEER_ASKED[name]
    }
    return {"works_per_cpu_second": round(count / cpu), "works_ms": rates}


def bm25s(file: Path, asked: dict[str, list[str]], times: int) -> dict[str, Any]:
    """Index stems in bm25s; find works alone, nobody's."""
    if find_spec("bm25s") is None:
        return {"missing": "bm25s is not installed here"}
    words, library = Words(), import_module("bm25s")
    texts = [f"{w['title']} {w.get('abstract', '')}" for w in works(file, times)]
    cpu = time.process_time()
    index = library.BM25()
    index.index([words.of(text) for text in texts], show_progress=False)
    cpu = time.process_time() - cpu

    def ask(text: str) -> object:
        return index.retrieve([words.of(text)], k=1000, show_progress=False)

    rates = {n: timed(ask, t[: PEER_ASKED[n] or 10]) for n, t in asked.items()}
    return {"works_per_cpu_second": round(len(texts) / cpu), "works_ms": rates}


def main() -> None:
    """Measure, print, and write down."""
    parser = argparse.ArgumentParser()
    parser.add_argument("works", nargs="?", type=Path, default=SHARED)
    parser.add_argument("--times", type=int, default=1)
    parser.add_argument("--no-peers", action="store_true")
    parser.add_argument("--folder", type=Path)
    parser.add_argument("--out", type=Path, default=Path("bench/results/search.json"))
    given = parser.parse_args()
    if not given.works.is_file():
        print(f"{given.works} is not here: nothing was measured.")
        return
    asked, file = questions(given.works), given.works
    with tempfile.TemporaryDirectory() as folder:
        if given.times > 1 and not WorkIndex(given.folder or Path(folder)).holds("x"):
            file = Path(folder) / "works.jsonl"
            with file.open("w", encoding="utf-8") as lines:
                for work in works(given.works, given.times):
                    lines.write(f"{json.dumps(work)}\n")
        limits = LIMITS if given.times == 1 else LIMITS_LARGE
        place = given.folder or Path(folder) / "i"
        found = {"limits_p95_ms": limits, "ours": ours(file, place, asked)}
    if not given.no_peers:
        found["sqlite_fts5"] = sqlite(given.works, asked, given.times)
        found["bm25s"] = bm25s(given.works, asked, given.times)
    given.out.parent.mkdir(parents=True, exist_ok=True)
    given.out.write_text(f"{json.dumps(found, indent=1)}\n", "utf-8")
    print(json.dumps(found, indent=1))


if __name__ == "__main__":
    main()
