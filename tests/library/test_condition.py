from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inroad.library.condition import Condition, Operator, SlotTest, Verdict, judge
from inroad.library.phrases import PHRASES
from inroad.record.profile import SLOTS, Answer, Profile, profile_of


def when(
    slot: str,
    operator: Operator,
    operand: Any,  # noqa: ANN401 - limits, flags, words
    about: str = "",
) -> Condition:
    return Condition((SlotTest((slot,), operator, operand, about),))


def months(low: float, high: float) -> dict[str, float]:
    return {"low": low, "high": high}


@pytest.mark.parametrize(
    ("low", "high", "verdict"),
    [
        (4, 5, Verdict.YES),
        (5, 6, Verdict.YES),
        (-3, -3, Verdict.YES),
        (7, 9, Verdict.NO),
        (7, 7, Verdict.NO),
        (5, 8, Verdict.UNKNOWN),
    ],
)
def test_a_whole_range_has_to_lie_below(
    low: float, high: float, verdict: Verdict, knowing: Callable[..., Profile]
) -> None:
    profile = knowing(runway_months=months(low, high))
    assert judge(when("runway_months", "below", 7.0), profile).verdict is verdict


def test_above_mirrors_below(knowing: Callable[..., Profile]) -> None:
    condition = when("prep_hours", "above", 5.0)
    assert judge(condition, knowing(prep_hours=months(6, 9))).verdict is Verdict.YES
    assert judge(condition, knowing(prep_hours=months(5, 5))).verdict is Verdict.NO
    assert judge(condition, knowing(prep_hours=months(2, 9))).verdict is Verdict.UNKNOWN


def test_a_verdict_is_a_sentence_a_person_can_read(
    knowing: Callable[..., Profile],
) -> None:
    short = when("runway_months", "below", 7.0)
    assert judge(short, knowing(runway_months=months(4, 5))).sentence == (
        "Holds for you: your money lasts 4 to 5 months, under 7."
    )
    assert judge(short, knowing(runway_months=months(1, 1))).sentence == (
        "Holds for you: your money lasts 1 month, under 7."
    )
    assert judge(short, knowing(runway_months=months(30, 30))).sentence == (
        "Does not hold for you: your money lasts 30 months, not under 7."
    )
    assert judge(short, knowing()).sentence == (
        "Not known: you have not said how long your money lasts."
    )


def test_someone_who_would_rather_not_say_is_not_asked_again() -> None:
    answer = Answer("a", "debt", None, "asked", date(2026, 3, 1), declined=True)
    verdict, sentence = judge(when("debt", "above", 0.0), profile_of([answer]))
    assert verdict is Verdict.UNKNOWN
    assert sentence == "Not known: you would rather not say what you owe."


def test_all_tests_must_hold_and_a_refusal_outweighs_silence(
    knowing: Callable[..., Profile],
) -> None:
    both = Condition(
        when("runway_months", "below", 7.0).tests + when("dependants", "below", 1).tests
    )
    assert judge(both, knowing(runway_months=months(2, 2))).verdict is Verdict.UNKNOWN
    assert judge(both, knowing(dependants=3)).verdict is Verdict.NO
    known = knowing(runway_months=months(2, 2), dependants=0)
    assert judge(both, known).verdict is Verdict.YES


def test_has_quotes_the_words_that_made_it_hold(
    knowing: Callable[..., Profile],
) -> None:
    condition = when("goals", "has", ("choir",), "a choir")
    held = judge(condition, knowing(goals=[{"text": "tea"}, {"text": "lead a choir"}]))
    assert held.sentence == "Holds for you: you said “lead a choir”."
    missed = judge(condition, knowing(goals=[{"text": "tea"}]))
    assert missed.sentence == (
        "Does not hold for you: nothing you said of what you are aiming at speaks of "
        "a choir."
    )


def test_a_list_said_to_be_empty_is_known(knowing: Callable[..., Profile]) -> None:
    assert (
        judge(when("options", "below", 5.0), knowing(options=[])).verdict is Verdict.YES
    )


def test_one_of_several_slots_is_enough(knowing: Callable[..., Profile]) -> None:
    either = Condition((SlotTest(("goals", "options"), "has", ("choir",)),))
    profile = knowing(options=[{"text": "a choir in June"}])
    assert judge(either, profile).verdict is Verdict.YES
    silent = knowing(options=[{"text": "rest"}])
    assert judge(either, silent).verdict is Verdict.UNKNOWN


@pytest.mark.parametrize(
    ("value", "verdict"),
    [
        ({"value": "Probably  not"}, Verdict.YES),
        ({"value": "yes"}, Verdict.NO),
        ("no", Verdict.YES),
    ],
)
def test_is_compares_the_value_whatever_its_case(
    value: Any,  # noqa: ANN401 - slots hold JSON
    verdict: Verdict,
    knowing: Callable[..., Profile],
) -> None:
    condition = when("job_converts", "is", ("no", "probably not"))
    assert judge(condition, knowing(job_converts=value)).verdict is verdict


def test_unknown_asks_whether_anything_is_known(
    knowing: Callable[..., Profile],
) -> None:
    silent = when("place", "unknown", operand=True)
    told = when("place", "unknown", operand=False)
    assert judge(silent, knowing()).verdict is Verdict.YES
    assert judge(silent, knowing(place="Lima")).verdict is Verdict.NO
    assert judge(told, knowing(place="Lima")).verdict is Verdict.YES
    assert judge(told, knowing()).verdict is Verdict.UNKNOWN


def test_money_kept_as_a_decimal_text_is_a_number(
    knowing: Callable[..., Profile],
) -> None:
    owed = knowing(debt={"amount": "1200.50", "currency": "EUR"})
    assert judge(when("debt", "above", 1000.0), owed).verdict is Verdict.YES


def test_a_text_is_no_number(knowing: Callable[..., Profile]) -> None:
    verdict, sentence = judge(when("debt", "above", 0.0), knowing(debt="some"))
    assert verdict is Verdict.UNKNOWN
    assert sentence == "Not known: no number is known for what you owe."


def test_every_slot_can_be_spoken_of() -> None:
    assert set(SLOTS) <= set(PHRASES)


@given(
    low=st.floats(-50, 50),
    width=st.floats(0, 20),
    limit=st.floats(-60, 60),
)
@settings(max_examples=80, deadline=None)
def test_no_range_is_both_below_and_above(
    low: float, width: float, limit: float
) -> None:
    answer = Answer(
        "a", "runway_months", months(low, low + width), "asked", date(2026, 1, 1)
    )
    profile = profile_of([answer])
    below = judge(when("runway_months", "below", limit), profile).verdict
    above = judge(when("runway_months", "above", limit), profile).verdict
    assert not (below is Verdict.YES and above is Verdict.YES)
    assert (below is Verdict.UNKNOWN) <= (above is not Verdict.YES)
