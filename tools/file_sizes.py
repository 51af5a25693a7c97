"""List Python files that have grown past 300 lines; they want to be two."""

import sys
from pathlib import Path

LONGEST = 300
ROOMS = ("src", "tests", "bench", "tools")


def too_long(root: Path) -> list[tuple[int, Path]]:
    """Return (lines, path) of each file past the limit, migrations excepted."""
    files = [path for room in ROOMS for path in sorted((root / room).rglob("*.py"))]
    counted = [
        (len(path.read_text("utf-8").splitlines()), path.relative_to(root))
        for path in files
        if "migrations" not in path.parts
    ]
    return [(lines, path) for lines, path in counted if lines > LONGEST]


if __name__ == "__main__":
    found = too_long(Path(__file__).parents[1])
    for lines, path in found:
        sys.stdout.write(f"{lines} lines: {path}\n")
    sys.exit(1 if found else 0)
