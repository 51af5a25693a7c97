"""Whether anything a person said speaks for a change at all."""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from inroad.record.person import Person

_GLAD = re.compile(
    r"\b(?:happy|content(?:ed)?|satisfied|glad|like (?:my|it|the|what)|"
    r"love (?:my|it|the|what)|enjoy\w*|very well|at home)\b",
    re.IGNORECASE,
)
_NOT_GLAD = re.compile(
    r"\b(?:not|dont|unhappy|miserable|bored|tired|hardly|never|lonely|medium|"
    r"could be|wish|used to)\b|n['’]t\b",
    re.IGNORECASE,
)
_CALM = re.compile(
    r"(?:\bnot|n['’]t|\bnever|\bno longer)\s+(?:\w+\s+){0,2}?"
    r"(?:worr\w+|anxi\w+|nervous|scared|afraid|stress\w*|bother\w*|think about)\b|"
    r"\bno (?:worr\w+|fear|anxiety)\b|"
    r"^\W*(?:no|nope|none|nothing|never|not (?:really|at all|much|yet))\b|"
    r"(?<!not )\b(?:calm|fine|at ease)\b",
    re.IGNORECASE,
)
_WORRIED = re.compile(
    r"\b(?:worr\w+|anxi\w+|nervous|scared?|afraid|stress\w*|awake|sleep\w*|panic\w*|"
    r"fear\w*|dread\w*|uncertain|desperate)\b",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"(?<=[.!?])\s+")
CLOSE = 5.0
"""Percent of the week: wanted and present shares this near count as the same."""


def content_where_they_are(person: Person) -> bool:
    """Say yes only where the person is glad and not worried, and wants no other place.

    A missing answer never counts as contentment, and a single option, blocker or
    missing share of the week speaks for a change.
    """
    profile = person.profile
    if profile.knows("options") or profile.knows("blockers"):
        return False
    return (
        _glad(_text(person, "happiness"))
        and _calm(_text(person, "next_job_worry"))
        and _has_the_week_they_want(
            profile.value("attention_now") or (),
            profile.value("attention_target") or (),
        )
    )


def _text(person: Person, slot: str) -> str:
    value = person.profile.value(slot)
    return "" if value is None else str(value["text"])


def _glad(text: str) -> bool:
    said = [s for s in _SENTENCE.split(text) if _GLAD.search(s)]
    return bool(said) and not any(_NOT_GLAD.search(s) for s in said)


def _calm(text: str) -> bool:
    """Say whether no worry is left once every denied one is taken out."""
    rest, denied = _CALM.subn("", text)
    return bool(denied) and not _WORRIED.search(rest)


def _has_the_week_they_want(
    now: Sequence[Mapping[str, Any]], wanted: Sequence[Mapping[str, Any]]
) -> bool:
    most_now = max((float(s.get("share") or 0) for s in now), default=0.0)
    most_wanted = max((float(s.get("share") or 0) for s in wanted), default=0.0)
    return most_wanted <= most_now + CLOSE
