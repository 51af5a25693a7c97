"""Pairs of slots that differ in one word: me or them, the week as it is or wished."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from inroad.interview.exchanges import Exchange
from inroad.interview.recognise.assign import Assigned
from inroad.interview.recognise.words import sentences

WISHED: Final = re.compile(
    r"(?i)\byou(?:['’]?d| would)? (?:want|wish|rather|prefer|choose)\b|\bideal"
    r"|\b(?:day|week|month|life|time|hours|split|version|one) (?:that )?you(?:['’]?d"
    r"| would)\b"
    r"|\b(?:up to|left to) you\b|\byour (?:own )?(?:choice|way)\b|\bif you (?:got|get)"
    r" to\b|\bbetter[- ]\w+ (?:world|universe|life|version)\b"
    r"|\bperfect\b"
    r"|\byou(?:['’]d| would) like\b|\bif (?:you|i) (?:could|had|were|gave|got|ran|held"
    r"|drew|chose|owned|ruled|designed|decided|planned)\b"
    r"|\bdream|\bshould\b|\binstead\b|\bmagic|\bfairy\b|\bangel\b|\bwish"
    r"|\bsuppose\b(?! (?:your|the|a) )"
    r"|\bif (?:somebody|someone|anyone|anybody|they|i) (?:let|gave|allowed|asked) you\b"
    r"|\bin (?:a|the) (?:good|better|other)\b|\b(?:like|want) it\b"
    r"|\bthe (?:good|nice|right|happy) (?:version|week|day|one|split)\b|\bought to be\b"
    r"|\byou(?:['’]d| would) have it\b|\bdesire|\bas you (?:want|please|like)\b"
    r"|\bin your (?:view|eyes),? right\b|\bgone well\b"
)
# "The day you'd draw": a day, and what one would do with it.
WEEK_WISHED: Final = re.compile(
    r"(?i)\b(?:\w*day|week|month|life|time|hours|split|version|one) (?:that )?you"
    r"(?:['’]?d| would| wish| dream)\b"
    r"|(?<!not an )(?<!not the )(?<!not your )\b(?:ideal|perfect"
    r"|dream)\b[^.?!]*\b(?:day|week|month|split|version)\b"
    r"|\byou (?:like|want|love|prefer|wish|rather have) (?:your|the|that|a|such a)"
    r" (?:\w+ )?(?:days?|weeks?|month|time|hours)\b"
)
TWIN: Final = 0.9
TURNED: Final = re.compile(
    r"(?i)\b(?:flip|swap|turn|switch|shuffle|rearrange)(?:ped)? (?:it|them|that"
    r"|those)\b"
    r"|^\W*(?:if i could|ideally|in a (?:better|perfect|good|fair))\b"
)
WISHES: Final = re.compile(
    r"(?i)\bi['’]d\b|\bi would\b|\bideally\b|\bi want\b|\bif i\b|\bmore\b|\bless\b"
)
THEM: Final = re.compile(
    r"(?i)\b(?:they|them|their|they['’]\w+|others?|people|peers?|colleagues?|average"
    r"|typical|median|someone|somebody|rest|folks?|classmates?|ones?|he|she|him|her)\b"
)
YOU: Final = re.compile(r"(?i)\b(?:you|yourself|your|yours)\b")
# "Compared with the others, how good are you?" asks about you.
AGAINST: Final = re.compile(
    r"(?i)\b(?:compared? (?:you\w* )?(?:with|to)|against|among(?:st)?|next to|beside"
    r"|relative to|alongside|out of|than|of all|you look at|up to|measured? by"
    r"|in comparison (?:with|to)|versus|vs\.?)\b[^,.;:?!]*(?:,(?= other)[^,.;:?!]*)?"
)
YOURSELF: Final = re.compile(
    r"(?i)\byourself\b|\byou (?:rate|grade|rank|judge|score|place|mark|assess) your\b"
    r"|\bhow (?:good|strong|skilled|able|far along) (?:are|were) you\b"
    r"|\bwhere (?:are|do|did|would|should) (?:i |we )?(?:find |put |place |rank )?you\b"
    r"(?! (?:put|place|rank|see|rate) (?:them|those|the others|him|her))"
    r"|\b(?:do|would) you (?:stack|measure|compare|rank|stand|fit)\b"
)
WHERE: Final = re.compile(
    r"(?i)\bwhere (?:are|do|did|would|should)\b[^.?!]*\byou\b(?: \w+){0,2}\W*$"
)
OF_THEM: Final = re.compile(
    r"(?i)\b(?:they|those|these|the others|the rest|most of them|(?:those|these|the)"
    r" (?:people|ones|folks?))(?: (?:are|were|would|must|all|stand)|['’](?:re|d))\b"
)
ABOUT_ME: Final = re.compile(
    r"(?i)\bwhere i(?:['’]d| would| do| am)?\b|\bi(?:['’]d| would)? (?:put|place|rank"
    r"|rate|see|stand|be|give) (?:my|me|at|in|about)|\bi(?:['’]m| am) (?:at|in|on|about"
    r"|a |the )|\bput me\b"
)
OF_ME: Final = re.compile(r"(?i)\b(?:i|i['’](?:m|d|ve)|me|my|myself)\b")
# "And Jonas himself?", "And those who went abroad?", right after one's own mark.
ANOTHER: Final = re.compile(
    r"\W*(?:[Aa]nd|[Bb]ut|[Ww]hat about|[Hh]ow about)"
    r" (?:(?!Then|For|If|In|As)[A-Z][a-z]+\b"
    r"|(?:the others|those|these|them|your|he|she)\b)[^.!]{0,60}\?"
)
# Sure of one who is named right after one's own mark, as far as the mark is one.
NAMED: Final = 0.95
SURE: Final = 0.5
HARDLY: Final = 0.1
NEAR: Final = 160


def relabelled(
    talk: Sequence[Exchange], found: Sequence[Assigned]
) -> tuple[Assigned, ...]:
    """The slots, with "you" and "them", "now" and "wished" told apart by the words."""
    fixed: list[Assigned] = []
    for exchange, one in zip(talk, found, strict=True):
        fixed.append(_agreed(exchange, _fixed(exchange, one, fixed)))
    return tuple(fixed)


def _agreed(exchange: Exchange, one: Assigned) -> Assigned:
    """Sure of the twin that the words plainly mean, if sure that it is one of them."""
    last = _asking(exchange.question)
    asked = exchange.question[-NEAR:]
    wished = bool(WISHED.search(asked) or WEEK_WISHED.search(asked))
    wished |= bool(WISHES.search(exchange.answer.text))
    rated = without_comparison(last)
    them, me = bool(THEM.search(rated)), bool(YOU.search(rated))
    if YOURSELF.search(last):
        them, me = False, True
    plain = {
        "attention_now": not wished,
        "attention_target": wished,
        "self_rating": me and not them,
        "peer_rating": them and not me,
    }
    if not plain.get(one.slot or "", False):
        return one
    return replace(one, alone=max(one.alone, one.either))


def without_comparison(question: str) -> str:
    """A question without those whom it only compares somebody with."""
    return AGAINST.sub(" ", question)


def _another_week(exchange: Exchange, last: str) -> bool:
    """Whether a question after the week as it is, or its answer, turns to a wish."""
    told = exchange.answer.text
    return bool(WISHED.search(last) or TURNED.search(last) or TURNED.search(told))


def _asking(question: str) -> str:
    """The last sentence with a question mark, else the last one."""
    parts = sentences(question) or [""]
    asking = [part for part in parts if "?" in part]
    return (asking or parts)[-1]


def _fixed(exchange: Exchange, one: Assigned, before: Sequence[Assigned]) -> Assigned:
    last = (sentences(exchange.question) or [""])[-1]
    if one.slot == "peer_rating":
        return _me_or_them(exchange, one, before, last)
    if one.slot == "self_rating" and one.follows:
        told = exchange.answer.text
        of_another = OF_THEM.search(told) or ANOTHER.match(last)
        if of_another and not OF_ME.search(told) and not YOU.search(last):
            named = before and before[-1].slot == "self_rating" and ANOTHER.match(last)
            sure = NAMED if named else SURE
            return replace(one, slot="peer_rating", alone=max(one.confidence, sure))
    elif one.slot == "attention_now" and one.follows and _another_week(exchange, last):
        return replace(one, slot="attention_target", alone=max(one.confidence, SURE))
    elif (
        one.slot == "attention_now" and one.either >= TWIN and WEEK_WISHED.search(last)
    ):
        return replace(one, slot="attention_target", alone=max(one.alone, one.either))
    elif one.slot == "attention_target":
        asked_so = WISHED.search(exchange.question[-200:]) or WEEK_WISHED.search(last)
        if not asked_so and not WISHES.search(exchange.answer.text):
            return replace(one, slot="attention_now")
    return one


def _me_or_them(
    exchange: Exchange, one: Assigned, before: Sequence[Assigned], last: str
) -> Assigned:
    """A mark for the others, unless the words are about the person alone."""
    # Nobody is asked to rate the others first.
    rated = any(
        b.slot == "self_rating" and b.confidence >= SURE and b.asked >= HARDLY
        for b in before
    )
    told = exchange.answer.text
    of_me = bool(ABOUT_ME.search(told)) and not THEM.search(told)
    if not rated and (of_me or YOURSELF.search(_asking(exchange.question))):
        return replace(one, slot="self_rating", alone=max(one.alone, one.either))
    goes_on = one.follows and before[-1].slot == "self_rating"
    asked_me = YOU.search(exchange.question[-NEAR:]) or goes_on
    if WHERE.search(last) or (asked_me and not THEM.search(last) and not rated):
        return replace(one, slot="self_rating")
    return one
