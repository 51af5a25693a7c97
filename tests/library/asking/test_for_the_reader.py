"""The same question, other readers: what holds for them comes first, and says why."""

from collections.abc import Callable
from datetime import date

import numpy as np
import pytest
from tests.library.asking.conftest import Asking

from inroad.library.asking.reader import for_reader
from inroad.library.condition import Verdict
from inroad.library.shelf import Shelf
from inroad.record.profile import Answer, Profile, profile_of

QUESTION = "Do I have to obey my adviser?"
Knowing = Callable[..., Profile]


def profile(slot: str, value: object) -> Profile:
    return profile_of([Answer("a1", slot, value, "asked", date(2026, 1, 1))])


@pytest.mark.parametrize(
    "question",
    [
        QUESTION,
        "Should I say yes or no to my adviser?",
        "My supervisor gives me more and more tasks. Do I have to do them all?",
        "Is my adviser my boss?",
    ],
)
def test_advice_that_turns_round_leads_otherwise_for_other_readers(
    asking: Asking, question: str
) -> None:
    pleaser = profile("preferences", [{"text": "I always say yes to everything"}])
    contrarian = profile("preferences", [{"text": "I am stubborn"}])
    one, other = asking(question, pleaser), asking(question, contrarian)
    assert one.claims[0].claim.id == "S4-39"
    assert other.claims[0].claim.id == "S4-142"
    assert one.claims[0].source == other.claims[0].source


def test_a_condition_that_holds_is_named_in_their_own_words(asking: Asking) -> None:
    pleaser = profile("preferences", [{"text": "I always say yes to everything"}])
    first = asking(QUESTION, pleaser).claims[0]
    assert first.verdict is Verdict.YES
    assert "say yes to everything" in first.condition


def test_a_european_hears_of_europe_first(asking: Asking) -> None:
    answer = asking("How long does a PhD take?", profile("place", "Zurich, Europe"))
    assert answer.claims[0].claim.id == "S4-75"
    assert "unsure" in answer.claims[0].claim.text


def test_of_whom_nothing_is_known_nothing_is_said(asking: Asking) -> None:
    told = asking(QUESTION).claims
    assert all("you said" not in each.condition for each in told)


def test_of_two_that_fit_alike_the_one_that_can_be_opened_leads(shelf: Shelf) -> None:
    claims = [shelf.claim("karpathy-phd-01"), shelf.claim("S4-25")]
    fit = np.array([0.51, 0.5])
    led = [
        for_reader(fit, claims, Profile({}), "Should I do a PhD?", own)[0][1].id
        for own in ((), {"S4"})
    ]
    assert led == ["karpathy-phd-01", "S4-25"]


def test_what_fits_far_better_leads_though_it_cannot_be_opened(shelf: Shelf) -> None:
    claims = [shelf.claim("karpathy-phd-01"), shelf.claim("S4-25")]
    rows = for_reader(np.array([0.9, 0.5]), claims, Profile({}), "A PhD?", {"S4"})
    assert rows[0][1].id == "karpathy-phd-01"
