"""Forgetting from the terminal and in the browser: asked first, and then gone."""
# ruff: noqa: ANN401 - what a client answers has no type of ours

import io
import json
import re
import sys
from collections.abc import Callable
from html import unescape
from typing import Any

import pytest

from inroad.actions.house import House

Visitor = Any
Run = Callable[..., Any]


def text(answer: Any) -> str:
    return unescape(re.sub(r"\s+", " ", answer.content.decode()))


def talk_id(house: House) -> str:
    return house.record.read().conversations[0].id


def test_the_terminal_says_what_would_go_and_asks(
    inroad: Run, house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO("n\n"))
    said = inroad("forget", "demo.txt")
    assert said.code == 130
    assert "What would be forgotten" in said.out
    assert "cannot be undone" in said.err
    assert house.record.read().conversations


def test_a_yes_typed_on_the_terminal_is_enough(
    inroad: Run, house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO("y\n"))
    said = inroad("forget", "demo.txt")
    assert said.code == 0, said.err
    assert "Forgotten" in said.out
    assert house.record.read().conversations == ()


def test_where_nothing_may_be_asked_a_yes_is_needed(inroad: Run, house: House) -> None:
    said = inroad("forget", "demo.txt", "--no-input")
    assert said.code == 4
    assert "--yes" in said.err
    assert house.record.read().conversations
    assert inroad("forget", "demo.txt", "--no-input", "--yes").code == 0
    assert house.record.read().conversations == ()


def test_one_object_tells_what_would_go_or_went(inroad: Run, house: House) -> None:
    told = json.loads(inroad("forget", "demo.txt", "--json").out)
    assert (told["schema"], told["done"]) == ("inroad/forget/1", False)
    assert house.record.read().conversations
    told = json.loads(inroad("forget", "--everything", "--yes", "--json").out)
    assert told["done"] is True
    assert house.record.read().profile.history == ()


@pytest.mark.parametrize(
    ("words", "code"),
    [([], 2), (["no such thing"], 3), (["demo.txt", "--everything"], 2)],
)
def test_what_names_nothing_is_refused(
    inroad: Run, words: list[str], code: int
) -> None:
    assert inroad("forget", *words, "--yes").code == code


def test_a_conversations_page_leads_to_forgetting_it(
    web: Visitor, house: House, faults: list[BaseException]
) -> None:
    address = f"/conversation/{talk_id(house)}/"
    assert f'href="{address}forget/"' in web.get(address).content.decode()
    page = web.get(f"{address}forget/")
    assert "would go" in text(page)
    assert "cannot be undone" in text(page)
    assert faults == []


def test_without_the_tick_nothing_goes(web: Visitor, house: House) -> None:
    answer = web.send(f"/conversation/{talk_id(house)}/forget/")
    assert answer.status_code == 400
    assert "Nothing was changed" in text(answer)
    assert house.record.read().conversations


def test_with_the_tick_it_goes_from_every_page(
    web: Visitor, house: House, faults: list[BaseException]
) -> None:
    address = f"/conversation/{talk_id(house)}/"
    pages = ("/", "/profile/", "/interview/hear/", address)
    assert any("Hanneke" in web.get(page).content.decode() for page in pages)
    answer = web.send(f"{address}forget/", yes="yes")
    assert answer.status_code == 200
    assert "Forgotten" in text(answer)
    for page in pages:
        assert "Hanneke" not in web.get(page).content.decode()
    assert web.get(address).status_code == 404
    assert web.get(f"{address}forget/").status_code == 404
    assert faults == []


def test_the_form_for_anything_asks_before_it_forgets(
    web: Visitor, house: House
) -> None:
    answer = web.send("/forget/", what="Wrote to Ann")
    assert "What would be forgotten" in text(answer)
    assert 'value="Wrote to Ann"' in answer.content.decode()
    assert house.record.read().log
    answer = web.send("/forget/", what="Wrote to Ann", yes="yes")
    assert "Forgotten" in text(answer)
    assert house.record.read().log == ()
