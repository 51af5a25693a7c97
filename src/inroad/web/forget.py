"""Forgetting a conversation in the browser: what would go, then once more."""

from urllib.parse import quote

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_http_methods

from inroad.actions.forget import Forgotten, forget
from inroad.core.errors import BadInput, InroadError, NotFound
from inroad.show.html import html
from inroad.web import place
from inroad.web.once import once
from inroad.web.render import page, sorry


@require_http_methods(["GET", "HEAD", "POST"])
@once
def conversation(request: HttpRequest, conversation: str) -> HttpResponse:
    """Show what goes with a conversation; sent with a yes, it goes."""
    back = f"/conversation/{quote(conversation, safe='')}/"
    sent = request.method == "POST"
    agreed = sent and request.POST.get("yes") == "yes"
    house = place.house()
    try:
        if house.record.read().conversation(conversation) is None:
            raise NotFound("There is no such conversation here.", hint="It is gone.")
        told = forget(house, conversation, kind="conversation", yes=agreed)
    except InroadError as error:
        return sorry(request, error, back="/")
    if agreed:
        # What was made of it must not be shown again, not even from memory.
        place.pages().clear()
        place.done().clear()
        return _shown(request, told, back="/")
    wrong = BadInput("Nothing was changed.", hint="Tick the line below if it shall go.")
    return _shown(request, told, back=back, error=wrong if sent else None)


def _shown(
    request: HttpRequest,
    told: Forgotten,
    *,
    back: str,
    error: InroadError | None = None,
) -> HttpResponse:
    return page(
        request,
        "forget.html",
        title="Forgotten" if told.done else "Forget this conversation",
        status=error.http_status if error else 200,
        person=place.house().record.read().name,
        told=told,
        result=html(told),
        back=back,
        error=error,
    )
