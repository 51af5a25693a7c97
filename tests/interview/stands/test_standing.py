"""The likeliest figure stands, with its evidence, and none where none is likely."""

import math

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.interview.stands.conftest import told_of

from inroad.interview.reader import Entry
from inroad.interview.reading import FIGURE_SLOTS
from inroad.interview.stands import LEAST, standing
from inroad.interview.stands.options import options
from inroad.interview.stands.weigh import chances_of, shipped

SLOT = "runway_months"
PAY = "What do you earn?"
LASTS = "How long would your savings last?"
SAID = ((LASTS, "With Ana working, ten months. Without, three."),)


def test_the_option_with_the_most_worth_stands() -> None:
    weights = {SLOT: {"start": 0.0, "last here": 5.0}}
    entry, chance = standing(SLOT, told_of(SLOT, SAID, 0), None, weights)
    assert entry is not None
    assert entry.body == {"low": 3, "high": 3}
    assert 0.9 < chance < 1


def test_its_quote_is_what_was_said() -> None:
    weights = {SLOT: {"start": 0.0, "first here": 5.0}}
    entry, _ = standing(SLOT, told_of(SLOT, SAID, 0), None, weights)
    assert entry is not None
    assert "ten months" in str(entry.wire()["quote"])


def test_nothing_stands_where_nothing_was_said() -> None:
    told = told_of(SLOT, ((LASTS, "I would rather not say."),), 0)
    assert standing(SLOT, told, None) == (None, 0.0)


def test_the_entry_of_the_rules_is_kept_where_they_came_to_the_same() -> None:
    told = told_of(SLOT, SAID, 0)
    settled = Entry({"low": 3, "high": 3, "more": "kept"}, 0, 4, told.talk[0].answer)
    weights = {SLOT: {"start": 0.0, "rules": 5.0}}
    assert standing(SLOT, told, settled, weights)[0] is settled


def test_without_any_worth_every_option_is_as_likely_as_none() -> None:
    told = told_of(SLOT, SAID, 0)
    among = options(SLOT, told, None)
    chances = chances_of(SLOT, told, among, None, {SLOT: {"start": 0.0}})
    assert all(math.isclose(c, 1 / (len(among) + 1)) for c in chances)


def test_the_weights_in_the_package_are_for_every_slot_with_a_figure() -> None:
    assert set(shipped()) == set(FIGURE_SLOTS)
    assert set(LEAST) == set(FIGURE_SLOTS)
    assert all(len(worth) > 20 for worth in shipped().values())


def chance(slot: str, *said: tuple[str, str]) -> float:
    return standing(slot, told_of(slot, said, 0), None)[1]


def test_pay_without_its_period_is_less_likely() -> None:
    plain = chance("monthly_income", (PAY, "I earn 2,300 euros a month."))
    assert chance("monthly_income", (PAY, "I earn 2,300 euros.")) < plain


def test_a_figure_that_the_next_question_sums_up_is_likelier() -> None:
    plain = chance(SLOT, (LASTS, "Seven months."), ("And then?", "Then I see."))
    back = chance(SLOT, (LASTS, "Seven months."), ("So seven.", "Yes, seven."))
    assert back > plain


def test_a_figure_denied_right_after_is_less_likely() -> None:
    plain = chance(SLOT, (LASTS, "Seven months."), ("So seven.", "Yes."))
    assert chance(SLOT, (LASTS, "Seven months."), ("So seven.", "No, no.")) < plain


WORDS = st.text(st.characters(exclude_categories=["C"]), max_size=60)


@settings(max_examples=15, deadline=None)
@given(answer=WORDS, more=WORDS)
def test_no_words_break_the_choice(answer: str, more: str) -> None:
    for slot in FIGURE_SLOTS:
        told = told_of(slot, ((LASTS, f"x {answer} 7"), (f"y {more}", "8")), 0)
        entry, chance = standing(slot, told, None)
        assert 0 <= chance <= 1
        assert entry is None or entry.wire()["quote"]
