"""The person's own present income, read from one answer."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from decimal import ROUND_HALF_EVEN, Decimal
from typing import Final

from inroad.interview.reading import Declined, Reading
from inroad.interview.values import cues
from inroad.interview.values import pay_words as said
from inroad.interview.values.amounts import Amount, amounts
from inroad.interview.values.currency import may_mean, names_money, read_currency
from inroad.interview.values.numbers import find_numbers
from inroad.interview.values.words import folded

_BACK: Final = re.compile(
    r"\b(?:no, wait|wait, no|no, sorry|sorry, no|no,? (?:hang|hold) on|scratch that"
    r"|strike that|(?:no,? )?that was (?:before|last|the old))\b"
)
_THOUSANDS: Final = 1000
_A_WORD: Final = 12
_ROUNDED: Final = Decimal("0.1")
# Hardly any country pays less a month, in its own money.
_LEAST: Final = 100
_CENT: Final = Decimal("0.01")
_NO_MONTH: Final = Decimal(20_000)
_STRONG: Final = frozenset({"USD", "EUR", "GBP", "CHF", "CAD", "AUD", "NZD", "SGD"})
_PERIODS: Final = {
    "month": "per month",
    "two months": "pay of two months, halved",
    None: "period not said",
}
_WAS: Final = re.compile(r"\bwas(?: (?:about|around|only|like))?\s*[€£$]?\s*$")
_NOTHING: Final = re.compile(
    r"(?:^|[.!?] )\W*(?:(?:no|sir|ma'am|honestly|well|oh|er|um|me|right now|currently"
    r"|at the moment|i(?:'m"
    r"| am)(?: on| at| earning| making)?|i (?:earn|make|get)|i|i'm|that's|it's"
    r"|basically|absolutely|literally|just)\W+){0,3}(?:nothing|zero|nil|nada"
    r"|not a (?:penny|cent|thing)|no income|none|unpaid|not paid|pay (?:myself"
    r"|ourselves) nothing|(?:am )?not earning|don't (?:really )?(?:earn|make"
    r"|get paid)(?: anything| a thing| any money)?|have no (?:income|salary|pay)"
    r"|don't have (?:a salary|an income|any income|a wage)|not being paid|no (?:salary"
    r"|pay|wage))\b(?! (?:of|much|special|to|i|i'd|like|fancy|crazy|in|that|you))"
    r"|\bnothing(?:'s| is)? (?:comes?|coming) in\b"
    r"|\b(?:he|she|they|my \w+|only my \w+) (?:earns?|works?|makes)\b[^.!?]{0,16}, i"
    r" don't\b"
    r"|\b(?:don't|can't|cannot|never|not) pay(?:ing)? (?:myself|ourselves)\b"
    r"|\bpay (?:myself|ourselves) (?:nothing|zero)\b|\b(?:i have no (?:own )?(?:income"
    r"|salary)|i don't (?:earn|make) (?:anything|any money)|i'm not (?:earning"
    r"|being paid|getting paid))\b|\b(?:me,|i (?:earn|make|get|have)|i'm (?:on|earning"
    r"|making)) (?:exactly |absolutely )?(?:nothing|zero|no income|no salary|no pay)\b"
)


# Words of one's own present pay, which count whatever was asked.
_SINCE_THEN: Final = re.compile(
    r"\b(?:now|these days|today|currently|nowadays|normally|usually|salary|wage"
    r"|stipend|earn|i make|i get"
    r"|i'm on|pays? me|paying me)\b"
)


# Some word of pay, in the question or the answer, whatever it is.
_PAY_SPOKEN_OF: Final = re.compile(
    r"\b(?:pay\w*|paid|earn\w*|ma(?:k(?:e|es|ing|in)|de)|salar\w+|wages?|income|stipend"
    r"|gets?|getting|got|gives?|giving|bring\w*|com(?:es?|ing) (?:in|to)|lands?|take"
    r"|takes"
    r"|net|gross|tax\w*|monthly|months?|year\w*|annual\w*|money|receiv\w+|live"
    r"|scholarship"
    r"|fellowship|grants?|jobs?|work|compensation|package|bands?|scale|on|band|lpa|ctc"
    r"|transfer\w*|deposit\w*|remunerat\w*|compensat\w*|wires?|credits?|sends?"
    r"|puts?|drops?|falls?|see|hand|pocket|payslip|rate|cash|clear\w*|draw|worth"
    r"|number|figure|sum|it pays"
    r"|what (?:are|do|does|did) (?:they|you|it))\b"
)


@dataclass(frozen=True, slots=True)
class Income:
    """Monthly income; `basis` says in words what it was reckoned from."""

    amount: Decimal
    currency: str | None
    basis: str


def read_income(
    text: str,
    *,
    question: str = "",
    places: Iterable[str] = (),
    usual: str | None = None,
) -> Reading[Income] | Declined | None:
    """The person's own pay a month; yearly pay is divided by twelve and says so.

    `places` are names of places the person lives in: they settle "francs", "dollars"
    and the like; `usual` is the currency of sums that name none. None when no amount
    of their own stands, or only a range or an hourly one.
    """
    plain = folded(text)
    asked = folded(question)
    found = [a for a in amounts(plain, question=asked) if a.counts]
    if found and said.ANOTHER.search(plain, 0, found[0].start):
        found = found[1:]  # something on top of what is not one's own pay
    while len(found) > 1 and _besides(plain, found[-1]):
        found.pop()  # something more beside a pay that was told
    if cues.asked_what_would_be(asked) and not said.NOW_SAID.search(plain):
        return None
    if cues.asked_of_another_sum(asked):
        found = [a for a in found if a.own or a.net or _SINCE_THEN.search(plain)]
    if question and not (_PAY_SPOKEN_OF.search(asked) or _PAY_SPOKEN_OF.search(plain)):
        found = [a for a in found if a.period]  # "How much is it?" may be any money
    kept = _taken_back(plain, _chosen(plain, found))
    if kept and kept.gross and said.LEFT_SAID.search(plain, kept.end):
        kept = None  # what is left of it was told, and not understood
    kept = kept and _in_the_same_period(kept, found)
    income = None if kept is None else _income(text, kept, found, places, usual)
    if income is not None:
        return income
    if not found and (nothing := _NOTHING.search(plain)):
        value = Income(Decimal(0), None, "no own income")
        return Reading(value, nothing.start(), nothing.end())
    refusal = cues.REFUSAL.search(plain)
    return Declined(refusal.start(), refusal.end()) if refusal else None


def _besides(plain: str, one: Amount) -> bool:
    before = plain[max(0, one.start - 24) : one.start]
    more = said.ANOTHER.search(before) or said.ON_TOP.match(plain, one.end)
    return not one.total and more is not None


def _taken_back(plain: str, kept: Amount | None) -> Amount | None:
    """The sum that a bare number puts right, as in "46,000. No, wait. Forty-four.".

    None where a sum is taken back and no other one is named.
    """
    if kept is None or kept.value is None:
        return kept
    back = _BACK.search(plain, kept.end)
    if back is None or any(a.start >= back.start() for a in amounts(plain)):
        return kept
    pieces = cues.clauses(plain)
    for number in find_numbers(plain[back.end() :]):
        start, end = (back.end() + place for place in number.span)
        value = number.value * 1000
        alone = plain[slice(*cues.around(pieces, start))].strip(" .,;!?")
        near = kept.value / 2 < value < kept.value * 2
        if near and kept.value >= _THOUSANDS and alone == plain[start:end]:
            return replace(kept, value=value, end=end)
    return None


def _income(
    text: str,
    kept: Amount,
    found: Iterable[Amount],
    places: Iterable[str],
    usual: str | None,
) -> Reading[Income] | None:
    if kept.value is None or kept.period == "other":
        return None
    if 0 < kept.value < _LEAST and kept.period is None:
        return None  # a price, or a number that lost its thousand
    near = text[kept.sentence[0] : kept.sentence[1]]
    code = read_currency(near, places) or read_currency(text, places)
    if code is None and (not names_money(text) or usual in may_mean(text)):
        code = usual
    yearly = kept.period == "year" or _surely_yearly(kept, code, near)
    value = kept.value / 12 if yearly else kept.value
    value = value / 2 if kept.period == "two months" else value
    whole = value.quantize(_CENT, rounding=ROUND_HALF_EVEN)
    exact = whole.to_integral_value() if whole == whole.to_integral_value() else whole
    words = [_PERIODS[kept.period] if not yearly else "yearly pay, divided by twelve"]
    words += ["taken as yearly"] if yearly and kept.period is None else []
    words += [kept.basis] if kept.basis else []
    words += [f"gross {a.value:f}" for a in found if kept.net and a.gross and a.value]
    value_read = Income(exact, code if exact else None, ", ".join(words))
    return Reading(value_read, kept.start, kept.end)


def _surely_yearly(kept: Amount, code: str | None, near: str) -> bool:
    """A pay no month brings: base pay, or 20,000 and more in a strong currency."""
    if kept.period is not None or kept.value is None or kept.value < _NO_MONTH:
        return False
    return code in _STRONG or re.search(r"\bbase\b", near.lower()) is not None


def _chosen(text: str, found: list[Amount]) -> Amount | None:
    """Net before gross, monthly before yearly, then the last one that corrects."""
    kept: Amount | None = None
    for place, one in enumerate(found):
        if _adds_up(found[:place], one):
            kept = one
        elif kept and (exactly := _exactly(text, kept, one)):
            kept = exactly
        else:
            parts = kept and not one.total and _of_two_payers(text, kept, one)
            kept = one if kept is None else _next(text, kept, one)
            kept = replace(kept, value=None) if parts else kept
    return kept


def _adds_up(before: list[Amount], one: Amount) -> bool:
    """Whether a sum is what the ones said before it come to."""
    values = [
        a.value
        for a in before
        if a.value is not None and a.period in (None, one.period)
    ]
    return len(values) > 1 and sum(values) == one.value


def _in_the_same_period(kept: Amount, found: Iterable[Amount]) -> Amount:
    """A rest or a sum told by the month, where what it is of was told so before."""
    before = [a for a in found if a.start < kept.start and a.counts]
    if kept.period is not None or not before or not (kept.net or kept.total):
        return kept
    named = {a.period for a in before if a.gross or kept.total} - {None}
    last = before[-1].value
    near = kept.value and last and (kept.total or last / 2 < kept.value < last)
    return replace(kept, period=named.pop()) if near and len(named) == 1 else kept


def _better_period(kept: Amount, one: Amount) -> Amount | None:
    """The sum told by the month, or at least not by the hour; None when alike."""
    if kept.period == one.period:
        return None
    if "other" in (kept.period, one.period):
        return one if kept.period == "other" else kept
    if "month" in (kept.period, one.period):
        return kept if kept.period == "month" else one
    return None


def _corrected(text: str, start: int, stop: int) -> bool:
    """Whether words between two sums put the second in place of the first."""
    marks = cues.CORRECTION.finditer(text, start, min(len(text), stop + _A_WORD))
    return any(mark.start() < stop for mark in marks)


def _of_two_payers(text: str, kept: Amount, one: Amount) -> bool:
    """Whether two sums come from two places that pay at once."""
    first, second = (_payer(text, amount) for amount in (kept, one))
    return first is not None and second is not None and first != second


def _payer(text: str, amount: Amount) -> str | None:
    """Who is said to pay a sum, in its own sentence and before it."""
    named = [m[1] for m in said.PAYER.finditer(text, amount.sentence[0], amount.start)]
    return named[-1] if named else None


def _exactly(text: str, kept: Amount, one: Amount) -> Amount | None:
    """The sum that says exactly what the one before it rounded, if it does."""
    if not kept.value or not one.value or abs(one.value / kept.value - 1) > _ROUNDED:
        return None
    before = said.EXACT_BEFORE.search(text, kept.end, one.start)
    if not (before or said.EXACT_AFTER.match(text, one.end)):
        return None
    period, basis = one.period or kept.period, one.basis or kept.basis
    return replace(one, period=period, net=one.net or kept.net, basis=basis)


def _next(text: str, kept: Amount, one: Amount) -> Amount:
    settles = said.SETTLED.search(text, max(0, one.sentence[0] - 2), one.start)
    if one.total or settles or _corrected(text, kept.end, one.start):
        return one
    for past, other in ((kept, one), (one, kept)):
        if _WAS.search(text, max(0, past.start - 24), past.start):
            return other
    hourly = "other" in (kept.period, one.period) and kept.period != one.period
    if kept.net != one.net and not hourly:
        return kept if kept.net else one
    if (better := _better_period(kept, one)) is not None:
        return better
    if kept.sentence == one.sentence or not one.own:
        varies = said.VARIES.search(text, kept.sentence[0], one.end)
        return replace(kept, value=None) if varies else kept
    return one
