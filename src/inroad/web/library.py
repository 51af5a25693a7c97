"""The library's own page, and a source's text with its lines and marked words."""

import re

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from inroad.actions import PLACES, actions_of
from inroad.actions.source_page import Sought, source_page
from inroad.core.errors import InroadError
from inroad.show.html import html
from inroad.show.of_sources import address
from inroad.web.place import house as open_house
from inroad.web.render import kept, page, sorry

_SPAN = re.compile(r"(\d{1,9})(?:-(\d{1,9}))?")
HERE = "/library/"


@require_safe
@kept
def shelf(request: HttpRequest) -> HttpResponse:
    """Show every source, and where one is brought in."""
    house = open_house()
    actions = actions_of(PLACES["library"])
    found = actions["library", "list"].run(house)
    shown = {("library",), ("library", "list"), ("library", "add")}
    others = tuple(
        a for w, a in actions.items() if w[0] == "library" and w not in shown
    )
    return page(
        request,
        "library.html",
        title="Library",
        person=house.record.read().name,
        result=html(found, linked=True),
        others=others,
    )


@require_safe
@kept
def source(request: HttpRequest, source: str) -> HttpResponse:
    """Show a source's text with the lines, or the very words, that are asked for."""
    house = open_house()
    asked = request.GET
    sought = Sought(
        lines=_span(asked.get("lines", "")),
        span=_span(asked.get("span", "")),
        passage=str(asked.get("passage", "")),
        claim=str(asked.get("claim", "")),
        line=(_span(asked.get("line", "")) or (1, 1))[0],
    )
    try:
        found = source_page(house, source, sought)
    except InroadError as error:
        return sorry(request, error, back=HERE)
    wanted = any((sought.lines, sought.span, sought.passage, sought.claim))
    return page(
        request,
        "source.html",
        title=found.source.title,
        here=HERE,
        person=house.record.read().name,
        found=found,
        source=found.source,
        address=address(found.source.id),
        lost=wanted and not found.marked,
    )


def _span(text: str) -> tuple[int, int] | None:
    """Read "10" or "10-12"; anything else is nothing."""
    found = _SPAN.fullmatch(text)
    if found is None:
        return None
    first, last = int(found[1]), int(found[2] or found[1])
    return (first, last) if first <= last else None
