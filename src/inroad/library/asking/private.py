"""Questions about a person's private life: they have no place here."""

import re
from collections.abc import Collection

_PRIVATE = re.compile(
    r"\b(?:married|single|divorced|girlfriend|boyfriend|spouse|wife|husband|dating|"
    r"how old|age of|born|birthday|religio\w+|religious|vegetarian|vegan|gay|lesbian|"
    r"pregnant|salary of|net worth|earns? (?:most|more)|how much (?:does|do|did) "
    r".{1,40} (?:earn|make)|home address|phone number|private (?:email|number|life)|"
    r"where (?:does|do|did) .{1,40} live|live with|children does|kids does|politic\w+|"
    r"vote[sd]?|health of|diagnos\w+|drinks?|smokes?|diet|hobby|hobbies|"
    r"(?:nice|good|bad|kind|honest|awful) (?:person|man|woman|guy)(?= *[.?!])|"
    r"favou?rite (?:food|band|film|movie|colou?r|song))\b",
    re.IGNORECASE,
)
# Money of somebody: what a firm has as well is no sign of a person.
_PURSE = r"(?:savings|debts?|rent|bank account)"
_MONEY = rf"(?:{_PURSE}|salary|income|wages?|runway|money|fortune)"
_GUEST = r"(?i:the (?:[a-z]+ )?(?:guest|interviewee)(?: of [a-z' ]{2,20}?)?)"
_NAME = r"[A-Z][a-zé]+(?: [A-Z][a-zé]+)?"
_HAS = r"(?i:have|has|own|owe|save|saved|put aside|pay|live|earn|make)\b"
_DOES = r"(?i:does|did|can|could|has|had)"
_PURSES = re.compile(
    rf"(?i:\b{_MONEY}\b.*)\b{_DOES} (?:{_GUEST}) {_HAS}|"
    rf"(?i:\bhow long\b.*)\b{_DOES} (?:{_GUEST}|{_NAME}) (?i:live)\b|"
    rf"(?i:\b{_MONEY}\b.*)\b(?i:has) (?:{_GUEST}|{_NAME}) (?i:saved|put aside|left)\b|"
    rf"(?i:\b{_PURSE}\b.*)\b{_DOES} {_NAME} {_HAS}|"
    rf"\b(?:{_GUEST}|{_NAME})['’]s (?i:own )?(?i:{_PURSE})\b|"
    rf"(?i:\b{_PURSE} of) (?:{_GUEST}|{_NAME})"
)
_ANYBODY = re.compile(
    r"(?<![.?!]\s)(?<!^)\b[A-Z][a-z]+ (?:[A-Z]\. )?[A-Z][a-z]+\b|@\w{2,}"
)
_SELF = re.compile(
    r"\b(?:i|i'm|i’m|my|me|we|our|myself)\b(?:\W+\w+){0,3}\W*$", re.IGNORECASE
)


def about_private(text: str, named: Collection[str]) -> bool:
    """Say whether a text asks for the private life of somebody it names.

    `named` are the people in it that the library knows of. What people say of
    themselves on the way ("I am married, does Karpathy …") is no such question.
    """
    asked = [
        found
        for found in _PRIVATE.finditer(text)
        if not _SELF.search(text, 0, found.start())
    ]
    if _PURSES.search(text):
        return True
    return bool(asked) and (bool(named) or bool(_ANYBODY.search(text)))
