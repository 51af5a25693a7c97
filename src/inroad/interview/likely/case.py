"""One value that was heard, with all that may speak for or against it."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from inroad.interview.choose import Answer
from inroad.interview.exchanges import Exchange
from inroad.interview.reader import Entry, Heard
from inroad.interview.recognise.assign import Assigned
from inroad.interview.turns import Turn
from inroad.interview.values.numbers import find_numbers
from inroad.interview.values.words import folded

_STOP: Final = re.compile(r"[.!?]")
_WORD: Final = re.compile(r"[^\W_]+(?:['’][a-z]+)?")
# Words that say nothing of their own.
EMPTY: Final = frozenset(
    (
        "a an and are as at be because been but by can could do does don doesn did for"
        " from get go had has have he her him his how i if in into is isn it its just"
        " like me mine my no nor not of off on or our out over she should so some"
        " still than that the their them then there these they this to too up us very"
        " was we were what when where which while who whom will with would you your"
        " re ve ll s t m d am im about also any more most much really"
    ).split()
)


@dataclass(frozen=True, slots=True)
class Setting:
    """All that was heard in one talk.

    `heard` is what stands for every slot; `answers` are those that count, `nearly` also
    those too unsure to; `others` are the turns of everybody but the person asked.
    `last_said` tells of every word of the answers where the last begins that holds it.
    """

    heard: Mapping[str, Heard | None]
    talk: Sequence[Exchange]
    found: Sequence[Assigned]
    answers: Mapping[str, Sequence[Answer]]
    nearly: Mapping[str, Sequence[Answer]]
    others: Sequence[Turn]
    last_said: Mapping[str, int] = field(init=False)

    def __post_init__(self) -> None:
        """Go through the answers once, for all values of a talk."""
        last: dict[str, int] = {}
        for answer in (exchange.answer for exchange in self.talk):
            for word in words(answer.text.lower()):
                last[word] = max(last.get(word, -1), answer.raws[0])
        object.__setattr__(self, "last_said", last)


@dataclass(frozen=True, slots=True)
class Case:
    """A value of `slot`, in its setting."""

    slot: str
    entry: Entry
    setting: Setting

    @property
    def siblings(self) -> tuple[Entry, ...]:
        """All entries of the slot, this one among them."""
        told = self.setting.heard.get(self.slot)
        return told.entries if told else (self.entry,)

    @property
    def text(self) -> str:
        """The whole answer."""
        return self.entry.turn.text

    @property
    def exchange(self) -> Exchange:
        """The exchange in which it was said; where two were joined, the later one."""
        turn = self.entry.turn
        places = (x for x in self.setting.talk if x.answer is turn)
        after = (x for x in self.setting.talk if x.answer.raws[0] >= turn.raws[0])
        return next(places, None) or next(after, None) or self.setting.talk[-1]

    @property
    def sentence(self) -> str:
        """The sentence that holds the value."""
        text, entry = self.text, self.entry
        begin = max(text.rfind(mark, 0, entry.start) for mark in ".!?") + 1
        stop = _STOP.search(text, entry.end)
        return text[begin : stop.end() if stop else len(text)]

    @property
    def named(self) -> str:
        """The words of an item, or of what time goes to; empty for other values."""
        return str(self.entry.body.get("text") or self.entry.body.get("label") or "")

    @property
    def figures(self) -> set[float]:
        """The numbers of the value itself."""
        body = self.entry.body.values()
        return {
            float(x)
            for x in body
            if isinstance(x, (int, float)) and not isinstance(x, bool)
        }


def words(text: str) -> list[str]:
    """Words with their apostrophes."""
    return _WORD.findall(text)


def telling(text: str) -> list[str]:
    """Words that say something, in small letters."""
    small = words(text.lower())
    return [word for word in small if word not in EMPTY and not word.isdigit()]


def numbers(text: str) -> list[float]:
    """All numbers of a text, in figures or words."""
    return [float(found.value) for found in find_numbers(folded(text))]
