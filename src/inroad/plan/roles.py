"""Roles: all seven beside what the person said, then other ways of dividing them."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from inroad.core.suggestion import Suggestion
from inroad.decide.offers.roles import (
    QUESTION,
    kind_words,
    missing_words,
    other_problem_lines,
    refs_of,
    shown_words,
)
from inroad.decide.ports import Tools as DecideTools
from inroad.decide.role_content import PhdNeed, role_content
from inroad.decide.roles import (
    RoleMatch,
    match_kinds,
    match_roles,
    other_than_programming,
)
from inroad.library.shelf import Shelf
from inroad.plan.care import needs_care
from inroad.plan.page import Section
from inroad.plan.refs import resolve
from inroad.plan.sections import sections_of
from inroad.plan.support import supported
from inroad.record.person import Person

WORKDAY = "S4-46"
"""The claim that guesses at a working day."""
COUNTS = (
    (
        "S4-10",
        "leads",
        "Leads without a PhD: ten people, as Rohin Shah could name them in April 2022, "
        "whose work was best called leading research and who seemed clearly worth "
        "funding. How many tried is not said, so it is no rate.",
    ),
    (
        "S4-11",
        "helper_to_lead",
        "From helper to lead: maybe three to five that he knows of. Of how many "
        "helpers is not said.",
    ),
    (
        "S4-13",
        "admission",
        "Taken for an AI PhD at a university of the top ten: had he applied for "
        "autumn 2021, he says, perhaps more likely than not, and not 90 in "
        "100. One applicant, speaking of himself.",
    ),
    (
        "S4-40",
        "exploring",
        "Graduate students at Berkeley who would have gained from exploring more in "
        "their first years: 80 to 90 in 100, he guesses.",
    ),
)
"""The claims that count something of these roles: who, when, and of whom."""


@dataclass(frozen=True, slots=True)
class SkillView:
    """A skill a role asks for, and the person's words that speak for it, if any."""

    skill: str
    name: str
    level: str
    words: tuple[str, ...]
    because: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RoleView:
    """One role beside the person; `blocked` where a required PhD is refused."""

    id: str
    name: str
    with_evidence: tuple[SkillView, ...]
    without: tuple[SkillView, ...]
    phd: PhdNeed
    phd_words: str
    blocked: bool
    claim: str


@dataclass(frozen=True, slots=True)
class Roles:
    """The seven roles in the order that the evidence gives, nearest first.

    `known` is False where nothing is known of what the person did: then the order is
    the source's, and `question` is what would tell. `sections` are the page.
    """

    care: bool
    known: bool
    question: str
    roles: tuple[RoleView, ...]
    sections: tuple[Section, ...]
    refs: Mapping[str, Mapping[str, Any]]


def roles_of(
    person: Person, shelf: Shelf, tools: DecideTools, texts: Mapping[str, str]
) -> Roles:
    """Lay out the roles; those whose claim was taken away are left out."""
    if needs_care(person):
        return Roles(
            care=True, known=False, question="", roles=(), sections=(), refs={}
        )
    matches = [m for m in match_roles(person) if tools.has_claim(m.role.claim)]
    known = person.profile.knows("evidence") or any(m.shown for m in matches)
    offers = [*_order(matches, shelf, known=known)]
    for match in matches:
        offers += _role(match, known=known)
    offers += _counts(shelf)
    offers += _day(shelf)
    offers += _ways(person, shelf)
    offers += _other(person, shelf, tools)
    titles = {"order": "The order", **{m.role.id: m.role.name for m in matches}}
    titles |= {"counts": "Some counts", "day": "A day of it", "kinds": "Three kinds"}
    titles |= {"titles": "Titles", "other": "Another problem?"}
    return Roles(
        care=False,
        known=known,
        question="" if known or not matches else QUESTION,
        roles=tuple(map(_view, matches)),
        sections=sections_of(offers, titles),
        refs=resolve(offers, person, shelf, texts),
    )


def _view(match: RoleMatch) -> RoleView:
    return RoleView(
        id=match.role.id,
        name=match.role.name,
        with_evidence=tuple(
            SkillView(
                each.need.skill.id,
                each.need.skill.name,
                each.need.level,
                tuple(sign.words for sign in each.signs),
                tuple(sign.ref for sign in each.signs),
            )
            for each in match.shown
        ),
        without=tuple(
            SkillView(need.skill.id, need.skill.name, need.level, (), ())
            for need in match.missing
        ),
        phd=match.role.phd,
        phd_words=match.phd,
        blocked=match.obstacle > 1,
        claim=match.role.claim,
    )


def _order(
    matches: Iterable[RoleMatch], shelf: Shelf, *, known: bool
) -> Iterator[Suggestion]:
    matches = tuple(matches)
    if not matches:
        text = "The source that tells of the roles is not in the library here."
        yield Suggestion("roles.no_source", "order", text, ())
        return
    seven = next(b for b in role_content().breakdowns if b.id == "seven")
    text = (
        f"{seven.name}, {seven.about}; proposed by {seven.proposed_by}. Nearest first: "
        "by how much of what a role asks for your words speak for. How good you are, "
        "words do not tell."
    )
    if not known:
        text = (
            f"{seven.name}, {seven.about}; proposed by {seven.proposed_by}, and in its "
            "order: nothing is known yet of what you have done, so none is nearer than "
            f"another. One answer would tell. {QUESTION}"
        )
    yield Suggestion(
        "roles.seven",
        "order",
        text,
        ("slot:evidence", *(f"claim:{id}" for id in seven.claims if shelf.has(id))),
    )


def _role(match: RoleMatch, *, known: bool) -> Iterator[Suggestion]:
    id, claim = match.role.id, f"claim:{match.role.claim}"
    silent = match.phd_state == "unknown" or match.role.phd == "not_said"
    said = () if silent else (match.phd_ref,)
    text = f"{match.role.does} {match.phd}"
    yield Suggestion(f"roles.{id}.does", id, text, (claim, *said))
    if match.shown:
        text = f"You said {shown_words(match)}."
        yield Suggestion(f"roles.{id}.shown", id, text, refs_of(match))
    if match.missing:
        lead = "Nothing speaks yet for" if known else "It asks for"
        text = f"{lead} {missing_words(match)}."
        yield Suggestion(f"roles.{id}.missing", id, text, ())
    if match.fun:
        words = tuple(dict.fromkeys(sign.words for sign in match.fun))
        text = f"And you call it fun: “{words[0]}”."
        yield Suggestion(f"roles.{id}.fun", id, text, ("slot:fun",))


def _counts(shelf: Shelf) -> Iterator[Suggestion]:
    """Tell each count with who made it, when, and of whom; none stands for a rate."""
    for claim, name, text in COUNTS:
        if shelf.has(claim):
            yield Suggestion(f"roles.count.{name}", "counts", text, (f"claim:{claim}",))


def _day(shelf: Shelf) -> Iterator[Suggestion]:
    """Tell of a working day as what it is: a guess, and not the guesser's own day."""
    if shelf.has(WORKDAY):
        text = (
            "A guess at the day of an empirical researcher, by somebody whose day it "
            "is not: three to five hours of code, experiments, plots and write-ups, "
            "and two to four of reading, meetings and mail."
        )
        yield Suggestion("roles.workday", "day", text, (f"claim:{WORKDAY}",))


def _ways(person: Person, shelf: Shelf) -> Iterator[Suggestion]:
    """Tell the other breakdown and the titles, each with who says so."""
    content = role_content()
    three = next(b for b in content.breakdowns if b.id == "three")
    claims = tuple(f"claim:{id}" for id in three.claims if shelf.has(id))
    if claims:
        kinds = "; ".join(f"a {k.name.lower()} {k.does}" for k in content.kinds)
        kinds = kinds.replace("a iterator", "an iterator")
        kinds = kinds.replace("a amplifier", "an amplifier")
        text = f"{three.name}, {three.about}; proposed by {three.proposed_by}: {kinds}."
        yield Suggestion("roles.three", "kinds", text, claims)
        near = next((match for match in match_kinds(person) if match.signs), None)
        if near is not None:
            refs = tuple(dict.fromkeys(sign.ref for sign in near.signs))
            text = f"Nearest: {near.kind.name.lower()}. {kind_words(near)}"
            yield Suggestion("roles.kind", "kinds", text, refs)
    held = tuple(f"claim:{id}" for id in content.titles.claims if shelf.has(id))
    if held:
        yield Suggestion("roles.titles", "titles", content.titles.text, held)


def _other(person: Person, shelf: Shelf, tools: DecideTools) -> Iterator[Suggestion]:
    """Give the answers to somebody who seems not to program; what R is not, if said."""
    lines = supported(other_problem_lines(person, tools), shelf, person.profile)
    for line in lines:
        yield Suggestion(line.id, "other", line.text, line.because)
    found = other_than_programming(person)
    if lines and found and shelf.has("S4-22"):
        text = (
            f"“{found.words}” does not count here: analysing data is another skill, "
            "the source says."
        )
        refs = (found.ref, "claim:S4-22")
        yield Suggestion("roles.not_programming", "other", text, refs)
