"""Looking: what of the library a question reaches, and whether that answers it."""

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
from inroad.library.asking.terms import content_words, terms

_OF_PART = 0.9  # how much of a part's fit a claim has in the whole
_NAMED = 0.35  # what being said by the one who is asked for adds, of the best fit
_PART_LESS = 0.1  # how much surer a part has to be than the whole
_NO_PART = 0.3  # odds under which a part of an answered question is not answered
_TOPIC_NEAR = 0.5  # how near a topic has to come before it is named
_SURE = 0.6  # odds from which an answer lacks nothing
_TOPIC_BESIDE = 0.75  # and, as a share of the best claim's nearness, beside an answer


@dataclass(frozen=True, slots=True)
class Looked:
    """How each claim fits, whether to answer, and what is not covered.

    `beside` says that the topic comes about as near as any claim, `silent` that the
    one who is named did not speak of it.
    """

    fit: Floats
    decision: Decision
    parts: tuple[Part, ...]
    topic: Topic | None
    beside: bool = False
    silent: bool = False


def look(ready: Ready, question: Question, named: frozenset[str]) -> Looked:
    """Rank the claims for a question and its parts, and decide."""
    text = ready.index.vocabulary.mended(question.text)
    whole = rank(ready.index, text)
    decision = _of_bare_word(text, decide(signs_of(ready.index, text, whole)))
    fit, silent = whole.claims, False
    if named:
        spoke, rest = on_record(ready.index, text, named, ready.people)
        silent = not spoke
        theirs = [said_by(claim, named) for claim in ready.index.claims]
        fit = rest.claims + np.where(theirs, _NAMED, 0.0) * rest.claims.max(initial=0)
    parts, fit, best = _parts(ready, question, fit)
    if best is not None and best.odds - _PART_LESS > decision.odds:
        decision = Decision(best.odds - _PART_LESS, decision.least, best.signs)
    beside = decision.odds < _SURE and _near(whole.missing) >= _TOPIC_BESIDE * _near(
        whole.covered
    )
    return Looked(fit, decision, parts, _topic(ready, whole), beside, silent)


def _of_bare_word(text: str, decision: Decision) -> Decision:
    """Let a single word that claims speak of ask for whatever there is."""
    known = decision.signs["in no claim"] == 0 and decision.signs["unknown words"] == 0
    if not known or len(content_words(text)) > 1:
        return decision
    return Decision(max(decision.odds, decision.least), decision.least, decision.signs)


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
        elsewhere = _near(ranked.missing) > _near(ranked.covered)
        answered = decision.odds > _NO_PART and not elsewhere
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


def _near(fits: Floats) -> float:
    return float(fits.max(initial=0.0))


def lacking(looked: Looked) -> str:
    """Return in a sentence what an answer lacks: of its parts, or beside it."""
    of_parts = dict.fromkeys(part.missing for part in looked.parts if part.missing)
    if of_parts:
        return " ".join(of_parts)
    return looked.topic.say if looked.beside and looked.topic else ""
