"""Hearing in the browser: a conversation comes in, and each answer is settled."""

import io
from typing import Any, Final, cast
from urllib.parse import quote

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.views.decorators.http import require_http_methods

from inroad.actions import PLACES, actions_of
from inroad.actions.conversations import find_conversation
from inroad.actions.hearing import bring, heard, settle
from inroad.core.document import Document
from inroad.core.errors import BadInput, InroadError, NotFound
from inroad.core.text import capital
from inroad.record.steps import Verdict
from inroad.show.slots import slot_label
from inroad.show.words import counted
from inroad.web import place
from inroad.web.forms import Form, blank, filled
from inroad.web.hear_answers import Typed, answers_of
from inroad.web.hear_turns import stretches_of
from inroad.web.once import once
from inroad.web.render import kept, page, sorry
from inroad.web.waiting import begun

HERE: Final = "/interview/hear/"
VERDICTS: Final = {"accepted", "corrected", "discarded", "open"}


@require_http_methods(["GET", "HEAD", "POST"])
@once
@kept
def brought(request: HttpRequest) -> HttpResponse:
    """Take a conversation, pasted or as a file, and lead on to what it proposes."""
    action = actions_of(PLACES["interview"])["interview", "bring"]
    if request.method != "POST":
        return _asked(request, blank(action, {}))
    form, values = filled(action, request)
    if not form.valid:
        return _asked(request, form, status=400)
    try:
        # Nobody waits for a page without a word: what takes long goes on behind it.
        job = begun(place.house(), values["file"], values["subject"])
        found = None if job else bring(place.house(), **values)
    except InroadError as error:
        return _asked(request, form, status=error.http_status, error=error)
    if found is None:
        return HttpResponseRedirect(f"/jobs/?at={job.id if job else ''}", status=303)
    return HttpResponseRedirect(_address(found.conversation), status=303)


@require_http_methods(["GET", "HEAD", "POST"])
@once
@kept
def proposed(request: HttpRequest, conversation: str) -> HttpResponse:
    """Show a conversation beside its answers, and take a verdict on one of them."""
    if request.method != "POST":
        return _shown(request, conversation, str(request.GET.get("at", "")))
    slot = str(request.POST.get("slot", ""))
    value = str(request.POST.get("value", "")).replace("\r\n", "\n")
    try:
        if "subject" in request.POST:
            after = _swapped(conversation, str(request.POST["subject"]))
        else:
            after = _settled(request, conversation, slot, value)
    except BadInput as error:
        if request.POST.get("verdict") == "corrected":
            typed = Typed(slot, value, error)
            return _shown(request, conversation, slot, typed, status=400)
        return sorry(request, error, back=_address(conversation))
    except InroadError as error:
        return sorry(request, error, back=_address(conversation))
    return HttpResponseRedirect(after, status=303)


def _settled(request: HttpRequest, conversation: str, slot: str, value: str) -> str:
    verdict = str(request.POST.get("verdict", ""))
    if verdict not in VERDICTS:
        raise BadInput(
            "That is no verdict on an answer.", hint="Accept, correct or discard it."
        )
    number = str(request.POST.get("statement", ""))
    outcome = settle(
        place.house(),
        conversation,
        slot,
        verdict=cast("Verdict", verdict),
        value=value if verdict == "corrected" else "",
        statement=int(number) if number.isdecimal() and len(number) < 4 else None,
    )
    at = outcome.next
    return _address(outcome.conversation, at) if at else _address(outcome.conversation)


def _swapped(conversation: str, subject: str) -> str:
    house = place.house()
    talk = find_conversation(house.record.read(), conversation)
    data = house.record.file(talk.sha256)
    document = Document(talk.name, lambda: io.BytesIO(data))
    job = begun(house, document, subject)
    if job:
        return f"/jobs/?at={job.id}"
    bring(house, document, subject=subject)
    return _address(talk.id)


def _address(conversation: str, at: str = "") -> str:
    path = f"/interview/heard/{quote(conversation, safe='')}/"
    return f"{path}?at={at}#a-{at}" if at else path


def _asked(
    request: HttpRequest,
    form: Form,
    *,
    status: int = 200,
    error: InroadError | None = None,
) -> HttpResponse:
    person = place.house().record.read()
    fields = {field.name: field for field in form.fields}
    return page(
        request,
        "hear.html",
        title="Hear a conversation",
        status=status,
        person=person.name,
        file=fields["file"],
        error=error,
        talks=person.conversations[::-1],
    )


def _shown(
    request: HttpRequest,
    conversation: str,
    at: str,
    typed: Typed | None = None,
    *,
    status: int = 200,
) -> HttpResponse:
    house = place.house()
    try:
        # An address names one conversation exactly; other names are for the terminal.
        if house.record.read().conversation(conversation) is None:
            raise NotFound(
                "There is no such conversation here.", hint="It may be gone."
            )
        view = heard(house, conversation)
    except InroadError as error:
        return sorry(request, error, back=HERE)
    answers = answers_of(view, at, typed)
    now: Any = next((answer for answer in answers if answer.now), None)
    return page(
        request,
        "heard.html",
        title="What we heard",
        status=status,
        here=HERE,
        person=house.record.read().name,
        address=_address(view.conversation),
        view=view,
        answers=answers,
        speakers=capital(counted(len(view.speakers), "speaker")),
        labels={slot: slot_label(slot) for slot in view.blank},
        disputed=next((a.slot for a in answers if a.disputed), ""),
        stretches=stretches_of(view, now.slot if now else ""),
    )
