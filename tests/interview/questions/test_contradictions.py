"""What does not go together is said back with both values; the person chooses."""
# ruff: noqa: ANN401 - the person asked has no type that tests can import

from collections.abc import Callable
from typing import Any

import pytest

from inroad.actions.interview import interview_answer
from inroad.actions.profile import profile_set
from inroad.core.errors import BadInput, Conflict, NotFound
from inroad.record.conversation import Conversation
from inroad.record.profile import Answer
from inroad.record.steps import settled

Asked = Any
MONEY = {
    "income": {"monthly_income": "2000 EUR", "spending": "1500 EUR"},
    "savings": {"savings": "3000 EUR", "debt": "none"},
}


def test_an_amount_without_a_currency_asks_back_and_proposes(asked: Asked) -> None:
    asked.say("place", {"place": "Geneva, Switzerland"})
    asked.until("income")
    check = asked.say("income", {"monthly_income": "3500", "spending": "2000"})
    assert check.contradiction
    assert "income 3,500 and spending 2,000" in check.question.title
    assert check.question.fields[0].choices == (("CHF", "CHF"),)
    assert asked.profile.value("spending")["currency"] is None
    asked.say("check.currency", "CHF")
    assert asked.profile.value("monthly_income")["currency"] == "CHF"
    assert asked.profile.value("spending")["currency"] == "CHF"


@pytest.mark.parametrize(
    ("named", "code"), [("eur", "EUR"), ("Swiss francs", "CHF"), ("£", "GBP")]
)
def test_the_currency_may_be_typed_in_any_common_way(
    asked: Asked, named: str, code: str
) -> None:
    asked.until("income", {})
    asked.say("income", {"spending": "2000"})
    asked.say("check.currency", named)
    assert asked.profile.value("spending")["currency"] == code


def test_what_is_no_currency_is_refused_with_a_hint(asked: Asked) -> None:
    asked.until("income", {})
    asked.say("income", {"spending": "2000"})
    with pytest.raises(BadInput) as refused:
        asked.say("check.currency", "shells")
    assert "EUR" in refused.value.hint


def test_the_currency_used_before_is_proposed_and_not_filled_in(asked: Asked) -> None:
    standing = asked.until("savings", {"income": MONEY["income"]})
    assert standing.proposed["savings.currency"] == "EUR"
    assert "savings.currency" not in standing.filled


def test_francs_are_settled_by_the_place(asked: Asked) -> None:
    asked.say("place", {"place": "Zurich, Switzerland"})
    asked.until("income")
    asked.say("income", {"monthly_income": "3500 francs"})
    assert asked.profile.value("monthly_income")["currency"] == "CHF"


def test_months_against_savings_are_said_back_with_both_values(asked: Asked) -> None:
    asked.until("runway", MONEY)
    check = asked.say("runway", "10 to 12")
    assert check.question.id == "check.runway_worked"
    for words in ("10 to 12 months", "EUR 3,000", "EUR 1,500", "about 2 months"):
        assert words in check.question.title
    assert "2 March 2026" in check.question.hint


@pytest.mark.parametrize(
    ("choice", "low", "high"), [("said", 10, 12), ("worked", 2, 2), ("both", 10, 12)]
)
def test_the_person_chooses_which_months_stand(
    asked: Asked, choice: str, low: float, high: float
) -> None:
    asked.until("runway", MONEY)
    asked.say("runway", "10 to 12")
    after = asked.say("check.runway_worked", choice)
    assert not after.contradiction
    assert asked.profile.value("runway_months") == {"low": low, "high": high}


def test_changing_a_figure_goes_back_to_its_question(asked: Asked) -> None:
    asked.until("runway", MONEY)
    asked.say("runway", "10 to 12")
    back = asked.say("check.runway_worked", "savings")
    assert back.went_back
    assert back.question.id == "savings"
    after = asked.say("savings", {"savings": "16000 EUR"})
    assert not after.contradiction


def test_a_settled_contradiction_returns_only_when_an_answer_changes(
    asked: Asked,
) -> None:
    asked.until("runway", MONEY)
    asked.say("runway", "10 to 12")
    asked.say("check.runway_worked", "both")
    assert not asked.now.contradiction
    asked.say("runway", "20")
    assert asked.now.question.id == "check.runway_worked"


def test_months_that_fit_the_savings_are_not_questioned(asked: Asked) -> None:
    asked.until("runway", MONEY)
    assert not asked.say("runway", "2 to 3").contradiction


def test_a_settling_sent_twice_is_no_error(asked: Asked) -> None:
    asked.until("runway", MONEY)
    check = asked.say("runway", "10 to 12")
    for _ in range(2):
        interview_answer(asked.house, "check.runway_worked", "worked", saw=check.saw)
    assert len([a for a in asked.profile.history if a.slot == "runway_months"]) == 2


def test_a_settling_of_what_has_changed_meanwhile_is_refused(asked: Asked) -> None:
    asked.until("runway", MONEY)
    check = asked.say("runway", "10 to 12")
    asked.say("runway", "20 to 30")
    with pytest.raises(Conflict):
        interview_answer(asked.house, "check.runway_worked", "worked", saw=check.saw)
    assert asked.profile.value("runway_months")["low"] == 20


def test_what_is_no_contradiction_cannot_be_settled(asked: Asked) -> None:
    with pytest.raises(NotFound):
        asked.say("check.runway_worked", "both")


def test_more_going_out_than_coming_in_with_nothing_aside_is_asked_about(
    asked: Asked,
) -> None:
    asked.until(
        "savings", {"income": {"monthly_income": "900 EUR", "spending": "1500 EUR"}}
    )
    check = asked.say("savings", {"savings": "none", "debt": "none"})
    assert check.question.id == "check.spending"
    assert asked.say("check.spending", "both").question.id == "runway"


@pytest.mark.parametrize(
    "week", ["job 80, kids 60", "15 hours a day work; 80 hours a week kids"]
)
def test_a_week_that_is_too_full_is_said_back(asked: Asked, week: str) -> None:
    asked.until("week")
    check = asked.say("week", week)
    assert check.question.id == "check.attention_now"
    assert "overlap" in check.question.title
    assert asked.say("check.attention_now", "week").question.id == "week"


@pytest.fixture
def heard(today: Any) -> tuple[Any, ...]:
    """Return a conversation in which two voices gave two figures."""
    told = [
        {"value": {"low": 4.0, "high": 5.0}, "line": 46, "speaker": "Ada"},
        {"value": {"low": 5.0, "high": 6.0}, "line": 52, "speaker": "Ben"},
    ]
    conflict = {"slot": "runway_months", "statements": told, "kept": told[0]["value"]}
    return (
        Conversation(
            "c1", "talk.txt", "0" * 64, "Ada", "Ben", today, conflicts=(conflict,)
        ),
        Answer(
            "a1", "runway_months", told[0]["value"], "heard", today, (46,), "x", "c1"
        ),
    )


def test_two_voices_in_a_conversation_are_said_back_with_their_lines(
    make_asked: Callable[..., Asked], heard: tuple[Any, ...]
) -> None:
    asked = make_asked(*heard)
    check = asked.until("check.runway_months")
    title = check.question.title
    assert "in line 46 you said 4 to 5 months" in title
    assert "in line 52 Ben said 5 to 6 months" in title
    asked.say("check.runway_months", "2")
    stands = asked.profile.answers["runway_months"]
    assert stands.value == {"low": 5.0, "high": 6.0}
    assert (stands.origin, stands.lines, stands.conversation) == ("heard", (52,), "c1")


def test_what_was_judged_beside_the_transcript_is_not_asked_about_again(
    make_asked: Callable[..., Asked], heard: tuple[Any, ...], today: Any
) -> None:
    asked = make_asked(*heard, settled("c1", "runway_months", "accepted", today))
    assert not any(id.startswith("check.") for id in asked.through({}))


@pytest.mark.parametrize(("choice", "low"), [("typed", 8), ("heard", 4), ("both", 8)])
def test_typed_against_heard_is_said_back_and_chosen(
    make_asked: Callable[..., Asked], heard: tuple[Any, ...], choice: str, low: float
) -> None:
    asked = make_asked(*heard)
    profile_set(asked.house, "runway_months", "8")
    title = asked.until("check.runway_months").question.title
    assert "4 to 5 months" in title
    assert "8 months" in title
    asked.say("check.runway_months", choice)
    assert asked.profile.value("runway_months")["low"] == low
    assert not asked.now.contradiction


def test_a_figure_typed_within_what_was_heard_contradicts_nothing(
    make_asked: Callable[..., Asked], heard: tuple[Any, ...]
) -> None:
    asked = make_asked(heard[1])
    profile_set(asked.house, "runway_months", "4.5")
    assert not any(id.startswith("check.") for id in asked.through({}))
