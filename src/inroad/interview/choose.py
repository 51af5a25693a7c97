"""Of several answers about one slot, the one that stands."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from inroad.interview.exchanges import Exchange
from inroad.interview.hearing import Json
from inroad.interview.reader import MANY, Answered, Entry, Heard
from inroad.interview.reading import SINGLE_SLOTS
from inroad.interview.values.amounts import amounts
from inroad.interview.values.cues import CONDITION
from inroad.interview.values.numbers import find_numbers
from inroad.interview.values.verdict_settled import settled_verdict
from inroad.interview.values.words import folded

CORRECTS: Final = re.compile(
    r"(?i)^\W*(?:no\b|hm+\b|well,|okay\b|actually|in principle)|\b(?:actually"
    r"|it(?:['’]?s| is)? (?:not|isn['’]?t)|not really|let me take that back"
    r"|so (?:maybe|no)"
    r"|i mean)\b"
)


ADDS: Final = re.compile(
    r"(?i)^\W*(?:yes|yeah|also|and|that and|plus|both|it['’]?s one)\b"
)
# Lists that a second thought replaces; to the others it adds.
TAKEN_BACK: Final = ("blockers", "constraints", "attention_now", "attention_target")
WEEKS: Final = ("attention_now", "attention_target")
ARTICLE: Final = re.compile(r"^(?:the|my|our|a|an) ")
# What is asked for after a pay before tax was told.
NET_ASKED: Final = re.compile(
    r"(?i)\b(?:before tax or after|gross or net|(?:before|after) (?:tax|deductions"
    r"|everything|all)|net|take[- ]?home"
    r"|in (?:the|your) (?:hand|pocket|account|bank)|lands?|reach(?:es)? you|left"
    r"|(?:what|how much)(?: of (?:it|that))? (?:arrives|hits|remains|stays|reaches)"
    r"|see of (?:it|that)"
    r"|^\W*(?:and )?after\W*$|(?:actually|really) (?:get|see|hits?|comes?|arrives?)"
    r"|clear(?:s|ed)?)\b"
)
# "Then thirty-five."
SETTLES: Final = re.compile(
    r"(?i)^\W*(?:okay,? |well,? )?(?:then|so|put|say|call it|write|overall"
    r"|all in all)\b"
)
# How much less likely to be beside the point an answer must be to outweigh another.
SURER: Final = 2
# "So yes, if the money comes.": what was told is said back to be put right.
RESTATES: Final = re.compile(
    r"(?i)^\W*(?:so|then|okay|right)\W+(?:it['’]?s |that['’]?s )?(?:an? )?(?:yes|no"
    r"|probably|unsure|maybe)\b"
)
# "That isn't what I asked", "As a mark out of ten": one mark, in the form asked for.
INSISTS: Final = re.compile(
    r"(?i)\b(?:(?:that|this)(?:['’]s not| is not|['’ ]?(?:is)?n['’]?t) what i (?:asked?"
    r"|said|meant)|if it (?:was|were) (?:a|one|your)|(?:as|in) (?:a|one) (?:number|mark"
    r"|figure|grade)|whole (?:package|thing|lot|picture))\b"
)
# Taxes and contributions take less than this much of a pay.
LEAST_LEFT: Final = 0.45
YEARLY_TIMES: Final = 6
# Six weeks and a month and a half differ by less.
ROUGHLY: Final = 0.1
# A time in place of another is not so much longer or shorter.
FACTOR: Final = 4
DAYS: Final = re.compile(r"(?i)\bdays?\b")
# A verdict that opens the answer within so many characters is the answer.
OUTRIGHT: Final = 40
OPENS: Final = re.compile(r"(?i)\W*(?:(?:oh|well|ah),? )?(?:yes|yeah|no|nope|never)\b")
# Said of somebody else, and not of oneself.
OF_OTHERS: Final = re.compile(
    r"(?i)^(?!.*\b(?:i|i['’]m|me|my|mine|myself)\b).*\b(?:they|they['’]re|he|she"
    r"|he['’]s"
    r"|she['’]s|those|these people|people)\b"
)


@dataclass(frozen=True, slots=True)
class Answer:
    """One exchange about a slot, how sure that is, and what was read in it."""

    exchange: Exchange
    confidence: float
    follows: bool
    read: Answered

    @property
    def entries(self) -> tuple[Entry, ...]:
        """The values read, if any."""
        return self.read.entries if isinstance(self.read, Heard) else ()

    @property
    def corrects(self) -> bool:
        """Whether it takes back what the same answer to the same question said."""
        text = self.exchange.answer.text[:120]
        return self.follows and bool(CORRECTS.search(text))

    @property
    def adds(self) -> bool:
        """Whether it opens by agreeing, or by saying that more is to come."""
        return bool(ADDS.match(self.exchange.answer.text))


def standing_answers(slot: str, answers: Sequence[Answer]) -> tuple[Answer, ...]:
    """The answers that were not taken back by a later one, in order."""
    kept: list[Answer] = []
    for answer in answers:
        if not answer.entries:
            continue
        if slot in MANY:
            again = slot in TAKEN_BACK and answer.corrects and not _of_one(answer, kept)
            again = again and not (slot not in WEEKS and answer.adds)
            kept = [answer] if again else [*kept, answer]
        elif not kept or _replaces(slot, answer, kept[0]):
            kept = [answer]
    return tuple(kept)


def _of_one(answer: Answer, kept: Sequence[Answer]) -> bool:
    """Whether a correction names only some slices of the week told before."""
    told = {_label(entry) for one in kept for entry in one.entries}
    named = {_label(entry) for entry in answer.entries}
    return "label" in answer.entries[0].body and named < told


def _replaces(slot: str, new: Answer, old: Answer) -> bool:
    """A correction, a number talked over again, a plainer pay, or a surer question."""
    restated = slot == "job_converts" and RESTATES.match(new.exchange.question)
    if not new.follows and not restated:
        pay = slot == "monthly_income"
        vaguer = pay and _plainness(new) < _plainness(old)
        gross = "gross" in str(old.entries[0].body.get("basis"))
        net = pay and gross and NET_ASKED.search(new.exchange.question)
        surer = _is_surer(slot, new, old) and not vaguer
        return surer or bool(net and _is_what_is_left(new, old))
    if slot == "job_converts":
        text = new.exchange.answer.text
        outright = OPENS.match(text) or settled_verdict(folded(text))
        put_right = new.corrects or outright or restated
        return bool(put_right or new.entries[0].start < OUTRIGHT)
    if slot == "monthly_income":
        if (left := _is_what_is_left(new, old)) is not None:
            return left
        plainer = _plainness(new) - _plainness(old)
        again = new.corrects or bool(amounts(folded(new.exchange.question)))
        return plainer > 0 or (plainer == 0 and again)
    if slot in ("runway_months", "prep_hours"):
        return not (_about_the_same(new, old) or _of_something_else(new, old))
    of_others = slot == "self_rating" and OF_OTHERS.search(new.exchange.answer.text)
    settles = bool(SETTLES.match(new.exchange.answer.text))
    insists = INSISTS.search(new.exchange.question) is not None
    again = new.corrects or settles or insists or _repeats_a_number(new, old)
    return not of_others and again


def _is_surer(slot: str, new: Answer, old: Answer) -> bool:
    """Whether an answer that does not go back to an earlier one outweighs it."""
    if slot in SINGLE_SLOTS:
        return 1 - new.confidence < (1 - old.confidence) / SURER
    return new.confidence > old.confidence


def _is_what_is_left(new: Answer, old: Answer) -> bool | None:
    """Whether a sum is the pay after tax of the one before; None if neither says so."""
    first, then = old.entries[0].body, new.entries[0].body
    before, after = first.get("amount"), then.get("amount")
    if not isinstance(before, (int, float)) or not isinstance(after, (int, float)):
        return None
    moved = first.get("currency") != then.get("currency") or new.corrects
    asked = NET_ASKED.search(new.exchange.question)
    gross = "gross" in str(first.get("basis"))
    if moved or "net" in str(first.get("basis")) or not (asked or gross):
        return None
    yearly = before > YEARLY_TIMES * after and "not said" in str(first.get("basis"))
    month = before / 12 if yearly else before
    return LEAST_LEFT * month <= after < month


def _about_the_same(new: Answer, old: Answer) -> bool:
    """Whether a time is only said once more, in another unit or more roughly."""
    first, then = old.entries[0].body, new.entries[0].body
    ends = [(first.get(k), then.get(k)) for k in ("low", "high")]
    return not new.corrects and all(
        isinstance(a, (int, float))
        and isinstance(b, (int, float))
        and 0 < abs(a - b) <= ROUGHLY * abs(a)
        for a, b in ends
    )


def _of_something_else(new: Answer, old: Answer) -> bool:
    """Whether a time is far from the one before, in days, or only one of its ends."""
    first, then = old.entries[0], new.entries[0]
    ends = [first.body.get("low"), first.body.get("high")]
    value, high = then.body.get("low"), then.body.get("high")
    if not isinstance(value, (int, float)) or not isinstance(ends[1], (int, float)):
        return False
    text = new.exchange.answer.text
    if ends[0] != ends[1] and value == high and value in ends:
        plain = folded(text)
        return bool(CONDITION.search(plain)) and not SETTLES.search(plain)
    if new.corrects:
        return False
    in_days = DAYS.search(text[then.start : then.end])
    was_in_days = DAYS.search(first.turn.text[first.start : first.end])
    far = max(ends[1], value) > FACTOR * min(ends[1], value)
    # What is owed is told outright, and what was heard first may have been neither.
    apart = far and ends[1] and value >= 0 and new.confidence < old.confidence
    return bool(apart) or bool(in_days and not was_in_days)


def _repeats_a_number(new: Answer, old: Answer) -> bool:
    """Whether the question says the number before, or the new one, once more."""
    asked = [float(n.value) for n in find_numbers(new.exchange.question)]
    values = [one.entries[0].body.get("value") for one in (new, old)]
    return any(value in asked for value in values)


def _plainness(answer: Answer) -> int:
    """Net and monthly is what was asked for; a period that was not said says little."""
    basis = str(answer.entries[0].body.get("basis"))
    return 2 * ("net" in basis) + ("per month" in basis) - 2 * ("not said" in basis)


def merged(slot: str, entries: Iterable[Entry]) -> Heard | None:
    """One value, or the list without repetitions."""
    if slot in WEEKS:
        return _week(slot, entries)
    kept: list[Entry] = []
    for entry in entries:
        if any(_overlap(entry, other) for other in kept):
            continue
        if all(_name(entry) not in _name(other) for other in kept):
            kept = [e for e in kept if _name(e) not in _name(entry)] + [entry]
    return Heard(slot, tuple(kept)) if kept else None


def _overlap(one: Entry, two: Entry) -> bool:
    """Whether two entries are mostly the same words of the same turn."""
    if one.turn is not two.turn:
        return False
    shared = min(one.end, two.end) - max(one.start, two.start)
    return 2 * shared > min(one.end - one.start, two.end - two.start)


def _week(slot: str, entries: Iterable[Entry]) -> Heard | None:
    """Every slice once: one that is told again, in another turn, stands instead.

    Where more than one slice is told again with another number, that is another week.
    """
    told = list(entries)
    kept: list[Entry] = []
    for entry in told:
        place = next((n for n, x in enumerate(kept) if _same_slice(x, entry)), None)
        if place is None:
            kept.append(entry)
        elif _put_right(kept[place], entry) and _changes(kept, told, entry) == 1:
            kept[place] = entry
    return Heard(slot, tuple(kept)) if kept else None


def _same_slice(one: Entry, two: Entry) -> bool:
    """Whether two slices go to the same, told in fewer or in more words."""
    first, second = _label(one), _label(two)
    within = first in second or second in first
    return (first == second and one.turn is not two.turn) or (
        within and _amounts(one) == _amounts(two)
    )


def _put_right(old: Entry, new: Entry) -> bool:
    other = _label(old) == _label(new) and _amounts(old) != _amounts(new)
    return other and "detail" not in old.body


def _changes(kept: Sequence[Entry], told: Sequence[Entry], entry: Entry) -> int:
    """How many slices the turn of an entry tells again with another number."""
    again = [e for e in told if e.turn is entry.turn]
    before = [x for x in kept if x.turn is not entry.turn]
    return sum(any(_put_right(x, e) for x in before) for e in again)


def _amounts(entry: Entry) -> dict[str, Json]:
    return {k: v for k, v in entry.body.items() if k not in ("label", "detail")}


def _label(entry: Entry) -> str:
    return ARTICLE.sub("", _name(entry))


def _name(entry: Entry) -> str:
    words = entry.body.get("text") or entry.body.get("label") or ""
    return str(words).casefold().strip(" .,;!") or str(entry.body)
