"""Marks and money that lasts, where the words of a question plainly ask for them."""

import re
from collections.abc import Collection, Mapping
from typing import Final

from inroad.interview.exchanges import Exchange
from inroad.interview.reader import Entry, Heard, read
from inroad.interview.recognise.assign import Assigned
from inroad.interview.recognise.relabel import THEM, without_comparison
from inroad.interview.recognise.words import sentences
from inroad.interview.values import scales

MARK: Final = "self_rating"
LASTS: Final = "runway_months"
# Where the talk speaks for another slot as surely, a grammar does not outvote it.
SURE: Final = 0.9
# Enough, where the words of the question speak for it as well.
LIKELY: Final = 0.6
SHORT: Final = 30
LONGEST: Final = 60
_SCALE: Final = re.compile(
    r"(?i)\b(?:out of (?:ten|10|five|5|a hundred|100)|(?:from |of )?(?:one|zero|1|0)"
    r" (?:to|through) (?:ten|10|five|5|six|6|a hundred|100)|what percentile"
    r"|which percentile|marks? out of|on a scale)\b"
)
_YOU: Final = re.compile(r"(?i)\b(?:you|your|yourself|you['’]d)\b")
# What else is marked on such scales.
_ELSE: Final = re.compile(
    r"(?i)\b(?:happ\w+|stress\w*|satisf\w+|content|tir(?:ed|ing)|worr\w+|enjoy\w*|mood"
    r"|feel\w*|likely|sure|chance|confiden\w+|hard|difficult|interest\w*|pressure"
    r"|energy|sleep|health|anx\w+|love|like|important|other)\b"
)
# "If the contract was not renewed", "Suppose the money dried up".
_STOPS: Final = re.compile(
    r"(?i)\b(?:if|suppose|imagine|say|when|once)\b[^.?!]{0,60}?\b(?:paid|pay|salary"
    r"|income|money|job|work|contract|grant|scholarship|stipend|company|firm|wage"
    r"|everything|it|they|you)\b[^.?!]{0,30}?\b(?:stop(?:s|ped)?|end(?:s|ed)?|gone|lost"
    r"|dri(?:es|ed) up|not (?:be )?renewed|clos(?:es|ed)|quit|dropped you|let you go"
    r"|run(?:s)? out|took a leap|disappear(?:s|ed)?|vanish(?:es|ed)?|cease[sd]?)\b"
)
_HOLDS: Final = re.compile(
    r"(?i)\b(?:how (?:many months|long)|for what (?:period|time))"
    r" (?:is|are|will|would|could|can)"
    r" (?:you|the|your|it)[^.?!]{0,40}\b(?:continue|okay|ok|fine|safe|all right|alright"
    r"|last|survive|live|manage)\b"
)
# "Do you have something put away?", with months for an answer.
_PUT_AWAY: Final = re.compile(
    r"(?i)\b(?:do you have|have you(?: got)?|is there) (?:something|anything|any|some"
    r"|an?)(?: \w+)?(?: (?:put|set|saved|stashed))? (?:away|aside|by|savings|cushion"
    r"|buffer|reserves?|saved|nest egg)\b"
)
# A time that something takes, or in which money is spent.
_TAKES: Final = re.compile(r"(?i)\b(?:takes?|took|in|every|each|spend|cost)\s*$")
_UNIT: Final = re.compile(r"(?i)\b(?:months?|years?|weeks?)\b")
_ON_MONEY: Final = re.compile(
    r"(?i)\b(?:savings?|saved|shares|bank|put (?:by|away|aside)|cushion|reserves?|fund"
    r"|rent|fees|live|survive|manage|last|eat|bills|mortgage|broke|money|get by)\b"
)


def plainly_asked(
    exchange: Exchange, one: Assigned, said: Collection[str]
) -> Assigned | None:
    """The exchange as one about one's own mark or how long the money lasts."""
    told = [x for x in said if not _only_asked(said, x)]
    near = one.slot == LASTS and one.alone >= LIKELY
    for slot in (MARK, LASTS):
        other = one.slot not in (None, slot) and one.alone >= SURE
        if slot in told or other:
            continue
        if _marks(exchange) if slot == MARK else _lasts(exchange, near=near):
            return Assigned(slot, 1.0, alone=1.0, asked=1.0)
    return None


def _only_asked(said: Collection[str], slot: str) -> bool:
    """Whether a slot was asked for and no value of it was understood."""
    answers = said[slot] if isinstance(said, Mapping) else None
    return answers is not None and not any(x.entries for x in answers)


def _marks(exchange: Exchange) -> bool:
    asked = " ".join(sentences(exchange.question)[-2:])
    of_them = THEM.search(without_comparison(_SCALE.sub(" ", asked)))
    plain = _SCALE.search(asked) and _YOU.search(asked) and not _ELSE.search(asked)
    text = exchange.answer.text
    if not plain or of_them or "?" in text or len(text.split()) > SHORT:
        return False  # who asks back speaks of something else
    entry = _only(MARK, exchange)
    return entry is not None and entry.body.get("scale") != scales.NOT_SAID


def _lasts(exchange: Exchange, *, near: bool) -> bool:
    asked = " ".join(sentences(exchange.question)[-2:])
    plain = any(x.search(asked) for x in (_STOPS, _HOLDS, _PUT_AWAY))
    text = exchange.answer.text
    if not plain or len(text.split()) > LONGEST:
        return False
    timed = _UNIT.search(text) and (near or _ON_MONEY.search(text))
    saved = _PUT_AWAY.search(asked) and _UNIT.search(text)
    named = _HOLDS.search(asked) or timed or saved
    entry = _only(LASTS, exchange) if named else None
    return entry is not None and not _TAKES.search(text[: entry.start][-12:])


def _only(slot: str, exchange: Exchange) -> Entry | None:
    heard = read(slot, exchange.answer, exchange.question)
    one = isinstance(heard, Heard) and len(heard.entries) == 1
    return heard.entries[0] if one and isinstance(heard, Heard) else None
