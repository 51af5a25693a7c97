"""Train the recogniser: two softmax regressions, on questions and on answers.

    python bench/hearing/train.py [--banks DIR] [--without SET...] [--out FILE.npz]

Wordings are those of `bench/hearing/wordings`, of the talks with gold values that are
not among the sets to do without, and, with --banks, of DIR/bank_*.jsonl.
"""

import argparse
import json
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from models import write_model
from scipy import sparse
from scipy.optimize import minimize
from talks import NONE, rows_of_talks, sets

from inroad.interview.recognise.features import (
    COLUMNS,
    Features,
    answer_features,
    question_features,
)
from inroad.interview.recognise.signs import signs
from inroad.interview.recognise.weights import CLASSES, Linear, Recogniser
from inroad.interview.turns import said

HERE = Path(__file__).parent
SHIPPED = HERE.parents[1] / "src/inroad/interview/content/recogniser.npz"
FIT = {"question": 12.0, "answer": 20.0}
# A question in a talk that got no value may still have asked for one: those of which
# the wordings alone make this much of any slot teach nothing.
ASKED = 0.5
Row = Mapping[str, Any]


def rows_of(path: Path) -> list[Row]:
    return [json.loads(row) for row in path.read_text(encoding="utf-8").splitlines()]


def own_rows() -> list[Row]:
    return [
        r for path in sorted((HERE / "wordings").glob("*.jsonl")) for r in rows_of(path)
    ]


def rows_without(names: Sequence[str]) -> list[Row]:
    """What the talks teach, but those of some sets.

    Their answers are told of slots only: what people say besides has no end.
    """
    wordings = _trained_on(own_rows(), "question", question_features)
    kept = [f for name, f in sets().items() if name not in names]
    return [
        row
        for folder in kept
        for row in rows_of_talks(folder)
        if row["slot"] != NONE
        or (
            row["kind"] == "question"
            and np.exp(wordings.log_probability(question_features(row["text"])))[
                :-1
            ].max()
            <= ASKED
        )
    ]


def trained_without(names: Sequence[str], banks: Path | None = None) -> Recogniser:
    """The recogniser that would ship if some sets of talks were not there."""
    return trained([*own_rows(), *rows_without(names), *bank_rows(banks)])


def bank_rows(banks: Path | None) -> list[Row]:
    """What the question banks in a folder teach."""
    pages = sorted(banks.glob("bank_*.jsonl")) if banks else ()
    return [row for page in pages for row in rows_of(page)]


def fitted(
    features: Sequence[Features],
    classes: Sequence[int],
    shares: Sequence[float],
    fit: float,
) -> Linear:
    """Weights that minimise fit × log loss + half the squared weights."""
    data = [x for one in features for x in one.values()]
    columns = [x for one in features for x in one]
    lines = [i for i, one in enumerate(features) for _ in one]
    table = sparse.csr_matrix((data, (lines, columns)), shape=(len(features), COLUMNS))
    # Columns nobody uses keep weight nought and need not be fitted.
    used = np.unique(columns)
    table = table[:, used]
    share = np.array(shares)[:, None]
    target = np.eye(len(CLASSES))[list(classes)] * share
    size = (len(used), len(CLASSES))

    def loss(flat: np.ndarray) -> tuple[float, np.ndarray]:
        weight, bias = flat[: -size[1]].reshape(size), flat[-size[1] :]
        logits = table @ weight + bias
        logits -= logits.max(1, keepdims=True)
        logp = logits - np.log(np.exp(logits).sum(1, keepdims=True))
        pull = fit * (np.exp(logp) * share - target)
        value = -fit * (logp * target).sum() + 0.5 * (weight**2).sum()
        return value, np.concatenate([(table.T @ pull + weight).ravel(), pull.sum(0)])

    found = minimize(
        loss,
        np.zeros(size[0] * size[1] + size[1]),
        jac=True,
        method="L-BFGS-B",
        options={"maxiter": 150},
    ).x
    weight = np.zeros((COLUMNS, len(CLASSES)), dtype=np.float32)
    weight[used] = found[: -size[1]].reshape(size)
    return Linear(weight, found[-size[1] :].astype(np.float32))


def trained(rows: Sequence[Row]) -> Recogniser:
    return Recogniser(
        _trained_on(rows, "question", question_features),
        _trained_on(
            rows, "answer", lambda text: answer_features(text, signs(said(text)))
        ),
    )


def _trained_on(
    rows: Sequence[Row], kind: str, features: Callable[[str], Features]
) -> Linear:
    index = {name: i for i, name in enumerate(CLASSES)}
    own = [r for r in rows if r["kind"] == kind]
    return fitted(
        [features(r["text"]) for r in own],
        [index[r["slot"]] for r in own],
        [r.get("share", 1.0) for r in own],
        FIT[kind],
    )


def main() -> None:
    ap = argparse.ArgumentParser(description=__doc__)
    ap.add_argument("--banks", type=Path)
    ap.add_argument("--without", nargs="*", default=[])
    ap.add_argument("--out", type=Path, default=SHIPPED)
    a = ap.parse_args()
    rows = [*own_rows(), *rows_without(a.without), *bank_rows(a.banks)]
    write_model(trained(rows), a.out)
    print(f"{len(rows)} wordings -> {a.out} ({a.out.stat().st_size // 1024} KiB)")


if __name__ == "__main__":
    main()
