"""An answer's form alone says which slot it may belong to."""

import pytest

from inroad.interview.values import form

ANSWERS = {
    "monthly_income": "I make two thousand three hundred euros a month after tax.",
    "job_converts": "Probably, my manager keeps asking for the budget to hire me.",
    "runway_months": "My savings would last about seven months.",
    "attention_now": "Sixty percent work, thirty percent kids, ten percent reading.",
    "self_rating": "Four out of ten, measured against what I could be.",
    "peer_rating": "They're a seven out of ten, most of them.",
    "prep_hours": "Ten hours of reading, maybe twelve.",
}


@pytest.mark.parametrize("slot", ANSWERS)
def test_an_answer_resembles_its_own_slot_most(slot: str) -> None:
    likeness = {s: form(s, ANSWERS[slot]) for s in ANSWERS}
    assert max(likeness, key=lambda s: likeness[s]) == slot
    assert likeness[slot] >= 0.7


@pytest.mark.parametrize(
    "text",
    [
        "I can't leave the city because of my mother.",
        "There's a reading group on Thursdays, about ten people.",
        "Ask me in a month.",
        "I'd like to write a paper within five years.",
        "A few emails a day and a page of notes.",
    ],
)
def test_an_answer_without_such_a_number_resembles_no_slot(text: str) -> None:
    assert max(form(slot, text) for slot in ANSWERS) < 0.5
