"""Every page as it looks and works: wide, narrow, light, dark, printed, unscripted."""

import re
from collections import Counter
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.browser
Watch = Callable[..., Any]
PAGES = (
    "",
    "example/",
    "interview/",
    "interview/income/",
    "interview/week/",
    "interview/converts/",
    "interview/hear/",
    "profile/",
    "profile/set/?slot=place",
    "runway/",
    "attention/",
    "options/",
    "applications/",
    "applications/?alike=20&chance=5+to+10+in+100",
    "applications/own/",
    "fit/",
    "fit/?suits=7+to+9",
    "outlook/",
    "order/",
    "topics/",
    "topics/?topics=a,+4+of+10,+matters+3,+40+h;+b,+1+of+10,+matters+9,+80+h",
    "order/?tasks=a,+5+of+10,+1+h;+b,+9+of+10,+2+h",
    "order/?tasks=any+of+(a,+5+of+10,+1+h;+all+of+(b,+9+of+10,+2+h;+c,+1+of+10,+1+h))",
    "fit/own/",
    "steps/?steps=a:+closer+4,+opens+6,+eases+3;+b:+closer+1,+opens+2,+eases+9",
    "messages/",
    "week/",
    "week/?blocks=write,+2+h,+3+times,+clear&busy=Mon+to+Fri+9+to+17",
    "roles/",
    "stay/",
    "costs/",
    "ask/",
    "ask/?question=Should+I+do+a+PhD%3F",
    "ask/?question=What+is+the+rent+in+Oslo%3F",
    "questions/",
    "library/",
    "library/speakers/?source=S1",
    "cite/?claim=S1-04",
    "decisions/",
    "decisions/add/",
    "decisions/expect/",
    "prep/?name=Nobody+Here",
    "reading/",
    "reading/again/",
    "reading/done/",
    "standing/",
    "standing/add/",
    "standing/feed/",
    "people/fetch/",
    "people/model/",
    "log/",
    "log/add/",
    "log/outcome/",
    "nowhere/",
)
REFUSED = "responded with a status of 404"


@pytest.mark.parametrize("path", PAGES)
def test_a_page_bars_nobody_and_fits_a_phone(on_show: Watch, path: str) -> None:
    seen = on_show()
    seen.expected = (REFUSED,) if path == "nowhere/" else ()
    page = seen.go(path)
    assert page.locator("h1").count() == 1
    seen.look()


def test_the_first_page_bars_nobody(watch: Watch) -> None:
    seen = watch()
    seen.go()
    seen.look()


@pytest.mark.parametrize("width", [320, 959, 960, 1440])
def test_no_page_scrolls_sideways(on_show: Watch, width: int) -> None:
    seen = on_show(viewport={"width": width, "height": 800})
    seen.expected = (REFUSED,)
    beyond = "document.documentElement.scrollWidth - innerWidth"
    wide = [path for path in PAGES if seen.go(path).evaluate(beyond) > 0]
    assert wide == []


def test_every_page_can_be_read_and_left_without_a_script(on_show: Watch) -> None:
    seen = on_show(java_script_enabled=False)
    seen.expected = (REFUSED,)
    for path in PAGES:
        page = seen.go(path)
        assert page.locator("h1").count() == 1, path
        assert page.get_by_role("link", name="Inroad", exact=True).count() == 1, path


def test_the_menu_of_a_phone_opens_without_a_script(on_show: Watch) -> None:
    phone = {"width": 390, "height": 844}
    page = on_show(viewport=phone, java_script_enabled=False).go()
    page.get_by_text("Menu").click()
    page.get_by_role("link", name="Profile").click()
    assert "What you said" in page.inner_text("main")


def test_no_page_sets_a_style_or_a_script_of_its_own(on_show: Watch) -> None:
    seen = on_show()
    seen.expected = (REFUSED,)
    inline = "[style], style, script:not([src]), [onclick], [onload], [onsubmit]"
    found = {path: seen.go(path).locator(inline).count() for path in PAGES}
    assert {path: count for path, count in found.items() if count} == {}


def test_no_page_gives_a_name_to_two_things(on_show: Watch) -> None:
    seen = on_show()
    seen.expected = (REFUSED,)
    ids = "[...document.querySelectorAll('[id]')].map(e => e.id)"
    twice = {
        path: [i for i, n in Counter(seen.go(path).evaluate(ids)).items() if n > 1]
        for path in PAGES
    }
    assert {path: found for path, found in twice.items() if found} == {}


def test_a_reason_leads_to_its_marked_line(on_show: Watch) -> None:
    page = on_show().go()
    link = page.locator(".why a[href*='/conversation/']").first
    number = re.search(r"\d+", link.inner_text())
    link.click()
    # A page has its colours once its style has come.
    page.wait_for_load_state("load")
    line = page.locator("li:target")
    assert number
    assert line.locator("a").inner_text() == number[0]
    paper = page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert line.evaluate("e => getComputedStyle(e).backgroundColor") != paper
    assert line.evaluate("e => e.getBoundingClientRect().top < innerHeight")


def test_reasons_stand_beside_the_line_on_a_wide_screen(on_show: Watch) -> None:
    page = on_show().go()
    entry = page.locator(".entry:has(.why)").first
    said, why = (entry.locator(part).bounding_box() for part in (".said", ".why"))
    assert why["x"] > said["x"] + said["width"] - 1
    assert abs(why["y"] - said["y"]) < 12
    assert not entry.locator("details").is_visible()


def test_reasons_fold_under_the_line_on_a_phone(on_show: Watch) -> None:
    phone = {"width": 390, "height": 844}
    page = on_show(viewport=phone).go()
    entry = page.locator(".entry:has(summary:text('you, line'))").first
    summary = entry.locator("summary")
    assert summary.bounding_box()["height"] >= 28
    assert not entry.locator(".why").is_visible()
    summary.click()
    assert entry.locator("details .note").first.is_visible()


def test_the_keyboard_reaches_the_page_first_and_shows_where_it_is(
    on_show: Watch,
) -> None:
    page = on_show().go()
    page.keyboard.press("Tab")
    focused = page.locator(":focus")
    assert focused.inner_text() == "To the page"
    assert focused.evaluate("e => getComputedStyle(e).outlineWidth") == "3px"
    assert focused.bounding_box()["x"] >= 0


def test_every_place_the_keyboard_reaches_shows_that_it_is_there(
    on_show: Watch,
) -> None:
    page = on_show().go()
    seen = 0
    for _ in range(60):
        page.keyboard.press("Tab")
        width = page.evaluate("getComputedStyle(document.activeElement).outlineWidth")
        seen += width == "3px"
    assert seen == 60


def test_a_brief_prints_with_its_reasons_and_without_its_menus(on_show: Watch) -> None:
    page: Page = on_show().go()
    page.emulate_media(media="print")
    assert page.locator(".why").first.is_visible()
    for gone in (".bar", ".foot", ".fold", ".no-print"):
        assert not page.locator(gone).first.is_visible()
    printed = page.pdf(prefer_css_page_size=True)
    assert printed.startswith(b"%PDF")
    # Three: the aim is two, and a year's page with all its reasons fills no more.
    assert len(re.findall(rb"/Type /Page\b(?!s)", printed)) <= 3


def test_paper_names_every_work_that_a_reason_rests_on(on_show: Watch) -> None:
    page: Page = on_show().go()
    page.emulate_media(media="print")
    works = page.locator("#notes-source .told cite")
    assert works.count() > 0
    assert all(works.nth(n).is_visible() for n in range(works.count()))
