"""Learn how likely an answer tells of a slot, beside all others of its talk.

    python bench/hearing/telling.py [--models DIR] [--banks DIR] [--check]

The talks with gold values are dealt into folds; each fold is heard by a recogniser that
learnt from the other folds (kept in DIR, where one is named), so that its questions are
as strange to it as any. --check leaves a fold out of this second step as well and tells
how well the rest judges it; without it, `content/telling.json` is written.
"""

import argparse
import json
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
from folder import golds
from models import read_model, write_model
from scipy.optimize import minimize
from talks import sets, slots_told
from train import trained_without

from inroad.interview.exchanges import Exchange, exchanges
from inroad.interview.hear import home_of
from inroad.interview.hesitations import without_hesitations
from inroad.interview.reader import Readings
from inroad.interview.reading import TOLD_SLOTS
from inroad.interview.recognise.score import Sounds, assigned, sounds
from inroad.interview.recognise.telling import candidates
from inroad.interview.recognise.weights import Recogniser
from inroad.interview.speakers import roles
from inroad.interview.transcript import read_transcript
from inroad.interview.turns import cut_long

HERE = Path(__file__).resolve().parent
SHIPPED = HERE.parents[1] / "src/inroad/interview/content/telling.json"
FOLDS = 6
# How strongly the weights are held small: those of all slots, and those of one.
SHRINK = 1.0
OWN = 2.0
RARE = 8
# What a candidate counts for in a talk whose telling answers were taken out.
WITHOUT = 1.0
Row = dict[str, Any]


def folds() -> list[list[str]]:
    """The sets of talks, dealt so that no two folds differ much in size."""
    counts = {n: len(list(f.glob("*.gold.json"))) for n, f in sets().items()}
    dealt: list[list[str]] = [[] for _ in range(FOLDS)]
    for name in sorted(counts, key=lambda n: (-counts[n], n)):
        min(dealt, key=lambda fold: sum(counts[n] for n in fold)).append(name)
    return dealt


def model_without(
    names: Sequence[str], folder: Path, banks: Path | None = None
) -> Recogniser:
    """The recogniser that has not learnt from some sets, kept once it is trained.

    It learns from the question banks in a folder too, where the one that ships does.
    """
    page = folder / f"without_{'_'.join(sorted(names))}.npz"
    if not page.exists():
        write_model(trained_without(names, banks), page)
    return read_model(page)


def rows_of(folder: Path, model: Recogniser) -> Iterator[Row]:
    """Every candidate in the talks of a folder, and whether it tells of its slot.

    Nearly all these talks ask for nearly everything, and people's do not: so each is
    gone through once more for every slot without the answers that tell of it, where
    nothing that is left does.
    """
    for path, gold in golds(folder, None):
        transcript = read_transcript(path.read_bytes(), path.name)
        transcript = replace(transcript, turns=cut_long(transcript.turns))
        who = roles(transcript.turns, None)
        transcript = replace(transcript, turns=without_hesitations(transcript.turns))
        talk = exchanges(transcript.turns, who.subject)
        readings = Readings(home_of(transcript, who.subject))
        heard = sounds(talk, model)
        told = slots_told(talk, gold)
        every = range(len(talk))
        own: Row = {"talk": path.name, "set": folder.name}
        for row in _candidates(talk, heard, readings, every, TOLD_SLOTS):
            yield {**own, **row, "tells": row["slot"] in told.get(row["place"], ())}
        for slot in TOLD_SLOTS:
            rest = [n for n in every if slot not in told.get(n, ())]
            if 0 < len(rest) < len(talk):
                for row in _candidates(talk, heard, readings, rest, [slot]):
                    yield {**own, **row, "tells": False, "without": True}


def _candidates(
    talk: Sequence[Exchange],
    heard: Sounds,
    readings: Readings,
    places: Sequence[int],
    slots: Sequence[str],
) -> Iterator[Row]:
    """The candidates of a talk of which only some exchanges are there."""
    kept = list(places)
    part = [talk[n] for n in kept]
    sound = Sounds(
        heard.questions[kept], heard.answers[kept], [heard.signs[n] for n in kept]
    )
    for one in candidates(part, assigned(part, sound), sound, readings, slots):
        yield {"slot": one.slot, "place": kept[one.place], "signs": one.signs}


def learnt(rows: Sequence[Row]) -> dict[str, dict[str, float]]:
    """What each sign is worth for each slot: shared by all, and the slot's own."""
    names = sorted({name for row in rows for name in row["signs"]})
    counts = {n: sum(n in row["signs"] for row in rows) for n in names}
    names = [n for n in names if counts[n] >= RARE]
    base = np.array([[1.0, *(r["signs"].get(n, 0.0) for n in names)] for r in rows])
    of_slot = np.array(
        [[r["slot"] == s for s in TOLD_SLOTS] for r in rows], dtype=float
    )
    table = np.hstack([base, *(base * of_slot[:, [i]] for i in range(len(TOLD_SLOTS)))])
    right = np.array([r["tells"] for r in rows], dtype=float)
    share = np.array([WITHOUT if r.get("without") else 1.0 for r in rows])
    wide = base.shape[1]
    shrink = np.r_[np.full(wide, SHRINK), np.full(wide * len(TOLD_SLOTS), OWN)]
    shrink[::wide] = 0.01

    def loss(worth: np.ndarray) -> tuple[float, np.ndarray]:
        total = table @ worth
        value = share @ (np.logaddexp(0, total) - right * total)
        slope = table.T @ (share * (1 / (1 + np.exp(-total)) - right))
        return value + (shrink * worth**2).sum() / 2, slope + shrink * worth

    found = minimize(loss, np.zeros(table.shape[1]), jac=True, method="L-BFGS-B").x
    common, *own = np.split(found, 1 + len(TOLD_SLOTS))
    return {
        slot: {
            name: round(float(w), 4)
            for name, w in zip(["start", *names], common + mine, strict=True)
            if abs(w) >= 0.0005 or name == "start"
        }
        for slot, mine in zip(TOLD_SLOTS, own, strict=True)
    }


def chance(worth: Mapping[str, Mapping[str, float]], row: Row) -> float:
    held = worth[row["slot"]]
    total = held["start"] + sum(held.get(k, 0.0) * v for k, v in row["signs"].items())
    return float(1 / (1 + np.exp(-total)))


def check(rows: Sequence[Row], dealt: Sequence[Sequence[str]]) -> None:
    """Every fold judged by the others: of what is taken, how much tells of its slot."""
    judged: list[tuple[Row, float]] = []
    for fold in dealt:
        worth = learnt([r for r in rows if r["set"] not in fold])
        judged += [(r, chance(worth, r)) for r in rows if r["set"] in fold]
    for slot in TOLD_SLOTS:
        own = [
            (r["tells"], c)
            for r, c in judged
            if r["slot"] == slot and "without" not in r
        ]
        rest = [c for r, c in judged if r["slot"] == slot and "without" in r]
        wanted = sum(tells for tells, _ in own)
        told = []
        for least in (0.3, 0.5, 0.7, 0.9):
            taken = [tells for tells, c in own if c >= least]
            share = sum(taken) / max(1, len(taken))
            told.append(f"{least}: {share:.2f} of {len(taken)}")
        told.append(f"taken where none tells: {sum(c >= 0.5 for c in rest)}")
        print(f"{slot:15} {wanted} of {len(own)} tell", "  ".join(told))


def main() -> None:
    ap = argparse.ArgumentParser(description=__doc__)
    ap.add_argument("--models", type=Path)
    ap.add_argument("--banks", type=Path)
    ap.add_argument("--check", action="store_true")
    a = ap.parse_args()
    dealt, rows = folds(), []
    with tempfile.TemporaryDirectory() as spare:
        for fold in dealt:
            model = model_without(fold, a.models or Path(spare), a.banks)
            rows += [r for n in fold for r in rows_of(sets()[n], model)]
    if a.check:
        return check(rows, dealt)
    worth = learnt(rows)
    SHIPPED.write_text(json.dumps(worth, indent=1, sort_keys=True) + "\n", "utf-8")
    print(len(rows), "candidates ->", SHIPPED)
    return None


if __name__ == "__main__":
    main()
