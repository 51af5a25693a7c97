"""For each claim with a condition: whom it is for, and somebody it is not for."""

from collections.abc import Callable
from typing import Any

import pytest

from inroad.library.condition import Verdict, judge
from inroad.library.shelf import Shelf
from inroad.record.profile import Profile

Slots = dict[str, Any]


def texts(*said: str) -> list[dict[str, Any]]:
    return [{"text": text, "lines": [1], "quote": text} for text in said]


def said(text: str) -> dict[str, Any]:
    return {"text": text, "lines": [1], "quote": text}


def span(low: float, high: float) -> dict[str, Any]:
    return {"low": low, "high": high, "lines": [1], "quote": "…"}


LEAD = {"goals": texts("run a small lab for sign language"), "options": []}
NO_LEAD = {"goals": texts("write better tests"), "options": texts("stay a tester")}
BIG_LAB = {"goals": texts("work at Anthropic"), "options": []}
NO_BIG_LAB = {"goals": texts("teach chemistry"), "options": texts("a school nearby")}
DOCTOR = {"goals": [], "options": texts("a doctorate in Lima"), "against": []}
NO_DOCTOR = {
    "goals": texts("ship a product"),
    "options": texts("a job in sales"),
    "against": texts("long commutes"),
}
RESEARCH = {"goals": texts("become a researcher"), "options": [], "field": "physics"}
NO_RESEARCH = {
    "goals": texts("open a bakery"),
    "options": texts("a lease in June"),
    "field": "pastry",
}
GOAL = {"goals": texts("map every dialect")}
FEW = {"options": texts("stay", "move")}
MANY = {"options": texts("stay", "move", "study", "teach", "rest")}
PUBLIC = {"writing_practice": said("I publish a newsletter each May")}
NOT_PUBLIC = {"writing_practice": said("only shopping lists"), "goals": GOAL["goals"]}

CASES: dict[str, tuple[Slots, Slots]] = {
    "S1-09": (
        {"blockers": texts("I do not have enough of a name")},
        {"blockers": texts("rain"), "goals": texts("a warm house")},
    ),
    "S1-14": (
        {"stress": said("I am bored stiff")},
        {"stress": said("it is lively"), "happiness": said("very")},
    ),
    "S1-16": (FEW, {}),
    "S1-17": ({"happiness": said("fine")}, {"not_coping": said("I cannot go on")}),
    "S1-20": (
        {"happiness": said("No, I'm not happy there")},
        {"happiness": said("happy enough"), "stress": said("easy")},
    ),
    "S1-22": (BIG_LAB, NO_BIG_LAB),
    "S1-25": (RESEARCH, NO_RESEARCH),
    "S2-01": ({"prep_hours": span(9, 12)}, {"prep_hours": span(1, 2)}),
    "S2-03": (LEAD | {"prep_hours": span(20, 30)}, LEAD | {"prep_hours": span(1, 2)}),
    "S2-04": ({"prep_hours": span(6, 6)}, {"prep_hours": span(5, 5)}),
    "S2-05": (LEAD, NO_LEAD),
    "S2-08": ({"runway_months": span(5, 6)}, {"runway_months": span(18, 20)}),
    "S2-09": ({"runway_months": span(2, 3)}, {"runway_months": span(30, 30)}),
    "S2-10": ({"runway_months": span(9, 9)}, {}),
    "S2-11": ({"groups": texts("people who restore old maps")}, {}),
    "S2-12": (GOAL, {}),
    "S2-13": (PUBLIC, {"writing_practice": said("I never write")}),
    "S2-17": (FEW, {}),
    "S2-18": (FEW, MANY),
    "S2-19": (FEW, MANY),
    "S2-20": (BIG_LAB, NO_BIG_LAB),
    "S2-21": (FEW, {}),
    "S2-22": (GOAL, {}),
    "S2-23": (GOAL, {}),
    "S2-24": (GOAL, {}),
    "S2-25": (MANY, {}),
    "S2-27": ({"attention_now": [{"label": "shifts", "share": 40}]}, {}),
    "S2-44": ({"runway_months": span(8, 10)}, {"runway_months": span(40, 48)}),
    "S3-01": (
        {"stage": said("twelve years as a backend engineer")},
        {"stage": said("first year of college"), "field": "botany"},
    ),
    "S3-02": (BIG_LAB, NO_BIG_LAB),
    "S3-05": ({"savings": {"amount": 900, "currency": "EUR"}}, {}),
    "S3-06": (PUBLIC, NOT_PUBLIC),
    "S3-07": (
        {"attention_now": [{"label": "scrolling", "share": 30}]},
        {"attention_now": [{"label": "choir", "share": 30}], "goals": []},
    ),
    "S3-08": (PUBLIC, NOT_PUBLIC),
    "S3-10": (
        {"preferences": texts("to be free to choose")},
        {
            "goals": texts("join a team"),
            "preferences": texts("clear orders"),
            "against": texts("travel"),
        },
    ),
    "S4-08": (LEAD, NO_LEAD),
    "S4-10": (DOCTOR, NO_DOCTOR),
    "S4-11": (LEAD, NO_LEAD),
    "S4-12": (LEAD, NO_LEAD),
    "S4-13": (DOCTOR, {k: v for k, v in NO_DOCTOR.items() if k != "against"}),
    "S4-17": (
        {"goals": texts("do conceptual work on agency")},
        NO_RESEARCH,
    ),
    "S4-18": (RESEARCH, NO_RESEARCH),
    "S4-19": (LEAD, NO_LEAD),
    "S4-21": ({"field": said("chemical engineering")}, {}),
    "S4-22": (RESEARCH, NO_RESEARCH),
    "S4-24": ({"stage": said("a nurse")}, {}),
    "S4-25": ({"against": texts("no PhD for me")}, NO_DOCTOR),
    "S4-26": (
        DOCTOR | {"place": said("Seattle")},
        DOCTOR | {"place": said("Nairobi")},
    ),
    "S4-28": (DOCTOR, NO_DOCTOR),
    "S4-30": (DOCTOR, NO_DOCTOR | {"stage": said("apprentice")}),
    "S4-37": ({"phd_start": said("2024")}, {}),
    "S4-40": (
        {"phd_start": said("2025"), "place": said("Texas")},
        {"phd_start": said("2025"), "place": said("Norway")},
    ),
    "S4-62": (
        {"options": texts("a year on my own")},
        {
            "options": texts("a team in Quito"),
            "goals": texts("good company"),
            "preferences": texts("an office"),
        },
    ),
    "S4-63": (RESEARCH, NO_RESEARCH),
    "S4-66": (
        {"blockers": texts("forty applications, all rejected")},
        {
            "blockers": texts("no time"),
            "next_job_worry": said("calm"),
            "stress": said("low"),
        },
    ),
    "S4-67": ({"options": texts("look for a small grant")}, NO_RESEARCH),
    "S4-75": (
        DOCTOR | {"place": said("Porto, Portugal")},
        NO_DOCTOR | {"place": said("Porto, Portugal")},
    ),
    "S4-78": (
        {"options": texts("a job as a research engineer")},
        NO_RESEARCH | {"stage": said("retired cook")},
    ),
}


@pytest.mark.parametrize("claim_id", CASES)
def test_a_claim_appears_where_its_condition_holds(
    claim_id: str, shelf: Shelf, knowing: Callable[..., Profile]
) -> None:
    claim = shelf.claim(claim_id)
    verdict, sentence = judge(claim.applies_when, knowing(**CASES[claim_id][0]))
    assert verdict is Verdict.YES
    assert sentence.startswith("Holds for you: ")


@pytest.mark.parametrize("claim_id", CASES)
def test_a_claim_stays_away_where_its_condition_does_not_hold(
    claim_id: str, shelf: Shelf, knowing: Callable[..., Profile]
) -> None:
    claim = shelf.claim(claim_id)
    slots = CASES[claim_id][1]
    verdict, sentence = judge(claim.applies_when, knowing(**slots))
    assert verdict is (Verdict.NO if slots else Verdict.UNKNOWN)
    assert sentence.startswith(("Does not hold for you: ", "Not known: "))


def test_every_claim_with_a_condition_has_its_pair(shelf: Shelf) -> None:
    conditional = {c.id for c in shelf.claims if not c.applies_when.always}
    assert conditional == set(CASES)


def test_a_claim_without_a_condition_holds_for_somebody_unknown(
    shelf: Shelf, knowing: Callable[..., Profile]
) -> None:
    always = [claim for claim in shelf.claims if claim.applies_when.always]
    assert always
    assert {judge(c.applies_when, knowing()).verdict for c in always} == {Verdict.YES}
