"""Asking a standing question again: what is close to it that was not there before."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Final

from inroad.people.literature import FoundPerson, FoundWork
from inroad.record.standing import News, NewWork, StandingQuestion

CLOSEST: Final = 40
"""Among so many works closest to a question, what was not there before is new."""

REMEMBERED: Final = 5 * CLOSEST
"""More are remembered: whoever moves up because another is gone has not come in."""

KEPT: Final = 20
LEAST: Final = 0.3
"""Of the closest work's score; what is further off is about something else."""


@dataclass(frozen=True, slots=True)
class Close:
    """The works closest to a question, the closest first, as ids."""

    works: tuple[str, ...]
    far: tuple[str, ...] = ()


def close_works(people: Sequence[FoundPerson]) -> Close:
    """Return the works of people who were found, each once, the closest first.

    `far` are those that are only remembered.
    """
    found: dict[str, FoundWork] = {}
    for person in people:
        for work in person.works:
            if work.id not in found or found[work.id].score < work.score:
                found[work.id] = work
    best = max((work.score for work in found.values()), default=0.0)
    near = [work for work in found.values() if work.score >= LEAST * best]
    near.sort(key=lambda work: (-work.score, work.id))
    ids = tuple(work.id for work in near[:REMEMBERED])
    return Close(ids[:CLOSEST], ids[CLOSEST:])


def new_among(
    question: StandingQuestion, close: Close, came: Collection[str]
) -> tuple[str, ...]:
    """Return the ids of close works that were not there when it was asked before.

    `came` are those that came in since then: what is close now for another reason, such
    as more works of its author, is no news.
    """
    before = frozenset(question.seen)
    return tuple(id for id in close.works if id in came and id not in before)


def asked(
    question: StandingQuestion,
    close: Close,
    new: Sequence[NewWork],
    on: date,
    now: datetime,
    known: int,
) -> StandingQuestion:
    """Note that a question was asked: what is close by now, and what of it is new."""
    at = now.replace(tzinfo=None).isoformat(timespec="milliseconds") + "Z"
    seen = (*question.seen, *_not_in(question.seen, (*close.works, *close.far)))
    news = question.news
    if new:
        more = max(0, len(new) - KEPT)
        news = (*news, News(on, tuple(new[:KEPT]), at, more))
    return replace(
        question, seen=seen, asked_on=on, asked_at=at, known=known, news=news
    )


def _not_in(known: Collection[str], ids: Sequence[str]) -> tuple[str, ...]:
    before = frozenset(known)
    return tuple(dict.fromkeys(id for id in ids if id not in before))
