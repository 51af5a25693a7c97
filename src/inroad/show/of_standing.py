"""Standing questions laid out: what is asked, what was new, what is closest now."""

from collections.abc import Iterable, Iterator
from datetime import date

from inroad.actions.standing import StandingList, StandingRun, StandingView
from inroad.core.text import first_of
from inroad.people.feed import Feed, count_words
from inroad.record.standing import News, NewWork
from inroad.show.layout import sheet_of
from inroad.show.sheet import Entry, Note, Part, Piece, Sheet, plain
from inroad.show.words import day, sentence, shortened

_MOST = 10


@sheet_of.register
def list_sheet(found: StandingList) -> Sheet:
    """Lay out every question with its latest news."""
    if not found.questions:
        said = (
            "No question stands yet.",
            "Put down a paragraph or a post of yours: whenever works come in, it is "
            "asked again, and you hear of what is new.",
        )
        lead = Note((Piece("Put one down", "act", "/standing/add/"),))
        return Sheet("Standing questions", parts=(Part("", (Entry(said, (lead,)),)),))
    feed = Note((Piece("Read it as a feed", "act", "/standing/feed/"),))
    too = "What came in for all of them is a feed, too, for a feed reader."
    entries = tuple(_question(each) for each in found.questions)
    parts = (Part("", entries, "questions"), Part("Feed", (Entry((too,), (feed,)),)))
    return Sheet("Standing questions", parts=parts)


def _question(each: StandingView) -> Entry:
    notes = [plain(f"Asked since {_day(each.on)}{_until(each)}.")]
    if each.hope:
        notes.append(plain(f"The reply you hope for: {sentence(each.hope)}"))
    said = f"Nothing new by {_day(each.asked_on)}." if each.asked_on else ""
    if each.news:
        latest = each.news[0]
        many = count_words(len(latest.works) + latest.more)
        said = f"{many.capitalize()} on {day(latest.on)}."
    to = f"/standing/show/?question={each.id}"
    notes.append(Note((Piece("Show it", "act", to), Piece(each.id, "name"))))
    text = f"{each.name}: “{shortened(each.text, 200)}”"
    return Entry(tuple(filter(None, (text, said))), tuple(notes))


def _until(each: StandingView) -> str:
    return f", until {_day(each.ended_on)}" if each.ended_on else ""


def _day(iso: str) -> str:
    return day(date.fromisoformat(iso))


@sheet_of.register
def question_sheet(each: StandingView) -> Sheet:
    """Lay out one question with all that came in for it."""
    told = [f"“{shortened(each.text, 600)}”"]
    if each.begun:
        told.append(
            "It stands. What is here already is no news; whenever works come in, it is "
            "asked again."
        )
    notes = [plain(f"Asked since {_day(each.on)}{_until(each)}.")]
    if each.hope:
        notes.append(plain(f"The reply you hope for: {sentence(each.hope)}"))
    elif not each.ended_on:
        notes.append(
            plain(
                "Before you show this to anybody: what reply do you hope for, and from "
                "whom? Write that into its first sentence, and put it down here again."
            )
        )
    parts = [Part("", (Entry(tuple(told), tuple(notes)),))]
    parts += [
        Part(f"New on {day(news.on)}", tuple(_news(news)), f"news-{at}")
        for at, news in enumerate(each.news)
    ]
    if not each.news and not each.begun:
        parts.append(Part("", (Entry(("Nothing new has come in for it.",)),)))
    if each.closest:
        near = tuple(_works(each.closest))
        parts.append(Part("Closest to it now", near, "closest"))
    return Sheet(each.name, each.id, tuple(parts))


def _news(news: News) -> Iterator[Entry]:
    yield from _works(news.works)
    if news.more:
        yield Entry((f"{news.more:,} more.",))


def _works(works: Iterable[NewWork]) -> Iterator[Entry]:
    for work in works:
        when = f", {work.year}" if work.year else ""
        told = "; ".join(e for e in (first_of(work.authors), work.venue) if e)
        yield Entry((f"{work.title}{when}.",), (plain(sentence(told)),) if told else ())


@sheet_of.register
def run_sheet(found: StandingRun) -> Sheet:
    """Say of each question what is new; nothing new is said, too."""
    parts = []
    for at, each in enumerate(found.asked):
        entries = list(_works(each.works[:_MOST]))
        left = len(each.works) - _MOST + each.more
        if left > 0:
            entries.append(Entry((f"{left:,} more.",)))
        parts.append(
            Part(
                each.name,
                tuple(entries) or (Entry(("Nothing new.",)),),
                f"question-{at}",
            )
        )
    if not parts:
        parts.append(Part("", (Entry(("No question is being asked.",)),)))
    if found.missing:
        faults = tuple(Entry((sentence(each),)) for each in found.missing)
        parts.append(Part("Not searched", faults, "missing"))
    searched = f"{found.searched.works:,} works searched"
    return Sheet("Asked again", searched, tuple(parts))


@sheet_of.register
def feed_sheet(feed: Feed) -> Sheet:
    """Lay out the feed as a page, and say where a feed reader finds it."""
    entries = tuple(
        Entry(
            (sentence(entry.title), *entry.text.split("\n")),
            (plain(f"{entry.updated[:16].replace('T', ', ')} UTC."),),
        )
        for entry in feed.entries
    )
    lead = Note(
        (
            Piece("Open it as Atom", "act", "/standing/feed.atom"),
            Piece("inroad standing feed --out FILE.atom", "name"),
        )
    )
    said = "This is a feed, too, which a feed reader takes as a file."
    none = "Nothing has come in for your questions yet. " if not entries else ""
    parts = (
        Part("", (Entry((none + said,), (lead,)),)),
        Part("", entries, "entries"),
    )
    return Sheet(feed.title, "", tuple(part for part in parts if part.blocks))
