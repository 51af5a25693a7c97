"""The trained weights: how much each feature speaks for each slot."""

from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Final

import numpy as np
import numpy.typing as npt

from inroad.interview.reading import SLOTS
from inroad.interview.recognise.features import Features

# The last class is "none of these": talk that fills nothing.
CLASSES: Final = (*SLOTS, "none")
Array = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Linear:
    """One linear classifier; `weight` is columns × classes."""

    weight: npt.NDArray[np.float32]
    bias: npt.NDArray[np.float32]

    def log_probability(self, features: Features) -> Array:
        """Log-probability of each class, in the order of CLASSES."""
        columns = np.fromiter(features.keys(), dtype=np.int64, count=len(features))
        amounts = np.fromiter(features.values(), dtype=np.float64, count=len(features))
        logits = amounts @ self.weight[columns] + self.bias
        shifted = logits - logits.max()
        return np.asarray(shifted - np.log(np.exp(shifted).sum()), dtype=np.float64)


@dataclass(frozen=True, slots=True)
class Recogniser:
    """What a question asks, and what an answer answers."""

    question: Linear
    answer: Linear


@cache
def shipped() -> Recogniser:
    """The recogniser in the package, trained by `bench/hearing/train.py`."""
    page = resources.files("inroad.interview") / "content" / "recogniser.npz"
    with page.open("rb") as file, np.load(file) as held:
        parts = {name: held[name].astype(np.float32) for name in held.files}
    return Recogniser(
        Linear(parts["question"], parts["question_bias"]),
        Linear(parts["answer"], parts["answer_bias"]),
    )
