"""Whatever is typed: a value in the slot's shape, or a refusal with a hint."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inroad.core.errors import BadInput
from inroad.interview.asked.parse import parse_answer
from inroad.interview.asked.shapes import checked
from inroad.record.profile import SLOTS

slots = st.sampled_from(SLOTS)
words = st.sampled_from(
    "4 5 -2 1e400 nan to and a half months hours week day % percent of my potential "
    "CHF EUR $ lakh thousand 3'500 2.400 yes probably not none nobody kids work ; , "
    "1/2 research out 10 among 2024 minus ½ k".split()
)
speech = st.one_of(st.text(max_size=60), st.lists(words, max_size=8).map(" ".join))
scalars = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(),
    st.text(max_size=8),
    st.sampled_from(["EUR", "yes", "out of 10", 10**400, -1, 101]),
)
names = st.sampled_from(
    "low high amount currency basis label share hours_per_day hours_per_week value "
    "scale compared_to text status fun x".split()
)
documents = st.recursive(
    scalars,
    lambda inner: st.one_of(
        st.lists(inner, max_size=3), st.dictionaries(names, inner, max_size=4)
    ),
    max_leaves=8,
)


def parsed(slot: str, typed: str) -> Any:  # noqa: ANN401 - slots hold JSON
    """Return the value, or None where it was refused with a hint."""
    try:
        return parse_answer(slot, typed)
    except BadInput as refused:
        if not refused.message or not refused.hint:
            raise
        return None


@given(slot=slots, typed=speech)
def test_words_are_read_or_refused(slot: str, typed: str) -> None:
    value = parsed(slot, typed)
    assert value is None or checked(slot, value) == value


@given(slot=slots, document=documents)
def test_json_is_read_or_refused(slot: str, document: Any) -> None:  # noqa: ANN401 - JSON
    value = parsed(slot, json.dumps(document))
    assert value is None or checked(slot, value) == value


@given(slot=slots, typed=st.one_of(speech, documents.map(json.dumps)))
def test_a_value_typed_again_as_json_is_the_same(slot: str, typed: str) -> None:
    value = parsed(slot, typed)
    if value is not None:
        assert parse_answer(slot, json.dumps(value)) == value


@given(low=st.integers(0, 500), gap=st.integers(1, 90))
def test_a_range_upside_down_is_refused(low: int, gap: int) -> None:
    with pytest.raises(BadInput):
        parse_answer("runway_months", f"{low + gap} to {low}")


@given(
    amount=st.integers(1, 99999), codes=st.permutations(["CHF", "EUR", "USD", "INR"])
)
def test_two_currencies_are_refused(amount: int, codes: list[str]) -> None:
    with pytest.raises(BadInput):
        parse_answer("savings", f"{codes[0]} {amount} and {codes[1]} {amount}")
