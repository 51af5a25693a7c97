"""What other pages, other names for this machine and odd addresses cannot do."""
# ruff: noqa: ANN401 - what a client answers has no type of ours

import io
import logging
import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from typing import Any

import pytest

from inroad.actions import every_action
from inroad.actions.house import House
from inroad.core.document import LARGEST

Visitor = Any
CROSS = ("cross-site", "same-site")
HOSTS = (
    "evil.example:8765",
    "127.0.0.1.nip.example:8765",
    "localhost.evil.example",
    "2130706433:8765",
    "0.0.0.0:8765",
    "[::ffff:127.0.0.1]:8765",
    "127.0.0.1@evil.example",
    "127.0.0.1:8765@evil.example",
    "evil.example#127.0.0.1",
    "",
    " ",
)


def text(answer: Any) -> str:
    return unescape(re.sub(r"\s+", " ", answer.content.decode()))


def pages() -> list[str]:
    actions = [a for a in every_action().values() if not a.local]
    return ["/", "/profile/", *(f"/{'/'.join(a.words)}/" for a in actions)]


def marks(web: Visitor, address: str) -> dict[str, str]:
    page = web.get(address).content.decode()
    return dict(re.findall(r'name="(once|csrfmiddlewaretoken)" value="(\w+)"', page))


@pytest.mark.parametrize("host", HOSTS)
def test_under_another_name_no_page_and_no_form_answers(
    web: Visitor, house: House, host: str
) -> None:
    sent = marks(web, "/log/add/") | {"text": "planted"}
    before = house.record.read()
    for address in ("/", "/profile/", "/log/add/"):
        for answer in (
            web.get(address, headers={"host": host}),
            web.post(address, sent, headers={"host": host}),
        ):
            assert answer.status_code == 400
            assert "Marit" not in text(answer)
            assert not answer.cookies
    assert house.record.read() == before


@pytest.mark.parametrize("forwarded", ["evil.example", "127.0.0.1"])
def test_what_a_proxy_says_of_the_host_counts_for_nothing(
    web: Visitor, forwarded: str
) -> None:
    headers = {"host": "evil.example", "x-forwarded-host": forwarded}
    assert web.get("/", headers=headers).status_code == 400


@pytest.mark.parametrize("site", CROSS)
def test_a_form_sent_by_another_page_changes_nothing_even_with_our_token(
    web: Visitor, house: House, site: str
) -> None:
    before = house.record.read()
    for address in ("/log/add/", "/profile/", "/forget/", "/interview/why/"):
        sent = marks(web, address) | {"text": "planted", "what": "demo.txt", "yes": "1"}
        for mode in ("navigate", "no-cors", "cors"):
            headers = {
                "sec-fetch-site": site,
                "sec-fetch-mode": mode,
                "sec-fetch-dest": "document",
            }
            answer = web.post(address, sent, headers=headers)
            assert answer.status_code == 403
            assert "Marit" not in text(answer)
    assert house.record.read() == before


@pytest.mark.parametrize(
    "headers",
    [
        {"origin": "https://evil.example"},
        {"origin": "http://127.0.0.1:3000"},
        {"origin": "http://localhost:8765"},
        {"origin": "null"},
        {"origin": "http://127.0.0.1:8765.evil.example"},
    ],
)
def test_a_form_from_another_origin_changes_nothing_even_with_our_token(
    web: Visitor, house: House, headers: dict[str, str]
) -> None:
    before = house.record.read()
    sent = marks(web, "/log/add/") | {"text": "planted"}
    assert web.post("/log/add/", sent, headers=headers).status_code == 403
    assert house.record.read() == before


def test_a_form_without_the_browsers_own_token_changes_nothing(
    web: Visitor, house: House
) -> None:
    before = house.record.read()
    for token in ({}, {"csrfmiddlewaretoken": "x" * 64}, {"csrfmiddlewaretoken": ""}):
        for action in every_action().values():
            if action.effect != "read" and not action.local:
                address = f"/{'/'.join(action.words)}/"
                given = {i.name: "x" for i in action.inputs}
                assert web.post(address, given | token).status_code == 403, address
    assert house.record.read() == before


@pytest.mark.parametrize("site", CROSS)
@pytest.mark.parametrize("dest", ["iframe", "image", "script", "empty", "object"])
def test_another_page_can_neither_frame_nor_load_what_is_here(
    web: Visitor, site: str, dest: str
) -> None:
    mode = "navigate" if dest in {"iframe", "object"} else "no-cors"
    headers = {
        "sec-fetch-site": site,
        "sec-fetch-mode": mode,
        "sec-fetch-dest": dest,
    }
    for address in pages():
        answer = web.get(address, headers=headers)
        assert answer.status_code == 403
        assert "Marit" not in text(answer)


def test_a_link_from_anywhere_shows_a_page_and_changes_nothing(
    web: Visitor, house: House
) -> None:
    before = house.record.read()
    headers = {
        "sec-fetch-site": "cross-site",
        "sec-fetch-mode": "navigate",
        "sec-fetch-dest": "document",
    }
    assert web.get("/profile/", headers=headers).status_code == 200
    web.get("/forget/?what=demo.txt&yes=yes", headers=headers)
    web.get("/log/add/?text=planted", headers=headers)
    assert house.record.read() == before


TRAVERSALS = (
    "/../inroad.db",
    "/static/../inroad.db",
    "/static/..%2f..%2finroad.db",
    "/static/%2e%2e/%2e%2e/etc/passwd",
    "/static/....//inroad.db",
    "/static//etc/passwd",
    "/static/style.css/../../inroad.db",
    "/conversation/..%2f..%2finroad.db/",
    "/conversation/../../../etc/passwd/",
    "/conversation/%2fetc%2fpasswd/",
    "/conversation/..\\..\\inroad.db/",
    "/interview/heard/..%2f..%2fsecret/",
    "/interview/..%2fsecret/",
    "/files/",
    "/inroad.db",
    "/secret",
    "/errors.log",
    "/backups/",
    "/%00/",
    "/conversation/%00/",
    "/\ufeff/",
    "/%0d%0aSet-Cookie:%20a=b/",
)


@pytest.mark.parametrize("address", TRAVERSALS)
def test_no_address_leads_to_a_file(
    web: Visitor, home: Path, faults: list[BaseException], address: str
) -> None:
    (home / "errors.log").write_text("a private word", "utf-8")
    answer = web.get(address)
    assert answer.status_code in {301, 302, 400, 404}, address
    body = answer.content
    assert b"SQLite format" not in body
    assert b"root:" not in body
    assert (home / "secret").read_bytes() not in body
    assert b"a private word" not in body
    assert "evil" not in answer.get("Location", "")
    assert faults == []


@pytest.mark.parametrize("path", ["//evil.example/", "///evil.example", "/\\evil"])
def test_no_address_leads_to_another_machine(web: Visitor, path: str) -> None:
    answer = web.generic("GET", "/", PATH_INFO=path)
    assert answer.status_code in {200, 400, 404}
    assert "evil" not in answer.get("Location", "")


CRLF = "x\r\nSet-Cookie: planted=1\r\n\r\n<script>alert(1)</script>"


def lines_of(answer: Any) -> Iterator[str]:
    for name, value in answer.headers.items():
        yield f"{name}: {value}"
    for cookie in answer.cookies.values():
        yield cookie.OutputString()


@pytest.mark.parametrize("crlf", [CRLF, CRLF.replace("\r\n", "\n"), "x\u2028y\x85z"])
def test_no_line_end_typed_anywhere_becomes_a_header(
    web: Visitor, house: House, faults: list[BaseException], crlf: str
) -> None:
    talk = house.record.read().conversations[0].id
    upload = io.BytesIO(b"Ana: What do you earn?\nBo: 3000 euros a month.\n")
    upload.name = f"talk{crlf}.txt"
    answers = [
        web.send("/log/add/", text=crlf, to=crlf, followed=crlf),
        web.send("/profile/", slot="name", name=crlf, do="keep"),
        web.send("/interview/hear/", file=upload),
        web.send("/interview/hear/", file_text="Ana: Hm?\nBo: Yes.", file_name=crlf),
        web.send(f"/interview/heard/{talk}/", slot=crlf, verdict=crlf),
        web.send(f"/interview/heard/{talk}/", slot="goals", verdict="open", value=crlf),
        web.get("/", {"at": crlf, "token": crlf}),
        web.get("/interview/", {"at": crlf}),
    ]
    for answer in answers:
        assert answer.status_code < 500
        for line in lines_of(answer):
            assert "\r" not in line
            assert "\n" not in line
            assert "planted" not in line.split(":", 1)[0]
        assert "planted" not in answer.cookies
        assert "<script>alert" not in answer.content.decode()
    assert faults == []


def test_an_upload_that_is_too_large_is_a_sentence_and_keeps_nothing(
    web: Visitor, house: House
) -> None:
    before = house.record.read()
    sent = marks(web, "/interview/hear/")
    upload = io.BytesIO(b"Ana: hm?\nBo: yes.\n" * ((LARGEST // 18) + 10))
    upload.name = "talk.txt"
    answer = web.post("/interview/hear/", sent | {"file": upload})
    assert answer.status_code == 400
    assert "larger than 20 MB" in text(answer)
    assert house.record.read() == before


@pytest.mark.parametrize("length", ["-1", "1e9", "x", "99999999999999999999", "+5"])
def test_a_length_that_is_none_is_refused(
    web: Visitor, house: House, length: str
) -> None:
    before = house.record.read()
    answer = web.generic("POST", "/log/add/", b"text=x", CONTENT_LENGTH=length)
    assert answer.status_code in {400, 403}
    assert house.record.read() == before


def test_the_key_to_get_in_stands_on_no_page_and_in_no_log(
    web: Visitor, caplog: pytest.LogCaptureFixture, home: Path
) -> None:
    key = "a-key-that-is-wrong-but-long-enough"
    with caplog.at_level(logging.DEBUG):
        answers = [
            web.get("/", {"token": key}),
            web.get("/profile/", {"token": key}),
            web.get("/nothing/", {"token": key}),
        ]
    assert all(answer["Referrer-Policy"] == "same-origin" for answer in answers)
    assert all(key not in answer.content.decode() for answer in answers)
    assert key not in caplog.text
    assert not (home / "errors.log").exists()
