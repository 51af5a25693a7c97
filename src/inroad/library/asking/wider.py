"""Wider: a claim on a whole region answers what is asked of one place in it."""

import re
import tomllib
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path

from inroad.library.asking.terms import words
from inroad.library.claim import Claim

_PLACES = Path(__file__).parents[1] / "content" / "asking" / "places.toml"
_AMONG = 3  # first claims that are looked at


def of_wider(question: str, claims: Iterable[Claim]) -> str:
    """Say in a sentence that an answer is on a region, not on the place asked of.

    Empty where no place is named, or one of the first claims speaks of it.
    """
    first = list(claims)[:_AMONG]
    told = {word for claim in first for word in words(f"{claim.text} {claim.said_of}")}
    for word in words(question):
        region = _regions().get(word, "")
        if region and word not in told and set(words(region)) <= told:
            return (
                f"Nothing here is on {_as_written(word, question)} by itself; what "
                f"follows is on {region}."
            )
    return ""


def _as_written(word: str, question: str) -> str:
    found = re.search(rf"\b{re.escape(word)}\b", question, re.IGNORECASE)
    return found[0].capitalize() if found else word.capitalize()


@cache
def _regions() -> Mapping[str, str]:
    """Return the region of each place, by the place's folded name."""
    found = tomllib.loads(_PLACES.read_text(encoding="utf-8"))
    return {word: region for region, places in found.items() for word in places.split()}
