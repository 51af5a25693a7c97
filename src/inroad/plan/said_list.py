"""What all lists that a person types have in common: parts, names, ranges."""

import re
from collections.abc import Iterable
from typing import Final

from inroad.core.errors import BadInput

SPAN: Final = r"(?P<low>\d+(?:\.\d+)?)(?:\s*(?:to|-|–)\s*(?P<high>\d+(?:\.\d+)?))?"
"""A figure or a range of them, as `ends_of` reads it."""
_LONGEST: Final = 6000


def parts_of(text: str, things: str, most: int) -> list[str]:
    """Part a list at semicolons and lines; `things` says what it holds.

    Raises:
        BadInput: too long a text, or too many parts.
    """
    parts = [p for part in re.split(r"[;\n]", short(text)) if (p := part.strip())]
    if len(parts) > most:
        raise BadInput(
            f"{len(parts)} {things} are too many.", hint=f"Give up to {most}."
        )
    return parts


def short(text: str) -> str:
    """Return a text that is not too long to be a list.

    Raises:
        BadInput: it is longer.
    """
    if len(text) > _LONGEST:
        raise BadInput("That is too long.", hint=f"Up to {_LONGEST} characters.")
    return text


def told_apart(names: Iterable[str], things: str) -> None:
    """Refuse a list in which two have the same name.

    Raises:
        BadInput: two have.
    """
    plain = [name.casefold() for name in names]
    if len(set(plain)) < len(plain):
        raise BadInput(f"Two {things} have the same name.", hint="Give each its own.")


def ends_of(found: re.Match[str], text: str) -> tuple[float, float]:
    """Return the two ends of a range that `SPAN` found; one figure is both.

    Raises:
        BadInput: the first is the larger.
    """
    low = float(found["low"])
    high = float(found["high"] or low)
    if low > high:
        raise BadInput(f"{text[:60]!r} is upside down.", hint="Smaller figure first.")
    return low, high
