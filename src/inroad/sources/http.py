"""One way to fetch what is at an address: bounded in time, size and redirects.

Only addresses that the person named are fetched. A name is looked up once and the
connection goes to what was found, so that it cannot mean another machine a moment
later; machines of the person's own network are reached only where they were named by
their own number, or as localhost.
"""

import io
import ipaddress
import re
import socket
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Final
from urllib.parse import unquote, urljoin, urlsplit

from inroad import __version__
from inroad.core.document import LARGEST, Document
from inroad.core.errors import BadInput, NotFound, Unavailable

if TYPE_CHECKING:
    import httpx2

SECONDS: Final = 10.0
"""To connect, and between any two pieces of an answer."""

ALTOGETHER: Final = 60.0
MOST_REDIRECTS: Final = 5
_ENDINGS: Final = {
    "text/html": ".html",
    "application/xhtml+xml": ".html",
    "application/pdf": ".pdf",
    "text/markdown": ".md",
    "text/vtt": ".vtt",
    "application/x-subrip": ".srt",
    "text/plain": ".txt",
}
_NAME: Final = re.compile(r"[^\w.() -]+")

LookUp = Callable[[str, int], Iterable[str]]
"""The numbers of a host; from the system, or from a test."""


def look_up(host: str, port: int) -> list[str]:
    """Ask the system for the numbers of a host; raise OSError where there are none."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return [str(each[4][0]) for each in found]


@dataclass(frozen=True, slots=True)
class Client:
    """What fetches; a test hands in its own transport and its own numbers."""

    transport: "httpx2.BaseTransport | None" = None
    numbers: LookUp = look_up

    def fetch(self, url: str) -> Document:
        """Fetch what is at an address.

        Raises BadInput for one that may not be fetched or is too large, NotFound where
        nothing is there, Unavailable where nobody answers.
        """
        import httpx2  # noqa: PLC0415 - loaded by whoever fetches, and nobody else

        named = _host_of(url)
        until = time.monotonic() + ALTOGETHER
        try:
            with httpx2.Client(
                transport=self.transport, timeout=SECONDS, trust_env=False
            ) as client:
                for _ in range(MOST_REDIRECTS + 1):
                    number = self._number(url, named)
                    answer = _asked(client, url, number, until)
                    if isinstance(answer, Document):
                        return answer
                    url = answer
        except httpx2.HTTPError as error:
            raise Unavailable(
                f"{named} did not answer as it should.",
                hint="Try again later, or save the page and give the file.",
            ) from error
        raise BadInput(
            f"{named} leads on and on, to another address each time.",
            hint="Open it in a browser and give the address where it ends.",
        )

    def _number(self, url: str, named: str) -> str:
        """Return the number to connect to, if it may be reached."""
        host = _host_of(url)
        try:
            numbers = [*self.numbers(host, urlsplit(url).port or 0)]
        except (OSError, UnicodeError) as error:
            raise Unavailable(
                f"There is no site called {host[:100]}, or no network.",
                hint="Look at how the address is written.",
            ) from error
        own = host == named and (host == "localhost" or _is_number(host))
        for number in numbers:
            if not own and not _is_public(number):
                raise BadInput(
                    f"{host[:100]} is a machine of your own network.",
                    hint="If you mean it, write its number instead of its name.",
                )
        if not numbers:
            raise Unavailable(f"{host[:100]} has no address.", hint="Try again later.")
        return numbers[0]


def _host_of(url: str) -> str:
    """Return the host of an address that may be fetched, or raise BadInput."""
    try:
        parts = urlsplit(url.strip())
        host, _ = parts.hostname or "", parts.port
    except ValueError:
        parts, host = urlsplit(""), ""
    if parts.scheme not in {"http", "https"} or not host:
        raise BadInput(
            f"{url[:100]!r} is no address that can be fetched.",
            hint="It begins with https:// or http://, and a site's name follows.",
        )
    if parts.username or parts.password:
        raise BadInput(
            "That address holds a name or a password.",
            hint="Save the page in your browser and give the file.",
        )
    return host


def _is_number(host: str) -> bool:
    try:
        ipaddress.ip_address(host)
    except ValueError:
        return False
    return True


def _is_public(number: str) -> bool:
    try:
        found = ipaddress.ip_address(number.partition("%")[0])
    except ValueError:
        return False
    mapped = getattr(found, "ipv4_mapped", None)
    found = mapped or found
    return found.is_global and not found.is_multicast


def _asked(
    client: "httpx2.Client", url: str, number: str, until: float
) -> Document | str:
    """Ask for an address once; return the document, or the address it leads on to."""
    request = _request(client, url, number)
    answer = client.send(request, stream=True)
    try:
        if answer.has_redirect_location:
            return urljoin(url, answer.headers["location"])
        if answer.status_code in {401, 403, 404, 410, 451}:
            raise NotFound(
                f"Nothing can be read at {url[:200]} ({answer.status_code}).",
                hint="Open it in a browser; if it shows there, save it and give that.",
            )
        if answer.status_code != 200:
            raise Unavailable(
                f"{_host_of(url)} answered with {answer.status_code}.",
                hint="Try again later, or save the page and give the file.",
            )
        data = _read(answer, url, until)
        return Document(_name(url, answer.headers.get("content-type", "")), data)
    finally:
        answer.close()


def _request(client: "httpx2.Client", url: str, number: str) -> "httpx2.Request":
    parts = urlsplit(url)
    host = parts.hostname or ""
    shown = f"[{number}]" if ":" in number else number
    port = f":{parts.port}" if parts.port else ""
    named = f"[{host}]" if ":" in host else host
    where = parts._replace(netloc=f"{shown}{port}", fragment="").geturl()
    headers = {
        "Host": f"{named}{port}",
        "User-Agent": f"Inroad/{__version__} (a person asked for this page)",
        "Accept": "text/html,application/pdf,text/*;q=0.9,*/*;q=0.1",
        "Accept-Encoding": "gzip, identity",
    }
    # The certificate is checked against the name, not against the number.
    told = {"sni_hostname": host}
    return client.build_request("GET", where, headers=headers, extensions=told)


def _read(
    answer: "httpx2.Response", url: str, until: float
) -> Callable[[], io.BytesIO]:
    parts: list[bytes] = []
    size = 0
    for part in answer.iter_bytes(65_536):
        size += len(part)
        if size > LARGEST:
            raise BadInput(
                f"What is at {url[:200]} is larger than {LARGEST // 1_048_576} MB.",
                hint="Save the part that you need and give the file.",
            )
        if time.monotonic() > until:
            raise Unavailable(
                f"{_host_of(url)} takes longer than {ALTOGETHER:.0f} seconds.",
                hint="Try again later, or save the page and give the file.",
            )
        parts.append(part)
    data = b"".join(parts)
    return lambda: io.BytesIO(data)


def _name(url: str, kind: str) -> str:
    """Call what was fetched after its address, with the ending of its kind."""
    parts = urlsplit(url)
    last = unquote(PurePosixPath(parts.path).name)
    name = _NAME.sub("-", last).strip(".- ")[:100] or parts.hostname or "page"
    ending = _ENDINGS.get(kind.partition(";")[0].strip().lower(), "")
    return name if not ending or name.lower().endswith(ending) else name + ending
