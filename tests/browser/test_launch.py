"""Getting in: the printed address, in a real browser, once."""
# ruff: noqa: ANN401 - Playwright is loaded late, where there is one

from typing import Any

import pytest

pytestmark = pytest.mark.browser


def test_the_printed_address_opens_inroad_and_leaves_no_token_in_sight(
    watch: Any,
) -> None:
    page = watch.browser.new_page()
    page.goto(watch.printed)
    assert page.url == watch.address
    assert "Find your way" in page.inner_text("h1")
    assert page.evaluate("document.cookie") == ""
    page.get_by_role("link", name="Begin").click()
    assert "What do you do at present" in page.inner_text("h1")
    page.context.close()


def test_another_browser_is_told_how_to_get_in(watch: Any) -> None:
    first, other = watch.browser.new_page(), watch.browser.new_page()
    first.goto(watch.printed)
    other.goto(watch.printed)
    assert "Open Inroad from where it was started" in other.inner_text("h1")
    assert other.locator("nav").count() == 0
    first.context.close()
    other.context.close()
