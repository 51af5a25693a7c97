"""Roles: what a person has done, set beside what each research role asks for.

Nothing here rates anybody. A word that speaks for a skill is shown as that word; how
strong the skill is, words do not tell, and a skill nobody spoke of is not a lack.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from inroad.decide.cues import find_cue
from inroad.decide.degree import PhdState, obstacle, phd_state, phd_words
from inroad.decide.role_content import Kind, Need, Role, Skill, role_content
from inroad.record.person import Person

_WEIGHT = {"extremely strong": 3, "strong": 2, "moderate": 1}
"""How much a skill counts in the order, by the source's word; our assumption."""


@dataclass(frozen=True, slots=True)
class Sign:
    """Words of the person that speak for a skill, and where they said them."""

    ref: str
    words: str


@dataclass(frozen=True, slots=True)
class Shown:
    """A needed skill that something speaks for."""

    need: Need
    signs: tuple[Sign, ...]


@dataclass(frozen=True, slots=True)
class RoleMatch:
    """A role beside a person.

    `share` is the part of what the role asks for, weighted by how much of it, that
    something speaks for: 0 to 1, used for the order alone. `obstacle` is 2 where a
    required PhD is missing or refused.
    """

    role: Role
    shown: tuple[Shown, ...]
    missing: tuple[Need, ...]
    phd: str
    phd_state: PhdState
    phd_ref: str
    obstacle: int
    share: float
    fun: tuple[Sign, ...] = ()


@dataclass(frozen=True, slots=True)
class KindMatch:
    """One of the three kinds beside a person."""

    kind: Kind
    signs: tuple[Sign, ...]


def evidence_of(person: Person) -> tuple[tuple[str, str], ...]:
    """Gather what the person said they did or are, each with its ref.

    Aims, options and the field that draws them are no evidence; what was logged as
    done is.
    """
    found: list[tuple[str, str]] = []
    for slot in ("evidence", "stage", "writing_practice"):
        value = person.profile.value(slot)
        if isinstance(value, list):
            found += [(f"slot:{slot}.{n}", str(v["text"])) for n, v in enumerate(value)]
        elif value is not None:
            text = value["text"] if isinstance(value, dict) else value
            found.append((f"slot:{slot}", str(text)))
    done = [(f"log:{e.id}", e.text) for e in person.log if e.kind == "did"]
    return (*found, *done)


def match_roles(person: Person) -> tuple[RoleMatch, ...]:
    """Set every role beside the person, nearest first.

    Last come roles whose required PhD is missing or refused. Then the larger share of
    what is asked, then what they call fun, then the source's order. Where no evidence
    is known all shares are nought and the source's order stands.
    """
    evidence = evidence_of(person)
    fun = _fun(person)
    state, ref = phd_state(person)
    matches = [_match(role, evidence, fun, state, ref) for role in role_content().roles]
    if not evidence:
        return tuple(matches)
    return tuple(sorted(matches, key=lambda m: (m.obstacle > 1, -m.share, -len(m.fun))))


def match_kinds(person: Person) -> tuple[KindMatch, ...]:
    """Set connectors, iterators and amplifiers beside the person, nearest first."""
    evidence = evidence_of(person)
    matches = [
        KindMatch(
            kind, tuple(s for skill in kind.skills for s in _signs(skill, evidence))
        )
        for kind in role_content().kinds
    ]
    spoken = {m.kind.id: len({sign.words for sign in m.signs}) for m in matches}
    return tuple(sorted(matches, key=lambda match: -spoken[match.kind.id]))


def skills_shown(person: Person) -> frozenset[str]:
    """Return the ids of all skills that something the person said speaks for."""
    evidence = evidence_of(person)
    skills = role_content().skills.values()
    return frozenset(s.id for s in skills if next(_signs(s, evidence), None))


def other_than_programming(person: Person) -> Sign | None:
    """Find words that look like programming and are, the source says, not."""
    cues = role_content().not_programming.cues
    if cues is None:
        return None
    found = ((ref, find_cue(text, cues)) for ref, text in evidence_of(person))
    return next((Sign(ref, words) for ref, words in found if words), None)


def _match(
    role: Role,
    evidence: Sequence[tuple[str, str]],
    fun: Sequence[tuple[str, str]],
    state: PhdState,
    ref: str,
) -> RoleMatch:
    found = [(need, tuple(_signs(need.skill, evidence))) for need in role.needs]
    shown = tuple(Shown(need, signs) for need, signs in found if signs)
    asked = sum(_WEIGHT[need.level] for need in role.needs)
    spoken = sum(_WEIGHT[each.need.level] for each in shown)
    return RoleMatch(
        role=role,
        shown=shown,
        missing=tuple(need for need, signs in found if not signs),
        phd=phd_words(role.phd, state),
        phd_state=state,
        phd_ref=ref,
        obstacle=obstacle(role.phd, state),
        share=spoken / asked if asked else 0.0,
        fun=tuple(s for need in role.needs for s in _signs(need.skill, fun)),
    )


def _signs(skill: Skill, said: Sequence[tuple[str, str]]) -> Iterator[Sign]:
    for ref, text in said:
        words = find_cue(text, skill.cues)
        if words:
            yield Sign(ref, words)


def _fun(person: Person) -> tuple[tuple[str, str], ...]:
    value = person.profile.value("fun")
    if value is None:
        return ()
    return (("slot:fun", str(value["text"] if isinstance(value, dict) else value)),)
