"""Whatever is said, nothing raises and every span is a slice of the text."""

from hypothesis import given, settings
from hypothesis import strategies as st

from inroad.interview.items import (
    declined,
    form,
    not_coping,
    read_items,
    read_text,
    recovered,
    ruled_out,
    self_discounts,
    strong_statements,
)
from inroad.interview.items.wording import plain
from inroad.interview.reading import LIST_SLOTS, TEXT_SLOTS, Declined

WORDS = st.sampled_from(
    "I I'm can't don't no my friend Olga or and, but. lab? want; to never is so "
    "sleep you said used to; now İ ’ … \n the a PhD three: things".split(" ")
)
TEXTS = st.one_of(st.text(max_size=200), st.lists(WORDS, max_size=40).map(" ".join))


@settings(max_examples=150, deadline=None)
@given(TEXTS)
def test_every_item_is_a_slice_of_the_text(text: str) -> None:
    for slot in LIST_SLOTS:
        items = read_items(slot, text)
        for one in items if isinstance(items, tuple) else ():
            assert one.text
            assert text[one.start : one.end] == one.text
    for one in (*ruled_out(text), *(item for _, item in strong_statements(text))):
        assert text[one.start : one.end] == one.text


@settings(max_examples=150, deadline=None)
@given(TEXTS)
def test_every_reading_is_a_slice_of_the_text(text: str) -> None:
    readings = [read_text(slot, text) for slot in TEXT_SLOTS]
    readings += [*self_discounts(text), not_coping(text), recovered(text)]
    for one in readings:
        if one is not None and not isinstance(one, Declined):
            assert text[one.start : one.end] == one.value


@settings(max_examples=100, deadline=None)
@given(TEXTS)
def test_a_refusal_lies_inside_the_text(text: str) -> None:
    refused = declined(text)
    assert refused is None or 0 <= refused.start < refused.end <= len(text)


@settings(max_examples=100, deadline=None)
@given(TEXTS, st.sampled_from((*LIST_SLOTS, *TEXT_SLOTS)))
def test_a_form_lies_between_nothing_and_certainty(text: str, slot: str) -> None:
    assert 0.0 <= form(slot, text) <= 1.0


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=200))
def test_plain_text_keeps_every_place(text: str) -> None:
    assert len(plain(text)) == len(text)


def test_twenty_thousand_characters_are_read() -> None:
    text = "I can't leave. Olga said no, but I want a lab. " * 430
    assert read_items("constraints", text)
    assert read_text("happiness", "… " * 10000) is None
