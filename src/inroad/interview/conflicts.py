"""Statements about one slot that disagree, and who made them."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from inroad.interview.choose import Answer
from inroad.interview.hearing import Conflict, Json, Statement
from inroad.interview.reader import MANY, Heard, read
from inroad.interview.turns import Turn, said

# Numbers somebody may restate; words differ too easily to be called a contradiction.
RESTATED: Final = ("monthly_income", "runway_months", "prep_hours")
SENTENCE: Final = re.compile(r"[^.!?]+[.!?]*")
ABOUT_YOU: Final = {
    "monthly_income": re.compile(r"(?i)\byou(?:['’]re| are)? (?:making|earning|make|earn)"),
    "runway_months": re.compile(
        r"(?i)\byou(?:['’]ve)?(?: only| just| realistically)?(?: got| have|['’]ve)"
        r"[^.?!]{0,20}\b(?:months?|years?)\b"
        r"|\byou(?:['’]ve)?(?: got| have)[^.?!]{0,30}\b(?:months?|years?)\b"
    ),
    "prep_hours": re.compile(r"(?i)\byou (?:have to|need)[^.?!]{0,20}\bhours\b"),
}
UNCERTAIN: Final = re.compile(r"(?i)\b(?:if|would|could|should|spend|suppose|say)\b")


def conflict(
    slot: str, answers: Sequence[Answer], others: Sequence[Turn], kept: Heard
) -> Conflict | None:
    """All that was said about the slot, if not all of it is the same."""
    if slot in MANY:
        told = list(_lists(answers))
    else:
        told = [s for a in answers for s in _own(slot, a)]
        told += _restated(slot, answers, others) if slot in RESTATED else []
    told.sort(key=lambda s: s.line)
    value = _value(slot, kept)
    different = {repr(s.value) for s in told}
    if len(different) < 2:
        return None
    return Conflict(slot, tuple(_without_echo(told)), value)


def _own(slot: str, answer: Answer) -> Iterator[Statement]:
    """The value of an answer, and values it takes back before it comes to that one."""
    for entry in answer.entries:
        line = entry.turn.lines(entry.start, entry.end)[0]
        yield Statement(dict(entry.body), line, entry.turn.speaker)


def _restated(
    slot: str, answers: Sequence[Answer], others: Sequence[Turn]
) -> Iterator[Statement]:
    follow_ups = {
        id(turn) for a in answers if a.follows for turn in a.exchange.asked
    }
    for turn in others:
        for found in SENTENCE.finditer(turn.text):
            sure = ABOUT_YOU[slot].search(found[0]) and not UNCERTAIN.search(found[0])
            if not sure and id(turn) not in follow_ups:
                continue
            heard = read(slot, said(found[0]))
            if isinstance(heard, Heard) and heard.entries:
                line = turn.lines(found.start(), found.end())[-1]
                yield Statement(dict(heard.entries[0].body), line, turn.speaker)


def _lists(answers: Sequence[Answer]) -> Iterator[Statement]:
    """Only where a later answer takes an earlier one back."""
    told = [a for a in answers if a.entries]
    for place, answer in enumerate(told):
        if answer.corrects or any(a.corrects for a in told[place + 1 :]):
            first = answer.entries[0]
            line = first.turn.lines(first.start, first.end)[0]
            yield Statement(_texts(e.body for e in answer.entries), line, first.turn.speaker)


def _texts(bodies: Iterable[dict[str, Json]]) -> Json:
    return [body.get("text") or body for body in bodies]


def _value(slot: str, kept: Heard) -> Json:
    bodies = [entry.body for entry in kept.entries]
    return _texts(bodies) if slot in MANY else dict(bodies[0])


def _without_echo(told: Iterable[Statement]) -> list[Statement]:
    """The same person saying the same again is one statement."""
    kept: list[Statement] = []
    for one in told:
        if not any((one.value, one.speaker) == (k.value, k.speaker) for k in kept):
            kept.append(one)
    return kept
