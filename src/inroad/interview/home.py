"""Where the person lives, and the money that is spent there."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from inroad.interview.dwelling import HARDLY, MIDDLING, STRONG, WEAK, speaks_for
from inroad.interview.turns import Turn
from inroad.interview.values.currency import (
    is_dollars,
    likely_meant,
    may_mean,
    money_alone,
    sums_may_mean,
)
from inroad.interview.values.numbers import find_numbers
from inroad.interview.values.places import spans_of_places

# What somebody else says of "you" is read as if the person had said it.
OF_YOU: Final = (
    (re.compile(r"(?i)\byou(['’])?re\b|\byou are\b"), "I'm"),
    (re.compile(r"(?i)\byou\b"), "I"),
    (re.compile(r"(?i)\byour\b"), "my"),
)
# What others say of themselves alone is none of the person's.
SENTENCE: Final = re.compile(r"[^.!?]+[.!?]*")
OF_THE_ASKER: Final = re.compile(r"(?i)\b(?:i|i['’]\w+|my|me|mine)\b")
YOU: Final = re.compile(r"(?i)\byou(?:['’]?\w+|rs?)?\b")
# "With me is Ama, who came up from Tema this morning."
INTRODUCED: Final = re.compile(
    r"(?i)\b(?:with me (?:is|today)|(?:talking|speaking|sitting here) (?:to|with)"
    r"|joined by|my guest|this is|here is)\b[^?]{0,160}$"
)
# "So you're twenty, fifth semester, at the polytechnic in Tema."
SUMMED_UP: Final = re.compile(
    r"(?i)\bi['’]?m (?!going|moving|thinking|applying|looking|reading|interested)\w+,"
    r"[^.!?]{1,90}\bin\W+(?:the )?$"
)
# "Where do you work?" "At a clinic in Tema."
WHERE: Final = re.compile(
    r"(?i)\bwhere (?:are|do) you\b(?! (?:want|see|think|hope|plan|go|stand))"
    r"[^?]*\?|\bwhere['’]s home\b"
)
OPENS: Final = re.compile(r"[^.!?]{0,50}")
# How much more speaks for one home than for any other; where little does, far more.
PLAINLY: Final = 1.5
FAR_MORE: Final = 2.5
# Money that is spoken of far from where it is spent.
ABROAD_TOO: Final = frozenset({"USD", "EUR", "GBP"})
# What a sum in some money says of the money at home: told of oneself, asked by another,
# or named alone, as in "Shillings?".
OWN_SUM: Final = 40
OF_OTHERS: Final = 20
ALONE: Final = 50
PAID: Final = 100
# Money whose country nothing tells speaks against any other.
OPEN: Final = ""
# What is offered or asked for, and what others get, is spoken of in any money.
NOT_MINE: Final = re.compile(
    r"(?i)\b(?:offer\w*|recruiters?|costs?|fees?|would|could|if)\b"
    r"|\b(?:friend|cousin|brother|sister|wife|husband)s?\b[^.!?]*\b(?:earns?|makes?"
    r"|gets?|paid|pays?|is on)\b"
)
OTHERS: Final = re.compile(
    r"(?i)\b(?:they|he|she|people|everybody|fellowship|scholarship|friend|cousin"
    r"|brother|sister|wife|husband)\b"
)
MINE: Final = re.compile(r"(?i)\b(?:i|i['’]\w+|my|me|mine|we|us|our|you\w*)\b")
PAID_IN: Final = re.compile(r"(?i)\b(?:i['’]?m|get|am) paid in\b|\bpays? me in\b")
# Money is named within so many sentences of the sum.
FAR: Final = 3
LONGEST_HEAD: Final = 1000
BESIDE_A_NAME: Final = "*_#:.()[] \r\t0123456789"
# In so many turns people say who they are, and where.
FIRST: Final = 6
# "Recorded at her house in Lima", "Place: Lima", "Lima, March 2024".
AT_A_PLACE: Final = re.compile(
    r"(?i)(?:\b(?:in|at|near|from)\W+(?:the )?|\b(?:place|city|town|location|site)\W+"
    r"|(?:^|[\n,.;(])\s*)$"
)
ALL_SUMS: Final = re.compile(
    r"(?i)\b(?:sums?|amounts?|figures?|money|pay|salar(?:y|ies)|prices?|currency)\b"
    r"[^.!?\n]{0,60}"
)


@dataclass(frozen=True, slots=True)
class Home:
    """Places with their currencies, and the currency of an amount that names none."""

    places: tuple[tuple[str, str], ...] = ()
    currency: str | None = None


def home_in(turns: Sequence[Turn], subject: str) -> Home:
    """The places the person may live in, and the money that far more speaks for.

    Where far more speaks for one country than for all others, only its places.
    """
    found: dict[str, str] = {}
    weight: Counter[str] = Counter()
    head = _head(turns, subject)
    for name, currency, speaks in (*_in_head(head), *_mentions(turns, subject)):
        found.setdefault(name, currency)
        weight[currency] += speaks
    own = _plainly(weight)
    places = tuple((n, code) for n, code in found.items() if own in (None, code))
    money = _money(turns, subject, weight) + _money_in_head(head, weight)
    return Home(places, _plainly(weight + money))


def _head(turns: Sequence[Turn], subject: str) -> str:
    """What stands above the first turn: "Taken down in Lima. All sums in soles."."""
    if not turns:
        return ""
    lines = turns[0].raw[: turns[0].raws[0]][-LONGEST_HEAD:].split("\n")[:-1]
    names = (turns[0].speaker, subject)
    return "\n".join(x for x in lines if x.strip(BESIDE_A_NAME) not in names)


def _in_head(head: str) -> Iterator[tuple[str, str, int]]:
    """The places that a head names, where it says that something is there."""
    for start, end, currency in spans_of_places(head):
        if AT_A_PLACE.search(head[:start]):
            yield head[start:end], currency, MIDDLING


def _money_in_head(head: str, places: Counter[str]) -> Counter[str]:
    """The money that a head says all sums are in."""
    weight: Counter[str] = Counter()
    for said in ALL_SUMS.finditer(head):
        if codes := may_mean(said[0]):
            weight[_one_of(codes, places) or OPEN] += PAID
    return weight


def _mentions(turns: Sequence[Turn], subject: str) -> Iterator[tuple[str, str, int]]:
    """Every place that is spoken of, its currency, and how much speaks for it.

    A place that is only talked of, however often, is no home for that.
    """
    weakly: Counter[str] = Counter()
    asked = False
    people = {word for turn in turns for word in (turn.speaker or "").split()}
    for turn in turns:
        text = turn.text if turn.speaker == subject else _of_you(turn.text)
        for start, end, currency in spans_of_places(text):
            name = text[start:end]
            if name in people:
                continue
            speaks = speaks_for(text, start, end)
            before = text[:start] if turn.speaker != subject else ""
            if INTRODUCED.search(before) or SUMMED_UP.search(before):
                speaks = max(speaks, MIDDLING)
            if asked and turn.speaker == subject and OPENS.fullmatch(text[:start]):
                speaks = STRONG
            elif turn.speaker == subject and _alone_at_first(turns, turn, start, end):
                speaks = MIDDLING
            if speaks <= WEAK:
                more = max(0, speaks - weakly[name])
                weakly[name] += more
                speaks = more
            yield name, currency, speaks
        asked = WHERE.search(turn.text) is not None


def _alone_at_first(turns: Sequence[Turn], turn: Turn, start: int, end: int) -> bool:
    """Whether a place is all that a sentence says, where one says who one is."""
    before, after = turn.text[:start].rstrip(), turn.text[end:].lstrip()
    alone = (not before or before[-1] in ".!?") and after[:1] in (".", "!", "")
    return alone and any(turn is early for early in turns[:FIRST])


def _of_you(text: str) -> str:
    """What another says, as if the person had said it of themselves."""
    kept = [
        found[0]
        for found in SENTENCE.finditer(text)
        if YOU.search(found[0])
        or INTRODUCED.search(found[0])
        or not OF_THE_ASKER.search(found[0])
    ]
    text = "".join(kept)
    for rule, own in OF_YOU:
        text = rule.sub(own, text)
    return text


def _plainly(weight: Counter[str], least: int = HARDLY) -> str | None:
    """The one currency that far outweighs all others, if there is one."""
    ranked = weight.most_common()
    rest = ranked[1][1] if len(ranked) > 1 else 0
    most = ranked[0][1] if ranked else 0
    plainly = most >= (PLAINLY if most >= WEAK else FAR_MORE) * rest
    return (ranked[0][0] or None) if plainly and most >= least else None


def _money(turns: Sequence[Turn], subject: str, places: Counter[str]) -> Counter[str]:
    """How much the sums of a talk, and money named alone, speak for each currency."""
    weight: Counter[str] = Counter()
    since = FAR
    for turn in turns:
        own = OWN_SUM if turn.speaker == subject else OF_OTHERS
        for sentence in SENTENCE.finditer(turn.text):
            alone = money_alone(sentence[0]) if since < FAR else frozenset()
            codes = alone or sums_may_mean(sentence[0])
            since = 0 if find_numbers(sentence[0]) else since + 1
            if codes and (alone or not _of_another(sentence[0])):
                code = _one_of(codes, places) or OPEN
                if own == OWN_SUM and PAID_IN.search(sentence[0]):
                    weight[code] += PAID
                else:
                    worth = ALONE if alone else own
                    weight[code] += worth // 4 if _is_abroad(code, places) else worth
    return weight


def _of_another(sentence: str) -> bool:
    """Whether a sum is what others get or give, or what something costs."""
    if NOT_MINE.search(sentence):
        return True
    return not MINE.search(sentence) and OTHERS.search(sentence) is not None


def _one_of(codes: frozenset[str], places: Counter[str]) -> str | None:
    """Which of the currencies that money may mean is that of the places spoken of."""
    if len(codes) <= 1:
        return next(iter(codes), None)
    here = Counter({code: places[code] for code in codes if places[code] > 0})
    most = max(places.values(), default=0)
    if is_dollars(codes) and 2 * max(here.values(), default=0) < most:
        return "USD"  # where no dollar is spent, the American one is meant
    return _plainly(here, 0) if here else likely_meant(codes)


def _is_abroad(code: str, places: Counter[str]) -> bool:
    """Whether money is of the kind spoken of far from where it is spent, and is."""
    return code in ABROAD_TOO and places[code] < max(places.values(), default=0)
