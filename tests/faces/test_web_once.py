"""A form whose answer was lost may be sent again, even after a restart."""

import re
from typing import Any

import pytest

from inroad.actions.house import House
from inroad.web import place
from inroad.web.place import Place

Visitor = Any
ORIGIN = "http://127.0.0.1:8765"
FIELDS = re.compile(r'name="(once|csrfmiddlewaretoken)" value="(\w+)"')


def fields(web: Visitor, address: str) -> dict[str, str]:
    return dict(FIELDS.findall(web.get(address).content.decode()))


def restart() -> None:
    """Forget what a process remembers; the home and its key stay."""
    now = place._settled[0]  # noqa: SLF001 - what a restart would make anew
    place.settle(Place(now.open_house, now.note_fault, now.launch))


FORMS = [
    ("/log/add/", {"text": "Read a paper"}),
    ("/profile/set/", {"slot": "place", "value": "Graz"}),
    ("/profile/", {"slot": "place", "place": "Graz"}),
    ("/interview/", {"question": "why", "why": "It is what I do for free"}),
    ("/interview/answer/", {"question": "why", "value": "It is what I do for free"}),
]


@pytest.mark.parametrize(("address", "typed"), FORMS)
def test_a_form_sent_again_after_a_restart_is_kept_once(
    web: Visitor, house: House, address: str, typed: dict[str, str]
) -> None:
    sent = fields(web, address) | typed
    first = web.post(address, sent)
    kept = house.record.read()
    restart()
    again = web.post(address, sent)
    assert first.status_code < 400
    assert again.status_code == first.status_code
    assert house.record.read() == kept


def test_a_form_of_another_page_is_another_thing(web: Visitor, house: House) -> None:
    before = len(house.record.read().log)
    for _ in range(2):
        restart()
        web.post("/log/add/", fields(web, "/log/add/") | {"text": "Read a paper"})
    assert len(house.record.read().log) == before + 2


def test_a_form_without_a_mark_is_still_taken(web: Visitor, house: House) -> None:
    before = len(house.record.read().log)
    sent = fields(web, "/log/add/") | {"text": "Read a paper", "once": ""}
    assert web.post("/log/add/", sent).status_code == 200
    assert len(house.record.read().log) == before + 1


def test_an_older_form_sent_again_does_not_take_a_newer_answer_back(
    web: Visitor, house: House
) -> None:
    older = fields(web, "/profile/set/") | {"slot": "place", "value": "Graz"}
    web.post("/profile/set/", older)
    newer = fields(web, "/profile/set/") | {"slot": "place", "value": "Lyon"}
    web.post("/profile/set/", newer)
    restart()
    web.post("/profile/set/", older)
    assert house.record.read().profile.value("place") == {"text": "Lyon"}


def test_another_form_of_the_same_page_is_another_thing(
    web: Visitor, house: House
) -> None:
    sent = fields(web, "/profile/")
    web.post("/profile/", sent | {"slot": "place", "place": "Graz"})
    web.post("/profile/", sent | {"slot": "field", "field": "biology"})
    profile = house.record.read().profile
    assert profile.value("place") == {"text": "Graz"}
    assert profile.knows("field")


def test_who_goes_back_and_mends_a_word_is_taken_at_their_word(
    web: Visitor, house: House
) -> None:
    sent = fields(web, "/profile/set/") | {"slot": "place"}
    web.post("/profile/set/", sent | {"value": "Gratz"})
    web.post("/profile/set/", sent | {"value": "Graz"})
    assert house.record.read().profile.value("place") == {"text": "Graz"}


def test_what_was_kept_before_its_page_broke_is_not_doubled_by_sending_again(
    web: Visitor,
    house: House,
    faults: list[BaseException],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def broken(*_: object, **__: object) -> None:
        raise ZeroDivisionError

    before = len(house.record.read().log)
    blank = {"kind": "did", "to": "", "followed": "", "minutes": ""}
    sent = fields(web, "/log/add/") | blank | {"text": "Read a paper"}
    with monkeypatch.context() as cut:
        cut.setattr("inroad.web.acting.html", broken)
        answer = web.post("/log/add/", sent, headers={"Origin": ORIGIN})
    assert answer.status_code == 500
    assert faults
    shown = answer.content.decode()
    assert "Read a paper" in shown
    again = dict(FIELDS.findall(shown)) | {"kind": "did", "text": "Read a paper"}
    assert web.post("/log/add/", again).status_code == 200
    assert len(house.record.read().log) == before + 1
