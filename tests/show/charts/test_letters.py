"""The fan on a terminal."""

from math import inf, nan

from inroad.show.charts.letters import COLUMNS, fan_rows


def test_the_longest_row_fills_the_width_and_nothing_is_nothing() -> None:
    rows = fan_rows(("today", "21 Dec"), (2.0, -1.0), (4.0, 0.0))
    assert rows[0] == "today   " + "█" * (COLUMNS // 2) + "▒" * (COLUMNS // 2)
    assert rows[1] == "21 Dec"
    assert "19 of 20" in rows[-1]


def test_without_money_there_are_no_rows() -> None:
    assert fan_rows(("today",), (-1.0,), (-1.0,)) == ()
    assert fan_rows(("today",), (nan,), (inf,)) == ()
    assert fan_rows((), (), ()) == ()
