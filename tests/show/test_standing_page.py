"""Standing questions on a page: what is new, or that nothing is."""

import re
from datetime import date

from inroad.actions.standing import (
    AskedAgain,
    StandingList,
    StandingRun,
    StandingView,
)
from inroad.people.feed import Feed, FeedEntry
from inroad.people.literature import Counts
from inroad.record.standing import News, NewWork
from inroad.show.html import html
from inroad.show.terminal import terminal

DAY = date(2026, 3, 2)
SCRIPT = "<script>alert(1)</script>"
WORK = NewWork("w3", SCRIPT, ("Ada", "Bo", "Cy", "Di"), 2026, "Birds")
NEWS = News(DAY, (WORK,), "2026-03-02T09:00:00Z", 2)
VIEW = StandingView(
    "q1", "Songs", "How do cranes learn?", "", "2026-03-01", "2026-03-02", "", (NEWS,)
)


def words(result: object) -> str:
    return re.sub(r"\s+", " ", terminal(result))


def test_the_list_says_how_much_is_new() -> None:
    assert "3 new works on 2 March 2026." in words(StandingList((VIEW,)))


def test_a_question_without_a_hope_asks_for_one() -> None:
    assert "what reply do you hope for" in words(VIEW)


def test_a_question_shows_what_came_in_and_no_title_runs() -> None:
    page = html(VIEW, linked=True)
    assert SCRIPT not in page
    assert "&lt;script&gt;" in page
    assert "Ada, Bo, Cy and 1 more; Birds" in words(VIEW)


def test_nothing_new_is_said_as_nothing_new() -> None:
    said = words(StandingRun((AskedAgain("q1", "Songs", ()),), Counts(3, 2)))
    assert "Songs Nothing new." in said


def test_no_question_at_all_says_what_one_is_for() -> None:
    assert "asked again" in words(StandingList(()))
    assert "No question is being asked." in words(StandingRun((), Counts()))


def test_a_feed_says_where_it_is_as_atom() -> None:
    entry = FeedEntry("tag:a", f"“{SCRIPT}”: one new work", "2026-03-02T09:00:00Z", "a")
    page = html(Feed("tag:f", "News", "2026-03-02T09:00:00Z", (entry,)), linked=True)
    assert 'href="/standing/feed.atom"' in page
    assert SCRIPT not in page
