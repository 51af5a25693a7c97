"""Names on lines of their own, as calls are exported: a name, the words below it."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from inroad.interview.labels import NAME, NEVER, key
from inroad.interview.lines import Line

ALONE: Final = re.compile(rf"\s*(?:\*\*|__)?(?P<name>{NAME})(?:\*\*|__)?\s*$")
LONGEST: Final = 40
TWICE: Final = 3
"""How often each of at least two names has to stand so."""
MOSTLY: Final = 0.6
"""Which share of the blocks has to begin with one of them."""


def names_alone(lines: Sequence[Line]) -> dict[int, str]:
    """Return by its number each line that is a speaker's name; none unless it is plain.

    A name stands at the head of a block of lines, with words right below it; two names
    at least return, and most blocks begin with one.
    """
    heads = list(_heads(lines))
    found = {
        line.number: match["name"].strip()
        for line in heads
        if len(line.text) <= LONGEST and (match := ALONE.match(line.text))
    }
    often = Counter(key(name) for name in found.values() if key(name) not in NEVER)
    known = {name for name, many in often.items() if many >= TWICE}
    begun = sum(key(name) in known for name in found.values())
    if len(known) < 2 or begun < MOSTLY * len(heads):
        return {}
    first = {key(name): name for name in reversed(list(found.values()))}
    return {at: first[key(name)] for at, name in found.items() if key(name) in known}


def _heads(lines: Sequence[Line]) -> Iterator[Line]:
    """Give each first line of a block that has another line below it."""
    blank = True
    for line, below in pairwise(lines):
        if blank and line.text.strip() and below.text.strip():
            yield line
        blank = not line.text.strip()
