"""Statements about one slot that disagree, and who made them."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from inroad.interview.choose import CORRECTS, Answer
from inroad.interview.contested import held_against
from inroad.interview.exchanges import Exchange
from inroad.interview.hearing import Conflict, Json, Statement
from inroad.interview.reader import MANY, Heard, plain_number, read
from inroad.interview.turns import Turn, said
from inroad.interview.values.ratings import Whom, read_ratings

# Numbers somebody may restate; words differ too easily to be called a contradiction.
RESTATED: Final = ("monthly_income", "runway_months", "prep_hours")
# Times, which people reckon aloud: "Two years. No, with the rent a year and a half."
LASTING: Final = ("runway_months", "prep_hours")
RATED: Final[dict[str, Whom]] = {"self_rating": "self", "peer_rating": "peers"}
# On a condition, or somebody else's: no statement of one's own.
DOUBTED: Final = re.compile(
    r"(?i)\b(?:if|unless|when|once|says|thinks|could|notice|contract)\b"
)
SENTENCE: Final = re.compile(r"[^.!?]+[.!?]*")
ABOUT_YOU: Final = {
    "monthly_income": re.compile(
        r"(?i)\byou(?:['’]re| are)? (?:making|earning|make"
        "|earn)"
    ),
    "runway_months": re.compile(
        r"(?i)\byou(?:['’]ve)?(?: only| just| realistically)?(?: got| have|['’]ve)"
        r"[^.?!]{0,20}\b(?:months?|years?)\b"
        r"|\byou(?:['’]ve)?(?: got| have)[^.?!]{0,30}\b(?:months?|years?)\b"
    ),
    "prep_hours": re.compile(r"(?i)\byou (?:have to|need)[^.?!]{0,20}\bhours\b"),
}
SHORT: Final = 9
UNCERTAIN: Final = re.compile(r"(?i)\b(?:if|would|could|should|spend|suppose|say)\b")


def conflict(
    slot: str,
    answers: Sequence[Answer],
    others: Sequence[Turn],
    kept: Heard,
    talk: Sequence[Exchange] = (),
) -> Conflict | None:
    """All that was said about the slot, if not all of it is the same."""
    value = _value(slot, kept)
    if slot in MANY:
        told = list(_lists(answers))
    else:
        told = [s for a in answers for s in _own(slot, a)]
        told += _restated(slot, answers, others) if slot in RESTATED else []
        told += held_against(slot, talk, value, _first_told(answers, value))
    told.sort(key=lambda s: s.line)
    if len({_core(s.value) for s in told}) < 2 or all(
        _within(s.value, value) for s in told
    ):
        return None
    if _adds_up(told, value):
        return None
    return Conflict(slot, tuple(_without_echo(told)), value)


def _own(slot: str, answer: Answer) -> Iterator[Statement]:
    """The value of an answer, and values it takes back before it comes to that one."""
    turn = answer.exchange.answer
    if slot in RATED:
        yield from _rated_before(slot, answer)
    if slot in LASTING or (slot in RESTATED and CORRECTS.search(turn.text)):
        for found in SENTENCE.finditer(turn.text):
            if not DOUBTED.search(found[0]):
                yield from _in_sentence(slot, turn, found)
    for entry in answer.entries:
        line = entry.turn.lines(entry.start, entry.end)[0]
        yield Statement(dict(entry.body), line, entry.turn.speaker)


def _rated_before(slot: str, answer: Answer) -> Iterator[Statement]:
    """Marks on the same scale that the answer gave before the one it ends on."""
    turn = answer.exchange.answer
    for entry in answer.entries:
        beside = entry.body.get("other_ratings")
        listed = beside if isinstance(beside, list) else []
        values = [one["value"] for one in listed if isinstance(one, dict)]
        said = read_ratings(
            turn.text, question=answer.exchange.question, of=RATED[slot]
        )
        for one in said:
            same = one.value.scale == entry.body.get("scale")
            if one.start < entry.start and same and one.value.value not in values:
                body = {**entry.body, "value": plain_number(one.value.value)}
                line = turn.lines(one.start, one.end)[0]
                yield Statement(body, line, turn.speaker)


def _first_told(answers: Sequence[Answer], value: Json) -> list[Turn]:
    """The turn in which a value was said for the first time."""
    turns = [
        entry.turn
        for answer in answers
        for entry in answer.entries
        if _core(dict(entry.body)) == _core(value)
    ]
    return turns[:1]


def _restated(
    slot: str, answers: Sequence[Answer], others: Sequence[Turn]
) -> Iterator[Statement]:
    """What others make of it: right after the answer, in a follow-up, or of "you"."""
    close = {id(turn) for a in answers if a.follows for turn in a.exchange.asked}
    for answer in answers:
        said_at = answer.exchange.answer.raws[0]
        after = (turn for turn in others if turn.raws[0] > said_at)
        close |= {id(turn) for turn in (next(after, None),) if turn}
    for turn in others:
        for found in SENTENCE.finditer(turn.text):
            sure = ABOUT_YOU[slot].search(found[0]) and not UNCERTAIN.search(found[0])
            short = id(turn) in close and len(found[0].split()) <= SHORT
            if sure or short:
                yield from _in_sentence(slot, turn, found)


def _in_sentence(slot: str, turn: Turn, found: re.Match[str]) -> Iterator[Statement]:
    heard = read(slot, said(found[0]))
    if isinstance(heard, Heard) and heard.entries:
        line = turn.lines(*found.span())[-1]
        yield Statement(dict(heard.entries[0].body), line, turn.speaker)


def _lists(answers: Sequence[Answer]) -> Iterator[Statement]:
    """Only where a later answer takes an earlier one back."""
    told = [a for a in answers if a.entries]
    for place, answer in enumerate(told):
        if answer.corrects or any(a.corrects for a in told[place + 1 :]):
            first = answer.entries[0]
            line = first.turn.lines(first.start, first.end)[0]
            yield Statement(
                _texts(e.body for e in answer.entries), line, first.turn.speaker
            )


def _texts(bodies: Iterable[dict[str, Json]]) -> Json:
    return [body.get("text") or body for body in bodies]


def _value(slot: str, kept: Heard) -> Json:
    bodies = [entry.body for entry in kept.entries]
    return _texts(bodies) if slot in MANY else dict(bodies[0])


def _core(value: Json) -> str:
    """What makes two statements different: not the wording of a basis or a scale."""
    if isinstance(value, dict):
        return repr([value.get(k) for k in ("amount", "low", "high", "value", "text")])
    return repr(value)


def _within(value: Json, kept: Json) -> bool:
    """A part of the range that was kept contradicts nothing."""
    if not isinstance(value, dict) or not isinstance(kept, dict):
        return value == kept
    low, high = kept.get("low"), kept.get("high")
    first, last = value.get("low"), value.get("high")
    if not all(isinstance(x, (int, float)) for x in (low, high, first, last)):
        return _core(value) == _core(kept)
    return low <= first <= last <= high  # type: ignore[operator]  # all are numbers


def _adds_up(told: Sequence[Statement], kept: Json) -> bool:
    """Whether the value is the sum of the others: "eight, twelve, so twenty"."""
    if not isinstance(kept, dict):
        return False
    parts = {_core(s.value): s.value for s in told if _core(s.value) != _core(kept)}
    lows = [v.get("low") for v in parts.values() if isinstance(v, dict)]
    numbers = [low for low in lows if isinstance(low, (int, float))]
    return len(numbers) > 1 and sum(numbers) == kept.get("low")


def _without_echo(told: Iterable[Statement]) -> list[Statement]:
    """The same person saying the same again is one statement."""
    kept: list[Statement] = []
    for one in told:
        core = (_core(one.value), one.speaker)
        if all(core != (_core(k.value), k.speaker) for k in kept):
            kept.append(one)
    return kept
