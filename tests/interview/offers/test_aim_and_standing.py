"""The person's own words, set in order: aim, standing, ties."""

from collections.abc import Callable
from typing import Any

import pytest

from inroad.core.suggestion import Suggestion

OffersOf = Callable[..., dict[str, Suggestion]]


def test_an_unknown_aim_is_asked_for(offers_of: OffersOf) -> None:
    assert "aim.unknown" in offers_of({"place": "Lagos"})


def test_a_declined_aim_is_left_alone(offers_of: OffersOf) -> None:
    offers = offers_of({"goals": "declined"})
    assert not any(id.startswith("aim.") for id in offers)


def test_the_aim_is_repeated_in_their_words(offers_of: OffersOf) -> None:
    assert offers_of({"goals": "Open a lab."})["aim.line"].text == (
        "You want: “Open a lab”."
    )


def test_further_aims_follow_each_with_its_reason(offers_of: OffersOf) -> None:
    line = offers_of({"goals": "a; b; c"})["aim.others"]
    assert line.text == "You also said: “b” and “c”."
    assert line.because == ("slot:goals.1", "slot:goals.2")


def test_an_aim_that_points_elsewhere_comes_last(offers_of: OffersOf) -> None:
    offers = offers_of({"goals": "find something that combines these two; open a lab"})
    assert offers["aim.line"].text == "You want: “open a lab”."
    assert offers["aim.line"].because == ("slot:goals.1",)


def test_a_very_long_aim_is_cut_at_a_word(offers_of: OffersOf) -> None:
    text = offers_of({"goals": "know why " * 60})["aim.line"].text
    assert len(text) < 190
    assert " …”" in text


@pytest.mark.parametrize(
    ("said", "text"),
    [
        ("CHF 3,500", "Your income is CHF 3,500 a month."),
        ("EUR 2,000 net", "Your income is EUR 2,000 a month (net)."),
        (
            "£30,000 per year before tax",
            "Your income is GBP 2,500 a month (gross, from a yearly figure).",
        ),
        (
            "3500 francs",
            "Your income is 3,500 a month. In which currency is not settled.",
        ),
        ("nothing", "You have no income of your own at present."),
    ],
)
def test_income_is_said_as_far_as_it_is_known(
    offers_of: OffersOf, said: str, text: str
) -> None:
    assert offers_of({"monthly_income": said})["stand.income"].text == text


def test_what_becomes_of_the_work_stands_beside_the_income(
    offers_of: OffersOf,
) -> None:
    line = offers_of({"monthly_income": "EUR 2000", "job_converts": "probably not"})[
        "stand.income"
    ]
    assert line.text.endswith(
        "You expect that your present work will probably not become lasting."
    )
    assert line.because == ("slot:monthly_income", "slot:job_converts")


@pytest.mark.parametrize("answer", ["yes", "probably", "unsure", "probably not", "no"])
def test_what_becomes_of_the_work_stands_alone_without_an_income(
    offers_of: OffersOf, answer: str
) -> None:
    text = offers_of({"job_converts": answer})["stand.job_converts"].text
    assert "your present work" in text
    assert text.endswith(".")


def rated(**rating: Any) -> dict[str, Any]:  # noqa: ANN401 - JSON of a rating
    return {"self_rating": {"scale": "out of 10", "value": 6, **rating}}


def test_a_rating_is_their_own_estimate(offers_of: OffersOf) -> None:
    text = offers_of(rated(compared_to="colleagues"))["stand.rating"].text
    assert text == (
        "You put yourself at 6 out of 10, compared with colleagues. That is your own "
        "estimate; nobody has measured it."
    )


def test_a_rating_against_ones_own_potential_ranks_nobody(offers_of: OffersOf) -> None:
    text = offers_of({"self_rating": "30 percent of my potential"})["stand.rating"].text
    assert "30 on a scale where 100 is what you could become" in text
    assert "percentile" not in text
    assert text.endswith("It does not rank you against anyone.")


def test_others_on_the_same_scale_stand_beside_it(offers_of: OffersOf) -> None:
    peers = {"value": 8, "scale": "out of 10", "compared_to": "the team"}
    line = offers_of({**rated(), "peer_rating": peers})["stand.rating"]
    assert "and the team at 8 on the same scale" in line.text
    assert line.because == ("slot:self_rating", "slot:peer_rating")


def test_others_on_another_scale_are_not_compared(offers_of: OffersOf) -> None:
    peers = {"value": 50, "scale": "out of 100", "compared_to": "the team"}
    text = offers_of({**rated(), "peer_rating": peers})["stand.rating"].text
    assert "the team" not in text


@pytest.mark.parametrize(
    ("scale", "words"),
    [
        ("percentile", "percentile 40"),
        ("top percent", "the top 40 percent"),
        ("percent", "40 percent"),
        ("not said", "40"),
    ],
)
def test_every_scale_is_said_as_what_it_is(
    offers_of: OffersOf, scale: str, words: str
) -> None:
    text = offers_of(rated(scale=scale, value=40))["stand.rating"].text
    assert text.startswith(f"You put yourself at {words}.")


def test_mood_and_worry_are_both_kept(offers_of: OffersOf) -> None:
    text = offers_of({"happiness": "happy", "next_job_worry": "some"})[
        "stand.mood"
    ].text
    assert "“happy”" in text
    assert "“some”" in text


@pytest.mark.parametrize("slot", ["happiness", "next_job_worry"])
def test_one_of_the_two_stands_alone(offers_of: OffersOf, slot: str) -> None:
    line = offers_of({slot: "so and so"})["stand.mood"]
    assert line.because == (f"slot:{slot}",)


@pytest.mark.parametrize(
    ("slot", "id"),
    [
        ("stress", "stand.stress"),
        ("constraints", "stand.limits"),
        ("preferences", "stand.preferences"),
        ("against", "stand.against"),
    ],
)
def test_what_was_said_is_repeated_in_quotes(
    offers_of: OffersOf, slot: str, id: str
) -> None:
    assert "“not on Fridays”" in offers_of({slot: "not on Fridays"})[id].text


def test_people_are_listed_with_how_things_stand(offers_of: OffersOf) -> None:
    people = [{"text": "Lena", "status": "we talk"}, {"text": "Kofi"}]
    offers = offers_of({"people": people})
    assert offers["people.theirs"].text == "You named “Lena”. Between you: “we talk”."
    assert offers["people.theirs.2"].text == "You named “Kofi”."


def test_groups_are_listed_with_how_new_they_are(offers_of: OffersOf) -> None:
    groups = [{"text": "a reading group", "recency": "two weeks"}]
    offers = offers_of({"groups": groups})
    assert "New to you: “two weeks”" in offers["people.groups"].text
    assert "people.name_the_group" in offers


def test_an_aim_without_a_why_asks_for_it_before_any_plan(
    offers_of: OffersOf,
) -> None:
    offers = offers_of({"goals": "open a lab"})
    after = offers["aim.line"].weight
    assert 80 < offers["aim.why_unknown"].weight < after


def test_the_why_stands_in_their_words(offers_of: OffersOf) -> None:
    offers = offers_of({"goals": "open a lab", "why": "nobody tests these pumps"})
    assert offers["aim.why"].text == (
        "Because, in your words: “nobody tests these pumps”."
    )
    assert "aim.why_unknown" not in offers


def test_a_why_they_keep_to_themselves_is_not_asked_again(offers_of: OffersOf) -> None:
    offers = offers_of({"goals": "open a lab", "why": "declined"})
    assert "aim.why_unsaid" in offers
    assert "aim.why_unknown" not in offers


def test_a_line_about_oneself_is_repeated_as_it_is(offers_of: OffersOf) -> None:
    line = offers_of({"one_line": "an engineer who tests pumps"})["aim.one_line"]
    assert line.text == "You, in one line: “an engineer who tests pumps”."


@pytest.mark.parametrize(
    ("said", "shown"), [("yes", ": yes"), ("not yet", ": not yet"), ("no", ": no.")]
)
def test_the_standing_answer_to_the_last_question_is_shown(
    offers_of: OffersOf, said: str, shown: str
) -> None:
    assert shown in offers_of({"knowing_this": said})["aim.knowing"].text
