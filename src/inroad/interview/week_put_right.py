"""Slices that a later answer puts right: "not five, it's three"."""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import permutations
from typing import Final

from inroad.interview.exchanges import Exchange
from inroad.interview.reader import Entry, Heard, plain_number, read
from inroad.interview.values.numbers import Number, find_numbers
from inroad.interview.values.words import folded

NOW: Final = "attention_now"
WISHED: Final = "attention_target"
AMOUNTS: Final = ("share", "hours_per_day", "hours_per_week")
SLICES: Final = 2
_UNIT: Final = r"(?:\s*(?:hours?|percent|per cent|%))?"
NOT: Final = re.compile(r"\bnot (?:the |really )?$")
# "Not five, it's three", "fifteen hours, my novel. Not twenty".
BUT: Final = re.compile(
    rf"{_UNIT}\s*[,.;]?\s*(?:(?:but|it's|it is|that's|more like|rather|say|make it"
    r"|put|write|only|about|like)\s+)*"
)
AND_NOT: Final = re.compile(rf"{_UNIT}[^.;!?]{{0,30}}[,.;]\s*(?:and )?not (?:the )?")
THE: Final = re.compile(r"\bthe $")
OF_TIME: Final = re.compile(r"\s*(?:hours?|percent|per cent|%)")
CALLED: Final = re.compile(
    r"\b(?:write|put|say|make it|make that|call it|more like|closer to)"
    r"(?: (?:down|about|like|it))?\s*$"
)
SPOKEN_OF: Final = re.compile(r"\b(?:hours?|percent|per cent|shares?|week|split)\b|%")
OTHER_UNIT: Final = re.compile(
    r"\s*(?:months?|years?|days?|weeks?|people|thousand|k\b|euros?|dollars?|pounds?|out"
    r" of)"
)
ANOTHER: Final = re.compile(
    r"(?i)\b(?:changed? my mind|take (?:it|that) back|correct (?:it|that|myself|one)"
    r"|a correction|i was wrong|not half and half|scratch that)\b"
)


def put_right(kept: dict[str, list[Entry]], talk: Sequence[Exchange]) -> None:
    """Give slices of both weeks the numbers that later answers put in their place."""
    for exchange in talk:
        _one_slice(kept, exchange)
        _whole_week(kept, exchange)


def in_one_unit(entries: Sequence[Entry]) -> list[Entry]:
    """The slices without those told elsewhere in another unit than the week."""
    first = entries[0].turn if entries else None
    whole = [e for e in entries if e.turn is first]
    kinds = {"share" in e.body for e in whole}
    if len(whole) < SLICES or len(kinds) != 1:
        return [*entries]
    return [e for e in entries if ("share" in e.body) in kinds]


def _one_slice(kept: dict[str, list[Entry]], exchange: Exchange) -> None:
    """A number told before that the answer takes back for another one."""
    plain, asked = folded(exchange.answer.text), folded(exchange.question)
    for old, new in _changes(plain, asked):
        if OTHER_UNIT.match(plain, new.end):
            continue
        told = [
            (slot, n)
            for slot in (NOW, WISHED)
            for n, e in enumerate(kept.get(slot, ()))
            if _amount(e) == old and _before(e, exchange)
        ]
        if len(told) != 1 or _of_another(kept, old):
            continue
        slot, n = told[0]
        entry = kept[slot][n]
        if not (SPOKEN_OF.search(plain) or SPOKEN_OF.search(asked)):
            continue
        key = next(k for k in AMOUNTS if k in entry.body)
        body = {**entry.body, key: plain_number(float(new.value))}
        kept[slot][n] = Entry(body, new.start, new.end, exchange.answer)


def _changes(plain: str, asked: str) -> Iterator[tuple[float, Number]]:
    """Pairs of a number taken back and the number said instead."""
    numbers = find_numbers(plain)
    for old, new in permutations(numbers, 2):
        if old.end <= new.start and NOT.search(plain[: old.start]):
            if BUT.fullmatch(plain, old.end, new.start):
                yield float(old.value), new
        elif new.end <= old.start and AND_NOT.fullmatch(plain, new.end, old.start):
            yield float(old.value), new
    named = _named(plain, find_numbers(plain)) | _named(asked, find_numbers(asked))
    instead = [n for n in numbers if CALLED.search(plain[: n.start])]
    if len(named) == 1 and len({n.value for n in instead}) == 1:
        yield named.pop(), instead[0]


def _named(plain: str, numbers: Sequence[Number]) -> set[float]:
    """Numbers that point back: "the twenty hours"."""
    return {
        float(n.value)
        for n in numbers
        if THE.search(plain[: n.start]) and OF_TIME.match(plain, n.end)
    }


def _whole_week(kept: dict[str, list[Entry]], exchange: Exchange) -> None:
    """All slices of one week told once more, after a change of mind."""
    if not ANOTHER.search(exchange.answer.text):
        return
    again: dict[str, list[Entry]] = {}
    for slot in (NOW, WISHED):
        told = kept.get(slot, [])
        heard = read(slot, exchange.answer, exchange.question)
        entries = [*heard.entries] if isinstance(heard, Heard) else []
        alike = len(entries) == len(told) and len(told) >= SLICES
        earlier = all(_before(e, exchange) for e in told)
        if alike and earlier and all(_has(told, e) for e in entries):
            again[slot] = entries
    if len(again) == 1:
        kept.update(again)


def _has(told: Sequence[Entry], entry: Entry) -> bool:
    """Whether a slice goes by a word of a slice told before, in the same unit."""
    key = [k for k in AMOUNTS if k in entry.body]
    return any(
        _words(one) & _words(entry) and all(k in one.body for k in key) for one in told
    )


def _words(entry: Entry) -> set[str]:
    label = str(entry.body.get("label")).casefold()
    return set(re.findall(r"[^\W\d_]{3,}", label)) - {"the", "and", "for", "with"}


def _amount(entry: Entry) -> object:
    return next((entry.body[k] for k in AMOUNTS if k in entry.body), None)


def _before(entry: Entry, exchange: Exchange) -> bool:
    return entry.turn.raws[0] < exchange.answer.raws[0]


def _of_another(kept: Mapping[str, Sequence[Entry]], old: float) -> bool:
    """Whether hours of preparation are the number that is taken back."""
    return any(old in e.body.values() for e in kept.get("prep_hours", ()))
