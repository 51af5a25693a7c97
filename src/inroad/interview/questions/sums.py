"""Answers that do not add up: money without a currency, months, shares, spending."""

from collections.abc import Iterator
from typing import Any, Final

from inroad.core.text import capital, counted, full_date, money, number
from inroad.interview.questions.check import Check, Kept, Way, check_of, standing
from inroad.interview.questions.said_back import in_words, told
from inroad.interview.values.currency import read_currency
from inroad.interview.values.places import currency_of_place, find_places
from inroad.record.person import Person
from inroad.record.profile import Answer

MONEY: Final = ("monthly_income", "spending", "savings", "debt")
_NAMES: Final = {
    "monthly_income": "income",
    "spending": "spending",
    "savings": "savings",
    "debt": "debt",
}
_FAR_OFF: Final = 1.5
"""How many times as long as worked out (or as short) before it is worth asking."""

_ABOVE: Final = 1.1
WHOLE: Final = 100
WEEK: Final = 168
BOTH: Final = "Both are right; keep them as they are"


def sums(person: Person) -> Iterator[Check]:
    """Find answers that do not go together."""
    for check in (
        _currency(person),
        _spending(person),
        _runway(person),
        _shares(person, "attention_now"),
        _shares(person, "attention_target"),
    ):
        if check is not None:
            yield check


def currencies(person: Person) -> tuple[str, ...]:
    """Return currencies to propose: those they used, then that of their place."""
    values = [person.profile.value(slot) for slot in MONEY]
    used = [v["currency"] for v in values if v is not None and v.get("currency")]
    here = {currency_of_place(name) for name in places(person)} - {None}
    return tuple(dict.fromkeys([*used, *(here if len(here) == 1 else ())]))


def places(person: Person) -> tuple[str, ...]:
    """Name the places somebody says they live in, as far as they are known ones."""
    value = person.profile.value("place")
    text = "" if value is None else str(value["text"])[:200]
    found = [name for name, *_ in find_places(f"I live in {text}.")]
    return tuple(dict.fromkeys([*found, *(part.strip() for part in text.split(","))]))


def _currency(person: Person) -> Check | None:
    bare = [
        answer
        for slot in MONEY
        for answer in standing(person, slot) or ()
        if not answer.value.get("currency") and answer.value["amount"]
    ]
    if not bare:
        return None
    amounts = told([(_NAMES[a.slot], money(a.value["amount"], None)) for a in bare])
    ways = {code: currency_way(bare, code) for code in currencies(person)[:3]}
    title = f"In which currency is that: {amounts}?"
    hint = "A code such as EUR, or its name with the country."
    return check_of("currency", tuple(bare), title, hint, ways)


def currency_way(bare: list[Answer], code: str) -> Way:
    """Give amounts without a currency the one that was named."""
    kept = tuple(Kept(a.slot, {**a.value, "currency": code}) for a in bare)
    return Way(code, kept)


def named_currency(person: Person, text: str) -> Way | None:
    """Read the currency somebody typed for the amounts that have none."""
    here = places(person)
    code = read_currency(f"1 {text}", here) or read_currency(f"1 {text.upper()}", here)
    bare = [
        answer
        for slot in MONEY
        for answer in standing(person, slot) or ()
        if not answer.value.get("currency") and answer.value["amount"]
    ]
    return currency_way(bare, code) if code else None


def _same_money(answers: tuple[Answer, ...]) -> bool:
    named = {a.value.get("currency") for a in answers if a.value["amount"]}
    return len(named) < 2


def _spending(person: Person) -> Check | None:
    found = standing(person, "monthly_income", "spending", "savings")
    if found is None or not _same_money(found):
        return None
    income, spending, savings = (float(a.value["amount"]) for a in found)
    if savings > 0 or spending <= income * _ABOVE:
        return None
    title = (
        f"You said that {_sum(found[0])} comes in a month, {_sum(found[1])} goes out "
        "and nothing is put aside. How does it go together?"
    )
    ways = {
        "both": Way("It is right: somebody helps, or I borrow"),
        "income": Way("One of the figures is wrong", back_to="income"),
        "savings": Way("I do have something put aside", back_to="savings"),
    }
    return check_of("spending", found, title, _when(found), ways)


def _runway(person: Person) -> Check | None:
    found = standing(person, "spending", "savings", "runway_months")
    if found is None or not _same_money(found[:2]):
        return None
    spending, savings = (float(a.value["amount"]) for a in found[:2])
    said: Any = found[2].value
    if spending <= 0 or float(said["low"]) < 0:
        return None
    months = savings / spending
    near = months * _FAR_OFF >= said["low"] and months <= said["high"] * _FAR_OFF
    close = said["low"] - 1 <= months <= said["high"] + 1
    if near or close or months > 600:
        return None
    figure = round(months, 1) if months < 10 else float(round(months))
    worked = f"about {counted(figure, figure, 'month')}"
    title = (
        f"You said {in_words('runway_months', said)}. {_sum(found[1])} put aside, at "
        f"{_sum(found[0])} a month, make {worked}. Which shall we go by?"
    )
    ways = {
        "said": Way(f"{in_words('runway_months', said)}, as I said"),
        "worked": Way(f"{capital(worked)}", (Kept("runway_months", _even(figure)),)),
        "savings": Way("A figure is wrong; let me change it", back_to="savings"),
        "both": Way(BOTH),
    }
    return check_of("runway_worked", found, title, _when(found), ways)


def _even(figure: float) -> dict[str, float]:
    return {"low": figure, "high": figure}


def _shares(person: Person, slot: str) -> Check | None:
    found = standing(person, slot)
    if found is None:
        return None
    value = found[0].value
    percent = sum(float(each.get("share") or 0) for each in value)
    hours = sum(
        float(each.get("hours_per_day") or 0) * 7
        + float(each.get("hours_per_week") or 0)
        for each in value
    )
    if percent <= WHOLE + 0.5 and hours <= WEEK + 0.5:
        return None
    over = f"{number(percent)} percent" if percent > WHOLE else f"{number(hours)} hours"
    whole = "a week has 100" if percent > WHOLE else "a week has 168"
    title = f"Together these make {over}, and {whole}. Do some overlap?"
    hint = f"You said: {in_words(slot, value)}."
    owner = "week" if slot == "attention_now" else "wanted"
    ways = {
        "both": Way("Yes, they overlap; keep them"),
        owner: Way("No, let me change them", back_to=owner),
    }
    return check_of(slot, found, title, hint, ways)


def _sum(answer: Answer) -> str:
    return money(answer.value["amount"], answer.value.get("currency"))


def _when(answers: tuple[Answer, ...]) -> str:
    """Say who said it and when: each figure was typed, or heard in a conversation."""
    days = sorted({a.on for a in answers})
    heard = [_NAMES.get(a.slot, "months") for a in answers if a.origin == "heard"]
    said = f"You said so on {' and '.join(full_date(day) for day in days)}."
    return f"{said} Heard in a conversation: {', '.join(heard)}." if heard else said
