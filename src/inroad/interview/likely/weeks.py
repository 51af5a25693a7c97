"""Signs of a slice of a week, beside the other slices and beside the other week."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

from inroad.interview.likely.case import Case, numbers, telling
from inroad.interview.reader import Entry

UNIT: Final = re.compile(r"(?i)percent|%|hours?|half|third|quarter")
WEEK: Final = re.compile(r"(?i)week|monday")
DAY: Final = re.compile(r"(?i)\bday\b|daily|morning|evening|night")
WISH: Final = re.compile(
    r"(?i)\b(?:would|['’]d|want|wish|like to|ideal\w*|should|dream|if|instead|could"
    r"|better|rather|more|less|double|cut|drop|rich|magic)\b"
)
NOW: Final = re.compile(
    r"(?i)\b(?:now|today|currently|at the moment|these days|is|goes|takes|spend"
    r"|actual\w*|really|normal|typical|usual\w*)\b"
)
# "Not six but four", "instead of six", "from six": a figure that is given up.
GIVEN_UP: Final = re.compile(
    r"(?i)\b(?:not|instead of|rather than|than|from|no longer|after|before|since|until"
    r"|till|at|by|every|for)\W+(?:the )?(?:about |around )?$"
)
OTHERS: Final = re.compile(
    r"(?i)\b(?:he|she|they|his|her|their|wife|husband|partner|boss|colleagues?|everyone)\b"
)
HEDGED: Final = re.compile(r"(?i)\b(?:maybe|perhaps|about|around|say|like|roughly)\b")
UNITS: Final = ("share", "hours_per_day", "hours_per_week")
OTHER: Final = {
    "attention_now": "attention_target",
    "attention_target": "attention_now",
}
WHOLE: Final = range(98, 103)
WAKING: Final = 17
WORK_WEEK: Final = 40
WORK_DAY: Final = 8
# Before a figure, so far back somebody says what it is.
BACK: Final = 24


def signs_of_week(case: Case) -> dict[str, float]:
    """Of one slice: whether the slices make a whole, and what number has no slice."""
    own = case.siblings
    here = sum(entry.turn is case.entry.turn for entry in own)
    left = len(set(numbers(case.text))) - here
    day = sum(_amounts(own, "hours_per_day"))
    week = sum(_amounts(own, "hours_per_week"))
    share = round(sum(_amounts(own, "share")))
    of_week = WEEK.search(case.exchange.question)
    found = {
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
    return found | _among_slices(case) | _beside_the_other(case) | _in_words(case)


def _among_slices(case: Case) -> dict[str, float]:
    """Its unit and its size among the slices of its week."""
    unit, amount = _of(case.entry)
    units = Counter(_of(entry)[0] for entry in case.siblings)
    rest = sum(_amounts(case.siblings, unit)) - amount
    said = numbers(case.text)
    return {
        "a unit of its own": float(units[unit] < max(units.values())),
        "in hours a day": float(unit == "hours_per_day"),
        "in hours a week": float(unit == "hours_per_week"),
        "nothing at all": float(not amount),
        "as much as the rest": float(bool(rest) and abs(rest - amount) < 1),
        "more than the rest": float(bool(rest) and amount > rest + 1),
        "its figure said": float(amount in said),
        "its figure said twice": float(said.count(amount) > 1),
        "the same figure twice": float(
            sum(_of(entry) == (unit, amount) for entry in case.siblings) > 1
        ),
    }


def _beside_the_other(case: Case) -> dict[str, float]:
    """What the other week says of the same: as it is beside as it is wished."""
    told = case.setting.heard.get(OTHER[case.slot])
    others = told.entries if told else ()
    unit, amount = _of(case.entry)
    words = set(telling(case.named))
    alike = [e for e in others if words & set(telling(str(e.body.get("label", ""))))]
    units = {_of(entry)[0] for entry in others}
    return {
        "no other week": float(not others),
        "told with the other week": float(
            any(entry.turn is case.entry.turn for entry in others)
        ),
        "a unit unlike the other week": float(bool(units) and unit not in units),
        "named in the other week": float(bool(alike)),
        "as in the other week": float(any(_of(e) == (unit, amount) for e in alike)),
    }


def _in_words(case: Case) -> dict[str, float]:
    """How the question and the sentence speak of it."""
    asked, said = case.exchange.question, case.sentence
    before = case.text[max(0, case.entry.start - BACK) : case.entry.start]
    return {
        "wish in the question": float(bool(WISH.search(asked))),
        "wish in the sentence": float(bool(WISH.search(said))),
        "now in the question": float(bool(NOW.search(asked))),
        "now in the sentence": float(bool(NOW.search(said))),
        "a day in the question": float(bool(DAY.search(asked))),
        "a day in the sentence": float(bool(DAY.search(said))),
        "a week in the sentence": float(bool(WEEK.search(said))),
        "given up": float(bool(GIVEN_UP.search(before))),
        "of somebody else": float(bool(OTHERS.search(said))),
        "hedged": float(bool(HEDGED.search(before))),
    }


def _of(entry: Entry) -> tuple[str, float]:
    """The unit and the figure of a slice."""
    unit = next((key for key in UNITS if key in entry.body), UNITS[0])
    return unit, sum(_amounts((entry,), unit))


def _amounts(entries: Sequence[Entry], key: str) -> Iterator[float]:
    for entry in entries:
        amount = entry.body.get(key)
        if isinstance(amount, (int, float)):
            yield float(amount)
