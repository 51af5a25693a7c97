"""What every answer carries and every request must satisfy."""

import re
from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from inroad.core.document import LARGEST
from inroad.core.errors import BadInput, NotAllowed
from inroad.web import place
from inroad.web.locked import locked
from inroad.web.render import sorry

HOSTS = re.compile(r"(?:127\.0\.0\.1|localhost)(?::[0-9]{1,5})?", re.IGNORECASE)
HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' "
        "data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    ),
    "X-Frame-Options": "DENY",
    "X-Content-Type-Options": "nosniff",
    # Not "no-referrer": with it browsers hide the origin of our own forms too.
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "no-store",
}
_ROOM = 1024 * 1024

Answerer = Callable[[HttpRequest], HttpResponse]


def guard(answer: Answerer) -> Answerer:
    """Refuse other hosts, strangers and oversized bodies; set the same headers on all.

    Only style sheets and scripts of ours, which hold nobody's words, are served
    without asking who looks; they never come here.
    """

    def guarded(request: HttpRequest) -> HttpResponse:
        response = _refused(request) or answer(request)
        if response.status_code == 405 and not response.content:
            response = _wrong_way(request, response.get("Allow", ""))
        for name, value in HEADERS.items():
            response[name] = value
        return response

    return guarded


def _refused(request: HttpRequest) -> HttpResponse | None:
    if not HOSTS.fullmatch(str(request.META.get("HTTP_HOST", ""))):
        # Another site's name for this machine: it must learn nothing, and in no style.
        text = "Inroad answers on 127.0.0.1 and localhost only.\n"
        return HttpResponse(text, status=400, content_type="text/plain; charset=utf-8")
    return _elsewhere(request) or _stranger(request) or _oversized(request)


def _elsewhere(request: HttpRequest) -> HttpResponse | None:
    """Refuse what a browser says that another page asked for.

    For browsers another port of this machine is the same site, to which they send our
    cookie. A link may lead here from anywhere: it shows a page to whoever was let in.
    """
    site = request.headers.get("Sec-Fetch-Site", "none")
    if site in {"none", "same-origin"}:
        return None
    visit = request.headers.get("Sec-Fetch-Mode") == "navigate"
    whole = request.headers.get("Sec-Fetch-Dest") == "document"
    if request.method in {"GET", "HEAD"} and visit and whole:
        return None
    error = NotAllowed(
        "That form did not come from a page of this Inroad."
        if request.method == "POST"
        else "Another page asked for this.",
        hint="Open the page itself and go on there.",
    )
    return sorry(request, error, back="/", known=False)


def _stranger(request: HttpRequest) -> HttpResponse | None:
    launch = place.launch()
    token = request.GET.get("token", "")
    opening = request.method == "GET" and request.path == "/" and token
    if opening and launch.admit(token):
        return launch.let_in()
    if launch.knows(request):
        return None
    launch.renew()
    return locked(request)


def _oversized(request: HttpRequest) -> HttpResponse | None:
    length = str(request.META.get("CONTENT_LENGTH") or "0")
    if length.isdecimal() and int(length) <= LARGEST + _ROOM:
        return None
    return sorry(
        request,
        BadInput(
            f"That is larger than {LARGEST // 1_048_576} MB.",
            hint="Give the transcript alone, as text, without sound or pictures.",
        ),
        back=request.path,
    )


def _wrong_way(request: HttpRequest, allowed: str) -> HttpResponse:
    error = NotAllowed(
        "This page cannot be asked in that way.", hint="Open it as a page instead."
    )
    response = sorry(request, error, back=request.path)
    response.status_code = 405
    response["Allow"] = allowed
    return response
