"""What holds of every drawing, whatever it was drawn from."""

import re
from collections.abc import Callable, Sequence
from xml.etree import ElementTree as ET

import pytest

from inroad.show.charts.svg import width_of

SLACK = 1.5
NUMBERS = (
    "x",
    "y",
    "x1",
    "x2",
    "y1",
    "y2",
    "cx",
    "cy",
    "r",
    "width",
    "height",
)


def placed(node: ET.Element, wide: float, high: float) -> None:
    if node.tag == "text":
        kinds = node.get("class", "")
        size = width_of(node.text or "", bold="c-strong" in kinds)
        share = {"middle": 0.5, "end": 1.0}.get(node.get("text-anchor", ""), 0.0)
        left = float(node.attrib["x"]) - size * share
        assert left >= -SLACK, node.text
        assert left + size <= wide + SLACK, node.text
        assert 8 <= float(node.attrib["y"]) <= high, node.text
    if node.tag == "rect":
        assert float(node.attrib["x"]) >= -SLACK
        assert float(node.attrib["x"]) + float(node.attrib["width"]) <= wide + SLACK
        assert float(node.attrib["y"]) + float(node.attrib["height"]) <= high + SLACK
    for x, y in re.findall(r"([^ ,]+),([^ ,]+)", node.get("points", "")):
        assert -SLACK <= float(x) <= wide + SLACK
        assert -SLACK <= float(y) <= high + SLACK


def sound(drawings: Sequence[str]) -> None:
    assert drawings
    for drawing in drawings:
        root = ET.fromstring(drawing)  # noqa: S314 - our own words, parsed to be checked
        # A drawing with links in it is a group of these.
        assert root.get("role") == ("group" if "<a " in drawing else "img")
        assert root.get("aria-label")
        wide, high = (float(n) for n in root.attrib["viewBox"].split()[2:])
        for node in root.iter():
            assert "style" not in node.attrib
            for name in NUMBERS:
                assert re.fullmatch(r"-?\d+(\.\d)?", node.get(name, "0")), node.attrib
            if node.tag != "line" or "c-stripe" not in node.get("class", ""):
                placed(node, wide, high)


@pytest.fixture(scope="session")
def check() -> Callable[[Sequence[str]], None]:
    """Check drawings: well formed, finite, inside their frame, said in a sentence."""
    return sound


@pytest.fixture(scope="session")
def texts() -> Callable[[str], list[str]]:
    """Return the words of a drawing."""

    def found(drawing: str) -> list[str]:
        root = ET.fromstring(drawing)  # noqa: S314 - our own words
        return [node.text or "" for node in root.iter("text")]

    return found
