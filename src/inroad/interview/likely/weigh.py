"""What the signs come to: the chance that a value is right, and the least to keep it.

`content/likely.json` is made by `bench/hearing/likely.py` from values that were heard
before anybody had read the talks they stand in.
"""

import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Final

from inroad.interview.likely.case import Case, Setting
from inroad.interview.likely.signs import signs_of
from inroad.interview.reader import Entry, Heard
from inroad.interview.reading import FIGURE_SLOTS, LIST_SLOTS, SLOTS

# How likely a value must be right to count. A wrong number does harm that nobody sees;
# a wrong item of a list is a line to strike, and a missing one a way not seen. What was
# ruled out closes a way, and needs more.
LEAST: Final = (
    dict.fromkeys((s for s in SLOTS if s not in FIGURE_SLOTS), 0.7)
    | {"job_converts": 0.8, "attention_now": 0.88, "attention_target": 0.88}
    | dict.fromkeys(LIST_SLOTS, 0.6)
    | {"against": 0.7}
)
# A sign further from its mean than this many deviations says no more.
FARTHEST: Final = 3.0


@dataclass(frozen=True, slots=True)
class Weights:
    """A logistic regression: a start for each slot, and what each sign adds to it.

    `slots` maps a slot to its start, `scale` a sign to its mean and deviation, `signs`
    to its weight; `own` says by how much a slot differs in what a sign is worth.
    """

    slots: Mapping[str, float]
    scale: Mapping[str, Sequence[float]]
    signs: Mapping[str, float]
    own: Mapping[str, Mapping[str, float]]

    def chance(self, slot: str, signs: Mapping[str, float]) -> float:
        """How likely a value with these signs is right, from 0 to 1."""
        total, own = self.slots[slot], self.own.get(slot, {})
        for name, (mean, deviation) in self.scale.items():
            far = (signs.get(name, 0.0) - mean) / deviation
            weight = self.signs.get(name, 0.0) + own.get(name, 0.0)
            total += weight * min(max(far, -FARTHEST), FARTHEST)
        return 1 / (1 + math.exp(-total))


@cache
def shipped() -> Weights:
    """The weights in the package."""
    page = resources.files("inroad.interview") / "content" / "likely.json"
    held = json.loads(page.read_text(encoding="utf-8"))
    return Weights(held["slots"], held["scale"], held["signs"], held["own"])


def chance(case: Case) -> float:
    """How likely the value of a case is right, from 0 to 1."""
    return shipped().chance(case.slot, signs_of(case))


def _refused(slot: str, entry: Entry) -> bool:
    """Whether an entry is what another put to the person, who firmly refused it.

    Its words are the question's, which the signs take for a bad one; all six that were
    heard in talks with gold values were right.
    """
    return slot == "against" and str(entry.body.get("text")) not in entry.turn.text


def likely_part(slot: str, setting: Setting) -> Heard | None:
    """What was heard for a slot, without what is not likely enough to be right."""
    told = setting.heard.get(slot)
    kept = tuple(
        entry
        for entry in (told.entries if told else ())
        if _refused(slot, entry) or chance(Case(slot, entry, setting)) >= LEAST[slot]
    )
    return Heard(slot, kept) if kept else None
