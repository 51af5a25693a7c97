"""Fit the weights by which `ask` ranks claims: bench/library/ask_ranking.py.

Learnt on questions/tuning.jsonl alone: the weights, none below nought, under which the
claims that answer a question get the most of a softmax over all claims. First it says
how well weights learnt without a sixth of the questions rank that sixth, then it
writes content/asking/ranking.json. Run ask_meaning.py and ask_gist.py before.
"""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from ask_kept import Kept
from ask_measure import Bank
from numpy.typing import NDArray
from scipy.optimize import minimize

from inroad.library.asking.asked import load_asked
from inroad.library.asking.index import Index, build_index
from inroad.library.asking.meaning import Embedder
from inroad.library.asking.ranking import signs_of_claims
from inroad.library.shelf import Shelf, load_shelf

HERE = Path(__file__).parent
KEPT = HERE.parents[1] / "src/inroad/library/content/asking/ranking.json"
FOLDS, RIDGE, SEED = 6, 0.001, 5
MADE = (
    "python bench/library/ask_ranking.py: softmax over all claims, fitted on the "
    "questions for tuning; see there"
)
Floats = NDArray[np.float64]


class Sample(NamedTuple):
    """One question: the signs of each claim, and which claims answer it."""

    rows: Floats
    right: NDArray[np.bool_]


def questions() -> list[dict[str, Any]]:
    """Return the questions for tuning that something answers, in part at least."""
    lines = (HERE / "questions/tuning.jsonl").read_text(encoding="utf-8").splitlines()
    found = map(json.loads, lines)
    return [each for each in found if each["answerability"] != "not_answerable"]


def answering(shelf: Shelf, question: dict[str, Any]) -> NDArray[np.bool_]:
    """Say of each claim whether it answers, by its id or its lines."""
    bank = Bank({})
    given = (
        {"id": c.id, "source": {"id": c.source_id}, "stands": list(c.lines or ())}
        for c in shelf.claims
    )
    return np.array([bank.right(each, question) for each in given], bool)


def samples(index: Index, shelf: Shelf) -> tuple[list[str], list[Sample]]:
    """Measure every question; return the names of the signs as well."""
    names: list[str] = []
    found = []
    for question in questions():
        right = answering(shelf, question)
        signs = signs_of_claims(index, index.vocabulary.mended(question["question"]))
        names = list(signs)
        if right.any():
            found.append(Sample(np.stack(list(signs.values()), axis=1), right))
    return names, found


def fit(some: Sequence[Sample]) -> Floats:
    """Find the weights that give the answering claims the most of the whole."""

    def loss(at: Floats) -> tuple[float, Floats]:
        cost, slope = 0.0, np.zeros_like(at)
        for rows, right in some:
            scored = rows @ at
            share = np.exp(scored - scored.max())
            share /= share.sum()
            answers = max(float(share[right].sum()), 1e-30)
            cost -= np.log(answers)
            slope += rows.T @ (share - np.where(right, share, 0.0) / answers)
        cost = cost / len(some) + RIDGE * float(at @ at)
        return cost, slope / len(some) + 2 * RIDGE * at

    begin = np.ones(some[0].rows.shape[1])
    bounds = [(0.0, None)] * len(begin)
    found: Floats = minimize(loss, begin, jac=True, bounds=bounds).x
    return found


def crossed(found: Sequence[Sample]) -> dict[str, float]:
    """Rank each sixth by weights learnt without it."""
    fold = np.random.default_rng(SEED).integers(0, FOLDS, len(found))
    ranks = []
    for out in range(FOLDS):
        weights = fit([s for s, f in zip(found, fold, strict=True) if f != out])
        for sample in (s for s, f in zip(found, fold, strict=True) if f == out):
            scored = sample.rows @ weights
            ranks.append(int((scored > scored[sample.right].max()).sum()))
    of = np.array(ranks)
    shares = {"first": (of < 1).mean(), "in five": (of < 5).mean()}
    return {name: round(float(share), 3) for name, share in shares.items()}


def weigh(shelf: Shelf, embedder: Embedder | None) -> dict[str, float]:
    """Fit one set of weights, and say how well they do on what they do not know."""
    names, found = samples(build_index(shelf, load_asked(), embedder), shelf)
    print("with meaning" if embedder else "by words", len(found), crossed(found))
    return {n: round(w, 2) for n, w in zip(names, fit(found), strict=True)}


def main() -> None:
    """Write the weights."""
    shelf = load_shelf()
    made = {
        "made_by": MADE,
        "by words": weigh(shelf, None),
        "with meaning": weigh(shelf, Kept()),
    }
    KEPT.write_text(json.dumps(made, indent=1) + "\n", encoding="utf-8")
    print(json.dumps(made, indent=1))


if __name__ == "__main__":
    main()
