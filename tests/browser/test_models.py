"""A model's page is drawn anew when an input is changed, with or without a script."""

from collections.abc import Callable
from typing import Any

import pytest

pytestmark = pytest.mark.browser
Watch = Callable[..., Any]


def test_a_changed_input_draws_the_page_anew_and_keeps_the_place(
    on_show: Watch,
) -> None:
    page = on_show().go("messages/")
    before = page.locator("h1").inner_text()
    page.fill("#sent", "8")
    with page.expect_navigation():
        page.keyboard.press("Tab")
    page.wait_for_selector("#form > .hint")
    assert "sent=8" in page.url
    assert page.locator("h1").inner_text() != before
    assert page.evaluate("document.activeElement.id") == "answered"


def test_a_model_can_be_asked_without_a_script(on_show: Watch) -> None:
    page = on_show(java_script_enabled=False).go("fit/")
    page.fill("#suits", "8 to 9")
    page.click("#form button[type=submit]")
    assert "One of the six figures is yours" in page.inner_text("main")


def test_what_cannot_be_read_stays_in_its_field_with_a_sentence(on_show: Watch) -> None:
    seen = on_show()
    seen.expected = ("400",)
    page = seen.go("applications/?chance=often")
    assert "no range" in page.inner_text("[role=alert]")
    assert page.input_value("#chance") == "often"


def test_figures_are_kept_offered_again_and_taken_away_without_a_script(
    at_home: Watch,
) -> None:
    seen = at_home(java_script_enabled=False)
    page = seen.go("fit/?suits=8+to+9")
    page.click("text=Keep these as mine")
    assert "You keep: suits 8 to 9." in page.inner_text("main")
    page = seen.go("fit/")
    assert page.input_value("#suits") == "8 to 9"
    assert "Yours, kept on" in page.inner_text("#form")
    page.click("text=Take mine away")
    assert "All six figures are defaults" in page.inner_text("main")
    assert page.input_value("#suits") == ""


def test_a_page_with_kept_figures_bars_nobody(at_home: Watch) -> None:
    seen = at_home()
    seen.go("fit/?suits=8+to+9").click("text=Keep these as mine")
    seen.go("fit/")
    seen.look()


def test_figures_behind_a_picture_open_by_the_keyboard(on_show: Watch) -> None:
    page = on_show().go("fit/")
    assert not page.is_visible("table")
    page.focus(".tabled summary")
    page.keyboard.press("Enter")
    assert page.is_visible("table")
