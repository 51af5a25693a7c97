"""Bringing sources in, showing, checking and removing them."""

import io
from collections.abc import Callable
from dataclasses import replace
from functools import partial

import pytest
from tests.actions.brought_sources import NOTE, given

from inroad.actions.bringing import bring, plain_name
from inroad.actions.forget import forget
from inroad.actions.house import House
from inroad.actions.library import library
from inroad.actions.source_texts import up_to_date
from inroad.actions.sources import add, check, listed, remove, show
from inroad.core.document import LARGEST, Document, Reference, text_document
from inroad.core.errors import BadInput, NotFound, Unavailable
from inroad.library.shelf import Shelf
from inroad.sources.fitted import SourceReaders

TALK = """Note: this transcript was auto-generated.

Bo: Who taught you that?

Oda: It was Vlad Mnihe who taught me, years ago.

Bo: And who else?

Oda: Nobody else, as far as I know.
"""


@pytest.fixture
def house(memory_house: House) -> House:
    """Return an empty house in which files can be read."""
    return replace(memory_house, readers=SourceReaders())


def test_a_source_is_kept_with_its_file_its_facts_and_its_passages(
    house: House,
) -> None:
    told = add(house, given(NOTE))
    (kept,) = house.record.read().brought
    assert told.source == kept
    assert (kept.title, kept.authors) == (
        "On desks, by Ana Lima (March 3, 2021)",
        "Ana Lima",
    )
    assert (kept.said_on, kept.name, kept.kind) == ("2021-03-03", "note.md", "markdown")
    assert house.record.file(kept.sha256) == NOTE.encode()
    assert told.passages == kept.passages == house.passages.count() == 2
    assert [problem.kind for problem in told.problems] == ["link", "unchecked"]
    assert not told.already


def test_its_words_can_be_found_and_lead_back_to_its_bytes(house: House) -> None:
    source = add(house, given(NOTE)).source
    (found,) = house.passages.search(["window"], 3)
    raw = house.record.file(source.sha256)
    assert found.passage.source_id == source.id
    assert raw[found.passage.start : found.passage.end].startswith(b"Take a desk")
    assert found.passage.speaker == "Ana Lima"


def test_the_same_file_again_says_so_and_doubles_nothing(house: House) -> None:
    first = add(house, given(NOTE))
    again = add(house, given(NOTE, "other name.txt"))
    assert again.already
    assert again.source == first.source
    assert len(house.record.read().brought) == 1
    assert house.passages.count() == 2


@pytest.mark.parametrize(
    "name", ["../../etc/passwd", "..\\..\\x.md", "a\x00b\x1b.md", ".."]
)
def test_a_name_that_climbs_out_of_its_folder_is_a_name_alone(
    house: House, name: str
) -> None:
    kept = add(house, given(NOTE, name)).source
    assert not set("/\\\0\x1b") & set(kept.name)
    assert kept.name == plain_name(name)
    assert kept.name


def test_what_cannot_be_read_leaves_nothing_behind(house: House) -> None:
    before = house.record.read()
    for data in (b"", b"\0\1", b"%PDF-1.4 broken", b"---\n"):
        with pytest.raises(BadInput):
            bring(house, Reference(Document("x", partial(io.BytesIO, data))))
    assert house.record.read() == before
    assert house.passages.count() == 0


class Endless(io.RawIOBase):
    """A file that never ends, and counts what was read of it."""

    taken = 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override] # as RawIOBase calls it
        Endless.taken += len(buffer)
        return len(buffer)


def test_a_file_of_any_size_is_left_after_what_can_be_kept(house: House) -> None:
    endless = Document("huge.txt", lambda: io.BufferedReader(Endless()))
    with pytest.raises(BadInput, match=r"huge.txt is larger than 20 MB") as told:
        add(house, Reference(endless))
    assert told.value.hint
    assert Endless.taken < LARGEST * 2


def test_an_address_is_fetched_only_because_it_was_named(house: House) -> None:
    asked: list[str] = []

    class Readers(SourceReaders):
        def fetch(self, url: str) -> Document:
            asked.append(url)
            return text_document("desks.md", NOTE)

    fetching = replace(house, readers=Readers())
    add(fetching, given("Some [words](https://b.org/) that link to a page."))
    assert asked == []
    told = add(fetching, Reference(url="https://a.org/desks"))
    assert asked == ["https://a.org/desks"]
    assert told.source.url == "https://a.org/desks"
    up_to_date(fetching, fetching.record.read())
    check(fetching)
    assert len(asked) == 1


def test_a_house_without_readers_says_so(memory_house: House) -> None:
    with pytest.raises(Unavailable):
        add(memory_house, given(NOTE))


def test_a_name_the_machine_may_have_misheard_is_noted(
    house: House, shelf: Shelf
) -> None:
    sources = (replace(shelf.sources[0], authors="Vlad Mnih"), *shelf.sources[1:])
    told = add(replace(house, shelf=replace(shelf, sources=sources)), given(TALK))
    (note,) = [p for p in told.problems if p.kind == "misheard"]
    assert "Vlad Mnihe" in note.text
    assert "Vlad Mnih (" in note.text
    (said,) = house.passages.search(["Mnihe"], 1)
    assert "Vlad Mnihe" in said.passage.text


def test_a_source_is_shown_with_the_very_words_of_its_passages(house: House) -> None:
    add(house, given(NOTE))
    view = show(house, "note.md")
    assert view.passages[0].quote.startswith("Take a desk by the window. I got [mine]")
    assert (view.first, view.more) == (1, 0)
    assert show(house, "note.md", first=2).passages == view.passages[1:]
    assert show(house, "note.md", first=99).passages == view.passages[1:]


def test_a_long_source_is_shown_in_parts(house: House) -> None:
    add(house, given("".join(f"- item number {n}\n" for n in range(450))))
    view = show(house, "note.md", first=201)
    assert (len(view.passages), view.more) == (200, 50)
    assert view.passages[0].passage.text == "item number 200"


def test_a_source_that_only_ships_is_shown_without_words(house: House) -> None:
    view = show(house, "s1")
    assert (view.brought, view.passages) == (None, ())
    assert view.claims > 0


@pytest.mark.parametrize("use", [show, check, remove])
def test_a_source_that_is_not_there_is_not_found(
    house: House, use: Callable[[House, str], object]
) -> None:
    with pytest.raises(NotFound):
        use(house, "S99")


def test_two_sources_of_one_name_are_told_apart_by_their_ids(house: House) -> None:
    one = add(house, given(NOTE)).source
    add(house, given("Another note altogether, under the same name."))
    with pytest.raises(NotFound, match="Several sources") as told:
        show(house, "note.md")
    assert one.id in told.value.hint
    assert show(house, one.id).brought == one


def test_removing_asks_first_and_then_leaves_nothing(house: House) -> None:
    source = add(house, given(NOTE)).source
    would = remove(house, "note.md")
    assert (would.done, would.passages, would.files) == (False, 2, 1)
    assert house.passages.count() == 2
    assert remove(house, "note.md", yes=True).done
    assert house.record.read().brought == ()
    assert house.passages.count() == 0
    with pytest.raises(NotFound):
        house.record.file(source.sha256)


def test_what_came_with_inroad_cannot_be_removed(house: House) -> None:
    with pytest.raises(NotFound, match="did not bring in"):
        remove(house, "S1", yes=True)


def test_the_public_list_names_nothing_that_was_brought_in(house: House) -> None:
    add(house, given(NOTE))
    public = library(house)
    assert public.others == 1
    assert "On desks" not in repr(public)
    whole = listed(house)
    assert whole.sources[0].title.startswith("On desks")
    assert len(whole.sources) == 1 + len(house.shelf.sources)


def test_forgetting_everything_leaves_no_passage_behind(house: House) -> None:
    add(house, given(NOTE))
    forget(house, everything=True, yes=True)
    assert house.passages.count() == 0


def test_a_source_is_forgotten_like_anything_else(house: House) -> None:
    add(house, given(NOTE))
    told = forget(house, "note.md", yes=True)
    assert (told.kind, told.sources, told.files) == ("source", 1, 1)
    assert house.record.read().brought == ()
    assert house.passages.count() == 0
