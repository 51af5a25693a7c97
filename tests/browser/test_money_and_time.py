"""The runway and a week's attention: charts with their tables, and what moves them."""

import re
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.browser
Watch = Callable[..., Any]


def drawings(page: "Page") -> list[str]:
    """Return the names of the drawings that are seen, as they are read aloud."""
    shown = page.get_by_role("img").all()
    return [str(each.get_attribute("aria-label")) for each in shown]


def show(page: "Page", **said: str) -> None:
    """Set what a page may be asked with, and show it again."""
    for label, words in said.items():
        page.get_by_label(label.replace("_", " "), exact=True).fill(words)
    with page.expect_navigation():
        page.get_by_role("button", name="Show").click()


@pytest.mark.parametrize("width", [390, 1280])
def test_each_chart_of_the_runway_has_a_name_and_a_table(
    on_show: Watch, width: int
) -> None:
    page = on_show(viewport={"width": width, "height": 900}).go("runway/")
    names = drawings(page)
    assert len(names) == 2
    assert all(len(name.split()) > 5 for name in names)
    captions = page.locator("table caption").all_inner_texts()
    assert any("Months of living costs left" in each for each in captions)
    assert any("Chance of running out" in each for each in captions)


def test_an_assumption_changed_changes_the_answer(on_show: Watch) -> None:
    seen = on_show()
    page = seen.go("runway/")
    assert "your limit, 1 in 10" in page.inner_text("main")
    show(page, The_risk_you_accept="0.5")
    changed = page.inner_text("main")
    assert "your limit, 1 in 2" in changed
    assert "1 in 10 (default)" not in changed
    seen.look()


def test_a_figure_of_ones_own_takes_the_place_of_a_default(at_home: Watch) -> None:
    seen = at_home()
    page = seen.go("runway/")
    first = page.inner_text("h1")
    seen.go("interview/runway/")
    page.get_by_label("At least").fill("14")
    page.get_by_label("At most").fill("16")
    with page.expect_navigation():
        page.get_by_role("button", name="Keep and go on").click()
    assert seen.go("runway/").inner_text("h1") != first
    assert "14 to 16 months of living costs" in page.inner_text("main")


def test_a_wrong_assumption_is_said_under_its_field(on_show: Watch) -> None:
    seen = on_show()
    seen.expected = ("status of 400",)
    page = seen.go("runway/")
    show(page, The_risk_you_accept="7")
    field = page.get_by_label("The risk you accept", exact=True)
    assert field.input_value() == "7"
    assert "Went wrong" in page.inner_text("main")
    seen.look()


@pytest.mark.parametrize("width", [390, 1280])
def test_the_weeks_chart_has_a_name_and_a_table(on_show: Watch, width: int) -> None:
    page = on_show(viewport={"width": width, "height": 900}).go("attention/")
    names = drawings(page)
    assert names
    assert all(len(name.split()) > 3 for name in names)
    table = page.get_by_role("table")
    assert "the children and the house" in table.first.inner_text()


def test_only_hours_marked_as_movable_are_moved(at_home: Watch) -> None:
    seen = at_home()
    page = seen.go("attention/")
    assert "nothing here takes any" in page.inner_text("main")
    seen.go("interview/hours/")
    page.get_by_label("May move: what, row 1").fill("my phone")
    page.get_by_label("May move: how much, row 1").fill("5 hours")
    with page.expect_navigation():
        page.get_by_role("button", name="Keep and go on").click()
    seen.go("attention/")
    show(page, Hours_of_your_week="60")
    moved = page.inner_text("main")
    assert "nothing here takes any" not in moved
    assert re.search(r"5 hours", moved)
    seen.look()
