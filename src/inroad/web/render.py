"""Pages from templates: the same frame, the same few words everywhere."""

from functools import cache
from pathlib import Path
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.middleware.csrf import get_token
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from inroad.actions import PLACES, actions_of
from inroad.core.errors import InroadError
from inroad.show.words import curly

_WORDS = (
    ("Brief", "/", ("brief",)),
    ("Hear", "/interview/hear/", ("interview", "hear")),
    ("Profile", "/profile/", ("profile",)),
    ("Runway", "/runway/", ("runway",)),
    ("Library", "/library/", ("library",)),
    ("Log", "/log/", ("log",)),
)


@cache
def _environment() -> Environment:
    engine = Environment(
        loader=FileSystemLoader(Path(__file__).parent / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    engine.filters["curly"] = curly
    return engine


@cache
def _navigation() -> tuple[tuple[str, str], ...]:
    """Return the words that exist now, with where they lead."""
    return tuple(
        (word, to)
        for word, to, words in _WORDS
        if words[0] in PLACES and words in actions_of(PLACES[words[0]])
    )


def page(
    request: HttpRequest,
    template: str,
    *,
    title: str,
    status: int = 200,
    **given: Any,  # noqa: ANN401 - whatever the template names
) -> HttpResponse:
    """Return one whole page; `person` None hides the navigation (first run)."""
    text = (
        _environment()
        .get_template(template)
        .render(
            title=title,
            here=given.pop("here", request.path),
            navigation=_navigation(),
            person=given.pop("person", ""),
            token=get_token(request),
            **given,
        )
    )
    return HttpResponse(text, status=status)


def sorry(
    request: HttpRequest, error: InroadError, *, back: str, reference: str = ""
) -> HttpResponse:
    """Say what happened, that nothing was changed, and the next step."""
    return page(
        request,
        "error.html",
        title="That did not work",
        status=error.http_status,
        error=error,
        back=back,
        reference=reference,
    )
