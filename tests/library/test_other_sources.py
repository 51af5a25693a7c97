"""The claims of sources whose text was not at hand: what they have and do not have."""

import re
import tomllib
from pathlib import Path

import pytest

from inroad.library.card_file import parse_cards
from inroad.library.cite import attributed, cite, speakers
from inroad.library.claim import Claim
from inroad.library.faults import Faults
from inroad.library.shelf import CONTENT, Shelf

AT_HAND = {"S1", "S2", "S3", "S4"}
UNCHECKED_ADDRESSES = {"nielsen-principles", "perez-tips", "karnofsky-vices"}
ASKED = CONTENT / "asked"


@pytest.fixture(scope="module")
def others(shelf: Shelf) -> list[Claim]:
    return [claim for claim in shelf.claims if claim.source_id not in AT_HAND]


def test_every_other_source_has_its_own_file(shelf: Shelf) -> None:
    names = {source.id for source in shelf.sources} - AT_HAND
    assert len(names) >= 28
    assert all((CONTENT / f"{name}.toml").exists() for name in names)


def test_claims_of_texts_not_at_hand_have_a_place_and_no_lines(
    others: list[Claim],
) -> None:
    assert len(others) >= 127
    for claim in others:
        assert claim.lines is None, claim.id
        assert claim.passage is None, claim.id
        assert claim.locator, claim.id


def test_ids_that_begin_with_a_number_are_found_in_any_case(shelf: Shelf) -> None:
    assert shelf.claim(" 80K-tech-01 ").id == "80k-tech-01"


def test_what_is_at_hand_comes_first(shelf: Shelf) -> None:
    places = [source.id in AT_HAND for source in shelf.sources]
    assert places == sorted(places, reverse=True)


def test_an_address_that_was_not_checked_does_not_ship(shelf: Shelf) -> None:
    without = {s.id for s in shelf.sources if s.id not in AT_HAND and s.url is None}
    assert without == UNCHECKED_ADDRESSES


def test_every_other_source_says_what_its_licence_allows(shelf: Shelf) -> None:
    for source in shelf.sources:
        assert source.licence == "not checked: claims in our words only", source.id


def test_a_reply_keeps_its_own_speaker(shelf: Shelf) -> None:
    assert shelf.claim("perez-select-02").speaker == "a commenter on the post"
    assert shelf.claim("perez-select-03").speaker == "Ethan Perez"
    assert shelf.claim("wentworth-shoulder-02").speaker == "John Wentworth"
    assert shelf.claim("wentworth-shoulder-03").speaker != "John Wentworth"


def test_what_a_programme_says_of_its_guest_is_not_put_in_the_guests_mouth(
    shelf: Shelf,
) -> None:
    for claim_id in ("olah-80k-03", "karnofsky-aptitudes-02"):
        assert shelf.claim(claim_id).speaker == "the 80,000 Hours podcast"
    assert "80,000 Hours" in str(cite(shelf, "olah-80k-01"))


def test_each_expert_of_a_collection_speaks_alone(shelf: Shelf) -> None:
    named = {speaker.name for speaker in speakers(shelf, "rework-experts")}
    assert named == {"Alexia Jolicoeur-Martineau", "Jane Wang"}
    assert shelf.claim("rework-experts-03").speaker == "Jane Wang"
    assert "RE-WORK" in str(cite(shelf, "rework-experts-03"))


def test_who_passed_a_saying_on_is_kept_beside_who_said_it(shelf: Shelf) -> None:
    for claim_id, carrier in (
        ("silver-lessons-12", "Tom Silver"),
        ("wei-practice-06", "Jason Wei"),
    ):
        claim = shelf.claim(claim_id)
        assert claim.via == (carrier,)
        assert attributed(claim).endswith(f", quoted by {carrier}")


def test_an_author_who_was_not_checked_is_not_named(shelf: Shelf) -> None:
    assert shelf.claim("hammond-phd-01").speaker == "the post's author"
    assert "Hammond" not in str(cite(shelf, "hammond-phd-01"))


def test_what_was_written_earlier_keeps_its_year(shelf: Shelf) -> None:
    assert shelf.source("silver-lessons").date == "2024-07-30"
    assert shelf.claim("silver-lessons-01").said_on == "2018"
    assert shelf.claim("silver-lessons-09").said_on == "2024-07-30"


def test_a_market_that_moves_is_marked_as_perishable(others: list[Claim]) -> None:
    for claim in others:
        if claim.topic == "roles.market":
            assert claim.perishable == "state", claim.id


def test_a_word_for_what_perishes_that_nobody_knows_is_a_fault() -> None:
    faults = Faults()
    content = tomllib.loads(
        '[source]\nid = "x"\ntitle = "T"\nauthors = "A"\nkind = "k"\n'
        '[speakers.a]\nname = "A"\nrole = "author"\n'
        '[[claim]]\nid = "x-01"\nsays = "Go."\nby = "a"\ntopic = "t"\nkind = "advice"\n'
        'where = "w"\nwhen = "always"\nperishable = "soon"\n'
    )
    parse_cards("x.toml", content, {}, {}, faults)
    assert any("perishable" in str(fault) for fault in faults.found)


@pytest.mark.parametrize("path", sorted(ASKED.glob("*-*.toml")), ids=lambda p: p.stem)
def test_each_claim_is_asked_for_in_five_to_eight_whole_questions(
    path: Path, shelf: Shelf
) -> None:
    asked = tomllib.loads(path.read_text(encoding="utf-8"))
    ids = {claim.id for claim in shelf.claims if claim.source_id == path.stem}
    assert set(asked) == ids
    for claim_id, questions in asked.items():
        assert 5 <= len(questions) <= 8, claim_id
        assert len(set(questions)) == len(questions), claim_id
        assert all(len(re.findall(r"\w+", q)) >= 4 for q in questions), claim_id
