"""Eight writers on one home for a minute: what was answered, what is there, what twice.

Each writer is a program of its own that notes one thing after another through the same
door as every face, as fast as it is let. Beside it, in the same run, eight programs
insert rows of the same size with Python's sqlite3 alone, into a file of their own and
with the same settings: one transaction each, WAL, waiting for one another.

    python bench/writers.py [SECONDS]      DATABASE_URL=… for PostgreSQL, without a peer

Writes bench/results/writers.json.
"""

import json
import os
import sqlite3
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
WRITERS = 8
OURS = """
import sys, time
from inroad.actions.log import log_add
from inroad.core.errors import Unavailable
from inroad import open_house
house, name, seconds = open_house(), sys.argv[1], float(sys.argv[2])
print("ready", flush=True)
sys.stdin.readline()
ends, number = time.monotonic() + seconds, 0
while time.monotonic() < ends:
    number += 1
    words = f"{name}-{number}"
    try:
        log_add(house, words)
    except Unavailable:
        print("refused", words)
    else:
        print("answered", words)
"""
BARE = """
import os, sqlite3, sys, time
name, seconds, path = sys.argv[1], float(sys.argv[2]), sys.argv[3]
database = sqlite3.connect(path, timeout=60, isolation_level=None)
print("ready", flush=True)
sys.stdin.readline()
ends, number = time.monotonic() + seconds, 0
while time.monotonic() < ends:
    number += 1
    database.execute("BEGIN IMMEDIATE")
    database.execute("UPDATE person SET version = version + 1")
    body = f"{name}-{number}".ljust(230)
    row = (os.urandom(8).hex(), body)
    database.execute("INSERT INTO log (key, body) VALUES (?, ?)", row)
    database.execute("COMMIT")
    print("answered", f"{name}-{number}")
"""


def crowd(program: str, seconds: float, *more: str) -> list[tuple[str, str]]:
    """Let all writers begin at once; return what each said of each write."""
    started = [
        subprocess.Popen(
            [sys.executable, "-c", program, f"writer{n}", str(seconds), *more],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        for n in range(WRITERS)
    ]
    for each in started:
        if each.stdout is None or each.stdout.readline() != "ready\n":
            raise RuntimeError("a writer did not start")
    for each in started:
        if each.stdin:
            each.stdin.write("go\n")
            each.stdin.flush()
    pairs: list[tuple[str, str]] = []
    for each in started:
        words = each.communicate()[0].split()
        pairs += zip(words[::2], words[1::2], strict=True)
    return pairs


def ours(home: Path, seconds: float) -> dict[str, Any]:
    """Write through Inroad, and look for every write afterwards."""
    os.environ |= {"INROAD_HOME": str(home), "INROAD_WAIT_SECONDS": "60"}
    from inroad import open_house  # noqa: PLC0415 - the home is named above

    open_house()
    said = crowd(OURS, seconds)
    answered = {words for how, words in said if how == "answered"}
    found = Counter(entry.text for entry in open_house().record.read().log)
    return {
        "answered": len(answered),
        "refused": sum(how == "refused" for how, _ in said),
        "found": len(answered & set(found)),
        "lost": len(answered - set(found)),
        "there twice": sum(count > 1 for count in found.values()),
        "there though refused": len(set(found) - answered),
        "least by one writer": least(said),
        "a second": round(len(answered) / seconds),
    }


def least(said: list[tuple[str, str]]) -> int:
    """Return how much the writer got done that got the least done."""
    done = Counter(w.partition("-")[0] for how, w in said if how == "answered")
    return min((done[f"writer{n}"] for n in range(WRITERS)), default=0)


def bare(path: Path, seconds: float) -> dict[str, Any]:
    """Write the same with sqlite3 alone."""
    database = sqlite3.connect(path)
    database.execute("PRAGMA journal_mode=WAL")
    database.execute("CREATE TABLE person (version INTEGER)")
    database.execute("INSERT INTO person VALUES (0)")
    database.execute(
        "CREATE TABLE log (position INTEGER PRIMARY KEY, key TEXT UNIQUE, body TEXT)"
    )
    database.commit()
    said = crowd(BARE, seconds, str(path))
    ((found,),) = database.execute("SELECT count(*) FROM log").fetchall()
    database.close()
    return {
        "answered": len(said),
        "found": found,
        "least by one writer": least(said),
        "a second": round(len(said) / seconds),
    }


def main() -> None:
    """Run for as long as the first word says, and keep the figures."""
    seconds = float(sys.argv[1]) if sys.argv[1:] else 60.0
    with tempfile.TemporaryDirectory() as folder:
        figures: dict[str, Any] = {"writers": WRITERS, "seconds": seconds}
        figures["inroad"] = ours(Path(folder) / "home", seconds)
        if not os.environ.get("DATABASE_URL"):
            figures["sqlite3 alone"] = bare(Path(folder) / "bare.db", seconds)
            ratio = figures["inroad"]["answered"] / figures["sqlite3 alone"]["answered"]
            figures["ratio"] = round(ratio, 3)
    print(json.dumps(figures, indent=1))
    name = "writers_postgresql" if os.environ.get("DATABASE_URL") else "writers"
    (HERE / "results").mkdir(exist_ok=True)
    (HERE / "results" / f"{name}.json").write_text(json.dumps(figures, indent=1) + "\n")
    bad = figures["inroad"]
    sys.exit(bool(bad["lost"] or bad["there twice"] or bad["there though refused"]))


if __name__ == "__main__":
    main()
