"""What people do in the browser, from the first visit on."""

import re
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.browser
Watch = Callable[..., Any]
SCHEMES = ("light", "dark")
PAGES = (
    "",
    "profile/",
    "profile/set/?slot=place",
    "interview/",
    "interview/week/",
    "interview/income/",
    "interview/converts/",
    "interview/line/",
    "interview/knowing/",
    "attention/",
    "options/",
    "roles/",
    "interview/hear/",
    "runway/",
    "library/",
    "cite/?claim=S1-04",
    "log/",
    "log/add/",
    "example/",
)


def test_an_answer_changes_the_profile_and_the_brief(at_home: Watch) -> None:
    seen = at_home()
    page = seen.go("profile/set/?slot=runway_months")
    assert page.get_by_label("What it is about").input_value() == "runway_months"
    page.get_by_label("Your answer").fill("30")
    page.get_by_role("button", name="Keep", exact=True).click()
    assert "30" in page.inner_text("main")
    assert "runway.short_for_company" not in seen.go().content()


def test_a_reason_leads_to_its_marked_line(at_home: Watch) -> None:
    page = at_home().go()
    link = page.locator(".why a[href*='/conversation/']").first
    number = re.search(r"\d+", link.inner_text())
    link.click()
    line = page.locator("li:target")
    assert number
    assert line.locator("a").inner_text() == number[0]
    paper = page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert line.evaluate("e => getComputedStyle(e).backgroundColor") != paper
    assert line.evaluate("e => e.getBoundingClientRect().top < innerHeight")


def test_reasons_stand_beside_the_line_on_a_wide_screen(at_home: Watch) -> None:
    page = at_home().go()
    entry = page.locator(".entry:has(.why)").first
    said, why = (entry.locator(part).bounding_box() for part in (".said", ".why"))
    assert why["x"] > said["x"] + said["width"] - 1
    assert abs(why["y"] - said["y"]) < 12
    assert not entry.locator("details").is_visible()


def test_reasons_fold_under_the_line_on_a_phone(at_home: Watch) -> None:
    phone = {"width": 390, "height": 844}
    page = at_home(viewport=phone).go()
    told = page.locator("summary").filter(has_text=re.compile("^you, line"))
    entry = page.locator(".entry:has(.why)").filter(has=told).first
    summary = entry.locator("summary")
    assert summary.bounding_box()["height"] >= 28
    assert not entry.locator(".why").is_visible()
    summary.click()
    assert entry.locator("details .note").first.is_visible()


@pytest.mark.parametrize("width", [320, 390, 959, 960, 1440])
def test_no_page_scrolls_sideways(at_home: Watch, width: int) -> None:
    seen = at_home(viewport={"width": width, "height": 800})
    beyond = "document.documentElement.scrollWidth - innerWidth"
    wide = [path for path in PAGES if seen.go(path).evaluate(beyond) > 0]
    assert wide == []


@pytest.mark.parametrize("scheme", SCHEMES)
def test_no_page_bars_anybody(
    at_home: Watch, scheme: str, faults: Callable[["Page"], list[str]]
) -> None:
    # axe runs as a script, which our policy forbids; the tests' page may run it.
    seen = at_home(color_scheme=scheme, bypass_csp=True)
    found = {path: faults(seen.go(path)) for path in PAGES}
    assert {path: faulty for path, faulty in found.items() if faulty} == {}


@pytest.mark.parametrize("scheme", SCHEMES)
def test_the_first_page_bars_nobody(
    watch: Watch, scheme: str, faults: Callable[["Page"], list[str]]
) -> None:
    page = watch(color_scheme=scheme, bypass_csp=True).go()
    assert faults(page) == []


def test_everything_works_without_a_script(at_home: Watch) -> None:
    phone = {"width": 390, "height": 844}
    seen = at_home(viewport=phone, java_script_enabled=False)
    page = seen.go()
    page.get_by_text("Menu").click()
    page.get_by_role("link", name="Profile").click()
    assert "What you said" in page.inner_text("main")


def test_the_keyboard_reaches_the_page_first_and_shows_where_it_is(
    watch: Watch,
) -> None:
    page = watch().go()
    page.keyboard.press("Tab")
    focused = page.locator(":focus")
    assert focused.inner_text() == "To the page"
    assert focused.evaluate("e => getComputedStyle(e).outlineWidth") == "3px"
    assert focused.bounding_box()["x"] >= 0


def test_a_brief_prints_with_its_reasons_and_without_its_menus(at_home: Watch) -> None:
    page = at_home().go()
    page.emulate_media(media="print")
    assert page.locator(".why").first.is_visible()
    for gone in (".bar", ".foot", ".fold", ".no-print"):
        assert not page.locator(gone).first.is_visible()
    assert page.pdf(prefer_css_page_size=True).startswith(b"%PDF")
