"""How well the words of an answer are read, given the right slot.

Run: python bench/hearing/items.py BANKS_DIR [BANK.jsonl ...] [--show]
Per slot: right of given, found of wanted, and how many refusals stay blank. Entries are
compared as score_hearing.py does (its path: BANKS_DIR/../library/score_hearing.py).
`--confusion` prints how `form` ranks the slots over the answers of every slot.
"""

import importlib.util
import json
import sys
from collections import Counter
from pathlib import Path
from types import ModuleType

from inroad.interview.items import form, read_items, read_text
from inroad.interview.reading import LIST_SLOTS, TEXT_SLOTS, Declined

Row = dict[str, object]


def scorer(folder: Path) -> ModuleType:
    path = folder.parent / "library" / "score_hearing.py"
    spec = importlib.util.spec_from_file_location("score_hearing", path)
    if spec is None or spec.loader is None:
        sys.exit(f"{path} is missing")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def answers(path: Path) -> list[Row]:
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    return [row for row in rows if row["kind"] == "answer"]


def given(slot: str, text: str) -> list[str]:
    if slot in TEXT_SLOTS:
        reading = read_text(slot, text)
        return (
            [] if reading is None or isinstance(reading, Declined) else [reading.value]
        )
    items = read_items(slot, text)
    return (
        [] if items is None or isinstance(items, Declined) else [i.text for i in items]
    )


def wanted(row: Row) -> list[str]:
    value = row["value"]
    if isinstance(value, dict):
        return [str(value["text"])]
    return [str(entry["text"]) for entry in value] if isinstance(value, list) else []


def count(slot: str, rows: list[Row], score: ModuleType, *, show: bool) -> Counter[str]:
    total: Counter[str] = Counter()
    for row in (row for row in rows if row["slot"] == slot):
        got, gold = given(slot, str(row["text"])), wanted(row)
        right, _ = score.match(got, gold, score.fuzzy)
        if slot in TEXT_SLOTS and got and gold:
            right = int(score.fuzzy(got[0], gold[0]))
        if not gold:
            total += Counter(blank=1, kept=int(not got), given=len(got))
        else:
            total += Counter(given=len(got), wanted=len(gold), right=right)
        if show and (len(got) != len(gold) or right < len(gold)):
            print(f"  {slot}: {row['text']!r}\n    got {got}\n    want {gold}")
    return total


def confusion(rows: list[Row]) -> None:
    """Print the mean form of every slot for the answers of each, and its rank."""
    slots = (*LIST_SLOTS, *TEXT_SLOTS)
    head = "".join(f"{slot[:8]:>9}" for slot in slots)
    print(f"{'answers to':18}{head}   first  three")
    for slot in dict.fromkeys(str(row["slot"]) for row in rows):
        own = [str(r["text"]) for r in rows if r["slot"] == slot and r["value"]]
        scores = [{s: form(s, text) for s in slots} for text in own]
        means = "".join(f"{sum(x[s] for x in scores) / len(own):9.2f}" for s in slots)
        ranks = [sum(v > x[slot] for v in x.values()) for x in scores if slot in x]
        first, three = sum(r < 1 for r in ranks), sum(r < 3 for r in ranks)
        best = f"{first}/{len(own)}   {three}/{len(own)}" if ranks else ""
        print(f"{slot:18}{means}   {best}")


def line(name: str, t: Counter[str]) -> str:
    right, given, sought = t["right"], t["given"], t["wanted"]
    return (
        f"{name:18} right {right:3}/{given:<3} {right / max(given, 1):.2f}"
        f"   found {right:3}/{sought:<3} {right / max(sought, 1):.2f}"
        f"   blank {t['kept']:2}/{t['blank']:<2}"
    )


def main(argv: list[str]) -> None:
    flags = {word for word in argv if word.startswith("--")}
    folder, *names = [word for word in argv if not word.startswith("--")]
    score = scorer(Path(folder).resolve())
    for path in sorted(Path(folder).glob("bank_*.jsonl")):
        if names and path.name not in names:
            continue
        rows, total = answers(path), Counter[str]()
        print(path.name)
        if "--confusion" in flags:
            confusion(rows)
            continue
        for slot in (*LIST_SLOTS, *TEXT_SLOTS):
            one = count(slot, rows, score, show="--show" in flags)
            total += one
            print(line(slot, one))
        print(line("all", total) + f"  {total['kept'] / max(total['blank'], 1):.2f}")


if __name__ == "__main__":
    main(sys.argv[1:])
