"""What is not known yet and would change the page."""

from collections.abc import Callable

import pytest

from inroad.core.suggestion import Suggestion
from inroad.interview.offers.missing import MOST, QUESTIONS

OffersOf = Callable[..., dict[str, Suggestion]]
ANSWERS = {
    "runway_months": "5",
    "monthly_income": "EUR 100",
    "dependants": "0",
    "movable_hours": "3",
    "spending": "EUR 90",
    "goals": "a lab",
    "options": "a PhD",
    "blockers": "time",
    "people": "Kofi",
    "attention_now": "50% job",
    "attention_target": "60% research",
    "fun": "proofs",
    "writing_practice": "daily",
    "evidence": "rebuilt a paper",
    "knowing_this": "not yet",
}


def asked(offers: dict[str, Suggestion]) -> set[str]:
    return {id for id in offers if id.startswith("missing.")}


def test_at_most_a_page_of_questions_is_asked(offers_of: OffersOf) -> None:
    assert len(asked(offers_of({"place": "Lagos"}))) == MOST


def test_who_has_said_everything_is_asked_nothing(offers_of: OffersOf) -> None:
    assert asked(offers_of(ANSWERS)) == set()


@pytest.mark.parametrize("slot", QUESTIONS)
def test_each_question_is_asked_where_only_that_is_open(
    offers_of: OffersOf, slot: str
) -> None:
    known = {name: value for name, value in ANSWERS.items() if name != slot}
    assert asked(offers_of(known)) == {f"missing.{slot}"}


@pytest.mark.parametrize("slot", QUESTIONS)
def test_what_was_declined_is_never_asked_again(offers_of: OffersOf, slot: str) -> None:
    assert asked(offers_of({**ANSWERS, slot: "declined"})) == set()


def test_what_was_withdrawn_may_be_asked_again(offers_of: OffersOf) -> None:
    assert asked(offers_of({**ANSWERS, "goals": "withdraw"})) == {"missing.goals"}


def test_an_option_called_fun_answers_what_feels_fun(offers_of: OffersOf) -> None:
    known = {name: value for name, value in ANSWERS.items() if name != "fun"}
    offers = offers_of({**known, "options": [{"text": "a PhD", "fun": True}]})
    assert asked(offers) == set()
