"""The documents that the claims come from, where they are at hand, each whole."""

from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest
from tests.sources.conftest import tried

from inroad.actions.house import House
from inroad.actions.sources import add, check
from inroad.core.document import Document, Reference
from inroad.library.passage import Reading, quote_in
from inroad.sources.fitted import SourceReaders
from inroad.sources.reading import read_source

pytestmark = pytest.mark.shared
SEEDS = Path(__file__).parents[3] / "shared" / "seeds"
BROKEN = ("Â", "Ã", "â€", "ðŸ", "\ufffd")
FURNITURE = ("0:00", "avatar", "Discussion about")


def seeds() -> list[Path]:
    return sorted(SEEDS.glob("*.txt")) if SEEDS.is_dir() else []


def reading(path: Path) -> Reading:
    data = path.read_bytes()
    return tried(data, read_source(path.name, data))


def brought(house: House, path: Path) -> Reference:
    del house
    return Reference(Document(path.name, lambda: path.open("rb")))


@pytest.fixture
def house(memory_house: House) -> House:
    """Return a house into which all of them were brought."""
    made = replace(memory_house, readers=SourceReaders())
    for path in seeds():
        add(made, brought(made, path))
    return made


@pytest.mark.parametrize("path", seeds(), ids=lambda path: path.name[:3])
def test_no_letter_that_is_shown_is_broken_and_no_furniture_is_left(path: Path) -> None:
    found = reading(path)
    shown = " ".join(f"{p.text} {p.speaker} {p.locator} {p.of}" for p in found.passages)
    for part in (*BROKEN, *FURNITURE):
        assert part not in f"{shown} {found.title}"


@pytest.mark.parametrize("path", seeds(), ids=lambda path: path.name[:3])
def test_every_quote_leads_back_and_nearly_every_word_is_in_one(path: Path) -> None:
    data = path.read_bytes()
    found = reading(path)
    quoted = sum(len(quote_in(data, passage).split()) for passage in found.passages)
    assert quoted >= 0.9 * len(data.decode().split())


def test_they_are_known_as_the_sources_of_claims_and_all_claims_gain_quotes(
    house: House,
) -> None:
    kept = house.record.read().brought
    assert [source.id for source in kept] == ["S1", "S2", "S3", "S4"]
    checks = {each.id: each for each in check(house).sources if each.brought}
    assert all(each.sound for each in checks.values())
    claims = Counter(claim.source_id for claim in house.shelf.claims)
    assert {s: c.quoted for s, c in checks.items()} == {s: claims[s] for s in checks}


def test_the_malformed_link_and_the_unchecked_course_are_told(house: House) -> None:
    source = house.record.read().source("S4")
    assert source is not None
    told = {(p.kind, p.lines) for p in source.problems}
    assert {("link", (370, 370)), ("unchecked", (83, 83))} <= told


def test_each_resource_is_a_take_of_the_author_on_a_work(house: House) -> None:
    under = [p for p in house.passages.of("S4") if p.locator == "Resources"]
    takes = [p for p in under if p.of]
    assert len(takes) >= 20
    assert len(takes) >= len(under) - 1  # how they are ordered is no work
    assert len({p.speaker for p in takes}) == 1


def test_speakers_frames_and_nested_quotes_are_kept_apart(house: House) -> None:
    talk = house.passages.of("S2")
    assert len({p.speaker for p in talk if not p.editorial}) == 2
    assert all(p.speaker == "" for p in talk if p.editorial)
    gathered = house.passages.of("S1")
    assert gathered[0].editorial
    assert gathered[-1].editorial
    assert len({p.speaker for p in gathered if not p.editorial}) >= 12
    assert len({p.speaker for p in house.passages.of("S4")}) == 3


def test_a_misheard_name_is_noted_with_its_reason(house: House) -> None:
    source = house.record.read().source("S2")
    assert source is not None
    assert source.machine_made
    assert [p.kind for p in source.problems] == ["machine", "misheard"]
