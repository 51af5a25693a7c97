"""A form that is sent twice is done once; the second time says the same again."""

from collections.abc import Callable
from functools import wraps
from hashlib import sha256
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
        sent = f"{mark} {_content(request)}"
        with done.lock:
            found = done.find(sent) if mark else None
            if found is None:
                with place.form(mark, sent):
                    found = view(request, *args, **given)
                if mark and found.status_code < 400:
                    done.keep(sent, found)
            return found

    return answer


def _content(request: HttpRequest) -> str:
    """Return a digest of what was sent, and where.

    All forms of a page share a mark, and somebody may go back, mend a word and send
    again: only the very same is the same.
    """
    told = sha256(request.path.encode("utf-8", "surrogatepass"))
    for name, values in sorted(request.POST.lists()):
        # Fields left empty, and line ends, come back differently from another page.
        said = [v.replace("\r\n", "\n").strip() for v in map(str, values)]
        if name != "csrfmiddlewaretoken" and any(said):
            told.update(repr((name, said)).encode("utf-8", "surrogatepass"))
    for name in sorted(request.FILES):
        file = request.FILES.get(name)
        if file is None:
            continue
        told.update(repr((name, file.name)).encode("utf-8", "surrogatepass"))
        told.update(sha256(file.read()).digest())
        file.seek(0)
    return told.hexdigest()
