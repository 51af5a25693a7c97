"""Score the value grammar on banks of answers whose slot is known.

    values.py FOLDER [--bank NAME ...] [--show NAME ...]

FOLDER holds `bank_*.jsonl`, rows with slot, kind, text and value, and the question
where the answer was written to one. Prints one JSON
object: per bank and slot how often a filled reading is right, how many values were
found, and how many refusals stayed blank, by the rules of the project's hearing score;
and a table of the slots whose form each answer resembles most. The limit is 1 for each
rate. No texts are printed unless a bank is named with --show: a held-out bank stays
unread.
"""

import argparse
import difflib
import json
import re
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path

from inroad.interview.reading import NUMBER_SLOTS, SLOTS, Reading
from inroad.interview.values import Income, Rating, Share, Span, form, read_value

ATTENTION = ("attention_now", "attention_target")
STOP = frozenset(
    "a an and are as at be because been but by can could do does don doesn"
    " did for from "
    "get go had has have he her him his how i if in into is isn it its"
    " just like me mine "
    "my no nor not of off on or our out over she should so some still than"
    " that the their "
    "them then there these they this to too up us very was we were what when"
    " where which "
    "while who whom will with would you your re ve ll s t m d am im about also"
    " any more "
    "most much really".split()
)


@dataclass
class Tally:
    right: float = 0
    filled: int = 0
    found: float = 0
    wanted: int = 0
    blank: int = 0
    unknown: int = 0

    def rates(self) -> dict[str, float | int | None]:
        return {
            "right": rate(self.right, self.filled),
            "found": rate(self.found, self.wanted),
            "blank": rate(self.blank, self.unknown),
            "filled": self.filled,
            "wanted": self.wanted,
            "unknown": self.unknown,
        }


def rate(part: float, whole: int) -> float | None:
    return round(part / whole, 4) if whole else None


def content(text: str) -> set[str]:
    words = re.findall(r"[^\W_]+", text.lower().replace("’", "'"))
    return {w.rstrip("s") if len(w) > 3 else w for w in words if w not in STOP}


def same_label(one: str, two: str) -> bool:
    left, right = sorted((content(one), content(two)), key=len)
    if not left:
        return one.strip().lower() == two.strip().lower()
    hits = sum(any(alike(a, b) for b in right) for a in left)
    return hits * 2 >= len(left)


def alike(one: str, two: str) -> bool:
    if one == two:
        return True
    if min(len(one), len(two)) < 4:
        return False
    close = difflib.SequenceMatcher(None, one, two).ratio() >= 0.85
    return one.startswith(two) or two.startswith(one) or close


def same_number(mine: float | None, gold: object) -> bool:
    return (mine is None) == (gold is None) and (
        gold is None or float(str(gold)) == float(mine or 0)
    )


def same_share(mine: Share, gold: dict[str, object]) -> bool:
    keys = ("share", "hours_per_day", "hours_per_week")
    told = [k for k in keys if gold.get(k) is not None]
    numbers = all(same_number(getattr(mine, k), gold[k]) for k in told)
    return numbers and same_label(mine.label, str(gold["label"]))


def items_right(mine: tuple[Share, ...], gold: list[dict[str, object]]) -> int:
    left, hits = list(gold), 0
    for share in mine:
        match = next((g for g in left if same_share(share, g)), None)
        if match is not None:
            left.remove(match)
            hits += 1
    return hits


def scalar_right(slot: str, mine: object, gold: dict[str, object]) -> bool:
    if isinstance(mine, Income):
        amount = float(mine.amount) == float(str(gold["amount"]))
        return amount and mine.currency == gold["currency"]
    if isinstance(mine, Rating):
        misread = "potential" in str(gold["scale"]) and mine.scale == "percentile"
        return not misread and same_number(mine.value, gold["value"])
    if isinstance(mine, Span):
        ends = ((mine.low, gold["low"]), (mine.high, gold["high"]))
        return all(same_number(a, b) for a, b in ends)
    return slot == "job_converts" and mine == gold["value"]


def score_row(
    slot: str, text: str, gold: object, tally: Tally, *, question: str = ""
) -> bool:
    """Add one answer to the tally; true when nothing about it was wrong."""
    reading = read_value(slot, text, question=question)
    mine = reading.value if isinstance(reading, Reading) else None
    if not gold:
        tally.unknown += 1
        tally.blank += mine is None
        tally.filled += mine is not None
        return mine is None
    tally.wanted += 1
    if mine is None:
        return False
    tally.filled += 1
    if isinstance(gold, list) and isinstance(mine, tuple):
        hits = items_right(mine, gold)
        tally.right += hits / len(mine)
        tally.found += hits / len(gold)
        return hits == len(mine) == len(gold)
    good = isinstance(gold, dict) and scalar_right(slot, mine, gold)
    tally.right += good
    tally.found += good
    return good


def resembles(text: str) -> str:
    """The slot whose form fits best; the two attention slots count as one."""
    likeness = {s: form(s, text) for s in NUMBER_SLOTS if s != "attention_target"}
    best = max(likeness, key=lambda s: likeness[s])
    return best if likeness[best] >= 0.5 else "none"


def score_bank(path: Path, *, show: bool) -> dict[str, object]:
    tallies: dict[str, Tally] = {s: Tally() for s in NUMBER_SLOTS}
    table: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    wrong: list[object] = []
    for line in path.read_text(encoding="utf-8").split("\n"):
        row = json.loads(line) if line.strip() else {}
        if row.get("kind") != "answer" or row["slot"] not in SLOTS:
            continue
        slot, text, gold = row["slot"], row["text"], row["value"]
        named = "attention_now" if slot in ATTENTION else slot
        if gold or slot not in NUMBER_SLOTS:
            table[named if slot in NUMBER_SLOTS else "other slots"][
                resembles(text)
            ] += 1
        if slot not in NUMBER_SLOTS:
            continue
        asked = row.get("question", "")
        if not score_row(slot, text, gold, tallies[slot], question=asked):
            mine = read_value(slot, text, question=asked)
            wrong.append([slot, text, gold, str(mine)])
    total = Tally()
    for t in tallies.values():
        for name in ("right", "filled", "found", "wanted", "blank", "unknown"):
            setattr(total, name, getattr(total, name) + getattr(t, name))
    result: dict[str, object] = {
        "all": total.rates(),
        "slots": {s: t.rates() for s, t in tallies.items()},
        "forms": {s: dict(row) for s, row in table.items()},
    }
    return result | ({"wrong": wrong} if show else {})


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--bank", nargs="*", default=None)
    parser.add_argument("--show", nargs="*", default=[])
    args = parser.parse_args()
    paths = sorted(args.folder.glob("bank_*.jsonl"))
    wanted = [p for p in paths if args.bank is None or p.stem in args.bank]
    banks = {p.stem: score_bank(p, show=p.stem in args.show) for p in wanted}
    body = {"schema": "bench/hearing_values/1", "limit": 1.0, "banks": banks}
    print(json.dumps(body, ensure_ascii=False, indent=1))


if __name__ == "__main__":
    main()
