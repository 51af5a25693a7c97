"""A time that a later answer puts right, wherever in the talk that is."""

import re
from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Final

from inroad.interview.exchanges import Exchange
from inroad.interview.reader import Entry, Heard, plain_number, read
from inroad.interview.values.spans import Length, lengths
from inroad.interview.values.words import folded

UNITS: Final[Mapping[str, Mapping[str, Decimal]]] = {
    "runway_months": {"month": Decimal(1), "year": Decimal(12)},
    "prep_hours": {"hour": Decimal(1)},
}
# How much a figure may change when it is put right.
FACTOR: Final = 4
FEW: Final = 8
# "I said three months. It's two.", "it's not three months. Two."
I_SAID: Final = re.compile(
    r"\b(?:i(?: have)? (?:said|told you|gave you)|the|it's not|it is not)"
    r"(?: (?:about|around|earlier|before))?\W+$"
)
NOW_IT_IS: Final = re.compile(
    r"\b(?:it's|it is|that's|now|so|then|put|make (?:it|that)|call it|write|say)"
    r"(?: (?:it|more|like|about|only|just|really|yeah|down|at))*\W+$"
    r"|\bnot [\w-]+(?: months?| years?)?[.,;] $"
)
# "Hang on, the letter came. Eight months."
CHANGED: Final = re.compile(
    r"\b(?:forgot|forgotten|wait|hang on|actually|isn't|it's not|didn't say|no longer"
    r"|can'?t say|changed|re-?ran|recount\w*|recalculat\w*|correct(?:ion)?|wrong"
    r"|scratch|write|put (?:it|that|down))\b"
)
# "The money, actually. I forgot the fees.", where no figure is named again.
FORGOT: Final = re.compile(r"\b(?:forgot|forgotten|got (?:it|that) wrong|correction)\b")
MONEY: Final = re.compile(r"\b(?:money|savings?|cushion|runway)\b")
UNIT_SAID: Final = re.compile(r"(?i)\b(?:months?|weeks?|years?)\b")


def put_right(slot: str, kept: Entry, talk: Sequence[Exchange]) -> Entry | None:
    """The time told in place of the one kept; None where nothing later changes it."""
    if (told := _said_otherwise(slot, kept, talk)) is not None:
        return told
    found: Entry | None = None
    later = _later(kept, talk)
    for place, one in enumerate(later):
        now = found or kept
        heard = _read(slot, one)
        if heard is None or _ends(heard) == _ends(now):
            after = _next_told(slot, later[place + 1 :]) if _denies(one, now) else None
            found = after if after and _near(now, after) else found
        elif _near(now, heard) and _changes(slot, one, now, heard):
            found = heard
    return found


def _said_otherwise(slot: str, kept: Entry, talk: Sequence[Exchange]) -> Entry | None:
    """The time told in place of the one named once more: "I said three. It's two."."""
    for one in _later(kept, talk):
        plain = folded(one.answer.text)
        times = lengths(plain, UNITS[slot])
        said = next((x for x in times if _is_told_again(plain, x, kept)), None)
        after = [x for x in times if said and x.start > said.start]
        if said is None or not after:
            continue
        last = next((x for x in after if _now_it_is(plain, x.start)), None)
        if last and all(_times(x, said) == _times(last, said) for x in after):
            low, high = (plain_number(x) for x in _times(last, said))
            body = {**kept.body, "low": low, "high": high}
            return Entry(body, last.start, last.end, one.answer)
    return None


def _changes(slot: str, one: Exchange, now: Entry, heard: Entry) -> bool:
    """Whether an answer goes back to the time that stands and settles on another."""
    plain, asked = folded(one.answer.text), folded(one.question)
    forgot = FORGOT.search(plain) and MONEY.search(f"{asked} {plain}")
    if forgot and slot == "runway_months":
        said = heard.turn.text[heard.start : heard.end]
        return UNIT_SAID.search(said) is not None
    alone = re.search(r"(?:^|[.!?;]) *$", plain[: heard.start])
    settles = alone or _now_it_is(plain, heard.start)
    named = _names(asked, slot, now) or _denied(plain, slot, now)
    return bool(CHANGED.search(plain) and named and settles)


def _names(plain: str, slot: str, now: Entry) -> bool:
    """Whether a text says the time that stands, with its unit."""
    times = lengths(plain, UNITS[slot])
    ends = _ends(now)
    return any(x.unit and (float(x.low), float(x.high)) == ends for x in times)


def _denied(plain: str, slot: str, now: Entry) -> bool:
    """Whether a text says that it is not the time that stands: "it isn't five"."""
    times = lengths(plain, UNITS[slot])
    return any(
        float(x.low) in {*_ends(now), _ends(now)[0] / 12}
        and re.search(
            r"(?:n't|\bnot|can'?t say)(?: say)? $",
            plain[max(0, x.start - 16) : x.start],
        )
        for x in times
    )


def _denies(one: Exchange, now: Entry) -> bool:
    plain = folded(one.answer.text)
    return bool(CHANGED.search(plain)) and _denied(plain, "runway_months", now)


def _next_told(slot: str, after: Sequence[Exchange]) -> Entry | None:
    """The time of the short answer right after one that denies what was told."""
    brief = after and max(len(after[0].answer.text.split()), 1) <= FEW
    return _read(slot, after[0]) if brief else None


def _read(slot: str, one: Exchange) -> Entry | None:
    heard = read(slot, one.answer, one.question)
    single = isinstance(heard, Heard) and len(heard.entries) == 1
    return heard.entries[0] if single and isinstance(heard, Heard) else None


def _near(one: Entry, two: Entry) -> bool:
    first, then = _ends(one)[1], _ends(two)[1]
    return 0 < first <= FACTOR * then and then <= FACTOR * first


def _ends(entry: Entry) -> tuple[float, float]:
    low, high = entry.body.get("low"), entry.body.get("high")
    return float(str(low)), float(str(high))


def _is_told_again(plain: str, one: Length, kept: Entry) -> bool:
    before = plain[max(0, one.start - 24) : one.start]
    same = (float(one.low), float(one.high)) == _ends(kept)
    return same and bool(I_SAID.search(before))


def _now_it_is(plain: str, start: int) -> bool:
    return NOW_IT_IS.search(plain[max(0, start - 24) : start]) is not None


def _times(one: Length, like: Length) -> tuple[float, float]:
    """The ends of a time; a bare number is in the unit of the one before."""
    years = one.unit is None and like.unit == "year"
    return float(one.low) * (12 if years else 1), float(one.high) * (12 if years else 1)


def _later(kept: Entry, talk: Sequence[Exchange]) -> Sequence[Exchange]:
    place = next((n for n, x in enumerate(talk) if x.answer is kept.turn), len(talk))
    return talk[place + 1 :]
