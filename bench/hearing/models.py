"""Recognisers in files, as `bench/hearing/train.py` writes them."""

from pathlib import Path

import numpy as np

from inroad.interview.recognise.weights import Linear, Recogniser


def read_model(page: Path) -> Recogniser:
    """The recogniser in a file."""
    with np.load(page) as held:
        parts = {name: held[name].astype(np.float32) for name in held.files}
    return Recogniser(
        Linear(parts["question"], parts["question_bias"]),
        Linear(parts["answer"], parts["answer_bias"]),
    )


def write_model(model: Recogniser, page: Path) -> None:
    """Write it as the package holds it: weights at half precision."""
    np.savez_compressed(
        page,
        question=model.question.weight.astype(np.float16),
        question_bias=model.question.bias,
        answer=model.answer.weight.astype(np.float16),
        answer_bias=model.answer.bias,
    )
