"""What a visitor learns who was not let in: how to get in, and nothing else."""

from django.http import HttpRequest, HttpResponse

from inroad.core.document import LARGEST
from inroad.show.words import spoken
from inroad.web.render import page

_OURS = {"csrfmiddlewaretoken", "once"}
_QUIET = {"saw", "how", "do", "question", "slot", "keep", "agreed", "take"}
_ROOM = 1024 * 1024


def locked(request: HttpRequest) -> HttpResponse:
    """Say how to get in; what was typed on a page of ours stays there to be copied."""
    return page(
        request,
        "locked.html",
        title="Open Inroad from where it was started",
        status=403,
        person=None,
        typed=typed(request) if own(request) else (),
    )


def own(request: HttpRequest) -> bool:
    """Say whether a form was sent from a page of ours; browsers say so themselves."""
    host, origin = (str(request.META.get(f"HTTP_{n}", "")) for n in ("HOST", "ORIGIN"))
    return origin == f"http://{host}"


def typed(request: HttpRequest) -> tuple[tuple[str, str, str], ...]:
    """List what was sent with a form as (name, label, text); no label, no field."""
    length = str(request.META.get("CONTENT_LENGTH") or "0")
    if request.method != "POST" or not length.isdecimal():
        return ()
    if int(length) > LARGEST + _ROOM:
        return ()
    return tuple(
        (name, "" if name in _QUIET else _label(name), str(value))
        for name, value in request.POST.items()
        if name not in _OURS and str(value).strip()
    )


def _label(name: str) -> str:
    return spoken(name.replace(".", " ").strip("_"))
