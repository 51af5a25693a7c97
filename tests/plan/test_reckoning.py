"""The ladder by the models: its order, its limits, and where it turns."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inroad.core.errors import BadInput
from inroad.plan.attempts import Attempt, Limits
from inroad.plan.ladder import Ladder, short_name
from inroad.plan.order_lines import case_words, order_lines, together_words
from inroad.plan.reckoning import Reckoned, reckon
from inroad.plan.trying import EXACT

BOLD = Attempt("bold", "a lab of my own", (0.02, 0.05), (100, 100), (20, 20), weeks=52)
SAFE = Attempt("safe", "a paid job", (0.4, 0.6), (20, 20), (1, 1), steady=0.9)
MIDDLE = Attempt("middle", "a fellowship", (0.05, 0.2), (15, 15), (5, 5), steady=0.5)
ALL = (BOLD, SAFE, MIDDLE)
FREE = Limits(a_week=20, weeks=52, need=0.0)


def _reckon(limits: Limits, attempts: tuple[Attempt, ...] = ALL) -> Reckoned:
    bold = sorted(attempts, key=lambda each: -each.worth[1])
    ids = [each.id for each in bold]
    return reckon(attempts, limits, ambitious=ids, safest=ids[::-1])


def test_where_nothing_binds_the_boldest_comes_first() -> None:
    found = _reckon(FREE)
    assert found.regime == "free"
    assert found.order == ("bold", "middle", "safe")


def test_few_hours_put_what_they_can_hold_first() -> None:
    found = _reckon(replace(FREE, a_week=1))
    assert found.regime == "hours"
    assert found.order[0] == "middle"


def test_people_who_live_on_it_put_what_pays_first() -> None:
    found = _reckon(replace(FREE, need=3.0))
    assert found.regime == "money"
    assert found.order[0] == "safe"


def test_the_boldest_first_loses_where_hours_bind() -> None:
    tight = _reckon(replace(FREE, a_week=2.1))
    assert tight.lost_ambitious > 0.1
    assert _reckon(FREE).lost_ambitious < 0.02


def test_no_hours_at_all_leave_an_order_and_no_batch() -> None:
    found = _reckon(replace(FREE, a_week=0))
    assert set(found.order) == {"bold", "safe", "middle"}
    assert found.batch == ()
    assert found.p_any == 0


def test_a_shared_ability_makes_one_offer_rarer() -> None:
    ten = tuple(replace(MIDDLE, id=f"m{n}", chance=(0.1, 0.1)) for n in range(10))
    found = _reckon(FREE, ten)
    assert found.p_any == pytest.approx(0.651, abs=0.001)
    assert found.p_any_shared == pytest.approx((0.50, 0.39), abs=0.01)


def test_more_hours_turn_the_order_where_few_bind() -> None:
    turns = _reckon(replace(FREE, a_week=1)).turns
    more = next(t for t in turns if t.what == "hours" and t.at > 1)
    assert more.first == "bold"


def test_a_chance_outside_0_to_1_is_a_sentence() -> None:
    with pytest.raises(BadInput, match="chance"):
        _reckon(FREE, (replace(BOLD, chance=(0.5, 1.5)), SAFE))


def test_many_options_are_ordered_with_bounds() -> None:
    many = tuple(
        replace(MIDDLE, id=f"m{n}", worth=(n + 1, n + 1)) for n in range(EXACT + 3)
    )
    found = _reckon(replace(FREE, a_week=2), many)
    assert len(set(found.order)) == len(many)
    assert found.lower <= found.upper


_ATTEMPTS = st.lists(
    st.builds(
        Attempt,
        st.just(""),
        st.just("one"),
        st.tuples(st.floats(0, 0.3), st.floats(0.3, 1)),
        st.tuples(st.floats(1, 20), st.floats(20, 90)),
        st.tuples(st.floats(0.1, 3), st.floats(3, 20)),
        st.floats(0, 1),
        st.floats(1, 52),
    ),
    min_size=2,
    max_size=5,
)


@settings(max_examples=25, deadline=None)
@given(_ATTEMPTS, st.floats(0, 30), st.floats(0, 3))
def test_no_list_is_worth_more_than_the_order_found(
    drawn: list[Attempt], a_week: float, need: float
) -> None:
    attempts = tuple(replace(each, id=f"a{n}") for n, each in enumerate(drawn))
    found = _reckon(Limits(a_week=a_week, weeks=26, need=need), attempts)
    assert sorted(found.order) == sorted(each.id for each in attempts)
    assert 0 <= found.lost_ambitious <= 1
    assert 0 <= found.lost_safest <= 1
    assert 0 <= min(found.p_any_shared) <= max(found.p_any_shared) <= 1


def _ladder(limits: Limits) -> Ladder:
    found = _reckon(limits)
    return Ladder(ALL, limits, found, ("bold", "middle", "safe"), ("safe", "middle"))


@pytest.mark.parametrize(
    ("weeks", "said"),
    [(1.3, "in the week your"), (0.4, "in the days your"), (7, "in the 7 weeks your")],
)
def test_the_time_the_money_lasts_is_said_as_people_say_it(
    weeks: float, said: str
) -> None:
    assert said in case_words(_ladder(replace(FREE, weeks=weeks, money_ends=True)))


def test_where_nothing_can_be_tried_no_order_is_called_as_good() -> None:
    ladder = _ladder(replace(FREE, a_week=4, weeks=1.3, money_ends=True))
    said = {line.id: line.text for line in order_lines(ladder)}
    assert ladder.reckoned.upper == 0
    for name in ("options.ambitious_first", "options.safest_first"):
        assert "no order gains on another" in said[name]


def test_the_case_says_where_its_hours_come_from() -> None:
    assert "Your hours probably do not bind" in case_words(_ladder(FREE))
    said = replace(FREE, a_week=1, hours_said=True)
    words = case_words(_ladder(said))
    assert words.startswith(
        "Your hours bind: trying all three to an answer takes about"
    )
    assert "a default" not in words


def test_the_case_says_why_waiting_is_dear() -> None:
    words = case_words(_ladder(replace(FREE, need=2.0, others=4)))
    assert "Weeks without pay do bind: four people live on your income." in words


def test_a_batch_is_never_told_as_independent_first() -> None:
    words = together_words(_ladder(FREE))
    assert words.index("one ability that nobody knows") < words.index("nothing to do")


def test_nobody_applies_to_stay() -> None:
    staying = replace(SAFE, id="stay", name="stay", sent=False)
    assert "stay" not in _reckon(FREE, (*ALL, staying)).batch


def test_a_short_name_keeps_a_quotation_whole() -> None:
    assert short_name("“a lab that does proofs”. Unpaid, it would not carry") == (
        "“a lab that does proofs”"
    )
