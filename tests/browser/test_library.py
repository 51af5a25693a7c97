"""The library in a real browser: bring in, read with the words marked, take away."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.browser
Watch = Callable[..., Any]
LETTER = """# A letter on beginning, by Ana Lima (March 3, 2021)

Begin with the part you understand least, and write down why that is.

> Nobody reads the first draft.
> — Cem Arslan

The course is [here](http://no where/), though I haven't checked it.
"""


@pytest.fixture
def letter(tmp_path: Path) -> Path:
    """Return a source as a file, as somebody would bring it in."""
    path = tmp_path / "letter.md"
    path.write_text(LETTER, "utf-8")
    return path


def brought(page: "Page", letter: Path) -> None:
    """Give a file on the library's page, and wait for what came of it."""
    page.get_by_label("A file").set_input_files(letter)
    with page.expect_navigation():
        page.get_by_role("button", name="Bring it in").click()


@pytest.mark.parametrize("scripted", [True, False], ids=["scripted", "bare"])
def test_a_source_is_brought_in_read_and_removed(
    watch: Watch, letter: Path, *, scripted: bool
) -> None:
    page = watch(java_script_enabled=scripted).go("library/")
    brought(page, letter)
    assert "Three passages of" in page.inner_text("main")
    page.get_by_role("link", name="Read it").first.click()
    assert page.locator("li#L3").inner_text().endswith("write down why that is.")
    page.get_by_role("link", name="Remove this source").click()
    page.get_by_label("cannot be undone").check()
    with page.expect_navigation():
        page.get_by_role("button", name="Go on").click()
    assert "went with it" in page.inner_text("main")


def test_the_words_that_are_named_are_marked_and_in_sight(
    watch: Watch, letter: Path
) -> None:
    seen = watch()
    page = seen.go("library/")
    brought(page, letter)
    page.get_by_role("link", name="Line 8").first.click()
    assert page.url.endswith("lines=8-8#L8")
    assert page.locator("mark").inner_text().startswith("The course is")
    page.get_by_role("link", name="To the marked words").click()
    box = page.locator("mark").bounding_box()
    assert box is not None
    assert 0 <= box["y"] <= 900


def test_the_pages_of_the_library_bar_nobody_and_fit_a_phone(
    watch: Watch, letter: Path
) -> None:
    seen = watch()
    page = seen.go("library/")
    seen.look()
    brought(page, letter)
    seen.look()
    page.get_by_role("link", name="Read it").first.click()
    page.goto(f"{page.url}?lines=3-3")
    seen.look()
    for path in ("library/add/", "library/list/", "library/check/?source=letter.md"):
        seen.go(path)
        seen.look()
    seen.go("library/show/?source=letter.md")
    seen.look()
