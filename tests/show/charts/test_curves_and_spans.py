"""Curves over a number and rows of spans: what they show, whatever they are given."""

from collections.abc import Callable, Sequence

from hypothesis import given, settings
from hypothesis import strategies as st

from inroad.show.charts import (
    Between,
    CurvesFigure,
    Line,
    Row,
    SpansFigure,
    curves_chart,
    spans_chart,
)
from inroad.show.charts.letters import span_rows

Check = Callable[[Sequence[str]], None]
any_number = st.floats(allow_nan=True, allow_infinity=True)
points = st.lists(st.tuples(st.floats(0, 100), any_number), max_size=12).map(tuple)
words = st.text(max_size=40)


@settings(max_examples=40, deadline=None)
@given(points, points, words)
def test_curves_stay_in_their_drawing(
    check: Check,
    one: tuple[tuple[float, float], ...],
    other: tuple[tuple[float, float], ...],
    name: str,
) -> None:
    lines = (Line(one, name, "more"), Line(other, "second", kind="dashed"))
    band = (Between(one, other, "between"),)
    made = CurvesFigure(lines, "chance", "how many", "a label", band)
    check(curves_chart(made))


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(words, any_number, any_number, any_number), max_size=6))
def test_spans_stay_in_their_drawing(
    check: Check, drawn: list[tuple[str, float, float, float]]
) -> None:
    rows = tuple(Row(name, a, b, c, "said") for name, a, b, c in drawn)
    check(spans_chart(SpansFigure(rows, "unit", "a label", base=0.0)))


def test_a_default_is_hollow_and_ones_own_solid() -> None:
    rows = (Row("a", 0, 1, 2, "x"), Row("b", 0, 1, 2, "x", own=True))
    drawn = spans_chart(SpansFigure(rows, "unit", "a label"))[0]
    assert drawn.count('class="c-hollow"') == 1
    assert drawn.count('class="c-own"') == 1


def test_spans_below_zero_keep_zero_on_the_scale() -> None:
    drawn = spans_chart(SpansFigure((Row("a", -2, 0, 3, "x"),), "unit", "l", 0.0))
    assert ">0</text>" in drawn[-1]
    assert ">-2</text>" in drawn[-1]


def test_letters_say_what_is_not_known() -> None:
    rows = span_rows(["a", "b"], [0, float("nan")], [2, 1], "what it shows")
    assert rows[0].startswith("a  █")
    assert rows[1] == "b  not known"
    assert rows[2] == "what it shows"
    assert span_rows(["a"], [0], [0]) == ()
