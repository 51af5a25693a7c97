"""Each result as a person meets it: sentences and names, and never raw JSON."""

import re
from dataclasses import dataclass, replace
from datetime import date

import pytest

from inroad.actions.interview import Heard
from inroad.actions.library import SourceCount, SourceList, SpeakerList
from inroad.actions.log import LogView
from inroad.actions.profile import ProfileChange, ProfileView, SlotView
from inroad.actions.record import Exported, Imported
from inroad.decide.results import Assumption, Fan, Lasts, Runway
from inroad.interview.hearing import Conflict, Evidence, Hearing, Perhaps, Statement
from inroad.library.cite import cite, speakers
from inroad.library.shelf import load_shelf
from inroad.record.log import LogEntry
from inroad.show.html import html
from inroad.show.markdown import markdown
from inroad.show.terminal import terminal

TODAY = date(2026, 11, 20)
TWO = Conflict(
    "runway_months",
    (
        Statement({"low": 4, "high": 5}, 9, "Ada"),
        Statement({"low": 6, "high": 6}, 20, "Bo"),
    ),
    {"low": 4, "high": 5},
)
HEARING = Hearing(
    "Ada",
    "Bo",
    {
        "runway_months": {"low": 4, "high": 5, "lines": [9], "quote": "four or five"},
        "attention_now": [
            {"label": "work", "share": 50, "lines": [3], "quote": "half is work"},
            {"label": "kids", "hours_per_day": 1, "lines": [4], "quote": "an hour"},
        ],
        "goals": None,
        "options": None,
    },
    conflicts=(TWO,),
    perhaps=(
        Perhaps("options", {"text": "go home", "lines": [7], "quote": "go home"}),
    ),
    self_discounts=(Evidence("too ambitious for me", (30,), "Ada"),),
)
RUNWAY = Runway(
    months=(0, 1, 2),
    fan=Fan((4, 3, -2), (4, 3, 1), (4, 3, 2), (5, 4, 3), (5, 4, -1)),
    risk_by_switch_month=(0.36, 0.999, 1.0),
    latest_safe_month=None,
    risk_tolerance=0.1,
    assumptions=(Assumption("Twelve weeks to an offer", "default", "BLS"),),
    mc_se=0.003,
    what_would_change_it=("one more month of money would take the risk to 25%",),
    lasts=Lasts(3.7, 4.2, 4.8, 5.2, 5.9),
    min_risk=0.36,
    min_risk_month=0,
    unit="months",
    counted_from=TODAY,
)
ENTRY = LogEntry(
    "01a",
    TODAY,
    "wrote to Ann",
    "message",
    20,
    to="Ann",
    answered=True,
    outcome="yes",
    outcome_on=TODAY,
)
VIEW = SlotView(
    "goals",
    [{"text": "a lab", "lines": [9], "quote": "a lab"}],
    "heard",
    "2026-11-20",
    declined=False,
    lines=(9,),
    quote="a lab",
    conversation="c1",
)
SHELF = load_shelf()

RESULTS = {
    "heard": Heard(HEARING, "talk.txt", kept=False, conversation=""),
    "kept": Heard(HEARING, "talk.txt", kept=True, conversation="c1"),
    "profile": ProfileView("Ada", {"goals": VIEW, "stress": None}, {"place": None}),
    "empty profile": ProfileView("", {"goals": None}, {}),
    "runway": RUNWAY,
    "log": LogView((ENTRY,), 1, 1),
    "empty log": LogView((), 0, 0),
    "entry": ENTRY,
    "exported": Exported("/tmp/out", ("record.json",), ("abc",)),  # noqa: S108 - a name
    "imported": Imported("/tmp/out", 3, 1, 0, 2, 1),  # noqa: S108 - a name
    "chain": cite(SHELF, SHELF.claims[0].id),
    "sources": SourceList(tuple(SourceCount(s, 2) for s in SHELF.sources)),
    "speakers": SpeakerList(speakers(SHELF)),
}


@pytest.mark.parametrize("name", RESULTS)
@pytest.mark.parametrize("form", [terminal, markdown, html])
def test_no_result_is_shown_as_json_or_python(name: str, form: object) -> None:
    text = form(RESULTS[name])  # type: ignore[operator] # one of the three forms
    assert not re.search(r"[{}]|\bNone\b|\bTrue\b|\bFalse\b|Decimal|datetime", text)


def words(name: str) -> str:
    return re.sub(r"\s+", " ", terminal(RESULTS[name]))


def test_a_hearing_says_that_nothing_was_changed() -> None:
    assert "Two answers heard. Nothing was changed" in words("heard")
    assert "Two answers kept in your profile" in words("kept")


def test_a_hearing_shows_value_line_quote_conflict_and_blanks() -> None:
    said = words("heard")
    assert "Months your money lasts: 4 to 5" in said
    assert "Line 9: “four or five”" in said
    assert "kids, 1 hour a day" in said
    assert "≠ Two figures: You, line 9, 4 to 5, kept. Bo, line 20, 6, not used." in said
    assert "nobody said it: What you want." in said
    assert "“too ambitious for me”" in said


def test_what_was_perhaps_said_stands_apart_and_is_not_called_unsaid() -> None:
    said = words("heard")
    assert "It is not kept" in said
    assert "Options you see: go home Line 7: “go home”" in said


def test_a_profile_says_where_an_answer_comes_from_and_what_is_blank() -> None:
    assert "What you want: a lab Heard, line 9, 20 November 2026: “a lab”" in words(
        "profile"
    )
    assert "Where you live: not said yet (place)" in words("profile")


def test_a_runway_says_that_no_date_is_safe() -> None:
    assert "No date is safe at 1 in 10" in words("runway")
    assert "begins to apply today" in words("runway")
    assert "with a chance of 36%." in words("runway")
    assert "Twelve weeks to an offer. ◇ Default. BLS." in words("runway")


def test_a_risk_that_is_sure_is_told_once() -> None:
    table = html(RUNWAY).split("<caption>Chance of running out")[1].split("</table>")[0]
    assert table.count("100%") == 1


def test_the_log_counts_answers() -> None:
    assert "One entry; of one message whose fate is known, one was answered" in words(
        "log"
    )


def test_a_chain_names_everybody_the_words_came_through() -> None:
    said = words("chain")
    for link in cite(SHELF, SHELF.claims[0].id).links:
        assert link.name.replace("'", "’") in said


@dataclass
class Stranger:
    message: str
    latest_month: int | None
    rows: tuple[dict[str, object], ...]


def test_a_type_nobody_has_dressed_reads_as_sentences_and_names() -> None:
    rows = ({"name": "Ann", "score": 0.5, "lines": [3], "quote": "so it is"},)
    said = re.sub(r"\s+", " ", terminal(Stranger("It is done.", None, rows)))
    assert "It is done." in said
    assert "Latest month: not known" in said
    assert "Ann line 3: “so it is” Score: 0.5" in said


def test_a_change_is_told_alone_with_what_stood_there_before() -> None:
    was = replace(VIEW, slot="place", value="Graz", origin="asked", lines=(), quote="")
    now = replace(was, value="Bern")
    change = ProfileChange("Ada", {"goals": None}, {"place": now}, "place", was)
    said = re.sub(r"\s+", " ", terminal(change))
    assert "Where you live Now Bern Asked" in said
    assert "Before Graz Asked" in said
    assert "One thing you might add" in said
    assert "What you want" not in said


def test_what_was_taken_back_says_so() -> None:
    change = ProfileChange("Ada", {"goals": None}, {}, "goals", None)
    assert "Not said: you took it back." in terminal(change)
    assert "You are called Ada here." in terminal(replace(change, changed="name"))


def test_months_long_past_wait_behind_their_names() -> None:
    months = [replace(ENTRY, id=f"0{m}", on=date(2026, m, 3)) for m in (9, 7, 7, 6)]
    page = html(LogView(tuple(months), 0, 0), linked=True)
    assert page.count("<section") == 3
    assert '<details><summary><h2 id="head-month-2026-06">June 2026, one entry' in page
    assert "Its id" not in page
    waiting = replace(ENTRY, outcome="", outcome_on=None)
    page = html(LogView((waiting,), 0, 0), linked=True)
    assert "/log/outcome/?entry=01a" in page
