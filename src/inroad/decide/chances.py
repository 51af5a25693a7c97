"""Chances of an offer from elsewhere: which default belongs to which kind of option."""

import re
from dataclasses import dataclass

from inroad.decide.defaults import Default, find_default

_BY_FAMILY: dict[str, tuple[tuple[re.Pattern[str] | None, str], ...]] = {
    "structured_programme": (
        (re.compile(r"\bAnthropic\b"), "accept_prob.anthropic_fellows"),
        (
            re.compile(r"\bgrants?\b|\bfund(?:s|ing)?\b", re.IGNORECASE),
            "accept_prob.long_term_future_fund",
        ),
        (None, "accept_prob.mats"),
    ),
    "dream_lab": ((None, "accept_prob.research_engineer_frontier_lab"),),
    "phd": ((None, "accept_prob.top_cs_phd"),),
}
"""The first whose words stand in the option counts; None fits every one of a kind."""


@dataclass(frozen=True, slots=True)
class Chance:
    """A chance of an offer: nine in ten between `low` and `high`, `middle` expected.

    It is a default, somebody else's average, until the person gives a figure.
    """

    low: float
    middle: float
    high: float
    default: Default


def chance_of(family: str, words: str) -> Chance | None:
    """Find the default for a kind of option, or None where nobody has counted.

    >>> chance_of("company", "a company") is None
    True
    """
    for signs, default_id in _BY_FAMILY.get(family, ()):
        if signs is None or signs.search(words):
            return _chance(find_default(default_id))
    return None


def _chance(default: Default) -> Chance:
    # SciPy is imported only where a range is asked for: a Brief asks for none.
    from scipy.special import betaincinv  # noqa: PLC0415

    a, b = default.value["a"], default.value["b"]
    low, high = (float(betaincinv(a, b, q)) for q in (0.05, 0.95))
    return Chance(low, a / (a + b), high, default)


def counted_chances(families: frozenset[str]) -> tuple[tuple[str, Default], ...]:
    """Return the defaults that count offers for these kinds; all where none of them is.

    Each comes with the kind of option it belongs to.
    """
    chosen = families & _BY_FAMILY.keys() or _BY_FAMILY.keys()
    return tuple(
        (family, find_default(id))
        for family, rows in _BY_FAMILY.items()
        if family in chosen
        for _, id in rows
    )
