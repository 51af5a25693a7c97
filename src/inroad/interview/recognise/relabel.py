"""Pairs of slots that differ in one word: me or them, the week as it is or wished."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from inroad.interview.exchanges import Exchange
from inroad.interview.recognise.assign import Assigned

WISHED: Final = re.compile(
    r"(?i)\byou(?:['’]?d| would)? (?:want|like|wish|rather|prefer|choose)\b|\bif (?:you|i|it)\b"
    r"|\bideal|\bperfect\b|\bdream|\bshould\b|\binstead\b|\bmagic|\bfairy\b|\bangel\b"
    r"|\bwish|\brather\b|\bbetter\b|\bin (?:a|the) (?:good|better|other)\b|\bsuppose\b"
)
WISHES: Final = re.compile(
    r"(?i)\bi['’]?d\b|\bi would\b|\bideally\b|\bi want\b|\bif i\b|\bmore\b|\bless\b"
)
THEM: Final = re.compile(
    r"(?i)\b(?:they|them|their|they['’]\w+|others?|people|peers?|colleagues?|average|typical"
    r"|median|ordinary|normal|someone|somebody|rest|folks?|classmates?|team|who)\b"
)


def relabelled(
    talk: Sequence[Exchange], found: Sequence[Assigned]
) -> tuple[Assigned, ...]:
    """Nobody is asked for others first: a lone "them" without them is about oneself."""
    fixed = list(found)
    slots = {one.slot for one in found}
    for place, (exchange, one) in enumerate(zip(talk, found, strict=True)):
        words = exchange.question
        if one.slot == "peer_rating" and "self_rating" not in slots:
            if not THEM.search(words[-160:]):
                fixed[place] = replace(one, slot="self_rating")
        elif one.slot == "attention_now" and one.follows and WISHED.search(words):
            fixed[place] = replace(one, slot="attention_target", alone=one.confidence)
        elif one.slot == "attention_target" and "attention_now" not in slots:
            if not WISHED.search(words) and not WISHES.search(exchange.answer.text):
                fixed[place] = replace(one, slot="attention_now")
    return tuple(fixed)
