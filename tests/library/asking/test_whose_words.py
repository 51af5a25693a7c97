"""A claim is given to the one who made it, and to nobody who only carries it."""

import pytest
from tests.library.asking.conftest import Asking

from inroad.library.asking.named import people_of, stranger_in
from inroad.library.asking.ready import Ready
from inroad.library.asking.terms import words
from inroad.library.shelf import Shelf


def test_a_quoted_person_is_named_with_whoever_quotes_them(asking: Asking) -> None:
    answer = asking("Who says that taste comes from watching the adviser's face?")
    leading = {told.claim.id: told.claim for told in answer.claims[:2]}
    assert leading["S4-30"].speaker == "Andrej Karpathy"
    assert leading["S4-30"].via == ("Rohin Shah",)


def test_a_name_is_found_by_full_name_last_name_and_handle(shelf: Shelf) -> None:
    people = people_of(shelf)
    for said in ("Jeremy Howard", "howard", "@jeremyphoward"):
        assert people.named_in(words(f"what does {said} advise")) == {"Jeremy Howard"}


def test_the_host_is_not_taken_for_somebody_with_the_same_first_name(
    shelf: Shelf,
) -> None:
    assert people_of(shelf).named_in(words("what does Andrew say")) == {"Andrew"}
    assert people_of(shelf).named_in(words("Andrew Critch on mentors")) == {
        "Andrew Critch"
    }


@pytest.mark.parametrize("word", ["silver", "page", "work", "lab", "mats", "hours"])
def test_common_words_name_nobody(shelf: Shelf, word: str) -> None:
    assert not people_of(shelf).named_in([word])


def test_the_compiler_is_nobody_who_can_be_asked_for(shelf: Shelf) -> None:
    assert not people_of(shelf).named_in(words("what does the blog's author think"))


@pytest.mark.parametrize(
    ("question", "name"),
    [
        ("What did Karpathy say about raising venture capital?", "Andrej Karpathy"),
        ("What does Andrew think about proofs of safety?", "Andrew"),
        ("What did Neel Nanda say about grants?", "Neel Nanda"),
    ],
)
def test_nobody_is_given_a_view_they_never_spoke_of(
    asking: Asking, question: str, name: str
) -> None:
    answer = asking(question)
    assert not answer.answered
    assert all(told.claim.speaker != name for told in answer.claims)


@pytest.mark.parametrize(
    ("question", "name"),
    [
        ("What did Marie Curie say about doing a PhD?", "Marie Curie"),
        ("Does Feynman think a PhD is worth it?", "Feynman"),
        ("A PhD, according to Ada Lovelace?", "Ada Lovelace"),
    ],
)
def test_somebody_who_is_not_here_is_given_no_view(
    asking: Asking, question: str, name: str
) -> None:
    answer = asking(question)
    assert not answer.answered
    assert answer.missing == f"The library has nothing from {name}."


@pytest.mark.parametrize(
    "question",
    [
        "People say a PhD is a waste of time. Is it?",
        "My Professor says I should do a PhD. Should I?",
        "My friend Priya says I should quit. Should I?",
        "Priya said my code is bad. How do I get better?",
        "What do I do when my colleague Priya says no?",
        "What does Karpathy say about letters?",
        "What does Google say of titles?",
    ],
)
def test_people_in_general_and_firms_are_no_strangers(
    ready: Ready, question: str
) -> None:
    assert stranger_in(question, ready.people) == ""


def test_whoever_is_asked_for_comes_first(asking: Asking) -> None:
    answer = asking("What did Adam Gleave say about doing a PhD?")
    assert answer.claims[0].claim.speaker == "Adam Gleave"


def test_no_editorial_claim_has_a_quoted_speaker(shelf: Shelf) -> None:
    quoted = {c.speaker for c in shelf.claims if c.role == "quoted"}
    assert not [c.id for c in shelf.claims if c.editorial and c.speaker in quoted]
