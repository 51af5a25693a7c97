"""Hear talks as a version of the program heard them that had not been mended for them.

    python bench/hearing/cells.py TREE NAME FOLDER... [--model FILE] >> cells.jsonl

TREE is a checkout of that version (`git worktree add TREE COMMIT`), NAME what to call
it, --model a recogniser that has not learnt from these talks (`train.py --without`).
One line comes out for each value heard: slot, talk, its signs and whether it is right,
all numbers and no words. `bench/hearing/likely.py` learns from them.
"""

import argparse
import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
LEAST_SURE = 0.5
"""Numbers are heard down to this certainty: the estimate is there to judge them."""


def main() -> None:
    ap = argparse.ArgumentParser(description=__doc__)
    ap.add_argument("tree", type=Path)
    ap.add_argument("name")
    ap.add_argument("folders", nargs="+", type=Path)
    ap.add_argument("--model", type=Path)
    a = ap.parse_args()
    hear_as(a.tree, a.name, a.folders, a.model)


def hear_as(tree: Path, name: str, folders: Sequence[Path], model: Path | None) -> None:
    sys.path.insert(0, f"{tree}/src")
    import inroad.interview as heard  # noqa: PLC0415 - from the tree just named

    # What the old version does not have yet comes from this one.
    heard.__path__.append(str(HERE.parents[1] / "src/inroad/interview"))
    if model:
        recognise_by(model)
    import inroad.interview.hear as ear  # noqa: PLC0415

    caught = watched(ear)
    for folder in folders:
        for row in cells(folder, ear, caught):
            print(json.dumps({"version": name, "set": folder.name, **row}))


def recognise_by(model: Path) -> None:
    """Let whatever is imported from here on recognise with other weights."""
    from models import read_model  # noqa: PLC0415 - after the path is set

    import inroad.interview.recognise.weights as weighing  # noqa: PLC0415

    held = read_model(model)
    vars(weighing)["shipped"] = lambda: held


def cells(
    folder: Path,
    ear: Any,  # noqa: ANN401 - a module of another version
    caught: dict[str, Any],
) -> Iterator[dict[str, Any]]:
    """Every value heard in the talks of a folder, with its signs."""
    from folder import golds  # noqa: PLC0415 - after the path is set
    from scoring import NUMBERS  # noqa: PLC0415

    from inroad.interview.transcript import read_transcript  # noqa: PLC0415

    sure: Any = ear.SURE_ENOUGH
    sure.update(dict.fromkeys(NUMBERS, LEAST_SURE))
    for path, gold in golds(folder, None):
        caught.clear()
        data = path.read_bytes()
        wire: dict[str, Any] = ear.hear(read_transcript(data, path.name)).wire()
        for row in judged(caught, wire, gold, data.decode("utf-8").split("\n")):
            yield {"talk": path.name, **row}


def watched(ear: Any) -> dict[str, Any]:  # noqa: ANN401 - a module of another version
    """Catch what `filled` is given and what stands for each slot."""
    import inspect  # noqa: PLC0415

    import inroad.interview.fill as filling  # noqa: PLC0415

    caught: dict[str, Any] = {}
    merged, filled = filling.merged, ear.filled

    def catch_merged(slot: str, entries: Any) -> Any:  # noqa: ANN401
        caught.setdefault("heard", {})[slot] = told = merged(slot, entries)
        return told

    def catch_filled(*given: Any) -> Any:  # noqa: ANN401
        caught.update(zip(inspect.signature(filled).parameters, given, strict=True))
        if told := caught.get("told"):  # later versions hand both over in one
            caught.update(talk=told.talk, found=told.found)
        return filled(*given)

    vars(filling)["merged"], vars(ear)["filled"] = catch_merged, catch_filled
    # Nothing is left out for being unlikely: that is what is to be learnt.
    vars(filling)["likely_part"] = lambda slot, setting: setting.heard[slot]
    return caught


def judged(
    caught: Mapping[str, Any],
    wire: Mapping[str, Any],
    gold: dict[str, Any],
    rows: Sequence[str],
) -> Iterator[dict[str, Any]]:
    from scoring import bare  # noqa: PLC0415

    from inroad.interview.likely import Case, Setting, signs_of  # noqa: PLC0415

    for slot, told in caught.get("heard", {}).items():
        got = bare(slot, wire["slots"].get(slot))
        if told is None or got is None:
            continue
        given = [caught[k] for k in ("heard", "talk", "found", "answers")]
        nearly = caught.get("nearly", caught["answers"])
        setting = Setting(*given, nearly, caught["others"])
        found = rights(slot, got, gold, rows)
        if len(found) == 1:  # a text is told in one piece, of several entries too
            found *= len(told.entries)
        for entry, right in zip(told.entries, found, strict=True):
            if right is None:
                continue
            signs = signs_of(Case(slot, entry, setting))
            yield {
                "slot": slot,
                "right": right,
                "signs": {k: round(v, 3) for k, v in signs.items()},
            }


def rights(
    slot: str,
    got: Any,  # noqa: ANN401 - many shapes
    gold: dict[str, Any],
    rows: Sequence[str],
) -> list[float | None]:
    """For each entry whether it is right; None for what may be said or left."""
    from scoring import (  # noqa: PLC0415
        ATTENTION,
        LIST_SLOTS,
        compare,
        entry_ok,
        fuzzy,
        has_number,
        matching,
    )

    want, many = gold.get(slot), slot in LIST_SLOTS or slot in ATTENTION
    if want is None:
        free = slot in gold.get("may_fill", {}) and not has_number(slot, got)
        return [None if free else 0.0] * (len(got) if many else 1)
    if not many:
        return [compare(slot, got, want, gold, rows)[0]]
    same = fuzzy if slot in LIST_SLOTS else entry_ok
    spare = gold.get("may_include", {}).get(slot, [])
    others = gold.get("accept", {}).get(slot)
    best: tuple[float, set[int]] = (-1.0, set())
    for target in [want, *(x for x in others or () if isinstance(x, list))]:
        count, used = matching(target, got, same)
        best = max(best, (count / max(len(target), 1), used), key=lambda r: r[0])
    return [
        1.0 if j in best[1] else None if any(same(g, s) for s in spare) else 0.0
        for j, g in enumerate(got)
    ]


if __name__ == "__main__":
    main()
