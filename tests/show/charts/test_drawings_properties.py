"""Promises of every chart, for values of any kind."""

from collections.abc import Callable, Sequence
from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from inroad.show.charts import (
    Bar,
    Curve,
    FanFigure,
    RiskFigure,
    Slice,
    Unused,
    bars_chart,
    fan_chart,
    range_bar,
    risk_chart,
)

Check = Callable[[Sequence[str]], None]
any_number = st.floats(allow_nan=True, allow_infinity=True)
money = st.one_of(any_number, st.floats(-1e6, 1e6), st.just(0.0))
words = st.text(max_size=80)
end = st.one_of(st.none(), any_number, st.floats(0, 600))


@st.composite
def fans(draw: st.DrawFn) -> FanFigure:
    months = draw(st.integers(0, 40))
    bands = tuple(
        tuple(draw(st.lists(money, min_size=months, max_size=months))) for _ in range(5)
    )
    ends = tuple(draw(st.lists(end, min_size=5, max_size=5)))
    unused = draw(
        st.one_of(
            st.none(),
            st.builds(Unused, any_number, st.just("One’s 5 to 6"), st.just("5 to 6")),
        )
    )
    start = draw(st.dates(date(1, 1, 1), date(9999, 12, 31)))
    small = draw(st.booleans())
    return FanFigure(start, bands, ends, "months left", "A fan.", unused, small=small)


@settings(max_examples=150, deadline=None)
@given(figure=fans())
def test_any_fan_is_a_sound_drawing(check: Check, figure: FanFigure) -> None:
    check(fan_chart(figure))


@settings(max_examples=30, deadline=None)
@given(
    high=st.floats(0.01, 1e9),
    spread=st.floats(0, 1),
    months=st.integers(1, 600),
    start=st.dates(date(1990, 1, 1), date(2200, 1, 1)),
)
def test_a_falling_fan_of_any_length_is_a_sound_drawing(
    check: Check, high: float, spread: float, months: int, start: date
) -> None:
    shares = (1 - spread, 1 - spread / 2, 1.0, 1 + spread / 2, 1 + spread)
    bands = tuple(
        tuple(high * s * (1 - n / months) for n in range(months + 1)) for s in shares
    )
    ends = (months * (1 - spread), months * 0.9, float(months), None, None)
    check(fan_chart(FanFigure(start, bands, ends, "CHF left", "A fan.")))


@settings(max_examples=100, deadline=None)
@given(
    curves=st.lists(
        st.builds(
            Curve,
            st.lists(st.one_of(any_number, st.floats(0, 1)), max_size=30),
            st.just("Any paid post"),
            st.sampled_from(["", "default timing"]),
            st.booleans(),
        ),
        max_size=3,
    ),
    limit=st.one_of(any_number, st.floats(0, 1)),
    point=st.one_of(
        st.none(),
        st.tuples(st.integers(0, 40), *[st.sampled_from(["", "41%", "the least"])] * 3),
    ),
    days=st.integers(0, 40),
)
def test_any_risk_curve_is_a_sound_drawing(
    check: Check,
    curves: list[Curve],
    limit: float,
    point: tuple[int, str, str, str] | None,
    days: int,
) -> None:
    named = ("today", *(f"{n % 28 + 1} Dec" for n in range(days)))
    made = RiskFigure(tuple(curves), named, limit, "limit", "limit", "A curve.", point)
    check(risk_chart(made))


slices = st.builds(
    Slice,
    any_number,
    st.sampled_from(["50%", "7 h"]),
    words,
    st.sampled_from(["plain", "said", "aim", "unsaid"]),
)


@settings(max_examples=100, deadline=None)
@given(
    bars=st.lists(
        st.builds(Bar, st.just("Now"), st.lists(slices, max_size=12).map(tuple)),
        max_size=3,
    )
)
def test_any_bars_are_a_sound_drawing(check: Check, bars: list[Bar]) -> None:
    check(bars_chart(bars, "A week.", name="week"))


@settings(max_examples=100, deadline=None)
@given(
    ends=st.tuples(any_number, any_number, any_number), said=words, own=st.booleans()
)
def test_any_range_is_a_sound_drawing(
    check: Check, ends: tuple[float, float, float], said: str, *, own: bool
) -> None:
    check(range_bar(*ends, said, "A range.", own=own))
