"""The seven roles, the three kinds and the skills, read from content/roles.toml."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Any, Literal

from inroad.decide.cues import cue_pattern

PhdNeed = Literal["required", "helpful", "common", "mostly_none", "not_said"]
"""What the source says of a PhD: only "required" is a condition."""


@dataclass(frozen=True, slots=True)
class Skill:
    """A skill, and the words that speak for it; the words are ours."""

    id: str
    name: str
    cues: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class Need:
    """A skill that a role asks for, with the source's word for how much of it."""

    skill: Skill
    level: str


@dataclass(frozen=True, slots=True)
class Role:
    """One kind of research role; `claim` is who says so, in the library."""

    id: str
    name: str
    does: str
    needs: tuple[Need, ...]
    phd: PhdNeed
    claim: str


@dataclass(frozen=True, slots=True)
class Kind:
    """One of connectors, iterators and amplifiers; which skills point to it is ours."""

    id: str
    name: str
    does: str
    skills: tuple[Skill, ...]


@dataclass(frozen=True, slots=True)
class Breakdown:
    """A way of dividing research roles, and who proposed it."""

    id: str
    name: str
    proposed_by: str
    about: str
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Told:
    """A text of ours and the claims it rests on; `cues` say whom it concerns.

    `unsaid` is its other form, for somebody who has not said what it turns on.
    """

    text: str
    claims: tuple[str, ...]
    cues: re.Pattern[str] | None = None
    steps: tuple[Skill, ...] = ()
    unsaid: str = ""


@dataclass(frozen=True, slots=True)
class RoleContent:
    """Everything the roles page is made from."""

    skills: Mapping[str, Skill]
    roles: tuple[Role, ...]
    kinds: tuple[Kind, ...]
    breakdowns: tuple[Breakdown, ...]
    titles: Told
    another_problem: Told
    order: Told
    not_programming: Told


@cache
def role_content() -> RoleContent:
    """Read the roles; a skill that is named and not there raises KeyError."""
    text = (files("inroad.decide") / "content" / "roles.toml").read_text("utf-8")
    given = tomllib.loads(text)
    skills = {
        id: Skill(id, each["name"], cue_pattern(each["cues"]))
        for id, each in given["skill"].items()
    }
    return RoleContent(
        skills=MappingProxyType(skills),
        roles=tuple(_role(each, skills) for each in given["role"]),
        kinds=tuple(_kind(each, skills) for each in given["kind"]),
        breakdowns=tuple(
            Breakdown(id, b["name"], b["proposed_by"], b["about"], tuple(b["claims"]))
            for id, b in given["breakdown"].items()
        ),
        titles=_told(given["titles"], skills),
        another_problem=_told(given["another_problem"], skills),
        order=_told(given["order"], skills),
        not_programming=_told(given["not_programming"], skills),
    )


def _role(given: Mapping[str, Any], skills: Mapping[str, Skill]) -> Role:
    needs = tuple(Need(skills[n["skill"]], n["level"]) for n in given["needs"])
    return Role(
        given["id"], given["name"], given["does"], needs, given["phd"], given["claim"]
    )


def _kind(given: Mapping[str, Any], skills: Mapping[str, Skill]) -> Kind:
    pointing = tuple(skills[name] for name in given["skills"])
    return Kind(given["id"], given["name"], given["does"], pointing)


def _told(given: Mapping[str, Any], skills: Mapping[str, Skill]) -> Told:
    claims = given.get("claims") or [given["claim"]]
    return Told(
        text=given.get("text", ""),
        claims=tuple(claims),
        cues=cue_pattern(given["cues"]) if "cues" in given else None,
        steps=tuple(skills[name] for name in given.get("steps", ())),
        unsaid=given.get("unsaid", ""),
    )
