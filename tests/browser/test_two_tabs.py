"""Two tabs, the back button, a form sent twice or too late: nothing lost or doubled."""
# ruff: noqa: ANN401 - what opens a page is a fixture's own

import re
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.browser
Watch = Callable[..., Any]
GOALS, WANT = "interview/goals/", "What you want"
KEEP = "Keep and go on"
REFUSED = ("status of 409", "status of 403")


def send(page: "Page", words: str) -> None:
    """Write what is wanted, and send it."""
    page.get_by_label(WANT, exact=True).fill(words)
    press(page, KEEP)


def press(page: "Page", name: str) -> None:
    with page.expect_navigation():
        page.get_by_role("button", name=name).click()


def wanted(seen: Any) -> str:
    """Return what the question says is wanted, as it stands now."""
    return str(seen.go(GOALS).get_by_label(WANT, exact=True).input_value())


def earlier(seen: Any) -> int:
    """Count what the profile keeps of earlier answers about what is wanted."""
    page = seen.go("profile/")
    slot = page.locator("#slot-goals")
    if slot.get_by_text("Earlier").count() == 0:
        return 0
    slot.get_by_text("Earlier").click()
    return int(slot.locator(".earlier").count())


def test_two_tabs_that_differ_are_both_shown_and_one_is_kept(watch: Watch) -> None:
    one = watch()
    two = watch.beside(one.page.context)  # type: ignore[attr-defined] # a Door
    two.expected = REFUSED
    one.go(GOALS)
    page = two.go(GOALS)
    send(one.page, "a lab of my own")
    send(page, "to teach")
    both = page.inner_text("main")
    assert "a lab of my own" in both
    assert "to teach" in both
    two.look()
    press(page, "Keep what I sent instead")
    assert wanted(one) == "to teach"
    assert earlier(one) == 1


def test_what_stands_can_be_left_standing(watch: Watch) -> None:
    one = watch()
    two = watch.beside(one.page.context)  # type: ignore[attr-defined] # a Door
    two.expected = REFUSED
    one.go(GOALS)
    page = two.go(GOALS)
    send(one.page, "a lab of my own")
    send(page, "to teach")
    with page.expect_navigation():
        page.get_by_role("link", name="Keep what stands, and go on").click()
    assert wanted(two) == "a lab of my own"
    assert earlier(two) == 0


def test_the_back_button_and_another_answer_lose_nothing(watch: Watch) -> None:
    seen = watch()
    seen.expected = REFUSED
    page = seen.go(GOALS)
    send(page, "a lab of my own")
    page.go_back()
    send(page, "to teach")
    if "Both answers" in page.inner_text("main"):
        press(page, "Keep what I sent instead")
    assert wanted(seen) == "to teach"
    assert earlier(seen) == 1


def test_a_button_pressed_twice_keeps_one_answer(watch: Watch) -> None:
    seen = watch()
    page = seen.go(GOALS)
    page.get_by_label(WANT, exact=True).fill("a lab of my own")
    with page.expect_navigation(url="**/interview/"):
        page.get_by_role("button", name=KEEP).dblclick()
    page.wait_for_load_state()
    assert wanted(seen) == "a lab of my own"
    assert earlier(seen) == 0


def test_a_form_sent_again_by_reloading_keeps_one_answer(watch: Watch) -> None:
    seen = watch()
    seen.expected = ("status of 400",)
    page = seen.go("interview/runway/")
    page.get_by_label("At least").fill("8")
    page.get_by_label("At most").fill("6")
    press(page, KEEP)
    page.reload()
    assert page.get_by_label("At least").input_value() == "8"
    page.get_by_label("At least").fill("4")
    press(page, KEEP)
    assert seen.go("interview/runway/").get_by_label("At least").input_value() == "4"


def test_a_form_whose_token_is_gone_keeps_what_was_typed(watch: Watch) -> None:
    seen = watch()
    seen.expected = REFUSED
    page = seen.go(GOALS)
    seen.page.context.clear_cookies(name=re.compile("_form$"))
    send(page, "a lab of my own")
    assert "too old" in page.inner_text("main")
    assert page.get_by_label(WANT, exact=True).input_value() == "a lab of my own"
    seen.look()
    press(page, KEEP)
    assert wanted(seen) == "a lab of my own"


def test_a_browser_no_longer_let_in_keeps_what_was_typed(watch: Watch) -> None:
    seen = watch()
    seen.expected = REFUSED
    page = seen.go(GOALS)
    page.context.clear_cookies()
    send(page, "a lab of my own")
    assert "not let in" in page.inner_text("main")
    assert page.get_by_text("a lab of my own").is_visible()
    seen.look()


def test_a_lost_connection_loses_no_words(watch: Watch) -> None:
    seen = watch()
    seen.expected = ("ERR_INTERNET_DISCONNECTED",)
    page = seen.go(GOALS)
    page.get_by_label(WANT, exact=True).fill("a lab of my own")
    page.context.set_offline(offline=True)
    page.get_by_role("button", name=KEEP).click()
    page.wait_for_url("chrome-error://**")
    page.context.set_offline(offline=False)
    page.reload()
    assert wanted(seen) == "a lab of my own"
    assert earlier(seen) == 0
