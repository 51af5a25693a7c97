"""How long the money lasts, in months."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Final

from inroad.interview.reading import Declined, Reading
from inroad.interview.values import cues, lexicon
from inroad.interview.values.choice import chosen
from inroad.interview.values.months_asked import COUNTS_ELSE, SINCE
from inroad.interview.values.numbers import find_numbers
from inroad.interview.values.spans import Length, Span, lengths
from inroad.interview.values.words import folded

# Days and weeks in a mean Gregorian month.
_DAYS: Final = Decimal("30.436875")
_WEEKS: Final = Decimal("4.345")
_UNITS: Final = {
    "month": Decimal(1),
    "year": Decimal(12),
    "week": 1 / _WEEKS,
    "day": 1 / _DAYS,
}
_NOT_MONEY: Final = re.compile(
    r"\bfor (?:the (?:last|past) )?[\w\s-]{1,20} (?:years?|months?) now\b|\b(?:ago"
    r"|hire|hired|contract|notice|worked|working there|(?:i've|i have|have|has"
    r"|we've) been|unemployed|into|old|left (?:of|on|in) (?:my|the) (?:contract|phd"
    r"|funding|degree|visa|programme|program)|until|till|behind schedule|maternity"
    r"|ends? in|(?:meant|supposed) to be|was (?:the|my|our) (?:plan|idea|goal)|trial"
    r"|probation|course|degree"
    r"|thesis|internship|placement|every"
    r"|since (?!the\b|my\b|our\b|we\b|i\b|then\b|that\b|last\b|she\b|he\b|they\b)"
    r"|in (?:a"
    r"|one|two|three|six) (?:years?|months?)' time|lend|lends|borrow|need|needs|visa"
    r"|warranty|lease|younger|older|age|salary for|pregnant|pension (?:starts|begins)"
    r"|retire|retirement"
    r"|(?:i|we) (?:lasted|survived)|sponsor"
    r"|(?:can't|mustn't|cannot|won't|shouldn't|must not) be|(?:months?|weeks?"
    r"|years?) away|away for|on (?:his|her|their"
    r"|my [a-z]+'s|one|both|the) (?:salary|salaries|pay|wages?"
    r"|income)|sick pay|parental|holidays?|vacation|out of work|when i was|due"
    r"|in (?:19|20)\d\d|lived like|you (?:said|wrote|put|noted|have down))\b"
)
# "For five years" is a time that lasts only beside words of money or getting by.
_FOR: Final = re.compile(
    r"\bfor (?:(?:about|another|at least|maybe|perhaps|around|roughly|some|only|just"
    r"|the|up to|almost|nearly|like|over) )*$"
)
_LASTS: Final = re.compile(
    r"\b(?:lasts?|enough|keep|going|survive|manage|live|get by|afford|money|cash"
    r"|savings?|saved|reserves?|buffer|fine|okay|ok|good|hold|pay|covers?|cushion"
    r"|runway|go on|carry|continue|without|stretch|float|tide|dry|runs? out|expenses"
    r"|burn|rent|support|safe|set|left|(?:would|could|can|'d) (?:do|make)"
    r" (?:it|that))\b"
)
_DONE: Final = re.compile(
    r"\b(?:(?:i've|we've) (?:lived|been|done|had|taken|gone|worked|kept|paid)|i did"
    r"|did that|i had|lived|was|were)\b"
)
_WEAK: Final = re.compile(r"\b(?:owes?|owed|overdue|notice|deposit)\b")
_NAMED: Final = re.compile(
    r"\b(?:it's|that's|is|makes|comes to|gives? (?:me|us)|i'd (?:say|have|guess)|have"
    r"|have got|i've(?: got)?|say|be|that leaves)(?: (?:about|around|roughly|maybe|like"
    r"|probably|at least|some|only|just|another|perhaps))*\s*$"
)
_OR: Final = re.compile(
    r"\b(?:or|maybe|perhaps)(?: even)?\s*$|\b(?:could|can|might) (?:stretch|push|drag"
    r"|make|string) (?:it|that)(?: out)?(?: to)?\s*$"
)
# "Three if I skip the wedding", "If she gets the job, then seven."
_IF_AFTER: Final = re.compile(r",? (?:if|unless) ")
_IF_BEFORE: Final = re.compile(r"\W*(?:and |but )?if\b[^.!?]*\bthen\s*$")
_LONGEST: Final = 240
_ALONE: Final = 26
_FIRMS: Final = re.compile(
    r"\b(?:company|startup|start-up|firm|lab|team|employer|organi[sz]ation|charity"
    r"|office|group|business|institute|project) (?:has|have|had|is|can|could|would)\b"
)
_DEBT_AFTER: Final = re.compile(
    r"\s*(?:of salary |of rent |or so )?(?:behind|in debt|in the red|short|under"
    r"|overdrawn|in arrears|in the minus|in the hole|below zero|under water"
    r"|underwater)\b"
)
_BARE_AFTER: Final = re.compile(
    r"\s*(?:$|-?ish\b|[,.;:!?)\"]|(?:of (?:them|those)|in (?:practice|reality|truth)"
    r"|really|if"
    r"|or|maybe|perhaps|tops|max|at|give|roughly|with|before|then|depending|unless"
    r"|when|now|probably|i|easily|without|on|is|about|and|for|but|to|at|minimum"
    r"|maximum|comfortably|honestly|left|by|once|because|otherwise"
    r"|in (?:summer|winter|spring|autumn))\b)"
)
_BARE_BEFORE: Final = re.compile(
    r"(?:\b(?:i'm|he's|she's|they're|(?:i|he|she|they)(?: will|'ll|'d) be|aged"
    r"|turned|than|below|under|another|the|this|that|which|at|by|until|till|from|since"
    r"|number|page|age|aged|in|of|week|month|year|chapter|top|room|level|grade|step|q)"
    r"|[$€£₹¥₦#/])\s*$"
)
_AFTER_NUMBER: Final = re.compile(
    rf"(?:\d|\b(?:{'|'.join((*lexicon.UNITS, *lexicon.TENS, *lexicon.HUNDRED))}))[ -]$"
)
_ONE_ALONE: Final = re.compile(
    r"(?:^|[.,;!?]|\b(?:maybe|about|just|only|to|or|say|like))\s*$"
)
_RATE: Final = re.compile(
    r"\s*(?:a|per|each|every) (?:day|week|month|year)\b"
    r"|\s*-?(?:plan|bond)"
)
_NOT_BEFORE: Final = re.compile(
    r"\b(?:not(?: even)?|less than|under|below|every|per|each|(?:mortgage|contract|loan"
    r"|lease|career|degree|course) of|a couple"
    r"|(?<!would )(?<!could )(?<!'d )(?<!ll )(?<!will )(?<!can )last|past|next)\s*$"
)
# What came to somebody else: "my colleague had to come back after three months".
_THEIR_STORY: Final = re.compile(
    r"\b(?:he|she|they|my (?!savings?|money|cash|cushion|buffer|account|reserves?"
    r"|salary|pay|rent|runway)[a-z]+(?: [a-z]+)?|an? (?:friend|colleague) of (?:mine"
    r"|ours))(?: only| just| even)? (?:had|took|came|went|lived|lasted|managed|did|got"
    r"|stayed|survived|made it|held out|ran out|gave up|quit|sold)\b"
    r"(?!.*\b(?:i|i'd|i'll|i've|i'm|we|we'd|me|us|our|ours)\b)"
)
# "My wife, who counts everything, would say a year."
_THEY_SAY: Final = re.compile(
    rf"\b(?:my|our) {cues.KIN},? who\b[^.!?]*\b(?:says?|would say|thinks?|reckons?)\b"
)
# "Don't write only ten", "I can't say six".
_NOT_WRITTEN: Final = re.compile(
    r"\b(?:don'?t|do not|never|can'?t|cannot) (?:write|put|say|note|call it)"
    r"(?: (?:down|only|just|it|as))*\s*$"
)
# "The one year was before the dentist."
_WAS_BEFORE: Final = re.compile(
    r"\s*(?:(?:was|were) (?:before|wrong|when|until)|from before)\b"
)
_NOT_BUT: Final = re.compile(r"\bnot \w+(?: \w+)? (?:months|years|weeks),? $")
_LAST_VERB: Final = re.compile(r"\blast\s*$")
_OF_ONES_MONEY: Final = re.compile(
    r"\b(?:i|i'd|i'll|we|we'd|we'll|money|savings?|cash|cushion|account|reserves?"
    r"|funds?"
    r"|rest)\b"
)
_NONE: Final = re.compile(
    r"^\W*(?:(?:honestly|well|oh|er|um|basically)\W+)*(?:none|nothing|no time"
    r"|not a (?:single )?(?:day|week|month))\b(?! (?:of|to|special|i|would|could|much"
    r"|in|that|yet))"
)
_BELOW_ZERO: Final = re.compile(
    r"\b(?:less than (?:zero|nothing|none)|below zero|negative|minus|in the red"
    r"|in debt|under water|underwater|overdrawn)\b"
)


def read_runway(text: str, *, question: str = "") -> Reading[Span] | Declined | None:
    """Months the money would last; negative when in debt. None when none is said."""
    if SINCE.search(folded(question)):
        return None
    plain = folded(text)
    bare = not COUNTS_ELSE.search(folded(question))
    times = (x for x in lengths(plain, _UNITS) if x.unit or bare)
    said = _in_one_unit(one for one in times if _counts(plain, one))
    kept = chosen(plain, tuple(_signed(plain, one) for one in _strongest(plain, said)))
    if kept is None:
        return _unsaid(plain)
    low, high = sorted((float(round(kept.low, 1)), float(round(kept.high, 1))))
    return Reading(Span(low, high), kept.start, kept.end)


def _in_one_unit(said: Iterable[Length]) -> tuple[Length, ...]:
    """The times, bare numbers after "six years" in years too: "seven if I move"."""
    found: list[Length] = []
    for one in said:
        last = found[-1] if found else None
        unit = last.unit if last else None
        scaled = _UNITS[unit] if unit else Decimal(1)
        near = last and last.low / 2 < one.low * scaled < last.high * 2
        if one.unit is None and unit and near:
            low, high = one.low * scaled, one.high * scaled
            found.append(replace(one, unit=unit, low=low, high=high))
        else:
            found.append(one)
    return tuple(found)


def _strongest(plain: str, said: Sequence[Length]) -> Sequence[Length]:
    """Only the times that stand alone or speak of lasting, where there are any."""
    pieces = cues.clauses(plain)
    strong = []
    for one in said:
        start, end = cues.around(pieces, one.start)
        around = plain[start : one.start] + plain[one.end : max(end, one.end)]
        owed = plain[start : min(end, one.end + 16)]
        alone = sum(c.isalpha() for c in around) <= _ALONE
        named = one.unit and _NAMED.search(plain, start, one.start)
        if (
            alone
            or named
            or _OR.search(plain, start, one.start)
            or _on_condition(plain, one)
            or _LASTS.search(around)
        ) and not _WEAK.search(owed):
            strong.append(one)
    return strong or said


def _on_condition(plain: str, one: Length) -> bool:
    """Whether a sentence is that number, and on what condition it is so."""
    begin = cues.around(cues.sentences(plain), one.start)[0]
    opens = not plain[begin : one.start].strip()
    after = opens and _IF_AFTER.match(plain, one.end)
    return bool(after or _IF_BEFORE.fullmatch(plain[begin : one.start]))


def _unsaid(plain: str) -> Reading[Span] | Declined | None:
    """What an answer without a time says: a refusal, none at all, or nothing."""
    if refusal := cues.REFUSAL.search(plain):
        return Declined(refusal.start(), refusal.end())
    none = _NONE.search(plain)
    if none is None or _BELOW_ZERO.search(plain):
        return None
    return Reading(Span(0.0, 0.0), none.start(), none.end())


def below_zero(text: str) -> bool:
    """Whether the answer says that less than nothing is left."""
    return _BELOW_ZERO.search(folded(text)) is not None


def _signed(text: str, one: Length) -> Length:
    if one.low < 0 or not _DEBT_AFTER.match(text, one.end):
        return one
    return Length(-one.high, -one.low, one.start, one.end, one.unit)


def _counts(text: str, one: Length) -> bool:
    start, end = cues.around(cues.clauses(text), one.start)
    said_by = text[cues.around(cues.sentences(text), one.start)[0] : one.start]
    if one.unit is None and _NOT_BUT.search(text[start : one.start]):
        return True  # "not ten months, eight", whatever follows
    if _others_say(text, one, start, end) or _THEY_SAY.search(said_by):
        return False
    if not _of_money(text, one) or _THEIR_STORY.search(text[start : one.start]):
        return False
    if _NOT_WRITTEN.search(said_by) or _WAS_BEFORE.match(text, one.end):
        return False
    if one.unit is not None:
        return one.high <= _LONGEST
    return _stands_bare(text, one)


def _others_say(text: str, one: Length, start: int, end: int) -> bool:
    """Whether it is another's figure; "ten months my wife says six" has one of each."""
    said = cues.OTHERS_OPINION.search(text, start, end)
    if said is None:
        return False
    theirs = said.start() >= one.end and find_numbers(text[said.end() : end])
    return not theirs


def _of_money(text: str, one: Length) -> bool:
    """Whether the words around a time leave room for money that lasts."""
    start, end = cues.around(cues.clauses(text), one.start)
    start = max(start, text.rfind(" and ", start, one.start))
    joined = text.find(" and ", one.end, end)
    end = joined if joined >= 0 else end
    if _FIRMS.search(text, start, end) or _NOT_MONEY.search(text, start, end):
        return False
    if _RATE.match(text, one.end):
        return False
    about = text[start : one.start]
    if _LAST_VERB.search(about) and not _OF_ONES_MONEY.search(about):
        return False  # what would last is something else
    opens = _FOR.match(about.lstrip()) is not None
    if _FOR.search(about) and (
        _DONE.search(about) or not (opens or _LASTS.search(text[start:end]))
    ):
        return False
    return _NOT_BEFORE.search(text[max(0, one.start - 16) : one.start]) is None


def _stands_bare(text: str, one: Length) -> bool:
    """Whether a number without a unit can only be months."""
    before = text[max(0, one.start - 12) : one.start]
    if text[one.start : one.end] == "one" and not _ONE_ALONE.search(before):
        return False
    again = before.endswith(f"{text[one.start : one.end]} ")  # "five, five is right"
    if _BARE_BEFORE.search(before) or (_AFTER_NUMBER.search(before) and not again):
        return False
    return abs(one.high) <= 120 and _BARE_AFTER.match(text, one.end) is not None
