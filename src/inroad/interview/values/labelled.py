"""Which words name which number: before it, after it, or as a list beside a split."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Final

from inroad.interview.values.labelled_apart import (
    is_it,
    more_on_top,
    named_a_sentence_before,
    named_after_comma,
    puts_right,
)
from inroad.interview.values.labelled_outright import (
    OPENER,
    TIED,
    named_outright,
    summed_up,
    taken_in,
    topic_of,
)
from inroad.interview.values.labelled_splits import list_after, list_before, runs_of
from inroad.interview.values.labels import ASIDE, HOW_ONE_IS, LONGEST, trimmed
from inroad.interview.values.mentions import Mention, period_in

_BREAK: Final = re.compile(r"[,.;:!?()\n|]|\s[-/]\s|\bbut\b")
# "Four hours of coding": what follows names it, whatever stands before.
_OF_IT: Final = re.compile(
    r"\s*of (?!(?:it|that|them|those|these|us|me|the|my|our|what|which)\b)[^\W\d_]"
)
# Without punctuation, "ten hours with the class" is told apart by its small word only.
_AT_IT: Final = re.compile(
    r"\s*(?:of|at|with|on|in|for|doing) (?!(?:it|that|them|those|these|us|me|a day"
    r"|a week"
    r"|average|total|what|which)\b)[^\W\d_]"
)
# "Sixty and the rest would be done": what follows is another thing.
_AND: Final = re.compile(r"\s*and\b")
_MARKS: Final = re.compile(r"[.,;:!?]\s")
_COMMA: Final = re.compile(r"\s*[,:]\s*")
_JOIN: Final = re.compile(r"\s+(?:and|then|plus)\s+")
# "Five hours, if I'm lucky, on my own project": the label stands further on.
_LATER: Final = re.compile(
    r"(?:\s*,?\s*(?:if|when|i guess|maybe|probably|i think|or so|i'd say|in the|and i"
    r"|and it|quietly|honestly|sadly|thank god|i'm afraid|more or less|give or take"
    r"|sad to say|to be honest|i'm sorry)\b[^,.;!?]{0,32}"
    r"|\s*,[^,.;!?]{0,12}(?=,[^,.;!?]{0,12},?\s*(?:just|only) ))?"
    r"(?:,[^,.;!?]{0,16}(?=,\s*(?:just|only) ))?"
    r"\s*,\s*(?:(?:just|only|mostly)\s+)?(?=(?:is|are|goes?|on|for|into|to|towards)\s)"
)
_LINKS: Final = re.compile(
    r"\b(?:is|are|takes?|takes up|gets?|eats?|at)(?: (?:about|maybe|around|roughly"
    r"|up))*\s*$"
)
# "Fifty percent the lectures is fifteen": the lectures are the fifteen.
_NAMES_NEXT: Final = re.compile(
    r"\s(?:is|are|takes?|gets?)(?: (?:about|maybe|like|around|only))*\s*$"
)
# "Half is teaching", "thirty goes on the car".
_IS_WHAT: Final = re.compile(r"\s*(?:is|are|goes) (?:on |to |into |for )?[^\W\d_]")

# "I'd order forty percent models": who does it is no name where one follows.
_ONLY_DOES: Final = re.compile(
    r"(?:^|[,.;:!?]\s)\s*(?:and |so |then )?(?:i|we)(?:'d|'ll| would) [a-z]+\s*$"
)

# "The last ten I don't know, it disappears": what becomes of it is no name.
_IT_DOES: Final = re.compile(r"\s*(?:and |but )?(?:it|he|she|they) [a-z]")

# So many days of a week hold what is told for one of them.
_DAYS: Final = (5, 6, 7)

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Labelled:
    """A number and the span of its label in the text, None when it has none."""

    value: Decimal
    unit: str | None
    period: str | None
    label: Span | None
    start: int
    end: int

    @property
    def place(self) -> int:
        """Where the number stands."""
        return self.start


def labelled(plain: str, said: Sequence[Mention]) -> list[Labelled]:
    """Each mention with its label; a split such as sixty-forty takes a list of them."""
    found: list[Labelled] = []
    runs = runs_of(plain, said)
    singles = [r[0] for r in runs if len(r) == 1]
    if len(singles) > 1 and all(
        _sides(plain, one, said) == (None, None) for one in singles
    ):
        return _after_commas(plain, singles, said)
    after_side = _labels_stand_after(plain, singles, said)
    for run in runs:
        if len(run) > 1:
            found += _split(plain, run, said)
            continue
        one = _single(plain, run[0], said, after_side=after_side)
        one = _own_words(plain, one, found[-1].label if found else None)
        if found and _puts_right(plain, found[-1], one):
            one = _instead(found[-1], one)
        elif one.label is None:
            label = _apart(plain, run[0], said)
            if label is None and found and is_it(plain, found[-1].end, one.start):
                label = found[-1].label
            one = replace(one, label=label)
        found.append(one)
    return found


def _apart(plain: str, one: Mention, said: Sequence[Mention]) -> Span | None:
    """The name of a number that is told a comma or a sentence away."""
    stop = min((m.start for m in said if m.start >= one.end), default=len(plain))
    begin = max((m.end for m in said if m.end <= one.start), default=0)
    number = (one.start, one.end)
    after = named_after_comma(plain, begin, number, stop)
    return after or named_a_sentence_before(plain, begin, number)


def _puts_right(plain: str, last: Labelled, one: Labelled) -> bool:
    """Whether a number is told for the slice before it, without a name of its own."""
    own = one.label is not None and one.label[0] >= one.end
    if last.label is None or (own and not more_on_top(plain, one.end)):
        return False
    named = max(last.end, last.label[1])
    spans = (last.start, named), (one.start, one.end)
    return puts_right(plain, *spans, hours=last.unit == "h")


def _instead(last: Labelled, one: Labelled) -> Labelled:
    """A number with the name, the unit and the period of the slice it puts right."""
    period = one.period or last.period
    times = one.value / last.value if last.value else 0
    if last.period == "day" and one.period is None and times in _DAYS:
        period = "week"  # "an hour every day, so seven"
    return replace(one, label=last.label, unit=one.unit or last.unit, period=period)


def _own_words(plain: str, one: Labelled, last: Span | None) -> Labelled:
    """The slice without the words that name the number before it."""
    if last is None or one.label is None:
        return one
    if one.label == last:
        return replace(one, label=None)  # the words belong to the number before
    if one.label[0] < last[1] < one.label[1] <= one.start:
        return replace(one, label=trimmed(plain, last[1], one.label[1]))
    return one


def _split(
    plain: str, run: Sequence[Mention], said: Sequence[Mention]
) -> list[Labelled]:
    """Sixty-forty, work and children: the labels are a list after it or before it."""
    stop = min((m.start for m in said if m.start >= run[-1].end), default=len(plain))
    begin = max((m.end for m in said if m.end <= run[0].start), default=0)
    names = list_after(plain, run[-1].end, stop, len(run))
    if names is None:
        names = list_before(plain, begin, run[0].start, len(run))
    labels: Sequence[Span | None] = names or [None] * len(run)
    return [
        Labelled(m.value, "%", None, label, m.start, m.end)
        for m, label in zip(run, labels, strict=True)
    ]


def _sides(
    plain: str, one: Mention, said: Sequence[Mention]
) -> tuple[Span | None, Span | None]:
    """The trimmed words right before and right after a number, within its clause."""
    stop = min((m.start for m in said if m.start >= one.end), default=len(plain))
    begin = max((m.end for m in said if m.end <= one.start), default=0)
    stop, begin = min(stop, one.end + LONGEST), max(begin, one.start - LONGEST)
    outright = named_outright(plain, begin, one.start)
    if outright := outright or summed_up(plain, begin, one.start):
        return outright, None
    before, after = _before(plain, begin, one.start), _after(plain, one.end, stop)
    if topic := topic_of(plain, begin, one.start):
        return topic, None
    if before is not None and after is not None:
        number = (one.start, one.end)
        if _AND.match(plain, one.end) or taken_in(plain, begin, before, number):
            return before, None
    if OPENER.search(plain, begin, one.start) and TIED.match(plain, one.end):
        return None, after or before
    return before, after


def _after(plain: str, start: int, stop: int) -> Span | None:
    lead = re.compile(r"[\s,]*").match(plain, start, stop)
    hesitation = plain[start:stop].lstrip(" ").startswith(",  ")
    if linked := _LATER.match(plain, start, stop):
        lead, hesitation = linked, True
    first = lead.end() if lead and hesitation else start
    mark = _BREAK.search(plain, first, stop)
    while mark is not None and mark[0] == "," and mark.start() > first:
        if trimmed(plain, first, mark.start()) is not None:
            break
        first = mark.end()
        if _IT_DOES.match(plain, first):
            return None
        mark = _BREAK.search(plain, mark.end(), stop)
    end = mark.start() if mark else stop
    if mark is None and stop < len(plain):
        joins = list(_JOIN.finditer(plain, first, stop))
        if not joins and _NAMES_NEXT.search(plain, first, stop):
            return None
        end = joins[-1].start() if joins else stop
    return trimmed(plain, first, end)


def _after_commas(
    plain: str, singles: Sequence[Mention], said: Sequence[Mention]
) -> list[Labelled]:
    """Slices told as "sixty percent, the lab. Thirty, my wife."."""
    found = []
    for one in singles:
        stop = min((m.start for m in said if m.start >= one.end), default=len(plain))
        comma = _COMMA.match(plain, one.end)
        start = one.end if comma is None else comma.end()
        label = (
            _after(plain, start, min(stop, start + LONGEST)) if start < stop else None
        )
        label = label or _apart(plain, one, said)
        found.append(
            Labelled(one.value, one.unit, one.period, label, one.start, one.end)
        )
    return found


def _before(plain: str, begin: int, stop: int) -> Span | None:
    """The words that name a number before it: the nearest piece that is a name.

    "The reading, mine, I'd say five": asides between the name and its number are
    passed over, and the rest of a list that ends in the name is taken in.
    """
    breaks = list(_BREAK.finditer(plain, begin, stop))
    last, aside = stop, None
    for mark in reversed(breaks):
        label = trimmed(plain, mark.end(), last)
        if HOW_ONE_IS.match(plain, mark.end(), last):
            label = None
        if label is not None and not ASIDE.match(plain, mark.end(), last):
            return label
        aside = aside or label
        if mark[0].strip() not in (",", ":", "-", "but"):
            return aside
        last = mark.start()
    return trimmed(plain, begin, last) or aside


def _labels_stand_after(
    plain: str, singles: Sequence[Mention], said: Sequence[Mention]
) -> bool:
    """The side on which labels stand, by those numbers that have words on one side."""
    votes = 0
    for one in singles:
        before, after = _sides(plain, one, said)
        votes += (after is not None and before is None) - (
            before is not None and after is None
        )
    return votes >= 0


def _single(
    plain: str, one: Mention, said: Sequence[Mention], *, after_side: bool
) -> Labelled:
    before, after = _sides(plain, one, said)
    label = after if after_side else before
    if before is not None and after is not None and after_side:
        linked = _LINKS.search(plain[max(0, one.start - 30) : one.start])
        label = before if linked else after
    tied = _OF_IT if _MARKS.search(plain) else _AT_IT
    if after is not None and one.unit == "h" and tied.match(plain, one.end):
        label = after
    if after is not None and _ONLY_DOES.search(
        plain, max(0, one.start - 30), one.start
    ):
        label = after
    if after is not None and _IS_WHAT.match(plain, one.end):
        label = after
    label = label or after or before
    period = one.period
    if one.unit == "h" and period is None and label is not None and label == after:
        stop = min((m.start for m in said if m.start >= one.end), default=len(plain))
        period = period_in(plain, label[0], min(stop, label[1] + 14))
    return Labelled(one.value, one.unit, period, label, one.start, one.end)
