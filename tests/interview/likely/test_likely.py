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
from inroad.interview.reading import FIGURE_SLOTS, SLOTS

Made = Callable[..., Case]
STRESS = "Is your work stressful?"


def test_a_plain_answer_to_a_plain_question_is_told(case: Made) -> None:
    one = case("stress", STRESS, "Yes, it is very stressful.")
    assert likely_part("stress", one.setting) is not None


def test_a_surer_question_makes_its_answer_likelier(case: Made) -> None:
    sure, unsure = (
        case("stress", STRESS, "Very stressful.", sure=x) for x in (0.99, 0.6)
    )
    assert chance(sure) > chance(unsure)


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
    one = case("stress", STRESS, "Very stressful.")
    monkeypatch.setitem(LEAST, "stress", 1.1)
    assert likely_part("stress", one.setting) is None


def test_a_slot_that_was_not_heard_stays_so(case: Made) -> None:
    one = case("stress", STRESS, "Very stressful.")
    assert likely_part("happiness", one.setting) is None


def test_every_slot_without_a_figure_has_a_start_and_a_bound() -> None:
    assert set(shipped().slots) == set(LEAST) == set(SLOTS) - set(FIGURE_SLOTS)


def test_every_sign_that_is_weighed_is_one_that_is_found(case: Made) -> None:
    found = [
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


@pytest.mark.parametrize(
    ("answer", "sign"),
    [
        ("Fifty percent code, fifty percent mail.", "as much as the rest"),
        (
            "I would like sixty percent code and ten percent mail.",
            "wish in the sentence",
        ),
    ],
)
def test_a_slice_tells_how_it_stands_beside_the_others(
    case: Made, answer: str, sign: str
) -> None:
    one = case("attention_now", "Where does your week go?", answer)
    cases = [replace(one, entry=entry) for entry in one.siblings]
    assert any(signs_of(slice_)[sign] for slice_ in cases)


def test_a_slice_that_the_other_week_names_too_says_so(case: Made) -> None:
    now = case("attention_now", "How is your week?", "Sixty percent code, ten mail.")
    wished = case("attention_target", "And as you wish?", "Eighty percent code.")
    told = now.setting.heard["attention_now"]
    setting = replace(
        wished.setting, heard={**wished.setting.heard, "attention_now": told}
    )
    beside = replace(wished, setting=setting)
    assert signs_of(beside)["named in the other week"] == 1
    assert signs_of(wished)["no other week"] == 1
