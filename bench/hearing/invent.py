"""Invention count: on talk where nobody is asked these things, every value is a fault.

python bench/hearing/invent.py FOLDER
"""

import argparse
import json
from pathlib import Path

from inroad.core.errors import BadInput
from inroad.interview.hear import hear
from inroad.interview.reading import SLOTS
from inroad.interview.transcript import read_transcript

KINDS = (".txt", ".md", ".vtt", ".srt")


def main() -> None:
    ap = argparse.ArgumentParser(description=__doc__)
    ap.add_argument("folder", type=Path)
    a = ap.parse_args()
    files, invented, unread = 0, [], []
    for path in sorted(p for p in a.folder.rglob("*") if p.suffix in KINDS):
        try:
            heard = hear(read_transcript(path.read_bytes(), path.name))
        except BadInput as problem:
            unread.append(f"{path.name}: {problem.message}")
            continue
        files += 1
        invented += [
            f"{path.name}: {s}" for s, v in heard.slots.items() if v is not None
        ]
    print(
        json.dumps(
            {
                "filled": len(invented),
                "cells": files * len(SLOTS),
                "files": files,
                "invented": invented,
                "not transcripts": unread,
            },
            indent=1,
        )
    )


if __name__ == "__main__":
    main()
