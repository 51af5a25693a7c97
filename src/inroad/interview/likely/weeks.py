"""Signs of a slice of a week, beside the other slices."""

import re
from collections.abc import Iterator
from typing import Final

from inroad.interview.likely.case import Case
from inroad.interview.values.mentions import may_be_slices
from inroad.interview.values.words import folded

UNIT: Final = re.compile(r"(?i)percent|%|hours?|half|third|quarter")
WEEK: Final = re.compile(r"(?i)week|monday")
WHOLE: Final = range(98, 103)
WAKING: Final = 17
WORK_WEEK: Final = 40
WORK_DAY: Final = 8


def signs_of_week(case: Case) -> dict[str, float]:
    """Of one slice: whether the slices make a whole, and what number has no slice."""
    own = case.siblings
    here = sum(entry.turn is case.entry.turn for entry in own)
    # Years, chapters, ages and wholes are no slices: that they have none says nothing.
    left = len(may_be_slices(folded(case.text))) - here
    day = sum(_hours(case, "hours_per_day"))
    week = sum(_hours(case, "hours_per_week"))
    share = round(sum(_hours(case, "share")))
    of_week = WEEK.search(case.exchange.question)
    return {
        "has its unit": float(bool(UNIT.search(case.sentence))),
        "slices": float(min(len(own), 5)),
        "numbers without a slice": float(max(0, min(left, 4))),
        "makes a whole": float(share in WHOLE),
        "short of a whole": abs(WHOLE[2] - share) / WHOLE[2] if share else 0.0,
        "hours in all": week / WORK_WEEK + day / WORK_DAY,
        "more than a day": float(day > WAKING),
        "a day asked as a week": float(
            "hours_per_day" in case.entry.body and bool(of_week)
        ),
    }


def _hours(case: Case, key: str) -> Iterator[float]:
    for entry in case.siblings:
        amount = entry.body.get(key)
        if isinstance(amount, (int, float)):
            yield float(amount)
