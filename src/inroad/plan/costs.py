"""The costs before a commitment: time, money, being known, odds; then the question."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from inroad.core.suggestion import Suggestion
from inroad.core.text import counted, of_cases
from inroad.decide.chances import counted_chances
from inroad.decide.degree import phd_state
from inroad.decide.offers.money import money_refs, runway_calculation, said_months
from inroad.decide.offers.rungs import own_rungs
from inroad.decide.offers.week import movable_words
from inroad.decide.results import Runway
from inroad.library.shelf import Shelf
from inroad.plan.care import needs_care
from inroad.plan.page import Section
from inroad.plan.refs import resolve
from inroad.plan.sections import sections_of
from inroad.plan.voices import voices
from inroad.record.person import Person

QUESTION = "Knowing this, is it what you want?"
TITLES = {
    "own": "What you would put in",
    "time": "Time",
    "money": "Money",
    "fame": "Being known",
    "odds": "Odds, as counts",
    "question": "The question",
}
SPOKEN = (
    ("costs.time", "time"),
    ("costs.less_time", "time"),
    ("costs.phd", "time"),
    ("costs.money", "money"),
    ("costs.company", "money"),
    ("costs.fame", "fame"),
    ("costs.obscurity", "fame"),
)
"""Which claims stand where; what costs only some is left out for the others."""
ANSWERS = {
    "yes": "You said: yes.",
    "not yet": "You said: not yet. The question stays open for as long as you like.",
    "no": "You said: no. That is an answer, and it can change.",
}


@dataclass(frozen=True, slots=True)
class Costs:
    """What it costs, from sources and from the person's own figures.

    `answer` is their standing answer to `question`, None where they gave none. `care`
    says that somebody should rest first: then there are no costs and no question.
    """

    care: bool
    sections: tuple[Section, ...]
    question: str
    answer: str | None
    refs: Mapping[str, Mapping[str, Any]]


def costs_of(
    person: Person, shelf: Shelf, runway: Runway | None, texts: Mapping[str, str]
) -> Costs:
    """Lay out the costs; `texts` are raw sources the person brought in, by id."""
    if needs_care(person):
        return Costs(care=True, sections=(), question="", answer=None, refs={})
    spoken = [each for each in SPOKEN if each[0] not in _not_theirs(person, runway)]
    offers = [
        *_own(person, runway),
        *(o for id, part in spoken for o in voices(id, part, shelf, person)),
        *_odds(person, runway),
        _question(person, shelf),
    ]
    said = person.profile.value("knowing_this")
    return Costs(
        care=False,
        sections=sections_of(offers, TITLES),
        question=QUESTION,
        answer=None if said is None else str(said["value"]),
        refs=resolve(offers, person, shelf, texts),
    )


def _not_theirs(person: Person, runway: Runway | None) -> set[str]:
    """Name the costs that nothing they said brings up: of a PhD, of a company."""
    families = {rung.family.id for rung in own_rungs(person, runway)}
    other = set() if "company" in families else {"costs.company"}
    return other if phd_state(person)[0] != "unknown" else {*other, "costs.phd"}


def _own(person: Person, runway: Runway | None) -> Iterator[Suggestion]:
    yield from _months(person, runway)
    words = movable_words(person)
    text = f"Time you marked as movable: {words}. The rest of your week is not counted."
    if not words:
        text = "Which hours of your week could go into it is not said."
    yield Suggestion("costs.own_hours", "own", text, ("slot:movable_hours",))
    yield from _people(person)


def _people(person: Person) -> Iterator[Suggestion]:
    many = person.profile.value("dependants")
    if many is None and person.profile.declined("dependants"):
        return
    text = "Whether anybody lives on your income is not said."
    if many is not None:
        count = {0: "Nobody else lives", 1: "One person lives"}
        text = f"{count.get(int(many), f'{int(many)} people live')} on your income."
    yield Suggestion("costs.own_people", "own", text, ("slot:dependants",))


def _months(person: Person, runway: Runway | None) -> Iterator[Suggestion]:
    if runway is None:
        if not person.profile.declined("runway_months"):
            text = "How many months your money would carry it is not known."
            yield Suggestion("costs.own_months", "own", text, ("slot:runway_months",))
        return
    low, high = said_months(person, runway)
    refs = money_refs(person)
    text = f"Months your money would carry it: {counted(low, high, 'month')}."
    if low < 0:
        text = "Your money is behind already, so each month of it is borrowed."
    yield Suggestion("costs.own_months", "own", text, refs)
    if low >= 0:
        risk = of_cases(runway.risk_by_switch_month[0])
        yield Suggestion(
            "costs.own_risk",
            "own",
            "If pay stopped today and you looked for paid work at once, the money "
            f"would end before the first pay in {risk}.",
            ("calc:runway",),
            calculations={"calc:runway": runway_calculation(runway)},
        )


def _odds(person: Person, runway: Runway | None) -> Iterator[Suggestion]:
    """Give counts for the kinds of option in mind; all counts where none is known."""
    rungs = {rung.family.id: rung for rung in own_rungs(person, runway)}
    for family, default in counted_chances(frozenset(rungs)):
        name = default.id.partition(".")[2]
        theirs = rungs[family].because if family in rungs else ()
        refs = (*theirs, f"default:{default.id}")
        yield Suggestion(f"costs.odds.{name}", "odds", default.text, refs)


def _question(person: Person, shelf: Shelf) -> Suggestion:
    said = person.profile.value("knowing_this")
    text = QUESTION if said is None else f"{QUESTION} {ANSWERS[str(said['value'])]}"
    claims = tuple(f"claim:{c.id}" for c in shelf.bearing_on("costs.question"))
    refs = ("slot:knowing_this", *claims)
    return Suggestion("costs.question", "question", text, refs)
