"""A form that did not come from a page of ours, or from one too old to be trusted."""

from django.http import HttpRequest, HttpResponse

from inroad.core.errors import InroadError, NotAllowed
from inroad.web import acting, interview, profile
from inroad.web.locked import own, typed
from inroad.web.render import page, sorry


def forged(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Refuse a form; what was typed on a page of ours stays, ready to be sent again.

    What another site sent is never set into a form of ours: one press would keep it.
    """
    del reason
    if not own(request):
        error = NotAllowed(
            "That form did not come from a page of this Inroad.",
            hint="Open the page again and send it from there.",
        )
        return sorry(request, error, back=request.path)
    return _again(request) or page(
        request,
        "too_old.html",
        title="That form was too old",
        status=403,
        person=None,
        typed=typed(request),
    )


def _again(request: HttpRequest) -> HttpResponse | None:
    """Show the page that the form was on, with what was typed into it."""
    error: InroadError = NotAllowed(
        "That form was too old, so nothing was kept yet. What you typed stands below.",
        hint="Send it again.",
    )
    if request.path == "/profile/":
        return profile.again(request, error)
    first, _, second = request.path.strip("/").partition("/")
    found = acting.again(request, first, second, error)
    if found is None and first == "interview" and request.POST.get("question"):
        return interview.again(request, str(request.POST["question"]), error)
    return found
