"""Pages made once are shown again as long as they hold, and to nobody else."""
# ruff: noqa: ANN401 - what a client answers has no type of ours

import re
from typing import Any

import pytest

from inroad.actions.house import House
from inroad.actions.profile import profile_set
from inroad.core.errors import Unavailable
from inroad.record.person import Person
from inroad.web import place
from inroad.web.kept import LARGEST, Pages, ReadOnce

Visitor = Any


def whole(answer: Any) -> str:
    """Return a page without the marks that each visit gets of its own."""
    marks = r'name="(once|csrfmiddlewaretoken)" value="\w+"'
    return re.sub(marks, "", answer.content.decode())


def test_a_page_is_composed_once_while_nothing_changes(
    web: Visitor, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = whole(web.get("/runway/"))

    def refuse(*_: Any, **__: Any) -> Any:
        raise Unavailable("It was made anew.")

    monkeypatch.setattr("inroad.web.acting.html", refuse)
    assert whole(web.get("/runway/")) == first
    assert web.get("/runway/?tolerance=0.2").status_code == 503


def test_a_change_from_anywhere_is_on_the_next_page(web: Visitor, house: House) -> None:
    assert "Graz" not in web.get("/profile/").content.decode()
    profile_set(house, "place", "Graz")
    assert "Graz" in web.get("/profile/").content.decode()


def test_each_visit_gets_a_mark_of_its_own(web: Visitor) -> None:
    found = r'name="once" value="(\w+)"'
    one, two = (
        set(re.findall(found, web.get("/profile/").content.decode())) for _ in "ab"
    )
    assert len(one) == len(two) == 1
    assert one != two


def test_each_browser_gets_a_token_of_its_own(web: Visitor) -> None:
    found = r'name="csrfmiddlewaretoken" value="(\w+)"'
    web.get("/profile/")
    one = re.findall(found, web.get("/profile/").content.decode())[0]
    assert web.cookies["inroad_8765_form"].value == one
    del web.cookies["inroad_8765_form"]
    assert re.findall(found, web.get("/profile/").content.decode())[0] != one


def test_another_house_has_other_pages(web: Visitor) -> None:
    web.get("/profile/")
    before = place.pages()
    place.settle(place.Place(place.house, place.note_fault, place.launch()))
    assert place.pages() is not before


def test_a_form_sent_twice_writes_once(web: Visitor, house: House) -> None:
    page = web.get("/log/add/").content.decode()
    sent = dict(re.findall(r'name="(once|csrfmiddlewaretoken)" value="(\w+)"', page))
    one = web.post("/log/add/", sent | {"text": "Read a paper"})
    before = house.record.read().log
    two = web.post("/log/add/", sent | {"text": "Read a paper"})
    assert two.content == one.content
    assert house.record.read().log == before


def test_the_page_unused_longest_makes_room() -> None:
    pages = Pages(2)
    pages.keep("a", (b"a",))
    pages.keep("b", (b"b",))
    pages.find("a")
    pages.keep("c", (b"c",))
    assert [pages.find(key) for key in "abc"] == [(b"a",), None, (b"c",)]


def test_a_very_large_page_is_not_kept() -> None:
    pages = Pages()
    pages.keep("a", (b"x" * (LARGEST + 1),))
    assert pages.find("a") is None


class Counted:
    """A record that counts how often it is read whole."""

    def __init__(self, person: Person) -> None:
        self.reads, self.at, self.person = 0, 1, person

    def read(self) -> Person:
        self.reads += 1
        return self.person

    def version(self) -> int:
        return self.at


def test_a_person_is_read_anew_only_after_a_change(house: House) -> None:
    counted: Any = Counted(house.record.read())
    record = ReadOnce(counted)
    for _ in range(3):
        record.read()
    assert counted.reads == 1
    counted.at = 2
    record.read()
    assert counted.reads == 2
