"""A Brief with one of everything: quotes, claims, defaults, a conflict, news."""

from datetime import date
from typing import Any

import pytest

from inroad.plan.page import Brief, Changes, Line, Section
from inroad.record.person import KeptLine

TALK = {
    "id": "0190aaaa",
    "name": "talk.txt",
    "subject": "Mira",
    "interviewer": "Tom",
    "machine_made": True,
}


def slot(name: str, value: object, quote: str = "", *lines: int) -> dict[str, Any]:
    return {
        "kind": "slot",
        "slot": name,
        "who": "You",
        "value": value,
        "from": "heard" if lines else "asked",
        "date": "2026-11-20",
        "lines": list(lines),
        "quote": quote,
        "conversation": TALK if lines else None,
        "conflict": None,
    }


def claim(name: str, **given: object) -> dict[str, Any]:
    return {
        "kind": "claim",
        "id": name,
        "text": "Look for a structured programme before a free search",
        "speaker": "Andrew",
        "role": "host",
        "via": "",
        "said_on": None,
        "source": {"id": "S9", "title": "A talk", "url": "https://example.org/talk"},
        "locator": "L120-122",
        "lines": [120, 122],
        "quote": None,
        "hedges": ["one person’s rule"],
        "caveat": "a machine wrote the transcript",
        "applies_when": "your money lasts less than six months",
        "holds": "yes",
        "editorial": False,
        "opponents": [],
        "note": "",
    } | given


def refs() -> dict[str, dict[str, Any]]:
    two = [
        {"value": {"low": 4, "high": 5}, "line": 46, "speaker": "Mira"},
        {"value": {"low": 5, "high": 6}, "line": 120, "speaker": "Tom"},
    ]
    conflict = {"slot": "runway_months", "statements": two, "kept": two[0]["value"]}
    runway = slot("runway_months", {"low": 4, "high": 5}, "four or five months", 46)
    against = {
        "claim": "S9-3",
        "about": "Whether to search freely first.",
        "speaker": "Shah",
        "text": "Take the free months",
    }
    return {
        "slot:goals.0": slot("goals", {"text": "a lab"}, "I'd love a lab", 12, 13),
        "slot:runway_months": runway | {"conflict": conflict},
        "slot:place": slot("place", "Graz"),
        "slot:spending": {"kind": "slot", "slot": "spending", "who": "You"}
        | {"value": None, "wording": "not said yet", "lines": [], "quote": ""},
        "claim:S9-1": claim("S9-1", opponents=[against]),
        "claim:S9-2": claim("S9-2", holds="unknown", said_on="2021-01-03"),
        "calc:runway": {
            "kind": "calc",
            "name": "runway",
            "text": "12,000 runs from your 4 to 5 months",
            "result": {"q50": [4.5]},
            "assumptions": [
                {"text": "4 to 5 months in hand", "kind": "said", "source": "you"},
                {"text": "Costs vary by a tenth", "kind": "default", "source": "us"},
            ],
        },
        "default:rate": {
            "kind": "default",
            "id": "rate",
            "text": "One message in five is answered.",
            "value": {"p": 0.2},
            "source": "Sherman",
            "year": "2014",
            "provenance": "read",
            "why_not_you": "It counts sales messages.",
        },
        "log:1": {"kind": "log", "id": "1", "on": "2026-11-01", "text": "wrote to Ann"},
    }


SECTIONS = (
    Section("aim", "Aim", (Line("aim.stated", "A lab.", ("slot:goals.0",)),)),
    Section(
        "act",
        "Now",
        (
            Line("act.write", "Write to Ann.", ("claim:S9-2", "default:rate"), 25),
            Line("act.questions", "Three questions:\n\n1. What?\n2. Why?", ("log:1",)),
            Line("act.draft", "Dear Ann,\n\nit's me.\n\nMira", ()),
        ),
    ),
    Section(
        "runway",
        "Runway",
        (
            Line("runway.lasts", "To April.", ("calc:runway", "slot:runway_months")),
            Line("runway.short", "That's short.", ("slot:runway_months", "claim:S9-1")),
            Line("runway.again", "And again.", ("calc:runway", "default:rate")),
        ),
    ),
    Section("people", "People", ()),
    Section("missing", "Not known yet", (Line("m.s", "Costs.", ("slot:spending",)),)),
)


@pytest.fixture
def brief() -> Brief:
    """The whole page."""
    news = Changes(
        date(2026, 11, 13),
        ("runway.short",),
        (KeptLine("runway.lasts", "runway", "To March.", ()),),
        (KeptLine("options.free", "options", "Six free months.", ()),),
    )
    source = "from one conversation, undated"
    return Brief(
        person="Mira",
        date=date(2026, 11, 20),
        care=False,
        sections=SECTIONS,
        refs=refs(),
        source=source,
        changes=news,
    )
