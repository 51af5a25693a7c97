"""Question swap: the same answers, asked for in words that nobody here has trained on.

    python bench/hearing/swap.py FOLDER [--seeds DIR] [--wordings FILE] [--rounds 3]

Each question that gold lines tie to a slot is replaced by a wording of that slot from
FILE, a bank by a hand that is never trained on.
"""

import argparse
import json
import random
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from folder import golds
from scoring import NUMBERS, Report
from train import HERE, rows_of

from inroad.interview.exchanges import exchanges
from inroad.interview.hear import hear
from inroad.interview.reading import SLOTS
from inroad.interview.speakers import roles
from inroad.interview.transcript import read_transcript
from inroad.interview.turns import Turn


def swapped(
    raw: str, gold: Mapping[str, Any], wordings: Mapping[str, Sequence[str]], seed: int
) -> str:
    """The file with other questions; every line keeps its number."""
    rng = random.Random(seed)  # noqa: S311 - a shuffle, not a secret
    transcript = read_transcript(raw.encode(), gold["file"])
    subject = roles(transcript.turns).subject
    cuts: list[tuple[int, int, str]] = []
    for exchange in exchanges(transcript.turns, subject):
        slot = next(
            (s for s in SLOTS if first_line(gold, s) in spoken(exchange.answer)), None
        )
        if slot and exchange.asked:
            turn = exchange.asked[-1]
            start, end = turn.offset(0), turn.offset(len(turn.text) - 1) + 1
            fresh = rng.choice(wordings[slot])
            cuts.append((start, end, fresh + "\n" * raw[start:end].count("\n")))
    for start, end, fresh in reversed(cuts):
        raw = raw[:start] + fresh + raw[end:]
    return raw


def first_line(gold: Mapping[str, Any], slot: str) -> int | None:
    lines = gold.get("lines", {}).get(slot)
    return lines[0] if lines and gold.get(slot) is not None else None


def spoken(turn: Turn) -> list[int]:
    return turn.lines(0, len(turn.text))


def main() -> None:
    ap = argparse.ArgumentParser(description=__doc__)
    ap.add_argument("folder", type=Path)
    ap.add_argument("--seeds", type=Path)
    ap.add_argument("--wordings", type=Path, default=HERE / "wordings.jsonl")
    ap.add_argument("--rounds", type=int, default=3)
    a = ap.parse_args()
    wordings: dict[str, list[str]] = {slot: [] for slot in SLOTS}
    for row in rows_of(a.wordings):
        if row["kind"] == "question" and row["slot"] in wordings:
            wordings[row["slot"]].append(row["text"])
    report = Report()
    for seed in range(a.rounds):
        for path, gold in golds(a.folder, a.seeds):
            raw = swapped(path.read_bytes().decode(), gold, wordings, seed)
            wire: dict[str, Any] = hear(read_transcript(raw.encode(), "swap")).wire()
            report.add(wire["slots"], gold, raw)
    print(json.dumps({"all": report.of(SLOTS), "numbers": report.of(NUMBERS)}))


if __name__ == "__main__":
    main()
