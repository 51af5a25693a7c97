"""Words put into the wrong mouth, names of claims, places, money: what is said then."""

import pytest
from tests.library.asking.conftest import Asking

from inroad.library.asking.private import about_private
from inroad.library.asking.wider import of_wider
from inroad.library.shelf import Shelf


@pytest.mark.parametrize(
    ("question", "claim", "speaker"),
    [
        (
            "Does Karpathy say one should put effort into becoming a really strong "
            "programmer?",
            "S1-01",
            "Jeremy Howard",
        ),
        (
            "Why did Buckman say that people must know you exist before they can give "
            "you opportunities?",
            "S1-06",
            "Finbarr Timbers",
        ),
        ("Does Alex Irpan advise recording conversations?", "S2-07", "Andrew"),
        (
            "according to John Schulman, should one double down when unsure?",
            "S1-17",
            "@BlackHC",
        ),
    ],
)
def test_words_put_into_the_wrong_mouth_are_given_to_whose_they_are(
    asking: Asking, question: str, claim: str, speaker: str
) -> None:
    answer = asking(question)
    assert answer.answered
    assert answer.claims[0].claim.id == claim
    assert speaker in answer.corrections[0].sentence
    assert "does not have this from" in answer.corrections[0].sentence


@pytest.mark.parametrize(
    "question",
    [
        "Why did Jason Wei say that women should not do research?",
        "What did Andrew say about doing a PhD?",
        "What did Karpathy say about raising venture capital?",
    ],
)
def test_what_nobody_here_says_is_put_into_no_other_mouth(
    asking: Asking, question: str
) -> None:
    answer = asking(question)
    assert not answer.answered
    assert not answer.corrections


def test_somebody_who_does_say_so_is_not_corrected(asking: Asking) -> None:
    answer = asking("Does Jeremy Howard say to become a really strong programmer?")
    assert answer.claims[0].claim.id == "S1-01"
    assert not answer.corrections


def test_what_one_quotes_of_another_is_the_others(asking: Asking) -> None:
    answer = asking("does Karpathy say that you should watch your adviser's face")
    told = next(each for each in answer.claims[:3] if each.claim.id == "S4-30")
    assert told.claim.speaker == "Andrej Karpathy"
    assert "Rohin Shah" in told.claim.via


@pytest.mark.parametrize("typed", ["S4-30", "s4-30?", "“S4-30”", "what is S4-30"])
def test_the_name_of_a_claim_shows_it_and_how_to_ask_for_it(
    asking: Asking, typed: str
) -> None:
    answer = asking(typed)
    assert not answer.answered
    assert "inroad cite S4-30" in answer.missing
    assert [told.claim.id for told in answer.nearest] == ["S4-30"]


@pytest.mark.parametrize("typed", ["covid-19", "S9-99 on PhDs?", "GPT-4"])
def test_other_names_with_numbers_are_no_claims(asking: Asking, typed: str) -> None:
    assert "inroad cite" not in asking(typed).missing


def test_a_name_of_a_claim_inside_a_question_is_read_as_any_word(
    asking: Asking,
) -> None:
    assert asking("Should I do a PhD as S4-25 says of personal fit?").answered


def test_what_is_said_of_a_region_answers_for_a_place_in_it_and_says_so(
    asking: Asking,
) -> None:
    answer = asking("how long is a PhD in Germany")
    assert answer.answered
    assert answer.claims[0].claim.id == "S4-75"
    assert answer.missing == (
        "Nothing here is on Germany by itself; what follows is on Europe."
    )


def test_a_place_that_a_claim_names_needs_no_wider_one(shelf: Shelf) -> None:
    assert of_wider("a PhD in Europe", [shelf.claim("S4-75")]) == ""
    assert of_wider("coding in Germany", [shelf.claim("S1-01")]) == ""


@pytest.mark.parametrize(
    "question",
    [
        "How much savings does Stefano have?",
        "how long can the guest of the podcast live from his savings",
        "how much money has the podcast guest put aside",
        "What are Stefano's debts?",
    ],
)
def test_anothers_purse_is_private(question: str) -> None:
    assert about_private(question, ())


@pytest.mark.parametrize(
    "question",
    [
        "How many months of savings does Andrew say one should have?",
        "how long should I live from my savings before a job",
        "How much money does Google have",
        "Would my debts matter for a PhD?",
    ],
)
def test_ones_own_purse_and_a_firms_are_not(question: str) -> None:
    assert not about_private(question, ("Andrew",) if "Andrew" in question else ())


def test_who_is_unhappy_at_the_lab_gets_no_noise(asking: Asking) -> None:
    answer = asking("I cry every sunday evening before going back to the lab")
    assert answer.claims[0].claim.id == "S1-20"
    fitting = [told for told in answer.claims if told.why.startswith("It fits")]
    assert len(fitting) < 4


def test_a_bare_phd_is_answered_by_those_who_argue_about_one(asking: Asking) -> None:
    for question in ("PhD?", "Should I do a PhD?"):
        answer = asking(question)
        assert answer.answered
        assert answer.claims[0].claim.topic.split(".")[0] in {"credentials", "phd"}
        assert not answer.claims[0].claim.editorial
