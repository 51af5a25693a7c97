"""Deciding whether to answer: several signs together, never one score.

The weights are fitted by bench/library/ask_weights.py and kept, with how they were
made, in content/asking/decision.json.
"""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from math import exp
from pathlib import Path
from typing import Any

import numpy as np

from inroad.library.asking.bags import Floats
from inroad.library.asking.index import Index
from inroad.library.asking.ranking import Ranked

_WEIGHTS = Path(__file__).parents[1] / "content" / "asking" / "decision.json"
_FEW = 5
_TASK = re.compile(
    r"^\W*(?:please|pls|could you|can you|you)?\s*(?:please )?"
    r"(?:write|draft|translate|explain|fix|debug|compare|rank|list all|print|solve|"
    r"prove|calculate|compute|generate|summari[sz]e this|proofread|correct|format|"
    r"plot|implement|convert|act|pretend|roleplay|ignore|forget|system)\b|"
    r"\b(?:write|draft|translate|explain|fix|proofread|rewrite|make) "
    r"(?:me|my|this|it|us)\b|\byou me explain\b|\w\(\w*\)|[{};]\s*$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Decision:
    """Whether a question is answered: `odds` between 0 and 1, and the least needed."""

    odds: float
    least: float
    signs: Mapping[str, float]

    @property
    def answers(self) -> bool:
        """Say whether the odds are enough."""
        return self.odds >= self.least


def signs_of(index: Index, question: str, ranked: Ranked) -> dict[str, float]:
    """Measure what speaks for and against answering; each about -1 to 1."""
    covered, missing = ranked.covered, ranked.missing
    sounds, unheard = index.coverage.score(question)
    return {
        "sounds covered": sounds / 10,
        "unheard of": unheard,
        "best fit": _top(covered, 1) / 4,
        "best claim over best topic": (_top(covered, 1) - _top(missing, 1)) / 2,
        "five claims over five topics": _top(covered, _FEW) - _top(missing, _FEW),
        "unknown words": ranked.unknown,
        "orders a task": float(bool(_TASK.search(question))),
    }


def decide(
    signs: Mapping[str, float], kept: Mapping[str, Any] | None = None
) -> Decision:
    """Weigh the signs into odds; by the weights that are kept, if none are given."""
    kept = _kept() if kept is None else kept
    weights = kept["weights"]
    total = kept["base"] + sum(weights[name] * much for name, much in signs.items())
    return Decision(1 / (1 + exp(-max(-30.0, min(30.0, total)))), kept["least"], signs)


@cache
def _kept() -> dict[str, Any]:
    found: dict[str, Any] = json.loads(_WEIGHTS.read_text(encoding="utf-8"))
    return found


def _top(values: Floats, most: int) -> float:
    if not values.size:
        return 0.0
    most = min(most, values.size)
    return float(np.partition(values, -most)[-most:].mean())
