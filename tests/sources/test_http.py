"""Fetching an address: what a person named, within bounds, and nothing of their own."""

from collections.abc import Callable, Iterator

import httpx2
import pytest

from inroad.core.document import LARGEST
from inroad.core.errors import BadInput, NotFound, Unavailable
from inroad.sources import http
from inroad.sources.http import Client

PUBLIC = "93.184.216.34"
Answer = Callable[[httpx2.Request], httpx2.Response]


def client(answer: Answer, *numbers: str) -> Client:
    return Client(
        httpx2.MockTransport(answer), lambda _host, _port: numbers or (PUBLIC,)
    )


def page(request: httpx2.Request) -> httpx2.Response:
    del request
    told = {"content-type": "text/html; charset=utf-8"}
    return httpx2.Response(200, headers=told, content=b"<p>Words.</p>")


def test_a_page_is_fetched_from_the_number_that_was_looked_up() -> None:
    asked: list[httpx2.Request] = []

    def answer(request: httpx2.Request) -> httpx2.Response:
        asked.append(request)
        return page(request)

    found = client(answer).fetch("https://example.org/notes/on%20pages?a=1#part")
    with found.open() as stream:
        assert stream.read() == b"<p>Words.</p>"
    assert found.name == "on pages.html"
    (request,) = asked
    assert request.url.host == PUBLIC
    assert request.headers["host"] == "example.org"
    assert request.extensions["sni_hostname"] == "example.org"
    assert "cookie" not in request.headers


@pytest.mark.parametrize(
    "url",
    [
        "ftp://a.org/x",
        "file:///etc/passwd",
        "javascript://x",
        "https://",
        "http://[::1",
        "",
    ],
)
def test_what_is_no_address_on_the_web_is_refused(url: str) -> None:
    with pytest.raises(BadInput) as told:
        client(page).fetch(url)
    assert told.value.hint


def test_an_address_with_a_password_in_it_is_refused() -> None:
    with pytest.raises(BadInput, match="password"):
        client(page).fetch("https://me:secret@example.org/")


@pytest.mark.parametrize(
    "number",
    ["127.0.0.1", "10.0.0.7", "192.168.1.1", "169.254.169.254", "::1", "fe80::1%eth0",
     "::ffff:10.0.0.1", "240.0.0.1", "100.64.0.1", "224.0.0.1", "fd00::1"],
)  # fmt: skip
def test_a_name_that_means_a_machine_of_ones_own_is_refused(number: str) -> None:
    with pytest.raises(BadInput, match="your own network"):
        client(page, PUBLIC, number).fetch("http://example.org/")


@pytest.mark.parametrize("url", ["http://127.0.0.1:8000/x", "http://localhost/x"])
def test_ones_own_machine_is_reached_where_it_is_named_as_such(url: str) -> None:
    assert client(page, "127.0.0.1").fetch(url).name == "x.html"


def test_a_page_that_leads_to_ones_own_machine_is_not_followed() -> None:
    def answer(request: httpx2.Request) -> httpx2.Response:
        del request
        return httpx2.Response(302, headers={"location": "http://127.0.0.1/secret"})

    def numbers(host: str, _port: int) -> list[str]:
        return [host if host == "127.0.0.1" else PUBLIC]

    found = Client(httpx2.MockTransport(answer), numbers)
    with pytest.raises(BadInput, match="your own network"):
        found.fetch("http://example.org/")


def test_a_page_that_leads_to_a_file_is_not_followed() -> None:
    def answer(request: httpx2.Request) -> httpx2.Response:
        del request
        return httpx2.Response(301, headers={"location": "file:///etc/passwd"})

    with pytest.raises(BadInput, match="no address"):
        client(answer).fetch("http://example.org/")


def test_redirects_are_followed_up_to_a_few() -> None:
    def once(request: httpx2.Request) -> httpx2.Response:
        if request.url.path == "/":
            return httpx2.Response(302, headers={"location": "/there.md"})
        return httpx2.Response(200, content=b"# Words")

    def always(request: httpx2.Request) -> httpx2.Response:
        return httpx2.Response(302, headers={"location": f"{request.url.path}x"})

    assert client(once).fetch("http://example.org/").name == "there.md"
    with pytest.raises(BadInput, match="on and on"):
        client(always).fetch("http://example.org/")


@pytest.mark.parametrize("code", [401, 403, 404, 410])
def test_what_is_not_there_is_not_found(code: int) -> None:
    with pytest.raises(NotFound, match=str(code)):
        client(lambda _: httpx2.Response(code)).fetch("http://example.org/x")


def test_a_server_in_trouble_is_unavailable() -> None:
    with pytest.raises(Unavailable, match="500"):
        client(lambda _: httpx2.Response(500)).fetch("http://example.org/x")


def test_nobody_at_the_other_end_is_unavailable() -> None:
    def silent(request: httpx2.Request) -> httpx2.Response:
        raise httpx2.ConnectTimeout("late", request=request)

    def unknown(_host: str, _port: int) -> list[str]:
        raise OSError

    with pytest.raises(Unavailable, match="did not answer"):
        client(silent).fetch("http://example.org/x")
    with pytest.raises(Unavailable, match="no site called"):
        Client(httpx2.MockTransport(page), unknown).fetch("http://nowhere.example/")


def test_more_than_can_be_kept_is_not_read_to_its_end() -> None:
    sent: list[int] = []

    def endless() -> Iterator[bytes]:
        while True:
            sent.append(1)
            yield b"a" * 1_048_576

    with pytest.raises(BadInput, match="larger than 20 MB"):
        client(lambda _: httpx2.Response(200, content=endless())).fetch(
            "http://a.org/x"
        )
    assert len(sent) <= LARGEST // 1_048_576 + 2


def test_a_server_that_trickles_is_left_after_a_while(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(http, "ALTOGETHER", -1.0)
    with pytest.raises(Unavailable, match="takes longer"):
        client(page).fetch("http://example.org/x")


@pytest.mark.parametrize(
    ("url", "kind", "name"),
    [
        ("https://a.org/", "text/html", "a.org.html"),
        ("https://a.org/..%2F..%2Fetc%2Fpasswd", "text/plain", "etc-passwd.txt"),
        ("https://a.org/paper", "application/pdf", "paper.pdf"),
        ("https://a.org/x.md", "text/plain; charset=utf-8", "x.md.txt"),
    ],
)
def test_what_was_fetched_is_called_after_its_address(
    url: str, kind: str, name: str
) -> None:
    told = {"content-type": kind}
    found = client(lambda _: httpx2.Response(200, headers=told, content=b"x")).fetch(
        url
    )
    assert found.name == name
