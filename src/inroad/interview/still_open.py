"""Options that nobody took back: "take nursing school off" closes one named before."""

import re
from collections.abc import Sequence
from typing import Final

from inroad.interview.reader import Entry

_WORD: Final = re.compile(r"[^\W\d_]{4,}")
# Words of going and doing, which many options have in common.
_COMMON: Final = frozenset(
    "take taking apply find work working with from that this there their they back away"
    " going stay staying leave leaving join start would could have into other another"
    " some more year years month months time part full month place position"
    " university college master masters degree course programme program school company"
    " research doctorate online another".split()
)
LEAST: Final = 0.5


def still_open(options: Sequence[Entry], against: Sequence[Entry]) -> list[Entry]:
    """The options without those that are ruled out later on."""
    return [one for one in options if not any(_closes(no, one) for no in against)]


def _closes(no: Entry, option: Entry) -> bool:
    """Whether a later no names most of what an option names."""
    if no.turn is option.turn or no.turn.raws[0] <= option.turn.raws[0]:
        return False
    words, ruled_out = _words(option), _words(no)
    shared = words & ruled_out
    return bool(shared) and len(shared) >= LEAST * min(len(words), len(ruled_out) + 1)


def _words(entry: Entry) -> frozenset[str]:
    told = _WORD.findall(str(entry.body.get("text")).casefold())
    return frozenset(word.rstrip("s") for word in told) - _COMMON
