"""Contrast, computed from the style sheet as it is, in both schemes."""

import re

import pytest

from inroad.show.html import STYLE

TEXT = [
    ("ink", "paper"),
    ("ink2", "paper"),
    ("accent", "paper"),
    ("signal", "paper"),
    ("ink", "wash"),
    ("ink2", "wash"),
    ("ink", "signal-wash"),
    ("ink2", "signal-wash"),
    ("paper", "accent"),
    ("ink", "band1"),
    ("ink", "band2"),
]
CONTROLS = [
    ("edge", "paper"),
    ("focus", "paper"),
    ("accent", "paper"),
    ("band-line", "paper"),
    ("band-line", "band1"),
    ("accent", "band2"),
]


def tokens(scheme: str) -> dict[str, str]:
    style = STYLE.read_text("utf-8")
    light, rest = style.split("@media (prefers-color-scheme: dark)", 1)
    found = dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6})", light))
    if scheme == "dark":
        found |= dict(
            re.findall(r"--([\w-]+): (#[0-9a-f]{6})", rest.split("\n}", 1)[0])
        )
    return found


def luminance(colour: str) -> float:
    parts = [int(colour[n : n + 2], 16) / 255 for n in (1, 3, 5)]
    linear = [
        p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts
    ]
    return sum(w * p for w, p in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def ratio(one: str, other: str) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def test_black_on_white_is_twenty_one() -> None:
    assert round(ratio("#000000", "#ffffff"), 2) == 21


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("pair", TEXT, ids="-on-".join)
def test_text_can_be_read(scheme: str, pair: tuple[str, str]) -> None:
    found = tokens(scheme)
    assert ratio(found[pair[0]], found[pair[1]]) >= 4.5


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("pair", CONTROLS, ids="-on-".join)
def test_controls_can_be_seen(scheme: str, pair: tuple[str, str]) -> None:
    found = tokens(scheme)
    assert ratio(found[pair[0]], found[pair[1]]) >= 3


def test_the_dark_scheme_names_every_colour_anew() -> None:
    light, dark = tokens("light"), tokens("dark")
    assert all(light[name] != dark[name] for name in light)
