"""A week drawn: what is taken hatched, blocks numbered, all of it inside."""

from collections.abc import Callable, Sequence

from hypothesis import given, settings
from hypothesis import strategies as st

from inroad.show.charts.week import Piece, WeekFigure, week_chart

pieces = st.lists(
    st.builds(
        Piece,
        st.integers(0, 6),
        st.floats(0, 1440),
        st.floats(0, 1440),
        st.sampled_from(["1", "12", ""]),
    ),
    max_size=8,
).map(tuple)


@settings(max_examples=40, deadline=None)
@given(pieces, pieces)
def test_a_week_stays_in_its_drawing(
    check: Callable[[Sequence[str]], None],
    taken: tuple[Piece, ...],
    placed: tuple[Piece, ...],
) -> None:
    check(week_chart(WeekFigure(7, 22, taken, placed, ((8, 11),), "A week.")))


def test_what_is_taken_is_hatched_and_what_is_placed_is_numbered() -> None:
    taken = (Piece(0, 540, 1020),)
    placed = (Piece(0, 1080, 1200, "3"),)
    drawn = week_chart(WeekFigure(8, 22, taken, placed, (), "A week."))[-1]
    assert drawn.count("url(#taken-920)") == 1
    assert ">3</text>" in drawn
