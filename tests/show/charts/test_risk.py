"""The risk curve: the limit, the least risk, what nobody asked."""

import re
from collections.abc import Callable

from inroad.show.charts import Curve, RiskFigure, risk_chart

Words = Callable[[str], list[str]]
CHANCES = (0.41, 0.6, 0.81, 0.97, 1.0)
CURVES = (
    Curve(CHANCES, "Any paid post", "default timing"),
    Curve((0.14, 0.27, 0.54, 0.9, 0.99), "If quicker", "not asked yet", dashed=True),
)
DAYS = ("today", "21 Dec", "21 Jan", "21 Feb", "21 Mar")
FIGURE = RiskFigure(
    CURVES,
    DAYS,
    0.1,
    "◇ your limit, 1 in 10 (default)",
    "◇ limit 1 in 10",
    "The chance.",
    (0, "41%", "41% if you begin today", "the least there is"),
)


def test_each_curve_the_limit_and_the_point_are_named_on_a_wide_page(
    texts: Words,
) -> None:
    said = set(texts(risk_chart(FIGURE)[-1]))
    assert {"Any paid post", "default timing", "If quicker", "not asked yet"} <= said
    assert {"41% if you begin today", "the least there is"} <= said
    assert "◇ your limit, 1 in 10 (default)" in said


def test_a_phone_has_fewer_words_for_the_same(texts: Words) -> None:
    said = set(texts(risk_chart(FIGURE)[1]))
    assert {"Any paid post", "If quicker", "41%", "◇ limit 1 in 10"} <= said


def test_what_nobody_asked_is_dashed_and_the_limit_dotted() -> None:
    drawing = risk_chart(FIGURE)[-1]
    for kind in ("middle", "dashed", "limit"):
        assert len(re.findall(rf'<polyline class="c-{kind}"', drawing)) == 1


def test_the_axis_runs_from_nothing_to_certain(texts: Words) -> None:
    assert {"0%", "25", "50", "75", "100%"} <= set(texts(risk_chart(FIGURE)[0]))


def test_of_many_days_only_as_many_are_named_as_fit(texts: Words) -> None:
    days = ("today", *(f"21 Dec {2027 + n}" for n in range(60)))
    figure = RiskFigure((Curve((0.5,) * 61, "A"),), days, 0.1, "limit", "limit", "C.")
    for drawing in risk_chart(figure):
        named = [text for text in texts(drawing) if text in days]
        assert named[0] == "today"
        assert 2 <= len(named) <= 11
