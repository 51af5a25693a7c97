"""Leave or stay: the person's own line first, then both sides of those who advise."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from inroad.core.suggestion import Suggestion
from inroad.core.text import number, quoted
from inroad.decide.degree import phd_state
from inroad.decide.stay import Place, Verdict, place_of, verdict_words
from inroad.library.shelf import Shelf
from inroad.plan.care import needs_care
from inroad.plan.page import Section
from inroad.plan.refs import resolve
from inroad.plan.sections import sections_of
from inroad.plan.voices import voices
from inroad.record.person import Person

TITLES = {
    "verdict": "By your own line",
    "leave": "For leaving",
    "remain": "For staying",
    "phd": "In a PhD",
    "ask": "Not known yet",
}
QUESTIONS = {
    "learning_here": "How much do you learn where you are, 0 to 10?",
    "room_here": "How much room have you to try things there, 0 to 10?",
    "leave_below": "Below which number of learning or room would you leave? The line "
    "is yours, and none of ours stands in for it.",
    "unhappy_here": "How unhappy does it make you, 0 to 10?",
}


@dataclass(frozen=True, slots=True)
class Stay:
    """Whether the place lies below the person's own line, and what others say.

    `care` says that somebody should rest first: then nothing else is here.
    """

    care: bool
    verdict: Verdict
    sections: tuple[Section, ...]
    refs: Mapping[str, Mapping[str, Any]]


def stay_of(person: Person, shelf: Shelf, texts: Mapping[str, str]) -> Stay:
    """Hold the place against the line; `texts` are raw sources, by source id."""
    if needs_care(person):
        return Stay(care=True, verdict="unknown", sections=(), refs={})
    place = place_of(person.profile)
    in_a_phd = phd_state(person)[0] == "doing"
    offers = [
        _verdict(place),
        *_unhappy(place, person),
        *_leave(place, shelf, person),
        *voices("stay.remain", "remain", shelf, person, refuted=True),
        *(voices("stay.phd", "phd", shelf, person) if in_a_phd else ()),
        *_asks(place, person),
    ]
    return Stay(
        care=False,
        verdict=place.verdict,
        sections=sections_of(offers, TITLES),
        refs=resolve(offers, person, shelf, texts),
    )


def _verdict(place: Place) -> Suggestion:
    known = [m.slot for m in place.measures if m.value is not None]
    known += ["leave_below"] if place.line is not None else []
    refs = tuple(f"slot:{slot}" for slot in known) or ("slot:leave_below",)
    text = verdict_words(place)
    if place.verdict != "unknown":
        text += " That is your line and your figures; what follows from it is yours."
    return Suggestion("stay.verdict", "verdict", text, refs)


def _unhappy(place: Place, person: Person) -> Iterator[Suggestion]:
    if place.unhappy is not None:
        text = f"How unhappy it makes you: {number(place.unhappy)} of 10. "
        text += "Your line speaks of learning and room, not of that."
        yield Suggestion("stay.unhappy", "verdict", text, ("slot:unhappy_here",))
    said = person.profile.value("happiness")
    if said is not None:
        text = f"Asked whether you are content, you said {quoted(str(said['text']))}."
        yield Suggestion("stay.mood", "verdict", text, ("slot:happiness",))


def _leave(place: Place, shelf: Shelf, person: Person) -> Iterator[Suggestion]:
    """Give who would leave, beside the figures that their advice turns on."""
    learning = "" if place.verdict == "unknown" else verdict_words(place)
    unhappy = ""
    if place.unhappy is not None:
        unhappy = f"you put being unhappy at {number(place.unhappy)} of 10."
    for id, said in (
        ("stay.learning", learning),
        ("stay.unhappy", unhappy),
        ("stay.leave", ""),
    ):
        yield from voices(id, "leave", shelf, person, refuted=True, said=said)


def _asks(place: Place, person: Person) -> Iterator[Suggestion]:
    for slot in place.unknown:
        if not person.profile.declined(slot):
            text = QUESTIONS[slot]
            yield Suggestion(f"stay.ask.{slot}", "ask", text, (f"slot:{slot}",))
