"""Sums of money in an answer: value, period, whose they are and whether they count."""

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Final

from inroad.interview.values import cues, lexicon
from inroad.interview.values.currency import currency_words
from inroad.interview.values.numbers import Number
from inroad.interview.values.slang import spoken_sums


@dataclass(frozen=True, slots=True)
class Amount:
    """A sum said; `value` is None for a range that was never settled."""

    value: Decimal | None
    period: str | None
    start: int
    end: int
    sentence: tuple[int, int]
    counts: bool
    net: bool
    gross: bool
    own: bool
    basis: str


_YEAR: Final = re.compile(
    r"\b(?:a year|per year|per annum|annual(?:ly)?|yearly|each year|every year|p\.?a\b"
    r"|the year|lpa|a season|an annum|/ ?(?:year|yr|y)\b)"
)
_MONTH: Final = re.compile(
    r"\b(?:a month|per month|monthly|the month|each month|every month|p\.?m\b|pcm)\b"
    r"|/ ?(?:month|mo)\b"
)
_OTHER: Final = re.compile(
    r"\b(?:(?:every|each) (?:two|2|other|second) weeks?|bi-?weekly|twice a month"
    r"|semi-?monthly|an hour|per hour|hourly|a week|per week|weekly|a day|per day"
    r"|daily|a night|a fortnight|fortnightly|each week|every week|a shift|a lesson"
    r"|a session|an article|a piece|per lesson)\b|/ ?(?:h|hr|hour|week|day)\b"
)
_NET: Final = re.compile(
    r"\b(?:net|netto|after tax(?:es)?|take[- ]home|take home|takes? home|in[- ]hand"
    r"|lands?|landed|in my (?:account|hand|pocket)|to (?:the|my) account|comes to"
    r"|after deductions|tax[- ]free|i (?:see|keep) of it|clear|cleared|post[- ]tax)\b"
)
_GROSS: Final = re.compile(
    r"\b(?:gross|brutto|before tax(?:es)?|pre[- ]tax|ctc|on paper|headline|base)\b"
)
_NOT_PAY: Final = re.compile(
    r"\b(?:(?:it|that|i|they)(?:'ll| will) (?:be|get|earn|make|pay)|starting|asked for"
    r"|(?:live|survive|manage|get by) on|living on|left with|advert|the ad|posting"
    r"|rent|flat|mortgage|costs?|costing|spend|spending|expenses|bills|owe|owes|owed"
    r"|debts?|loans?|saved|savings?|put (?:by|aside|away)|set aside|isa|fund|funding"
    r"|raised|revenue|turnover|offer|offers|offered|offering|bonus|stock|equity|vested"
    r"|i pay(?! myself)|we pay|tax takes|taxes take|i send|we send|i'm paying|room"
    r"|insurance|deposit|tuition|fees?|budget|pension|inherit\w*|overdraft|credit card"
    r"|in the bank|groceries|childcare|nursery|worth|prize|burn|runway|grants? of"
    r"|travel money|housing allowance|the raise|threshold|minimum wage|the average"
    r"|average (?:pay|salary|income)|median|sold|sale|sends? me|lends? me|if i (?:took"
    r"|go|went|move|moved|get|got|leave|left|join|joined|switch|switched)|(?:it"
    r"|that)(?:'d| would) be|market rate|i'd want|i would want|i want|i'd need|i need"
    r"|i'd like|could (?:make|earn|get)|'d (?:make|earn|get|be on)|would (?:make|earn"
    r"|get|pay)|hope to|supposed to|promised|should be (?:on|at))\b"
)
_PAST: Final = re.compile(
    r"\b(?:last year|used to|back then|previously|i was (?:on|at|making|earning"
    r"|getting)|last month|the month before|before (?:the (?!tax)|i|that|this)"
    r"|in my (?:last|old|previous) job|my (?:last|old|previous) (?:job|salary)"
    r"|at my (?:last|old|previous)|i (?:made|earned)|(?:it|they|that|which|job) paid"
    r"|i was paid|years ago|until last|ex-|once (?:made|earned)|had been)\b"
)
_OTHERS_PAY: Final = re.compile(
    rf"\b(?:(?:my|his|her|our|the|a) (?:\w+ )?{cues.KIN}(?:'s| is| makes| earns| gets"
    rf"| has"
    r"| pays| brings| was| are| make| earn| get| on| also)?\b|(?:she|he)(?:'s| is"
    r"| makes| earns| gets| brings| has|'d| was| used)\b|people|others|friends"
    r"|they (?:make|earn|get)|seniors|somebody|someone|anyone|everyone|the others"
    r"|together we|between us|(?:our |the )?household|our family|we (?:make|earn|bring"
    r"|live|have|both|get) )"
)
_LATER: Final = re.compile(
    r"\b(?:for|over) \w+ years\b|\bfrom (?:next|january|february|march|april|may|june"
    r"|july|august|september|october|november|december)\b"
)
_LEFT_OVER: Final = re.compile(r"\s*(?:[^\W\d_]+ ){0,2}left\b")
_BELOW: Final = re.compile(
    r"(?<!just )(?<!little )(?<!bit )\b(?:under|less than|below|not even)\s*[€£$]?\s*$"
)
_FROM_KIN: Final = re.compile(rf"\bfrom (?:my|our) {cues.KIN}\b")
_OWN: Final = re.compile(
    r"\b(?:i (?:make|earn|get|am|bring|take)|i'm|me,|mine|my (?:own|pay|salary|stipend"
    r"|part|share|wage|income))\b"
)
_NEW_SUBJECT: Final = re.compile(
    r"\b(?:and|so) (?=(?:earn|make|get|got|bring|i|i'm|my|she|he|we|they|then|what|the"
    r"|me)\b)"
)
_PAID_AFTER: Final = re.compile(
    r"\s*(?:a|per|each|every) (?:month|year|annum)\b|\s*(?:monthly|yearly|net|gross"
    r"|netto|after tax|before tax|in hand|lands)\b"
)
_MONEY_TAIL: Final = re.compile(
    r"\s*(?:[^\W\d_]+ )?(?:a|per) (?:month|year)\b|\s*(?:euros?|pounds|dollars"
    r"|rupees)\b"
)
_NOUN_AFTER: Final = re.compile(
    r"\s*-?\s*(?:%|percent|per cent|years?|months?|weeks?|days?|hours?|minutes?|people"
    r"|kids|children|of (?:us|them|my|the)|times|jobs?|interns?|clients?|students?"
    r"|papers?|or (?:two|three)|am\b|pm\b|o'clock|km|miles|pupils|lessons|colleagues"
    r"|st\b|nd\b|rd\b|th\b|percentile|out of (?:\d|ten|five|a hundred))"
)
_RANGE: Final = re.compile(
    r"[\s,?-]*(?:(?:to|or|and|maybe|perhaps|between|about|sometimes|even)\b[\s,]*)*"
)
# "two, two and a half thousand": the first number lends its thousand from the second.
_SMALL: Final = "|".join((*lexicon.TENS, *lexicon.UNITS, "nothing"))
_SMALL_BEFORE: Final = re.compile(
    rf"(?:^|[\s€£$₹])(?:(?:{_SMALL})(?:-[a-z]+)?(?: and a half)?|\d{{1,3}})\s*"
    r"(?:-|,|(?<=\d) and|(?<=[a-z]) and|,? ?to|,? ?or|,? ?maybe|,? or maybe"
    r"|,? perhaps)\s*[€£$₹]?\s*$"
)
_SUBJECT: Final = re.compile(
    r"\b(?:i|i'm|i've|i'll|i'd|me|my|mine|they|it|it's|that's|that|we|she|he|what"
    r"|which|net|netto|base|cash|stipend|salary|pay|no|actually|usually|now|days"
    r"|currently|today)\b"
)
# The sentence before was about another earner.
_SUPPORTED: Final = re.compile(
    rf"\b{cues.KIN}(?:'s| is)? (?:\w+ )?(?:works?|earns?|earner|makes|pays?|supports?"
    r"|brings?|who)\b[^.!?]*[.!?]\s*$"
)
_SIGN_BEFORE: Final = re.compile(r"[€£$₹₦₩¥₪₱฿]\s*$")
_HEDGE_BEFORE: Final = re.compile(
    r"(?:\b(?:about|around|roughly|maybe|say|like|almost|some|of|nearly|approximately"
    r"|me|get|make|earn|is|it's|on)|~)\s*$"
)
_MORE: Final = re.compile(
    r"\b(?:plus|and|before|after|minus|without|with|not|which|excluding|including)\b"
)
_SCALED_YEARLY: Final = frozenset({"lpa"})


def amounts(text: str, *, question: str = "") -> tuple[Amount, ...]:
    """Every sum in folded text, in order; a range is one amount without a value."""
    pieces = _pieces(text)
    numbers = [n for n in spoken_sums(text, question) if _is_money(text, n)]
    places = [n.start for n in numbers] + [len(text)]
    found = [
        _amount(text, pieces, number, following, question)
        for number, following in zip(numbers, places[1:], strict=True)
    ]
    return _ranges_merged(text, found)


def _pieces(text: str) -> tuple[tuple[int, int], ...]:
    """Clauses, cut also before "and I", "and my wife" and the like."""
    found = []
    for start, end in cues.clauses(text):
        cut = start
        for m in _NEW_SUBJECT.finditer(text, start, end):
            found.append((cut, m.start()))
            cut = m.start()
        found.append((cut, end))
    return tuple(found)


def _amount(
    text: str,
    pieces: tuple[tuple[int, int], ...],
    number: Number,
    following: int,
    question: str,
) -> Amount:
    clause = cues.around(pieces, number.start)
    sentence = cues.around(cues.sentences(text), number.start)
    about = text[
        clause[0] : max(number.end, _context_end(text, pieces, number, following))
    ]
    net, gross = _NET.search(about) is not None, _GROSS.search(about) is not None
    return Amount(
        number.value,
        _period(about, text[number.end : following], number, question),
        number.start,
        number.end,
        sentence,
        _counts(text, clause, number),
        net and not gross,
        gross and not net,
        _OWN.search(text, *clause) is not None,
        _basis(about, net=net, gross=gross),
    )


def _basis(about: str, *, net: bool, gross: bool) -> str:
    if net == gross:
        return ""
    if "tax free" in about or "tax-free" in about:
        return "tax free"
    return "net" if net else "gross"


def _context_end(
    text: str, pieces: tuple[tuple[int, int], ...], number: Number, following: int
) -> int:
    """Where what is said about this sum ends: before the next sum or a contrast."""
    end = number.end
    for start, stop in pieces:
        if stop <= number.start:
            continue
        if start > number.start and (stop > following or start - number.end > 90):
            break
        end = min(stop, following)
        if text[start:stop].rstrip().endswith(("but", "though", "because")):
            break
    return end


def _period(about: str, after: str, number: Number, question: str) -> str | None:
    """One of month, year and other; None when it is not said."""
    if number.scale in _SCALED_YEARLY:
        return "year"
    near = after[:60]
    for where in (near, about):
        marks = [
            (m.start(), name)
            for name, pattern in (("year", _YEAR), ("month", _MONTH), ("other", _OTHER))
            if (m := pattern.search(where))
        ]
        if marks:
            return min(marks)[1]
    asked = [n for n, p in (("year", _YEAR), ("month", _MONTH)) if p.search(question)]
    return asked[0] if len(asked) == 1 else None


def _counts(text: str, clause: tuple[int, int], number: Number) -> bool:
    """Whether a sum is the person's own present pay, by the words around it."""
    before, after = text[clause[0] : number.start], text[number.end : clause[1]]
    joined = clause[0] == 0 or text[clause[0] - 1] in ",:( "
    if joined and not _SUBJECT.search(before):
        start = cues.around(cues.sentences(text), number.start)[0]
        earlier = text[start : clause[0]]
        before = re.split(r"[,;:](?!\d)", earlier[:-1])[-1][-120:] + before
        supported = _SUPPORTED.search(text[max(0, start - 90) : start])
        if supported and not _SUBJECT.search(before):
            return False
    ruled_out = (_NOT_PAY, _BELOW, _PAST, _OTHERS_PAY, cues.OTHERS_OPINION)
    if any(pattern.search(before) for pattern in ruled_out):
        return False
    if _NOT_PAY.search(_MORE.split(after)[0][:40]) or _LEFT_OVER.match(after):
        return False
    return not (_LATER.search(after[:40]) or _FROM_KIN.search(after[:40]))


def _is_money(text: str, number: Number) -> bool:
    if number.form == "ordinal" or number.value < 0:
        return False
    if number.form == "fraction" and number.scale is None:
        return False
    before, after = text[: number.start][-14:], text[number.end :][:60]
    if _NOUN_AFTER.match(after):
        return False
    if _SIGN_BEFORE.search(before) or _currency_follows(after) or number.scale:
        return number.value > 0
    paid = _PAID_AFTER.match(after) is not None
    if _looks_like_year(text, number):
        round_sum = number.value % 50 == 0 and _HEDGE_BEFORE.search(before) is not None
        return paid or round_sum or text.strip(" .,!?~") == text[slice(*number.span)]
    return number.value >= 300 or (paid and number.value >= 100)


def _looks_like_year(text: str, number: Number) -> bool:
    said = text[number.start : number.end]
    return 1900 <= number.value <= 2100 and (said.isdigit() or number.value % 50 != 0)


def _currency_follows(after: str) -> bool:
    words = re.findall(r"[^\W\d_]+|[€£$₹₦₩¥₪₱฿]", after)[:2]
    return any(w in currency_words() or not w.isalpha() for w in words)


def _ranges_merged(text: str, found: list[Amount]) -> tuple[Amount, ...]:
    merged: list[Amount] = []
    for one in found:
        last = merged[-1] if merged else None
        if last is not None and _RANGE.fullmatch(
            text, _after_money(text, last), one.start
        ):
            merged[-1] = replace(one, value=None, start=last.start)
        elif one.value is not None and _SMALL_BEFORE.search(text[: one.start][-40:]):
            merged.append(replace(one, value=None))
        else:
            merged.append(one)
    return tuple(merged)


def _after_money(text: str, last: Amount) -> int:
    """The place after a sum's currency word and period."""
    tail = _MONEY_TAIL.match(text, last.end)
    return tail.end() if tail else last.end
