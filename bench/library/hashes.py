"""Make src/inroad/library/content/hashes.json from the sources' own files.

    python bench/library/hashes.py FOLDER

FOLDER holds the raw files of S1 to S4, in the order of their names. passages/S1.json
and its like say where each claim's passage begins and how long it is:
[line, nth word of it, words].
Nothing but hashes and counts is written.
"""

import json
import sys
from hashlib import sha256
from pathlib import Path

from inroad.library.hashing import REACH, WIDTH, sketch_of, windows_of, words_of

CONTENT = Path(__file__).parents[2] / "src/inroad/library/content"
PASSAGES = Path(__file__).with_name("passages")
SOURCES = ("S1", "S2", "S3", "S4")


def passage(raw: str, line: int, nth: int, count: int) -> dict[str, object]:
    """Hash how a passage of `count` words begins and ends."""
    begin = sum(len(part) for part in raw.split("\n")[: line - 1]) + line - 1
    first = sum(1 for word in words_of(raw) if word.start < begin) + nth - 1
    width = min(WIDTH, count)
    windows = windows_of(raw, width)[first : first + count - width + 1]
    return {
        "begins": list(windows[:REACH]),
        "ends": list(windows[-REACH:]),
        "words": count,
    }


def main() -> None:
    if len(sys.argv) != 2:
        print("Nothing made: name the folder that holds the sources' raw files.")
        return
    made = {}
    files = sorted(Path(sys.argv[1]).glob("*.txt"))
    for source, path in zip(SOURCES, files, strict=True):
        data = path.read_bytes()
        raw = data.decode("utf-8")
        spots = json.loads((PASSAGES / f"{source}.json").read_text(encoding="utf-8"))
        made[source] = {
            "sha256": sha256(data).hexdigest(),
            "shingles": list(sketch_of(raw)),
            "claims": {claim: passage(raw, *spot) for claim, spot in spots.items()},
        }
    text = json.dumps(made, indent=None, separators=(",", ":"))
    (CONTENT / "hashes.json").write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
