"""What a person said of a PhD, set beside what a role asks."""

import re
from typing import Literal

from inroad.decide.options import BY_ID
from inroad.decide.role_content import PhdNeed
from inroad.record.person import Person

PhdState = Literal["has", "doing", "wants", "against", "none", "unknown"]

_PHD = BY_ID["phd"].signs
_NAME = r"(?:ph\.?\s?d\b|doctora\w+|dphil\b)"
_NONE = re.compile(
    rf"\b(?:no|not|never|without|dropped out of|left|n['’]t)\b[^.;,]{{0,25}}\b{_NAME}",
    re.IGNORECASE,
)
_WANTS = re.compile(
    rf"\b(?:want|hop|plan|appl|consider|think|start(?:ing)? soon|before)\w*\b"
    rf"[^.;,]{{0,30}}\b{_NAME}",
    re.IGNORECASE,
)
_DOING = re.compile(
    rf"\b{_NAME}\W+(?:student|candidate|researcher)|\bdoctoral (?:student|candidate)|"
    rf"\b(?:doing|in|started|began|year of)\W+(?:a|my|the)\W+{_NAME}",
    re.IGNORECASE,
)
_HAS = re.compile(rf"\b{_NAME}|\bDr\b\.?|\bpost-?doc", re.IGNORECASE)
_FINISHED = re.compile(
    rf"\b(?:have|hold|my|finished|completed|defended|got|earned)\b[^.;,]{{0,20}}\b{_NAME}|"
    rf"\b{_NAME}\W+(?:in|from|on)\b",
    re.IGNORECASE,
)
_SAID: tuple[tuple[PhdState, tuple[str, ...], re.Pattern[str]], ...] = (
    ("against", ("against",), _PHD),
    ("none", ("stage", "evidence", "field"), _NONE),
    ("wants", ("stage", "field"), _WANTS),
    ("doing", ("stage", "field"), _DOING),
    ("has", ("stage", "field"), _HAS),
    ("has", ("evidence",), _FINISHED),
)
"""What is looked for where, in this order; the first that is found counts."""
_NEED = {
    "required": "A PhD is required",
    "helpful": "A PhD helps and is not required",
    "common": "A PhD is not required, and many have one",
    "mostly_none": "A PhD is not required, and most have none",
    "not_said": "The source says nothing of a PhD here",
}
_STATE = {
    "has": "you have one",
    "doing": "you are in one",
    "wants": "you have one in mind",
    "against": "you have ruled one out",
    "none": "you say you have none",
    "unknown": "whether you have or want one is not said",
}


def phd_state(person: Person) -> tuple[PhdState, str]:
    """Return what the person said of a PhD, and the ref that says so."""
    for state, slots, signs in _SAID:
        ref = _where(person, slots, signs)
        if ref:
            return state, ref
    if person.profile.knows("phd_start"):
        return "doing", "slot:phd_start"
    ref = _where(person, ("options", "goals"), _PHD)
    return ("wants", ref) if ref else ("unknown", "slot:stage")


def _where(person: Person, slots: tuple[str, ...], signs: re.Pattern[str]) -> str:
    """Return the ref of the first text that has the signs; "" where none has."""
    said = (each for slot in slots for each in _texts(person, slot))
    return next((ref for ref, text in said if signs.search(text)), "")


def phd_words(need: PhdNeed, state: PhdState) -> str:
    """Say the need beside what was said, in one sentence."""
    if need == "not_said":
        return f"{_NEED[need]}."
    joint = "; but" if obstacle(need, state) > 1 else ";"
    return f"{_NEED[need]}{joint} {_STATE[state]}."


def obstacle(need: PhdNeed, state: PhdState) -> int:
    """Return 2 where a required PhD is missing or refused, 1 where it is not known."""
    if need != "required":
        return 0
    return {"against": 2, "none": 2, "unknown": 1}.get(state, 0)


def _texts(person: Person, slot: str) -> tuple[tuple[str, str], ...]:
    value = person.profile.value(slot)
    if isinstance(value, list):
        return tuple((f"slot:{slot}.{n}", str(v["text"])) for n, v in enumerate(value))
    text = value.get("text") if isinstance(value, dict) else value
    return ((f"slot:{slot}", str(text)),) if text else ()
