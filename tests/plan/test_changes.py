"""Why a later page differs from the one kept before."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

from inroad.actions.house import House
from inroad.actions.plan import brief
from inroad.actions.profile import profile_set
from inroad.plan.page import Cause, Changes
from inroad.record.person import KeptLine
from inroad.show.markdown import markdown

LATER = date(2026, 3, 9)


def later_of(house: House, **answers: str) -> House:
    brief(house, keep=True)
    after = replace(house, today=LATER)
    for slot, value in answers.items():
        profile_set(after, slot, value)
    return after


def changes_of(house: House) -> Changes:
    found = brief(house).changes
    assert found is not None
    return found


def test_a_changed_line_names_the_answer_that_changed_it(
    house_of: Callable[..., House],
) -> None:
    after = later_of(house_of({"goals": "open a lab"}), goals="join a lab")
    assert changes_of(after).why("aim.line") == (
        Cause(
            "aim.line",
            "answer",
            "goals",
            {"text": "open a lab"},
            {"text": "join a lab"},
        ),
    )


def test_a_new_line_names_what_was_said_since(house_of: Callable[..., House]) -> None:
    after = later_of(house_of({"goals": "open a lab"}), runway_months="30")
    causes = changes_of(after).why("runway.lasts")
    assert [(c.kind, c.name, c.before) for c in causes] == [
        ("answer", "runway_months", None)
    ]


def test_a_line_that_left_names_the_answer_that_made_it_go(
    house_of: Callable[..., House],
) -> None:
    after = later_of(house_of({"goals": "open a lab"}), why="it matters")
    gone = changes_of(after).why("aim.why_unknown")
    assert [(c.name, c.now) for c in gone] == [("why", {"text": "it matters"})]


def test_an_answer_given_after_the_page_on_the_same_day_is_a_cause(
    house_of: Callable[..., House],
) -> None:
    house = house_of({"goals": "open a lab"})
    brief(house, keep=True)
    profile_set(house, "goals", "join a lab")
    assert changes_of(replace(house, today=LATER)).why("aim.line")[0].kind == "answer"


def test_a_runway_that_only_moved_with_the_days_says_so(
    house_of: Callable[..., House], short_of_money: dict[str, Any]
) -> None:
    after = later_of(house_of(short_of_money))
    assert [c.kind for c in changes_of(after).why("runway.lasts")] == ["time"]


def test_every_difference_has_a_cause(
    house_of: Callable[..., House], short_of_money: dict[str, Any]
) -> None:
    after = later_of(house_of(short_of_money), runway_months="30", dependants="2")
    changes = changes_of(after)
    lines = {
        *changes.new,
        *(c.id for c in changes.changed),
        *(c.id for c in changes.gone),
    }
    assert lines
    assert all(changes.why(line) for line in lines)


def test_a_page_says_why_a_line_is_new_or_left(house_of: Callable[..., House]) -> None:
    after = later_of(house_of({"goals": "open a lab"}), runway_months="30")
    page = markdown(brief(after))
    assert "New since 2 March 2026, because you said under “months your money" in page
    assert "It left, because you said under “months your money lasts”: 30" in page


def with_a_line_of_its_own(house: House) -> House:
    """Keep a page on which one line stood that rests on nothing, and is gone."""
    page = brief(house, keep=True)
    kept = house.record.read().briefs[-1]
    line = KeptLine("aim.odd", "aim", "An odd line.", ())
    other = replace(kept, id=house.new_id(), lines=(*kept.lines, line))
    house.record.keep(other)
    assert page.changes is None
    return replace(house, today=LATER)


def test_of_several_answers_none_is_named_and_the_program_is_not_blamed(
    house_of: Callable[..., House],
) -> None:
    after = with_a_line_of_its_own(house_of({"goals": "open a lab"}))
    profile_set(after, "why", "it matters")
    profile_set(after, "dependants", "2")
    assert [c.kind for c in changes_of(after).why("aim.odd")] == ["said"]
    assert "because of what you said since then" in markdown(brief(after))


def test_an_answer_declined_since_is_a_cause_too(
    house_of: Callable[..., House],
) -> None:
    after = with_a_line_of_its_own(house_of({"goals": "open a lab"}))
    profile_set(after, "why", "declined")
    assert [c.kind for c in changes_of(after).why("aim.odd")] == ["said"]


def test_an_answer_of_the_same_day_after_the_page_is_a_cause_too(
    house_of: Callable[..., House],
) -> None:
    house = house_of({"goals": "open a lab"})
    after = with_a_line_of_its_own(house)
    profile_set(house, "dependants", "2")
    causes = changes_of(after).why("aim.odd")
    assert [(c.kind, c.name) for c in causes] == [("answer", "dependants")]


def test_the_program_is_named_where_nothing_was_said(
    house_of: Callable[..., House],
) -> None:
    after = with_a_line_of_its_own(house_of({"goals": "open a lab"}))
    assert [c.kind for c in changes_of(after).why("aim.odd")] == ["program"]
