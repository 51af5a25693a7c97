"""Whether a question plainly asks for the hours somebody could put in."""

from collections.abc import Mapping, Sequence
from typing import Final

from inroad.interview.choose import Answer
from inroad.interview.exchanges import Exchange
from inroad.interview.reader import Heard, read
from inroad.interview.recognise.assign import Assigned
from inroad.interview.values.hours_asked import asks_for_hours

_SLOT: Final = "prep_hours"
# Where the talk speaks for another slot as surely, a grammar does not outvote it.
_SURE: Final = 0.95
_WEEKS: Final = ("attention_now", "attention_target")
_LONGEST: Final = 60


def prepared(
    exchange: Exchange, one: Assigned, said: Mapping[str, Sequence[Answer]]
) -> Assigned | None:
    """The exchange as one about hours of preparation, where its words plainly are."""
    if not asks_for_hours(exchange.question) or said.get(_SLOT):
        return None
    other = one.slot not in (None, _SLOT, *_WEEKS) and one.alone >= _SURE
    week = one.slot in _WEEKS and one.slot not in said
    if other or week or len(exchange.answer.text.split()) > _LONGEST:
        return None
    heard = read(_SLOT, exchange.answer, exchange.question)
    told = isinstance(heard, Heard) and heard.entries
    return Assigned(_SLOT, 1.0, alone=1.0, asked=1.0) if told else None
