"""Two weeks of one person, the one they have and the one they wish, told apart."""

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Final

from inroad.interview.choose import Answer
from inroad.interview.exchanges import Exchange
from inroad.interview.reader import Entry, Heard, read
from inroad.interview.recognise.relabel import WISHED as WISH_ASKED
from inroad.interview.recognise.words import sentences
from inroad.interview.turns import Turn
from inroad.interview.unasked import is_ideal
from inroad.interview.week_put_right import in_one_unit, put_right

NOW: Final = "attention_now"
WISHED: Final = "attention_target"
# So many slices make a week that was told.
SLICES: Final = 2
# So many letters tell a word: "read" and "reading", "study" and "studies".
STEM: Final = 4
PERIODS: Final = ("day", "week")
# Parts of a whole, in figures or in words.
SHARES: Final = re.compile(
    r"(?i)%|\b(?:per ?cent\w*|half|third|quarter|fifth|thirds|quarters|points)\b"
)
# How far after the week as it is the wished one may be asked for, by plain words.
REACH: Final = 4
SHORT: Final = 50
# What a question says when it asks for the other week, in words of whatever kind.
OTHER: Final = re.compile(
    r"(?i)\b(?:you|he|she)['\u2019]?d\b|\b(?:would|could|should|ideal\w*|better|perfect"
    r"|dream\w*|wish\w*|want\w*|good|nice|right|gods?|heaven|magic|instead"
    r"|other way|if)\b"
)


def part_the_weeks(
    kept: dict[str, list[Entry]],
    answers: Mapping[str, Sequence[Answer]],
    talk: Sequence[Exchange],
) -> None:
    """Move slices of the wished week to it, and read hours whose period was asked."""
    _by_sentence(kept)
    _by_order(kept, answers)
    if not kept.get(WISHED) or _lost_its_unit(kept):
        kept[WISHED] = _in_the_period_of_now(kept.get(NOW, ()), answers, talk)
    _told_once(kept)
    for slot in (NOW, WISHED):
        kept[slot] = in_one_unit(kept.get(slot, ()))
    put_right(kept, talk)


def _told_once(kept: dict[str, list[Entry]]) -> None:
    """The same words tell one week: the wished one, where the other was told before."""
    now, wished = kept.get(NOW, []), kept.get(WISHED, [])
    places = {(entry.turn.raws[0], entry.start) for entry in wished}
    both = [e for e in now if (e.turn.raws[0], e.start) in places]
    first = min((entry.turn.raws[0] for entry in now), default=0)
    if both and all(entry.turn.raws[0] > first for entry in both):
        kept[NOW] = [e for e in now if e not in both]


def _lost_its_unit(kept: Mapping[str, Sequence[Entry]]) -> bool:
    """Whether bare numbers were taken for shares, after a week told in hours."""
    hours = all("share" not in entry.body for entry in kept.get(NOW, ()))
    bare = not any(SHARES.search(entry.turn.text) for entry in kept[WISHED])
    shares = all("share" in entry.body for entry in kept[WISHED])
    return bool(kept.get(NOW)) and hours and shares and bare


def _by_sentence(kept: dict[str, list[Entry]]) -> None:
    """A slice of the week wished for is none of the week as it is."""
    now = kept.get(NOW, [])
    ideal = [entry for entry in now if is_ideal(entry)]
    if ideal and len(ideal) < len(now):
        kept[NOW] = [entry for entry in now if entry not in ideal]
        kept.setdefault(WISHED, []).extend(ideal)


def _by_order(
    kept: dict[str, list[Entry]], answers: Mapping[str, Sequence[Answer]]
) -> None:
    """Two splits of the same week in a row: the first is had, the second wished."""
    for slot, other in ((NOW, WISHED), (WISHED, NOW)):
        told = [a for a in answers.get(slot, ()) if len(a.entries) >= SLICES]
        if kept.get(other) or len(told) != 2 or told[1].corrects:
            continue
        first, second = told
        if any("detail" in entry.body for entry in kept.get(slot, ())):
            continue  # a slice was taken apart, no second week told
        if _in_common(first, second) and OTHER.search(second.exchange.question):
            kept[NOW], kept[WISHED] = [*first.entries], [*second.entries]
            return


def _in_common(first: Answer, second: Answer) -> bool:
    names = [{_name(e) for e in answer.entries} for answer in (first, second)]
    shared = [a for a in names[0] if any(a & b for b in names[1])]
    return bool(shared)


def _name(entry: Entry) -> frozenset[str]:
    """The telling words of a label, without articles and the like."""
    words = re.findall(r"[^\W\d_]{3,}", str(entry.body.get("label")).casefold())
    return frozenset(w.rstrip("s") for w in words) - {"the", "and", "for", "with"}


def _in_the_period_of_now(
    now: Sequence[Entry],
    answers: Mapping[str, Sequence[Answer]],
    talk: Sequence[Exchange],
) -> list[Entry]:
    """Hours told to "how should it be?" are those of the day or week just spoken of."""
    unit = _unit(now)
    if unit is None:
        return []
    turns = [entry.turn for entry in now]
    told = [a.exchange for a in answers.get(WISHED, ())]
    surely = told + _plainly(turns, answers, talk)
    for exchange in surely + ([] if told else _after(turns, talk)):
        question = f"{exchange.question} {unit}"
        heard = read(WISHED, exchange.answer, question)
        entries = heard.entries if isinstance(heard, Heard) else ()
        one = exchange in surely and len(entries) == 1
        if one or len(entries) >= SLICES or any(_of_the_week(e, now) for e in entries):
            return [*entries]
    return [] if told else _soon(now, talk, unit)


def _soon(now: Sequence[Entry], talk: Sequence[Exchange], unit: str) -> list[Entry]:
    """Slices told a little later, one of them of the week as it is, to a wish."""
    turns = [entry.turn for entry in now]
    places = [n for n, x in enumerate(talk) if any(x.answer is turn for turn in turns)]
    last = max(places, default=len(talk))
    for exchange in talk[last + 1 : last + 1 + REACH]:
        short = len(exchange.answer.text.split()) <= SHORT
        if not (short and OTHER.search(_last(exchange.question))):
            continue
        heard = read(WISHED, exchange.answer, f"{exchange.question} {unit}")
        entries = heard.entries if isinstance(heard, Heard) else ()
        if len(entries) >= SLICES and any(_of_the_week(e, now) for e in entries):
            return [*entries]
    return []


def _plainly(
    turns: Sequence[Turn],
    answers: Mapping[str, Sequence[Answer]],
    talk: Sequence[Exchange],
) -> list[Exchange]:
    """Short answers soon after the week as it is, to a question that wishes for one."""
    places = [n for n, x in enumerate(talk) if any(x.answer is turn for turn in turns)]
    last = max(places, default=len(talk))
    taken = [a.exchange for told in answers.values() for a in told if a.entries]
    return [
        x
        for x in talk[last + 1 : last + 1 + REACH]
        if WISH_ASKED.search(_last(x.question))
        and len(x.answer.text.split()) <= SHORT
        and not any(x is one for one in taken)
    ]


def _last(question: str) -> str:
    return (sentences(question) or [""])[-1]


def _unit(now: Sequence[Entry]) -> str | None:
    """What to add to a question that leaves out the unit of the week just told."""
    if now and all("share" in entry.body for entry in now):
        return "In percent?"
    periods = {p for p in PERIODS for entry in now if f"hours_per_{p}" in entry.body}
    return f"In a normal {periods.pop()}, in hours." if len(periods) == 1 else None


def _of_the_week(entry: Entry, now: Sequence[Entry]) -> bool:
    """Whether a slice goes to what the week as it is goes to as well."""
    stems = {word[:STEM] for word in _name(entry)}
    return any(stems & {word[:STEM] for word in _name(one)} for one in now)


def _after(turns: Sequence[Turn], talk: Sequence[Exchange]) -> list[Exchange]:
    """The exchange after the week as it is, if its question is about the other one."""
    pairs = pairwise(talk)
    return [
        following
        for one, following in pairs
        if any(one.answer is turn for turn in turns)
        and OTHER.search(following.question)
    ][:1]
