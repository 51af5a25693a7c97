"""Atom: whatever a title holds, the document is well formed and says the same."""

import re
from xml.etree import ElementTree as ET

from hypothesis import given, settings
from hypothesis import strategies as st

from inroad.people.feed import Feed, FeedEntry, feed_of
from inroad.record.standing import News, NewWork, StandingQuestion
from inroad.show.atom import atom

ATOM = "{http://www.w3.org/2005/Atom}"
AT = "2026-03-02T09:00:00Z"
hostile = st.one_of(
    st.text(max_size=40),
    st.sampled_from(
        ["<script>alert(1)</script>", "]]>", "&amp;", "\x00\x08\ud800", "–", "\"'<!--"]
    ),
)


def read(text: str) -> ET.Element:
    return ET.fromstring(text.encode("utf-8"))  # noqa: S314 - our own document


def shown(words: str) -> str:
    """Return what an XML reader makes of words: ends of lines are all one."""
    kept = re.sub(
        "[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]", "\ufffd", words
    )
    return kept.replace("\r\n", "\n").replace("\r", "\n")


@given(st.lists(st.tuples(hostile, hostile), max_size=4), hostile)
@settings(max_examples=60, deadline=None)
def test_hostile_titles_leave_a_document_that_says_the_same(
    entries: list[tuple[str, str]], title: str
) -> None:
    made = tuple(
        FeedEntry(f"tag:a,2026:{n}", t, AT, x) for n, (t, x) in enumerate(entries)
    )
    root = read(atom(Feed("tag:a,2026:f", title, AT, made)))
    assert (root.findtext(f"{ATOM}title") or "") == shown(title)
    found = root.findall(f"{ATOM}entry")
    assert [e.findtext(f"{ATOM}title") or "" for e in found] == [
        shown(t) for t, _ in entries
    ]
    assert [e.findtext(f"{ATOM}content") or "" for e in found] == [
        shown(x) for _, x in entries
    ]


def test_a_feed_holds_what_the_standard_asks_for() -> None:
    from datetime import UTC, date, datetime  # noqa: PLC0415 - for this test alone

    day = date(2026, 3, 2)
    works = (NewWork("/home/me/x", "Songs", ("Ada",), 2026, "Birds"),)
    question = StandingQuestion("q1", day, "Songs", "?", news=(News(day, works, AT),))
    text = atom(feed_of([question], "p1", datetime(2026, 3, 3, tzinfo=UTC)))
    root = read(text)
    assert root.tag == f"{ATOM}feed"
    assert root.findtext(f"{ATOM}author/{ATOM}name")
    for each in (root, *root.findall(f"{ATOM}entry")):
        ids = each.findall(f"{ATOM}id")
        assert [id.text[:14] for id in ids if id.text] == ["tag:localhost,"]
        assert each.findtext(f"{ATOM}updated") == AT
        assert each.findtext(f"{ATOM}title")
    assert "/home/" not in text
    assert "“Songs” (2026), by Ada. Birds." in text
