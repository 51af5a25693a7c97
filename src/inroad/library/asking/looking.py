"""Looking: what of the library a question reaches, and whether that answers it."""

from dataclasses import dataclass

import numpy as np

from inroad.library.asking.answer import Part
from inroad.library.asking.asked import Topic
from inroad.library.asking.attributing import SAYING, on_record, rest_of, said_by
from inroad.library.asking.bags import Floats
from inroad.library.asking.deciding import (
    MEANING,
    Decision,
    decide,
    orders,
    signs_of,
)
from inroad.library.asking.index import Index
from inroad.library.asking.mouths import said_by_another
from inroad.library.asking.parts import Parts, look_at_parts
from inroad.library.asking.question import Question, clauses_of
from inroad.library.asking.ranking import Ranked, rank
from inroad.library.asking.ready import Ready
from inroad.library.asking.terms import content_words, words
from inroad.library.asking.topics import topic_of
from inroad.library.claim import Claim

_NAMED = 0.6  # what being said by the one who is asked for adds, of the best fit
_PART_LESS = 0.3  # how much surer a part has to be than the whole
_CLAUSE = 0.75  # odds from which a clause answers where the whole does not
_ORDERED = 0.5  # odds that an order takes
_IN_CLAUSE = 2  # content words, under which a clause might be about anything
_LOOSELY, _LOOSELY_MEANT = 0.42, 0.55  # fits under which seldom the thing is found
_SURE = 0.6  # odds from which an answer lacks nothing
_HARDLY, _HARDLY_MEANT = 0.65, 0.85  # under which lower odds make an answer loose
_TOPIC_BESIDE = 0.75  # a topic's nearness beside an answer, as a share of a claim's


@dataclass(frozen=True, slots=True)
class Looked:
    """How each claim fits, whether to answer, and what is not covered.

    `beside` says that the topic comes about as near as any claim, `partial` that only
    a part of the question is answered, `silent` that the one who is named did not
    speak of it, `other` the claim of somebody else that is put into their mouth.
    """

    fit: Floats
    decision: Decision
    parts: tuple[Part, ...]
    topic: Topic | None
    beside: bool = False
    partial: bool = False
    silent: bool = False
    other: Claim | None = None


def look(ready: Ready, question: Question, named: frozenset[str]) -> Looked:
    """Rank the claims for a question and its parts, and decide."""
    text = ready.index.vocabulary.mended(question.text)
    whole = rank(ready.index, text)
    plain = _of_bare_word(text, decide(signs_of(ready.index, text, whole)))
    plain = _of_order(text, plain)
    fit, silent, other = whole.claims, False, None
    if named:
        spoke, rest = on_record(ready.index, text, named, ready.people)
        other = said_by_another(ready.index, text, named, rest, ready.people)
        silent = not spoke and other is None
        if _of_anything(ready, text, named):
            return _whatever(ready, plain, named)
        fit = rest.claims if other else _lifted(ready.index, rest, named)
    parts = look_at_parts(ready, question)
    decision = _of_part(parts, plain)
    partial = decision.answers and not plain.answers
    if other or (named and _answers_unnamed(ready, text)):
        decision = _raised(decision, decision.least)
    if not decision.answers and _clause_answers(ready, text):
        decision, partial = _raised(decision, decision.least), True
    return Looked(
        fit,
        decision,
        parts.told,
        topic_of(ready.index, whole, surely=decision.answers),
        _is_beside(decision, whole),
        partial,
        silent,
        other,
    )


def _of_anything(ready: Ready, text: str, named: frozenset[str]) -> bool:
    """Say whether a view of those named is asked for, and of nothing in particular."""
    asked = [w for w in ready.people.unnamed_in(words(text)) if w not in SAYING]
    voiced = any(said_by(claim, named) for claim in ready.index.claims)
    return voiced and not content_words(" ".join(asked))


def _whatever(ready: Ready, plain: Decision, named: frozenset[str]) -> Looked:
    """Take what those named say, in the order of their sources."""
    fit: Floats = np.array(
        [float(said_by(claim, named)) for claim in ready.index.claims]
    )
    return Looked(fit, _raised(plain, 1.0), (), None)


def _lifted(index: Index, rest: Ranked, named: frozenset[str]) -> Floats:
    """Lift what those who are named say over what others say as well."""
    theirs = [said_by(claim, named) for claim in index.claims]
    lift = _NAMED * float(rest.claims.max(initial=0.0))
    found: Floats = rest.claims + np.where(theirs, lift, 0.0)
    return found


def _of_bare_word(text: str, decision: Decision) -> Decision:
    """Let a single word that claims speak of ask for whatever there is."""
    known = decision.signs["in no claim"] == 0 and decision.signs["unknown words"] == 0
    if not known or len(content_words(text)) > 1:
        return decision
    return _raised(decision, decision.least)


def _of_order(text: str, decision: Decision) -> Decision:
    """Ask more of an order, since it mostly wants something done."""
    least = max(decision.least, _ORDERED) if orders(text) else decision.least
    return Decision(decision.odds, least, decision.signs)


def _of_part(parts: Parts, decision: Decision) -> Decision:
    if parts.best is None:
        return decision
    return _raised(decision, parts.best.odds - _PART_LESS)


def _answers_unnamed(ready: Ready, text: str) -> bool:
    """Say whether what is asked of somebody is answered, whoever says it."""
    rest = rest_of(text, ready.people)
    found = rank(ready.index, rest, light=True)
    return decide(signs_of(ready.index, rest, found)).answers


def _clause_answers(ready: Ready, text: str) -> bool:
    """Say whether a clause alone would be answered, though the whole is not."""
    if orders(text):
        return False
    clauses = (c for c in clauses_of(text) if len(content_words(c)) >= _IN_CLAUSE)
    ranked = ((clause, rank(ready.index, clause, light=True)) for clause in clauses)
    return any(
        decide(signs_of(ready.index, clause, found)).odds >= _CLAUSE
        for clause, found in ranked
    )


def _raised(decision: Decision, odds: float) -> Decision:
    return Decision(max(decision.odds, odds), decision.least, decision.signs)


def _is_beside(decision: Decision, whole: Ranked) -> bool:
    near = float(whole.missing.max(initial=0.0))
    return decision.odds < _SURE and near >= _TOPIC_BESIDE * float(
        whole.covered.max(initial=0.0)
    )


def lacking(looked: Looked) -> str:
    """Return in a sentence what an answer lacks: of its parts, or beside it."""
    of_parts = dict.fromkeys(part.missing for part in looked.parts if part.missing)
    if of_parts:
        return " ".join(of_parts)
    if looked.topic and (looked.beside or looked.partial):
        return looked.topic.say
    if looked.partial:
        return _ONLY_PART
    return LOOSE if _is_loose(looked) else ""


def _is_loose(looked: Looked) -> bool:
    best = float(looked.fit.max(initial=0.0))
    if MEANING in looked.decision.signs:
        least, hardly = _LOOSELY_MEANT, _HARDLY_MEANT
    else:
        least, hardly = _LOOSELY, _HARDLY
    return best < (hardly if looked.decision.odds < _SURE else least)


LOOSE = "Nothing here fits this closely; what follows comes nearest."
_ONLY_PART = "The library speaks to a part of this only."
