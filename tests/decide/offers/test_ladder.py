"""The options: the person's own, made longer, in an order with its reason."""

from collections.abc import Callable
from typing import Any

import pytest

from inroad.core.suggestion import Suggestion

Offers = dict[str, Suggestion]
OffersOf = Callable[..., Offers]


def ladder(offers: Offers) -> list[str]:
    """Return the ids of the list itself, from the top."""
    beside = {"counter_view", "too_few", "fun", "safest_first", "ambitious_first"}
    rungs = [s for s in offers.values() if s.section == "options"]
    rungs.sort(key=lambda s: -s.weight)
    ids = [s.id.removeprefix("options.") for s in rungs]
    return [id for id in ids if id not in beside]


def test_every_own_option_is_on_the_list_with_a_step_that_asks_someone(
    offers_of: OffersOf,
) -> None:
    offers = offers_of({"options": "a fellowship; the circus; a PhD"})
    own = [s for s in offers.values() if s.id.startswith("options.own.")]
    assert len(own) == 3
    assert all("Next step: ask " in s.text and 0 < s.minutes <= 30 for s in own)


def test_two_options_of_one_kind_keep_apart(offers_of: OffersOf) -> None:
    offers = offers_of({"options": "a PhD in Oslo; a PhD in Lund"})
    assert {"options.own.phd", "options.own.phd.2"} <= set(offers)


def test_fewer_than_five_options_are_asked_to_be_more(offers_of: OffersOf) -> None:
    text = offers_of({"options": "a fellowship"})["options.too_few"].text
    assert text.startswith("You named one option. A longer list")
    assert text.endswith("?")


def test_no_options_are_said_to_be_none(offers_of: OffersOf) -> None:
    text = offers_of({"goals": "something"})["options.too_few"].text
    assert text.startswith("You have named no options.")


def test_five_options_are_enough(offers_of: OffersOf) -> None:
    offers = offers_of({"options": "a PhD; a job; a lab; a fellowship; a blog"})
    assert "options.too_few" not in offers


def test_declined_options_are_never_asked_for_again(offers_of: OffersOf) -> None:
    offers = offers_of({"goals": "something", "options": "declined"})
    assert "options.too_few" not in offers


def test_a_longer_list_is_not_asked_for_what_is_on_it(offers_of: OffersOf) -> None:
    offers = offers_of({"options": "a fellowship", "runway_months": "4"})
    text = offers["options.too_few"].text
    assert "programme" not in text
    assert "a job that pays" not in text


def test_a_list_with_every_kind_is_asked_for_a_bold_wish(offers_of: OffersOf) -> None:
    offers = offers_of(
        {
            "options": "a fellowship; a postdoc; a blog",
            "groups": "people at OpenAI",
            "runway_months": "4",
        }
    )
    assert "if you could not be turned down" in offers["options.too_few"].text


def test_a_lab_they_name_among_groups_is_on_the_list(offers_of: OffersOf) -> None:
    line = offers_of({"groups": "the people at OpenAI"})["options.dream_lab"]
    assert line.text.startswith("OpenAI: on the list, because you name it.")
    assert line.because == ("slot:groups.0",)


def test_labs_they_name_stay_on_the_list_beside_a_lab_without_a_name(
    offers_of: OffersOf,
) -> None:
    offers = offers_of(
        {"options": "join a lab in industry", "groups": "OpenAI and DeepMind"}
    )
    assert "OpenAI and DeepMind" in offers["options.dream_lab"].text


def test_a_lab_among_their_options_is_not_listed_twice(offers_of: OffersOf) -> None:
    offers = offers_of({"options": "join OpenAI", "groups": "people at OpenAI"})
    assert "options.dream_lab" not in offers


def test_a_lab_of_their_own_dreamt_of_as_a_goal_is_on_the_list(
    offers_of: OffersOf,
) -> None:
    offers = offers_of({"goals": "open my own lab", "options": "a fellowship"})
    assert offers["options.own.own_lab"].because == ("slot:goals.0",)


def test_a_goal_they_ruled_out_is_not_put_on_the_list(offers_of: OffersOf) -> None:
    offers = offers_of({"goals": "do a PhD", "against": "a PhD, too lonely"})
    assert "options.own.phd" not in offers


@pytest.mark.parametrize(
    ("against", "stands"),
    [
        ("a doctorate", False),
        ("a doctorate in Leuven", False),
        ("a doctorate in Ghent", True),
        ("accelerators", True),
    ],
)
def test_an_option_goes_with_the_kind_they_ruled_out(
    offers_of: OffersOf, against: str, *, stands: bool
) -> None:
    said = {"options": "a fellowship\na doctorate in Leuven", "against": against}
    offers = offers_of(said)
    assert ("options.own.phd" in offers) is stands
    assert "options.own.structured_programme" in offers


def test_a_kind_they_ruled_out_is_not_added(offers_of: OffersOf) -> None:
    offers = offers_of({"runway_months": "4", "against": "accelerators"})
    assert "options.structured_programme" not in offers
    assert "programme" not in offers["options.too_few"].text


@pytest.mark.parametrize("months", ["4 to 5", "6", "1"])
def test_a_short_runway_adds_a_structured_programme_and_a_job(
    offers_of: OffersOf, months: str
) -> None:
    offers = offers_of({"runway_months": months})
    assert {"options.structured_programme", "options.paying_job"} <= set(offers)


def test_thirty_months_add_free_exploration_and_no_programme(
    offers_of: OffersOf,
) -> None:
    offers = offers_of({"runway_months": "30"})
    assert "options.free_exploration" in offers
    assert "options.structured_programme" not in offers


def test_exploring_unpaid_on_little_money_is_flagged(offers_of: OffersOf) -> None:
    offers = offers_of({"options": "a year to explore", "runway_months": "10"})
    text = offers["options.own.free_exploration"].text
    assert "Unpaid, 10 months of money would not carry it" in text


def test_exploring_unpaid_on_enough_money_is_not_flagged(
    offers_of: OffersOf,
) -> None:
    offers = offers_of({"options": "a year to explore", "runway_months": "30"})
    assert "Unpaid" not in offers["options.own.free_exploration"].text


def test_someone_behind_is_offered_a_programme_only_if_it_pays(
    offers_of: OffersOf,
) -> None:
    line = offers_of({"runway_months": "-2"})["options.structured_programme"]
    assert line.text.startswith("A structured programme that pays")
    assert "calc:runway" not in line.because


def test_whoever_carries_others_is_offered_a_job_that_pays(
    offers_of: OffersOf,
) -> None:
    line = offers_of({"dependants": "2", "goals": "a lab"})["options.paying_job"]
    assert line.because == ("slot:dependants",)


FREE: dict[str, Any] = {
    "options": "open my own lab; keep my job",
    "runway_months": "12",
    "dependants": "0",
    "debt": "none",
}


def test_the_boldest_comes_first_where_nothing_stands_against_it(
    offers_of: OffersOf,
) -> None:
    offers = offers_of(FREE)
    assert "options.ambitious_first" in offers
    assert ladder(offers)[0] == "own.own_lab"


def test_the_order_says_so_where_nothing_is_known_of_money_or_others(
    offers_of: OffersOf,
) -> None:
    text = offers_of({"options": "a PhD"})["options.ambitious_first"].text
    assert "as far as is known" in text


@pytest.mark.parametrize(
    ("slot", "value", "reason"),
    [
        ("dependants", "four", "4 people live on your income"),
        ("dependants", "one child", "one person lives on your income"),
        ("debt", "9000 EUR", "you have debts to pay"),
        ("runway_months", "2", "the money may last only 2 months"),
        ("runway_months", "1", "the money may last only 1 month"),
        ("runway_months", "0", "there may be nothing left to live on"),
        ("movable_hours", "1 hour", "you can move only 1 hour a week"),
        ("movable_hours", "none", "you can move no hours"),
    ],
)
def test_the_safest_comes_first_where_something_binds_and_says_what(
    offers_of: OffersOf, slot: str, value: str, reason: str
) -> None:
    offers = offers_of({**FREE, slot: value})
    line = offers["options.safest_first"]
    assert f"because {reason}." in line.text
    assert line.because == (f"slot:{slot}",)
    assert ladder(offers)[0] == "own.stay"


@pytest.mark.parametrize("answers", [FREE, {**FREE, "dependants": "4"}])
def test_the_other_view_stands_beside_either_order(
    offers_of: OffersOf, answers: dict[str, Any]
) -> None:
    assert "The other view" in offers_of(answers)["options.counter_view"].text


def test_four_dependants_move_the_safer_option_up(offers_of: OffersOf) -> None:
    before = ladder(offers_of(FREE)).index("own.stay")
    after = ladder(offers_of({**FREE, "dependants": "4"})).index("own.stay")
    assert after < before


def test_what_feels_fun_is_repeated_among_the_options(offers_of: OffersOf) -> None:
    offers = offers_of({"options": "a PhD", "fun": "taking models apart"})
    assert "“taking models apart”" in offers["options.fun"].text


def test_of_two_equal_options_the_fun_one_comes_first(offers_of: OffersOf) -> None:
    options = [{"text": "a PhD in Oslo"}, {"text": "a PhD in Lund", "fun": True}]
    offers = offers_of({"options": options})
    assert "Lund" in offers["options.own.phd"].text
    assert "You called it fun." in offers["options.own.phd"].text


CONTENT = {"happiness": "I am happy here", "next_job_worry": "No, none at all"}


def test_who_is_content_is_told_that_nothing_speaks_for_a_switch(
    offers_of: OffersOf,
) -> None:
    offers = offers_of(CONTENT)
    assert "options.not_a_reason_to_switch" in offers
    assert "options.too_few" not in offers


@pytest.mark.parametrize(
    "worry", ["No.", "I don't really worry", "never worried", "I'm calm", "It is fine"]
)
def test_every_plain_denial_counts_as_calm(offers_of: OffersOf, worry: str) -> None:
    offers = offers_of({**CONTENT, "next_job_worry": worry})
    assert "options.not_a_reason_to_switch" in offers


@pytest.mark.parametrize(
    ("slot", "value"),
    [
        ("options", "a PhD"),
        ("blockers", "no time"),
        ("happiness", "I am not happy here"),
        ("happiness", "declined"),
        ("next_job_worry", "I lie awake over it"),
        ("next_job_worry", "I am not sure I would find one"),
        ("next_job_worry", "No, well, it does make me anxious"),
        ("next_job_worry", "I'm not calm about it"),
        ("attention_target", "60% research"),
    ],
)
def test_a_single_sign_against_is_enough_to_keep_the_list(
    offers_of: OffersOf, slot: str, value: str
) -> None:
    offers = offers_of({**CONTENT, slot: value})
    assert "options.not_a_reason_to_switch" not in offers


def test_the_costs_are_named_before_a_commitment_until_that_is_answered(
    offers_of: OffersOf,
) -> None:
    assert "options.costs" in offers_of({"options": "a PhD"})
    for said in ("yes", "not yet", "no", "declined"):
        answers = {"options": "a PhD", "knowing_this": said}
        assert "options.costs" not in offers_of(answers)
    assert "options.costs" not in offers_of({"place": "Lagos"})
