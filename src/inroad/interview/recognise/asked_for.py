"""What the words of a question plainly ask for, where a grammar can tell."""

import re
from collections.abc import Callable, Mapping
from typing import Final

from inroad.interview.exchanges import Exchange
from inroad.interview.recognise.kept_on import asks_to_be_kept
from inroad.interview.recognise.relabel import (
    THEM,
    WEEK_WISHED,
    WISHED,
    WISHES,
    YOU,
    YOURSELF,
    without_comparison,
)
from inroad.interview.recognise.words import sentences
from inroad.interview.values.hours_asked import asks_for_hours

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
_LASTS: Final = re.compile(
    r"(?i)\b(?:how (?:long|far|many (?:months|weeks|years))|what(?:['’]s| is) your)\b"
    r"[^.?!]*\b(?:last|liv(?:e|ing)|surviv\w+|manage|mak(?:e|ing) it|get(?:ting)? by"
    r"|get through|hold(?:ing)? out|keep (?:going|afloat|paying)|carry on|go on"
    r"|continue|afford|stretch|cope|savings?|money|reserves?|cushion|runway|buffer"
    r"|stay (?:alive|afloat|above)|without (?:work|pay|a (?:job|salary)|income)"
    r"|before (?:you['’]?re|you|the|it|this|that|things?|we) (?:\w+ ){0,3}?(?:broke"
    r"|runs? out|money|hurts?|bites?|tight|sell|sink|starve|trouble|gone|empty))\b"
    r"|\b(?:your|any|some) (?:savings?|cushion|runway|buffer|reserves?|nest egg)\W*$"
)
# Of another time, or another number: a course, the age of a cat.
_ANOTHER: Final = re.compile(
    r"(?i)\bhow (?:old|many (?!months|weeks|years|more|of|do|can)\w+)\b"
    r"|\bhow (?:long|many \w+) (?:ago|has|have|had|did|does it take|is|was)\b"
    r"|\b(?:contract|course|trial|notice|commute|shift|visa|permit|degree) "
)
_PERCENTILE: Final = re.compile(r"(?i)\b(?:wh(?:at|ich)|in the) percentile\b")
_SLICE: Final = re.compile(r"(?i)percent|%|\bhours?\b")


def asked_for(slot: str, exchange: Exchange) -> float:
    """1 where the question plainly asks for the slot, -1 where for something else."""
    rule = _RULES.get(slot)
    return rule(exchange) if rule else 0.0


def _asking(exchange: Exchange) -> str:
    return " ".join(sentences(exchange.question)[-2:])


def _lasts(exchange: Exchange) -> float:
    asked = _asking(exchange)
    if any(x.search(asked) for x in (_STOPS, _HOLDS, _PUT_AWAY)):
        return 1.0
    another = bool(_ANOTHER.search(asked))
    return -1.0 if another else float(bool(_LASTS.search(asked)))


def _ranked(exchange: Exchange) -> str | None:
    """The rating that a question about a percentile asks for; None for any other."""
    asking = [part for part in sentences(exchange.question) if "?" in part]
    last = asking[-1] if asking else ""
    if not _PERCENTILE.search(last):
        return None
    if YOURSELF.search(last) or YOU.search(without_comparison(last)):
        return "self_rating"
    return "peer_rating" if THEM.search(last) else None


def _mark(exchange: Exchange) -> float:
    if (slot := _ranked(exchange)) is not None:
        return 1.0 if slot == "self_rating" else -1.0
    asked = _asking(exchange)
    if not _SCALE.search(asked) or not _YOU.search(asked):
        return 0.0
    if THEM.search(without_comparison(_SCALE.sub(" ", asked))):
        return 0.0
    return -1.0 if _ELSE.search(asked) else 1.0


def _peers(exchange: Exchange) -> float:
    slot = _ranked(exchange)
    return 0.0 if slot is None else 1.0 if slot == "peer_rating" else -1.0


def _wished(exchange: Exchange) -> float:
    asked = _asking(exchange)
    return float(bool(WISHED.search(asked) or WEEK_WISHED.search(asked)))


def _wished_week(exchange: Exchange) -> float:
    """A wish is half of it; slices told as one the other half."""
    text = exchange.answer.text
    told = WISHES.search(text) and _SLICE.search(text)
    return _wished(exchange) * (1.0 if told else 0.5)


_RULES: Final[Mapping[str, Callable[[Exchange], float]]] = {
    "attention_now": lambda exchange: -_wished(exchange),
    "attention_target": _wished_week,
    "runway_months": _lasts,
    "self_rating": _mark,
    "peer_rating": _peers,
    "job_converts": lambda exchange: float(asks_to_be_kept(exchange.question)),
    "prep_hours": lambda exchange: float(asks_for_hours(exchange.question)),
}
