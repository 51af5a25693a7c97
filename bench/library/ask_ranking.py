"""Fit the weights by which `ask` ranks claims: bench/library/ask_ranking.py.

The weights, none below nought, under which the claims that answer a question get the
most of a softmax over all claims. Learnt on questions/tuning.jsonl, on told
situations, common questions and ways of asking for debates: of these a sixth in turn,
common questions hand by hand, is left out of all else that is learnt, and has to be
found without being known.
content/asking/gist.npz is not learnt anew each time: it was made with the first four
situations of each claim, so only later ones are looked for. First it says how well
weights learnt without a part of the questions rank that part, then it writes
content/asking/ranking.json. Run ask_meaning.py and ask_apart.py before.
"""

import json
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from ask_apart import learn
from ask_hands import fold_of
from ask_kept import Kept
from ask_measure import Bank
from numpy.typing import NDArray
from scipy.optimize import minimize

from inroad.library.asking.asked import Asked, load_asked
from inroad.library.asking.gist import open_gist
from inroad.library.asking.index import Index, build_index
from inroad.library.asking.ranking import WHOLE, signs_of_claims
from inroad.library.shelf import Shelf, load_shelf

HERE = Path(__file__).parent
KEPT = HERE.parents[1] / "src/inroad/library/content/asking/ranking.json"
FOLDS, RIDGE, SEED = 6, 0.001, 5
KNOWN = 4  # situations of each claim that gist.npz was made with
OFTEN = 4  # how often each question for tuning counts
USUAL = {"by words": 0.666, "with meaning": 0.827}  # how well the best mostly fits
MADE = (
    "python bench/library/ask_ranking.py: softmax over all claims, fitted on the "
    "questions for tuning and on told situations left out; see there"
)
Floats = NDArray[np.float64]


class Sample(NamedTuple):
    """One question: the signs of each claim by name, and which claims answer it."""

    signs: dict[str, Floats]
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


def tuned(shelf: Shelf, asked: Asked) -> list[Sample]:
    """Measure the questions for tuning."""
    index = build_index(shelf, asked, Kept())
    found = [
        Sample(
            signs_of_claims(index, index.vocabulary.mended(question["question"])),
            answering(shelf, question),
        )
        for question in questions()
    ]
    return [sample for sample in found if sample.right.any()]


def left_out(shelf: Shelf, asked: Asked) -> Iterator[list[Sample]]:
    """Measure what is told and asked by an index that does not know that sixth."""
    gist = open_gist()
    if gist is None:
        raise SystemExit("Run ask_gist.py first.")
    mended = build_index(shelf, asked).vocabulary.mended
    for part in range(FOLDS):
        less = replace(
            asked,
            told={id_: left(each, part) for id_, each in asked.told.items()},
            common={q: by for q, by in asked.common.items() if not in_(part, q)},
            debates=tuple(
                replace(debate, asked=left(debate.asked, part))
                for debate in asked.debates
            ),
        )
        index = build_index(shelf, less, Kept(), learn(shelf, less, gist))
        ways: dict[str, set[str]] = {}
        for claim in shelf.claims:
            for way in asked.told.get(claim.id, ())[KNOWN:]:
                ways.setdefault(way, set()).add(claim.id)
        for debate in asked.debates:
            ways |= {way: {*debate.of} for way in debate.asked}
        ways |= {question: set(by) for question, by in asked.common.items() if by}
        yield [
            of_claims(index, mended(way) if way in asked.common else way, ids)
            for way, ids in ways.items()
            if in_(part, way)
        ]


def left(ways: Sequence[str], part: int) -> tuple[str, ...]:
    """Return what stays of ways of asking without a sixth of them."""
    return tuple(way for way in ways if not in_(part, way))


def in_(part: int, way: str) -> bool:
    """Say whether a way of asking is of a sixth, for whichever claims it is told."""
    return fold_of(way, FOLDS) == part


def of_claims(index: Index, way: str, ids: set[str]) -> Sample:
    """Measure one way of asking for a claim, or for both sides of a debate."""
    right = np.array([claim.id in ids for claim in index.claims])
    return Sample(signs_of_claims(index, way), right)


def table(some: Sequence[Sample], names: Sequence[str]) -> NDArray[np.float32]:
    """Return the signs that are named, by question, claim and sign."""
    rows = np.array([[s.signs[name] for name in names] for s in some], np.float32)
    return np.ascontiguousarray(rows.transpose(0, 2, 1))


def fit(some: Sequence[Sample], names: Sequence[str]) -> Floats:
    """Find the weights that give the answering claims the most of the whole."""
    rows, right = table(some, names), np.array([sample.right for sample in some])

    def loss(at: Floats) -> tuple[float, Floats]:
        scored = rows @ at.astype(np.float32)
        share = np.exp(scored - scored.max(axis=1, keepdims=True))
        share /= share.sum(axis=1, keepdims=True)
        answers = np.maximum(np.where(right, share, 0.0).sum(axis=1), 1e-30)
        pull = share - np.where(right, share, 0.0) / answers[:, None]
        slope = np.tensordot(pull, rows, axes=2).astype(np.float64) / len(rows)
        cost = -float(np.log(answers).mean()) + RIDGE * float(at @ at)
        return cost, slope + 2 * RIDGE * at

    bounds = [(0.0, None)] * len(names)
    found: Floats = minimize(loss, np.ones(len(names)), jac=True, bounds=bounds).x
    return found


def ranks(some: Sequence[Sample], names: Sequence[str], weights: Floats) -> list[int]:
    """Return how many claims come before the first that answers each question."""
    scored = table(some, names) @ weights
    return [
        int((each > each[sample.right].max()).sum())
        for each, sample in zip(scored, some, strict=True)
    ]


def shares(of: Sequence[int]) -> dict[str, float]:
    """Return how often an answering claim is first, and among the first five."""
    found = np.array(of)
    both = {"first": (found < 1).mean(), "in five": (found < 5).mean()}
    return {name: round(float(share), 3) for name, share in both.items()}


def crossed(
    asked: Sequence[Sample], told: Sequence[Sequence[Sample]], names: Sequence[str]
) -> dict[str, dict[str, float]]:
    """Rank each part by weights learnt without it."""
    fold = np.random.default_rng(SEED).integers(0, FOLDS, len(asked))
    of_asked: list[int] = []
    of_told: list[int] = []
    for out, part in enumerate(told):
        inside = [s for s, f in zip(asked, fold, strict=True) if f != out]
        outside = [s for s, f in zip(asked, fold, strict=True) if f == out]
        others = [s for at, each in enumerate(told) if at != out for s in each]
        weights = fit([*inside * OFTEN, *others], names)
        of_asked += ranks(outside, names, weights)
        of_told += ranks(part, names, weights)
    return {"tuning": shares(of_asked), "told": shares(of_told)}


def weigh(
    asked: list[Sample], told: Sequence[Sequence[Sample]], kind: str
) -> dict[str, float]:
    """Fit one set of weights, and say how well they do on what they do not know."""
    meaning = kind == "with meaning"
    names = [n for n in asked[0].signs if meaning or not n.startswith("meaning")]
    print(kind, len(asked), sum(map(len, told)), crossed(asked, told, names))
    weights = fit([*asked * OFTEN, *(s for part in told for s in part)], names)
    scored = table(asked, names) @ weights
    best = scored.max(axis=1) - np.median(scored, axis=1)
    whole = float(np.median(best)) / USUAL[kind]
    return {
        **{n: round(float(w), 2) for n, w in zip(names, weights, strict=True)},
        WHOLE: round(whole, 2),
    }


def main() -> None:
    """Write the weights."""
    shelf, known = load_shelf(), load_asked()
    asked, told = tuned(shelf, known), list(left_out(shelf, known))
    made = {"made_by": MADE, **{kind: weigh(asked, told, kind) for kind in USUAL}}
    KEPT.write_text(json.dumps(made, indent=1) + "\n", encoding="utf-8")
    print(json.dumps(made, indent=1))


if __name__ == "__main__":
    main()
