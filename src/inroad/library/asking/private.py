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
    r"favou?rite (?:food|band|film|movie|colou?r|song))\b",
    re.IGNORECASE,
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
    return bool(asked) and (bool(named) or bool(_ANYBODY.search(text)))
