"""An outlook on its page: no bare verdict, and bad figures as sentences."""

import re

import pytest

from inroad.actions.house import House
from inroad.actions.outlook import OutlookView, outlook
from inroad.actions.profile import profile_set
from inroad.core.errors import BadInput
from inroad.show.html import html
from inroad.show.terminal import terminal


def page(found: OutlookView) -> str:
    return " ".join(terminal(found).split())


def test_it_says_how_often_and_never_a_bare_verdict(memory_house: House) -> None:
    text = page(outlook(memory_house))
    assert re.search(r"comes out best in \d+ of 100 draws", text)
    assert "Lost if chosen" in text
    assert "Where it misleads" in html(outlook(memory_house))


def test_an_old_forecast_names_its_year(memory_house: House) -> None:
    assert "by a forecast of 2022, taken as of today" in page(outlook(memory_house))


def test_a_forecast_of_ones_own_takes_its_place(memory_house: House) -> None:
    found = outlook(memory_house, quarter_by=2035, half_by=2060)
    assert "by your forecast of" in page(found)


def test_a_phd_that_was_ruled_out_is_left_out(memory_house: House) -> None:
    profile_set(memory_house, "against", "a PhD")
    found = outlook(memory_house)
    assert found.inputs is not None
    assert "PhD" not in {way.name for way in found.inputs.ways}


def test_what_a_delay_asks_is_told_with_its_exception(memory_house: House) -> None:
    text = page(outlook(memory_house))
    assert "worth 2.67 okay ones" in text
    assert "worth 50 times" in text
    assert "where that expert supervises you" in text


def test_both_pictures_have_their_tables(memory_house: House) -> None:
    body = html(outlook(memory_house))
    assert body.count('<div class="chart">') == 2
    assert body.count("<table") >= 3


@pytest.mark.parametrize(
    "inputs",
    [
        {"horizon": 0.0},
        {"horizon": float("nan")},
        {"left": 11.0},
        {"quarter_by": 2030},
        {"quarter_by": 2040, "half_by": 2030},
        {"quarter_by": 1990, "half_by": 1995},
    ],
)
def test_what_cannot_be_compared_is_a_sentence(
    memory_house: House, inputs: dict[str, float]
) -> None:
    with pytest.raises(BadInput) as caught:
        outlook(memory_house, **inputs)  # type: ignore[arg-type]
    assert caught.value.hint


def test_somebody_who_cannot_go_on_is_shown_no_ways(memory_house: House) -> None:
    profile_set(memory_house, "not_coping", "I cannot go on")
    assert "This page waits until you want it." in page(outlook(memory_house))
