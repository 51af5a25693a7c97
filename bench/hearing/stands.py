"""Learn what the signs of a figure say about whether it is the one that stands.

    python bench/hearing/stands.py [--models DIR] [--banks DIR] [--rows FILE] [--check]

Every talk with gold values is heard by a recogniser, and by weights for telling, that
learnt from the other folds (kept in DIR, where one is named). `settled.json.gz` holds
what the rules came to in sets of talks when nobody had mended them for these: with what
they come to now, they would seem righter than they are. --check leaves each of those
sets out in turn and tells how well the rest chooses; without it, `content/stands.json`
is written. --rows keeps what was gathered, or reads it where the file is there.
"""

import argparse
import gzip
import json
import tempfile
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeAlias

import numpy as np
import numpy.typing as npt
from folder import golds
from scipy import sparse
from scipy.optimize import minimize
from scoring import right
from talks import sets
from telling import folds, model_without, rows_of
from telling import learnt as telling_learnt

import inroad.interview.fill as filling
from inroad.interview.hear import hear
from inroad.interview.likely import named
from inroad.interview.reader import Entry
from inroad.interview.reading import FIGURE_SLOTS
from inroad.interview.recognise import score, telling
from inroad.interview.stands.options import Option, options
from inroad.interview.stands.signs import signs_of
from inroad.interview.stands.told import Told
from inroad.interview.transcript import read_transcript

HERE = Path(__file__).resolve().parent
SHIPPED = HERE.parents[1] / "src/inroad/interview/content/stands.json"
SETTLED = HERE / "settled.json.gz"
# How strongly the weights are held small: those of all slots, and those of one.
SHRINK = 4.0
OWN = 12.0
RARE = 8
STEPS = 200
Row = dict[str, Any]
Array: TypeAlias = npt.NDArray[Any]


def settled_before() -> dict[str, dict[str, dict[str, Any]]]:
    """By set, talk and slot what the rules came to, and where, before any mending."""
    with gzip.open(SETTLED, "rt", encoding="utf-8") as page:
        held: dict[str, dict[str, dict[str, Any]]] = json.load(page)
    return held


@dataclass
class Watch:
    """Stands in for `standing`: keeps what it is asked, and answers with the rules."""

    calls: dict[str, tuple[Told, Entry | None]]

    def __call__(
        self, slot: str, told: Told, settled: Entry | None
    ) -> tuple[Entry | None, float]:
        self.calls[slot] = told, settled
        return settled, 1.0


def rows_of_set(folder: Path) -> Iterator[Row]:
    """For every talk and slot with one figure the options, and which are right."""
    before = settled_before().get(folder.name)
    watch = Watch({})
    vars(filling)["standing"] = watch
    for path, gold in golds(folder, None):
        watch.calls.clear()
        raw = path.read_bytes()
        hear(read_transcript(raw, path.name))
        lines = raw.decode("utf-8", "replace").split("\n")
        for slot, (told, now) in watch.calls.items():
            first = (before or {}).get(path.name, {}).get(slot)
            settled = now if before is None else _entry(first, told)
            among = options(slot, told, settled)
            yield {
                "set": folder.name,
                "talk": path.name,
                "slot": slot,
                "wanted": gold.get(slot) is not None,
                "may be filled": slot in gold.get("may_fill", {}),
                "values": [one.value for one in among],
                "signs": [
                    signs_of(slot, told, among, n, settled) for n in range(len(among))
                ],
                "right": [_is_right(slot, one, gold, lines) for one in among],
            }


def _entry(kept: Mapping[str, Any] | None, told: Told) -> Entry | None:
    """What the rules came to, as an entry that stands at the place it was said."""
    if kept is None:
        return None
    after = (x.answer for x in told.talk if x.answer.raws[0] >= kept["at"])
    return Entry(dict(kept["body"]), 0, 1, next(after, told.talk[-1].answer))


def _is_right(
    slot: str, one: Option, gold: Mapping[str, Any], lines: Sequence[str]
) -> bool:
    if gold.get(slot) is None:
        return False
    extra = gold.get("accept", {}).get(slot)
    others = [gold[slot], *(extra if isinstance(extra, list) else ())]
    return any(
        right(slot, m.entry.body, others, extra, dict(gold), lines)
        for m in one.mentions
    )


def gathered(models: Path, banks: Path | None) -> list[Row]:
    """The rows of all sets, each heard by what learnt from other folds."""
    dealt, told = folds(), []
    for fold in dealt:
        model = model_without(fold, models, banks)
        told += [row for name in fold for row in rows_of(sets()[name], model)]
    rows: list[Row] = []
    for fold in dealt:
        model = model_without(fold, models, banks)
        weights = telling_learnt([r for r in told if r["set"] not in fold])
        for module in (score, named):
            vars(module)["shipped"] = lambda model=model: model
        vars(telling)["shipped"] = lambda weights=weights: weights
        rows += [row for name in fold for row in rows_of_set(sets()[name])]
    return rows


def _table(rows: Sequence[Row], names: Sequence[str]) -> tuple[Any, Array, Array]:
    """Options × signs, shared and of each slot; the row of each; which are right."""
    place = {name: n for n, name in enumerate(names)}
    wide = len(names)
    cells: list[tuple[float, int, int]] = []
    group: list[int] = []
    good: list[bool] = []
    for number, row in enumerate(rows):
        own = (FIGURE_SLOTS.index(row["slot"]) + 1) * wide
        for signs, is_right in zip(row["signs"], row["right"], strict=True):
            for name, value in {"start": 1.0, **signs}.items():
                if name in place:
                    column = place[name]
                    cells += [(value, len(group), column)]
                    cells += [(value, len(group), own + column)]
            group.append(number)
            good.append(is_right)
    data, lines, columns = (np.array(part) for part in zip(*cells, strict=True))
    size = (len(group), wide * (1 + len(FIGURE_SLOTS)))
    table: Any = sparse.csr_matrix((data, (lines, columns)), shape=size)
    return table, np.array(group), np.array(good)


def learnt(rows: Sequence[Row]) -> dict[str, dict[str, float]]:
    """What each sign is worth for each slot: shared by all, and the slot's own."""
    rows = [r for r in rows if r["signs"] and not r["may be filled"]]
    counts = Counter(name for row in rows for signs in row["signs"] for name in signs)
    names = ["start", *sorted(n for n, c in counts.items() if c >= RARE)]
    table, group, good = _table(rows, names)
    wide, many = len(names), len(rows)
    found = np.bincount(group, good, many) > 0
    shrink = np.r_[np.full(wide, SHRINK), np.full(wide * len(FIGURE_SLOTS), OWN)]
    shrink[::wide] = 0.01

    def loss(worth: Array) -> tuple[float, Array]:
        total = table @ worth
        most = np.zeros(many)
        np.maximum.at(most, group, total)
        share = np.exp(total - most[group])
        none = np.exp(-most)
        whole = np.bincount(group, share, many) + none
        kept = np.where(found, np.bincount(group, share * good, many), none)
        value = -(np.log(kept) - np.log(whole)).sum()
        wanted = np.where(good, share / kept[group], 0.0)
        slope = table.T @ (share / whole[group] - wanted)
        return value + (shrink * worth**2).sum() / 2, slope + shrink * worth

    start = np.zeros(table.shape[1])
    worth = minimize(
        loss, start, jac=True, method="L-BFGS-B", options={"maxiter": STEPS}
    ).x
    common, *own = np.split(worth, 1 + len(FIGURE_SLOTS))
    return {
        slot: {
            name: round(float(w), 4)
            for name, w in zip(names, common + mine, strict=True)
            if abs(w) >= 0.0005 or name == "start"
        }
        for slot, mine in zip(FIGURE_SLOTS, own, strict=True)
    }


def chosen(worth: Mapping[str, Mapping[str, float]], row: Row) -> tuple[float, bool]:
    """The chance of the likeliest option, and whether it is right."""
    held = worth[row["slot"]]
    totals = [
        held["start"] + sum(held.get(k, 0.0) * v for k, v in signs.items())
        for signs in row["signs"]
    ]
    most = max(0.0, *totals)
    shares = np.exp(np.array(totals) - most)
    place = int(shares.argmax())
    chance = float(shares[place] / (shares.sum() + np.exp(-most)))
    return chance, row["right"][place]


def check(rows: Sequence[Row]) -> None:
    """Each set that was kept as first heard, chosen by what the others teach."""
    judged: list[tuple[tuple[str, str], float, bool]] = []
    for name in settled_before():
        worth = learnt([r for r in rows if r["set"] != name])
        judged += [
            ((name, r["slot"]), *chosen(worth, r))
            for r in rows
            if r["set"] == name and r["signs"] and not r["may be filled"]
        ]
    wanted = Counter((r["set"], r["slot"]) for r in rows if r["wanted"])
    for part in (0, 1):
        for key in dict.fromkeys(keys[part] for keys, *_ in judged):
            own = [(c, good) for keys, c, good in judged if keys[part] == key]
            _tell(key, own, sum(n for k, n in wanted.items() if k[part] == key))
    names = set(settled_before())
    everything = [(c, good) for _, c, good in judged]
    _tell("all", everything, sum(n for k, n in wanted.items() if k[0] in names))


def _tell(key: str, judged: Sequence[tuple[float, bool]], wanted: int) -> None:
    told = []
    for least in (0.5, 0.7, 0.8, 0.85, 0.9, 0.95):
        kept = [good for chance, good in judged if chance >= least]
        share = sum(kept) / max(1, len(kept))
        told.append(f"{least}: {share:.3f}/{sum(kept) / max(1, wanted):.3f}")
    print(f"{key:15} {wanted:4} wanted, right/found at", "  ".join(told))


def main() -> None:
    ap = argparse.ArgumentParser(description=__doc__)
    ap.add_argument("--models", type=Path)
    ap.add_argument("--banks", type=Path)
    ap.add_argument("--rows", type=Path)
    ap.add_argument("--check", action="store_true")
    a = ap.parse_args()
    if a.rows and a.rows.exists():
        rows = json.loads(gzip.decompress(a.rows.read_bytes()))
    else:
        with tempfile.TemporaryDirectory() as spare:
            rows = gathered(a.models or Path(spare), a.banks)
        if a.rows:
            a.rows.write_bytes(gzip.compress(json.dumps(rows).encode()))
    if a.check:
        return check(rows)
    worth = learnt(rows)
    SHIPPED.write_text(json.dumps(worth, indent=1, sort_keys=True) + "\n", "utf-8")
    print(len(rows), "choices ->", SHIPPED)
    return None


if __name__ == "__main__":
    main()
