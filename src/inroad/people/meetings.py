"""Meetings: where somebody's works and one's own interests speak of the same thing."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from inroad.people.evidence import why
from inroad.people.interests import Interest, Meeting
from inroad.people.match import Paper
from inroad.people.telling import ENOUGH, telling_much
from inroad.people.work import Work

CLOSEST: Final = 4
"""Works looked at for each interest; sentences are compared for these alone."""
LONGEST: Final = 200_000
"""Letters of a text that are read: a thesis; more tells nothing more of its topic."""


def meetings(
    works: Sequence[Work], interests: Iterable[Interest], among: Sequence[Work] = ()
) -> tuple[Meeting, ...]:
    """Return where works and interests meet, the closest first.

    `among` are works that tell which words are rare. What shares none but general
    words ("learning", "model", "people") does not meet.
    """
    found = [each for one in interests for each in _with(one, works, among)]
    found.sort(key=lambda m: (-m.score, -(m.work.year or 0), m.work.id, m.interest.ref))
    return tuple(found)


def _with(
    interest: Interest, works: Sequence[Work], among: Sequence[Work]
) -> Iterator[Meeting]:
    text = Paper(abstract=interest.text[:LONGEST])
    for each in why(works, text, among=among, limit=CLOSEST):
        telling = tuple(word for word in each.words if telling_much(word))
        if sum(map(telling_much, telling)) >= ENOUGH and isinstance(each.work, Work):
            said = each.meets or interest.text
            yield Meeting(each.work, interest, telling, said, each.likeness)
