"""The roles' lines: which are near by what was said, what is open, and what to ask."""

from collections.abc import Iterator

from inroad.core.suggestion import Suggestion
from inroad.core.text import listed, quoted
from inroad.decide.ports import Tools
from inroad.decide.role_content import Told, role_content
from inroad.decide.roles import (
    KindMatch,
    RoleMatch,
    Sign,
    match_kinds,
    match_roles,
    skills_shown,
)
from inroad.record.person import Person

NEAREST = 2
"""How many roles stand in the Brief; the page of roles has all seven."""
PROGRAMMING = frozenset({"programming", "software", "ml_engineering"})
QUESTION = (
    "What have you built, written or finished that somebody could look at? Three short "
    "lines are enough."
)


def role_lines(person: Person, tools: Tools) -> Iterator[Suggestion]:
    """Name the nearest roles with the words that speak for them, and what is open."""
    matches = [m for m in match_roles(person) if tools.has_claim(m.role.claim)]
    if not matches:
        return
    if not person.profile.knows("evidence") and not any(m.shown for m in matches):
        if not person.profile.declined("evidence"):
            yield _unknown()
    else:
        near = [m for m in matches if m.share > 0 and m.obstacle < 2][:NEAREST]
        yield from (_role(match, place) for place, match in enumerate(near))
        if not near:
            yield _nothing_speaks()
        yield from _kinds(person, tools)
    yield from _titles(person, tools)
    yield from other_problem_lines(person, tools)


def shown_words(match: RoleMatch) -> str:
    """Say which words speak for which skill; "" where none does."""
    each = [
        f"{listed(_words(shown.signs))} for {shown.need.skill.name}"
        for shown in match.shown
    ]
    return "; ".join(each)


def missing_words(match: RoleMatch) -> str:
    """Say for which skills nothing speaks yet, with the source's word for each."""
    return listed([f"{need.skill.name} ({need.level})" for need in match.missing])


def refs_of(match: RoleMatch) -> tuple[str, ...]:
    """Return where the words stand that speak for a role, once each."""
    return tuple(dict.fromkeys(sign.ref for s in match.shown for sign in s.signs))


def _words(signs: tuple[Sign, ...]) -> list[str]:
    return [quoted(words) for words in dict.fromkeys(sign.words for sign in signs)]


def _unknown() -> Suggestion:
    return Suggestion(
        "roles.unknown",
        "roles",
        f"Which of the seven roles is near cannot be told yet. {QUESTION}",
        ("slot:evidence",),
        weight=70,
    )


def _nothing_speaks() -> Suggestion:
    return Suggestion(
        "roles.no_evidence",
        "roles",
        "Nothing in what you told speaks yet for a skill that one of the seven roles "
        f"asks for. That may be the words and not the work. {QUESTION}",
        ("slot:evidence",),
        weight=70,
    )


def _role(match: RoleMatch, place: int) -> Suggestion:
    lead = "Nearest by what you told" if place == 0 else "Next to it"
    text = f"{lead}: {match.role.name[0].lower()}{match.role.name[1:]}. "
    text += f"You said {shown_words(match)}."
    if match.missing:
        text += f" Nothing speaks yet for {missing_words(match)}."
    refs = (*refs_of(match), f"claim:{match.role.claim}")
    if match.phd_state != "unknown" and match.role.phd != "not_said":
        refs = (*refs_of(match), match.phd_ref, f"claim:{match.role.claim}")
    return Suggestion(
        f"roles.{match.role.id}",
        "roles",
        f"{text} {match.phd}",
        tuple(dict.fromkeys(refs)),
        weight=75 - place,
    )


def _kinds(person: Person, tools: Tools) -> Iterator[Suggestion]:
    three = next(b for b in role_content().breakdowns if b.id == "three")
    claims = [id for id in three.claims if tools.has_claim(id)]
    near = next((match for match in match_kinds(person) if match.signs), None)
    if near is None or not claims:
        return
    refs = tuple(dict.fromkeys(sign.ref for sign in near.signs))
    yield Suggestion(
        "roles.other_breakdown",
        "roles",
        f"By the other breakdown, {three.name[0].lower()}{three.name[1:]} "
        f"({three.proposed_by}), your words point to the {near.kind.id}: someone who "
        f"{near.kind.does}. {kind_words(near)}",
        (*refs, f"claim:{claims[0]}"),
        weight=60,
    )


def kind_words(match: KindMatch) -> str:
    """Say which words point to a kind, and that pointing so is our reading."""
    return (
        f"You said {listed(_words(match.signs))}; that it points there is our reading."
    )


def _titles(person: Person, tools: Tools) -> Iterator[Suggestion]:
    titles = role_content().titles
    for slot in ("goals", "options"):
        for index, item in enumerate(person.profile.value(slot) or ()):
            named = titles.cues and titles.cues.search(str(item["text"]))
            if named and _held(titles, tools):
                refs = (f"slot:{slot}.{index}", *_held(titles, tools))
                yield Suggestion("roles.titles", "roles", titles.text, refs, weight=50)
                return


def other_problem_lines(person: Person, tools: Tools) -> Iterator[Suggestion]:
    """Give both answers, in their order, to somebody who seems not to program.

    Only where something is known of what they do, and none of it speaks of programs.
    """
    said = [
        f"slot:{slot}"
        for slot in ("stage", "field", "evidence")
        if person.profile.knows(slot)
    ]
    shown = skills_shown(person)
    if not said or shown & PROGRAMMING:
        return
    content = role_content()
    answers = (
        ("roles.another_problem", content.another_problem, 45),
        ("roles.order", content.order, 44),
    )
    for id, told, weight in answers:
        claims = _held(told, tools)
        # Whoever has not told what they did has not said that they do not program.
        known = person.profile.knows("evidence") or not told.unsaid
        text = told.text if known else told.unsaid
        done = [step.name for step in told.steps if step.id in shown]
        if done:
            text += f" Your words speak for {listed(done)} already."
        if claims:
            yield Suggestion(id, "roles", text, (said[0], *claims), weight=weight)


def _held(told: Told, tools: Tools) -> tuple[str, ...]:
    return tuple(f"claim:{id}" for id in told.claims if tools.has_claim(id))
