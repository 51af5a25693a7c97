"""Bars of a week, and a chance on a log scale."""

import re
from collections.abc import Callable

import pytest

from inroad.show.charts import Bar, Slice, bars_chart, range_axis, range_bar

Words = Callable[[str], list[str]]
WEEK = (
    Bar("Now", (Slice(50, "50%", "job"), Slice(50, "50%", "sport", "said"))),
    Bar(
        "Wanted",
        (Slice(60, "60%", "research", "aim"), Slice(40, "40%", "not said", "unsaid")),
    ),
)


def rects(drawing: str, mark: str) -> list[tuple[float, float]]:
    found = [r for r in re.findall(r"<rect[^>]+>", drawing) if mark in r]
    return [
        (
            float(re.findall(r' x="([\d.]+)"', r)[0]),
            float(re.findall(r' width="([\d.]+)"', r)[0]),
        )
        for r in found
    ]


def test_what_was_not_said_is_hatched_by_a_pattern_of_its_own_in_each_drawing() -> None:
    drawings = bars_chart(WEEK, "A week.", name="week")
    names = [re.findall(r'<pattern id="([^"]+)"', d)[0] for d in drawings]
    assert len(set(names)) == len(drawings)
    for name, drawing in zip(names, drawings, strict=True):
        assert len(rects(drawing, f"url(#{name})")) == 1


def test_bars_share_one_scale() -> None:
    drawing = bars_chart(WEEK, "A week.", name="week")[-1]
    (_, job), (aim_at, aim) = rects(drawing, "c-plain")[0], rects(drawing, "c-aim")[0]
    assert aim_at < 1
    assert aim / job == pytest.approx(60 / 50, rel=0.02)


def test_amounts_and_names_stand_under_their_slice(texts: Words) -> None:
    said = texts(bars_chart(WEEK, "A week.", name="week")[0])
    assert {"Now", "Wanted", "50%", "60%", "research", "not said"} <= set(said)


def test_labels_that_would_meet_go_deeper_each_with_a_leader() -> None:
    many = tuple(Slice(10, "10%", f"thing number {n}") for n in range(10))
    drawing = bars_chart((Bar("Now", many),), "A week.", name="w")[0]
    depths = {
        float(y)
        for y in re.findall(
            r'<text class="c-strong c-ink" x="[^"]+" y="([^"]+)"', drawing
        )
    }
    assert len(depths) > 3
    assert drawing.count('class="c-lead"') >= 6


def test_a_default_is_hollow_with_a_tick_and_ones_own_is_solid() -> None:
    hollow, own = (
        range_bar(0.001, 0.004, 0.01, "about 0.4%", "R.", own=mine)[-1]
        for mine in (False, True)
    )
    assert "c-hollow" in hollow
    assert "c-middle" in hollow
    assert "c-own" in own
    assert "c-middle" not in own


def test_a_tenth_stands_two_thirds_along_a_scale_from_a_thousandth() -> None:
    drawing = range_bar(0.1, 0.1, 0.1, "10%", "R.", own=True)[-1]
    at, size = rects(drawing, "c-own")[0]
    assert at + size / 2 == pytest.approx(5 + 190 * 2 / 3, abs=0.2)


def test_the_axis_of_ranges_names_the_powers_where_the_bars_stand() -> None:
    axis = range_axis("Chances.")[-1]
    named = re.findall(r'x="([0-9.]+)"[^>]*>([0-9.]+%)<', axis)
    assert [name for _, name in named] == ["0.1%", "1%", "10%", "100%"]
    bar = range_bar(0.01, 0.01, 0.01, "", "R.", own=True)[-1]
    at, size = rects(bar, "c-own")[0]
    assert float(named[1][0]) == pytest.approx(at + size / 2, abs=0.2)
