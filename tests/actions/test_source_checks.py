"""Sources that claims come from, and what a check of any source tells."""

from dataclasses import replace
from hashlib import sha256

import pytest
from tests.actions.brought_sources import NOTE, given

from inroad.actions.ask import ask
from inroad.actions.house import House
from inroad.actions.library import library
from inroad.actions.source_texts import source_texts, up_to_date
from inroad.actions.sources import add, check, listed
from inroad.core.errors import Conflict
from inroad.library.claim import Passage as Where
from inroad.library.hashing import REACH, SHINGLE, SKETCH, WIDTH, windows_of
from inroad.library.shelf import Shelf
from inroad.sources.fitted import SourceReaders


@pytest.fixture
def house(memory_house: House) -> House:
    """Return an empty house in which files can be read."""
    return replace(memory_house, readers=SourceReaders())


SOURCE_TEXT = (
    "# A talk that ships\n\n"
    + "Plenty of words stand before the one that matters, so that a copy is known. " * 6
    + "\n\nChoose the question that you would still ask if nobody listened to it.\n"
)


def hashed(text: str) -> Where:
    windows = windows_of(text, WIDTH)
    return Where(windows[:REACH], windows[-REACH:], len(text.split()))


@pytest.fixture
def shipping(house: House, shelf: Shelf) -> House:
    """Return a house whose library holds one claim of a text that we can bring in."""
    said = "Choose the question that you would still ask if nobody listened to it."
    shingles = tuple(sorted(set(windows_of(SOURCE_TEXT, SHINGLE)))[:SKETCH])
    source = replace(
        shelf.sources[0],
        title="A talk that ships",
        sha256=sha256(SOURCE_TEXT.encode()).hexdigest(),
        shingles=shingles,
    )
    claim = replace(shelf.claims[0], passage=hashed(said), lines=(5, 5))
    own = Shelf((claim,), (source,), (), {claim.id: claim})
    return replace(house, shelf=own)


def test_a_source_of_shipped_claims_is_known_and_they_gain_their_quotes(
    shipping: House,
) -> None:
    told = add(shipping, given(SOURCE_TEXT, "talk.txt"))
    claim = shipping.shelf.claims[0]
    assert told.source.id == told.source.shipped_id == claim.source_id
    assert (told.quoted, told.unquoted) == ((claim.id,), ())
    texts = source_texts(shipping, shipping.record.read())
    assert texts == {claim.source_id: SOURCE_TEXT}


def test_a_changed_copy_is_known_too_and_a_second_one_is_refused(
    shipping: House,
) -> None:
    changed = SOURCE_TEXT.replace("# A talk", "Some new lines before it.\n\n# A talk")
    assert add(shipping, given(changed)).quoted
    with pytest.raises(Conflict, match="Another copy") as told:
        add(shipping, given(SOURCE_TEXT))
    assert "library remove" in told.value.hint


def test_the_index_is_made_again_from_the_files(house: House) -> None:
    source = add(house, given(NOTE)).source
    passages = house.passages.of(source.id)
    house.passages.drop(source.id)
    house.passages.replace("gone", (), mark="old")
    assert up_to_date(house, house.record.read()) == {}
    assert house.passages.of(source.id) == passages
    assert set(house.passages.marks()) == {source.id}


def test_a_source_whose_file_was_lost_is_told_and_stops_nobody(house: House) -> None:
    source = add(house, given(NOTE)).source
    other = add(house, given("Another note about chairs, and about desks.")).source
    lost = replace(source, sha256="0" * 64)
    house.record.keep(lost)
    house.passages.drop(source.id)
    failed = up_to_date(house, house.record.read())
    assert set(failed) == {source.id}
    told = {each.id: each for each in check(house).sources if each.brought}
    assert told[source.id].sound is False
    assert told[source.id].problems[-1].kind == "lost"
    assert told[other.id].sound is True


def test_a_check_tells_age_links_and_that_quotes_stand(house: House) -> None:
    source = add(house, given(NOTE)).source
    (told,) = check(house, source.id).sources
    assert (told.said_on, told.old, told.sound) == ("2021-03-03", True, True)
    assert told.age_days == (house.today - house.today.replace(2021, 3, 3)).days
    assert [problem.kind for problem in told.problems] == ["link", "unchecked"]


def test_a_check_mends_an_index_that_says_otherwise_than_the_file(
    house: House,
) -> None:
    source = add(house, given(NOTE)).source
    mark = house.passages.marks()[source.id]
    wrong = tuple(replace(p, text="x") for p in house.passages.of(source.id))
    house.passages.replace(source.id, wrong, mark=mark)
    (told,) = check(house, source.id).sources
    assert told.sound is False
    assert told.problems[-1].kind == "index"
    (again,) = check(house, source.id).sources
    assert again.sound is True


def test_an_undated_source_has_no_age(house: House) -> None:
    source = add(house, given("Words without a day to them.")).source
    (told,) = check(house, source.id).sources
    assert (told.said_on, told.age_days, told.old) == ("", None, False)


def test_a_shipped_source_that_was_brought_in_is_marked_and_listed_once(
    shipping: House,
) -> None:
    add(shipping, given(SOURCE_TEXT))
    (only,) = library(shipping).sources
    assert only.brought
    assert len(listed(shipping).sources) == 1


def test_a_page_is_known_by_its_words_though_markup_parts_them(
    shipping: House,
) -> None:
    words = " ".join(f"<i>{word}</i>" for word in SOURCE_TEXT.replace("#", "").split())
    page = f"<html><body><p class=x>{words}</p></body></html>"
    assert add(shipping, given(page, "talk.html")).source.shipped_id == "S1"


def test_a_question_finds_words_whose_index_was_lost(house: House) -> None:
    source = add(house, given(NOTE)).source
    house.passages.drop(source.id)
    ask(house, "Where should I take a desk?")
    assert house.passages.of(source.id)
