"""Who may look: whoever opened the address that was printed where Inroad started.

Any program of this machine, and any user of it, can ask at 127.0.0.1; what they cannot
do is read our terminal. So the printed address holds a token that is good for one
visit, and that visit gets a cookie. Every other visit learns only how to get in.
"""

import secrets
import threading
from collections.abc import Callable
from dataclasses import dataclass, field

from django.core import signing
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect

HOST = "127.0.0.1"
GOOD_FOR = 30 * 24 * 60 * 60
"""Seconds after which a browser must be let in anew."""

_SALT = "inroad.launch"


@dataclass
class Launch:
    """One start of the server: its port, and how to tell its owner an address."""

    port: int
    tell: Callable[[str], object]
    _token: str = ""
    _lock: threading.Lock = field(default_factory=threading.Lock)

    @property
    def cookie(self) -> str:
        """The cookie's name: browsers keep cookies of all ports in one jar."""
        return f"inroad_{self.port}"

    def address(self) -> str:
        """Make an address that lets one visit in; earlier ones are void."""
        with self._lock:
            self._token = secrets.token_urlsafe(24)
            return f"http://{HOST}:{self.port}/?token={self._token}"

    def renew(self) -> None:
        """Tell the owner a new address, unless one that was told is still unused."""
        with self._lock:
            unused = bool(self._token)
        if not unused:
            self.tell(self.address())

    def admit(self, token: str) -> bool:
        """Use a token up; say whether it was the right one."""
        with self._lock:
            right = bool(self._token) and secrets.compare_digest(
                token.encode(), self._token.encode()
            )
            if right:
                self._token = ""
            return right

    def knows(self, request: HttpRequest) -> bool:
        """Say whether this browser was let in before."""
        try:
            held = request.COOKIES.get(self.cookie, "")
            said = self._signer().unsign(held, max_age=GOOD_FOR)
        except signing.BadSignature:
            return False
        return said == self.cookie

    def let_in(self) -> HttpResponse:
        """Answer a right token: a cookie, and the way to the first page."""
        response = HttpResponseRedirect("/")
        response.set_cookie(
            self.cookie,
            self._signer().sign(self.cookie),
            httponly=True,
            samesite="Strict",
        )
        return response

    def _signer(self) -> signing.TimestampSigner:
        # The home's own key signs, so that a page left open survives a restart.
        return signing.TimestampSigner(salt=_SALT)
