"""How much an answer looks like an answer to a slot, by its form alone."""

import re
from collections.abc import Callable
from typing import Final

from inroad.core.errors import NotFound
from inroad.interview.reading import NUMBER_SLOTS, Declined, Reading
from inroad.interview.values import cues
from inroad.interview.values.amounts import amounts
from inroad.interview.values.convert import read_conversion
from inroad.interview.values.currency import currency_words
from inroad.interview.values.hours import read_hours
from inroad.interview.values.money import read_income
from inroad.interview.values.months import read_runway
from inroad.interview.values.ratings import read_rating
from inroad.interview.values.shares import read_shares
from inroad.interview.values.words import folded

_PAY: Final = re.compile(
    r"\b(?:a month|per month|monthly|a year|per annum|salary|stipend|pay|paid|earn"
    r"|gross|net|after tax|before tax|lpa|ctc|income|wage|in hand|take home)\b"
)
_DECLINED_PAY: Final = re.compile(r"\b(?:not for|never|even for)\b")
_LASTING: Final = re.compile(
    r"\b(?:last|lasts|savings?|saved|rent|runway|cushion|debt|overdraft|broke|burn"
    r"|if i stop|if i (?:cut|move)|parents|unemployment|enough for|months)\b"
)
_TIME: Final = re.compile(r"\b(?:months?|years?|weeks?)\b")
_TIME_OF: Final = re.compile(
    r"\b(?:of|as|within|ago|phd|bond|contract|ask me|did|been|no more|never|old)\b"
)
_HOURS: Final = re.compile(r"\b(?:hours?|minutes?)\b")
_PREPARE: Final = re.compile(
    r"\b(?:read|reading|prepare|prep|study|papers?|per person|for one|a chat|a talk"
    r"|each|minimum|ready|evenings?|weekends?)\b"
)
_PART: Final = re.compile(
    r"%|\bper ?cent\b|\b(?:half|third|quarter|fifths?)\b|\bhours?\b"
)
_RATED: Final = re.compile(
    r"\b(?:out of|percentile|top \w+(?:-\w+)? ?per ?cent|potential|ceiling"
    r"|what i could|better than|a (?:one|two|three|four|five|six|seven|eight|nine|ten"
    r"|solid))\b|\d ?/ ?10\b"
)
_THEIRS: Final = re.compile(
    r"\b(?:they|they're|they'd|them|typical|average|normal|colleagues|the usual"
    r"|most of them|the ones|person|people there|ordinary)\b"
)
_HIRING: Final = re.compile(
    r"\b(?:contract|hiring|hire|hired|headcount|budget|permanent|convert|offer|renew"
    r"|extend|manager|interns?|keep me|kept|stay|staying|funding|reorg|fixed term|ppo"
    r"|position)\b"
)


def form(slot: str, text: str) -> float:
    """From 0 to 1: the likeness of an answer to answers of the slot, question unseen.

    Raises:
        NotFound: when the slot is not one of those that hold numbers.
    """
    if slot not in _FORMS:
        raise NotFound(
            f"There is no form of answer for {slot!r}.",
            hint="Name one of " + ", ".join(NUMBER_SLOTS) + ".",
        )
    return _FORMS[slot](text, folded(text))


def _is_read(found: object) -> bool:
    return isinstance(found, Reading) and not isinstance(found, Declined)


def _income(text: str, plain: str) -> float:
    if not _is_read(read_income(text)):
        return 0.0
    if _DECLINED_PAY.search(plain):
        return 0.1
    words = set(re.findall(r"[^\W\d_]+", plain))
    money = (
        bool(words & currency_words())
        or re.search(r"[€£$₹₦₩¥]|\d ?k\b", plain) is not None
    )
    paid = _PAY.search(plain) is not None
    if not amounts(plain):
        return 0.3 + 0.2 * paid
    return min(1.0, 0.5 + 0.25 * money + 0.25 * paid) if money or paid else 0.4


def _runway(text: str, plain: str) -> float:
    found = read_runway(text)
    if not isinstance(found, Reading):
        return 0.0
    timed = _TIME.search(plain, found.start, found.end + 10) is not None
    lasting = _LASTING.search(plain) is not None
    if not timed:
        other = _HOURS.search(plain) or _RATED.search(plain) or _PART.search(plain)
        return 0.0 if other else 0.2 + 0.15 * lasting
    if lasting:
        return 1.0
    return 0.75 if _stands_nearly_alone(plain, found.start, found.end) else 0.35


def _stands_nearly_alone(plain: str, start: int, end: int) -> bool:
    """Whether the clause of a time holds little else, and nothing it is a time of."""
    first, last = cues.around(cues.clauses(plain), start)
    around = plain[first:start] + plain[end : max(last, end)]
    if _TIME_OF.search(around):
        return False
    return sum(c.isalpha() for c in around) <= 20


def _shares(text: str, plain: str) -> float:
    for question in ("", "a normal week?"):
        found = read_shares(text, question=question)
        if isinstance(found, Reading):
            if len(found.value) > 1:
                return 0.7 + 0.3 * (_PART.search(plain) is not None)
            if _RATED.search(plain):
                return 0.15
            return 0.55 if found.value[0].share is None else 0.45
    return 0.0


def _rating(text: str, plain: str) -> float:
    found = read_rating(text)
    if not isinstance(found, Reading):
        return 0.0
    if found.value.scale == "not said":
        return 0.2
    if _RATED.search(plain):
        return 0.85
    united = found.value.scale in ("percent", "out of 100")
    return 0.4 if united else 0.7


def _self(text: str, plain: str) -> float:
    likeness = _rating(text, plain)
    return likeness * 0.75 if _THEIRS.search(plain) else likeness


def _peers(text: str, plain: str) -> float:
    likeness = _rating(text, plain)
    return likeness if _THEIRS.search(plain) else likeness * 0.75


def _prep(text: str, plain: str) -> float:
    found = read_hours(text)
    if not isinstance(found, Reading):
        return 0.0
    if not _HOURS.search(plain):
        other = _TIME.search(plain) or _PART.search(plain) or _RATED.search(plain)
        return 0.0 if other else 0.2
    many = read_shares(text, question="a normal week?")
    if isinstance(many, Reading) and len(many.value) > 1:
        return 0.2
    return 0.7 + 0.3 * (_PREPARE.search(plain) is not None)


def _convert(text: str, plain: str) -> float:
    found = read_conversion(text)
    if not isinstance(found, Reading):
        return 0.0
    hiring = _HIRING.search(plain) is not None
    early = found.start < 30
    return 0.25 + 0.15 * early + 0.5 * hiring


_FORMS: Final[dict[str, Callable[[str, str], float]]] = {
    "monthly_income": _income,
    "job_converts": _convert,
    "runway_months": _runway,
    "attention_now": _shares,
    "attention_target": _shares,
    "self_rating": _self,
    "peer_rating": _peers,
    "prep_hours": _prep,
}
