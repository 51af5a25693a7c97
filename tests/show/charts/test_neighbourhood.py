"""A neighbourhood drawn: rows that never overlap, arcs inside, links that lead on."""

import re
from collections.abc import Callable, Sequence
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from inroad.show.charts import (
    Arc,
    Circle,
    NeighbourhoodFigure,
    Somebody,
    neighbourhood_chart,
)
from inroad.show.charts.neighbourhood import KNOWN, KNOWN_SHORT, OTHERS, weight
from inroad.show.html import STYLE

ADA = Somebody("Ada Lovelace", "/people/show/?person=a", "eleven works", "known")
BO = Somebody("Bo Chen", "/people/show/?person=b")
CY = Somebody("Cy Dent", "/people/show/?person=c", "one work")
FIGURE = NeighbourhoodFigure(
    (Circle(("songs", "cranes"), (ADA, BO)), Circle((), (CY,))),
    (Arc(0, 1, 7), Arc(1, 2, 1)),
    "Two of three wrote with another.",
)


@st.composite
def figures(draw: st.DrawFn) -> NeighbourhoodFigure:
    somebody = st.builds(
        Somebody,
        st.text(max_size=60),
        st.sampled_from(["", "/people/show/?person=x"]),
        st.text(max_size=90),
        st.sampled_from(["", "known", "asked"]),
    )
    circles = draw(
        st.lists(
            st.builds(
                Circle,
                st.lists(st.text(max_size=40), max_size=4).map(tuple),
                st.lists(somebody, min_size=1, max_size=5).map(tuple),
            ),
            min_size=1,
            max_size=4,
        )
    )
    many = sum(len(circle.people) for circle in circles)
    place = st.integers(0, many - 1)
    arcs = st.lists(st.builds(Arc, place, place, st.integers(1, 60)), max_size=12)
    return NeighbourhoodFigure(tuple(circles), tuple(draw(arcs)), "A neighbourhood.")


@given(figures())
@settings(max_examples=25, deadline=None)
def test_any_neighbourhood_is_a_sound_drawing(
    check: Callable[[Sequence[str]], None], figure: NeighbourhoodFigure
) -> None:
    check(neighbourhood_chart(figure))


@given(figures())
@settings(max_examples=25, deadline=None)
def test_no_two_rows_share_a_height(figure: NeighbourhoodFigure) -> None:
    for drawing in neighbourhood_chart(figure):
        heights = [float(y) for y in re.findall(r'<circle [^>]*cy="([\d.]+)"', drawing)]
        assert all(b - a >= 24 for a, b in pairwise(heights)), heights


@given(figures())
@settings(max_examples=25, deadline=None)
def test_every_arc_stays_to_the_left_of_the_people(figure: NeighbourhoodFigure) -> None:
    for drawing in neighbourhood_chart(figure):
        for path in re.findall(r'd="M ([\d.]+) ([\d.]+) A ([\d.]+) ', drawing):
            x, _, reach = map(float, path)
            assert x - reach >= 0


def test_names_lead_to_pages_and_whom_you_know_is_said(
    texts: Callable[[str], list[str]],
) -> None:
    for drawing in neighbourhood_chart(FIGURE):
        assert re.findall(r'<a href="([^"]+)"', drawing) == [ADA.to, BO.to, CY.to]
        told = {*texts(drawing)}
        assert {"Ada Lovelace", "Bo Chen", "Cy Dent", OTHERS} <= told
        assert told & {KNOWN, KNOWN_SHORT}
        assert drawing.count('class="c-own"') == 1


def test_more_is_said_where_there_is_room(texts: Callable[[str], list[str]]) -> None:
    narrow, *_, wide = neighbourhood_chart(FIGURE)
    assert "eleven works" in texts(wide)
    assert "eleven works" not in texts(narrow)


def test_an_arc_is_thicker_for_more_works() -> None:
    assert [weight(n) for n in (1, 2, 4, 5)] == ["arc1", "arc2", "arc2", "arc3"]
    drawn = neighbourhood_chart(FIGURE)[0]
    assert drawn.count("c-arc3") == drawn.count("c-arc1") == 1


def test_every_class_of_it_has_a_rule() -> None:
    style = STYLE.read_text("utf-8")
    used = re.findall(r'class="([^"]+)"', "".join(neighbourhood_chart(FIGURE)))
    names = {name for each in used for name in each.split()}
    assert {name for name in names if f".{name}" not in style} <= {"c-w280"}


def test_the_same_people_are_drawn_the_same() -> None:
    assert neighbourhood_chart(FIGURE) == neighbourhood_chart(FIGURE)
