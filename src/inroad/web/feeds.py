"""Feeds: what came in for standing questions, as Atom."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from inroad.actions.standing import standing_feed
from inroad.core.errors import InroadError
from inroad.show.atom import TYPE, atom
from inroad.web import place
from inroad.web.render import sorry


@require_safe
def standing(request: HttpRequest) -> HttpResponse:
    """Give all news, or those of one question, as one Atom document."""
    try:
        feed = standing_feed(place.house(), request.GET.get("question", ""))
    except InroadError as error:
        return sorry(request, error, back="/standing/")
    return HttpResponse(atom(feed), content_type=TYPE)
