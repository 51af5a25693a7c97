"""A person's own figures on the page of a model: kept, offered again, taken away."""

import re
from typing import Any

from inroad.actions.house import House

Visitor = Any
FIELDS = re.compile(r'name="(once|csrfmiddlewaretoken)" value="(\w+)"')
SUITS = 'name="suits" value="2 to 5"'


def text(answer: Any) -> str:  # noqa: ANN401 - what a client answers has no type of ours
    return str(answer.content.decode())


def marks(page: str) -> dict[str, str]:
    return dict(FIELDS.findall(page))


def test_what_was_looked_at_can_be_kept_and_stands_in_the_form(
    web: Visitor, house: House
) -> None:
    page = text(web.get("/fit/", {"suits": "2 to 5"}))
    assert "Keep these as mine" in page
    assert house.record.read().inputs == ()
    answer = web.post("/fit/own/", marks(page) | {"suits": "2 to 5"})
    assert answer.status_code == 200
    (kept,) = house.record.read().inputs
    assert kept.values == {"suits": "2 to 5"}
    again = text(web.get("/fit/"))
    assert SUITS in again
    assert "Yours, kept on" in again
    assert "You keep: suits 2 to 5." in again


def test_what_is_kept_can_be_taken_away(web: Visitor) -> None:
    web.post("/fit/own/", marks(text(web.get("/fit/"))) | {"suits": "2 to 5"})
    page = text(web.get("/fit/"))
    assert "Take mine away" in page
    answer = web.post("/fit/own/", marks(page) | {"discard": "yes"})
    assert "All six figures are defaults" in text(answer)
    assert SUITS not in text(web.get("/fit/"))
    assert "Take mine away" not in text(web.get("/fit/"))


def test_what_is_typed_now_stands_in_the_form_before_what_is_kept(
    web: Visitor,
) -> None:
    web.post("/fit/own/", marks(text(web.get("/fit/"))) | {"suits": "2 to 5"})
    page = text(web.get("/fit/", {"suits": "7 to 9"}))
    assert 'name="suits" value="7 to 9"' in page
    assert "Yours, kept on" not in page


def test_bad_figures_are_not_kept_and_stand_below(web: Visitor, house: House) -> None:
    page = text(web.get("/fit/"))
    answer = web.post("/fit/own/", marks(page) | {"suits": "5 to 2"})
    assert answer.status_code == 400
    assert 'value="5 to 2"' in text(answer)
    assert house.record.read().inputs == ()


def test_a_choice_that_is_kept_is_chosen(web: Visitor) -> None:
    page = text(web.get("/messages/"))
    web.post("/messages/own/", marks(page) | {"asking": "professor"})
    assert '<option value="professor" selected>' in text(web.get("/messages/"))


def test_a_choice_that_nobody_made_is_shown_as_such(web: Visitor) -> None:
    page = text(web.get("/order/"))
    assert '<option value="not_said" selected>I cannot say yet</option>' in page
