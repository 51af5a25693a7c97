"""What is left of a record whose writers are killed at random moments.

Terminals, the web app and a model over MCP write into one home at once, and each of
them is ended by SIGKILL at random moments while it starts, writes and answers. The web
app and the model's server are started again, and what got no answer is sent again with
its mark, as a browser or a model would; the terminal tries nothing twice. Before that,
empty homes are opened for the first time and killed. At the end every write that was
answered must be there, none twice, the database sound, and nothing half-written left;
a long hearing that was begun and killed first must have been gone on with to its end.

    python bench/kills.py [KILLS] [SEED]          500 kills unless said otherwise
    DATABASE_URL=postgresql://… python bench/kills.py 100

Writes bench/results/kills.json.
"""

# ruff: noqa: S311 - chance that can be repeated is what is wanted

import json
import os
import random
import sqlite3
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parent))

from killing.clients import INROAD, Model, Terminal, Web, Writer, transcript

HERE = Path(__file__).parent
KINDS = ("log", "place", "talk")


@dataclass
class Told:
    """What was tried and what was answered, over all writers."""

    kills: int
    chance: random.Random
    lock: threading.Lock = field(default_factory=threading.Lock)
    killed: Counter[str] = field(default_factory=Counter)
    tried: list[tuple[str, str]] = field(default_factory=list)
    answered: list[tuple[str, str]] = field(default_factory=list)
    again: int = 0
    faults: list[str] = field(default_factory=list)

    def count(self, writer: str) -> None:
        """Count one kill."""
        with self.lock:
            self.killed[writer] += 1

    @property
    def over(self) -> bool:
        """Whether there were kills enough, or something went wrong."""
        return sum(self.killed.values()) >= self.kills or bool(self.faults)


def write_on(writer: Writer, told: Told, name: str) -> None:
    """Let one writer write, and be killed, until there were kills enough."""
    number = 0
    try:
        while not told.over:
            number += 1
            kind = KINDS[number % len(KINDS)]
            words = f"{name}-{number}"
            told.tried.append((kind, words))
            if one_write(writer, told, kind, words):
                told.answered.append((kind, words))
    except Exception as error:  # noqa: BLE001 - whatever it is, the run has failed
        told.faults.append(f"{name}: {error!r}")
    finally:
        writer.kill()


def one_write(writer: Writer, told: Told, kind: str, words: str) -> bool:
    """Write one thing, again after a kill where the writer can; say if it answered."""
    sent = writer.prepare(kind, words)
    while True:
        killer = None
        if not told.over and told.chance.random() < writer.odds:
            wait = told.chance.uniform(0, writer.longest)
            killer = threading.Timer(wait, writer.kill, [told.count])
            killer.start()
        try:
            if writer.send(sent):
                return True
        finally:
            if killer:
                killer.cancel()
                killer.join()
        if not writer.tries_again:
            return False
        told.again += 1


def first_openings(folder: Path, kills: int, chance: random.Random) -> int:
    """Kill an Inroad while it makes a home; return how many then did not open."""
    failed = 0
    for number in range(kills):
        env = os.environ | {"INROAD_HOME": str(folder / f"first-{number}")}
        env.pop("DATABASE_URL", None)
        begun = subprocess.Popen(
            [*INROAD, "log"], env=env, stdout=subprocess.DEVNULL, stderr=-3
        )
        time.sleep(chance.uniform(0.1, 0.9))
        begun.kill()
        begun.wait()
        done = subprocess.run(
            [*INROAD, "log", "add", "After"], env=env, capture_output=True, check=False
        )
        failed += done.returncode != 0
    return failed


def long_work(home: Path) -> None:
    """Begin to hear a long conversation at a terminal, and kill it while it hears."""
    talk = home.with_name("long.txt")
    said = "".join(
        f"Ben: And what then?\nAda: I read paper {n}.\n" for n in range(2500)
    )
    talk.write_text(transcript("long") + said)
    env = os.environ | {"INROAD_HOME": str(home)}
    command = [*INROAD, "interview", "bring", str(talk)]
    begun = subprocess.Popen(command, env=env, stdout=subprocess.DEVNULL, stderr=-3)
    while '"working"' not in jobs_of(home, "jobs"):
        time.sleep(0.2)
    begun.kill()
    begun.wait()


def jobs_of(home: Path, *words: str) -> str:
    """Ask a terminal about long work; return what it says."""
    env = os.environ | {"INROAD_HOME": str(home)}
    command = [*INROAD, *words, "--json"]
    done = subprocess.run(command, env=env, capture_output=True, check=True, text=True)
    return done.stdout


def found_in(home: Path) -> tuple[Counter[tuple[str, str]], dict[str, Any]]:
    """Read everything back through an export, and look the database over."""
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "out"
        env = os.environ | {"INROAD_HOME": str(home)}
        subprocess.run(
            [*INROAD, "export", str(out)], env=env, check=True, capture_output=True
        )
        record = json.loads((out / "record.json").read_text())
        files = {p.name: p.read_text() for p in (out / "files").glob("*")}
    found = Counter(("log", entry["text"]) for entry in record["log"])
    answers = [a["value"]["text"] for a in record["answers"] if a["slot"] == "place"]
    found += Counter(("place", words) for words in answers)
    named = [talk["sha256"] for talk in record["conversations"]]
    found += Counter(("talk", told_in(files.get(sha256, ""))) for sha256 in named)
    sound = {
        "transcripts lost": len(set(named) - set(files)) + len(record["missing"]),
        "left half-written": sum(p.name[0] == "." for p in home.rglob("*")),
        "open to others": sum(bool(p.stat().st_mode & 0o077) for p in home.rglob("*")),
    }
    return found, sound | checked(home)


def told_in(transcript: str) -> str:
    """Return the words that make a transcript like no other."""
    return transcript.partition(", as ")[2].partition(" says")[0]


def checked(home: Path) -> dict[str, Any]:
    """Ask SQLite whether the file is sound; PostgreSQL was read whole already."""
    if os.environ.get("DATABASE_URL"):
        return {}
    with sqlite3.connect(home / "inroad.db") as database:
        whole = [row[0] for row in database.execute("PRAGMA integrity_check")]
        loose = database.execute("PRAGMA foreign_key_check").fetchall()
    database.close()
    return {"integrity_check": whole, "rows of nobody": len(loose)}


def run(
    home: Path, kills: int, seed: int, *, terminals: int = 2, long: bool = True
) -> dict[str, Any]:
    """Write, kill and check; return the figures."""
    told = Told(kills, random.Random(seed))
    if long:
        long_work(home)
        told.tried.append(("talk", "long"))
        told.answered.append(("talk", "long"))
    writers: dict[str, Writer] = {
        **{f"terminal{n}": Terminal(home) for n in range(terminals)},
        "web": Web(home),
        "model": Model(home),
    }
    began = time.monotonic()
    threads = [
        threading.Thread(target=write_on, args=(writer, told, name))
        for name, writer in writers.items()
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    states = []
    if long:
        states = [job["state"] for job in json.loads(jobs_of(home, "jobs"))["jobs"]]
        ended = json.loads(jobs_of(home, "jobs", "resume"))["jobs"]
        told.faults += [job["message"] for job in ended if job["state"] == "failed"]
    log = home / "errors.log"
    told.faults += [log.read_text()[-2000:]] if log.exists() else []
    half = sum(p.name[0] == "." for p in home.rglob("*"))
    found, sound = found_in(home)
    tried, answered = set(told.tried), set(told.answered)
    return {
        "kills": sum(told.killed.values()),
        "killed": dict(told.killed),
        "seed": seed,
        "seconds": round(time.monotonic() - began),
        "writes tried": len(tried),
        "writes answered": len(answered),
        "sent again": told.again,
        "answered and lost": sorted(answered - set(found)),
        "there twice": sorted(key for key, count in found.items() if count > 1),
        "there, never written": sorted(set(found) - tried),
        "half-written before the home was opened again": half,
        **sound,
        "faults": told.faults,
        "long work at the last kill": states,
    }


def failed(figures: dict[str, Any]) -> list[str]:
    """Name what should be empty or nought and is not."""
    never = (
        "answered and lost",
        "there twice",
        "there, never written",
        "transcripts lost",
        "left half-written",
        "open to others",
        "rows of nobody",
        "faults",
    )
    bad = [name for name in never if figures.get(name)]
    if figures.get("integrity_check", ["ok"]) != ["ok"]:
        bad.append("integrity_check")
    return bad


def main() -> None:
    """Run as the first words say, and keep the figures."""
    given = [int(word) for word in sys.argv[1:]]
    kills, seed = (*given, *(500, 2026)[len(given) :])
    with tempfile.TemporaryDirectory() as folder:
        chance = random.Random(seed)
        refused = first_openings(Path(folder), max(1, kills // 10), chance)
        figures = run(Path(folder) / "home", kills, seed)
        figures |= {"first openings": max(1, kills // 10), "then refused": refused}
    database = "postgresql" if os.environ.get("DATABASE_URL") else "sqlite"
    print(json.dumps({database: figures}, indent=1))
    results = HERE / "results"
    results.mkdir(exist_ok=True)
    name = "kills.json" if database == "sqlite" else "kills_postgresql.json"
    (results / name).write_text(json.dumps(figures, indent=1) + "\n")
    sys.exit(bool(failed(figures) or refused))


if __name__ == "__main__":
    main()
