"""Is this a conversation about where somebody stands at all?"""

from collections.abc import Sequence
from typing import Final

from inroad.interview.exchanges import Exchange
from inroad.interview.recognise.assign import Assigned

# Real ones lay well above both; talk shows about other things below one of them.
FEWEST_SLOTS: Final = 5
LEAST_SHARE: Final = 0.4
SURE: Final = 0.5


def is_such_a_conversation(talk: Sequence[Exchange], found: Sequence[Assigned]) -> bool:
    """Whether enough of what was asked is what an interview asks."""
    asked = [
        (exchange, one)
        for exchange, one in zip(talk, found, strict=True)
        if "?" in exchange.question or one.slot
    ]
    sure = [one for _, one in asked if one.slot and one.confidence >= SURE]
    slots = {one.slot for one in sure}
    return len(slots) >= FEWEST_SLOTS and len(sure) >= LEAST_SHARE * len(asked)
