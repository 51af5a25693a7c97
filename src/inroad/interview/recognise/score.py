"""Scores of every exchange against every slot, from question and answer."""

from collections.abc import Sequence
from typing import Final

import numpy as np

from inroad.interview.exchanges import Exchange
from inroad.interview.recognise.assign import Assigned, Scores, assign
from inroad.interview.recognise.features import answer_features, question_features
from inroad.interview.recognise.signs import signs
from inroad.interview.recognise.weights import CLASSES, Recogniser, shipped
from inroad.interview.recognise.words import words
from inroad.interview.turns import Turn

ANSWER_WEIGHT: Final = 0.9
# What an elliptic question costs: the shorter it is, the less it asks by itself.
SHORT, MIDDLING = 3, 8
FOLLOW_COST: Final = {SHORT: -0.7, MIDDLING: -1.6}
FOLLOW_COST_LONG: Final = -3.0


def recognised(
    talk: Sequence[Exchange], model: Recogniser | None = None
) -> tuple[Assigned, ...]:
    """The slot of each exchange, judged over the whole conversation."""
    if not talk:
        return ()
    model = model or shipped()
    questions = np.array([_asked(model, exchange.question) for exchange in talk])
    answers = np.array([_answered(model, exchange.answer) for exchange in talk])
    scores = questions + ANSWER_WEIGHT * answers
    return assign(scores, _following(talk, questions, answers))


def _asked(model: Recogniser, question: str) -> Scores:
    if not question.strip():
        return np.full(len(CLASSES), -np.log(len(CLASSES)))
    return model.question.log_probability(question_features(question))


def _answered(model: Recogniser, answer: Turn) -> Scores:
    return model.answer.log_probability(answer_features(answer.text, signs(answer)))


def _following(talk: Sequence[Exchange], questions: Scores, answers: Scores) -> Scores:
    """Scores for going on about the slot before: by its words, or by saying little."""
    cost = np.array([_follow_cost(exchange.question) for exchange in talk])
    little = cost[:, None] + ANSWER_WEIGHT * answers
    return np.maximum(little, questions + ANSWER_WEIGHT * answers)


def _follow_cost(question: str) -> float:
    length = len(words(question))
    return next((c for n, c in FOLLOW_COST.items() if length <= n), FOLLOW_COST_LONG)
