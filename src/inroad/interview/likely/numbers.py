"""Signs of a sum, a time, a mark, or a slice of a week."""

import re
from collections.abc import Iterator
from typing import Final

from inroad.interview.hearing import Json
from inroad.interview.likely.case import Case, numbers
from inroad.interview.likely.named import sounds_like

_SLICE: Final = r"(?i)percent|%|hours?|half|third|quarter"
_MARK: Final = r"(?i)percent|%|out of|top|/|percentile|th\b"
UNIT: Final = {
    slot: re.compile(rule)
    for slot, rule in {
        "runway_months": r"(?i)\b(?:months?|years?|weeks?)\b",
        "prep_hours": r"(?i)\b(?:hours?|minutes?|days?)\b",
        "monthly_income": (
            r"(?i)[$€£₹¥]|\b(?:a|per|each|every|the) (?:month|year|week)\b"
            r"|monthly|yearly"
        ),
        "self_rating": _MARK,
        "peer_rating": _MARK,
        "attention_now": _SLICE,
        "attention_target": _SLICE,
    }.items()
}
OF_OTHERS: Final = re.compile(
    r"(?i)\b(?:he|she|they|them|him|her|his|their|wife|husband|partner|brother|sister"
    r"|mother|father|mum|mom|dad|friend|boss|everyone|everybody|people|says|said"
    r"|thinks)\b"
)
WEEK: Final = re.compile(r"(?i)week|monday")
VALUE: Final = ("amount", "low", "high", "value")
THOUSAND: Final = 1000
MONTHS: Final = 12
WHOLE: Final = range(98, 103)
WAKING: Final = 17
WORK_WEEK: Final = 40
WORK_DAY: Final = 8


def signs_of_number(case: Case) -> dict[str, float]:
    """Of one figure: its unit, its terms, and who else says it or says otherwise."""
    body, said = case.entry.body, numbers(case.text)
    basis, scale = str(body.get("basis")), str(body.get("scale"))
    mine = _value(body)
    told = [
        _value(x.entries[0].body)
        for x in case.setting.nearly.get(case.slot, ())
        if x.entries
    ]
    return {
        "has its unit": float(bool(UNIT[case.slot].search(case.sentence))),
        "of others": float(bool(OF_OTHERS.search(case.sentence))),
        "said as it is": float(bool(case.figures & set(said))),
        "said back": float(bool(_spoken(case) & set(numbers(_next(case))))),
        "told otherwise": float(any(one != mine for one in told)),
        "told twice": float(told.count(mine) > 1),
        "a range": float(body.get("low") != body.get("high")),
        "no period": float("not said" in basis),
        "before tax": float("gross" in basis),
        "after tax": float("net" in basis),
        "no currency": float("amount" in body and body.get("currency") is None),
        "out of some number": float("out of" in scale),
        "of the top": float("top" in scale),
        "other marks beside it": float(bool(body.get("other_ratings"))),
        "sounds like its slot": sounds_like(case.slot, _words(case)),
    }


def signs_of_week(case: Case) -> dict[str, float]:
    """Of one slice: whether the slices make a whole, and what number has no slice."""
    own = case.siblings
    here = sum(entry.turn is case.entry.turn for entry in own)
    left = len(set(numbers(case.text))) - here
    day = sum(_hours(case, "hours_per_day"))
    week = sum(_hours(case, "hours_per_week"))
    share = round(sum(_hours(case, "share")))
    of_week = WEEK.search(case.exchange.question)
    return {
        "has its unit": float(bool(UNIT[case.slot].search(case.sentence))),
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


def _value(body: dict[str, Json]) -> tuple[Json, ...]:
    return tuple(body.get(key) for key in VALUE)


def _spoken(case: Case) -> set[float]:
    """The figures as somebody may say them: in thousands, in years, in a year."""
    own = case.figures
    small = {one / THOUSAND for one in own if one >= THOUSAND}
    if case.slot == "runway_months":
        return own | small | {one / MONTHS for one in own if one >= MONTHS}
    yearly = {one * MONTHS for one in own} if case.slot == "monthly_income" else set()
    return own | small | yearly


def _next(case: Case) -> str:
    """What another says right after."""
    said = case.entry.turn.raws[0]
    return next((turn.text for turn in case.setting.others if turn.raws[0] > said), "")


def _words(case: Case) -> str:
    return case.text[case.entry.start : case.entry.end]


def _hours(case: Case, key: str) -> Iterator[float]:
    for entry in case.siblings:
        amount = entry.body.get(key)
        if isinstance(amount, (int, float)):
            yield float(amount)
