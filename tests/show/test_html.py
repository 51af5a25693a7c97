import re
from dataclasses import replace
from html.parser import HTMLParser

from hypothesis import given, settings
from hypothesis import strategies as st

from inroad.plan.page import Brief, Line, Section
from inroad.show.html import STYLE, html
from inroad.show.page import document
from inroad.show.sheet import Entry, Facts, Note, Part, Piece, Sheet, Table
from inroad.show.terminal import terminal

KNOWN = set(
    "article header h1 p section h2 div a cite b span details summary ol li dl dt dd "
    "table caption thead tbody tr th td".split()
)


class Tags(HTMLParser):
    """Collects every tag, id and address of a page."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: set[str] = set()
        self.ids: list[str] = []
        self.hrefs: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        for name, value in attrs:
            self.attributes.add(name)
            if name == "id":
                self.ids.append(value or "")
            if name == "href":
                self.hrefs.append(value or "")


def test_every_address_on_the_page_leads_somewhere(brief: Brief) -> None:
    page = Tags(html(brief))
    inner = {href[1:] for href in page.hrefs if href.startswith("#")}
    assert inner
    assert inner <= set(page.ids)
    assert len(page.ids) == len(set(page.ids))


def test_lines_point_into_the_app_only_where_there_is_one(brief: Brief) -> None:
    assert "/conversation/0190aaaa/#L46" in Tags(html(brief, linked=True)).hrefs
    assert not [h for h in Tags(html(brief)).hrefs if h.startswith("/")]


def test_a_page_needs_no_script_and_no_style_of_its_own(brief: Brief) -> None:
    page = Tags(html(brief, linked=True))
    assert page.tags <= KNOWN
    assert not {a for a in page.attributes if a.startswith("on") or a == "style"}


def test_the_closed_label_names_who_and_which_line(brief: Brief) -> None:
    labels = re.findall(r"<summary[^>]*>(.*?)</summary>", html(brief))
    assert "you, lines 12 to 13" in labels
    assert "calculated; ◇ one default; ≠ two figures: you 4 to 5, Tom 5 to 6" in labels


def test_a_message_to_be_copied_keeps_its_straight_apostrophe(brief: Brief) -> None:
    assert "it&#39;s me." in html(brief)


def test_questions_become_a_list(brief: Brief) -> None:
    assert '<ol><li dir="auto">What?</li><li dir="auto">Why?</li></ol>' in html(brief)


@given(st.text(max_size=60))
@settings(max_examples=60, deadline=None)
def test_no_words_of_anybody_become_markup(text: str) -> None:
    wild = f"<script>{text}</script>\"'><img src=x onerror=1>"
    note = Note(
        (Piece(wild, "who"), Piece(wild, "title", "https://a/" + wild)), (wild, wild)
    )
    entry = Entry((wild, text), (note,))
    blocks = (entry, Facts(((wild, entry),)), Table(wild, (wild,), ((wild,),)))
    page = Tags(html(Sheet(wild, wild, (Part(wild, blocks),), wild)))
    assert page.tags <= KNOWN
    assert "onerror" not in page.attributes


def test_an_address_that_runs_a_script_is_no_link(brief: Brief) -> None:
    ref = dict(brief.refs["claim:S9-1"])
    ref["source"] = {"id": "S9", "title": "A talk", "url": "javascript:alert(1)"}
    refs = {**brief.refs, "claim:S9-1": ref, "claim:S9-2": ref}
    shown = html(replace(brief, refs=refs))
    assert "javascript:" not in shown


def test_a_document_stands_alone(brief: Brief) -> None:
    text = document("Brief for Mira, 20 November 2026", html(brief))
    page = Tags(text)
    assert not page.tags & {"script", "img", "iframe", "object"}
    assert [
        h for h in page.hrefs if not h.startswith(("#", "https://example.org"))
    ] == ["data:,"]
    assert "--paper: #fcfbf8" in text


def test_a_title_cannot_end_the_style_sheet(brief: Brief) -> None:
    text = document('x"; } </style><script>', html(brief))
    assert text.count("</style>") == 1
    assert "<script>" not in text


def test_the_style_sheet_fetches_nothing() -> None:
    style = STYLE.read_text("utf-8")
    assert "@import" not in style
    assert "url(" not in style


def test_what_can_only_be_done_is_not_folded_away() -> None:
    entry = Entry(("not said yet",), (Note((Piece("Answer", "act", "/a/"),)),))
    page = html(Sheet("", parts=(Part("", (entry,)),)), linked=True)
    assert "<details" not in page
    assert '<a class="no-print" href="/a/">Answer</a>' in page


def test_a_closed_label_is_never_empty() -> None:
    entry = Entry(("A line.",), (Note((Piece("In our words."),)),))
    page = html(Sheet("", parts=(Part("", (entry,)),)))
    assert re.search(r"<summary>In our words</summary>", page)


def test_a_week_that_is_drawn_is_read_out_and_not_shown_in_words(brief: Brief) -> None:
    week = {"value": [{"label": "work", "share": 70}, {"label": "sleep", "share": 30}]}
    refs = {**brief.refs, "slot:attention_now": {"kind": "slot", "who": "You"} | week}
    text = "Your week now: 70% work and 30% sleep."
    line = Line("attention.now", text, ("slot:attention_now",))
    drawn = replace(
        brief, sections=(Section("attention", "Attention", (line,)),), refs=refs
    )
    shown = html(drawn)
    assert f'<p class="unseen" dir="auto">{text}</p>' in shown
    assert 'aria-label="Now: 70% work, 30% sleep."' in shown
    assert text in terminal(drawn)


def test_a_week_of_more_than_there_is_says_so_in_words(brief: Brief) -> None:
    week = {"value": [{"label": "work", "share": 70}, {"label": "sleep", "share": 90}]}
    refs = {**brief.refs, "slot:attention_now": {"kind": "slot", "who": "You"} | week}
    line = Line("attention.now", "That makes 160%.", ("slot:attention_now",))
    drawn = replace(
        brief, sections=(Section("attention", "Attention", (line,)),), refs=refs
    )
    assert '<p dir="auto">That makes 160%.</p>' in html(drawn)


def test_a_reason_that_runs_on_into_the_next_ends_with_a_stop_on_paper() -> None:
    notes = (Note((Piece("Ann said “so.”"),)), Note((Piece("Bo said “no”"),)))
    page = html(Sheet("", parts=(Part("", (Entry(("A line.",), notes),)),)))
    assert '<p class="note">Ann said' in page
    assert '<p class="note open">Bo said' in page
