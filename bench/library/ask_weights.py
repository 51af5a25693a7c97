"""Fit the weights by which `ask` decides to answer: bench/library/ask_weights.py.

Learnt from the library's own ways of asking, with what is judged left out: a sixth of
the topics that are not covered with all their questions, and a sixth of each claim's
phrasings, in turn. So the weights know topics that nobody listed. Only `least`, the
odds from which a question is answered, is set on questions/tuning.jsonl: so that 93 %
of those that can be answered are (with meaning, whose model need not be here, so that
95 % of the phrasings left out are). Writes content/asking/decision.json; `--check` only
says whether it would be the same.
"""

import json
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from zlib import crc32

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize

from inroad.library.asking.asked import Asked, load_asked
from inroad.library.asking.deciding import decide, signs_of
from inroad.library.asking.index import Index, build_index
from inroad.library.asking.meaning import KEPT as KEPT_VECTORS
from inroad.library.asking.meaning import Embedder, vectors_of
from inroad.library.asking.ranking import rank
from inroad.library.shelf import Shelf, load_shelf

HERE = Path(__file__).parent
KEPT = HERE.parents[1] / "src/inroad/library/content/asking/decision.json"
FOLDS, RIDGE, ANSWERED, LEFT_OUT_ANSWERED = 6, 1.0, 0.93, 0.95
MADE = (
    "python bench/library/ask_weights.py: logistic regression over the library's own "
    "ways of asking, a sixth left out at a time; see there"
)
Floats = NDArray[np.float64]


def fold_of(text: str) -> int:
    """Give a text a fold, the same one in every run."""
    return crc32(text.encode()) % FOLDS


def halves(shelf: Shelf, asked: Asked, fold: int) -> tuple[Asked, list[str], list[str]]:
    """Take a fold out: what is left, and the covered and missing questions in it."""
    out = {
        id_: [w for w in ways if fold_of(w) == fold]
        for id_, ways in asked.claims.items()
        if shelf.has(id_)
    }
    left = {
        id_: tuple(w for w in asked.claims[id_] if w not in gone)
        for id_, gone in out.items()
    }
    topics = [topic for topic in asked.topics if fold_of(topic.name) == fold]
    kept = tuple(topic for topic in asked.topics if topic not in topics)
    covered = [way for ways in out.values() for way in ways]
    missing = [way for topic in topics for way in topic.asked]
    return Asked(left, kept, asked.debates), covered, missing


class Kept:
    """A sentence model that has read our own texts already, and reads no others."""

    name = str(np.load(KEPT_VECTORS)["name"])

    def embed(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Return the vectors that are kept."""
        return vectors_of(self, texts)


def samples(
    shelf: Shelf, asked: Asked, embedder: Embedder | None
) -> Iterator[tuple[dict[str, float], bool]]:
    """Measure the signs of each question by an index that does not know it."""
    for fold in range(FOLDS):
        left, covered, missing = halves(shelf, asked, fold)
        index = build_index(shelf, left, embedder)
        for questions, answerable in ((covered, True), (missing, False)):
            for question in questions:
                yield signs(index, question), answerable


def signs(index: Index, question: str) -> dict[str, float]:
    """Measure one question."""
    return signs_of(index, question, rank(index, question))


def fit(rows: Floats, answerable: NDArray[np.bool_]) -> Floats:
    """Fit a logistic regression, both kinds weighing the same; the base comes first."""
    share = answerable.mean()
    weight = np.where(answerable, 0.5 / share, 0.5 / (1 - share))
    sign = np.where(answerable, 1.0, -1.0)

    def loss(at: Floats) -> tuple[float, Floats]:
        margin = sign * (rows @ at[1:] + at[0])
        pull = -sign * weight / (1 + np.exp(np.clip(margin, -30, 30)))
        slope = np.concatenate([[pull.sum()], rows.T @ pull + 2 * RIDGE * at[1:]])
        cost = (weight * np.logaddexp(0, -margin)).sum() + RIDGE * (at[1:] ** 2).sum()
        return float(cost), slope

    found: Floats = minimize(loss, np.zeros(rows.shape[1] + 1), jac=True).x
    return found


def weigh(embedder: Embedder | None = None) -> dict[str, object]:
    """Fit one set of weights: by words alone, or with meaning too."""
    shelf, asked = load_shelf(), load_asked()
    measured = list(samples(shelf, asked, embedder))
    names = list(measured[0][0])
    rows = np.array([[each[name] for name in names] for each, _ in measured])
    base, *weights = fit(rows, np.array([answerable for _, answerable in measured]))
    found = {
        "base": round(base, 2),
        "least": 0.5,
        "weights": {n: round(w, 2) for n, w in zip(names, weights, strict=True)},
    }
    asking = [each for each, answerable in measured if answerable]
    share = LEFT_OUT_ANSWERED
    if embedder is None:
        share = ANSWERED
        index = build_index(shelf, asked)
        asking = [signs(index, question) for question in tuning(shelf)]
    odds = [decide(each, found).odds for each in asking]
    found["least"] = round(float(np.quantile(odds, 1 - share)), 2)
    return found


def tuning(shelf: Shelf) -> list[str]:
    """Return the questions for tuning that a claim on the shelf answers."""
    lines = (HERE / "questions/tuning.jsonl").read_text(encoding="utf-8").splitlines()
    return [
        question["question"]
        for question in map(json.loads, lines)
        if question["answerability"] == "answerable"
        and any(map(shelf.has, question["cards"]))
    ]


def main() -> None:
    """Write the weights, or say whether those kept are the same."""
    made = {"made_by": MADE, "by words": weigh(), "with meaning": weigh(Kept())}
    if "--check" in sys.argv:
        same = made == json.loads(KEPT.read_text(encoding="utf-8"))
        sys.exit(0 if same else f"They would be: {json.dumps(made)}")
    KEPT.write_text(json.dumps(made, indent=1) + "\n", encoding="utf-8")
    print(json.dumps(made, indent=1))


if __name__ == "__main__":
    main()
