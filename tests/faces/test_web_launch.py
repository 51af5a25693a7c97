"""Who may look: the one who opened the printed address, and nobody else."""
# ruff: noqa: ANN401 - what a client answers has no type of ours

import re
from html import unescape
from pathlib import Path
from typing import Any

import pytest
from django.test import Client

from inroad.settings import Settings
from inroad.web.app import application
from inroad.web.launch import Launch
from inroad.wiring import open_house

HOST = "127.0.0.1:8765"


def text(answer: Any) -> str:
    return unescape(re.sub(r"\s+", " ", answer.content.decode()))


@pytest.fixture
def told() -> list[str]:
    """Return where new addresses are printed."""
    return []


@pytest.fixture
def launch(home: Path, told: list[str]) -> Launch:
    """Serve the furnished home, for whoever has the address."""
    found = Launch(8765, told.append)
    application(lambda: open_house(Settings(home), web=True), str, found)
    return found


def token(address: str) -> dict[str, str]:
    return {"token": address.rpartition("=")[2]}


def test_a_stranger_learns_how_to_get_in_and_nothing_else(launch: Launch) -> None:
    launch.address()
    for address in ("/", "/profile/", "/example/", "/nothing/", "/interview/why/"):
        answer = Client(HTTP_HOST=HOST).get(address)
        assert answer.status_code == 403
        assert "Inroad is at" in text(answer)
        assert "Marit" not in text(answer)
        assert "<nav" not in text(answer)
        assert not answer.cookies


def test_the_printed_address_lets_one_visit_in(launch: Launch) -> None:
    address = launch.address()
    one, two = Client(HTTP_HOST=HOST), Client(HTTP_HOST=HOST)
    assert one.get("/", token(address)).status_code == 302
    assert one.get("/").status_code == 200
    assert two.get("/", token(address)).status_code == 403
    assert two.get("/").status_code == 403


def test_the_cookie_is_strict_hidden_from_scripts_and_named_by_port(
    launch: Launch,
) -> None:
    answer = Client(HTTP_HOST=HOST).get("/", token(launch.address()))
    cookie = answer.cookies["inroad_8765"]
    assert cookie["httponly"]
    assert cookie["samesite"] == "Strict"


def test_a_new_address_is_told_once_after_the_last_was_used(
    launch: Launch, told: list[str]
) -> None:
    first = launch.address()
    Client(HTTP_HOST=HOST).get("/")
    assert told == []
    Client(HTTP_HOST=HOST).get("/", token(first))
    for _ in range(3):
        Client(HTTP_HOST=HOST).get("/")
    assert len(told) == 1
    late = Client(HTTP_HOST=HOST)
    late.get("/", token(told[0]))
    assert late.get("/").status_code == 200


@pytest.mark.parametrize("wrong", ["", "x", "é", "x" * 5000])
def test_a_wrong_token_or_cookie_lets_nobody_in(launch: Launch, wrong: str) -> None:
    launch.address()
    client = Client(HTTP_HOST=HOST)
    assert client.get("/", {"token": wrong}).status_code == 403
    client.cookies["inroad_8765"] = "inroad_8765:1xyz:forged"
    assert client.get("/").status_code == 403


def test_a_cookie_of_another_port_lets_nobody_in(launch: Launch, home: Path) -> None:
    client = Client(HTTP_HOST=HOST)
    client.get("/", token(launch.address()))
    held = client.cookies["inroad_8765"].value
    other = Launch(9999, str)
    application(lambda: open_house(Settings(home), web=True), str, other)
    client.cookies["inroad_9999"] = held
    assert client.get("/").status_code == 403


def test_a_page_left_open_survives_a_restart(launch: Launch, home: Path) -> None:
    client = Client(HTTP_HOST=HOST)
    client.get("/", token(launch.address()))
    again = Launch(8765, str)
    application(lambda: open_house(Settings(home), web=True), str, again)
    assert client.get("/").status_code == 200


def test_what_was_typed_by_somebody_let_in_no_more_can_be_copied(
    launch: Launch,
) -> None:
    launch.address()
    client = Client(HTTP_HOST=HOST)
    sent = {"question": "why", "why": "because <b>"}
    ours = client.post("/interview/", sent, headers={"origin": f"http://{HOST}"})
    assert ours.status_code == 403
    assert "because &lt;b&gt;</textarea>" in ours.content.decode()
    theirs = client.post("/interview/", sent, headers={"origin": "http://evil.example"})
    assert "because" not in text(theirs)


def test_asking_in_the_wrong_way_is_a_sentence(launch: Launch) -> None:
    client = Client(HTTP_HOST=HOST)
    client.get("/", token(launch.address()))
    answer = client.post("/example/")
    assert answer.status_code == 405
    assert answer["Allow"] == "GET, HEAD"
    assert "cannot be asked in that way" in text(answer)
