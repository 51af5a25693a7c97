"""Topics: what the library is known not to cover, and which of it a question means."""

import numpy as np

from inroad.library.asking.asked import Topic
from inroad.library.asking.index import Index
from inroad.library.asking.ranking import Ranked

_LIKE = 1.8  # how like its questions the question has to be, where all else agrees
_VERY_LIKE = 3.5  # the same, where words and gist have it among their first
_SURELY = 6.0  # the same, to be named beside an answer
_WORDS = 0.4  # the share of the question's weight that it has to meet then
_AMONG = 3  # how many are the first


def topic_of(index: Index, ranked: Ranked, *, surely: bool = False) -> Topic | None:
    """Find the topic that a question means; None unless several signs agree on it.

    A sentence about something else is worse than none: what is asked of one topic is
    so varied that one sign alone names the wrong one in most cases. The vectors that
    tell topics apart propose one; words and gist have to have it first, or among the
    first where the likeness is great. Beside an answer they have to agree `surely`.
    """
    if not ranked.missing.size or ranked.apart is None:
        return None
    like = ranked.apart.topics
    other = ranked.missing + (ranked.near.topics if ranked.near else 0.0)
    at = int(like.argmax())
    before = int(np.count_nonzero(other > other[at]))
    if surely:
        agreed = before == 0 and like[at] >= _SURELY
    else:
        agreed = (before == 0 and like[at] >= _LIKE) or (
            before < _AMONG and like[at] >= _VERY_LIKE and ranked.missing[at] >= _WORDS
        )
    return index.topics[at] if agreed else None
