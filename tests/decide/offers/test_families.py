"""Which kind of option a person's words describe."""

import pytest

from inroad.decide.options import FAMILIES, UNSORTED, Family, family_of, labs_named


@pytest.mark.parametrize(
    ("words", "family"),
    [
        ("open a lab of my own", "own_lab"),
        ("a startup", "company"),
        ("join a startup in Lagos", "paying_job"),
        ("apply for a fellowship", "structured_programme"),
        ("a summer school", "structured_programme"),
        ("a PhD in Oslo", "phd"),
        ("finish the PhD", "stay"),
        ("completing my part-time doctorate", "stay"),
        ("start the PhD", "phd"),
        ("a postdoc", "university_lab"),
        ("apply as a research associate", "university_lab"),
        ("work at OpenAI", "dream_lab"),
        ("a master's", "degree"),
        ("an evening course", "degree"),
        ("keep my job", "stay"),
        ("ask for half-time", "stay"),
        ("ask for a four-day week", "stay"),
        ("join a small lab", "small_lab"),
        ("independent videos about AI", "independent_public_work"),
        ("a blog on my own", "independent_public_work"),
        ("independent research", "free_exploration"),
        ("take time off", "free_exploration"),
        ("write a newsletter", "independent_public_work"),
        ("an engineering job", "paying_job"),
        ("the circus", "other"),
    ],
)
def test_words_are_sorted_into_a_kind(words: str, family: str) -> None:
    assert family_of(words).id == family


@pytest.mark.parametrize("words", ["move to Milan", "a fair deal", "metrics", "mats"])
def test_a_word_that_only_begins_like_a_lab_is_not_one(words: str) -> None:
    assert family_of(words).id == "other"
    assert labs_named(words) == ()


def test_labs_are_found_in_the_order_they_are_said() -> None:
    assert labs_named("OpenAI, then DeepMind, then OpenAI") == ("OpenAI", "DeepMind")


@pytest.mark.parametrize("family", [*FAMILIES, UNSORTED], ids=lambda f: str(f.id))
def test_every_smallest_step_asks_someone_within_half_an_hour(family: Family) -> None:
    assert family.step.startswith("ask ")
    assert 0 < family.hours <= 0.5
