"""What holds of every answer, said or mangled."""

from collections.abc import Callable
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inroad.core.errors import NotFound
from inroad.interview.reading import NUMBER_SLOTS, Declined, Reading
from inroad.interview.values import (
    find_places,
    form,
    read_hours,
    read_income,
    read_number_of,
    read_ratings,
    read_runway,
    read_shares,
    read_value,
)
from inroad.interview.values.numbers import find_numbers

ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen "
    "fourteen fifteen sixteen seventeen eighteen nineteen"
).split()
TENS = "_ _ twenty thirty forty fifty sixty seventy eighty ninety".split()

PIECES = st.sampled_from(
    "I me my wife they she said no wait actually about maybe or and to between if not "
    "half third quarter a an one two three ten twenty fifty hundred thousand k lakh "
    "crore million 2,300 1.5 70 7/10 50/50 % percent percentile out of top euros $ £ "
    "francs a month a year hours weeks months years per day rent savings net gross "
    "work kids reading job potential minus ½ … — . , ; ? ! \n yes probably contract "
    "hopefully 9999999999999999999999 ٣ İ ﬁ \u0000 \u200b 🙂".split(" ")
)
SPEECH = st.lists(PIECES, max_size=60).map(" ".join)
LONGER = st.lists(SPEECH, max_size=8).map("".join)
TEXTS = st.one_of(SPEECH, st.text(max_size=400), LONGER)


def spelled(n: int) -> str:
    """The words for a whole number under a thousand million."""
    for size, word in ((10**6, "million"), (10**3, "thousand"), (100, "hundred")):
        if n >= size:
            head, rest = spelled(n // size) + " " + word, n % size
            joint = " and " if rest < 100 else " "
            return head + (joint + spelled(rest) if rest else "")
    if n < 20:
        return ONES[n]
    return TENS[n // 10] + ("-" + ONES[n % 10] if n % 10 else "")


def every_span(text: str) -> list[tuple[int, int]]:
    spans = [(n.start, n.end) for n in find_numbers(text)]
    spans += [(start, end) for _, start, end, _ in find_places(text)]
    spans += [(r.start, r.end) for r in read_ratings(text)]
    for slot in NUMBER_SLOTS:
        found = read_value(slot, text)
        if isinstance(found, Reading | Declined):
            spans.append((found.start, found.end))
        if isinstance(found, Reading) and isinstance(found.value, tuple):
            spans += [(s.start, s.end) for s in found.value]
    return spans


@given(TEXTS)
@settings(max_examples=150, deadline=None)
def test_any_text_is_read_without_an_error_and_inside_its_bounds(text: str) -> None:
    for start, end in every_span(text):
        assert 0 <= start < end <= len(text)


@given(TEXTS)
@settings(max_examples=80, deadline=None)
def test_the_likeness_to_a_slot_lies_between_none_and_one(text: str) -> None:
    for slot in NUMBER_SLOTS:
        assert 0 <= form(slot, text) <= 1


@given(TEXTS)
@settings(max_examples=80, deadline=None)
def test_a_share_is_given_in_exactly_one_way(text: str) -> None:
    found = read_shares(text, question="a normal week?")
    for share in found.value if isinstance(found, Reading) else ():
        told = (share.share, share.hours_per_day, share.hours_per_week)
        assert sum(t is not None for t in told) == 1
        assert share.label in text
        assert share.label.strip()


@given(TEXTS)
@settings(max_examples=80, deadline=None)
def test_the_low_end_of_a_range_is_never_above_its_high_end(text: str) -> None:
    for found in (read_runway(text), read_hours(text)):
        if isinstance(found, Reading):
            assert found.value.low <= found.value.high


@given(st.integers(0, 10**9 - 1))
@settings(max_examples=150, deadline=None)
def test_a_number_spelled_in_words_reads_as_itself(n: int) -> None:
    assert [x.value for x in find_numbers(spelled(n))] == [n]


@given(st.integers(0, 10**12))
@settings(max_examples=80, deadline=None)
def test_a_number_with_grouped_thousands_reads_as_itself(n: int) -> None:
    for mark in (",", ".", "'"):
        said = f"{n:,}".replace(",", mark)
        assert [x.value for x in find_numbers(said)] == [n]


@given(st.integers(3, 90))
@settings(max_examples=60, deadline=None)
def test_a_sum_ten_times_as_large_reads_ten_times_as_large(n: int) -> None:
    small = read_income(f"I get {n * 100:,} euros a month.")
    large = read_income(f"I get {n * 1000:,} euros a month.")
    assert isinstance(small, Reading)
    assert isinstance(large, Reading)
    assert large.value.amount == 10 * small.value.amount
    assert small.value.currency == large.value.currency == "EUR"


@given(st.integers(12, 400_000))
@settings(max_examples=60, deadline=None)
def test_twelve_months_of_a_yearly_pay_are_the_year_to_the_cent(n: int) -> None:
    found = read_income(f"I make {n * 100:,} dollars a year.")
    assert isinstance(found, Reading)
    monthly = found.value.amount
    assert monthly == monthly.quantize(Decimal("0.01"))
    assert abs(12 * monthly - n * 100) <= Decimal("0.06")


@given(st.integers(1, 60))
@settings(max_examples=40, deadline=None)
def test_months_read_alike_in_figures_in_words_and_restated(n: int) -> None:
    said = {
        read.value
        for text in (f"{n} months", f"{spelled(n)} months", f"So {spelled(n)} months.")
        if isinstance(read := read_number_of("runway_months", text), Reading)
    }
    assert len(said) == 1


LONG = (
    " " * 20_000,
    "!" * 20_000 + "x",
    "," * 20_000,
    "1 " * 10_000,
    "a " * 10_000,
    "and a half " * 1_800,
    "two, " * 4_000,
    "hm " * 6_600,
    "I make " * 2_800,
    "if my wife says " * 1_200,
    "no, " * 5_000,
    "in the " * 2_800,
    "9" * 20_000,
    "1," * 10_000,
    "half of the half " * 1_200,
    "$" * 20_000,
    "\n" * 20_000,
    "seventy percent of my time " * 740,
)


@pytest.mark.parametrize("text", LONG, ids=[t[:12].strip() or "blank" for t in LONG])
def test_twenty_thousand_characters_are_read_to_the_end(text: str) -> None:
    assert all(end <= len(text) for _, end in every_span(text))


@pytest.mark.parametrize("ask", [read_value, form, read_number_of])
def test_a_slot_that_holds_no_number_is_refused_in_a_sentence(
    ask: Callable[[str, str], object],
) -> None:
    with pytest.raises(NotFound, match="goals"):
        ask("goals", "Six months.")
