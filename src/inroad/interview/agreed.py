"""Question and answer that agree: plain words that ask, and the one form that fits.

What a question is about is weighed over the whole talk. Where its words alone ask for a
number and the answer has the form of that number and of no other, both signs together
are enough, however little the rest of the talk says.
"""

import re
from typing import Final

from inroad.interview.exchanges import Exchange
from inroad.interview.reader import Entry
from inroad.interview.reading import NUMBER_SLOTS
from inroad.interview.recognise.relabel import YOURSELF
from inroad.interview.recognise.words import sentences

AGREED: Final = 0.95
# Where the talk speaks plainly for something else, agreement does not outvote it.
LEAST: Final = 0.2
SHORT: Final = 12
# Enough where the form of the answer belongs to its slot and to no other.
FORMED: Final = dict.fromkeys(NUMBER_SLOTS, 0.7) | {
    # The week as it is and the one wished for are told in the same form.
    "attention_now": 0.8,
    "attention_target": 0.8,
}
SLICES: Final = 2
_LASTING: Final = re.compile(
    r"(?i)\b(?:how (?:long|far|many (?:months|weeks|years))|what(?:['’]s| is) your)\b"
    r"[^.?!]*\b(?:last|liv(?:e|ing)|surviv\w+|manage|mak(?:e|ing) it|get(?:ting)? by"
    r"|get through|hold(?:ing)? out|keep (?:going|afloat|paying)|carry on|go on"
    r"|continue|afford|stretch|cope|savings?|money|reserves?|cushion|runway|buffer"
    r"|stay (?:alive|afloat|above)|without (?:work|pay|a (?:job|salary)|income)"
    r"|before (?:you['’]?re|you|the|it|this|that|things?|we) (?:\w+ ){0,3}?(?:broke"
    r"|runs? out|money|hurts?|bites?|tight|sell|sink|starve|trouble|gone|empty))\b"
    r"|\b(?:your|any|some) (?:savings?|cushion|runway|buffer|reserves?|nest egg)\W*$"
)
_NOT_LASTING: Final = re.compile(
    r"(?i)\bhow (?:long|many \w+) (?:ago|has|have|had|did|does it take|is|was)\b"
    r"|\b(?:contract|course|trial|notice|commute|shift|visa|permit|degree) "
)
_UNIT: Final = re.compile(r"(?i)\b(?:months?|years?|weeks?)\b")
_PREPARING: Final = re.compile(
    r"(?i)\bhow (?:long|many hours|much (?:time|work|prep\w*))\b[^.?!]*\b(?:prep\w*"
    r"|ready|read(?:ing)? up|rehears\w+|sit (?:down )?(?:before|with)|work(?:ing)?"
    r" before|beforehand|in advance|before (?:it|that|you|the|she|he|they|a|an|such)"
    r"|need (?:first|before|to feel)|get up to speed|put in|stands? between|missing)\b"
    r"|\bhours of prep\w*\b|\bhow (?:much work|many hours) (?:is|would|will|to|for|do"
    r"|does)\b|^\W*(?:and )?[^.?!]{0,40}how much work\W*$"
    r"|\bhow (?:long|many hours) (?:till|until|to) (?:you['’]?d|you|dare|write|finish"
    r"|make|clean|repeat)\b"
)
_NUMBER: Final = (
    r"(?:\d+|(?!one of|two of)(?:one|two|three|four|five|six|seven|eight|nine|ten)s?\b"
    r"|[a-z]+t(?:y|ies)\b|[a-z-]+(?:ieth|th)\b)"
)
_WORDS: Final = r"(?: (?:an?|at|about|around|like|in|the|all|mostly|be|maybe))*"
# "They'd be a six.", "The people there? Seven.", "The eightieth. They are quick."
_OF_THEM: Final = re.compile(
    r"(?i)\b(?:they|those|these|the others|most of them)(?:['’](?:d|re)| are| would)"
    rf"{_WORDS} {_NUMBER}"
    r"|^\W*(?:the )?(?:people|ones|others|guys|folks|average|typical|normal|most|usual)"
    rf"\b[^.!?]*[.?!,]\s*{_NUMBER}"
    rf"|^\W*(?:oh,? |well,? )?(?:the |an? |about )?{_NUMBER}"
    r"\W+(?:they|those|most|all)\b"
)
_YOU: Final = re.compile(r"(?i)\b(?:you|yourself)\b")
_PAY_ASKED: Final = re.compile(
    r"(?i)\b(?:earn\w*|mak(?:e|ing)|pay\w*|paid|salary|wages?|income|stipend|transfer"
    r"|deposit|(?:give|bring) (?:you|home)|take[- ]home|remunerat\w+|get)\b"
)
# Words of what one lives on when nothing comes in.
_ON_MONEY: Final = re.compile(
    r"(?i)\b(?:savings?|saved|bank|severance|put (?:by|away|aside)|cushion|reserves?"
    r"|money|fund|rent|broke|live (?:on|off|from)|behind|credit|fridge|last|manage)\b"
)
_A_PERIOD: Final = re.compile(r"(?i)\b(?:a|per|each|every) (?:day|week|month|year)\b")
_HOURS: Final = re.compile(r"(?i)\b(?:hours?|minutes?)\b")


def agree(slot: str, exchange: Exchange, entries: tuple[Entry, ...]) -> bool:
    """Whether the question plainly asks for `slot` and the answer has its form."""
    if len(entries) != 1:
        return False
    asked, entry = _asking(exchange.question), entries[0]
    said = exchange.answer.text[entry.start : entry.end]
    if slot == "runway_months":
        plain = _LASTING.search(asked) and not _NOT_LASTING.search(asked)
        return bool(plain and _UNIT.search(said)) and _is_brief(entry)
    if slot == "prep_hours":
        plain = _PREPARING.search(asked) and not _A_PERIOD.search(asked)
        hours = _HOURS.search(said) or _HOURS.search(asked)
        return bool(plain and hours) and _is_brief(entry)
    if slot == "peer_rating":
        return bool(_OF_THEM.search(exchange.answer.text)) and not _YOU.search(asked)
    if slot == "self_rating":
        return bool(YOURSELF.search(asked)) and entry.body.get("scale") != "not said"
    return False


def formed(slot: str, exchange: Exchange, entries: tuple[Entry, ...]) -> bool:
    """Whether an answer has a form that belongs to `slot` and hardly to another."""
    if slot in ("attention_now", "attention_target"):
        return len(entries) >= SLICES
    if len(entries) != 1:
        return False
    entry = entries[0]
    said = exchange.answer.text[entry.start : entry.end]
    if slot == "monthly_income":
        basis = str(entry.body.get("basis"))
        told = "not said" not in basis or _PAY_ASKED.search(_asking(exchange.question))
        return bool(told and entry.body.get("currency"))
    if slot == "runway_months":
        money = _is_brief(entry) or _ON_MONEY.search(exchange.answer.text)
        return bool(_UNIT.search(said) and money)
    if slot == "prep_hours":
        hours = _HOURS.search(said) or _HOURS.search(_asking(exchange.question))
        return bool(hours) and _is_brief(entry)
    rated = slot in ("self_rating", "peer_rating")
    return rated and entry.body.get("scale") != "not said"


def _asking(question: str) -> str:
    """The last two sentences, of which one asks."""
    parts = sentences(question)
    asking = [n for n, part in enumerate(parts) if "?" in part]
    last = asking[-1] if asking else len(parts) - 1
    return " ".join(parts[max(0, last - 1) : last + 1])


def _is_brief(entry: Entry) -> bool:
    """Whether the sentence of the value says little else."""
    text = entry.turn.text
    begin = max(text.rfind(mark, 0, entry.start) for mark in ".!?") + 1
    stop = re.compile(r"[.!?]|$").search(text, entry.end)
    return len(text[begin : stop.start() if stop else None].split()) <= SHORT
