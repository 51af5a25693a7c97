"""The interview in the browser: one question a page, and nothing lost on the way."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final, cast

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect

from inroad.actions.asking import Standing
from inroad.actions.interview import interview, interview_answer
from inroad.core.errors import BadInput, Conflict, InroadError
from inroad.interview.questions.check import CHECK
from inroad.interview.questions.discounts import NOTICE
from inroad.interview.questions.question import Question
from inroad.interview.questions.reply import read_answer
from inroad.record.steps import How
from inroad.web import acting, place
from inroad.web.inputs import ROWED, Row, boxes, given, rows_of, typed_rows, unread
from inroad.web.once import once
from inroad.web.render import kept, page, sorry

HERE: Final = "/interview/"
HOWS: Final = ("answered", "unknown", "declined", "later")


@dataclass(frozen=True, slots=True)
class Typed:
    """What was typed and sent, with what is wrong with it."""

    values: Mapping[str, str] = field(default_factory=dict)
    rows: Mapping[str, tuple[Row, ...]] = field(default_factory=dict)
    wrong: Mapping[str, BadInput] = field(default_factory=dict)
    error: InroadError | None = None
    saw: str = ""


def asked_at(request: HttpRequest, question: str) -> HttpResponse:
    """Show a question gone back to, or an action of the interview."""
    if acting.is_action("interview", question):
        return acting.action_page(request, "interview", question)
    return asked(request, question)


@once
@kept
def asked(request: HttpRequest, question: str = "") -> HttpResponse:
    """Show the question to ask now, or one gone back to; take its answer."""
    if request.method == "POST":
        return _answer(request, question)
    if request.method not in {"GET", "HEAD"}:
        return HttpResponse(status=405)
    try:
        at = question or str(request.GET.get("at", ""))
        standing = interview(place.house(), at=at)
    except InroadError as error:
        return sorry(request, error, back=HERE)
    return _shown(request, standing)


def _answer(request: HttpRequest, at: str) -> HttpResponse:
    id = str(request.POST.get("question", ""))
    # Enter presses the first button, and a browser without a press sends none.
    how = str(request.POST.get("how", ""))
    how = how if how in HOWS else "answered"
    saw = str(request.POST.get("saw", ""))
    try:
        value = _value(id, request.POST) if how == "answered" else ""
        after = interview_answer(
            place.house(), id, value, how=cast("How", how), saw=saw
        )
    except Conflict as error:
        return _conflict(request, id, error)
    except BadInput as error:
        return again(request, id or at, error)
    except InroadError as error:
        return sorry(request, error, back=HERE)
    back = after.question if after.went_back else None
    return HttpResponseRedirect(f"{HERE}{back.id}/" if back else HERE, status=303)


def _value(id: str, said: Mapping[str, str]) -> str:
    if id.startswith(NOTICE):
        return "disputed"
    if id.startswith(CHECK):
        return str(said.get("stands", ""))
    taken = str(said.get("take", ""))
    question = interview(place.house(), at=id).question
    if taken or question is None:
        return taken
    found = given(question, said)
    for fault in unread(question, found).values():
        raise fault
    return json.dumps(found) if found else ""


def again(
    request: HttpRequest, id: str, error: InroadError, *, status: int = 0
) -> HttpResponse:
    """Show a question again with what was typed, and what is wrong with it."""
    try:
        standing = interview(place.house(), at=id)
    except InroadError:
        return sorry(request, error, back=HERE)
    question = standing.question
    if question is None:
        return sorry(request, error, back=HERE)
    values = given(question, request.POST)
    wrong: Mapping[str, BadInput] = {}
    if isinstance(error, BadInput):
        wrong = _faults(question, values, error)
    typed = Typed(
        {**request.POST.dict(), **values},
        typed_rows(question, request.POST),
        wrong,
        None if wrong else error,
        str(request.POST.get("saw", "")),
    )
    return _shown(request, standing, typed, status=status or error.http_status)


def _faults(
    question: Question, values: Mapping[str, str], error: BadInput
) -> Mapping[str, BadInput]:
    """Name each fault by its input; one that no input explains goes to the first."""
    if not question.id.startswith(CHECK):
        person = place.house().record.read()
        found = unread(question, values) or read_answer(question, values, person).faults
        if found:
            return found
    return {question.fields[0].parts[0].name: error}


def _conflict(request: HttpRequest, id: str, error: Conflict) -> HttpResponse:
    """Say what stands and what was sent, and offer both."""
    try:
        standing = interview(place.house(), at=id)
    except InroadError:
        return sorry(request, error, back=HERE)
    ours = {"csrfmiddlewaretoken", "saw", "once"}
    sent = [(n, str(v)) for n, v in request.POST.items() if n not in ours]
    return page(
        request,
        "conflict.html",
        title="Something else was kept meanwhile",
        status=error.http_status,
        here=HERE,
        person=place.house().record.read().name,
        error=error,
        saw=standing.saw,
        sent=sent,
        back=HERE,
    )


def _shown(
    request: HttpRequest,
    standing: Standing,
    typed: Typed | None = None,
    *,
    status: int = 200,
) -> HttpResponse:
    person = place.house().record.read()
    question = standing.question
    shared: dict[str, Any] = {"here": HERE, "person": person.name, "asked": standing}
    if question is None:
        template = "care.html" if standing.care else "interview_end.html"
        title = "Before anything else" if standing.care else "That is all we ask"
        return page(request, template, title=title, **shared)
    held = typed or Typed(
        {**standing.proposed, **standing.filled},
        {
            f.name: rows_of(person.profile.value(f.slot))
            for f in question.fields
            if f.kind in ROWED
        },
        saw=standing.saw,
    )
    drawn = boxes(question, held.values, held.wrong, held.rows)
    return page(
        request,
        "interview.html",
        title=question.title,
        status=status,
        boxes=drawn,
        saw=held.saw,
        error=held.error,
        first_wrong=next(iter(held.wrong), ""),
        **shared,
    )
