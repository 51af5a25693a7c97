"""What was kept of works, without what was left out since and who is not to be listed.

A standing question and a reading list hold works as they stood on a day. The index
knows who wrote which work; these know names alone. So whoever asked not to be listed is
known in them by their whole name, and by a shorter form of it on works of theirs.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from inroad.people.left_out import LeftOut, Somebody
from inroad.people.merging import keys_of
from inroad.people.names import alike, block_of, given_of
from inroad.people.work import Author, Work, folded
from inroad.record.standing import News, NewWork, StandingQuestion


def listed(
    authors: Sequence[str], works: Iterable[str], unlisted: Sequence[Somebody]
) -> tuple[str, ...]:
    """Return the authors of a work who may be named; `works` are its id and keys."""
    if not unlisted:
        return tuple(authors)
    known = frozenset(works)
    return tuple(
        name for name in authors if not any(_is(name, each, known) for each in unlisted)
    )


def _is(name: str, each: Somebody, works: frozenset[str]) -> bool:
    if not each.name:
        return False
    if folded(name) == folded(each.name):
        return True
    theirs = block_of(name) == block_of(each.name) and not works.isdisjoint(each.works)
    return theirs and alike(given_of(name), given_of(each.name))


def names_unlisted(text: str, left_out: LeftOut) -> bool:
    """Say whether a text that was kept names somebody who is not to be listed."""
    if not left_out.unlisted:
        return False
    said = f" {folded(text)} "
    return any(f" {folded(e.name)} " in said for e in left_out.unlisted if e.name)


def shown_question(question: StandingQuestion, left_out: LeftOut) -> StandingQuestion:
    """Return a question whose news hold nothing that was left out since."""
    if not len(left_out):
        return question
    shown = (_news(each, left_out) for each in question.news)
    news = tuple(each for each in shown if each.works or each.more)
    return replace(question, news=news)


def _news(news: News, left_out: LeftOut) -> News:
    works = tuple(w for each in news.works if (w := _work(each, left_out)) is not None)
    return replace(news, works=works)


def _work(work: NewWork, left_out: LeftOut) -> NewWork | None:
    """Return a work as it may be shown; None where none of its authors may be found."""
    authors = tuple(Author(name) for name in work.authors)
    whole = Work(work.id, work.title, authors=authors, year=work.year, venue=work.venue)
    if left_out.omits(whole):
        return None
    works = frozenset((work.id, *keys_of(whole)))
    named = listed(work.authors, works, left_out.unlisted)
    if work.authors and not listed(named, works, left_out.people):
        return None
    return replace(work, authors=named)
