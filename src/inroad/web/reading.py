"""The Reading page: two weeks, what is asked today, and forms to note how it went."""

from typing import Final

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from inroad.actions import PLACES, actions_of
from inroad.actions.reading import ReadingView, reading
from inroad.actions.reading_again import reading_again
from inroad.core.errors import InroadError
from inroad.people.depths import DEPTHS, LEVELS, minutes_words
from inroad.show.html import html
from inroad.show.words import shortened
from inroad.web.place import house as open_house
from inroad.web.render import kept, page

HERE: Final = "/reading/"
RATINGS: Final = (
    ("again", "Not any more"),
    ("hard", "With effort"),
    ("good", "Well"),
    ("easy", "Easily"),
)
_LONGEST: Final = 90
_IN_FORMS: Final = {"add", "log", "rate", "again"}


@require_safe
@kept
def shown(request: HttpRequest) -> HttpResponse:
    """Show the plan for the hours that are said, or those in the address."""
    house = open_house()
    asked = str(request.GET.get("hours", "")).strip()
    error: InroadError | None = None
    view, wrong = ReadingView(), ""
    try:
        view = reading(house, hours=float(asked.replace(",", ".")) if asked else None)
    except ValueError:
        wrong = "Write a number, such as 3 or 1.5."
    except InroadError as found:
        error, wrong = found, f"{found.message} {found.hint}"
    if wrong:
        view = reading(house)
    return page(
        request,
        "reading.html",
        title="Reading",
        status=error.http_status if error else 400 if wrong else 200,
        here=HERE,
        person=house.record.read().name,
        result=html(view, linked=True),
        rest=view.care,
        cards=reading_again(house).cards,
        ratings=RATINGS,
        open=[(r.id, shortened(r.title, _LONGEST)) for r in view.open],
        levels=[(level, _words(level)) for level in LEVELS],
        hours=asked,
        wrong=wrong,
        others=_others(),
    )


def _words(level: str) -> str:
    depth = next(each for each in DEPTHS.values() if each.level == level)
    return f"{depth.words.capitalize()}: {minutes_words(depth.low, depth.high)}"


def _others() -> tuple[object, ...]:
    found = actions_of(PLACES["reading"]).items()
    return tuple(a for w, a in found if len(w) > 1 and w[1] not in _IN_FORMS)
