"""What every answer carries and every request must satisfy."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from inroad.core.document import LARGEST
from inroad.core.errors import BadInput
from inroad.web.render import sorry

HOSTS = {"127.0.0.1", "localhost"}
HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; style-src 'self'; img-src 'self' data:; "
        "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
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
    """Refuse other hosts and oversized bodies; give every answer the same headers."""

    def guarded(request: HttpRequest) -> HttpResponse:
        response = _refused(request) or answer(request)
        for name, value in HEADERS.items():
            response[name] = value
        return response

    return guarded


def _refused(request: HttpRequest) -> HttpResponse | None:
    host = str(request.META.get("HTTP_HOST", "")).rsplit(":", 1)[0].lower()
    if host not in HOSTS:
        # Another site's name for this machine: it must learn nothing, and in no style.
        text = "Inroad answers on 127.0.0.1 and localhost only.\n"
        return HttpResponse(text, status=400, content_type="text/plain; charset=utf-8")
    length = str(request.META.get("CONTENT_LENGTH") or "0")
    if not length.isdecimal() or int(length) > LARGEST + _ROOM:
        return sorry(
            request,
            BadInput(
                f"That is larger than {LARGEST // 1_048_576} MB.",
                hint="Give the transcript alone, as text, without sound or pictures.",
            ),
            back=request.path,
        )
    return None
