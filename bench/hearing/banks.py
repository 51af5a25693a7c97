"""Learn from two question banks and the talks, hear the third bank, in turn.

    python bench/hearing/banks.py DIR [--count 40] [--faults] [--held FILE]

DIR holds bank_1.jsonl, bank_2.jsonl … (question and answer rows by different hands).
Each is heard by a recogniser that learnt from all that the shipped one did but it.
"""

import argparse
import json
import random
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from scoring import NUMBERS, Json, Report
from train import Row, own_rows, rows_of, rows_without, trained

from inroad.interview.hear import hear
from inroad.interview.reading import SLOTS
from inroad.interview.recognise.weights import Recogniser, shipped
from inroad.interview.transcript import read_transcript

# Replies that say nothing, to questions about nothing.
FILLER = (
    "Depends on who is asking.",
    "That is a story for the evening.",
    "I'd need to check my notes.",
    "My brother would agree with you.",
    "Maybe so, maybe not.",
    "We spoke about it on Tuesday and I still have no opinion.",
    "I saw an article about that and it has left me.",
    "Those were odd days.",
    "It's not for me, that.",
    "You would smile.",
)
NAMES = (("Ada", "Milo"), ("Ruth", "Anselm"), ("Bela", "Joan"), ("Ngozi", "Per"))


def conversations(
    bank: Sequence[Row], count: int, seed: int
) -> Iterator[tuple[str, dict[str, Any]]]:
    """Transcripts and gold values: about half of the slots asked in each."""
    rng = random.Random(seed)  # noqa: S311 - a shuffle, not a secret
    asks = {
        s: [r["text"] for r in bank if (r["slot"], r["kind"]) == (s, "question")]
        for s in (*SLOTS, "none")
    }
    says = {
        s: [r for r in bank if (r["slot"], r["kind"]) == (s, "answer")] for s in SLOTS
    }
    for number in range(count):
        host, guest = NAMES[number % len(NAMES)]
        turns = [(host, rng.choice(asks["none"])), (guest, rng.choice(FILLER))]
        gold: dict[str, Any] = dict.fromkeys(SLOTS)
        gold |= {"file": f"c{number}", "subject": guest, "lines": {}}
        for slot in rng.sample(list(SLOTS), len(SLOTS) * 6 // 10):
            pick = rng.choice(says[slot])
            turns += [(host, rng.choice(asks[slot])), (guest, pick["text"])]
            gold[slot] = gold_value(pick.get("value"))
            if gold[slot] is not None:
                gold["lines"][slot] = [2 * len(turns) - 1]
            if rng.random() < 0.4:
                turns += [(host, rng.choice(asks["none"])), (guest, rng.choice(FILLER))]
        yield "\n\n".join(f"{w}: {' '.join(t.split())}" for w, t in turns) + "\n", gold


def gold_value(value: Json) -> Json:
    if isinstance(value, list):
        return [x.get("text", x) for x in value] or None
    return value["text"] if isinstance(value, dict) and "text" in value else value


def report(bank: Sequence[Row], model: Recogniser, count: int, seed: int) -> Report:
    found = Report()
    for text, gold in conversations(bank, count, seed):
        heard = hear(read_transcript(text.encode(), gold["file"]), recogniser=model)
        found.add(dict(heard.slots), gold, text)
    return found


def main() -> None:
    ap = argparse.ArgumentParser(description=__doc__)
    ap.add_argument("banks", type=Path)
    ap.add_argument("--count", type=int, default=40)
    ap.add_argument("--faults", action="store_true")
    ap.add_argument(
        "--held", type=Path, help="only this bank, with the shipped weights"
    )
    a = ap.parse_args()
    if a.held:
        one = report(rows_of(a.held), shipped(), a.count, 1)
        print(json.dumps({"all": one.of(SLOTS), "numbers": one.of(NUMBERS)}))
        return
    banks = {path.stem: rows_of(path) for path in sorted(a.banks.glob("bank_*.jsonl"))}
    whole = Report()
    for held, bank in banks.items():
        rest = [row for name, rows in banks.items() if name != held for row in rows]
        one = report(bank, trained([*own_rows(), *rows_without(()), *rest]), a.count, 1)
        print(held, json.dumps({"all": one.of(SLOTS), "numbers": one.of(NUMBERS)}))
        for slot in SLOTS:
            whole.slots[slot].add(one.slots[slot])
        if a.faults:
            print("\n".join(f"  {held} {fault}" for fault in sorted(set(one.faults))))
    print(
        "together", json.dumps({"all": whole.of(SLOTS), "numbers": whole.of(NUMBERS)})
    )
    for slot in SLOTS:
        print(f"  {slot:18}", json.dumps(whole.of([slot])))


if __name__ == "__main__":
    main()
