"""Pages from templates: the same frame, the same few words everywhere."""

import os
import re
import secrets
from collections.abc import Callable
from datetime import UTC, datetime
from functools import cache, wraps
from pathlib import Path
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.middleware.csrf import get_token
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from inroad.core.errors import InroadError
from inroad.core.ids import uuid7
from inroad.show.words import curly, day
from inroad.web import place
from inroad.web.kept import Composed
from inroad.web.navigation import more_words, row_words

_MARK = secrets.token_hex(16)
TOKEN, ONCE = f"token-{_MARK}", f"once-{_MARK}"
"""What stands in a composed page where each visitor and each visit get their own."""

_MARKS = re.compile(f"({TOKEN}|{ONCE})")

_MADE = re.compile(r"[0-9a-f]{32}", re.ASCII)

View = Callable[..., HttpResponse]
Typed = tuple[tuple[str, str, str], ...]
"""What was sent with a form, as (name, label, text)."""


@cache
def _environment() -> Environment:
    engine = Environment(
        loader=FileSystemLoader(Path(__file__).parent / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    engine.filters |= {"curly": curly, "day": day}
    engine.globals |= {"token": TOKEN, "once": ONCE}
    return engine


class Page(HttpResponse):
    """A page, and what it was made from, which others may be made from too."""

    composed: Composed = ()


def page(
    request: HttpRequest,
    template: str,
    *,
    title: str,
    status: int = 200,
    **given: Any,  # noqa: ANN401 - whatever the template names
) -> Page:
    """Return one whole page; `person` None hides the navigation (first run)."""
    text = (
        _environment()
        .get_template(template)
        .render(
            title=title,
            here=given.pop("here", request.path),
            navigation=row_words(),
            more=more_words(),
            person=given.pop("person", ""),
            **given,
        )
    )
    return _finished(request, _cut(text), status)


def _cut(text: str) -> Composed:
    """Cut a page before and after each mark, so that filling them in is one join."""
    return tuple(part.encode() for part in _MARKS.split(text))


def _finished(request: HttpRequest, composed: Composed, status: int = 200) -> Page:
    parts = composed
    if len(parts) > 1:
        own = {TOKEN.encode(): _token(request), ONCE.encode(): _once(request, status)}
        filled = {mark: text.encode() for mark, text in own.items()}
        parts = tuple(filled.get(part, part) for part in parts)
    response = Page(b"".join(parts), status=status)
    response.composed = composed
    return response


def _token(request: HttpRequest) -> str:
    """Return the token that a form of this browser must carry.

    Django takes the cookie's own secret too. It hides the secret in a fresh mask only
    against compression over TLS, of which there is none here, and each mask asks the
    system for chance three dozen times.
    """
    held = request.META.get("CSRF_COOKIE")
    return str(held) if held else get_token(request)


def _once(request: HttpRequest, status: int) -> str:
    """Make what tells one form from every other, and when its page was opened.

    A form that comes back with what went wrong keeps its own: something may have been
    kept before it went wrong, and sending again must not double that.
    """
    held = str(request.POST.get("once", "")) if request.method == "POST" else ""
    if status >= 400 and _MADE.fullmatch(held):
        return held
    return uuid7(datetime.now(UTC), os.urandom(10)).replace("-", "")


def kept(view: View) -> View:
    """Answer from memory where the page made before still holds.

    It holds as long as the record and the day are the same; a page that changes the
    record while it is made, or that went wrong, is not kept.
    """

    @wraps(view)
    def answer(request: HttpRequest, *args: Any, **given: Any) -> HttpResponse:  # noqa: ANN401 - the view's own
        if request.method not in {"GET", "HEAD"}:
            return view(request, *args, **given)
        house, pages = place.house(), place.pages()
        version = house.record.version()
        key = (request.get_full_path(), version, house.today, house.record)
        found = pages.find(key)
        if found is not None:
            return _finished(request, found)
        response = view(request, *args, **given)
        sound = isinstance(response, Page) and response.status_code == 200
        if sound and house.record.version() == version:
            pages.keep(key, response.composed)  # type: ignore[attr-defined] # a Page, as just said
        return response

    return answer


def sorry(
    request: HttpRequest,
    error: InroadError,
    *,
    back: str,
    reference: str = "",
    title: str = "That did not work",
    known: bool = True,
    typed: Typed = (),
) -> Page:
    """Say what happened, that nothing was changed, and the next step.

    Whoever is not `known` to have been let in sees no way into the pages.
    """
    return page(
        request,
        "error.html",
        title=title,
        status=error.http_status,
        error=error,
        back=back,
        reference=reference,
        typed=typed,
        **({} if known else {"person": None}),
    )
