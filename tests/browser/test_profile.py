"""The profile: every answer changed, taken back, kept unsaid, and its history."""

import re
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page

pytestmark = pytest.mark.browser
Watch = Callable[..., Any]


def slot(page: "Page", label: str) -> "Locator":
    """Return the part of the page that holds one answer, with its form opened."""
    found = page.locator(".slot").filter(
        has=page.get_by_role("heading", name=label, exact=True)
    )
    found.locator("summary").filter(has_text=re.compile("^(Change|Answer)")).click()
    return found


def press(page: "Page", within: "Locator", name: str) -> str:
    """Press a button of a form, and return what the page says then."""
    with page.expect_navigation():
        within.get_by_role("button", name=name, exact=True).click()
    return str(page.inner_text("main"))


def text_of(page: "Page", label: str) -> str:
    heading = page.get_by_role("heading", name=label, exact=True)
    return str(page.locator(".slot").filter(has=heading).inner_text())


RUNWAY, INCOME = "Months your money lasts", "Income a month"


def test_an_answer_changed_taken_back_and_unsaid_keeps_its_history(
    at_home: Watch,
) -> None:
    seen = at_home()
    page = seen.go("profile/")
    runway = slot(page, RUNWAY)
    runway.get_by_label("At least").fill("10")
    runway.get_by_label("At most").fill("12")
    press(page, runway, "Keep")
    now = text_of(page, RUNWAY)
    assert "10 to 12 months" in now or "10 to 12" in now
    assert "You answered" in now
    page.locator("#slot-runway_months").get_by_text("Earlier").click()
    assert "6 to 8" in text_of(page, RUNWAY)
    press(page, slot(page, INCOME), "Take it back")
    assert "not said yet" in text_of(page, INCOME)
    press(page, slot(page, INCOME), "I would rather not say")
    assert "You would rather not say" in text_of(page, INCOME)
    page.locator("#slot-monthly_income").get_by_text("Earlier").click()
    assert "EUR 4,200" in text_of(page, INCOME)
    seen.look()
    brief = seen.go().inner_text("main")
    assert "EUR 4,200" not in brief
    assert "10 to 12 months" in brief


def test_a_fault_is_said_under_its_field_and_what_was_typed_stays(
    at_home: Watch,
) -> None:
    seen = at_home()
    seen.expected = ("status of 400",)
    page = seen.go("profile/")
    runway = slot(page, RUNWAY)
    runway.get_by_label("At least").fill("ten")
    runway.get_by_label("At most").fill("blue")
    press(page, runway, "Keep")
    field = page.locator("#slot-runway_months").get_by_label("At most")
    assert field.input_value() == "blue"
    assert field.get_attribute("aria-invalid") == "true"
    assert field.evaluate("e => e === document.activeElement")
    seen.look()


def test_movable_hours_and_what_must_stay_are_marked_here(at_home: Watch) -> None:
    seen = at_home(java_script_enabled=False)
    page = seen.go("profile/")
    hours = slot(page, "Hours you could move")
    hours.get_by_label("May move: what, row 1").fill("news on the phone")
    hours.get_by_label("May move: how much, row 1").fill("6 hours")
    press(page, hours, "Keep")
    stays = slot(page, "Hours nobody may touch")
    stays.get_by_label("Must not").fill("Wednesday at three")
    assert "Wednesday at three" in press(page, stays, "Keep")
    attention = seen.go("attention/").inner_text("main")
    assert "news on the phone" in attention
    assert "Wednesday at three" in attention


WORDS = {
    "markup": "<b onclick=alert(1)>lab</b><script>alert(1)</script>",
    "right to left": "أريد أن أقود مختبرا",
    "emoji": "👩🏽‍🔬 research 🧪",
    "other scripts": "研究者になりたい, Исследователь",
    "long": "a lab " * 60 + "x" * 300,
}


@pytest.mark.parametrize("words", WORDS.values(), ids=WORDS)
def test_any_words_stand_on_every_page_as_they_were_said(
    on_show: Watch, words: str
) -> None:
    seen = on_show()
    page = seen.go("profile/")
    goals = slot(page, "What you want")
    goals.get_by_label("What you want").fill(words)
    told = press(page, goals, "Keep")
    assert words[:30] in told
    for path in ("", "profile/", "interview/goals/", "roles/", "stay/"):
        page = seen.go(path)
        assert page.locator("main script, main b[onclick]").count() == 0
        for width in (390, 1280):
            page.set_viewport_size({"width": width, "height": 900})
            beyond = "document.documentElement.scrollWidth - innerWidth"
            assert page.evaluate(beyond) <= 0, (path, width)
