"""Every class a chart draws with has its rule, and one drawing shows at each width."""

import re
from datetime import date

from inroad.show.charts import (
    Bar,
    Curve,
    FanFigure,
    RiskFigure,
    Slice,
    Unused,
    bars_chart,
    fan_chart,
    range_axis,
    range_bar,
    risk_chart,
)
from inroad.show.html import STYLE

BANDS = tuple(tuple(high - n for n in range(7)) for high in (4.0, 4.2, 4.5, 4.7, 5.0))
KINDS = ("plain", "said", "aim", "unsaid")
FAN = FanFigure(
    date(2026, 1, 1), BANDS, (4, 4.2, 4.5, 4.7, 5), "m", "F.", Unused(6, "B", "B")
)
RISK = RiskFigure(
    (Curve((0.1, 0.9), "A", "b"), Curve((0.2, 0.8), "C", dashed=True)),
    ("today", "1 Feb"),
    0.5,
    "limit",
    "limit",
    "R.",
    (0, "x", "xx", "y"),
)
DRAWN = (
    *fan_chart(FAN),
    *risk_chart(RISK),
    *bars_chart([Bar("N", tuple(Slice(9, "9%", k, k) for k in KINDS))], "B", name="b"),  # type: ignore[arg-type] # the four kinds
    *range_bar(0.1, 0.2, 0.3, "a", "R.", own=True),
    *range_bar(0.1, 0.2, 0.3, "a", "R.", own=False),
    *range_axis("A."),
)


def test_every_class_has_a_rule() -> None:
    style = STYLE.read_text("utf-8")
    used = {
        each
        for d in DRAWN
        for c in re.findall(r'class="([^"]+)"', d)
        for each in c.split()
    }
    # The narrowest drawings need no rule: they show where no other fits.
    assert {name for name in used if f".{name}" not in style} <= {"c-w160", "c-w280"}
    assert {"c-band1", "c-unused", "c-stripe", "c-hollow", "c-w920"} <= used


def test_charts_carry_no_style_and_no_script() -> None:
    for drawing in DRAWN:
        assert not re.search(r"style=|<script|on\w+=|href", drawing)
