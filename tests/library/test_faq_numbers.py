"""S4's numbers, orders and conditions, as a reader of the page would look for them."""

import re

import pytest

from inroad.library.shelf import Shelf


def in_order(text: str, *parts: str) -> bool:
    """Say whether all parts stand in the text, one after the other."""
    return re.search(".*".join(map(re.escape, parts)), text, re.DOTALL) is not None


def test_funders_stand_with_whom_they_are_for(shelf: Shelf) -> None:
    text = {n: shelf.claim(f"S4-{n}").text for n in (113, 148, 149, 150, 151)}
    assert in_order(text[148], "Long-Term Future Fund", "Survival and Flourishing")
    assert "PhD in technical AI safety" in text[149]
    assert "early career" in text[150]
    assert "AI policy" in text[151]
    assert "worked with him" in text[113]


def test_after_a_year_the_plan_changes_and_evidence_comes_first(shelf: Shelf) -> None:
    assert in_order(shelf.claim("S4-66").text, "a year", "internship", "on the side")
    assert in_order(shelf.claim("S4-67").text, "posts with ideas", "funders")


def test_five_reasons_for_a_phd_keep_their_order(shelf: Shelf) -> None:
    order = ("fit", "skills", "credential", "expert", "network", "useful work")
    assert in_order(shelf.claim("S4-25").text, *order)


def test_reasons_against_a_phd_keep_numbers_and_hedges(shelf: Shelf) -> None:
    assert in_order(shelf.claim("S4-26").text, "about 6 years", "8")
    assert in_order(shelf.claim("S4-29").text, "real cost", "not the one that decides")
    text = shelf.claim("S4-27").text
    assert in_order(text, "eight years", "five of learning", "three", "eight of okay")


def test_seven_roles_ship_and_only_a_professor_needs_the_phd(shelf: Shelf) -> None:
    assert shelf.claim("S4-01").text.startswith("Seven roles")
    assert "PhD is required" in shelf.claim("S4-07").text
    assert "most have none" in shelf.claim("S4-05").text
    assert in_order(shelf.claim("S4-04").text, "many have a PhD", "none is required")
    for free in ("S4-02", "S4-06"):
        assert in_order(shelf.claim(free).text, "PhD helps", "not required")


def test_titles_are_told_by_their_company(shelf: Shelf) -> None:
    text = shelf.claim("S4-77").text
    assert in_order(text, "DeepMind", "research engineer", "OpenAI", "technical staff")


@pytest.mark.parametrize(
    ("claim_id", "number", "of_whom"),
    [
        ("S4-10", "ten people", "April 2022"),
        ("S4-11", "three to five", "helper"),
        ("S4-13", "not 90%", "autumn 2021"),
        ("S4-40", "80-90%", "Berkeley"),
        ("S4-38", "90%", "visit days"),
        ("S4-49", "1%", "50%"),
        ("S4-53", "70-80%", "first six months"),
        ("S4-46", "3-5 hours", "2-4"),
        ("S4-33", "30 to 60 minutes", "10"),
    ],
)
def test_a_number_stands_with_what_it_counts(
    shelf: Shelf, claim_id: str, number: str, of_whom: str
) -> None:
    claim = shelf.claim(claim_id)
    assert number in claim.text
    assert of_whom in f"{claim.text} {claim.said_of}"
    assert claim.hedge_kinds


def test_soft_power_or_technical_work_with_cost_and_exception(shelf: Shelf) -> None:
    assert in_order(shelf.claim("S4-43").text, "soft power or technical", "early")
    assert "5-10x" in shelf.claim("S4-44").text
    assert in_order(shelf.claim("S4-160").text, "MIRI and ARC", "specific to him")


def test_an_advisers_topic_matters_under_two_conditions(shelf: Shelf) -> None:
    assert "hour a week" in shelf.claim("S4-35").text
    text = shelf.claim("S4-36").text
    assert in_order(text, "Two conditions", "weekly hour", "motivation")


def test_the_syllabus_keeps_its_order(shelf: Shelf) -> None:
    path = ("starter pack", "Human Compatible", "sequences", "overviews", "deeper")
    assert in_order(shelf.claim("S4-59").text, *path)
    four = ("First Principles", "Value Learning", "Embedded", "Iterated")
    assert in_order(shelf.claim("S4-143").text, *four)
    assert in_order(shelf.claim("S4-144").text, "Overviews", "database")


def test_academics_are_warned_that_citations_will_not_do(shelf: Shelf) -> None:
    text = shelf.claim("S4-60").text
    assert in_order(text, "academia", "citations", "tags", "sub-paradigms")


def test_the_topics_come_with_reluctance_and_with_the_warning(shelf: Shelf) -> None:
    text = shelf.claim("S4-61").text
    assert in_order(text, "does not like", "risk", "feedback", "novel")
    assert in_order(text, "interpretability", "deep learning", "Not alone")


def test_advice_for_a_phd_is_whole(shelf: Shelf) -> None:
    assert in_order(shelf.claim("S4-37").text, "motivation", "advisor", "fix it")
    assert in_order(shelf.claim("S4-40").text, "not specialise before the third")
    assert in_order(shelf.claim("S4-41").text, "defer", "junior", "fourth year")


def test_four_criteria_of_academia_and_bowmans_dissent(shelf: Shelf) -> None:
    four = ("non-obvious", "conceptually simple", "technically complex", "important")
    assert in_order(shelf.claim("S4-55").text, *four)
    assert in_order(shelf.claim("S4-56").text, "some truth", "far more than")


def test_a_job_talk_takes_a_hundred_hours_by_hearsay(shelf: Shelf) -> None:
    text = shelf.claim("S4-159").text
    assert in_order(text, "100 hours", "he has heard", "5-30 hours")
    assert "few excellent papers" in shelf.claim("S4-92").text
    assert "Letters" in shelf.claim("S4-93").text


def test_mathematics_and_proofs_keep_their_hedges(shelf: Shelf) -> None:
    for claim_id in ("S4-64", "S4-65", "S4-111", "S4-112", "S4-147"):
        assert shelf.claim(claim_id).hedges, claim_id
    assert "Shah" in shelf.claim("S4-65").note


def test_soft_power_is_gained_in_three_ways(shelf: Shelf) -> None:
    text = shelf.claim("S4-45").text
    assert in_order(text, "credentials", "visible expertise", "network", "competent")


def test_both_breakdowns_of_roles_name_who_proposed_them(shelf: Shelf) -> None:
    assert "optimising for" in shelf.claim("S4-88").text
    assert in_order(shelf.claim("S4-135").text, "MATS", "connectors", "amplifiers")


def test_of_miri_he_speaks_for_himself_alone(shelf: Shelf) -> None:
    assert "wrong about its beliefs" in shelf.claim("S4-71").text
    for claim_id in ("S4-71", "S4-116", "S4-154"):
        assert "not MIRI's own voice" in shelf.claim(claim_id).note
