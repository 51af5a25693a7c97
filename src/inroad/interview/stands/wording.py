"""The words right before a figure and right after it."""

import re
from typing import Final

from inroad.interview.stands.mentions import Mention
from inroad.interview.stands.told import Told

_REACH: Final = 40
_SENTENCE: Final = re.compile(r"[.!?;]")
_STOP: Final = re.compile(r"[.!;]")
_IF: Final = re.compile(r"\b(?:if|unless)\b")
_NET: Final = (
    "net|after (?:\\w+ ){0,4}tax(?:es)?|take[- ]home|takes? home"
    "|in (?:my )?(?:hand|pocket)"
    "|(?:bank ?)?(?:account|book)|clean|arrives?|reach(?:es)?|lands?|hits|enters|i see"
    "|left|deposited|knocked off|deducted|deductions"
)
_GROSS: Final = (
    "gross|before (?:\\w+ )?tax|on paper|on the (?:pay ?)?slip|payslip|contract|scale"
)
_CUES: Final = {
    name: re.compile(rf"\b(?:{words})\b")
    for name, words in {
        "on a condition": "if|unless|when|would be|could be",
        "not": "not|no|never|isn't|don't|\\w+n't",
        "past": "was|were|used to|last|before|previous|until|had",
        "so": (
            "so|then|therefore|makes|total|together|altogether|in all|all in|comes to"
            "|overall"
        ),
        "settled": (
            "say|put|call it|write|make it|note|let's say|i'd say|settle|stick|go with"
        ),
        "put right": (
            "actually|wait|sorry|correction|rather|hang on|scratch|honest|honestly"
            "|really|okay|fine"
        ),
        "unsure": "maybe|perhaps|or|possibly|probably|guess|around|about|roughly|like",
        "of others": (
            "he|she|they|my (?:wife|husband|partner|sister|brother|friend|mother"
            "|father|boss|colleague)|his|her|their|them"
        ),
        "bounded": (
            "at most|at least|up to|maximum|minimum|tops|only|just|more than|less than"
        ),
        "net": _NET,
        "gross": _GROSS,
    }.items()
}
# In the whole sentence: against whom a mark is, and what months or hours are of.
_SENTENCE_CUES: Final = {
    name: re.compile(rf"\b(?:{words})\b")
    for name, words in {
        "those who try": (
            "(?:who|that) (?:want|try|apply|get in|come in|enter)\\w*|trying|applicants"
            "|applying|newcomers|beginners|entering|get(?:ting)? in(?:to)?"
        ),
        "this field": "in this|in that|for this|this kind|this field|the field|here",
        "one's own circle": (
            "my (?:\\w+ )?(?:group|class|team|company|office|job|work|school|year|lab"
            "|department|colleagues|city|town|country)|at work|as an? \\w+"
        ),
        "a part": (
            "cod(?:e|ing)|math(?:s|ematics)?|statistics|stats|writing|english|theory"
            "|engineering|programming|python|reading|speaking|talking"
        ),
        "on the whole": (
            "overall|altogether|all told|on the whole|in general|all in all"
        ),
        "potential": "potential|my best|myself|could be|best self",
        "an age": "old|ago|born|age|pregnant",
        "of each day": "a day|per day|a night|each|every|a week|per week",
        "net": _NET,
        "gross": _GROSS,
        "the others": (
            "(?:the|your|any) (?:\\w+ )?(?:others?|rest|friends?|colleagues|peers"
            "|classmates|course|cohort|class|room|people|crowd|average|team|teachers)"
            "|(?:everyone|everybody|anyone) else|them|they|theirs|the other \\w+"
        ),
        "you": "you|yourself|yours",
        "denied": "(?:did not|didn't|never|don't|not) (?:say|said|saying)",
    }.items()
}
_OF_AGE: Final = re.compile(r"\b(?:how old|how long ago|since when|how far along)\b")


def wording(told: Told, best: Mention) -> dict[str, float]:
    """Which cues stand in the clause before the figure, and in the one after it."""
    plain = told.answers[best.place]
    start, end = best.span
    before = _SENTENCE.split(plain[max(0, start - _REACH) : start])[-1]
    after = _STOP.split(plain[end : end + _REACH])[0]
    sentence = _SENTENCE.split(plain[:start])[-1] + after
    asked = told.questions[best.place]
    next_mark = plain[end : end + 2].strip()[:1]
    found = {
        "asks": float(plain[end : end + 8].strip()[:1] == "?"),
        "begins a sentence": float(not before.strip()),
        "ends a sentence": float(next_mark in ("", ".", "!")),
        "if in the sentence": float(bool(_IF.search(sentence))),
        "asked of age": float(bool(_OF_AGE.search(asked))),
    }
    for name, cue in _SENTENCE_CUES.items():
        found[f"sentence: {name}"] = float(bool(cue.search(sentence)))
        found[f"question: {name}"] = float(bool(cue.search(asked)))
    # "The topics they like, I think in ten hours": whose it is stands near it.
    near = {"of others": before.rpartition(",")[2]}
    for name, cue in _CUES.items():
        found[f"{name} before"] = float(bool(cue.search(near.get(name, before))))
        found[f"{name} after"] = float(bool(cue.search(after)))
    return found
