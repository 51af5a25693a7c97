"""Which of the numbers of an answer are sums of money."""

import re
from typing import Final

from inroad.interview.values import pay_words as said
from inroad.interview.values.currency import currency_words
from inroad.interview.values.numbers import Number

# An American pension plan is called by its paragraph.
_PENSION_PLAN: Final = re.compile(r"40[13]\(?[kb]\)?")


def is_money(text: str, number: Number) -> bool:
    """Whether a number of folded text is a sum, by its size and the words by it."""
    bare_fraction = number.form == "fraction" and number.scale is None
    plan = _PENSION_PLAN.fullmatch(text, *number.span)
    if plan or number.form == "ordinal" or number.value < 0 or bare_fraction:
        return False
    before, after = text[: number.start][-14:], text[number.end :][:60]
    if _currency_follows(after):
        return number.value > 0
    if said.NOUN_AFTER.match(after):
        return False
    if said.SIGN_BEFORE.search(before) or number.scale:
        return number.value > 0
    paid = said.PAID_AFTER.match(after) is not None
    if _looks_like_year(text, number):
        round_sum = (
            number.value % 50 == 0 and said.HEDGE_BEFORE.search(before) is not None
        )
        return paid or round_sum or text.strip(" .,!?~") == text[slice(*number.span)]
    return number.value >= 300 or (paid and number.value >= 100)


def _looks_like_year(text: str, number: Number) -> bool:
    said = text[number.start : number.end]
    year = said.isdigit() or (number.spelled and number.value % 50 != 0)
    return 1900 <= number.value <= 2100 and year


def _currency_follows(after: str) -> bool:
    words = re.findall(r"[^\W\d_]+|[€£$₹₦₩¥₪₱฿]", after)[:2]
    return any(w in currency_words() or not w.isalpha() for w in words)
