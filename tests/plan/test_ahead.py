"""Ways ahead: own figures first, dated forecasts, and what a delay asks."""

import pytest

from inroad.core.errors import BadInput
from inroad.plan.ahead import AheadInputs, looked_ahead
from inroad.plan.ways import MATTERS, Ahead, matters_said, ways_said

NOTHING: frozenset[str] = frozenset()


def _inputs(ways: tuple[Ahead, ...], horizon: float = 10.0) -> AheadInputs:
    return AheadInputs(
        ways,
        matters_said("")[0],
        horizon,
        2026.0,
        ((0.25, 2030.0), (0.5, 2040.0)),
        2022.0,
        0.5,
    )


def test_every_way_is_compared_and_chances_add_up() -> None:
    found = looked_ahead(_inputs(ways_said("", NOTHING)))
    assert sum(way.p_best for way in found.ways) == pytest.approx(1.0)
    assert all(way.quantiles == tuple(sorted(way.quantiles)) for way in found.ways)


def test_a_figure_of_ones_own_takes_the_defaults_place() -> None:
    ways = ways_said("PhD: ready 4, works 9 of 10, aim 9 to 10", NOTHING)
    phd = next(way for way in ways if way.name == "PhD")
    assert (phd.ready, phd.works, phd.after["aim"]) == ((4, 4), (0.9, 0.9), (9, 10))
    assert phd.own == ("ready", "works", "aim")
    assert looked_ahead(_inputs(ways)).ways[0].name == "PhD"


def test_what_was_ruled_out_is_not_compared() -> None:
    names = {way.name for way in ways_said("", frozenset({"phd"}))}
    assert "PhD" not in names
    assert "stay" in names


def test_a_way_of_ones_own_joins_them() -> None:
    ways = ways_said("a small company: aim 2 to 8, pay 0 to 9", NOTHING)
    mine = ways[-1]
    assert mine.name == "a small company"
    assert mine.after["days"] == (1, 8)


def test_five_years_before_three_good_ones_ask_for_two_and_two_thirds() -> None:
    ways = ways_said("PhD: ready 5, works 10 of 10", NOTHING)
    found = looked_ahead(_inputs(ways, horizon=8.0))
    times = next(way.times for way in found.ways if way.name == "PhD")
    assert times == pytest.approx((8 / 3, 8 / 3))


def test_one_chance_in_a_hundred_asks_for_fifty_times_one_in_two() -> None:
    ways = ways_said("a: ready 0, works 1 of 100; b: ready 0, works 5 of 10", NOTHING)
    found = {way.name: way.times for way in looked_ahead(_inputs(ways)).ways}
    assert found["a"] is not None
    assert found["b"] is not None
    assert found["a"][0] / found["b"][0] == pytest.approx(50)


def test_an_old_forecast_is_conditioned_on_not_yet() -> None:
    found = looked_ahead(_inputs(ways_said("", NOTHING), horizon=4.0))
    assert found.by_horizon == pytest.approx(0.162, abs=0.001)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("PhD", "names no way"),
        ("PhD: soon", "no figure"),
        ("PhD: aim 9 to 4", "upside down"),
        ("PhD: aim 4 to 90", "0 to 10"),
        ("PhD: works 12 of 10", "cannot work out"),
        ("; ".join(f"w{n}: aim 1" for n in range(20)), "too many"),
    ],
)
def test_what_is_no_way_is_a_sentence(text: str, words: str) -> None:
    with pytest.raises(BadInput, match=words):
        ways_said(text, NOTHING)


def test_what_matters_is_said_in_parts_and_adds_up() -> None:
    shares, own = matters_said("aim 3, pay 1")
    assert own
    assert shares == {"aim": 0.75, "days": 0.0, "pay": 0.25}
    assert sum(matters_said("")[0].values()) == pytest.approx(1.0)
    assert set(shares) == set(MATTERS)
    for text in ("aim", "aim 0", "fame 3"):
        with pytest.raises(BadInput):
            matters_said(text)
