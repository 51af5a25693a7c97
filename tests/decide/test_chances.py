"""Chances of an offer that somebody else counted."""

import pytest

from inroad.decide.chances import chance_of, counted_chances


@pytest.mark.parametrize(
    ("family", "words", "default"),
    [
        ("structured_programme", "a residency", "accept_prob.mats"),
        (
            "structured_programme",
            "the fellowship at Anthropic",
            "accept_prob.anthropic_fellows",
        ),
        ("structured_programme", "a grant", "accept_prob.long_term_future_fund"),
        ("dream_lab", "DeepMind", "accept_prob.research_engineer_frontier_lab"),
        ("phd", "a PhD", "accept_prob.top_cs_phd"),
    ],
)
def test_an_option_finds_the_figure_that_is_nearest(
    family: str, words: str, default: str
) -> None:
    chance = chance_of(family, words)
    assert chance is not None
    assert chance.default.id == default
    assert 0 < chance.low < chance.middle < chance.high < 1


@pytest.mark.parametrize("family", ["own_lab", "company", "stay", "other"])
def test_nothing_is_made_up_where_nobody_counted(family: str) -> None:
    assert chance_of(family, "grant") is None


def test_nine_in_ten_lie_between_the_ends() -> None:
    chance = chance_of("structured_programme", "a residency")
    assert chance is not None
    # Beta(2, 34) by hand: at least two of 35 fall below x.
    below = 1 - (1 - chance.low) ** 35 - 35 * chance.low * (1 - chance.low) ** 34
    above = (1 - chance.high) ** 35 + 35 * chance.high * (1 - chance.high) ** 34
    assert below == pytest.approx(0.05, abs=1e-6)
    assert above == pytest.approx(0.05, abs=1e-6)


def test_counts_are_those_of_the_kinds_in_mind_or_all() -> None:
    assert {f for f, _ in counted_chances(frozenset({"phd", "stay"}))} == {"phd"}
    assert len({f for f, _ in counted_chances(frozenset({"stay"}))}) == 3
