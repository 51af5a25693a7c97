"""Kill `inroad restore --replace` and `inroad backup` at random moments, many times.

After each kill the home must hold the old record or the new one, whole, and be sound
once `inroad doctor --mend` has been through; a backup must be whole or not there. The
moments are spread over the time that an undisturbed run takes. Give a number of kills
and a seed, or take 100 and 1. Writes bench/results/restores.json.
"""

import json
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from datetime import date
from pathlib import Path

from inroad import open_house
from inroad.record.log import LogEntry
from inroad.record.person import Named
from inroad.settings import Settings
from inroad.wiring import open_home_itself

HERE = Path(__file__).parent
DAY = date(2026, 3, 2)
PROGRAM = shutil.which("inroad", path=str(Path(sys.executable).parent)) or "inroad"
MANY = {"old": 3000, "new": 5000}


def furnish(home: Path, name: str) -> None:
    """Keep a person, their log, and a few files."""
    house = open_house(Settings(home))
    for number in range(20):
        house.record.keep_file(f"{name} {number}".encode() * 500)
    log = (LogEntry(f"{name}{n}", DAY, f"{name} {n}") for n in range(MANY[name]))
    house.record.keep(Named(name), *log)
    close()


def close() -> None:
    """Let go of every database."""
    from django.db import connections  # noqa: PLC0415 - Django runs by now

    connections.close_all()


def started(home: Path, *words: str) -> "subprocess.Popen[bytes]":
    """Start one command line on a home."""
    return subprocess.Popen(
        [PROGRAM, *words],
        env={**os.environ, "INROAD_HOME": str(home)},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )


def killed(home: Path, after: float, *words: str) -> bool:
    """Kill a command after so many seconds; say whether it was still running."""
    process = started(home, *words)
    try:
        process.wait(after)
    except subprocess.TimeoutExpired:
        process.send_signal(signal.SIGKILL)
        process.wait()
        return True
    return False


def state(home: Path) -> str:
    """Say which record a home holds: the old, the new, or neither whole."""
    person = open_house(Settings(home)).record.read()
    close()
    whole = len(person.log) == MANY.get(person.name, -1)
    return person.name if whole else "neither"


def one(folder: Path, dice: random.Random, lasts: float) -> list[str]:
    """Kill a restore and a backup once each; return what was seen."""
    home = folder / "home"
    shutil.copytree(folder / "old", home)
    when = dice.uniform(0, lasts)
    was = killed(home, when, "restore", str(folder / "new.zip"), "--replace")
    seen = ["restore killed" if was else "restore finished", f"{state(home)} record"]
    sound = open_home_itself(Settings(home)).examine(mend=True, redate=False).sound
    seen.append("sound" if sound else "unsound")
    close()
    file = folder / "made.zip"
    was = killed(home, dice.uniform(0, lasts), "backup", str(file))
    seen.append("backup killed" if was else "backup finished")
    if file.exists():
        there = Settings(folder / "there")
        open_home_itself(there).restore(file, lambda _: None, replace=False)
        seen.append(f"backup whole: {state(there.home) == state(home)}")
        file.unlink()
        shutil.rmtree(there.home)
    shutil.rmtree(home)
    return seen


def main() -> None:
    """Kill, look, count, and write it down."""
    given = [int(word) for word in sys.argv[1:]]
    kills, seed = (*given, 100, 1)[:2] if len(given) != 1 else (given[0], 1)
    dice, seen = random.Random(seed), Counter[str]()  # noqa: S311 - moments, no secrets
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        for name in MANY:
            furnish(folder / name, name)
        open_home_itself(Settings(folder / "new")).back_up(folder / "new.zip")
        close()
        shutil.copytree(folder / "old", folder / "home")
        began = time.perf_counter()
        started(folder / "home", "restore", str(folder / "new.zip"), "--replace").wait()
        # A little longer, so that some are killed at the very end, or not at all.
        lasts = 1.4 * (time.perf_counter() - began)
        shutil.rmtree(folder / "home")
        for _ in range(kills):
            seen.update(one(folder, dice, lasts))
    told = {"times": kills, "seed": seed, **dict(sorted(seen.items()))}
    print(json.dumps(told, indent=2))
    out = HERE / "results" / "restores.json"
    out.parent.mkdir(exist_ok=True)
    out.write_text(json.dumps(told, indent=2) + "\n")


if __name__ == "__main__":
    main()
