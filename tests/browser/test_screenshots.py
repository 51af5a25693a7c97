"""The pictures of README and manual, taken of the real pages: `make screenshots`."""

import importlib.util
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.browser
Watch = Callable[..., Any]
ASSETS = Path(__file__).parents[2] / "docs/assets"
LARGEST = 200_000
WIDE, PHONE = {"width": 1280, "height": 900}, {"width": 390, "height": 844}
SHOTS = {
    "brief": ("", WIDE, "light"),
    "brief-dark": ("", WIDE, "dark"),
    "brief-phone": ("", PHONE, "light"),
    "question": ("interview/income/", WIDE, "light"),
    "runway": ("runway/", WIDE, "light"),
}


@pytest.mark.parametrize("name", SHOTS)
def test_a_picture_is_taken(on_show: Watch, name: str) -> None:
    path, size, scheme = SHOTS[name]
    take(on_show(viewport=size, color_scheme=scheme).go(path), name)


def test_a_picture_of_hearing_is_taken(watch: Watch, talk: Path) -> None:
    page: Page = watch().go("interview/hear/")
    page.get_by_label("Or give the file").set_input_files(talk)
    with page.expect_navigation():
        page.get_by_role("button", name="Hear it").click()
    take(page, "hear")


def take(page: "Page", name: str) -> None:
    """Write what is in sight, with nothing in focus."""
    page.evaluate("document.activeElement.blur()")
    target = ASSETS / f"{name}.png"
    page.screenshot(path=target)
    if importlib.util.find_spec("PIL"):
        smaller(target)
    assert target.stat().st_size < LARGEST


def smaller(picture: Path) -> None:
    """Write a picture with no more colours than such a page has."""
    image = importlib.import_module("PIL.Image")
    with image.open(picture) as found:
        few = found.convert("RGB").quantize(64, dither=image.Dither.NONE)
    few.save(picture, optimize=True)
