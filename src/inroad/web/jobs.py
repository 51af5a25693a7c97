"""Long work in the browser: how far it is, and a button to stop it."""

from typing import Final
from urllib.parse import quote

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_http_methods

from inroad.actions.jobs import JobsView, jobs, jobs_stop
from inroad.actions.long_works import IN_ORDER
from inroad.core.errors import InroadError
from inroad.show.html import html
from inroad.web import place
from inroad.web.once import once
from inroad.web.render import page, sorry
from inroad.web.waiting import again_in, waiting_of

HERE: Final = "/jobs/"


# Not kept: progress changes while the record stays the same.
@require_http_methods(["GET", "HEAD", "POST"])
@once
def shown(request: HttpRequest) -> HttpResponse:
    """Show long work and stop it; who waits for a piece is led on once it is done."""
    house = place.house()
    try:
        if request.method == "POST":
            jobs_stop(house, str(request.POST.get("job", "")))
            return HttpResponseRedirect(HERE, status=303)
        view, going = jobs(house), tuple(waiting_of(house))
        name = house.record.read().name
    except InroadError as error:
        return sorry(request, error, back=HERE)
    done = _done(view, str(request.GET.get("at", "")))
    if done:
        to = f"/interview/heard/{quote(done, safe='')}/"
        return HttpResponseRedirect(to, status=303)
    back = _here(str(request.GET.get("to", "")))
    ordering = any(job.open and job.kind == "works" for job in view.jobs)
    if back and not ordering:
        return HttpResponseRedirect(back, status=303)
    return page(
        request,
        "jobs.html",
        title="Long work",
        person=name,
        result=html(view, linked=True),
        going=going,
        again=again_in(going),
        back=back,
        ordering=IN_ORDER,
    )


def led_back(to: str) -> str:
    """Return where one waits for works, and is led back from to what was asked."""
    return f"{HERE}?to={quote(to, safe='')}"


def _here(to: str) -> str:
    """Return an address of ours as it is; of anybody else's, nothing."""
    ours = url_has_allowed_host_and_scheme(to, allowed_hosts=None)
    return to if ours and to.startswith("/") and not to.startswith(HERE) else ""


def _done(view: JobsView, at: str) -> str:
    """Return the conversation that the work somebody waits for led to, if it has."""
    found = (job.conversation for job in view.jobs if at and job.id == at)
    return next(found, "")
