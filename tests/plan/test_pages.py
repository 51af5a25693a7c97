"""Roles, leave or stay, costs and options: what each page says, and to whom nothing."""

import shutil
from collections.abc import Callable
from dataclasses import replace
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest

from inroad.actions.house import House
from inroad.actions.plan import brief
from inroad.actions.profile import profile_set
from inroad.actions.roles import costs, options, roles, stay
from inroad.library.shelf import load_shelf
from inroad.plan.costs import Costs
from inroad.plan.options import Options
from inroad.plan.page import Section
from inroad.plan.roles import Roles
from inroad.plan.stay import Stay

HouseOf = Callable[..., House]
Page = Roles | Stay | Costs | Options
PAGES = [roles, stay, costs, options]
CARE = {"not_coping": "I cannot go on", "goals": "open a lab", "runway_months": "4"}


def lines(page: Page) -> dict[str, str]:
    return {line.id: line.text for part in page.sections for line in part.lines}


def rested_on(page: Page) -> set[str]:
    told = (line for part in page.sections for line in part.lines)
    return {ref for line in told for ref in line.because}


def text_of(part: Section) -> str:
    return " ".join(line.text for line in part.lines)


def without(house: House, folder: Path, *sources: str) -> House:
    content = folder / "content"
    shutil.copytree(str(files("inroad.library") / "content"), content)
    for source in sources:
        (content / f"{source}.toml").unlink()
    return replace(house, shelf=load_shelf(content))


@pytest.mark.parametrize("page", PAGES)
def test_every_page_stands_for_somebody_of_whom_nothing_is_known(
    memory_house: House, page: Callable[[House], Page]
) -> None:
    found = page(memory_house)
    refs = {
        ref for part in found.sections for line in part.lines for ref in line.because
    }
    assert refs <= set(found.refs)


@pytest.mark.parametrize("page", PAGES)
def test_every_ref_resolves_on_a_full_page(
    house_of: HouseOf, short_of_money: dict[str, Any], page: Callable[[House], Page]
) -> None:
    found = page(house_of({**short_of_money, "evidence": "Python", "against": "a PhD"}))
    refs = {
        ref for part in found.sections for line in part.lines for ref in line.because
    }
    assert refs <= set(found.refs)


@pytest.mark.parametrize("page", PAGES)
def test_somebody_who_should_rest_gets_no_page(
    house_of: HouseOf, page: Callable[[House], Page]
) -> None:
    found = page(house_of(CARE))
    assert found.care
    assert found.sections == ()
    assert not found.refs


@pytest.mark.parametrize("page", PAGES)
def test_a_library_without_sources_breaks_no_page(
    house_of: HouseOf,
    short_of_money: dict[str, Any],
    tmp_path: Path,
    page: Callable[[House], Page],
) -> None:
    full = house_of(short_of_money)
    house = without(full, tmp_path, *(source.id for source in full.shelf.sources))
    assert not any(ref.startswith("claim:") for ref in page(house).refs)


def test_roles_go_with_the_source_that_tells_of_them(
    house_of: HouseOf, tmp_path: Path
) -> None:
    house = without(house_of({"evidence": "Python"}), tmp_path, "S4")
    found = roles(house)
    assert found.roles == ()
    assert "roles.no_source" in lines(found)
    assert not any(id.startswith("roles.") for id in _brief_ids(house))


def _brief_ids(house: House) -> set[str]:
    return {line.id for line in brief(house).lines}


def test_seven_roles_stand_with_their_need_of_a_phd(memory_house: House) -> None:
    found = roles(memory_house)
    assert len(found.roles) == 7
    assert [role.id for role in found.roles if role.phd == "required"] == ["professor"]
    assert not found.known
    assert found.question


def test_each_role_rests_on_its_claim(memory_house: House) -> None:
    found = roles(memory_house)
    for role in found.roles:
        assert f"claim:{role.claim}" in found.refs


def test_both_breakdowns_say_who_proposed_them(memory_house: House) -> None:
    said = lines(roles(memory_house))
    assert "proposed by Rohin Shah" in said["roles.seven"]
    assert "proposed by MATS" in said["roles.three"]


def test_titles_are_told_with_the_two_examples(memory_house: House) -> None:
    said = lines(roles(memory_house))["roles.titles"]
    assert "DeepMind" in said
    assert "OpenAI" in said


def test_evidence_changes_the_roles_of_the_brief(house_of: HouseOf) -> None:
    house = house_of({"evidence": "proved a theorem; my thesis"})
    before = _brief_ids(house)
    profile_set(house, "evidence", "Python services; trained a model in PyTorch")
    after = _brief_ids(house)
    assert "roles.theory_lead" in before - after
    assert "roles.empirical_helper" in after - before


def test_a_brief_without_evidence_asks_what_would_tell(house_of: HouseOf) -> None:
    page = brief(house_of({"goals": "do research"}))
    text = next(line.text for line in page.lines if line.id == "roles.unknown")
    assert "What have you built" in text


def test_whoever_keeps_evidence_to_themselves_is_not_asked(house_of: HouseOf) -> None:
    ids = _brief_ids(house_of({"goals": "do research", "evidence": "declined"}))
    assert "roles.unknown" not in ids


def test_somebody_who_does_not_program_hears_both_answers_in_their_order(
    house_of: HouseOf,
) -> None:
    found = roles(house_of({"field": "chemical engineering", "goals": "alignment"}))
    other = next(part for part in found.sections if part.id == "other")
    assert [line.id for line in other.lines] == ["roles.another_problem", "roles.order"]
    order = other.lines[1].text
    assert order.index("programming") < order.index("machine learning")
    assert order.index("machine learning") < order.index("path")


def test_not_saying_that_one_programs_is_not_saying_that_one_does_not(
    house_of: HouseOf,
) -> None:
    unsaid = lines(roles(house_of({"stage": "engineer at a bank"})))
    assert unsaid["roles.another_problem"].startswith("You have not said")
    told = lines(roles(house_of({"evidence": "ran a pilot plant"})))
    assert told["roles.another_problem"].startswith("Nothing you told speaks")


def test_somebody_who_programs_is_not_asked_whether_another_problem_suits(
    house_of: HouseOf,
) -> None:
    said = {"field": "chemical engineering", "evidence": "a simulator in C++"}
    assert "other" not in {part.id for part in roles(house_of(said)).sections}


def test_a_step_of_the_order_that_was_taken_is_named(house_of: HouseOf) -> None:
    said = lines(roles(house_of({"evidence": "a course on deep learning"})))
    assert "Your words speak for knowledge of AI" in said["roles.order"]


def test_a_working_day_is_told_as_a_guess_of_somebody_who_has_another(
    house_of: HouseOf,
) -> None:
    page = roles(house_of({"goals": "do research"}))
    said = lines(page)["roles.workday"]
    assert "three to five hours" in said
    assert "two to four of reading" in said
    assert "by somebody whose day it is not" in said
    hedges = page.refs["claim:S4-46"]["hedges"]
    assert any("not his own day" in hedge for hedge in hedges)


def test_each_count_is_told_with_who_counted_when_and_of_whom(
    house_of: HouseOf,
) -> None:
    page = roles(house_of({}))
    said = {id: text for id, text in lines(page).items() if ".count." in id}
    whole = " ".join(said.values())
    assert len(said) == 4
    for words in ("ten people", "April 2022", "three to five", "not 90 in 100"):
        assert words in whole
    assert "at Berkeley" in said["roles.count.exploring"]
    assert "80 to 90 in 100" in said["roles.count.exploring"]
    assert {f"claim:S4-{n}" for n in (10, 11, 13, 40)} <= rested_on(page)


def test_a_count_goes_with_its_source(house_of: HouseOf, tmp_path: Path) -> None:
    page = roles(without(house_of({}), tmp_path, "S4"))
    assert not any(".count." in id for id in lines(page))


def test_data_in_r_is_told_apart_from_programming(house_of: HouseOf) -> None:
    said = lines(roles(house_of({"evidence": "analysed assays in R"})))
    assert said["roles.not_programming"].startswith("“R” does not count")


def test_leaving_is_judged_by_their_line_and_nothing_else(house_of: HouseOf) -> None:
    page = stay(house_of({"learning_here": "3", "room_here": "6", "leave_below": "4"}))
    assert page.verdict == "below"
    text = lines(page)["stay.verdict"]
    assert text.startswith("Learning 3 is below your line of 4.")
    assert "should" not in text


def test_both_sides_of_leaving_are_heard_with_their_conditions(
    house_of: HouseOf,
) -> None:
    said = lines(stay(house_of({"happiness": "No, I am miserable"})))
    assert "Holds for you: you said" in said["stay.unhappy.S1-20"]
    assert "stay.learning.S1-14" in said
    assert "stay.remain.S1-17" in said


def test_figures_stand_beside_the_advice_they_bear_on(house_of: HouseOf) -> None:
    answers = {"learning_here": "3", "leave_below": "4", "unhappy_here": "7"}
    said = lines(stay(house_of(answers)))
    assert "By what you said: Learning 3 is below" in said["stay.learning.S1-14"]
    assert "at 7 of 10" in said["stay.unhappy.S1-20"]


def test_what_is_not_known_of_the_place_is_asked(memory_house: House) -> None:
    asked = [id for id in lines(stay(memory_house)) if id.startswith("stay.ask.")]
    assert len(asked) == 4


def test_what_they_would_rather_not_say_is_not_asked(house_of: HouseOf) -> None:
    asked = lines(stay(house_of({"room_here": "declined"})))
    assert "stay.ask.room_here" not in asked


def test_the_costs_end_with_the_question(memory_house: House) -> None:
    found = costs(memory_house)
    assert found.sections[-1].id == "question"
    assert found.question == "Knowing this, is it what you want?"
    assert found.answer is None


def test_a_standing_answer_is_repeated(house_of: HouseOf) -> None:
    found = costs(house_of({"knowing_this": "not yet"}))
    assert found.answer == "not yet"
    assert "not yet" in text_of(found.sections[-1])


def test_costs_hold_their_own_figures(house_of: HouseOf) -> None:
    answers = {"runway_months": "4 to 5", "movable_hours": "6", "dependants": "2"}
    own = lines(costs(house_of(answers)))
    assert own["costs.own_months"].endswith("4 to 5 months.")
    assert "6 hours a week" in own["costs.own_hours"]
    assert own["costs.own_people"] == "2 people live on your income."


def test_less_money_in_science_is_cited_where_money_was_spoken_of(
    house_of: HouseOf,
) -> None:
    found = costs(house_of({"runway_months": "4"}))
    assert "costs.money.S3-05" in lines(found)
    assert found.refs["claim:S3-05"]["hedges"]


def test_odds_are_counts_of_the_kinds_they_have_in_mind(house_of: HouseOf) -> None:
    said = lines(costs(house_of({"options": "a PhD"})))
    odds = [id for id in said if id.startswith("costs.odds.")]
    assert odds == ["costs.odds.top_cs_phd"]


def test_what_a_phd_costs_is_told_only_where_one_was_spoken_of(
    house_of: HouseOf,
) -> None:
    assert "costs.phd.S4-13" in lines(costs(house_of({"options": "a PhD"})))
    assert "costs.phd.S4-13" not in lines(costs(house_of({"options": "a blog"})))
