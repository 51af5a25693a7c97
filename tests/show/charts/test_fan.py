"""The fan: what falls, when it is gone, and what was not used."""

import re
from collections.abc import Callable
from datetime import date

from inroad.show.charts import FanFigure, Unused, fan_chart

START = date(2026, 11, 21)
SHARES = (4.0, 4.25, 4.5, 4.75, 5.0)
BANDS = tuple(tuple(high - n for n in range(9)) for high in SHARES)
UNUSED = Unused(5.5, "Bo’s 5 to 6 months, line 9. Not used.", "Bo’s 5 to 6, line 9")
FIGURE = FanFigure(START, BANDS, SHARES, "months of living costs left", "F.", UNUSED)
Words = Callable[[str], list[str]]


def wide(figure: FanFigure = FIGURE) -> str:
    return fan_chart(figure)[-1]


def points(drawing: str, kind: str) -> list[tuple[float, float]]:
    found = re.search(rf'class="c-{kind}" points="([^"]+)"', drawing)
    assert found
    pairs = (pair.split(",") for pair in found[1].split())
    return [(float(x), float(y)) for x, y in pairs]


def test_the_middle_line_ends_on_the_axis_under_its_month() -> None:
    axis = re.search(
        r'class="c-axis" x1="([\d.]+)" y1="([\d.]+)" x2="([\d.]+)"', wide()
    )
    assert axis
    left, bottom, right = (float(n) for n in axis.groups())
    last = points(wide(), "middle")[-1]
    assert last[1] == bottom
    # Seven months are drawn: one past the end of the figure that is not used.
    assert abs(last[0] - (left + (right - left) * 4.5 / 7)) < 0.2


def test_months_are_named_and_a_cut_off_one_only_where_its_name_fits(
    texts: Words,
) -> None:
    said = texts(wide())
    assert [m for m in said if m in {"Nov", "Dec", "Jan", "Feb", "Mar", "Apr"}] == [
        "Nov",
        "Dec",
        "Jan",
        "Feb",
        "Mar",
        "Apr",
    ]
    assert "Nov" not in texts(fan_chart(FIGURE)[1])


def test_the_figure_that_is_not_used_is_dotted_and_named(texts: Words) -> None:
    assert points(wide(), "unused")
    assert "≠ Bo’s 5 to 6 months, line 9. Not used." in texts(wide())
    assert "≠ Bo’s 5 to 6, line 9" in texts(fan_chart(FIGURE)[0])


def test_the_bands_are_named_on_their_marks_and_the_end_in_days(texts: Words) -> None:
    for drawing in fan_chart(FIGURE)[2:]:
        said = texts(drawing)
        assert {"half of all runs", "9 in 10 runs", "money runs out"} <= set(said)
        assert "middle run, early April" in said
    assert "early Apr" in texts(fan_chart(FIGURE)[0])


def test_a_debt_draws_no_band_and_no_line() -> None:
    below = tuple(tuple(-high - n for n in range(5)) for high in SHARES)
    debt = FanFigure(START, below, (0.0,) * 5, "months", "Debt.")
    assert 'class="c-middle" points' not in wide(debt)


def test_what_outlasts_the_time_looked_at_says_so(texts: Words) -> None:
    rising = tuple(tuple(high + n for n in range(25)) for high in SHARES)
    figure = FanFigure(START, rising, (None,) * 5, "months", "It lasts.")
    assert "the money outlasts what was looked at" in texts(wide(figure))


def test_a_long_time_is_cut_into_years(texts: Words) -> None:
    bands = tuple(tuple(high * 20 - n for n in range(101)) for high in SHARES)
    ends = tuple(high * 20 for high in SHARES)
    said = texts(wide(FanFigure(START, bands, ends, "months", "Long.")))
    assert {"2027", "2030", "2034"} <= set(said)


def test_a_small_fan_has_no_scale_beside_it(texts: Words) -> None:
    small = FanFigure(START, BANDS, SHARES, "4 to 5 months in hand", "F.", small=True)
    assert not any(re.fullmatch(r"\d", each) for each in texts(wide(small)))
    assert [s.split('"')[1] for s in fan_chart(small)] == ["c-w280", "c-w350", "c-w600"]
