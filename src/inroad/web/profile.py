"""The profile in the browser: answers with their evidence, and forms to change them."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Final

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect

from inroad.actions.profile import SlotView, history_of, profile_set, view
from inroad.core.errors import BadInput, Conflict, InroadError
from inroad.interview.questions.question import Field, Question
from inroad.interview.questions.reply import read_answer
from inroad.interview.questions.said_back import filled
from inroad.interview.questions.script import question_of, script
from inroad.interview.questions.typed import Silence
from inroad.record.person import Person
from inroad.record.profile import SLOTS
from inroad.show.reasons import line_pieces
from inroad.show.sheet import Piece
from inroad.show.slots import slot_label
from inroad.show.values import value_words
from inroad.show.words import day, shortened
from inroad.web import place
from inroad.web.inputs import Box, boxes, given, rows_of, typed_rows, unread
from inroad.web.once import once
from inroad.web.render import kept, page

HERE: Final = "/profile/"
NAME: Final = "name"


@dataclass(frozen=True, slots=True)
class Told:
    """One thing said: the words, and where they came from."""

    words: str
    origin: str
    where: tuple[Piece, ...]
    date: str
    quote: str


@dataclass(frozen=True, slots=True)
class Slot:
    """One slot on the page: what stands, what stood before, and the form for it."""

    name: str
    label: str
    told: tuple[Told, ...]
    before: tuple[Told, ...]
    boxes: tuple[Box, ...]
    saw: str
    opened: bool = False
    error: InroadError | None = None

    @property
    def known(self) -> bool:
        """Whether anything stands here."""
        return bool(self.told)


@dataclass(frozen=True, slots=True)
class Wrong:
    """A form that could not be taken: its slot, what was typed, and why."""

    slot: str
    said: Mapping[str, str]
    faults: Mapping[str, BadInput]
    error: InroadError | None = None


@once
@kept
def shown(request: HttpRequest) -> HttpResponse:
    """Show the profile; change, withdraw or decline one answer."""
    if request.method == "POST":
        return _changed(request)
    if request.method not in {"GET", "HEAD"}:
        return HttpResponse(status=405)
    return _page(request, None)


def again(request: HttpRequest, error: InroadError) -> HttpResponse:
    """Show the profile with a form as it was typed, and what is wrong with it."""
    wrong = Wrong(_slot_of(request), request.POST.dict(), {}, error)
    return _page(request, wrong, status=error.http_status)


def _slot_of(request: HttpRequest) -> str:
    return str(request.POST.get("slot", ""))


def _changed(request: HttpRequest) -> HttpResponse:
    slot = _slot_of(request)
    try:
        value = _value(request, slot)
        if isinstance(value, Wrong):
            return _page(request, value, status=400)
        _refuse_unseen(request, slot, value)
        profile_set(place.house(), slot, value)
    except Conflict as error:
        return _conflict(request, slot, error)
    except InroadError as error:
        return again(request, error)
    return HttpResponseRedirect(f"{HERE}#slot-{slot}", status=303)


def _value(request: HttpRequest, slot: str) -> str | Wrong:
    """Return what to keep, as the profile takes it, or what is wrong."""
    wish = str(request.POST.get("do", "keep"))
    if wish in {"declined", "withdraw"}:
        return wish
    if slot == NAME or slot not in SLOTS:
        return str(request.POST.get(NAME, ""))
    question = _question(slot)
    typed = given(question, request.POST)
    if not typed:
        empty = BadInput("Nothing is written here.", hint="Write it, or take it back.")
        first = question.fields[0].parts[0].name
        return Wrong(slot, request.POST.dict(), {first: empty})
    read = read_answer(question, typed, place.house().record.read())
    faults = unread(question, typed) or read.faults
    if faults or slot not in read.values:
        return Wrong(slot, request.POST.dict(), faults)
    value = read.values[slot]
    if isinstance(value, Silence):
        return "declined" if value.declined else "withdraw"
    return json.dumps(value)


def _refuse_unseen(request: HttpRequest, slot: str, value: str) -> None:
    """Raise Conflict where something else stands now than the page showed."""
    saw = request.POST.get("saw")
    now = place.house().record.read().profile.answers.get(slot)
    if saw is None or now is None or now.id == saw:
        return
    if now.value is not None and json.dumps(now.value) == value:
        return
    stands = view(place.house().record.read())
    held = {**stands.slots, **stands.facts}.get(slot)
    raise Conflict(
        "While the page was open, something else was kept here: "
        f"{_words(held) if held else 'it was taken back'}. Nothing was changed.",
        hint="Keep what stands, or what you sent.",
    )


def _conflict(request: HttpRequest, slot: str, error: Conflict) -> HttpResponse:
    now = place.house().record.read().profile.answers.get(slot)
    ours = {"csrfmiddlewaretoken", "saw", "once"}
    return page(
        request,
        "conflict.html",
        title="Something else was kept meanwhile",
        status=error.http_status,
        person=place.house().record.read().name,
        error=error,
        saw=now.id if now else "",
        sent=[(n, str(v)) for n, v in request.POST.items() if n not in ours],
        back=f"{HERE}#slot-{slot}",
    )


def _page(
    request: HttpRequest, wrong: Wrong | None, *, status: int = 200
) -> HttpResponse:
    person = place.house().record.read()
    return page(
        request,
        "profile.html",
        title="Your profile",
        status=status,
        person=person.name,
        parts=tuple(_parts(person, wrong)),
        wrong=wrong,
        focus=next(iter(wrong.faults), "") if wrong else "",
    )


def _parts(
    person: Person, wrong: Wrong | None
) -> Iterator[tuple[str, tuple[Slot, ...]]]:
    """Group the slots as the interview asks for them; what it never asks comes last."""
    asked: dict[str, list[str]] = {}
    for question in script():
        for slot in question.slots:
            asked.setdefault(question.part, []).append(slot)
    placed = {slot for slots in asked.values() for slot in slots}
    answers = person.profile.answers
    rest = [s for s in SLOTS if s not in placed and s in answers]
    for part, slots in (*asked.items(), ("Also heard", rest)):
        if slots:
            yield part, tuple(_slot(person, slot, wrong) for slot in slots)


def _slot(person: Person, slot: str, wrong: Wrong | None) -> Slot:
    mine = wrong if wrong is not None and wrong.slot == slot else None
    history = history_of(person, slot).entries
    stands = history[0] if history else None
    if stands is not None and stands.value is None and not stands.declined:
        stands = None
    earlier = history[1:] if stands is not None else history
    answer = person.profile.answers.get(slot)
    return Slot(
        slot,
        slot_label(slot),
        tuple(_told(stands)) if stands else (),
        tuple(told for each in earlier for told in _told(each)),
        _boxes(person, slot, mine),
        answer.id if answer else "",
        opened=mine is not None,
        error=mine.error if mine else None,
    )


def _boxes(person: Person, slot: str, wrong: Wrong | None) -> tuple[Box, ...]:
    question = _question(slot)
    if wrong is not None:
        values = {**wrong.said, **given(question, wrong.said)}
        rows = typed_rows(question, wrong.said)
        return boxes(question, values, wrong.faults, rows)
    stands = person.profile.value(slot)
    found: dict[str, str] = {}
    for field in question.fields:
        found |= filled(field, stands)
    rowed = any(field.kind in {"shares", "hours"} for field in question.fields)
    return boxes(question, found, {}, {slot: rows_of(stands)} if rowed else {})


def _question(slot: str) -> Question:
    found = question_of(slot)
    if found is not None:
        own = tuple(field for field in found.fields if field.slot == slot)
        return replace(found, fields=own)
    return Question(slot, "", "", (Field(slot, slot, "words", slot_label(slot)),), "")


def _told(seen: SlotView) -> Iterator[Told]:
    if isinstance(seen.value, list) and any(isinstance(e, dict) for e in seen.value):
        for each in seen.value:
            lines = tuple(each.get("lines") or ()) or seen.lines
            yield _one(seen, value_words(each), lines, str(each.get("quote") or ""))
        return
    yield _one(seen, _words(seen), seen.lines, seen.quote)


def _one(seen: SlotView, words: str, lines: tuple[int, ...], quote: str) -> Told:
    origin = "Heard" if seen.origin == "heard" else "You answered"
    where = line_pieces(lines, seen.conversation)
    return Told(words, origin, where, day(seen.date), shortened(quote))


def _words(seen: SlotView) -> str:
    if seen.declined:
        return "You would rather not say."
    return "You took it back." if seen.value is None else value_words(seen.value)
