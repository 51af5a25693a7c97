"""What came in for standing questions since the last page, one line each."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from inroad.core.suggestion import Suggestion
from inroad.core.text import first_of, full_date, quoted
from inroad.people.feed import count_words
from inroad.people.left_out import left_out_of
from inroad.people.listed import shown_question
from inroad.record.person import Person
from inroad.record.standing import NewWork, StandingQuestion

CALC = "calc:standing"
MOST = 5
"""Questions on one page; further ones stand on their own."""


def standing_lines(person: Person, today: date) -> Iterator[Suggestion]:
    """Say of each question what is new since the last Brief, or that nothing is."""
    since = _since(person, today)
    open_ = [each for each in _shown(person) if each.ended_on is None]
    for place, each in enumerate(open_[:MOST]):
        new = new_since(each, since)
        yield Suggestion(
            "people.standing" if place == 0 else f"people.standing.{place + 1}",
            "people",
            _words(each, new, since),
            (*(f"work:{work.id}" for work in new[:2]), CALC),
            weight=94 - place / 10,
            calculations={CALC: _calculation(open_)},
        )


def new_since(question: StandingQuestion, since: date | None) -> list[NewWork]:
    """Return the works that came in on this day or later, the latest first."""
    found = {
        work.id: work
        for news in reversed(question.news)
        if since is None or news.on >= since
        for work in news.works
    }
    return list(found.values())


def works_in_news(person: Person) -> Mapping[str, Mapping[str, Any]]:
    """Return what each ref to a work that came in resolves to."""
    return {
        f"work:{work.id}": {
            "kind": "work",
            "id": work.id,
            "title": work.title,
            "authors": list(work.authors),
            "year": work.year,
            "venue": work.venue,
        }
        for question in _shown(person)
        for news in question.news
        for work in news.works
    }


def _shown(person: Person) -> list[StandingQuestion]:
    left_out = left_out_of(person.excluded)
    return [shown_question(each, left_out) for each in person.standing]


def _since(person: Person, today: date) -> date | None:
    return max((brief.on for brief in person.briefs if brief.on < today), default=None)


def _words(question: StandingQuestion, new: list[NewWork], since: date | None) -> str:
    when = f" since {full_date(since)}" if since else ""
    name = f"Your question {quoted(question.name, longest=80)}"
    if not new:
        return f"{name}: nothing new{when}."
    first = new[0]
    by = f" by {first_of(first.authors)}" if first.authors else ""
    head = f"{count_words(len(new))}{when}, {quoted(first.title)}{by}"
    return f"{name}: {head}{' first' if len(new) > 1 else ''}."


def _calculation(open_: list[StandingQuestion]) -> dict[str, Any]:
    asked = [each.asked_on for each in open_ if each.asked_on]
    when = f", the last time on {full_date(max(asked))}" if asked else ""
    return {
        "kind": "calc",
        "name": "standing",
        "text": f"asked again whenever works come in{when}",
        "result": {each.id: len(each.seen) for each in open_},
        "assumptions": [],
    }
