"""Scores of every exchange against every slot, from question and answer."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from inroad.core.progress import Beat, no_beat, noted
from inroad.interview.exchanges import Exchange
from inroad.interview.reading import NUMBER_SLOTS
from inroad.interview.recognise.assign import NONE, Assigned, Scores, assign
from inroad.interview.recognise.features import answer_features, question_features
from inroad.interview.recognise.relabel import relabelled
from inroad.interview.recognise.signs import signs
from inroad.interview.recognise.weights import CLASSES, Recogniser, shipped
from inroad.interview.recognise.words import sentences, words
from inroad.interview.turns import Turn, said

ANSWER_WEIGHT: Final = 1.0
# An answer alone does not make a question: below one in twenty it was not asked.
HARDLY_ASKED: Final = float(np.log(0.015))
NOT_BY_THE_ANSWER_ALONE: Final = 5.0
# Where questions carry their mark, a turn without one seldom asks for something.
NO_MARK: Final = 1.5
MARKED: Final = 0.5
# How much the whole question, its last turn and its last sentence count.
HEARING_SHARES: Final = (0.6, 0.2, 0.2)
# A follow-up asks nothing of its own; the more words it has, the less likely that is.
FOLLOW_COST: Final = {3: -0.2, 8: -0.7, 14: -1.8}
FOLLOW_COST_LONG: Final = -4.0
# "So call it three?" with a number for an answer goes on about the same number.
SAME_NUMBER_BONUS: Final = 1.5
# A bare yes: it says again what it answers.
YES: Final = re.compile(
    r"(?i)^\W*(?:(?:yes|yeah|yep|yup|correct|exactly|right|precisely|indeed|spot on"
    r"|(?:that|it)(?:['’]s| is) (?:right|correct|it|about right)|about right|more or"
    r" less|i think so|something like that)\W*)+$"
)
NUMBER: Final = re.compile(
    r"\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen"
    r"|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|half|year)\b",
    re.IGNORECASE,
)

# Reading every answer takes this share of the time, judging them together the rest.
READ: Final = 0.8


@dataclass(frozen=True, slots=True)
class Sounds:
    """What every exchange sounds like: by its question, and by its answer.

    Both are exchanges × classes, log-probabilities in the order of CLASSES; `signs` are
    what the readers find in each answer.
    """

    questions: Scores
    answers: Scores
    signs: Sequence[Sequence[str]]


def recognised(
    talk: Sequence[Exchange], model: Recogniser | None = None, beat: Beat = no_beat
) -> tuple[Assigned, ...]:
    """The slot of each exchange, judged over the whole conversation."""
    if not talk:
        return ()
    heard = sounds(talk, model, lambda share: beat(READ * share))
    return assigned(talk, heard, lambda share: beat(READ + (1 - READ) * share))


def sounds(
    talk: Sequence[Exchange], model: Recogniser | None = None, beat: Beat = no_beat
) -> Sounds:
    """How well each exchange fits every slot, each exchange by itself."""
    model = model or shipped()
    told = [_told(exchange) for exchange in talk]
    found = [signs(answer) for answer in noted(told, beat)]
    questions = [_asked(model, exchange) for exchange in talk]
    answers = [
        model.answer.log_probability(answer_features(answer.text, sign))
        for answer, sign in zip(told, found, strict=True)
    ]
    size = (len(talk), len(CLASSES))
    return Sounds(
        np.array(questions).reshape(size), np.array(answers).reshape(size), found
    )


def assigned(
    talk: Sequence[Exchange], heard: Sounds, beat: Beat = no_beat
) -> tuple[Assigned, ...]:
    """The slot of each exchange, from what all of them sound like."""
    questions, answers = heard.questions, heard.answers
    scores = questions + ANSWER_WEIGHT * answers
    scores[questions < HARDLY_ASKED] -= NOT_BY_THE_ANSWER_ALONE
    scores[_unmarked(talk), :NONE] -= NO_MARK
    little = questions[:, [NONE]] + _little(talk, heard.signs) + ANSWER_WEIGHT * answers
    best = np.maximum(little, scores)
    return relabelled(talk, assign(scores, best, questions, beat))


def _unmarked(talk: Sequence[Exchange]) -> list[int]:
    """Which exchanges no question mark begins, where most of the others have one."""
    without = [n for n, exchange in enumerate(talk) if "?" not in exchange.question]
    return without if len(without) <= (1 - MARKED) * len(talk) else []


def _told(exchange: Exchange) -> Turn:
    """The answer, or the figure that a bare yes makes the person's own."""
    if not YES.match(exchange.answer.text) or not exchange.asked:
        return exchange.answer
    last = (sentences(exchange.asked[-1].text) or [""])[-1]
    return said(last) if NUMBER.search(last) else exchange.answer


def _asked(model: Recogniser, exchange: Exchange) -> Scores:
    """How well the question fits each slot, heard with more and with less before it."""
    readings = [
        model.question.log_probability(question_features(text))
        for text in hearings(exchange)
    ]
    if not readings:
        return np.full(len(CLASSES), -np.log(len(CLASSES)))
    shares = np.log(HEARING_SHARES[: len(readings)])
    shares -= np.logaddexp.reduce(shares)
    together = np.logaddexp.reduce(
        [r + s for r, s in zip(readings, shares, strict=True)]
    )
    return np.asarray(together, dtype=np.float64)


def hearings(exchange: Exchange) -> list[str]:
    """All that was asked, the last turn that asks, and its last asking sentence."""
    if not exchange.asked:
        return []
    asking = [turn.text for turn in exchange.asked if "?" in turn.text]
    last = asking[-1] if asking else exchange.asked[-1].text
    parts = sentences(last)
    questions = [part for part in parts if "?" in part] or parts[-1:]
    return list(dict.fromkeys([exchange.question, last, *questions[-1:]]))


def _little(talk: Sequence[Exchange], found: Sequence[Sequence[str]]) -> Scores:
    """What it costs each exchange to be a mere follow-up on each slot."""
    cost = np.empty((len(talk), len(CLASSES)))
    for row, exchange, sign in zip(cost, talk, found, strict=True):
        row[:] = _follow_cost(exchange.question)
        if NUMBER.search(exchange.question):
            for column, slot in enumerate(NUMBER_SLOTS):
                row[column] += SAME_NUMBER_BONUS * (f"reads {slot}" in sign)
    return cost


def _follow_cost(question: str) -> float:
    length = len(words(question))
    return next((c for n, c in FOLLOW_COST.items() if length <= n), FOLLOW_COST_LONG)
