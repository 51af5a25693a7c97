"""A question in; the claims that answer it, or what is missing."""

import pytest
from tests.library.asking.conftest import Asking

from inroad.core.errors import BadInput


def test_a_question_is_answered_with_named_people(asking: Asking) -> None:
    answer = asking("How long does a PhD take at Berkeley?")
    assert answer.answered
    assert answer.claims[0].claim.id == "S4-26"


def test_at_most_ten_claims_are_told(asking: Asking) -> None:
    assert len(asking("PhD or a job?").claims) == 10


def test_both_sides_of_a_disagreement_stand_in_the_answer(asking: Asking) -> None:
    answer = asking("Should I stop studying and start building?")
    here = {told.claim.id for told in answer.claims}
    assert answer.disputes
    assert all({pair.one, pair.other} <= here for pair in answer.disputes)


def test_what_is_not_here_is_not_answered(asking: Asking) -> None:
    answer = asking("Which visa do I need to work in the United States?")
    assert not answer.answered
    assert not answer.claims
    assert "visa" in answer.missing


def test_an_unanswered_question_comes_with_what_is_nearest(asking: Asking) -> None:
    assert asking("Why do my tomato leaves curl?").nearest


@pytest.mark.parametrize("nothing", ["", "   ", "?!…", '"', "🙂", "12 34", "\n\n"])
def test_a_question_without_words_is_refused_with_a_hint(
    asking: Asking, nothing: str
) -> None:
    with pytest.raises(BadInput) as refused:
        asking(nothing)
    assert refused.value.hint


def test_a_number_that_a_claim_has_otherwise_is_corrected(asking: Asking) -> None:
    answer = asking("Rohin Shah says the median for AGI is 2030, right?")
    assert answer.corrections[0].holds == "about 2040"
    assert answer.claims[0].claim.id == answer.corrections[0].claim_id


def test_a_number_that_agrees_is_not_corrected(asking: Asking) -> None:
    assert not asking("Shah says his median for AGI is 2040, right?").corrections


def test_a_compiler_is_never_taken_for_those_who_are_quoted(asking: Asking) -> None:
    answer = asking("Which researcher said the academic path has given way?")
    assert answer.claims[0].claim.editorial
    assert "None of the people quoted" in answer.corrections[0].sentence


def test_somebody_who_did_not_speak_of_it_is_given_no_view(asking: Asking) -> None:
    answer = asking("What did Andrew say about doing a PhD?")
    assert not answer.answered
    assert "Andrew" in answer.missing


def test_words_of_a_year_after_the_last_are_not_made_up(asking: Asking) -> None:
    answer = asking("What did Rohin Shah say in 2025 about evals?")
    assert not answer.answered
    assert "June 2024" in answer.missing


def test_private_life_is_refused_in_one_sentence(asking: Asking) -> None:
    answer = asking("Is Neel Nanda married?")
    assert not answer.answered
    assert answer.missing.count(".") == 1


def test_another_language_is_named(asking: Asking) -> None:
    answer = asking("Wie bekomme ich einen Betreuer und soll ich ihm schreiben?")
    assert not answer.answered
    assert "German" in answer.missing


def test_of_a_hundred_thousand_characters_only_the_first_are_read(
    asking: Asking,
) -> None:
    answer = asking("Should I do a PhD? " * 6000)
    assert answer.notes
    assert len(answer.question) <= 2000


@pytest.mark.parametrize(
    "odd",
    ['" OR 1=1', "OR", "<script>alert(1)</script>", "AND NOT phd*", "title:phd^2"],
)
def test_signs_of_query_languages_are_only_words(asking: Asking, odd: str) -> None:
    assert asking(odd).question == odd


@pytest.mark.parametrize("little", ["OR", "what now", "why though", "and not"])
def test_little_words_alone_ask_about_nothing(asking: Asking, little: str) -> None:
    answer = asking(little)
    assert not answer.answered
    assert "what it is about" in answer.missing


@pytest.mark.parametrize("word", ["GPUs?", "taste", "salary", "mentors"])
def test_a_bare_word_asks_for_whatever_there_is(asking: Asking, word: str) -> None:
    assert asking(word).answered


@pytest.mark.parametrize("word", ["visa", "tomatoes", "LaTeX", "zebra"])
def test_a_bare_word_that_no_claim_has_is_not_answered(
    asking: Asking, word: str
) -> None:
    assert not asking(word).answered
