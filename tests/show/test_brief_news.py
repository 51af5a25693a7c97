"""What changed since an earlier Brief is told once, with its reason."""

from dataclasses import replace
from datetime import date

from inroad.plan.page import Brief, Cause, Changes, Line, Section
from inroad.record.person import KeptLine
from inroad.show.brief_news import MOST, news_part
from inroad.show.layout import sheet_of
from inroad.show.sheet import Entry

DAY = date(2026, 3, 2)
PAGE = Brief(
    "Ada",
    date(2026, 3, 9),
    care=False,
    sections=(
        Section("act", "Now", (Line("act.write", "Write to Ann.", ()),)),
        Section("runway", "Runway", (Line("runway.lasts", "Until June.", ()),)),
    ),
    refs={},
)
NEWS = Changes(
    since=DAY,
    new=(),
    changed=(KeptLine("runway.lasts", "runway", "Until May.", ()),),
    gone=(KeptLine("runway.short", "runway", "Too short.", ()),),
    causes=(
        Cause("runway.lasts", "answer", "runway_months", {"low": 3, "high": 4}, 5),
        Cause("runway.short", "answer", "runway_months", {"low": 3, "high": 4}, 5),
    ),
)


def told(brief: Brief) -> list[tuple[str, str]]:
    part = news_part(brief)
    blocks = part.blocks if part else ()
    return [
        (" ".join(each.paragraphs), " ".join(note.text for note in each.notes))
        for each in blocks
        if isinstance(each, Entry)
    ]


def test_one_answer_that_changed_several_lines_is_told_once() -> None:
    ((words, beside),) = told(replace(PAGE, changes=NEWS))
    assert words == "Under “months your money lasts” you said 3 to 4 before, and now 5."
    assert beside == "Seen in Runway (one changed, one gone)"


def test_it_stands_below_the_act() -> None:
    heads = [part.head for part in sheet_of(replace(PAGE, changes=NEWS)).parts]
    assert heads[:3] == ["Now", "What changed since 2 March 2026", "Runway"]


def test_a_first_page_and_one_that_cares_say_nothing_of_it() -> None:
    assert news_part(PAGE) is None
    assert news_part(replace(PAGE, changes=NEWS, care=True)) is None


def test_what_the_person_said_comes_before_what_only_happened() -> None:
    causes = (Cause("act.write", "time"), *NEWS.causes)
    words = [
        each for each, _ in told(replace(PAGE, changes=replace(NEWS, causes=causes)))
    ]
    assert words[1:] == ["Time has passed."]


def test_many_reasons_are_cut_short_aloud() -> None:
    causes = tuple(
        Cause("act.write", "answer", f"slot{n}", None, n) for n in range(MOST + 3)
    )
    found = told(replace(PAGE, changes=replace(NEWS, causes=causes)))
    assert len(found) == MOST + 1
    assert found[-1][0].startswith("Three smaller reasons stand")
