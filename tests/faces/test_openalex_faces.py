"""What leaves the house is said before it does, on every face that can send it."""

import json
import re
from collections.abc import Callable
from typing import Any

import pytest
from tests.sources.openalex_answers import Recorded, page, work

from inroad import wiring
from inroad.actions import every_action
from inroad.sources.openalex import OpenAlex

Visitor = Any
FIELDS = re.compile(r'name="(once|csrfmiddlewaretoken)" value="(\w+)"')
WORDS = ("people", "fetch", "crane songs", "--from", "openalex")


@pytest.fixture
def recorded(monkeypatch: pytest.MonkeyPatch) -> Recorded:
    """Let every house that is opened ask this, and no network."""
    found = Recorded(page(work(1, "Crane songs at night", "Al Fox")))
    monkeypatch.setattr(wiring, "OpenAlex", lambda: OpenAlex(found, lambda _: None))
    return found


def test_the_terminal_sends_nothing_without_a_yes(
    inroad: Callable[..., Any], recorded: Recorded
) -> None:
    said = inroad(*WORDS, "--no-input")
    assert said.code == 4
    assert "This sends the words “crane songs” to api.openalex.org" in said.err
    assert "Nothing was sent." in said.err
    assert recorded.asked == []


def test_the_terminal_says_what_it_sends_and_brings_works_in(
    inroad: Callable[..., Any], recorded: Recorded
) -> None:
    said = inroad(*WORDS, "--yes", "--json")
    assert said.code == 0, said.err
    assert "This sends the words “crane songs”" in said.err
    found = json.loads(said.out)
    assert found["schema"] == "inroad/people_fetch/1"
    assert (found["added"]["works"], found["cached"]) == (1, False)
    assert len(recorded.asked) == 1


def test_whom_to_ask_has_to_be_named(
    inroad: Callable[..., Any], recorded: Recorded
) -> None:
    assert inroad("people", "fetch", "crane songs", "--yes").code == 2
    assert inroad("people", "fetch", "x", "--from", "elsewhere", "--yes").code == 2
    assert recorded.asked == []


def test_the_browser_says_what_it_would_send_and_waits(
    recorded: Recorded, web: Visitor
) -> None:
    form = web.get("/people/fetch/").content.decode()
    sent = dict(FIELDS.findall(form)) | {"query_or_name": "crane songs"}
    sent |= {"from_": "openalex", "limit": "200"}
    asked = web.post("/people/fetch/", sent)
    assert asked.status_code == 403
    assert "This sends the words “crane songs”" in asked.content.decode()
    assert recorded.asked == []
    sent |= dict(FIELDS.findall(asked.content.decode())) | {"agreed": "yes"}
    done = web.post("/people/fetch/", sent)
    assert done.status_code == 200
    assert "“crane songs” went to api.openalex.org." in done.content.decode()
    assert len(recorded.asked) == 1


def test_it_never_goes_through_mcp() -> None:
    assert every_action()["people", "fetch"].effect == "publish"
