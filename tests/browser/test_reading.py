"""A work is put down, read, summed up and asked again, without leaving the browser."""
# ruff: noqa: ANN401 - what opens a page is a fixture's own

from collections.abc import Callable
from typing import Any

import pytest

pytestmark = pytest.mark.browser
REFUSED = ("status of 400",)
Watch = Callable[..., Any]


def send(page: Any, name: str) -> str:
    """Press a button, and return what the next page says."""
    with page.expect_navigation():
        page.get_by_role("button", name=name, exact=True).click()
    return str(page.inner_text("main"))


def test_a_work_goes_from_the_list_into_the_plan_and_is_closed_with_a_summary(
    at_home: Watch,
) -> None:
    seen = at_home()
    seen.expected = REFUSED
    page = seen.go("reading/")
    page.get_by_label("Its title").fill("How young cranes imitate songs")
    assert "You mean to read it with care and sum it up" in send(page, "Put it down")
    page = seen.go("reading/?hours=3")
    assert "Study and sum up: How young cranes" in page.inner_text("main")
    page.get_by_label("Minutes it took").fill("70")
    assert "70 minutes" in send(page, "Note it")
    seen.go("reading/done/?work=How+young&level=study")
    assert "closed with a summary" in send(page, "Close it")
    page.get_by_label("What it says, in your words").fill("They copy neighbours.")
    assert "Asked again on" in send(page, "Close it")
    page = seen.go("reading/again/")
    assert "Nothing today" in page.inner_text("main")
    seen.look()


def test_hours_that_are_none_are_told_so_and_the_page_stays(at_home: Watch) -> None:
    seen = at_home()
    seen.expected = REFUSED
    page = seen.go("reading/")
    page.get_by_label("Its title").fill("A book")
    send(page, "Put it down")
    page = seen.go("reading/")
    page.get_by_label("Hours a week for reading").fill("many")
    assert "Write a number" in send(page, "Plan with it")
