"""Sums of money in an answer: value, period, whose they are and whether they count."""

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Final

from inroad.interview.values import cues, pay_of_others
from inroad.interview.values import pay_words as said
from inroad.interview.values.money_numbers import is_money
from inroad.interview.values.numbers import Number, find_numbers
from inroad.interview.values.slang import spoken_sums

# What is said so many characters on belongs to something else.
_FAR: Final = 90
_THOUSAND: Final = 1000
# The ends of a range lie nearer to each other than so many times.
_APART: Final = 4
# "From her pension, which is six hundred."
_OF_THEIRS: Final = re.compile(
    r"\b(?:his|her|their) [^\W\d_]+, which (?:is|was|are)\b[^.!?]*$"
)
_RATE: Final = re.compile(rf"\s*(?:[^\W\d_]+ )?(?:{said.OTHER.pattern})")
_WAS: Final = re.compile(r"\bwas(?: (?:about|around|like|only))?\W*$")


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
    total: bool


def amounts(text: str, *, question: str = "") -> tuple[Amount, ...]:
    """Every sum in folded text, in order; a range is one amount without a value."""
    pieces = _pieces(text)
    numbers = [n for n in spoken_sums(text, question) if is_money(text, n)]
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
        for m in said.NEW_SUBJECT.finditer(text, start, end):
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
    label = said.LABEL.match(text, sentence[0], number.start)
    begin = sentence[0] if label and label.end() == clause[0] else clause[0]
    named = cues.around(pieces, clause[0] - 1)
    if text[named[1] - 1] == " " and said.LABEL.fullmatch(text, *named):
        begin = max(named[0], sentence[0])
    about = text[begin : _context_end(text, pieces, number, following)]
    net, gross = (
        said.NET.search(about) is not None,
        said.GROSS.search(about) is not None,
    )
    earlier = text[sentence[0] : number.start]
    return Amount(
        number.value,
        _period(
            _without_rates(about, number.start - begin),
            text[number.end : following],
            number,
            question,
            _without_rates(earlier, len(earlier))[-40:],
        ),
        number.start,
        number.end,
        sentence,
        _counts(text, clause, number),
        net and not gross,
        gross and not net,
        said.OWN.search(text, *clause) is not None,
        _basis(about, net=net, gross=gross),
        _is_total(text, sentence[0], number),
    )


def _without_rates(about: str, stop: int) -> str:
    """What is said about a sum, without "38 an hour" before it."""
    for rate in find_numbers(about[:stop]):
        if mark := _RATE.match(about, rate.end, stop):
            about = (
                about[: rate.end] + " " * (mark.end() - rate.end) + about[mark.end() :]
            )
    return about


def _is_total(text: str, start: int, number: Number) -> bool:
    """Whether a sum adds up the ones before it, as in "twelve fifty all together"."""
    before = text[max(start, number.start - 60) : number.start]
    after = said.TOTAL_AFTER.match(text, number.end)
    return after is not None or said.TOTAL_BEFORE.search(before) is not None


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
        if start > number.start and (
            stop > following
            or start - number.end > _FAR
            or said.LABEL.match(text, start, stop)
        ):
            break
        end = min(stop, following)
        if text[start:stop].rstrip().endswith(("but", "though", "because")):
            break
    return end


def _period(
    about: str, after: str, number: Number, question: str, earlier: str
) -> str | None:
    """One of month, year and other; None when it is not said."""
    if number.scale in said.SCALED_YEARLY or said.TIMES.search(earlier):
        return "year" if number.scale in said.SCALED_YEARLY else "month"
    near = after[:60]
    for where in (near, about):
        marks = [
            (m.start(), name)
            for name, pattern in (
                ("year", said.YEAR),
                ("month", said.MONTH),
                ("two months", said.TWO_MONTHS),
                ("other", said.OTHER),
            )
            if (m := pattern.search(where))
        ]
        if marks:
            return min(marks)[1]
    if said.IN_A_YEAR.search(earlier):
        return "year"
    if said.TWO_MONTHS.search(earlier):
        return "two months"
    if said.OTHER.search(earlier):
        return "other"
    asked = [
        n for n, p in (("year", said.YEAR), ("month", said.MONTH)) if p.search(question)
    ]
    return asked[0] if len(asked) == 1 else None


def _counts(text: str, clause: tuple[int, int], number: Number) -> bool:
    """Whether a sum is the person's own present pay, by the words around it."""
    before, after = text[clause[0] : number.start], text[number.end : clause[1]]
    joined = clause[0] == 0 or text[clause[0] - 1] in ",:( "
    theirs = _OF_THEIRS.search(text, max(0, clause[0] - 60), number.start)
    if joined and (theirs or not said.SUBJECT.search(before)):
        start = cues.around(cues.sentences(text), number.start)[0]
        earlier = text[start : clause[0]]
        before = re.split(r"[,;:](?!\d)", earlier[:-1])[-1][-120:] + before
        supported = pay_of_others.SUPPORTED.search(text[max(0, start - 90) : start])
        if supported and not said.SUBJECT.search(before):
            return False
    before = said.WITH_MORE.sub("", said.TAKEN_OFF.sub("", before))
    if said.ARRIVES.search(before):
        before = said.IN_THE_BANK.sub("", before)
    before = said.BRINGS_HOME.split(before)[-1]
    if not re.search(rf"\b{cues.KIN}\b", text[max(0, clause[0] - 60) : number.start]):
        before = said.THEY_GIVE.sub("", before)
    ruled_out = (
        said.NOT_PAY,
        said.BELOW,
        said.PAST,
        pay_of_others.OTHERS_PAY,
        pay_of_others.NAMED_EARNER,
        cues.OTHERS_OPINION,
    )
    if any(pattern.search(before) for pattern in ruled_out):
        return False
    if said.GIVEN_UP.match(text, number.end):
        return False
    return not (_of_another(text, number) or _of_another_kind(number, before, after))


def _of_another(text: str, number: Number) -> bool:
    """Whether the sentence tells of somebody else's pay, or of one there was."""
    opens = cues.around(cues.sentences(text), number.start)[0]
    relative = pay_of_others.RELATIVE.search(
        text, max(0, number.start - 160), number.start
    )
    return bool(relative or said.ONCE.match(text, opens, number.start))


def _of_another_kind(number: Number, before: str, after: str) -> bool:
    """Whether the words after a sum make it a cost, a rest or a later pay."""
    tail = said.MORE.split(after)[0][:40]
    if said.ARRIVES.search(before):
        tail = said.IN_THE_BANK.sub("", tail)
    # "Two thousand one hundred and something" is near enough; "two thousand and" not.
    near = number.value % _THOUSAND and said.AND_SOMETHING.match(after)
    left_over = said.LEFT_OVER.match(after) and not near
    later = said.LATER.search(after[:40]) or pay_of_others.FROM_KIN.search(after[:40])
    past = _WAS.search(before) and said.LAST_YEAR.match(after)
    return bool(said.NOT_PAY.search(tail) or left_over or later or past)


def _ranges_merged(text: str, found: list[Amount]) -> tuple[Amount, ...]:
    merged: list[Amount] = []
    for one in found:
        last = merged[-1] if merged else None
        if last is not None and _goes_on(text, last, one):
            merged[-1] = replace(one, value=_sum(last, one), start=last.start)
        elif last is not None and _is_range(text, last, one):
            before = text[max(0, last.start - 60) : last.start]
            raised = said.RAISED.search(before) is not None
            merged[-1] = one if raised else replace(one, value=None, start=last.start)
        elif one.value is not None and _from_a_smaller(text, one):
            merged.append(replace(one, value=None))
        else:
            merged.append(one)
    return tuple(merged)


def _goes_on(text: str, last: Amount, one: Amount) -> bool:
    """Whether a sum is one number with the one before: "nine thousand, two hundred"."""
    if last.value is None or one.value is None or text[last.end : one.start] != ", ":
        return False
    whole = last.value >= _THOUSAND and last.value % _THOUSAND == 0
    return whole and one.value < _THOUSAND and text[one.start].isalpha()


def _sum(last: Amount, one: Amount) -> Decimal | None:
    return last.value + one.value if last.value and one.value else None


def _from_a_smaller(text: str, one: Amount) -> bool:
    """Whether a small number before opens a range: "two, two and a half thousand".

    "One eighty, one eighty thousand" only says the same twice.
    """
    small = said.SMALL_BEFORE.search(text[: one.start][-40:])
    if small is None or one.value is None:
        return False
    last = text[max(0, one.start - 24) : one.start]
    parts = [n.value for n in find_numbers(last)][-2:]
    same = {parts[-1], 100 * parts[0] + parts[-1]} if parts else set()
    listed = text[: one.start].endswith(", ")
    far = listed and bool(parts) and parts[-1] * _APART < one.value / 1000
    return not far and one.value / 1000 not in same


def _is_range(text: str, last: Amount, one: Amount) -> bool:
    """Whether two sums are the ends of one; "and" joins ends only after "between"."""
    gap = _after_money(text, last)
    if said.RANGE.fullmatch(text, gap, one.start) is None:
        return False
    joined = re.search(r"\band\b", text[gap : one.start])
    before = text[max(0, last.start - 24) : last.start]
    return joined is None or "between" in before or " or " in text[gap : one.start]


def _after_money(text: str, last: Amount) -> int:
    """The place after a sum's currency word and period."""
    tail = said.MONEY_TAIL.match(text, last.end)
    return tail.end() if tail else last.end
