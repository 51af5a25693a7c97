"""Looking: what of the library a question reaches, and whether that answers it."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from inroad.library.asking.answer import Part
from inroad.library.asking.asked import Topic
from inroad.library.asking.attributing import on_record, said_by
from inroad.library.asking.bags import Floats
from inroad.library.asking.deciding import Decision, decide, signs_of
from inroad.library.asking.question import Question
from inroad.library.asking.ranking import Ranked, rank
from inroad.library.asking.ready import Ready
from inroad.library.asking.terms import terms

_OF_PART = 0.9  # how much of a part's fit a claim has in the whole
_NAMED = 0.35  # what being said by the one who is asked for adds, of the best fit
_PART_LESS = 0.1  # how much surer a part has to be than the whole
_NO_PART = 0.3  # odds under which a part of an answered question is not answered
_TOPIC_NEAR = 0.25  # share of the question's words that a topic has to meet


@dataclass(frozen=True, slots=True)
class Looked:
    """How each claim fits, whether to answer, and what is not covered.

    `silent` says that the one who is named did not speak of it.
    """

    fit: Floats
    decision: Decision
    parts: tuple[Part, ...]
    topic: Topic | None
    silent: bool = False


def look(ready: Ready, question: Question, named: frozenset[str]) -> Looked:
    """Rank the claims for a question and its parts, and decide."""
    text = ready.index.vocabulary.mended(question.text)
    whole = rank(ready.index, text)
    decision = decide(signs_of(ready.index, text, whole))
    fit, silent = whole.claims, False
    if named:
        spoke, rest = on_record(ready.index, text, named, ready.people)
        silent = not spoke
        theirs = [said_by(claim, named) for claim in ready.index.claims]
        fit = rest.claims + np.where(theirs, _NAMED, 0.0) * rest.claims.max(initial=0)
    parts, fit, best = _parts(ready, question, fit)
    if best is not None and best.odds - _PART_LESS > decision.odds:
        decision = Decision(best.odds - _PART_LESS, decision.least, best.signs)
    return Looked(fit, decision, parts, _topic(ready, whole), silent)


def _parts(
    ready: Ready, question: Question, fit: Floats
) -> tuple[tuple[Part, ...], Floats, Decision | None]:
    if len(question.parts) < 2:
        return (), fit, None
    found: list[Part] = []
    decisions: list[Decision] = []
    for text in question.parts:
        ranked = rank(ready.index, text)
        decision = decide(signs_of(ready.index, text, ranked))
        decisions.append(decision)
        answered = decision.odds > _NO_PART
        first = ready.index.claims[int(ranked.claims.argmax())].id
        topic = None if answered else _topic(ready, ranked)
        say = topic.say if topic else ""
        found.append(Part(text, answered, (first,) if answered else (), say))
        if answered and len(set(terms(text))) > 2:
            fit = np.maximum(fit, _OF_PART * ranked.claims)
    return tuple(found), fit, max(decisions, key=lambda each: each.odds)


def _topic(ready: Ready, ranked: Ranked) -> Topic | None:
    """Find the topic that is not covered and comes nearest, if any comes near."""
    if not ranked.missing.size:
        return None
    at = int(ranked.missing.argmax())
    near = float(ranked.missing[at]) >= _TOPIC_NEAR
    return ready.index.topics[at] if near else None


def beside(ranked: Ranked, share: float = 1.0) -> bool:
    """Say whether a topic that is not covered fits about as well as any claim."""
    return float(ranked.missing.max(initial=0)) >= share * float(
        ranked.covered.max(initial=0)
    )


def shown_topics(parts: Sequence[Part]) -> str:
    """Return what the unanswered parts lack, in one sentence or two."""
    return " ".join(dict.fromkeys(p.missing for p in parts if p.missing))
