"""Fit the weights by which `ask` decides to answer: bench/library/ask_weights.py.

Learnt from the library's own ways of asking, with what is judged left out: a sixth of
the topics that are not covered with all their questions, and a sixth of each claim's
ways of asking, in turn. So the weights know topics that nobody listed. `least`, the
odds from which a question is answered, is set so that by odds alone at least 94 % of
those in questions/tuning.jsonl and questions/plain.toml that can be answered are, and
at least 95 % of the common ones. Short questions count for more, since most of what
is asked is short and most of what is told is not, and common questions for most.
Writes content/asking/decision.json; `--check` only says whether it would be the same.
Run ask_meaning.py, ask_gist.py, ask_apart.py and ask_ranking.py before.
"""

import json
import sys
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain
from math import floor
from pathlib import Path
from typing import NamedTuple

import numpy as np
from ask_apart import learn
from ask_hands import fold_of
from ask_kept import Kept
from numpy.typing import NDArray
from scipy.optimize import minimize

from inroad.library.asking.asked import Asked, load_asked
from inroad.library.asking.deciding import decide, signs_of
from inroad.library.asking.gist import open_gist
from inroad.library.asking.index import Index, build_index
from inroad.library.asking.ranking import rank
from inroad.library.shelf import Shelf, load_shelf

HERE = Path(__file__).parent
KEPT = HERE.parents[1] / "src/inroad/library/content/asking/decision.json"
FOLDS, RIDGE = 6, 3.0
ANSWERED, OF_COMMON = 0.94, 0.95  # of those for tuning, and of common questions
SHORT, COUNTS = 10, 3.0  # words of a short question, and how often it counts
COMMON = 5.0  # how often a common question counts: most were there before the claims
SHARES = (0.98, 0.97, 0.96, 0.95, 0.93, 0.9)  # of common questions answered
ONE_IN = 3  # of the questions left out are measured: more change the weights little
MADE = (
    "python bench/library/ask_weights.py: logistic regression over the library's own "
    "ways of asking, a sixth left out at a time; see there"
)
Floats = NDArray[np.float64]


def halves(shelf: Shelf, asked: Asked, fold: int) -> tuple[Asked, list[str], list[str]]:
    """Take a fold out: what is left, and the covered and missing questions in it."""
    short, told = parted(shelf, asked.claims, fold), parted(shelf, asked.told, fold)
    topics = [topic for topic in asked.topics if fold_of(topic.name, FOLDS) == fold]
    kept = tuple(topic for topic in asked.topics if topic not in topics)
    covered = [*chain.from_iterable([*short.out.values(), *told.out.values()])]
    missing = [way for topic in topics for way in topic.asked]
    common = {q: by for q, by in asked.common.items() if fold_of(q, FOLDS) != fold}
    return Asked(short.left, kept, asked.debates, told.left, common), covered, missing


Signs = dict[str, float]


class Sample(NamedTuple):
    """The signs of a question by words and with meaning, and if it can be answered."""

    words: Signs
    meaning: Signs
    answerable: bool
    counts: float


class Parted(NamedTuple):
    """Ways of asking by the claim's id, those taken out and those left."""

    out: dict[str, tuple[str, ...]]
    left: dict[str, tuple[str, ...]]


def parted(shelf: Shelf, ways: Mapping[str, tuple[str, ...]], fold: int) -> Parted:
    """Take a fold of each claim's ways of asking out."""
    here = {id_: each for id_, each in ways.items() if shelf.has(id_)}
    return Parted(
        {
            id_: tuple(w for w in each if fold_of(w, FOLDS) == fold)
            for id_, each in here.items()
        },
        {
            id_: tuple(w for w in each if fold_of(w, FOLDS) != fold)
            for id_, each in here.items()
        },
    )


def samples(shelf: Shelf, asked: Asked) -> Iterator[Sample]:
    """Measure the signs of each question by an index that does not know it."""
    gist = open_gist()
    if gist is None:
        raise SystemExit("Run ask_gist.py first.")
    mended = build_index(shelf, asked).vocabulary.mended
    for fold in range(FOLDS):
        left, covered, missing = halves(shelf, asked, fold)
        index = build_index(shelf, left, Kept(), learn(shelf, left, gist))
        for questions, answerable in ((covered, True), (missing, False)):
            for question in sorted(questions)[::ONE_IN]:
                counts = COUNTS if len(question.split()) <= SHORT else 1.0
                yield Sample(*signs(index, question), answerable, counts)
        common = [each for each in asked.common if fold_of(each, FOLDS) == fold]
        for question in common[::ONE_IN]:
            answerable = bool(asked.common[question])
            yield Sample(*signs(index, mended(question)), answerable, COMMON)


def signs(index: Index, question: str) -> tuple[Signs, Signs]:
    """Measure one question by words alone, and with meaning."""
    light, whole = rank(index, question, light=True), rank(index, question)
    return signs_of(index, question, light), signs_of(index, question, whole)


def fit(rows: Floats, answerable: NDArray[np.bool_], counts: Floats) -> Floats:
    """Fit a logistic regression, both kinds weighing the same; the base comes first."""
    share = counts[answerable].sum() / counts.sum()
    weight = np.where(answerable, 0.5 / share, 0.5 / (1 - share))
    weight *= counts * len(counts) / counts.sum()
    sign = np.where(answerable, 1.0, -1.0)

    def loss(at: Floats) -> tuple[float, Floats]:
        margin = sign * (rows @ at[1:] + at[0])
        pull = -sign * weight / (1 + np.exp(np.clip(margin, -30, 30)))
        slope = np.concatenate([[pull.sum()], rows.T @ pull + 2 * RIDGE * at[1:]])
        cost = (weight * np.logaddexp(0, -margin)).sum() + RIDGE * (at[1:] ** 2).sum()
        return float(cost), slope

    found: Floats = minimize(loss, np.zeros(rows.shape[1] + 1), jac=True).x
    return found


def weigh(
    measured: Sequence[Sample], kind: str, asking: Sequence[Signs]
) -> dict[str, object]:
    """Fit one set of weights, and the least odds from which enough is answered."""
    each_sign: list[Signs] = [getattr(each, kind) for each in measured]
    names = list(each_sign[0])
    rows = np.array([[each[name] for name in names] for each in each_sign])
    answerable = np.array([each.answerable for each in measured])
    counts = np.array([each.counts for each in measured])
    base, *weights = fit(rows, answerable, counts)
    found = {
        "base": round(base, 2),
        "least": 0.5,
        "weights": {n: round(w, 2) for n, w in zip(names, weights, strict=True)},
    }
    common = [
        getattr(each, kind)
        for each in measured
        if each.counts == COMMON and each.answerable
    ]
    least = min(reached(asking, ANSWERED, found), reached(common, OF_COMMON, found))
    # Rounded down, so that no fewer are.
    found["least"] = floor(100 * least) / 100
    return found


def reached(asked: Sequence[Signs], share: float, kept: Mapping[str, object]) -> float:
    """Return the odds that a share of questions reaches, by weights as they are."""
    odds = [decide(each, kept).odds for each in asked]
    return float(np.quantile(odds, 1 - share, method="lower"))


def price(
    measured: Sequence[Sample], kind: str, kept: Mapping[str, object]
) -> dict[float, list[float]]:
    """Say what answering a share of the common questions costs, each left out.

    By that share: the odds it takes, and the share answered of those that nothing
    answers.
    """
    common = [each for each in measured if each.counts == COMMON]
    odds = np.array([decide(getattr(each, kind), kept).odds for each in common])
    answerable = np.array([each.answerable for each in common])
    least = {s: float(np.quantile(odds[answerable], 1 - s)) for s in SHARES}
    return {
        s: [round(odd, 2), round(float((odds[~answerable] >= odd).mean()), 3)]
        for s, odd in least.items()
    }


def tuning(shelf: Shelf) -> list[str]:
    """Return the questions for tuning that a claim answers, and plain ones."""
    lines = (HERE / "questions/tuning.jsonl").read_text(encoding="utf-8").splitlines()
    plain = tomllib.loads((HERE / "questions/plain.toml").read_text(encoding="utf-8"))
    return [
        question["question"]
        for question in map(json.loads, lines)
        if question["answerability"] == "answerable"
        and any(map(shelf.has, question["cards"]))
    ] + [str(each) for each in plain["answerable"]]


def main() -> None:
    """Write the weights, or say whether those kept are the same."""
    shelf, asked = load_shelf(), load_asked()
    measured = list(samples(shelf, asked))
    index = build_index(shelf, asked, Kept())
    asking = [signs(index, index.vocabulary.mended(q)) for q in tuning(shelf)]
    by_words, with_meaning = zip(*asking, strict=True)
    weighed = {
        "by words": weigh(measured, "words", by_words),
        "with meaning": weigh(measured, "meaning", with_meaning),
    }
    made = {"made_by": MADE, **weighed}
    for name, kind in (("by words", "words"), ("with meaning", "meaning")):
        print(name, price(measured, kind, weighed[name]), file=sys.stderr)
    if "--check" in sys.argv:
        same = made == json.loads(KEPT.read_text(encoding="utf-8"))
        sys.exit(0 if same else f"They would be: {json.dumps(made)}")
    KEPT.write_text(json.dumps(made, indent=1) + "\n", encoding="utf-8")
    print(json.dumps(made, indent=1))


if __name__ == "__main__":
    main()
