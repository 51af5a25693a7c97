"""The pages: plain functions, each from a request to an answer."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from inroad.actions import PLACES, actions_of
from inroad.actions.registry import Action
from inroad.core.errors import BadInput, InroadError, NotAllowed, NotFound
from inroad.interview.decode import decoded
from inroad.show.html import html
from inroad.web.example import example_brief
from inroad.web.forms import Form, afterwards, blank, filled
from inroad.web.place import house as open_house
from inroad.web.place import note_fault
from inroad.web.render import page, sorry

KEEP = "Keep it"
_VERBS: dict[tuple[str, ...], str] = {
    ("interview", "hear"): "Hear it",
    ("profile", "set"): "Keep",
    ("log", "add"): "Note it",
    ("log", "outcome"): "Note it",
}


@require_safe
def brief(request: HttpRequest) -> HttpResponse:
    """Show the Brief; the first visit of a day keeps it, so that changes show later."""
    house = open_house()
    person = house.record.read()
    if not person.profile.history:
        return page(request, "first_run.html", title="Inroad", person=None)
    kept_today = any(kept.on == house.today for kept in person.briefs)
    action = actions_of(PLACES["brief"])["brief",]
    try:
        found = action.run(house, keep=not kept_today)
    except InroadError as error:
        return sorry(request, error, back="/profile/")
    return page(
        request,
        "result.html",
        title=f"Brief for {found.person}" if found.person else "Your Brief",
        person=person.name,
        result=html(found, linked=True),
    )


@require_safe
def example(request: HttpRequest) -> HttpResponse:
    """Show the Brief of an invented person, which touches nobody's record."""
    found = example_brief(open_house())
    return page(
        request,
        "result.html",
        title=f"An example: the Brief for {found.person}",
        person=None,
        result=html(found),
    )


@require_safe
def conversation(request: HttpRequest, conversation: str) -> HttpResponse:
    """Show a transcript as it was brought in, each line with its number."""
    house = open_house()
    person = house.record.read()
    talk = person.conversation(conversation)
    if talk is None:
        error = NotFound("There is no such conversation here.", hint="It may be gone.")
        return sorry(request, error, back="/")
    try:
        text, _ = decoded(house.record.file(talk.sha256), talk.name)
    except InroadError as error:
        return sorry(request, error, back="/")
    return page(
        request,
        "talk.html",
        title=talk.name,
        person=person.name,
        talk=talk,
        lines=text.split("\n"),
    )


def action_page(request: HttpRequest, first: str, second: str = "") -> HttpResponse:
    """Show an action's form and, once it is filled, what the action says."""
    words = (first, second) if second else (first,)
    found = actions_of(PLACES[first]) if first in PLACES else {}
    here = {w: a for w, a in found.items() if w[0] == first and not a.local}
    action = here.get(words)
    others = tuple(a for w, a in here.items() if w != words)
    if action is None:
        return missing(request) if second or not others else _choices(request, others)
    if request.method not in {"GET", "HEAD", "POST"}:
        return HttpResponse(status=405)
    sent = request.method == "POST" or (
        action.effect == "read" and _asked(action, request)
    )
    if request.method == "POST" and action.effect == "read":
        return HttpResponse(status=405)
    if not sent:
        return _shown(request, action, others, blank(action, request.GET))
    form, values = filled(action, request)
    if not form.valid:
        return _shown(request, action, others, form, status=400)
    return _done(request, action, others, form, values)


def _asked(action: Action, request: HttpRequest) -> bool:
    """Say whether a read can answer at once: nothing that it needs is missing."""
    return all(request.GET.get(i.name) for i in action.inputs if i.required)


def _done(
    request: HttpRequest,
    action: Action,
    others: tuple[Action, ...],
    form: Form,
    values: dict[str, Any],
) -> HttpResponse:
    try:
        if action.effect == "publish" and not request.POST.get("agreed"):
            raise NotAllowed(
                "This leaves your machine.", hint="Tick that you want it, then send."
            )
        result = action.run(open_house(), **values)
    except InroadError as error:
        status = error.http_status
        return _shown(request, action, others, form, status=status, error=error)
    body = html(result, linked=True)
    left = form if action.effect == "read" else afterwards(form)
    return _shown(request, action, others, left, result=body)


def _shown(
    request: HttpRequest,
    action: Action,
    others: tuple[Action, ...],
    form: Form,
    *,
    status: int = 200,
    error: InroadError | None = None,
    result: str = "",
) -> HttpResponse:
    return page(
        request,
        "action.html",
        title=action.summary.rstrip("."),
        status=status,
        person=open_house().record.read().name,
        action=action,
        others=others,
        form=form,
        error=error,
        result=result,
        verb=_verb(action, form),
        next=_next(action, form) if result else None,
    )


def _verb(action: Action, form: Form) -> str:
    """Say on the button what it does."""
    held = any(field.kind == "document" and field.value for field in form.fields)
    keeps = any(field.name == "keep" and field.value for field in form.fields)
    return KEEP if held and keeps else _VERBS.get(action.words, "Show")


def _next(action: Action, form: Form) -> dict[str, str] | None:
    """Name the one thing to do after a result: keep what was heard, or read on."""
    if _verb(action, form) == KEEP:
        return {"words": "Keep these answers", "form": "form", "to": ""}
    if action.exposes == "profile" and action.effect == "write":
        return {"words": "Read your Brief", "form": "", "to": "/"}
    return None


def _choices(request: HttpRequest, others: tuple[Action, ...]) -> HttpResponse:
    return page(
        request,
        "choices.html",
        title=others[0].words[0].capitalize(),
        person=open_house().record.read().name,
        others=others,
    )


def missing(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Say that there is no such page."""
    del exception
    error = NotFound("There is no such page.", hint="The words above lead on.")
    return sorry(request, error, back="/")


def unreadable(
    request: HttpRequest, exception: Exception | None = None
) -> HttpResponse:
    """Say that a request could not be read."""
    del exception
    error = BadInput("That could not be read.", hint="Go back and send it again.")
    return sorry(request, error, back="/")


def forged(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Say that a form did not come from a page of ours, or from one too old."""
    del reason
    error = NotAllowed(
        "That form did not come from a page of this Inroad.",
        hint="Open the page again and send it from there.",
    )
    return sorry(request, error, back=request.path)


def broken(request: HttpRequest) -> HttpResponse:
    """Own up to a fault of ours; the traceback goes to a file, never on the page."""
    import sys  # noqa: PLC0415 - Django hands the fault over in no other way

    fault = sys.exc_info()[1]
    reference = note_fault(fault) if fault else ""
    error = InroadError("Something went wrong in Inroad itself.")
    return sorry(request, error, back="/", reference=reference)
