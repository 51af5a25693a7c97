"""When an answer that can be read is still better left blank.

Each rule stands for answers of its kind that were right less often than four times in
five, on question banks by several hands and on conversations written to be measured.
"""

import re
from typing import Final

from inroad.interview.choose import Answer
from inroad.interview.reader import Entry
from inroad.interview.reading import LIST_SLOTS, SLOTS, TEXT_SLOTS, TOLD_SLOTS

# How sure the question must be before an answer counts. Conversations that nobody
# building this had read were filled right .85 of the time at .5, .89 at .9.
SURE_ENOUGH: Final = (
    {slot: 0.7 if slot in TEXT_SLOTS else 0.9 for slot in SLOTS}
    # Ways to go are told in a form of their own, and what is unlikely falls out later.
    | {"options": 0.8}
    # Here the answer is weighed beside all others of the talk.
    | dict.fromkeys(TOLD_SLOTS, 0.5)
)
# Enough to show that something was said twice, differently.
NEARLY_SURE: Final = {slot: 0.2 if slot in TOLD_SLOTS else 0.5 for slot in SLOTS}
_EMPTY: Final = re.compile(
    r"(?i)^(?:(?:no|not|never|maybe|well|so|and|but|or|oh|yes|yeah|okay|just|i|we|it"
    r"|that|this|these|those|them|they|one|won['’]?t|don['’]?t|do|did|can['’]?t|would"
    r"|is|isn['’]?t|the|a|an)\W*)+$"
)
_TO_THE_ASKER: Final = re.compile(
    r"(?i)\b(?:give|tell|show|bore|answer|ask|bother|spare|owe|promise) you\b"
    r"|^(?:no, )?(?:do|ask|go on|say|skip|write|put|tell|give) (?:me |it |that )"
    r"|^(?:no, )?(?:do|ask|skip|say|put|write) the (?:list|(?:next|other|rest|last"
    r"|first)"
    r"(?= *(?:$|[.,!]| (?:one|question)))|question)\b"
)
_NO_OPTION: Final = re.compile(
    r"(?i)^(?:what (?:is|isn['’]?t)|i (?:can['’]?t|cannot|couldn['’]?t|won['’]?t"
    r"|still haven['’]?t|haven['’]?t|don['’]?t(?!.*\band i (?!don)))"
    r"|still haven['’]?t)\b"
)
_AS_IT_IS: Final = re.compile(r"(?i)\bis what i (?:do|am doing)\b|\bi already do\b")
_NO_BLOCKER: Final = re.compile(r"(?i)\b(?:isn['’]?t|is not) (?:it|that|the thing)\b")
# What one wants to do is an aim; where and how one wants it, a wish.
_AN_AIM: Final = re.compile(
    r"(?i)^(?:and |also |then )*i want to (?!stay|live|be\b|work (?:in|from|with|near"
    r"|at)|go home|sleep|keep|move)"
)
_WEAK: Final = {
    "preferences": _AN_AIM,
    "options": _NO_OPTION,
    "goals": _AS_IT_IS,
    "blockers": _NO_BLOCKER,
}


def asks_back(slot: str, answer: Answer) -> bool:
    """Whether a text is a question that was asked back, and no answer."""
    if slot not in TEXT_SLOTS or not answer.entries:
        return False
    return str(answer.entries[0].body["text"]).rstrip().endswith("?")


def is_weak(slot: str, entry: Entry) -> bool:
    """Whether a list item says nothing of its own, asks, or speaks to the asker."""
    text = str(entry.body.get("text", "")).strip()
    if slot not in LIST_SLOTS or slot in ("people", "groups"):
        return False
    rule = _WEAK.get(slot)
    return (
        text.endswith("?")
        or bool(_EMPTY.match(text) or _TO_THE_ASKER.search(text))
        or bool(rule and rule.search(text))
    )
