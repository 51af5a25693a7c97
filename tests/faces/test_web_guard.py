"""What the pages refuse, and what every answer carries."""
# ruff: noqa: ANN401 - what a client answers has no type of ours

import re
from collections.abc import Callable
from contextlib import closing
from html import unescape
from pathlib import Path
from typing import Any

import pytest

from inroad.actions.house import House
from inroad.core.errors import Unavailable
from inroad.settings import Settings
from inroad.web.app import application
from inroad.web.guard import HEADERS
from inroad.web.launch import Launch
from inroad.web.server import listen
from inroad.wiring import open_house

Visitor = Any


def text(answer: Any) -> str:
    return unescape(re.sub(r"\s+", " ", answer.content.decode()))


def test_nothing_typed_becomes_markup(web: Visitor) -> None:
    wild = "<script>alert(1)</script>"
    page = text_raw = web.send("/log/add/", text=wild).content.decode()
    assert "<script>" not in page
    assert "&lt;script&gt;" in text_raw
    assert "<script>" not in web.get("/cite/", {"claim": f'"><{wild}'}).content.decode()


def test_every_answer_carries_the_strict_headers(web: Visitor) -> None:
    for address in ("/", "/nothing/", "/log/add/"):
        answer = web.get(address)
        assert {name: answer[name] for name in HEADERS} == HEADERS


def test_a_page_holds_no_script_no_style_and_nothing_from_elsewhere(
    web: Visitor,
) -> None:
    for address in ("/", "/profile/", "/interview/hear/"):
        page = web.get(address).content.decode()
        assert not re.search(r"<script|<style|\sstyle=|\son\w+=|src=", page)


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1.evil.example", ""])
def test_another_name_for_this_machine_is_refused(web: Visitor, host: str) -> None:
    answer = web.get("/", headers={"host": host})
    assert answer.status_code == 400
    assert b"Runway" not in answer.content


def test_a_form_from_elsewhere_is_refused(web: Visitor, house: House) -> None:
    before = house.record.read()
    for headers in ({}, {"origin": "https://evil.example"}):
        answer = web.post(
            "/profile/set/", {"slot": "place", "value": "x"}, headers=headers
        )
        assert answer.status_code == 403
        assert "did not come from a page" in text(answer)
    assert house.record.read() == before


def test_an_answer_that_changes_something_is_never_read_from_an_address(
    web: Visitor, house: House
) -> None:
    before = house.record.read()
    web.get("/profile/set/", {"slot": "place", "value": "Graz"})
    web.get("/log/add/", {"text": "x"})
    assert house.record.read() == before


def test_what_only_reads_takes_no_form(web: Visitor) -> None:
    assert web.post("/log/", {}).status_code in {403, 405}


def test_too_much_is_a_sentence(web: Visitor) -> None:
    answer = web.post(
        "/interview/hear/",
        b"",
        content_type="text/plain",
        CONTENT_LENGTH=str(30 * 1024 * 1024),
    )
    assert answer.status_code == 400
    assert "larger than 20 MB" in text(answer)


def test_a_page_that_is_not_there_is_a_sentence(web: Visitor) -> None:
    for address in (
        "/nothing/",
        "/conversation/none/",
        "/profile/nothing/",
        "/export/",
    ):
        answer = web.get(address)
        assert answer.status_code == 404
        assert "Went wrong" in text(answer)


def test_a_fault_of_ours_is_a_reference_and_no_traceback(
    web: Visitor, faults: list[BaseException], monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken() -> House:
        raise ZeroDivisionError("a secret in a message")

    monkeypatch.setattr("inroad.web.views.open_house", broken)
    answer = web.get("/")
    assert answer.status_code == 500
    assert "abc123" in text(answer)
    assert "secret" not in text(answer)
    assert isinstance(faults.pop(), ZeroDivisionError)


def test_a_port_in_use_moves_on_unless_it_was_named() -> None:
    one, two = listen(None), listen(None)
    with one, two:
        taken = one.getsockname()[1]
        assert two.getsockname()[1] != taken
        with pytest.raises(Unavailable):
            listen(taken)


def test_the_style_sheet_is_served(home: Path) -> None:
    launch = Launch(8765, str)
    app = application(lambda: open_house(Settings(home), web=True), str, launch)
    said: dict[str, Any] = {}

    def begin(
        status: str, headers: list[tuple[str, str]], *_: Any
    ) -> Callable[[bytes], None]:
        said.update(status=status, headers=dict(headers))
        return lambda _: None

    with closing(
        app({"PATH_INFO": "/static/style.css", "REQUEST_METHOD": "GET"}, begin)
    ) as body:
        style = b"".join(body)
    assert b"--paper" in style
    assert said["status"].startswith("200")
    assert "text/css" in said["headers"]["Content-Type"]
