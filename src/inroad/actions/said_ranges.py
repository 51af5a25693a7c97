"""Ranges and chances as people write them: "5 to 10", "1 in 20", "10 to 30 in 100"."""

import re

from inroad.core.errors import BadInput

_NUMBER = r"[-−]?\d[\d,]*(?:\.\d+)?|[-−]?\.\d+"
_OUT_OF = re.compile(rf"\b(?:in|of|out of)\s+({_NUMBER})\s*(?:cases)?$", re.IGNORECASE)
_BETWEEN = re.compile(
    rf"^(?:about|at least|between|from)?\s*({_NUMBER})\s*%?"
    rf"(?:\s*(?:to|-|–|and|at most|,)\s*({_NUMBER})\s*%?)?$",
    re.IGNORECASE,
)
LONGEST = 80

Ends = tuple[float, float]


def range_said(text: str, name: str, *, most: float = 1e6) -> Ends:
    """Read "5 to 10" or "7", zero or more, or say what would do.

    >>> range_said("5 to 10", "The hours"), range_said("7", "The hours")
    ((5.0, 10.0), (7.0, 7.0))

    Raises:
        BadInput: no range stands there, or it is upside down, or too large.
    """
    low, high = _two(text.strip(), name)
    if low < 0 or high > most:
        raise BadInput(
            f"{name}: {text.strip()!r} is out of bounds.",
            hint=f"Write 0 to {most:,.0f} at most.",
        )
    if low > high:
        raise BadInput(
            f"{name}: {text.strip()!r} is upside down.",
            hint="Give the smaller figure first, as in 5 to 10.",
        )
    return low, high


def chance_said(text: str, name: str = "The chance") -> Ends:
    """Read a chance as a count of cases: "5 to 10 in 100", "1 in 20", "5 to 10%".

    Without "in" it is out of a hundred.

    >>> chance_said("5 to 10 in 100"), chance_said("1 in 20"), chance_said("40%")
    ((0.05, 0.1), (0.05, 0.05), (0.4, 0.4))

    Raises:
        BadInput: it is no chance between 0 and 1.
    """
    words = text.strip()
    found = _OUT_OF.search(words)
    whole = _figure(found[1]) if found else 100.0
    if whole <= 0:
        raise BadInput(f"{name}: out of {whole:g} is no count.", hint=_CHANCE)
    low, high = _two(words[: found.start()].strip() if found else words, name, _CHANCE)
    if low > high:
        raise BadInput(f"{name}: {words!r} is upside down.", hint=_CHANCE)
    if low < 0 or high > whole:
        raise BadInput(f"{name}: {words!r} is not between none and all.", hint=_CHANCE)
    return low / whole, high / whole


_CHANCE = "Write it as people count: 5 to 10 in 100, or 1 in 20."


def _two(text: str, name: str, hint: str = "Write it as 5 to 10, or 7.") -> Ends:
    found = _BETWEEN.match(text) if len(text) <= LONGEST else None
    if found is None:
        raise BadInput(f"{name}: {text[:LONGEST]!r} is no range.", hint=hint)
    low = _figure(found[1])
    return low, _figure(found[2]) if found[2] else low


def _figure(text: str) -> float:
    return float(text.replace(",", "").replace("−", "-"))
