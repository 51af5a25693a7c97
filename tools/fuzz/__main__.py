"""Run the fuzzing: so many inputs a reader, in the background's own time.

    python -m tools.fuzz [--count N] [--only PART,…] [--seed N]

Ends with 1 where anything broke; the input is then in build/fuzz, to become a test.
"""

import argparse
import json
import os
import sys
import time
import traceback
from pathlib import Path
from random import Random
from typing import Any

from inroad.core.errors import InroadError
from tools.fuzz.readers import Reader, readers

OUT = Path(__file__).parents[2] / "build" / "fuzz"
SLOW = 1.0
"""Seconds of this process's own time after which an input is worth looking at."""


def main() -> int:
    """Try every reader, and say how it went."""
    asked = argparse.ArgumentParser(prog="python -m tools.fuzz")
    asked.add_argument("--count", type=int, default=100_000)
    asked.add_argument("--only", default="")
    asked.add_argument("--seed", type=int, default=0)
    given = asked.parse_args()
    if hasattr(os, "nice"):
        os.nice(19)
    wanted = [part for part in given.only.split(",") if part]
    broken = 0
    for reader in (*readers(), *_doors()):
        if not wanted or any(reader.name.startswith(part) for part in wanted):
            broken += tried(reader, given.count, given.seed)
    return 1 if broken else 0


def _doors() -> tuple[Reader, ...]:
    from tools.fuzz.doors import doors  # noqa: PLC0415 - starts Django and MCP

    return doors()


def tried(reader: Reader, count: int, seed: int) -> int:
    """Give one reader so many inputs; return how many kinds of crash there were."""
    chance = Random(f"{reader.name}/{seed}")
    began, slowest, refused = time.monotonic(), 0.0, 0
    crashes: dict[str, int] = {}
    for number in range(count):
        given, read = reader.made(chance)
        at = time.process_time()
        try:
            read(given)
        except InroadError:
            refused += 1
        except Exception as error:  # noqa: BLE001 - this is what is looked for
            place = where(error)
            crashes[place] = crashes.get(place, 0) + 1
            if crashes[place] == 1:
                _note(reader.name, number, given, error)
        took = time.process_time() - at
        if took > slowest:
            slowest = took
            if took > SLOW:
                _note(f"{reader.name}-slow", number, given, None)
    _tell(
        f"{reader.name:16} {count:>8,} inputs, {refused:>8,} refused, "
        f"{len(crashes)} kinds of crash, slowest {slowest:.3f} s, "
        f"{time.monotonic() - began:.0f} s in all"
    )
    for place, times in crashes.items():
        _tell(f"    {times:>6} × {place}")
    return len(crashes)


def where(error: BaseException) -> str:
    """Name a crash by its type and the last place of ours it came through."""
    frames = traceback.extract_tb(error.__traceback__)
    ours = [f for f in frames if "/inroad/" in f.filename or "/fuzz/" in f.filename]
    last = (ours or frames)[-1]
    place = f"{Path(last.filename).name}:{last.lineno}"
    return f"{type(error).__name__} at {place}: {str(error)[:90]!r}"


def _note(name: str, number: int, given: Any, error: BaseException | None) -> None:  # noqa: ANN401 - any input
    OUT.mkdir(parents=True, exist_ok=True)
    told = "" if error is None else "".join(traceback.format_exception(error))
    path = OUT / f"{name}-{number}.txt"
    shown = given if isinstance(given, str | bytes) else _shown(given)
    path.write_text(f"{shown!r}\n\n{told}", "utf-8", "backslashreplace")


def _shown(given: Any) -> Any:  # noqa: ANN401 - any input
    try:
        return json.dumps(given)
    except TypeError:
        return given


def _tell(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
