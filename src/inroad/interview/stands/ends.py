"""A value with one figure or two: its figures, and those by which people name it."""

from collections.abc import Iterator
from typing import Final

from inroad.interview.reader import Entry

MONTHS: Final = 12
THOUSAND: Final = 1000
MILLION: Final = 1_000_000


def value_of(entry: Entry) -> tuple[float, ...]:
    """The figures of a value: a sum, a mark, or both ends of a time."""
    body = entry.body
    keys = [k for k in ("amount", "value", "low", "high") if k in body]
    return tuple(float(str(body[k])) for k in keys)


def named_by(slot: str, entry: Entry) -> tuple[frozenset[float], ...]:
    """For every end of a value the figures by which somebody may name it.

    A sum may be said in thousands or by the year, a time that money lasts in years.
    """
    ends = dict.fromkeys(value_of(entry))
    return tuple(frozenset(_names(slot, end, entry)) for end in ends)


def figures_of(slot: str, entry: Entry) -> frozenset[float]:
    """All figures by which somebody may name a value."""
    return frozenset().union(*named_by(slot, entry))


def _names(slot: str, end: float, entry: Entry) -> Iterator[float]:
    yield end
    if slot == "runway_months":
        yield end / MONTHS
    if slot == "monthly_income" and end:
        yearly = "yearly" in str(entry.body.get("basis"))
        for sum_ in (end, float(round(end * MONTHS))) if yearly else (end,):
            yield from (sum_, round(sum_ / THOUSAND, 3), round(sum_ / MILLION, 4))
