"""Is this a conversation about where somebody stands at all?"""

from collections.abc import Sequence
from typing import Final

from inroad.interview.exchanges import Exchange
from inroad.interview.recognise.assign import Assigned

# Real ones lay above all three. Talk about other things, however full of money, months
# and marks, mostly fell below one: it seldom asks four such things beyond doubt.
FEWEST_SLOTS: Final = 5
LEAST_SHARE: Final = 0.4
SURE: Final = 0.5
FEWEST_BEYOND_DOUBT: Final = 4
BEYOND_DOUBT: Final = 0.9
# So many beyond doubt are never chance, however much else is talked about.
PLENTY_BEYOND_DOUBT: Final = 7
# Nobody is asked both of these by chance.
MANY_SLOTS: Final = 7
MONEY: Final = {"monthly_income", "runway_months"}


def is_such_a_conversation(talk: Sequence[Exchange], found: Sequence[Assigned]) -> bool:
    """Whether enough of what was asked is what an interview asks."""
    asked = [
        (exchange, one)
        for exchange, one in zip(talk, found, strict=True)
        if "?" in exchange.question or one.slot
    ]
    sure = [one for _, one in asked if one.slot and one.confidence >= SURE]
    slots = {one.slot for one in sure}
    certain = {one.slot for one in sure if one.confidence >= BEYOND_DOUBT}
    if len(certain) >= PLENTY_BEYOND_DOUBT:
        return True
    if slots >= MONEY and len(slots) >= MANY_SLOTS:
        return len(certain) >= FEWEST_BEYOND_DOUBT
    return (
        len(slots) >= FEWEST_SLOTS
        and len(certain) >= FEWEST_BEYOND_DOUBT
        and len(sure) >= LEAST_SHARE * len(asked)
    )
