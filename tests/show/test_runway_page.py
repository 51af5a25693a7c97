"""The runway's page: the finding first, and what it says where little is left."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from inroad.actions.decide import RunwayView, runway
from inroad.actions.house import House
from inroad.actions.profile import profile_set
from inroad.core.ids import uuid7
from inroad.decide.explain import cash_unknowns
from inroad.decide.ledger import Ledger
from inroad.record.conversation import Conversation
from inroad.record.profile import Answer
from inroad.show.html import html
from inroad.show.runway_rests import changes_part
from inroad.show.terminal import terminal


def page(house: House, **said: str) -> str:
    for slot, value in said.items():
        profile_set(house, slot, value)
    return " ".join(terminal(runway(house)).split())


def sent(house: House, **said: str) -> str:
    page(house, **said)
    return html(runway(house), linked=True)


def test_the_heading_is_the_finding(memory_house: House) -> None:
    said = page(memory_house, runway_months="4 to 5")
    assert said.startswith("Your money probably lasts until July")
    assert "No date is safe at 1 in 10; today is the least bad" in said


def test_two_charts_stand_above_their_tables(memory_house: House) -> None:
    shown = sent(memory_house, runway_months="4 to 5")
    assert shown.count('<div class="chart">') == 2
    assert shown.count("<table>") == 2
    assert shown.index('<div class="chart">') < shown.index("<table>")


def test_every_default_has_its_mark_and_why_it_may_not_fit(memory_house: House) -> None:
    said = page(memory_house, runway_months="4 to 5")
    assert "◇ Default, 2014 to 2022. US labour statistics" in said
    assert "These are US figures for any job" in said


def test_only_what_can_be_changed_offers_to_be(memory_house: House) -> None:
    shown = sent(memory_house, runway_months="4 to 5")
    ways = set(re.findall(r'href="([^"]+)"[^>]*>(?:Change|Answer)<', shown))
    assert ways == {
        "/profile/set/?slot=runway_months",
        "/profile/set/?slot=spending",
        "#tolerance",
    }


def test_a_limit_of_ones_own_is_no_default(memory_house: House) -> None:
    profile_set(memory_house, "runway_months", "4 to 5")
    shown = html(runway(memory_house, tolerance=0.25))
    assert "your limit, 1 in 4" in shown
    assert "◇ your limit" not in shown


def test_nothing_known_is_one_line_and_one_way(memory_house: House) -> None:
    shown = html(runway(memory_house), linked=True)
    assert "<svg" not in shown
    assert re.findall(r'href="([^"]+)"', shown) == ["/profile/set/?slot=runway_months"]


def test_a_debt_has_no_chart_and_no_date(memory_house: House) -> None:
    said = page(memory_house, runway_months="-3 to -2")
    assert said.startswith("There is no money in hand to count from You are about 2.5")
    assert "safe" not in said
    assert "<svg" not in html(runway(memory_house))


def test_money_for_years_is_said_in_years(memory_house: House) -> None:
    said = page(memory_house, runway_months="600")
    assert said.startswith("Your money probably lasts longer than ten years")
    assert "keeps within 1 in 10; no longer wait" in html(runway(memory_house))


def test_who_does_not_cope_is_not_hurried(memory_house: House) -> None:
    said = page(memory_house, runway_months="4 to 5", not_coping="I cannot cope")
    assert said.startswith("Your money can wait today")
    assert "“I cannot cope”" in said
    assert "Begin" not in said
    assert "apply" not in said


def test_sums_are_counted_in_their_currency(memory_house: House) -> None:
    shown = sent(memory_house, savings="CHF 40,000", spending="CHF 3,100")
    assert "CHF left" in shown
    assert "months of living costs left" not in shown


@pytest.mark.parametrize(
    "ledger", [Ledger(runway_months=(4, 5)), Ledger(savings=(9, 9), spending=(1, 1))]
)
def test_every_unknown_that_would_change_it_has_a_way_to_answer(
    memory_house: House, ledger: Ledger
) -> None:
    page(memory_house, runway_months="4 to 5")
    found = runway(memory_house)
    assert isinstance(found, RunwayView)
    part = changes_part(replace(found, what_would_change_it=cash_unknowns(ledger)))
    assert part.blocks
    for block in part.blocks:
        assert block.notes[0].pieces[-1].to.startswith("/profile/set/?slot=")  # type: ignore[union-attr] # lines alone


def test_the_figure_that_is_not_used_is_drawn_and_both_are_told(
    make_house: Callable[..., House],
) -> None:
    house = make_house()
    talk = uuid7(house.now(), house.random(10))
    two = [
        {"value": {"low": 4, "high": 5}, "line": 9, "speaker": "Ada"},
        {"value": {"low": 5, "high": 6}, "line": 20, "speaker": "Bo"},
    ]
    clash = {"slot": "runway_months", "statements": two, "kept": two[0]["value"]}
    house.record.keep(
        Conversation(
            talk, "t.txt", "0" * 64, "Ada", "Bo", date(2026, 3, 1), conflicts=(clash,)
        ),
        Answer(
            house.new_id(),
            "runway_months",
            {"low": 4, "high": 5},
            "heard",
            date(2026, 3, 1),
            (9,),
            "four or five",
            talk,
        ),
    )
    shown = html(runway(house), linked=True)
    assert "≠ Bo’s 5 to 6 months, line 20. Not used." in shown
    assert 'class="c-unused"' in shown
    assert f'href="/conversation/{talk}/#L20"' in shown
