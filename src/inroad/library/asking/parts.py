"""Parts: several questions in one, each looked at by itself."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from inroad.library.asking.answer import Part
from inroad.library.asking.deciding import Decision, decide, signs_of
from inroad.library.asking.question import Question
from inroad.library.asking.ranking import Ranked, rank
from inroad.library.asking.ready import Ready
from inroad.library.asking.terms import content_words
from inroad.library.asking.topics import topic_of
from inroad.library.claim import Claim

_ANSWERED = 0.3  # odds under which a part of an answered question is not answered
_SHOWN = 5  # claims among which each part's first one stands
_WORDS = 2  # content words, under which a part leans on the rest of the question


class Parts(NamedTuple):
    """What came of each part, and the decision on the surest of them."""

    told: tuple[Part, ...]
    best: Decision | None


def look_at_parts(ready: Ready, question: Question) -> Parts:
    """Look at each part by itself; a question that has none is no part."""
    if len(question.parts) < 2:
        return Parts((), None)
    told: list[Part] = []
    decisions: list[Decision] = []
    for text in map(ready.index.vocabulary.mended, question.parts):
        ranked = rank(ready.index, text, light=True)
        decisions.append(decide(signs_of(ready.index, text, ranked)))
        answered = decisions[-1].odds > _ANSWERED and not _elsewhere(ranked)
        told.append(_part(ready, text, ranked, answered=answered))
    return Parts(tuple(told), max(decisions, key=lambda each: each.odds))


def with_parts(ranked: Sequence[Claim], parts: Iterable[Part]) -> list[Claim]:
    """Bring each part's first claim among the first five, where it is not.

    The first claim of the whole stays where it is, and a part of one word, which leans
    on the rest of the question, brings none.
    """
    wanted = {
        id_
        for part in parts
        for id_ in part.claims
        if len(content_words(part.question)) >= _WORDS
    }
    leading = list(ranked[:_SHOWN])
    absent = [claim for claim in ranked[_SHOWN:] if claim.id in wanted]
    room = _SHOWN - len(absent)
    ours = [claim for claim in leading[1:] if claim.id in wanted]
    others = [claim for claim in leading[1:] if claim.id not in wanted]
    others = others[: max(0, room - 1 - len(ours))]
    kept = [c for c in leading if c in leading[:1] or c in ours or c in others]
    first = [*kept, *absent]
    return [*first, *(claim for claim in ranked if claim not in first)]


def _part(ready: Ready, text: str, ranked: Ranked, *, answered: bool) -> Part:
    if answered and ranked.claims.size:
        first = ready.index.claims[int(ranked.claims.argmax())]
        return Part(text, answered=True, claims=(first.id,))
    # A word or two can be about anything.
    told = len(content_words(text)) >= _WORDS
    topic = topic_of(ready.index, ranked) if told else None
    return Part(text, answered=False, missing=topic.say if topic else "")


def _elsewhere(ranked: Ranked) -> bool:
    """Say whether a topic that is not here meets more of the words than any claim."""
    near = float(ranked.missing.max(initial=0.0))
    return near > float(ranked.covered.max(initial=0.0))
