"""Train the recogniser: two softmax regressions, on questions and on answers.

    python bench/hearing/train.py [--banks DIR] [--out FILE.npz]

Wordings are those of `bench/hearing/wordings` and, with --banks, of DIR/bank_*.jsonl.
"""

import argparse
import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from scipy import sparse
from scipy.optimize import minimize

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
Row = Mapping[str, Any]


def rows_of(path: Path) -> list[Row]:
    return [json.loads(row) for row in path.read_text(encoding="utf-8").splitlines()]


def own_rows() -> list[Row]:
    return [
        r for path in sorted((HERE / "wordings").glob("*.jsonl")) for r in rows_of(path)
    ]


def fitted(features: Sequence[Features], classes: Sequence[int], fit: float) -> Linear:
    """Weights that minimise fit × log loss + half the squared weights."""
    data = [x for one in features for x in one.values()]
    columns = [x for one in features for x in one]
    lines = [i for i, one in enumerate(features) for _ in one]
    table = sparse.csr_matrix((data, (lines, columns)), shape=(len(features), COLUMNS))
    # Columns nobody uses keep weight nought and need not be fitted.
    used = np.unique(columns)
    table = table[:, used]
    target = np.eye(len(CLASSES))[list(classes)]
    size = (len(used), len(CLASSES))

    def loss(flat: np.ndarray) -> tuple[float, np.ndarray]:
        weight, bias = flat[: -size[1]].reshape(size), flat[-size[1] :]
        logits = table @ weight + bias
        logits -= logits.max(1, keepdims=True)
        logp = logits - np.log(np.exp(logits).sum(1, keepdims=True))
        pull = fit * (np.exp(logp) - target)
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
    index = {name: i for i, name in enumerate(CLASSES)}
    questions = [r for r in rows if r["kind"] == "question"]
    answers = [r for r in rows if r["kind"] == "answer"]
    return Recogniser(
        fitted(
            [question_features(r["text"]) for r in questions],
            [index[r["slot"]] for r in questions],
            FIT["question"],
        ),
        fitted(
            [answer_features(r["text"], signs(said(r["text"]))) for r in answers],
            [index[r["slot"]] for r in answers],
            FIT["answer"],
        ),
    )


def main() -> None:
    ap = argparse.ArgumentParser(description=__doc__)
    ap.add_argument("--banks", type=Path)
    ap.add_argument("--out", type=Path, default=SHIPPED)
    a = ap.parse_args()
    rows = own_rows()
    for path in sorted(a.banks.glob("bank_*.jsonl")) if a.banks else ():
        rows += rows_of(path)
    model = trained(rows)
    np.savez_compressed(
        a.out,
        question=model.question.weight.astype(np.float16),
        question_bias=model.question.bias,
        answer=model.answer.weight.astype(np.float16),
        answer_bias=model.answer.bias,
    )
    print(f"{len(rows)} wordings -> {a.out} ({a.out.stat().st_size // 1024} KiB)")


if __name__ == "__main__":
    main()
