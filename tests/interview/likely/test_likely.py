"""What speaks for a value and against it, and what is too unlikely to tell."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inroad.interview.likely import (
    LEAST,
    Case,
    Weights,
    chance,
    likely_part,
    signs_of,
)
from inroad.interview.likely.weigh import shipped
from inroad.interview.reading import SLOTS

Made = Callable[..., Case]
LASTING = "How many months would your savings last?"
PAY = "What do you earn a month?"


def test_a_plain_figure_to_a_plain_question_is_told(case: Made) -> None:
    one = case("runway_months", LASTING, "About seven months.")
    assert likely_part("runway_months", one.setting) is not None


def test_a_surer_question_makes_its_answer_likelier(case: Made) -> None:
    sure, unsure = (
        case("runway_months", LASTING, "Seven months.", sure=x) for x in (0.99, 0.6)
    )
    assert chance(sure) > chance(unsure)


def test_pay_without_its_period_is_less_likely(case: Made) -> None:
    plain = case("monthly_income", PAY, "I earn 2,300 euros a month.")
    bare = case("monthly_income", "What do you earn?", "I earn 2,300 euros.")
    assert signs_of(bare)["no period"] > signs_of(plain)["no period"]
    assert chance(bare) < chance(plain)


def test_pay_without_a_currency_is_less_likely(case: Made) -> None:
    plain = case("monthly_income", PAY, "I earn 2,300 euros a month.")
    bare = case("monthly_income", PAY, "I earn 2,300 a month.")
    assert chance(bare) < chance(plain)


def test_a_figure_that_the_other_says_back_is_likelier(case: Made) -> None:
    plain = case("runway_months", LASTING, "Seven months.")
    back = case("runway_months", LASTING, "Seven months.", then="So seven.")
    assert chance(back) > chance(plain)


def test_a_year_said_back_as_a_year_is_the_same_figure(case: Made) -> None:
    back = case("runway_months", LASTING, "Two years.", then="Two years, then.")
    assert signs_of(back)["said back"] == 1


def test_numbers_left_without_a_slice_speak_against_the_slices(case: Made) -> None:
    asked = "Where does your week go, in percent?"
    whole = case("attention_now", asked, "Sixty percent work, forty percent family.")
    part = case(
        "attention_now",
        asked,
        "Sixty percent work, forty percent family. It was 30 in May, 20 in June.",
    )
    assert signs_of(whole)["makes a whole"] == 1
    left = [signs_of(one)["numbers without a slice"] for one in (whole, part)]
    assert left[0] < left[1]


def test_an_item_that_only_points_elsewhere_is_less_likely(case: Made) -> None:
    asked = "What have you ruled out?"
    one = case("against", asked, "I won't do a doctorate in physics.")
    told = one.setting.heard["against"]
    assert told is not None
    entry = replace(one.entry, body={"text": "I'm not doing that"})
    pointing = replace(
        one,
        entry=entry,
        setting=replace(
            one.setting, heard={"against": replace(told, entries=(entry,))}
        ),
    )
    assert chance(pointing) < chance(one)


def test_what_is_too_unlikely_is_left_out(
    case: Made, monkeypatch: pytest.MonkeyPatch
) -> None:
    one = case("runway_months", LASTING, "Seven months.")
    monkeypatch.setitem(LEAST, "runway_months", 1.1)
    assert likely_part("runway_months", one.setting) is None


def test_a_slot_that_was_not_heard_stays_so(case: Made) -> None:
    one = case("runway_months", LASTING, "Seven months.")
    assert likely_part("stress", one.setting) is None


def test_every_slot_has_a_start_and_a_bound() -> None:
    assert set(shipped().slots) == set(LEAST) == set(SLOTS)


def test_every_sign_that_is_weighed_is_one_that_is_found(case: Made) -> None:
    found = [
        signs_of(case("runway_months", LASTING, "Seven months.")),
        signs_of(case("stress", "Is it stressful?", "Yes, very stressful.")),
        signs_of(case("attention_now", "Your week?", "Half work, half family.")),
    ]
    assert set(shipped().scale) <= {name for one in found for name in one}


@settings(max_examples=50, deadline=None)
@given(st.dictionaries(st.sampled_from(["a", "b", "c"]), st.floats(-1e9, 1e9)))
def test_a_chance_lies_between_nought_and_one(signs: dict[str, float]) -> None:
    scale = dict.fromkeys("ab", (0.5, 2.0))
    weights = Weights({"stress": 0.1}, scale, {"a": 4.0, "b": -9.0}, {"stress": {}})
    assert 0 <= weights.chance("stress", signs) <= 1
