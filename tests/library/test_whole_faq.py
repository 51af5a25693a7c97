"""S4 whole: what a reader of Rohin Shah's page would ask of it, in our words."""

import re
import tomllib
from collections.abc import Callable
from datetime import date

import pytest
from tests.library.whom.s4 import CONTRARIAN, PLEASER

from inroad.library.age import age_of
from inroad.library.cite import attributed, cite
from inroad.library.claim import Claim
from inroad.library.condition import Verdict, judge
from inroad.library.shelf import CONTENT, Shelf
from inroad.record.profile import Profile

TODAY = date(2026, 3, 1)
ABROAD = {
    "place": {"text": "Graz, Austria"},
    "options": [{"text": "a PhD"}],
    "goals": [],
    "against": [],
}
WORKS = {
    "S4-118": "Ziegler and Olsson",
    "S4-119": "Karpathy",
    "S4-120": "Marius Hobbhahn",
    "S4-121": "Adam Gleave",
    "S4-122": "Neel Nanda",
    "S4-123": "Andrew Critch",
    "S4-124": "Jacob Steinhardt",
    "S4-125": "Peter Barnett",
    "S4-126": "eca",
    "S4-127": "Charlie Rogers-Smith",
    "S4-128": "Toby Shevlane",
    "S4-129": "Andrew Critch",
    "S4-130": "Raymond Douglas",
    "S4-131": "oxalis",
    "S4-132": "Vael Gates",
    "S4-133": "Jacob Steinhardt",
    "S4-134": "Chris Olah",
    "S4-135": "MATS",
    "S4-136": "Alex Irpan",
    "S4-137": "Philip Guo",
    "S4-138": "Lynette Bye",
}


@pytest.fixture(scope="module")
def faq(shelf: Shelf) -> list[Claim]:
    return [claim for claim in shelf.claims if claim.source_id == "S4"]


def in_order(text: str, *parts: str) -> bool:
    """Say whether all parts stand in the text, one after the other."""
    return re.search(".*".join(map(re.escape, parts)), text, re.DOTALL) is not None


@pytest.mark.parametrize(
    ("claim_id", "name"),
    [("S4-30", "Andrej Karpathy"), ("S4-69", "Andrew Critch"), ("S4-56", "Sam Bowman")],
)
def test_who_is_quoted_keeps_their_name_beside_that_of_shah(
    shelf: Shelf, claim_id: str, name: str
) -> None:
    claim = shelf.claim(claim_id)
    assert attributed(claim) == f"{name}, quoted by Rohin Shah"
    assert claim.role == "quoted"


def test_nobody_but_shah_and_those_he_quotes_speaks(faq: list[Claim]) -> None:
    quoted = {"S4-30", "S4-56", "S4-69"}
    assert {c.id for c in faq if c.speaker != "Rohin Shah"} == quoted
    assert all(c.via == ("Rohin Shah",) for c in faq if c.id in quoted)


def test_a_letter_without_a_day_gets_none(shelf: Shelf) -> None:
    assert cite(shelf, "S4-56").said_on == "2024 or earlier"
    assert cite(shelf, "S4-69").said_on == "2016 or earlier"


def test_every_claim_carries_the_salt_its_author_asks_for(
    shelf: Shelf, faq: list[Claim]
) -> None:
    assert all("extra salt" in cite(shelf, claim.id).caveat for claim in faq)


@pytest.mark.parametrize(
    ("claim_id", "kind"),
    [
        ("S4-16", "not own experience"),
        ("S4-17", "not own experience"),
        ("S4-46", "not own experience"),
        ("S4-91", "not own experience"),
        ("S4-49", "made-up number"),
        ("S4-58", "made-up number"),
        ("S4-24", "hearsay"),
        ("S4-103", "hearsay"),
        ("S4-159", "hearsay"),
        ("S4-26", "specific to me"),
        ("S4-55", "specific to me"),
        ("S4-104", "specific to me"),
        ("S4-34", "low confidence"),
    ],
)
def test_a_hedge_of_the_page_stays_with_its_claim(
    shelf: Shelf, claim_id: str, kind: str
) -> None:
    claim = shelf.claim(claim_id)
    assert kind in claim.hedge_kinds
    assert claim.hedges


def test_every_claim_on_faculty_jobs_says_he_did_not_take_that_path(
    faq: list[Claim],
) -> None:
    of_them = [c for c in faq if c.locator.startswith("Postdoc or faculty")]
    assert len(of_them) >= 8
    assert all("did not take this path" in " ".join(c.hedges) for c in of_them)


def test_somebody_in_europe_hears_of_three_to_four_years(
    shelf: Shelf, knowing: Callable[..., Profile]
) -> None:
    here, there = shelf.claim("S4-75"), shelf.claim("S4-26")
    assert in_order(here.text, "3 to 4 years", "unsure")
    assert judge(here.applies_when, knowing(**ABROAD)).verdict is Verdict.YES
    assert judge(there.applies_when, knowing(**ABROAD)).verdict is Verdict.NO


@pytest.mark.parametrize(
    ("person", "first", "last"),
    [(PLEASER, "S4-39", "S4-142"), (CONTRARIAN, "S4-142", "S4-39")],
)
def test_advice_on_saying_no_turns_round_with_its_reader(
    shelf: Shelf,
    knowing: Callable[..., Profile],
    person: dict[str, object],
    first: str,
    last: str,
) -> None:
    held = judge(shelf.claim(first).applies_when, knowing(**person))
    other = judge(shelf.claim(last).applies_when, knowing(**person))
    assert (held.verdict, other.verdict) == (Verdict.YES, Verdict.NO)


def test_each_half_of_the_reversal_tells_of_the_other(shelf: Shelf) -> None:
    for one, other in (("S4-39", "S4-142"), ("S4-142", "S4-39")):
        assert "revers" in shelf.claim(one).text
        assert other in shelf.claim(one).note


@pytest.mark.parametrize("claim_id", ["S4-68", "S4-150", "S4-151"])
def test_a_fund_that_was_closed_says_so_and_asks_to_be_checked(
    shelf: Shelf, claim_id: str
) -> None:
    claim = shelf.claim(claim_id)
    age = age_of(claim, TODAY, shelf.source("S4"))
    assert "closed when" in f"{claim.text} {claim.hedges}"
    assert "check" in age.sentence
    assert "June 2024" in claim.note


def test_what_may_perish_is_marked(shelf: Shelf, faq: list[Claim]) -> None:
    found = {c.id for c in faq if c.perishable == "offer"}
    funds = {"S4-68", "S4-113", *(f"S4-{n}" for n in range(148, 152))}
    assert funds | {"S4-14", "S4-63", "S4-81"} <= found
    assert shelf.claim("S4-114").perishable == "state"


def test_the_forecast_has_its_numbers_and_its_age(shelf: Shelf) -> None:
    claim = shelf.claim("S4-28")
    assert in_order(claim.text, "about 2040", "maybe 25% by 2030")
    assert age_of(claim, TODAY, shelf.source("S4")).stale
    assert in_order(cite(shelf, "S4-28").said_on, "2021", "2022", "2024")


def test_a_malformed_link_and_an_unchecked_course_are_told(shelf: Shelf) -> None:
    assert "malformed" in shelf.claim("S4-155").note
    assert "not checked" in shelf.claim("S4-24").text


@pytest.mark.parametrize("claim_id", WORKS)
def test_each_resource_names_the_work_and_his_take(shelf: Shelf, claim_id: str) -> None:
    claim = shelf.claim(claim_id)
    assert claim.kind == "resource"
    assert WORKS[claim_id] in claim.text
    assert claim.speaker == "Rohin Shah"


def test_film_study_goes_beyond_trying_and_a_mentor(shelf: Shelf) -> None:
    assert in_order(shelf.claim("S4-124").text, "Film Study", "beyond", "mentor")


def test_every_claim_of_the_page_is_asked_for_in_five_to_eight_ways(
    faq: list[Claim],
) -> None:
    text = (CONTENT / "asked" / "S4.toml").read_text(encoding="utf-8")
    asked = tomllib.loads(text)
    assert set(asked) == {claim.id for claim in faq}
    for claim_id, ways in asked.items():
        assert 5 <= len(ways) <= 8, claim_id
        assert len({way.casefold() for way in ways}) == len(ways), claim_id


@pytest.mark.shared
def test_no_paragraph_of_the_page_is_without_a_claim(
    faq: list[Claim], seeds: dict[str, bytes]
) -> None:
    lines = seeds["S4"].decode().split("\n")
    told = {n for c in faq if c.lines for n in range(c.lines[0], c.lines[1] + 1)}
    # Headings, questions, who is quoted, and the order of the list say nothing more.
    bare = re.compile(r"#|Q[.:] |>|-+$|[A-Z]\w+( \w+)?$|\(Alphabetically|\[Rohin Shah")
    silent = [
        n
        for n, line in enumerate(lines, 1)
        if line.strip() and not bare.match(line) and n not in told
    ]
    assert [lines[n - 1] for n in silent] == ["To quote Andrew Critch:"]
