"""The Ask page: a question, its answer, and what was asked before."""

from dataclasses import replace
from typing import Final
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.views.decorators.http import require_http_methods

from inroad.actions.ask import ask
from inroad.actions.questions import questions, questions_keep
from inroad.core.errors import InroadError
from inroad.record.asked import AskedQuestion
from inroad.show.html import html
from inroad.show.layout import sheet_of
from inroad.show.words import shortened
from inroad.web.once import once
from inroad.web.place import house as open_house
from inroad.web.render import kept, page

HERE: Final = "/ask/"
BEFORE: Final = 8
"""Earlier questions in sight; the others are a page away."""
LONG: Final = 120
"""A question as long as this is a story, and gets a box of several lines."""


@require_http_methods(["GET", "HEAD", "POST"])
@once
@kept
def asked(request: HttpRequest) -> HttpResponse:
    """Keep a question that was sent, and show what the library says to it.

    An address with a question in it answers without keeping anything.
    """
    given = request.POST if request.method == "POST" else request.GET
    question = str(given.get("question", ""))
    if request.method == "POST":
        try:
            questions_keep(open_house(), question)
        except InroadError as error:
            return _shown(request, question, error=error)
        return HttpResponseRedirect(_address(question), status=303)
    return _shown(request, question)


def _shown(
    request: HttpRequest, question: str, *, error: InroadError | None = None
) -> HttpResponse:
    house = open_house()
    result = ""
    if question and error is None:
        try:
            answer = sheet_of(ask(house, question))
            # The question stands in its box already.
            result = html(replace(answer, title=""), linked=True)
        except InroadError as wrong:
            error = wrong
    before = [q for q in questions(house).questions if q.text != question]
    return page(
        request,
        "ask.html",
        title=shortened(question, 60) if result else "Ask the library",
        status=error.http_status if error else 200,
        here=HERE,
        person=house.record.read().name,
        question=question,
        long=len(question) > LONG,
        result=result,
        error=error,
        sources=len(house.shelf.sources),
        claims=len(house.shelf.claims),
        before=[_way(q) for q in before[:BEFORE]],
        all_of_them=len(before) > BEFORE,
    )


def _way(asked: AskedQuestion) -> dict[str, str]:
    return {
        "to": _address(asked.text),
        "words": shortened(asked.text, LONG),
    }


def _address(question: str) -> str:
    return f"{HERE}?{urlencode({'question': question})}"
