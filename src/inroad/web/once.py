"""A form that is sent twice is done once; the second time says the same again."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import HttpRequest, HttpResponse

from inroad.web import place


def once(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Let one form after the other change the record, and each only once.

    What was answered a short while ago is answered again; after a restart the record
    itself knows what a form has kept.
    """

    @wraps(view)
    def answer(request: HttpRequest, *args: Any, **given: Any) -> HttpResponse:  # noqa: ANN401 - the view's own
        if request.method != "POST":
            return view(request, *args, **given)
        mark, done = str(request.POST.get("once", "")), place.done()
        with done.lock:
            found = done.find(mark) if mark else None
            if found is None:
                with place.form(mark):
                    found = view(request, *args, **given)
                if mark and found.status_code < 400:
                    done.keep(mark, found)
            return found

    return answer
