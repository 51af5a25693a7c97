"""How OpenAlex is asked: within bounds of time and size; what its faults mean."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Final

from inroad.core.errors import BadInput, InroadError, NotAllowed, Unavailable

if TYPE_CHECKING:
    from requests.adapters import BaseAdapter

CONNECT: Final = 10.0
PIECE: Final = 30.0
"""Seconds to connect, and between any two pieces of an answer."""

LARGEST: Final = 20 * 1024 * 1024
WAITS: Final = (1.0, 2.0, 4.0)
"""Seconds to rest before each further try."""

_LATER: Final = "Try again later; what was brought in before stays."
_ODD: Final = (ValueError, KeyError, TypeError, AttributeError)
"""What pyalex lets through where an answer is not what it expects."""


@contextmanager
def bounded(transport: "BaseAdapter | None") -> Iterator[Any]:
    """Open a session that waits and reads no more than so much, and follows nowhere."""
    import requests  # noqa: PLC0415 - loaded by whoever asks, and nobody else

    class Session(requests.Session):
        """What `requests` leaves open: its answers may take for ever and be endless."""

        def send(self, request: Any, **given: Any) -> Any:  # noqa: ANN401 - as requests has it
            given |= {"timeout": (CONNECT, PIECE), "stream": True}
            given["allow_redirects"] = False
            answer = super().send(request, **given)
            data = bytearray()
            for part in answer.iter_content(65_536):
                data += part
                if len(data) > LARGEST:
                    answer.close()
                    raise BadInput(
                        "OpenAlex's answer is larger than 20 MB.",
                        hint="Ask for fewer works with --limit.",
                    )
            answer._content = bytes(data)  # noqa: SLF001 - there is no other way in
            return answer

    with Session() as session:
        # Neither proxies nor passwords of this machine are anybody's business there.
        session.trust_env = False
        if transport is not None:
            session.mount("https://", transport)
        yield session


def reasons(error: Exception) -> tuple[bool, float, InroadError] | None:
    """Say of a fault whether to try again, after how long, and what it means.

    None is a fault of ours, or one that is a sentence already.
    """
    import requests  # noqa: PLC0415 - as above

    if isinstance(error, InroadError):
        return None
    answer = getattr(error, "response", None)
    if isinstance(error, requests.HTTPError) and answer is not None:
        return _of_status(answer.status_code, answer.headers.get("Retry-After", ""))
    if isinstance(error, json.JSONDecodeError | requests.JSONDecodeError):
        return _odd()
    if isinstance(error, requests.RequestException):
        told = Unavailable("OpenAlex does not answer, or there is no network.")
        told.hint = _LATER
        return True, 0.0, told
    if type(error).__name__ == "QueryError":
        return False, 0.0, _not_understood(str(error))
    return _odd() if isinstance(error, _ODD) else None


def _odd() -> tuple[bool, float, InroadError]:
    return False, 0.0, Unavailable("OpenAlex's answer cannot be read.", hint=_LATER)


def _not_understood(why: str) -> InroadError:
    return BadInput(
        f"OpenAlex does not understand that: {why[:200]}.",
        hint="Write plain words, or a whole name with --person.",
    )


def _of_status(status: int, after: str) -> tuple[bool, float, InroadError]:
    """Say what a status means; only what passes by is tried again."""
    if status == 429:
        seconds = float(after) if after.isdecimal() else 0.0
        wait = f" for {after} seconds" if seconds else ""
        told = Unavailable(f"OpenAlex asks to be left alone{wait}.", hint=_LATER)
        return True, seconds, told
    if status >= 500:
        told = Unavailable(f"OpenAlex answered with {status}.", hint=_LATER)
        return True, 0.0, told
    if status in {401, 403}:
        denied = NotAllowed(
            f"OpenAlex did not let us in ({status}).",
            hint="Get a key at openalex.org and put it in OPENALEX_API_KEY; or bring "
            "in an export with `inroad people add FILE`.",
        )
        return False, 0.0, denied
    return False, 0.0, _not_understood(f"it answered with {status}")
