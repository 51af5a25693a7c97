"""The pages, through the app itself, without a browser."""
# ruff: noqa: ANN401 - what a client answers has no type of ours

import re
from collections.abc import Callable, Iterator
from contextlib import closing
from html import unescape
from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from inroad.actions import every_action
from inroad.actions.house import House
from inroad.core.errors import Unavailable
from inroad.settings import Settings
from inroad.web.app import application
from inroad.web.guard import HEADERS
from inroad.web.server import listen
from inroad.wiring import open_house

faults: list[BaseException] = []


def noted(error: BaseException) -> str:
    faults.append(error)
    return "abc123"


def visit(home: Path) -> Client:
    settings = Settings(home)
    application(lambda: open_house(settings, web=True), noted)
    return Client(
        enforce_csrf_checks=True,
        HTTP_HOST="127.0.0.1:8765",
        raise_request_exception=False,
    )


@pytest.fixture
def web(home: Path) -> Client:
    return visit(home)


@pytest.fixture
def first(bare: Path) -> Client:
    return visit(bare)


def text(answer: Any) -> str:
    return unescape(re.sub(r"\s+", " ", answer.content.decode()))


def send(web: Client, address: str, **given: Any) -> Any:
    page = text(web.get(address))
    token = re.search(r'name="csrfmiddlewaretoken" value="(\w+)"', page)
    assert token
    return web.post(address, {**given, "csrfmiddlewaretoken": token[1]})


def local(page: str) -> Iterator[str]:
    yield from (h for h in re.findall(r'href="([^"]+)"', page) if h.startswith("/"))


def test_the_brief_is_at_the_front(web: Client) -> None:
    page = text(web.get("/"))
    assert 'aria-current="page">Brief' in page
    assert "Runway" in page


def test_the_first_visit_of_a_day_keeps_the_brief_and_the_next_does_not(
    web: Client, house: House
) -> None:
    web.get("/")
    kept = house.record.read().briefs
    assert [brief.on for brief in kept] == [house.today]
    web.get("/")
    assert house.record.read().briefs == kept


def test_where_nobody_is_known_ways_to_begin_are_offered(first: Client) -> None:
    page = text(first.get("/"))
    assert "Give it a conversation" in page
    assert "<nav" not in page
    ways = [address for address in local(page) if not address.startswith("/static/")]
    assert "/interview/hear/" in ways
    for address in ways:
        assert first.get(address).status_code == 200, address


def test_every_address_on_every_page_leads_somewhere(web: Client) -> None:
    seen: set[str] = set()
    ahead = ["/"]
    while ahead:
        address = ahead.pop().split("#")[0]
        if address in seen:
            continue
        seen.add(address)
        answer = web.get(address)
        assert answer.status_code == 200, address
        if "text/html" in answer.get("Content-Type", "") and "style" not in address:
            ahead += [h for h in local(text(answer)) if not h.startswith("/static/")]
    assert any(address.startswith("/conversation/") for address in seen)


def test_a_line_can_be_followed_into_the_transcript(web: Client) -> None:
    page = text(web.get("/"))
    address = next(h for h in local(page) if h.startswith("/conversation/"))
    path, _, line = address.partition("#")
    assert f'<li id="{line}">' in text(web.get(path))


def test_the_example_touches_nobody_s_record(first: Client, bare: Path) -> None:
    assert first.get("/example/").status_code == 200
    assert not open_house(Settings(bare)).record.read().profile.history


def test_every_action_that_names_no_folder_has_a_page(web: Client) -> None:
    for words, action in every_action().items():
        answer = web.get(f"/{'/'.join(words)}/")
        assert (answer.status_code == 404) == action.local, words


def test_a_conversation_is_heard_shown_and_only_then_kept(
    first: Client, bare: Path
) -> None:
    words = b"Ben: What do you earn?\r\nAda: I earn 3000 euros a month.\r\n"
    heard = send(first, "/interview/hear/", file=SimpleUploadedFile("a.txt", words))
    page = text(heard)
    assert "Nothing was changed" in page
    assert "Keep these answers" in page
    assert "I earn 3000 euros a month." in page.split("<textarea")[1]
    assert not open_house(Settings(bare)).record.read().conversations
    kept = send(
        first,
        "/interview/hear/",
        file_text=words.decode(),
        file_name="a.txt",
        keep="yes",
    )
    assert kept.status_code == 200, text(kept)
    (talk,) = open_house(Settings(bare)).record.read().conversations
    assert talk.name == "a.txt"


def test_pasted_lines_count_as_they_do_in_the_file(first: Client, bare: Path) -> None:
    words = "Ben: Hello\r\n\r\nAda: I earn 3000 euros a month.\r\n"
    send(first, "/interview/hear/", file_text=words, keep="yes")
    record = open_house(Settings(bare)).record
    (talk,) = record.read().conversations
    assert record.file(talk.sha256) == words.replace("\r\n", "\n").encode()


def test_one_answer_can_be_given(web: Client, house: House) -> None:
    answer = send(web, "/profile/set/", slot="place", value="Graz")
    assert "Graz" in text(answer)
    assert "Read your Brief" in text(answer)
    assert house.record.read().profile.knows("place")


def test_what_is_wrong_is_said_under_its_field_and_what_was_typed_stays(
    web: Client, house: House
) -> None:
    before = house.record.read().log
    answer = send(web, "/log/add/", text="Read a paper", minutes="many")
    page = text(answer)
    assert answer.status_code == 400
    assert "Write a whole number, such as 30." in page
    assert re.search(
        r'aria-describedby="[^"]*minutes-wrong[^"]*" aria-invalid="true" autofocus',
        page,
    )
    assert "Read a paper</textarea>" in page
    assert house.record.read().log == before


def test_what_an_action_refuses_is_said_and_what_was_typed_stays(web: Client) -> None:
    answer = send(web, "/profile/set/", slot="runway_months", value="blue")
    assert answer.status_code == 400
    assert 'role="alert"' in text(answer)
    assert "Nothing was changed" in text(answer)
    assert "blue</textarea>" in text(answer)


def test_words_kept_once_are_not_offered_to_be_kept_again(web: Client) -> None:
    page = text(send(web, "/log/add/", text="Read a paper"))
    assert "Read a paper</textarea>" not in page


def test_nothing_typed_becomes_markup(web: Client) -> None:
    wild = "<script>alert(1)</script>"
    page = text_raw = send(web, "/log/add/", text=wild).content.decode()
    assert "<script" not in page
    assert "&lt;script&gt;" in text_raw
    assert "<script" not in web.get("/cite/", {"claim": f'"><{wild}'}).content.decode()


def test_every_answer_carries_the_strict_headers(web: Client) -> None:
    for address in ("/", "/nothing/", "/log/add/"):
        answer = web.get(address)
        assert {name: answer[name] for name in HEADERS} == HEADERS


def test_a_page_holds_no_script_no_style_and_nothing_from_elsewhere(
    web: Client,
) -> None:
    for address in ("/", "/profile/", "/interview/hear/"):
        page = web.get(address).content.decode()
        assert not re.search(r"<script|<style|\sstyle=|\son\w+=|src=", page)


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1.evil.example", ""])
def test_another_name_for_this_machine_is_refused(web: Client, host: str) -> None:
    answer = web.get("/", headers={"host": host})
    assert answer.status_code == 400
    assert b"Runway" not in answer.content


def test_a_form_from_elsewhere_is_refused(web: Client, house: House) -> None:
    before = house.record.read()
    for headers in ({}, {"origin": "https://evil.example"}):
        answer = web.post(
            "/profile/set/", {"slot": "place", "value": "x"}, headers=headers
        )
        assert answer.status_code == 403
        assert "did not come from a page" in text(answer)
    assert house.record.read() == before


def test_an_answer_that_changes_something_is_never_read_from_an_address(
    web: Client, house: House
) -> None:
    before = house.record.read()
    web.get("/profile/set/", {"slot": "place", "value": "Graz"})
    web.get("/log/add/", {"text": "x"})
    assert house.record.read() == before


def test_what_only_reads_takes_no_form(web: Client) -> None:
    assert web.post("/log/", {}).status_code in {403, 405}


def test_too_much_is_a_sentence(web: Client) -> None:
    answer = web.post(
        "/interview/hear/",
        b"",
        content_type="text/plain",
        CONTENT_LENGTH=str(30 * 1024 * 1024),
    )
    assert answer.status_code == 400
    assert "larger than 20 MB" in text(answer)


def test_a_page_that_is_not_there_is_a_sentence(web: Client) -> None:
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
    web: Client, monkeypatch: pytest.MonkeyPatch
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
    app = application(lambda: open_house(Settings(home), web=True), noted)
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
