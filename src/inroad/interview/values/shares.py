"""Where the week goes: shares or hours, each with its label."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Final, Literal

from inroad.interview.reading import Declined, Reading
from inroad.interview.values import cues
from inroad.interview.values.labelled import Labelled, labelled
from inroad.interview.values.mentions import mentions
from inroad.interview.values.words import folded

Week = Literal["now", "target"]


@dataclass(frozen=True, slots=True)
class Share:
    """One slice of the week; exactly one of the three numbers is given.

    `share` is in percent of the week; `start` and `end` span number and label.
    """

    label: str
    share: float | None
    hours_per_day: float | None
    hours_per_week: float | None
    start: int
    end: int


_CORRECTION: Final = re.compile(
    r"\b(?:no,|no;|no wait|no\.|wait,|actually|let me (?:recount|think|correct"
    r"|rephrase)|scratch that|make (?:that|it)|more like|closer to|but (?:since|now"
    r"|lately)|sorry,|i mean|in truth|in reality|in practice|really,? it's|but it's"
    r"|realistically|be realistic|nowadays)"
)
# "I wanted to say fifteen. It's five."
_NEARLY_SAID: Final = re.compile(
    r"\b(?:wanted|going|about|tempted|meant) to say (?:about )?[\w-]+"
)
_WISH: Final = re.compile(
    r"\b(?:i(?:'d| would) (?:like|want|love|prefer|rather|put|make|keep|take|spend|do"
    r"|cut|give(?! (?:it|them|that|myself)\b))|i want|ideally|should"
    r"|i wish|in (?:a|my) (?:perfect|dream|ideal|good)|it'd be|if i (?:had|could))\b"
)
# "Six for the union, and it should be two."
_SHOULD: Final = re.compile(
    r"\b(?:should|could|ought to) (?:be|get|have)(?: \w+ing)?\s*$"
)
_NOW: Final = re.compile(
    r"\b(?:now|currently|at the moment|at present|today|right now|these days"
    r"|as it is)\b"
)
_ASKS_HOURS: Final = re.compile(r"\b(?:hours?|hour-wise|hrs)\b")
_ASKS_SHARE: Final = re.compile(
    r"%|\b(?:per ?cent(?:age)?s?|shares?|split|slices?|pie|proportion|portion"
    r"|fraction|points|out of (?:a|one)? ?(?:100|hundred))\b"
)
_DAY: Final = re.compile(
    r"\b(?:a|one|the|your|all|per|each|every|good|perfect|ideal|normal|typical|usual"
    r"|ordinary"
    r"|average|(?:sort|kind|type|hours) of(?: a)?) (?:working )?(?:week)?day\b"
    r"|\bdaily\b"
    r"|\bweekday\b|\btwenty-four hours\b|\b24 hours\b"
    r"|(?<!from )\b(?:mon|tues|wednes|thurs|fri)day\b(?! (?:to|till|until|through)\b)"
)
# "One for each day" is how often, and says nothing of the other hours.
_TIMES_A_PERIOD: Final = re.compile(
    r"\b(?:one|once|an hour|two|twice|half an hour) (?:for |on |of )?"
    r"(?:each|every|a|per) (?:single )?(?:day|week)\b"
)
# What a day and a week can hold, with some room for things done at once.
_FULL: Final = {"day": 28, "week": 168}
_WEEK: Final = re.compile(
    r"(?<!times a )(?<!twice a )(?<!once a )\bweeks?\b|\bweekly\b|\bweek-wise\b"
    r"|\bmonday (?:to|till|until|through) (?:sun|fri|satur)day\b"
)

# "Tell me about days rather than weeks."
_NOT_THAT_PERIOD: Final = re.compile(
    r"\b(?:rather than|instead of|not) (?:in |by |of )?(?:the |a |your )?"
    r"(?:week|day)s?\b"
)
# "It's a third of the year": how long a season is, beside the slices of a week.
_OF_THE_YEAR: Final = re.compile(r"(?i)(?:the |a |my )?(?:year|season|month|decade)")


def read_shares(
    text: str, *, question: str = "", of: Week | None = None
) -> Reading[tuple[Share, ...]] | Declined | None:
    """The slices said, in order; a number without a label or a unit is left out.

    `of` says which week was asked for, the present one or the wished-for one: where an
    answer tells both apart ("now ninety, I'd want fifty"), only that one is read.
    """
    plain, asked = folded(text), folded(question)
    said = _of_week(plain, labelled(plain, mentions(plain)), of)
    items = _resolved(plain, asked, _standing(plain, said))
    shares = tuple(s for i in items if (s := _share(text, i)) is not None)
    shares = tuple(s for s in shares if not _OF_THE_YEAR.fullmatch(s.label)) or shares
    refusal = cues.REFUSAL.search(plain)
    if len(shares) == 1 and refusal and refusal.start() < shares[0].start:
        shares = ()  # "Couldn't tell you. Some days I drive four hours."
    if shares:
        return Reading(shares, min(s.start for s in shares), max(s.end for s in shares))
    return Declined(refusal.start(), refusal.end()) if refusal else None


def _of_week(
    plain: str, said: Sequence[Labelled], of: Week | None
) -> Sequence[Labelled]:
    """The slices of the week asked for, when the answer speaks of both weeks."""
    if of is None:
        return [
            m for m in said if not _SHOULD.search(plain, max(0, m.start - 24), m.start)
        ]
    wished = [m.start() for m in _WISH.finditer(plain)]
    present = [m.start() for m in _NOW.finditer(plain)]
    if of == "target":
        return [m for m in said if not _of_present(plain, m.start, present, wished)]
    if not present and said and wished and wished[0] < said[0].start:
        return said  # "I'd give it sixty": a wish all through is no second week
    return [m for m in said if not _of_wish(m.start, present, wished)]


def _of_present(plain: str, at: int, present: list[int], wished: list[int]) -> bool:
    """Whether the sentence of a number speaks of now, and of no wish since."""
    start, end = cues.around(cues.sentences(plain), at)
    now = max((p for p in present if start <= p < at), default=None)
    if now is None:
        stop = cues.around(cues.clauses(plain), at)[1]
        after = any(at < p < min(stop, end) for p in present)
        return after and not any(start <= w < at for w in wished)
    return not any(now < w < at for w in wished)


def _of_wish(at: int, present: list[int], wished: list[int]) -> bool:
    """Whether a wish was spoken before a number, and nothing of now since."""
    wish = max((w for w in wished if w < at), default=None)
    return wish is not None and not any(wish < p < at for p in present)


def passes_hundred(shares: Sequence[Share]) -> bool:
    """Whether the percentages add up to more than one week."""
    return sum(s.share or 0 for s in shares) > 100.5


def _standing(plain: str, items: Sequence[Labelled]) -> list[Labelled]:
    """What is left after the corrections inside the answer."""
    marks = [m.start() for m in _CORRECTION.finditer(plain)]
    marks += [m.end() for m in _NEARLY_SAID.finditer(plain)]
    kept: list[Labelled] = []
    run: list[Labelled] = []
    for item in items:
        if run and any(run[-1].place <= m < item.place for m in marks):
            kept, run = _replaced(plain, kept, run), []
        run.append(item)
    return _said_last(plain, _replaced(plain, kept, run))


def _said_last(plain: str, items: Sequence[Labelled]) -> list[Labelled]:
    """One slice for each label: the last one said, where the first one stood."""
    last: dict[str, Labelled] = {}
    for i, item in enumerate(items):
        name = plain[slice(*item.label)].strip() if item.label else f" {i}"
        last[name] = item
    return list(last.values())


def _replaced(
    plain: str, before: list[Labelled], run: list[Labelled]
) -> list[Labelled]:
    """Earlier slices with a later run put in their place."""
    old = [i for i in before if i.label is not None]
    if len(run) == len(old) and all(i.label is None for i in run):
        return [replace(n, label=o.label) for n, o in zip(run, old, strict=True)]
    if len(run) == 1 and old:
        one = run[0]
        if one.label is None:
            return [*old[:-1], replace(one, label=old[-1].label)]
        same = [o for o in old if _same_label(plain, o, one)]
        return [*(o for o in old if o not in same), one]
    if run and run[0].label is None and old:
        run = [replace(run[0], label=old[-1].label), *run[1:]]
    if len(run) < len(old):  # only some of the slices were put right
        same = [o for o in old for n in run if _same_label(plain, o, n)]
        run = [*(o for o in old if o not in same), *run] if same else run
    return run or old


def _same_label(plain: str, one: Labelled, two: Labelled) -> bool:
    """Whether two slices go to the same, told in fewer or in more words."""
    if one.label is None or two.label is None:
        return False
    names = [plain[slice(*label)].strip() for label in (one.label, two.label)]
    short, long = sorted(names, key=len)
    return f"{long} ".startswith(f"{short} ")


def _resolved(plain: str, question: str, items: Sequence[Labelled]) -> list[Labelled]:
    """Items with the unit and period of their neighbours, or of the question."""
    units = [i.unit for i in items if i.unit]
    bare = sum(i.unit is None and i.label is not None for i in items)
    if bare > len(units) and _ASKS_SHARE.search(question):
        # Asked for shares and told in bare numbers: hours are said of something else.
        items = [i for i in items if i.unit != "h" or i.period]
        units = ["%"] if not _ASKS_HOURS.search(question) else units
    fallback = units[0] if units else _unit_asked(plain, question, items)
    found: list[Labelled] = []
    for item in items:
        unit = item.unit or fallback
        fallback = unit
        if unit is not None and (unit == "%" or item.value <= 168):
            found.append(replace(item, unit=unit))
    period = next((i.period for i in found if i.period), None)
    told = _period_asked(_TIMES_A_PERIOD.sub("", plain))
    hours = [i for i in found if i.unit == "h"] or found
    period = _possible(period or told, hours) or _possible(
        _period_asked(question), hours
    )
    if period is None and _more_than_a_day(items, found):
        period = _possible("week", found)
    return [
        i if i.unit == "%" or i.period else replace(i, period=period) for i in found
    ]


def _more_than_a_day(said: Sequence[Labelled], found: Sequence[Labelled]) -> bool:
    """Whether the hours of several slices are more than any day holds.

    Two have to be called hours, both of them; of three, one.
    """
    called = sum(i.unit == "h" and i.label is not None for i in said)
    told = [i.value for i in found if i.unit == "h" and i.label]
    return len(told) > (1 if called > 1 else 2) and sum(told) > _FULL["day"]


def _possible(period: str | None, items: Sequence[Labelled]) -> str | None:
    """The period, unless the hours told would not fit into it."""
    hours = [
        i.value
        for i in items
        if i.unit != "%" and i.label and i.period in (None, period)
    ]
    full = _FULL.get(period or "", 0)
    return period if sum(hours) <= full and max(hours, default=0) <= full else None


def _unit_asked(plain: str, question: str, items: Sequence[Labelled]) -> str | None:
    named = [i for i in items if i.label is not None]
    asked_share = _ASKS_SHARE.search(question)
    total = sum((i.value for i in named), Decimal(0))
    if _ASKS_HOURS.search(plain):
        return "h"
    whole = total == 100 and len(named) > 1  # hours seldom come to a round hundred
    if _ASKS_HOURS.search(question) and not (whole or _ASKS_SHARE.search(question)):
        return "h"
    each_day = _DAY.search(question) and not _WEEK.search(question)
    if each_day and len(named) > 1 and total <= _FULL["day"] and not asked_share:
        return "h"
    enough = 1 if _ASKS_SHARE.search(question) else 2
    asked = asked_share
    # Asked for something else, only a whole that is nearly told counts as shares.
    least, most = (45, 130) if asked or not question else (80, 115)
    return "%" if len(named) >= enough and least <= total <= most else None


def _period_asked(plain: str) -> str | None:
    plain = _NOT_THAT_PERIOD.sub("", plain)
    day, week = _DAY.search(plain), _WEEK.search(plain)
    if day and week:
        return None
    return "day" if day else "week" if week else None


def _share(text: str, item: Labelled) -> Share | None:
    if item.label is None or (item.unit == "h" and item.period is None):
        return None
    if item.unit == "h" and item.period == "day" and item.value > 24:
        return None
    value = float(round(item.value, 1 if item.unit == "%" else 2))
    start, end = min(item.start, item.label[0]), max(item.end, item.label[1])
    return Share(
        text[item.label[0] : item.label[1]],
        value if item.unit == "%" else None,
        value if item.unit == "h" and item.period == "day" else None,
        value if item.unit == "h" and item.period == "week" else None,
        start,
        end,
    )
