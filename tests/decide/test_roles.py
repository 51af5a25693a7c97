"""Seven roles beside what somebody has done."""

import json
from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

import pytest

from inroad.actions.house import House
from inroad.actions.profile import profile_set
from inroad.decide.degree import PhdState, obstacle, phd_state, phd_words
from inroad.decide.role_content import role_content
from inroad.decide.roles import (
    RoleMatch,
    evidence_of,
    match_kinds,
    match_roles,
    other_than_programming,
    skills_shown,
)
from inroad.record.log import LogEntry
from inroad.record.person import Change, Person

PersonOf = Callable[..., Person]
ENGINEER = {"evidence": "wrote Python services; trained a small model in PyTorch"}
MATHEMATICIAN = {"evidence": "proved a theorem in my thesis; my thesis is in topology"}
TEACHER = {
    "evidence": "published two papers at a workshop; taught a course on deep learning"
}
SYSTEMS = {"evidence": "ran the infrastructure of a bank; software engineer"}


@pytest.fixture
def person_of(make_house: Callable[..., House]) -> PersonOf:
    """Return a function that makes a person of typed answers and kept changes."""

    def make(answers: Mapping[str, Any], *changes: Change) -> Person:
        house = make_house(*changes)
        for slot, value in answers.items():
            typed = value if isinstance(value, str) else json.dumps(value)
            profile_set(house, slot, typed)
        return house.record.read()

    return make


def match_of(person: Person, role: str) -> RoleMatch:
    return next(m for m in match_roles(person) if m.role.id == role)


def test_there_are_the_seven_roles_of_the_source_each_with_its_claim() -> None:
    roles = role_content().roles
    assert [role.id for role in roles] == [
        "conceptual_lead",
        "conceptual_helper",
        "empirical_lead",
        "empirical_helper",
        "theory_lead",
        "professor",
        "software_engineer",
    ]
    assert len({role.claim for role in roles}) == 7


def test_a_phd_is_required_of_professors_alone() -> None:
    needs = {role.id: role.phd for role in role_content().roles}
    assert [id for id, need in needs.items() if need == "required"] == ["professor"]
    assert needs["empirical_helper"] == "mostly_none"


@pytest.mark.parametrize(
    ("evidence", "nearest"),
    [
        (ENGINEER, "empirical_helper"),
        (MATHEMATICIAN, "theory_lead"),
        (TEACHER, "professor"),
        (SYSTEMS, "software_engineer"),
    ],
)
def test_other_evidence_brings_another_role_first(
    person_of: PersonOf, evidence: dict[str, str], nearest: str
) -> None:
    assert match_roles(person_of(evidence))[0].role.id == nearest


def test_without_evidence_the_order_is_that_of_the_source(person_of: PersonOf) -> None:
    matches = match_roles(person_of({"goals": "be a research engineer in Python"}))
    assert [m.role for m in matches] == list(role_content().roles)
    assert not any(m.shown for m in matches)


def test_the_words_that_speak_for_a_skill_are_shown_with_their_place(
    person_of: PersonOf,
) -> None:
    shown = match_of(person_of(ENGINEER), "empirical_helper").shown
    signs = {each.need.skill.id: each.signs for each in shown}
    assert [(s.ref, s.words) for s in signs["programming"]] == [
        ("slot:evidence.0", "Python"),
        ("slot:evidence.1", "PyTorch"),
    ]


def test_what_nothing_speaks_for_is_named_with_how_much_is_asked(
    person_of: PersonOf,
) -> None:
    missing = match_of(person_of(ENGINEER), "empirical_helper").missing
    assert [(n.skill.id, n.level) for n in missing] == [
        ("taste", "moderate"),
        ("alignment", "moderate"),
    ]


def test_what_was_logged_as_done_is_evidence(person_of: PersonOf) -> None:
    entry = LogEntry("l1", date(2026, 3, 1), "Fine-tuned a model")
    person = person_of({}, entry)
    assert evidence_of(person) == (("log:l1", "Fine-tuned a model"),)
    assert "ml_engineering" in skills_shown(person)


def test_aims_options_and_the_field_are_no_evidence(person_of: PersonOf) -> None:
    person = person_of(
        {"goals": "train models", "options": "learn Python", "field": "alignment"}
    )
    assert not skills_shown(person)


def test_a_role_whose_phd_was_ruled_out_comes_last(person_of: PersonOf) -> None:
    person = person_of({**TEACHER, "against": "a PhD, it is lonely"})
    assert match_roles(person)[-1].role.id == "professor"
    assert match_of(person, "professor").phd == (
        "A PhD is required; but you have ruled one out."
    )


def test_fun_decides_between_roles_that_tie(person_of: PersonOf) -> None:
    said = {"evidence": "a year of interpretability"}
    leads = ("conceptual_lead", "empirical_lead")
    for fun, first in (("", leads[0]), ("waiting for a GPU", leads[1])):
        answers = {**said, "fun": fun} if fun else said
        order = [m.role.id for m in match_roles(person_of(answers))]
        assert next(id for id in order if id in leads) == first


@pytest.mark.parametrize(
    ("evidence", "kind"),
    [
        (ENGINEER, "iterator"),
        ({"evidence": "managed a team of six; mentored students"}, "amplifier"),
        ({"evidence": "essays in philosophy; my thesis; forecasting"}, "connector"),
    ],
)
def test_other_evidence_brings_another_of_the_three_kinds_first(
    person_of: PersonOf, evidence: dict[str, str], kind: str
) -> None:
    assert match_kinds(person_of(evidence))[0].kind.id == kind


def test_analysing_data_in_r_is_no_programming(person_of: PersonOf) -> None:
    person = person_of({"evidence": "analysed assays in R"})
    assert "programming" not in skills_shown(person)
    found = other_than_programming(person)
    assert found is not None
    assert (found.ref, found.words) == ("slot:evidence.0", "R")


@pytest.mark.parametrize(
    ("answers", "state"),
    [
        ({}, "unknown"),
        ({"stage": "PhD student in physics"}, "doing"),
        ({"stage": "third year of a PhD"}, "doing"),
        ({"phd_start": "2024"}, "doing"),
        ({"stage": "postdoc"}, "has"),
        ({"evidence": "finished a PhD in chemistry"}, "has"),
        ({"evidence": "helped PhD students with their code"}, "unknown"),
        ({"stage": "engineer, no PhD"}, "none"),
        ({"stage": "dropped out of a PhD"}, "none"),
        ({"stage": "applying for a PhD"}, "wants"),
        ({"options": "a doctorate in Lima"}, "wants"),
        ({"against": "a PhD", "stage": "postdoc"}, "against"),
    ],
)
def test_what_was_said_of_a_phd_is_told_apart(
    person_of: PersonOf, answers: dict[str, str], state: PhdState
) -> None:
    assert phd_state(person_of(answers))[0] == state


def test_only_a_required_phd_stands_in_the_way() -> None:
    assert obstacle("required", "none") == 2
    assert obstacle("required", "unknown") == 1
    assert obstacle("required", "doing") == 0
    assert obstacle("helpful", "against") == 0


def test_where_the_source_says_nothing_of_a_phd_neither_do_we() -> None:
    assert phd_words("not_said", "has") == "The source says nothing of a PhD here."


@pytest.mark.parametrize(
    ("said", "skill"),
    [
        ("firmware engineer for eight years", "programming"),
        ("a paper at ICML", "taste"),
        ("manage a ward of twelve", "leading"),
        ("a talk at a meetup on jailbreaks", "alignment"),
        ("an olympiad medal", "maths"),
        ("wrote the documentation", "communication"),
        ("forecasting tournaments", "epistemics"),
        ("on call for distributed systems", "software"),
    ],
)
def test_ordinary_ways_of_saying_it_are_heard(
    person_of: PersonOf, said: str, skill: str
) -> None:
    assert skill in skills_shown(person_of({"evidence": said}))
