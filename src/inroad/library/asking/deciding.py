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
from inroad.library.asking.meaning import Near
from inroad.library.asking.ranking import Ranked
from inroad.library.asking.terms import terms

_WEIGHTS = Path(__file__).parents[1] / "content" / "asking" / "decision.json"
MEANING = "meaning: denser"
"""A sign that is measured only with a sentence model."""
_FIFTH = 4
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
    best, topic = _best(ranked.covered), _best(ranked.missing)
    signs = {
        "sounds covered": index.coverage.score(question) / 10,
        "best claim over best topic": (best - topic) / 2,
        "unknown words": ranked.unknown,
        "in no claim": _in_no_claim(index, question),
        "fits": _best(ranked.claims),
        "stands out": _standing_out(ranked.claims),
        "orders a task": float(orders(question)),
    }
    if ranked.near is not None:
        signs |= _of_near("gist", ranked.near)
    if ranked.apart is not None:
        signs |= _of_near("apart", ranked.apart)
    if ranked.meant is not None:
        signs |= _of_near("meaning", ranked.meant)
    return signs


def orders(text: str) -> bool:
    """Say whether a text orders something to be done rather than asks."""
    return bool(_TASK.search(text))


def _standing_out(fit: Floats) -> float:
    """Return how far the best claim fits better than the fifth."""
    if not fit.size:
        return 0.0
    best = np.sort(fit)[::-1]
    return float(best[0] - best[min(_FIFTH, best.size - 1)])


def _of_near(name: str, near: Near) -> dict[str, float]:
    return {
        f"{name}: denser": 2 * near.gap,
        f"{name}: likelier": near.over / 10,
        f"{name}: leans": near.leans,
        f"{name}: asked before": 2 * near.common,
    }


def _in_no_claim(index: Index, question: str) -> float:
    """Return which share of a question's weight is in words that claims hardly know."""
    asked = {term for term in terms(question) if not term.startswith("=")}
    never = float(np.log1p(index.both.count))
    weight = {
        term: float(index.both.idf[at]) if (at := index.both.terms.get(term)) else never
        for term in asked
    }
    lost = sum(much for term, much in weight.items() if term not in index.spoken)
    return lost / (sum(weight.values()) or 1.0)


def decide(
    signs: Mapping[str, float], kept: Mapping[str, Any] | None = None
) -> Decision:
    """Weigh the signs into odds; by the weights that are kept, if none are given."""
    if kept is None:
        kept = _kept()["with meaning" if MEANING in signs else "by words"]
    weights = kept["weights"]
    total = kept["base"] + sum(weights[name] * much for name, much in signs.items())
    return Decision(1 / (1 + exp(-max(-30.0, min(30.0, total)))), kept["least"], signs)


@cache
def _kept() -> dict[str, Any]:
    found: dict[str, Any] = json.loads(_WEIGHTS.read_text(encoding="utf-8"))
    return found


def _best(values: Floats) -> float:
    return float(values.max(initial=0.0))
