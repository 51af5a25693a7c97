"""Hear every conversation of a folder that has gold values, and score it.

python bench/hearing/folder.py FOLDER [--seeds DIR] [--faults] [--apart]

--apart weighs how likely each value is with weights learnt without this folder's talks.
"""

import argparse
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from likely import CELLS, learnt, rows_of
from scoring import NUMBERS, Report, evidence_faults

from inroad.interview.hear import hear
from inroad.interview.likely import weigh
from inroad.interview.reading import SLOTS
from inroad.interview.transcript import read_transcript


def golds(folder: Path, seeds: Path | None) -> Iterator[tuple[Path, dict[str, Any]]]:
    for page in sorted(folder.glob("*.gold.json")):
        gold = json.loads(page.read_text(encoding="utf-8"))
        places = [d / gold["file"] for d in (folder, seeds) if d]
        if path := next((path for path in places if path.exists()), None):
            yield path, gold


def conflicts_found(heard: dict[str, Any], gold: dict[str, Any]) -> list[str]:
    named = {c["slot"] for c in heard["conflicts"] if len(c["statements"]) > 1}
    return [c["slot"] for c in gold.get("conflicts", []) if c["slot"] in named]


def judge_without(name: str) -> None:
    """Weigh values as if nothing had been learnt from the talks of a folder."""
    weights = learnt([row for row in rows_of(CELLS) if row["set"] != name])
    vars(weigh)["shipped"] = lambda: weights


def main() -> None:
    ap = argparse.ArgumentParser(description=__doc__)
    ap.add_argument("folder", type=Path)
    ap.add_argument(
        "--seeds", type=Path, help="another folder to look for the files in"
    )
    ap.add_argument(
        "--faults", action="store_true", help="one line for each thing not right"
    )
    ap.add_argument("--slots", action="store_true")
    ap.add_argument("--apart", action="store_true")
    a = ap.parse_args()
    if a.apart:
        judge_without(a.folder.name)
    found, wanted, noted, bad = Report(), 0, 0, []
    for path, gold in golds(a.folder, a.seeds):
        data = path.read_bytes()
        wire: dict[str, Any] = hear(read_transcript(data, path.name)).wire()
        raw = data.decode("utf-8")
        found.add(wire["slots"], gold, raw)
        wanted += len(gold.get("conflicts", []))
        noted += len(conflicts_found(wire, gold))
        bad += [f"{path.name} {x}" for x in evidence_faults(wire["slots"], raw)]
        if (
            wire["subject"]
            and wire["subject"].casefold() not in gold["subject"].casefold()
        ):
            found.faults.append(
                f"{path.name} subject {wire['subject']} | {gold['subject']}"
            )
    print(json.dumps({"all": found.of(SLOTS), "numbers": found.of(NUMBERS)}))
    print(json.dumps({"conflicts": f"{noted}/{wanted}", "evidence faults": bad}))
    for slot in SLOTS if a.slots else ():
        print(f"  {slot:18}", json.dumps(found.of([slot])))
    print("\n".join(found.faults) if a.faults else "")


if __name__ == "__main__":
    main()
