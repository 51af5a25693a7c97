"""The Brief, its example, a transcript: plain functions from a request to an answer."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from inroad.actions import PLACES, actions_of
from inroad.actions.interview import interview
from inroad.core.errors import InroadError, NotFound
from inroad.interview.decode import decoded
from inroad.show.html import html
from inroad.web.example import example_brief
from inroad.web.place import house as open_house
from inroad.web.render import kept, page, sorry


@require_safe
@kept
def brief(request: HttpRequest) -> HttpResponse:
    """Show the Brief; the first visit of a day keeps it, so that changes show later."""
    house = open_house()
    person = house.record.read()
    if not person.profile.history:
        return _first_run(request)
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


def _first_run(request: HttpRequest) -> HttpResponse:
    """Offer ways to begin; whoever began the interview is shown the way on."""
    asked = interview(open_house())
    return page(
        request,
        "first_run.html",
        title="Inroad",
        person=None,
        count=asked.of,
        begun=bool(open_house().record.read().steps),
    )


@require_safe
@kept
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
@kept
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
