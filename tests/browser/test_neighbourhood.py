"""The picture of a neighbourhood in a real browser: read, followed by keyboard."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

pytestmark = pytest.mark.browser
Watch = Callable[..., Any]
NAMES = ("Ada Lovelace", "Bo Chen", "Cy Dent", "Di Evans", "Eve Fox", "Finn Gray")


@pytest.fixture
def works(tmp_path: Path) -> Path:
    """Return a file of works in which six people wrote with each other."""
    rows = [
        {
            "id": f"{one}{other}",
            "title": f"Songs of cranes, number {one}{other}",
            "authors": [NAMES[one], NAMES[other]],
            "year": 2020 + one,
            "affs": ["University of Graz"] * 2,
        }
        for one in range(6)
        for other in range(one + 1, 6)
        if (one + other) % 4
    ]
    path = tmp_path / "works.jsonl"
    path.write_text("\n".join(map(json.dumps, rows)), "utf-8")
    return path


@pytest.mark.parametrize(
    "path",
    [
        "people/near/?person=Ada+Lovelace",
        "who/?text_or_file=songs+of+cranes&known=Bo+Chen",
        "people/ways/?to=Ada+Lovelace&from_=Finn+Gray",
        "people/at/?place=Graz",
        "people/mentors/?text=songs+of+cranes",
        "people/show/?person=Ada+Lovelace",
        "people/",
    ],
)
def test_a_page_of_people_bars_nobody_and_fits_a_phone(
    inroad: Callable[..., str], works: Path, watch: Watch, path: str
) -> None:
    inroad("people", "add", str(works))
    seen = watch()
    seen.go(path)
    seen.look()


def test_names_in_the_picture_are_reached_and_followed_by_keyboard(
    inroad: Callable[..., str], works: Path, watch: Watch
) -> None:
    inroad("people", "add", str(works))
    page = watch().go("people/near/?person=Ada+Lovelace")
    link = page.locator(".chart svg:visible a").first
    name = link.text_content()
    link.focus()
    assert page.evaluate("document.activeElement.tagName") == "a"
    box = link.bounding_box()
    assert box
    assert box["height"] >= 24
    with page.expect_navigation():
        page.keyboard.press("Enter")
    assert page.locator("h1").text_content() == name


def test_no_name_in_the_picture_lies_over_another(
    inroad: Callable[..., str], works: Path, watch: Watch
) -> None:
    inroad("people", "add", str(works))
    page = watch().go("people/near/?person=Ada+Lovelace")
    for width in (1280, 390, 320):
        page.set_viewport_size({"width": width, "height": 900})
        texts = page.locator(".chart svg:visible text").all()
        boxes = [box for each in texts if (box := each.bounding_box())]
        assert len(boxes) >= 5
        for at, one in enumerate(boxes):
            for other in boxes[at + 1 :]:
                beside = (
                    one["x"] + one["width"] <= other["x"] + 1
                    or other["x"] + other["width"] <= one["x"] + 1
                )
                above = (
                    one["y"] + one["height"] <= other["y"] + 4
                    or other["y"] + other["height"] <= one["y"] + 4
                )
                assert beside or above
