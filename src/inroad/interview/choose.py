"""Of several answers about one slot, the one that stands."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from inroad.interview.exchanges import Exchange
from inroad.interview.hearing import Conflict
from inroad.interview.reader import MANY, Answered, Entry, Heard

CORRECTS: Final = re.compile(
    r"(?i)^(?:no\b|hm+\b|well,|okay\b|actually|in principle)|\b(?:actually|it['’]?s not|"
    r"isn['’]?t|not really|let me take that back|so (?:maybe|no)|I mean)\b"
)


@dataclass(frozen=True, slots=True)
class Answer:
    """One exchange about a slot, and what was read in it."""

    exchange: Exchange
    follows: bool
    read: Answered


def chosen(
    slot: str, answers: Sequence[Answer]
) -> tuple[Heard | None, Conflict | None]:
    """The value that stands, and the conflict between statements, if any."""
    heard = [a for a in answers if isinstance(a.read, Heard) and a.read.entries]
    if not heard:
        return None, None
    if slot not in MANY:
        last = heard[-1].read
        return (last if isinstance(last, Heard) else None), None
    kept: list[Entry] = []
    for answer in heard:
        entries = answer.read.entries if isinstance(answer.read, Heard) else ()
        if (
            kept
            and CORRECTS.search(answer.exchange.answer.text[:80])
            and answer.follows
        ):
            kept = []
        kept += [e for e in entries if not _among(e, kept)]
    return Heard(slot, tuple(kept)), None


def _among(entry: Entry, kept: Sequence[Entry]) -> bool:
    name = _name(entry)
    return any(_name(other) == name for other in kept)


def _name(entry: Entry) -> str:
    return str(entry.body.get("text") or entry.body.get("label")).casefold()
