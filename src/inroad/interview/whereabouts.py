"""Names that the talk itself uses as those of places and houses, not of people."""

import re
from collections.abc import Sequence
from typing import Final

from inroad.interview.exchanges import Exchange
from inroad.interview.reader import Entry

_ONE_WORD: Final = re.compile(r"[^\W\d_]\w+")


def without_places(people: Sequence[Entry], talk: Sequence[Exchange]) -> list[Entry]:
    """The people without a bare name that somebody speaks of as "at" or "in" it."""
    spoken = " ".join(f"{x.question} {x.answer.text}" for x in talk)
    return [one for one in people if not _is_a_place(one, spoken)]


def _is_a_place(entry: Entry, spoken: str) -> bool:
    name = str(entry.body.get("text")).strip(" .,;!")
    if not _ONE_WORD.fullmatch(name):
        return False
    return re.search(rf"\b(?:at|in) {re.escape(name)}\b", spoken) is not None
