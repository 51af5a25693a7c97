import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inroad.core.errors import BadInput
from inroad.decide.attention import attention_gap
from inroad.decide.moves import Move, same_label

NOW = {"lab work": 50, "swimming": 20, "friends": 20, "errands": 10}


def test_hours_to_move_is_total_variation() -> None:
    gap = attention_gap({"a": 20, "b": 10, "c": 10}, {"a": 10, "b": 15, "c": 15})
    assert gap.hours_to_move == 10
    assert gap.at_least == 10
    assert gap.points_to_move is None


def test_percent_becomes_hours_where_the_week_is_known() -> None:
    gap = attention_gap({"a": 60, "b": 40}, {"a": 40, "b": 60}, unit="percent")
    assert gap.points_to_move == 20
    assert gap.hours_to_move is None
    assert "How many hours a week do these shares divide?" in gap.asks
    known = attention_gap(
        {"a": 60, "b": 40}, {"a": 40, "b": 60}, unit="percent", week_hours=50
    )
    assert known.hours_to_move == 10
    assert [g.hours for g in known.gaps] == [-10, 10]


def test_a_wanted_share_without_a_present_one_is_unknown_and_not_zero() -> None:
    gap = attention_gap(NOW, {"research": 60}, unit="percent")
    research = next(g for g in gap.gaps if g.label == "research")
    assert (research.now, research.wanted, research.change) == (None, 60, None)
    assert gap.hours_to_move is gap.points_to_move is gap.aitchison_distance is None
    assert "How much of your week goes to research now?" in gap.asks
    assert gap.unsaid_now == 0
    assert gap.unsaid_wanted == 40


def test_what_was_said_of_both_sides_is_a_lower_bound() -> None:
    gap = attention_gap(NOW, {"lab work": 30, "research": 60}, unit="percent")
    assert gap.points_to_move is None
    assert gap.points_at_least == 20


def test_an_unsaid_rest_is_kept_and_not_shared_out() -> None:
    gap = attention_gap({"a": 50, "b": 40}, {"a": 40, "b": 50}, unit="percent")
    assert gap.unsaid_now == gap.unsaid_wanted == 10
    assert gap.points_to_move is None
    assert gap.points_at_least == 10


def test_a_rounded_hundred_is_a_hundred() -> None:
    thirds = {"a": 33.3, "b": 33.3, "c": 33.3}
    assert attention_gap(thirds, thirds, unit="percent").points_to_move == 0


def test_hours_short_of_the_week_leave_a_rest() -> None:
    gap = attention_gap({"a": 30}, {"a": 35}, week_hours=40)
    assert (gap.unsaid_now, gap.unsaid_wanted) == (10, 5)
    assert gap.hours_to_move is None
    assert gap.at_least == 5


def test_nothing_said_is_nothing_known() -> None:
    gap = attention_gap({}, {})
    assert gap.hours_to_move is None
    assert gap.gaps == ()


def test_labels_match_whatever_their_case_and_spacing() -> None:
    assert same_label("  Deep\u00a0 WORK ") == "deep work"
    gap = attention_gap({"Deep work": 10, "rest": 10}, {"deep  WORK": 15, "rest": 5})
    assert gap.hours_to_move == 5


def test_words_that_only_look_alike_do_not_match() -> None:
    gap = attention_gap({"my research": 20}, {"research": 30})
    assert [g.change for g in gap.gaps] == [None, None]


def test_aitchison_distance_by_hand() -> None:
    # Log-ratios ln 2 and ln 1/2 about a mean of 0.
    gap = attention_gap({"a": 10, "b": 20}, {"a": 20, "b": 10})
    assert gap.aitchison_distance == pytest.approx(math.log(2) * math.sqrt(2))


def test_a_zero_has_no_aitchison_distance_but_has_hours() -> None:
    gap = attention_gap({"a": 0, "b": 30}, {"a": 10, "b": 20})
    assert gap.aitchison_distance is None
    assert gap.hours_to_move == 10


def test_nothing_marked_means_nothing_proposed_but_a_question() -> None:
    gap = attention_gap({"a": 30, "b": 10}, {"a": 20, "b": 20})
    assert gap.proposal == ()
    assert gap.asks == ("Which hours of your week could move?",)


def test_only_marked_hours_move_and_no_more_of_them() -> None:
    gap = attention_gap(
        {"tv": 10, "job": 30, "maths": 5},
        {"tv": 4, "job": 20, "maths": 21},
        movable={"TV": 3},
    )
    assert gap.proposal == (Move("TV", "maths", 3),)
    assert gap.asks == ()


def test_no_label_gives_more_than_it_is_wanted_to_lose() -> None:
    gap = attention_gap(
        {"tv": 10, "maths": 5, "job": 20},
        {"tv": 8, "maths": 15, "job": 12},
        movable={"tv": 6, "job": 20},
    )
    assert gap.proposal == (Move("tv", "maths", 2), Move("job", "maths", 8))


def test_what_should_grow_gives_nothing_though_marked() -> None:
    gap = attention_gap(
        {"maths": 5, "tv": 9}, {"maths": 9, "tv": 5}, movable={"maths": 5}
    )
    assert gap.proposal == ()


def test_a_sum_of_movable_hours_fills_in_the_order_said() -> None:
    gap = attention_gap(
        {"a": 5, "b": 5, "c": 30}, {"a": 8, "b": 15, "c": 17}, movable=7
    )
    assert gap.proposal == (Move("", "a", 3), Move("", "b", 4))


def test_marked_hours_outside_the_account_may_move() -> None:
    gap = attention_gap({"a": 5}, {"a": 8}, movable={"commute": 2})
    assert gap.proposal == (Move("commute", "a", 2),)


def test_no_more_is_taken_than_there_is_today() -> None:
    gap = attention_gap({"a": 5, "tv": 1}, {"a": 8}, movable={"tv": 6})
    assert gap.proposal == (Move("tv", "a", 1),)


def test_the_untouchable_stays() -> None:
    gap = attention_gap(
        {"a": 5, "kids": 20},
        {"a": 8, "kids": 17},
        movable={"Kids": 5},
        untouchable=["kids"],
    )
    assert gap.proposal == ()


def test_an_unknown_amount_is_not_proposed() -> None:
    gap = attention_gap(NOW, {"research": 60}, unit="percent", week_hours=80, movable=9)
    assert gap.proposal == ()


@pytest.mark.parametrize(
    "bad",
    [
        {"now": {"a": -1}},
        {"now": {"a": math.nan}},
        {"now": {"a": 60, "b": 50}},
        {"wanted": {"a": 101}},
        {"now": {"a": 1, "A": 2}},
        {"now": {" ": 1}},
        {"unit": "days"},
        {"unit": "hours", "now": {"a": 169}},
        {"week_hours": 169},
        {"week_hours": 0},
        {"movable": -1},
        {"movable": math.nan},
        {"movable": {"a": 200}},
        {"movable": {"a": 1, "A ": 1}},
    ],
)
def test_shares_that_cannot_be_are_refused_with_a_hint(bad: dict[str, object]) -> None:
    good = {"now": {"a": 50}, "wanted": {"a": 50}, "unit": "percent"}
    with pytest.raises(BadInput) as caught:
        attention_gap(**{**good, **bad})  # type: ignore[arg-type]  # what callers get wrong
    assert caught.value.hint


WEEK = st.dictionaries(st.sampled_from("abcdef"), st.integers(1, 25), min_size=1)


@settings(max_examples=80, deadline=None)
@given(WEEK, WEEK, st.dictionaries(st.sampled_from("abcdefg"), st.integers(0, 30)))
def test_no_more_than_was_marked_ever_moves(
    now: dict[str, int], wanted: dict[str, int], movable: dict[str, int]
) -> None:
    gap = attention_gap(now, wanted, movable=movable)
    for label, marked in movable.items():
        moved = sum(m.hours for m in gap.proposal if m.from_label == label)
        assert moved <= marked
        assert moved <= now.get(label, marked)
    assert {m.from_label for m in gap.proposal} <= {k for k, v in movable.items() if v}


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(st.integers(1, 20), st.integers(1, 20)), min_size=1))
def test_the_gap_is_the_same_both_ways(pairs: list[tuple[int, int]]) -> None:
    pairs = pairs[:4]
    now = {str(i): float(a) for i, (a, _) in enumerate(pairs)}
    wanted = {str(i): float(b) for i, (_, b) in enumerate(pairs)}
    there, back = attention_gap(now, wanted), attention_gap(wanted, now)
    assert there.hours_to_move == back.hours_to_move
    assert there.aitchison_distance is not None
    assert there.aitchison_distance == pytest.approx(back.aitchison_distance)


def test_a_gap_says_what_it_rests_on_and_what_is_still_to_ask() -> None:
    gap = attention_gap({"work": 30}, {"work": 25, "research": 15})
    assert gap.what_would_change_it == gap.asks
    assert gap.assumptions
    assert gap.mc_se == 0
