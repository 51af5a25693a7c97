"""How long a start takes: whole processes, medians, each beside its peer.

`inroad --version` against a bare interpreter, at most 6 times; `inroad brief`, with
its heavy results already kept, against a start that imports NumPy and sets up Django
with auth, contenttypes and sessions, at most 1.5 times. The runs are interleaved, so
that a busy machine slows both sides alike. Writes bench/results/start.json.
"""

import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

HERE = Path(__file__).parent
RUNS = 41
DJANGO = """
import numpy
import django
from django.conf import settings
apps = ["django.contrib.auth", "django.contrib.contenttypes", "django.contrib.sessions"]
settings.configure(INSTALLED_APPS=apps)
django.setup()
"""
PYTHON = sys.executable
PROGRAM = shutil.which("inroad", path=str(Path(PYTHON).parent)) or "inroad"
PAIRS = {
    "version": ([PROGRAM, "--version"], [PYTHON, "-c", "pass"], 6.0),
    "brief": ([PROGRAM, "brief"], [PYTHON, "-c", DJANGO], 1.5),
}


def seconds(command: list[str], home: str) -> float:
    """Run one process to its end; what it says goes nowhere, a failure is an error."""
    environment = {**os.environ, "INROAD_HOME": home}
    began = time.perf_counter()
    subprocess.run(command, env=environment, check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - began


def prepare(home: str) -> None:
    """Keep the demo's conversation, and calculate what a Brief finds kept."""
    demo = HERE.parent / "src" / "inroad" / "interview" / "content" / "demo.txt"
    seconds([PROGRAM, "interview", "hear", str(demo), "--keep"], home)
    seconds([PROGRAM, "profile", "set", "runway_months", "4 to 6"], home)
    seconds([PROGRAM, "brief", "--keep"], home)


def measure(home: str) -> dict[str, dict[str, float]]:
    """Take turns between ours and its peer, and compare the medians."""
    found = {}
    for name, (ours, peer, limit) in PAIRS.items():
        pairs = [(seconds(ours, home), seconds(peer, home)) for _ in range(RUNS + 1)]
        # The first pair only warms the disk.
        mine, other = (statistics.median(side) for side in zip(*pairs[1:], strict=True))
        found[name] = {
            "seconds": round(mine, 4),
            "peer_seconds": round(other, 4),
            "ratio": round(mine / other, 2),
            "limit": limit,
        }
    return found


def main() -> None:
    """Measure, say it, and write it down."""
    with tempfile.TemporaryDirectory() as home:
        prepare(home)
        found = measure(home)
    for name, figures in found.items():
        print(
            f"inroad {name}: {figures['seconds']:.3f} s, "
            f"{figures['ratio']} times its peer's {figures['peer_seconds']:.3f} s "
            f"(at most {figures['limit']})"
        )
    out = HERE / "results" / "start.json"
    out.parent.mkdir(exist_ok=True)
    python = sys.version.split()[0]
    out.write_text(
        json.dumps({"python": python, "runs": RUNS, **found}, indent=2) + "\n"
    )


if __name__ == "__main__":
    main()
