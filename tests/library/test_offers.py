"""Lines that stand on the page only because somebody advises them, and it applies."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import NamedTuple

import pytest

from inroad.core.suggestion import SECTIONS, Suggestion
from inroad.library.offers import LINES, AdviceLine, suggest
from inroad.library.shelf import Shelf
from inroad.record.person import Person
from inroad.record.profile import Profile

TODAY = date(2026, 3, 2)
RICH = {
    "goals": [
        {"text": "lead a lab and do a PhD"},
        {"text": "theory of why models generalise, conceptual alignment writing"},
    ],
    "options": [{"text": "a PhD"}],
    "groups": [{"text": "people online, on Twitter"}],
    "attention_now": [{"label": "reading online, Twitter, videos", "share": 20.0}],
    "against": [{"text": "a PhD, too lonely"}],
    "writing_practice": {"text": "I write every week"},
}


class Tools(NamedTuple):
    """The library alone."""

    shelf: Shelf


@pytest.fixture
def offers_of(
    shelf: Shelf, knowing: Callable[..., Profile]
) -> Callable[..., dict[str, Suggestion]]:
    """Return a function from slot values to what the library offers, by line id."""

    def offer(**slots: object) -> dict[str, Suggestion]:
        person = Person("p1", "Noor", knowing(**slots))
        return {s.id: s for s in suggest(person, TODAY, Tools(shelf))}

    return offer


@pytest.mark.parametrize("line", LINES, ids=lambda line: str(line.id))
def test_every_line_belongs_to_a_section_and_reads_as_sentences(
    line: AdviceLine,
) -> None:
    assert line.section in SECTIONS
    assert line.id.startswith(f"{line.section}.")
    assert line.text.endswith(".")


@pytest.mark.parametrize("line", LINES, ids=lambda line: str(line.id))
def test_every_line_has_a_claim_on_the_shelf_to_rest_on(
    shelf: Shelf, line: AdviceLine
) -> None:
    assert shelf.bearing_on(line.id)


@pytest.mark.parametrize("line", LINES, ids=lambda line: str(line.id))
def test_every_line_stands_for_somebody_to_whom_its_advice_applies(
    offers_of: Callable[..., dict[str, Suggestion]], line: AdviceLine
) -> None:
    offered = offers_of(**RICH)[line.id]
    assert offered.because
    assert all(ref.startswith("claim:") for ref in offered.because)


def test_leading_research_is_not_told_to_somebody_who_named_no_such_aim(
    offers_of: Callable[..., dict[str, Suggestion]],
) -> None:
    assert "roles.research_lead" not in offers_of(goals=[{"text": "sail"}])


def test_a_line_whose_claims_left_the_shelf_is_silent(
    shelf: Shelf, knowing: Callable[..., Profile]
) -> None:
    kept = tuple(c for c in shelf.claims if "test.judge" not in c.bears_on)
    person = Person("p1", "Noor", knowing(**RICH))
    tools = Tools(replace(shelf, claims=kept))
    assert "test.judge" not in {s.id for s in suggest(person, TODAY, tools)}


def test_an_empty_shelf_offers_nothing(
    shelf: Shelf, knowing: Callable[..., Profile]
) -> None:
    person = Person("p1", "Noor", knowing(**RICH))
    assert not list(suggest(person, TODAY, Tools(replace(shelf, claims=()))))
