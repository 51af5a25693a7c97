"""A feed of what came in for standing questions: values, told apart by stable ids."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final

from inroad.core.text import first_of
from inroad.record.standing import News, NewWork, StandingQuestion

TITLE: Final = "What came in for your questions"
MOST: Final = 100


@dataclass(frozen=True, slots=True)
class FeedEntry:
    """What was new for one question at one time; `updated` is an instant in UTC."""

    id: str
    title: str
    updated: str
    text: str


@dataclass(frozen=True, slots=True)
class Feed:
    """All that was new, the latest first."""

    id: str
    title: str
    updated: str
    entries: tuple[FeedEntry, ...]


def feed_of(
    questions: Iterable[StandingQuestion],
    person: str,
    now: datetime,
    one: StandingQuestion | None = None,
) -> Feed:
    """Make the feed of all, or of one; ids are tag URIs (RFC 4151) that never change.

    They name this machine as "localhost", since a person's home has no other name that
    is theirs, and are told apart by the ids of the record.
    """
    asked = tuple(questions) if one is None else (one,)
    entries = [_entry(each, news) for each in asked for news in each.news]
    entries.sort(key=lambda entry: (entry.updated, entry.id), reverse=True)
    day = min((each.on for each in asked), default=now.date()).isoformat()
    path = f"inroad/standing/{one.id if one else person}"
    last = max((each.on for each in asked), default=now.astimezone(UTC).date())
    return Feed(
        f"tag:localhost,{day}:{path}",
        f"What came in for “{one.name}”" if one else TITLE,
        entries[0].updated if entries else f"{last.isoformat()}T00:00:00Z",
        tuple(entries[:MOST]),
    )


def _entry(question: StandingQuestion, news: News) -> FeedEntry:
    at = news.at or f"{news.on.isoformat()}T00:00:00Z"
    lines = [work_words(work) for work in news.works]
    lines += [f"{news.more} more."] if news.more else []
    return FeedEntry(
        f"tag:localhost,{question.on.isoformat()}:inroad/standing/{question.id}/{at}",
        f"“{question.name}”: {count_words(len(news.works) + news.more)}",
        at,
        "\n".join(lines),
    )


def count_words(many: int) -> str:
    """Say how many works are new."""
    return "one new work" if many == 1 else f"{many} new works"


def work_words(work: NewWork) -> str:
    """Say a work in a line: title, year, by whom, where."""
    when = f" ({work.year})" if work.year else ""
    by = f", by {first_of(work.authors)}" if work.authors else ""
    return f"“{work.title}”{when}{by}{f'. {work.venue}' if work.venue else ''}."
