"""A page for every action: its form and, once it is filled, what the action says."""

from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect

from inroad.actions import PLACES, actions_of
from inroad.actions.long_works import IN_ORDER
from inroad.actions.own_inputs import OWN, own_of
from inroad.actions.registry import Action
from inroad.core.errors import InroadError, NotAllowed
from inroad.show.html import html
from inroad.web import place
from inroad.web.forms import Form, afterwards, blank, filled, with_kept
from inroad.web.jobs import led_back
from inroad.web.mishaps import missing
from inroad.web.once import once
from inroad.web.place import house as open_house
from inroad.web.render import kept, page

KEEP = "Keep it"
_BRINGING = {("people", "add"), ("people", "fetch")}
_VERBS: dict[tuple[str, ...], str] = {
    ("interview", "hear"): "Hear it",
    ("profile", "set"): "Keep",
    ("options", "back"): "Bring it back",
    ("applications", "own"): "Keep",
    ("decisions", "add"): "Write it down",
    ("decisions", "expect"): "Note it",
    ("decisions", "came"): "Note it",
    ("decisions", "review"): "Note it",
    ("log", "add"): "Note it",
    ("log", "outcome"): "Note it",
    ("reading", "add"): "Put it down",
    ("reading", "log"): "Note it",
    ("reading", "done"): "Close it",
    ("reading", "drop"): "Drop it",
    ("reading", "rate"): "Note it",
    ("reading", "write"): "Write it down",
    ("forget",): "Go on",
    ("people", "fetch"): "Send it",
    ("people", "model"): "Fetch it",
    ("people", "same"): "They are one",
    ("people", "apart"): "Part them",
    ("people", "exclude"): "Leave it out",
    ("people", "include"): "Take it back",
    ("standing", "add"): "Keep asking",
    ("standing", "end"): "Ask no more",
    ("standing", "run"): "Ask again",
    ("library", "add"): "Bring it in",
    ("library", "remove"): "Go on",
}


@once
@kept
def action_page(request: HttpRequest, first: str, second: str = "") -> HttpResponse:
    """Show an action's form and, once it is filled, what the action says."""
    action, others = _found(first, second)
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


def is_action(first: str, second: str) -> bool:
    """Say whether an action's page stands at this address."""
    return _found(first, second)[0] is not None


def again(
    request: HttpRequest, first: str, second: str, error: InroadError
) -> HttpResponse | None:
    """Show an action's form again with what was typed, and what went wrong."""
    action, others = _found(first, second)
    if action is None or action.effect == "read":
        return None
    form, _ = filled(action, request)
    status = error.http_status
    return _shown(request, action, others, form, status=status, error=error)


def _found(first: str, second: str) -> tuple[Action | None, tuple[Action, ...]]:
    """Find the action of an address, and its neighbours."""
    words = (first, second) if second else (first,)
    found = actions_of(PLACES[first]) if first in PLACES else {}
    here = {w: a for w, a in found.items() if w[0] == first and not a.local}
    return here.get(words), tuple(a for w, a in here.items() if w != words)


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
            what = "" if action.leaves is None else action.leaves(**values)
            raise NotAllowed(
                what or "This leaves your machine.",
                hint="Nothing was sent. Tick that you want it, then send.",
            )
        result = action.run(open_house(), **values)
    except InroadError as error:
        back = _back(request, action) if error.message == IN_ORDER else ""
        if back:
            return HttpResponseRedirect(led_back(back), status=303)
        status = error.http_status
        return _shown(request, action, others, form, status=status, error=error)
    body = html(result, linked=True)
    if action.words[1:] == (OWN,) and _page_of(action):
        # What was kept is shown where it counts, and can be taken away again there.
        page_, beside = _found(action.words[0], "")
        if page_ is not None:
            return _shown(request, page_, beside, blank(page_, {}), result=body)
    erased = action.effect == "erase" and bool(values["yes"])
    if erased:
        place.pages().clear()
        place.done().clear()
    # What would go is shown first, with the form as it was, to be sent with a yes.
    asked = action.effect in {"read", "erase"} and not erased
    left = form if asked else afterwards(form)
    return _shown(request, action, others, left, result=body)


def _back(request: HttpRequest, action: Action) -> str:
    """Say where to go on once works are in order; "" where a form is to be sent again.

    What brings works in has done its own part.
    """
    if action.effect == "read":
        return request.get_full_path()
    return "/people/" if action.words in _BRINGING else ""


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
    keeps = _keeps(action, others)
    kept = own_of(open_house(), action.words[0]) if keeps else None
    if kept is not None and status == 200:
        form = with_kept(form, kept.values, kept.on)
    return page(
        request,
        "action.html",
        keeps=keeps,
        kept=kept,
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


def _keeps(action: Action, others: tuple[Action, ...]) -> Action | None:
    """Find the action that keeps this one's inputs, where there is one."""
    if action.effect != "read":
        return None
    return next(
        (o for o in others if o.words == (*action.words, OWN) and _page_of(o)), None
    )


def _page_of(action: Action) -> bool:
    """Say whether an action keeps the inputs of a page, and can take them away."""
    return any(given.name == "discard" for given in action.inputs)


def _verb(action: Action, form: Form) -> str:
    """Say on the button what it does."""
    held = any(field.kind == "document" and field.value for field in form.fields)
    keeps = any(field.name == "keep" and field.value for field in form.fields)
    return KEEP if held and keeps else _VERBS.get(action.words, "Show")


def _next(action: Action, form: Form) -> dict[str, str] | None:
    """Name the one thing to do after a result: keep what was heard, or read on."""
    if _verb(action, form) == KEEP:
        return {"words": "Keep these answers", "form": "form", "to": ""}
    if action.words[0] == "library":
        return {"words": "Back to the library", "form": "", "to": "/library/"}
    if action.words[0] == "reading":
        return {"words": "Back to your reading", "form": "", "to": "/reading/"}
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
