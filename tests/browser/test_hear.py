"""Hearing in a real browser: with the mouse, by keys alone, and without JavaScript."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.browser
Watch = Callable[..., Any]
NEXT = "Read your Brief"


def heard(page: "Page", talk: Path) -> None:
    """Give a file, and wait for what it proposes."""
    page.get_by_label("Or give the file").set_input_files(talk)
    page.get_by_role("button", name="Hear it").click()
    page.wait_for_url("**/interview/heard/**")


def settled(page: "Page") -> str:
    return page.inner_text(".whose p").split(" settled")[0]


def press(page: "Page", key: str) -> None:
    """Press a key that sends a form, and wait for the page after it."""
    with page.expect_navigation():
        page.keyboard.press(key)


def test_from_the_first_visit_to_a_brief_by_upload(watch: Watch, talk: Path) -> None:
    page = watch().go()
    page.get_by_role("link", name="Choose a file").click()
    heard(page, talk)
    # Each answer sends a form: between two pages there is none to accept.
    while page.locator(".answer.now").count():
        with page.expect_navigation():
            page.locator(".answer.now .accept").click()
    page.get_by_role("link", name=NEXT).click()
    assert page.locator("h2").first.inner_text() == "Aim"


def test_a_conversation_can_be_pasted(watch: Watch, talk: Path) -> None:
    page = watch().go("interview/hear/")
    page.get_by_label("Paste it here").fill(talk.read_text("utf-8"))
    page.get_by_role("button", name="Hear it").click()
    assert settled(page).startswith("0 of ")


def test_every_answer_can_be_settled_by_keys_alone(watch: Watch, talk: Path) -> None:
    page = watch().go("interview/hear/")
    heard(page, talk)
    press(page, "a")
    press(page, "d")
    assert settled(page).startswith("2 of ")
    before = page.locator(".answer.now").get_attribute("id")
    page.keyboard.press("j")
    assert page.locator(".answer.now").get_attribute("id") != before
    page.keyboard.press("k")
    assert page.locator(".answer.now").get_attribute("id") == before
    page.keyboard.press("c")
    field = page.locator(".answer.now [name=value]")
    assert field.evaluate("e => e === document.activeElement")
    typed = field.input_value()
    page.keyboard.type("j")
    assert "j" in field.input_value()
    assert len(field.input_value()) == len(typed) + 1


def test_the_keys_can_be_turned_off(watch: Watch, talk: Path) -> None:
    page = watch().go("interview/hear/")
    heard(page, talk)
    page.get_by_role("button", name="Turn them off").click()
    page.keyboard.press("a")
    page.reload()
    page.keyboard.press("a")
    assert settled(page).startswith("0 of ")


def test_nothing_of_it_needs_javascript(watch: Watch, talk: Path) -> None:
    page = watch(java_script_enabled=False).go("interview/hear/")
    heard(page, talk)
    page.locator(".answer.now .accept").click()
    page.locator(".answer.now summary").click()
    page.locator(".answer.now .keep").click()
    assert settled(page).startswith("2 of ")
    page.locator(".answer.settled .undo").first.click()
    assert settled(page).startswith("1 of ")
    assert not page.locator("#keys").is_visible()


def test_after_a_verdict_the_next_answer_has_the_focus(
    watch: Watch, talk: Path
) -> None:
    page = watch(java_script_enabled=False).go("interview/hear/")
    heard(page, talk)
    page.locator(".answer.now .accept").click()
    page.locator(".answer.now:focus").wait_for()
    page.keyboard.press("Tab")
    assert page.locator(".answer.now :focus").count() == 1


def test_marked_words_lead_to_their_answer_and_back(watch: Watch, talk: Path) -> None:
    page = watch().go("interview/hear/")
    heard(page, talk)
    words = page.locator(".said:not(.now)").first
    slot = words.get_attribute("data-slot")
    words.click()
    page.wait_for_url("**#a-*")
    assert page.locator(".answer.now").get_attribute("id") == f"a-{slot}"
    page.locator(".answer.now a[href^='#L']").first.click()
    assert page.locator(".spoken :target").count() == 1
    assert page.locator(".spoken :target").evaluate(
        "e => e.getBoundingClientRect().top < innerHeight"
    )


def test_nothing_bars_anyone_from_it(watch: Watch, talk: Path) -> None:
    seen = watch()
    page = seen.go("interview/hear/")
    heard(page, talk)
    page.locator(".answer.now .accept").click()
    page.locator(".answer.now summary").click()
    seen.look()


def test_no_width_scrolls_sideways(watch: Watch, talk: Path) -> None:
    page = watch().go("interview/hear/")
    heard(page, talk)
    for width in (320, 390, 960, 1280):
        page.set_viewport_size({"width": width, "height": 800})
        assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_on_a_phone_answers_come_before_the_transcript(
    watch: Watch, talk: Path
) -> None:
    page = watch(viewport={"width": 390, "height": 800}).go("interview/hear/")
    heard(page, talk)
    tops = [
        page.locator(name).evaluate("e => e.getBoundingClientRect().top")
        for name in (".answers", ".spoken")
    ]
    assert tops[0] < tops[1]


def test_on_a_wide_screen_the_answers_stay_in_view(watch: Watch, talk: Path) -> None:
    page = watch().go("interview/hear/")
    heard(page, talk)
    page.evaluate("scrollTo(0, document.body.scrollHeight / 2)")
    top = page.locator(".answers").evaluate("e => e.getBoundingClientRect().top")
    assert abs(top) <= 1
