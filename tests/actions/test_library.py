"""The library's actions."""

import pytest

from inroad.actions.house import House
from inroad.actions.library import cite, library, speakers
from inroad.core.errors import NotFound


def test_every_source_is_listed_with_its_number_of_claims(memory_house: House) -> None:
    listed = library(memory_house).sources
    assert {found.source.id for found in listed} >= {"S1", "S2", "S3", "S4"}
    assert sum(found.claims for found in listed) == len(memory_house.shelf.claims)


def test_a_claim_is_cited_with_everyone_who_passed_it_on(memory_house: House) -> None:
    claim = next(c for c in memory_house.shelf.claims if c.source_id == "S1")
    assert len(cite(memory_house, claim.id).links) > 2


def test_a_claim_that_is_not_there_is_not_found(memory_house: House) -> None:
    with pytest.raises(NotFound):
        cite(memory_house, "S9-99")


def test_speakers_of_one_source_are_listed_alone(memory_house: House) -> None:
    everybody = speakers(memory_house).speakers
    some = speakers(memory_house, "S1").speakers
    assert 0 < len(some) < len(everybody)


def test_a_source_that_is_not_there_has_no_speakers_to_list(
    memory_house: House,
) -> None:
    with pytest.raises(NotFound):
        speakers(memory_house, "S9")
