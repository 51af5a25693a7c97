"""What is said where something went wrong: what happened, and the next step."""

import sys

from django.http import HttpRequest, HttpResponse

from inroad.core.errors import BadInput, InroadError, NotFound
from inroad.web.locked import own, typed
from inroad.web.place import note_fault
from inroad.web.render import sorry


def missing(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Say that there is no such page."""
    del exception
    error = NotFound("No page has this address.", hint="The words above lead on.")
    return sorry(request, error, back="/", title="Nothing is here")


def unreadable(
    request: HttpRequest, exception: Exception | None = None
) -> HttpResponse:
    """Say that a request could not be read."""
    del exception
    error = BadInput("That could not be read.", hint="Go back and send it again.")
    return sorry(request, error, back="/")


def broken(request: HttpRequest) -> HttpResponse:
    """Own up to a fault of ours; the traceback goes to a file, never on the page.

    What the disk or the database cannot do is no fault of ours, wherever it shows;
    either way what was typed stays, to be sent again.
    """
    fault = sys.exc_info()[1]
    reference = ""
    if isinstance(fault, InroadError):
        error = fault
    else:
        reference = note_fault(fault) if fault else ""
        error = InroadError("Something went wrong in Inroad itself.")
    left = typed(request) if own(request) else ()
    return sorry(request, error, back="/", reference=reference, typed=left)
