"""How long it takes to take 50,000 entries out, bring them in, and back them up.

`inroad export`, `inroad import`, `inroad backup` and `inroad restore` as whole
processes, each beside SQLite's own `.backup` of the same database (the `sqlite3`
program where there is one, else Python's). The runs are interleaved, so that a busy
machine slows all sides alike. What came back is compared with what went out, byte for
byte. Writes bench/results/export.json.
"""

import json
import os
import shutil
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from datetime import date, timedelta
from pathlib import Path

from inroad import open_house
from inroad.record.conversation import Conversation
from inroad.record.log import LogEntry
from inroad.record.person import Change, Named
from inroad.record.profile import Answer
from inroad.record.steps import Step
from inroad.settings import Settings

HERE = Path(__file__).parent
RUNS = 6
ENTRIES = 50_000
DAY = date(2016, 1, 1)
PROGRAM = shutil.which("inroad", path=str(Path(sys.executable).parent)) or "inroad"
SQLITE = shutil.which("sqlite3")
LIMITS = {"backup": 25.0, "restore": 75.0, "export": 90.0, "import": 170.0}
"""At most so many times as long as SQLite's copy of the pages alone."""


def entries(conversations: list[Conversation]) -> list[Change]:
    """Make a long life: what was done, said, asked, over ten years."""
    made: list[Change] = [Named("Ada"), *conversations]
    number = 0
    while len(made) <= ENTRIES:
        number += 1
        on, key = DAY + timedelta(days=number % 3650), f"{number:012d}"
        text = f"Read a paper on open-ended learning and wrote down what it says, {key}"
        made.append(LogEntry(f"l{key}", on, text, "did", number % 90, "S2-22"))
        if number % 3 == 0:
            talk = conversations[number % len(conversations)].id
            goals = [{"text": text, "lines": [number], "quote": text}]
            made.append(
                Answer(f"a{key}", "goals", goals, "heard", on, (number,), text, talk)
            )
        if number % 5 == 0:
            made.append(Step(f"s{key}", "goals", "answered", on))
    return made[: ENTRIES + 1]


def furnish(home: Path) -> None:
    """Keep it all, with 200 transcripts."""
    house = open_house(Settings(home))
    talks = []
    for number in range(200):
        text = f"Ben: What did you do?\nAda: Number {number}.\n" * 200
        sha256 = house.record.keep_file(text.encode())
        talks.append(
            Conversation(f"c{number}", f"talk{number}.txt", sha256, "Ada", "Ben", DAY)
        )
    house.record.keep(*entries(talks))
    from django.db import connections  # noqa: PLC0415 - Django runs by now

    connections.close_all()


def seconds(command: list[str], home: Path) -> float:
    """Run one process to its end; what it says goes nowhere, a failure is an error."""
    environment = {**os.environ, "INROAD_HOME": str(home)}
    began = time.perf_counter()
    subprocess.run(command, env=environment, check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - began


def copied(database: Path, target: Path) -> float:
    """Time SQLite's own copy."""
    if SQLITE:
        return seconds([SQLITE, str(database), f".backup '{target}'"], database.parent)
    began = time.perf_counter()
    with sqlite3.connect(database) as source, sqlite3.connect(target) as copy:
        source.backup(copy)
    return time.perf_counter() - began


def once(home: Path, folder: Path) -> dict[str, float]:
    """Take everything out and in, once, each way."""
    there, again = folder / "there", folder / "again"
    found = {"peer": copied(home / "inroad.db", folder / "peer.db")}
    out, backup = folder / "out", folder / "all.zip"
    found["backup"] = seconds([PROGRAM, "backup", str(backup)], home)
    found["restore"] = seconds([PROGRAM, "restore", str(backup)], there)
    found["export"] = seconds([PROGRAM, "export", str(out)], home)
    found["import"] = seconds([PROGRAM, "import", str(out)], again)
    for number, place in enumerate((there, again)):
        seconds([PROGRAM, "export", str(folder / f"out{number}")], place)
        compare(out, folder / f"out{number}")
    return found


def compare(one: Path, other: Path) -> None:
    """Make sure that two exports are the same, byte for byte."""
    names = [p.relative_to(one) for p in one.rglob("*") if p.is_file()]
    assert len(names) == len([p for p in other.rglob("*") if p.is_file()])  # noqa: S101 - what is measured must be right
    assert all((one / n).read_bytes() == (other / n).read_bytes() for n in names)  # noqa: S101 - the same


def main() -> None:
    """Measure, say it, and write it down."""
    runs = []
    with tempfile.TemporaryDirectory() as place:
        home = Path(place) / "home"
        furnish(home)
        size = (home / "inroad.db").stat().st_size
        for _ in range(RUNS):
            with tempfile.TemporaryDirectory() as folder:
                runs.append(once(home, Path(folder)))
    # The first run only warms the disk.
    medians = {n: statistics.median(run[n] for run in runs[1:]) for n in runs[0]}
    peer = medians.pop("peer")
    found = {
        name: {
            "seconds": round(took, 3),
            "peer_seconds": round(peer, 3),
            "ratio": round(took / peer, 1),
            "limit": LIMITS[name],
        }
        for name, took in medians.items()
    }
    for name, figures in found.items():
        print(
            f"inroad {name}: {figures['seconds']:.2f} s, {figures['ratio']} times "
            f"SQLite's copy in {figures['peer_seconds']:.3f} s "
            f"(at most {figures['limit']:g})"
        )
    told = {
        "python": sys.version.split()[0],
        "peer": "sqlite3 .backup" if SQLITE else "sqlite3.Connection.backup",
        "entries": ENTRIES,
        "megabytes": round(size / 1e6, 1),
        "runs": RUNS - 1,
        **found,
    }
    out = HERE / "results" / "export.json"
    out.parent.mkdir(exist_ok=True)
    out.write_text(json.dumps(told, indent=2) + "\n")


if __name__ == "__main__":
    main()
