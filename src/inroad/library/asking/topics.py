"""Topics: what the library is known not to cover, and which of it a question means."""

import numpy as np

from inroad.library.asking.asked import Topic
from inroad.library.asking.index import Index
from inroad.library.asking.ranking import Ranked

_WORDS = 0.5  # the share of the question's weight that a topic has to meet
_LIKE = 1.0  # how like its questions the question has to be
_SURELY = 1.5  # the same, to be named beside an answer
_AMONG = 3  # and among how many it has to come first by each


def topic_of(index: Index, ranked: Ranked, *, surely: bool = False) -> Topic | None:
    """Find the topic that a question means; None unless words and gist agree on it.

    A sentence about something else is worse than none: what is asked of one topic is
    so varied that one sign alone names the wrong one in most cases. Beside an answer
    the two have to agree `surely`.
    """
    words = ranked.missing
    like = ranked.near.topics if ranked.near else np.full(words.size, _SURELY)
    if not words.size:
        return None
    at = int((words + like).argmax())
    first = max((words > words[at]).sum(), (like > like[at]).sum()) < _AMONG
    agreed = (
        first and words[at] >= _WORDS and like[at] >= (_SURELY if surely else _LIKE)
    )
    return index.topics[at] if agreed else None
