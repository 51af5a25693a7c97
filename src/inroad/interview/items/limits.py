"""Limits in forms of their own: "not before May", "weekends in Turin, always".

Sentences without a hard modal that still leave no choice. They are read beside those
with one, and each form is narrow enough to be looked for in any answer.
"""

from collections.abc import Iterator
from typing import Final

from inroad.interview.items.pieces import Span, bare
from inroad.interview.items.standing import Sentence
from inroad.interview.items.wording import rule

_MONTH: Final = (
    r"(?:january|february|march|april|may|june|july|august|september|october|november"
    r"|december)"
)
_DAY: Final = r"(?:mon|tues|wednes|thurs|fri|satur|sun)days?"
_LEAVES_NO_CHOICE: Final = rule(
    rf"^(?:(?:so|and|but|no|well)[, ]+)*not (?:in {_MONTH}|before (?:the |next )?\w+"
    r"|while (?:i|my|he|she|they|we|the|our|\w+'s)\b|until|till|during"
    r"|(?:for )?(?:longer"
    r"|more) than|further than|farther than)"
    r"|\b(?:longer|more|further|farther) than [\w ]{2,30},? no\b"
    r"|\bnot (?:longer|more|further|farther) than (?:\w+ )?(?:days?|weeks?|months?"
    r"|years?"
    r"|hours?|nights?|kilomet\w+|miles)\b|\bmaximum (?:of )?\w+ (?:days|weeks|months"
    rf"|years)\b|^(?:(?:so|and|but)[, ]+)*(?:weekends|evenings|mornings|nights|{_DAY})"
    r"\b[^.]{2,50}, always$"
    r"|\b(?:what|the (?:one|only) thing that)(?:'s| is)(?: just"
    r"| simply)? (?:not possible"
    r"|impossible) (?:is|for me is)\b"
    r"|\bi(?:'m| am) staying (?:in (?!touch|bed|shape)|put\b)"
    r"|\b(?:doctor|court|judge|law|employer|order) (?:doesn't|does not|won't|will not)"
    r" (?:let|allow)\b"
    rf"|\bi (?:see|visit|have|take) (?:him|her|them|my \w+) (?:on |every )?{_DAY}\b"
    r"|\banything i (?:publish|write|make|say) (?:goes|has to go|must go) through\b"
    rf"|^(?:(?:so|and|but)[, ]+)*(?:in|on) (?:{_DAY}|{_MONTH})\b[^.]{{0,40}}\b(?:not"
    r" available|don't call me|i'm out|i am out)\b"
)
_SOFT: Final = rule(
    r"\b(?:maybe|perhaps|prefer\w*|ideally|rather|sooner|would be nice|not a must"
    r"|last (?:year|month|week)|used to)\b"
)


def limits_of_form(text: str, kept: tuple[Sentence, ...]) -> Iterator[Span]:
    """Yield the sentences of what stands that leave no choice by their form."""
    for one in kept:
        if one.asks or _SOFT.search(one.words):
            continue
        if _LEAVES_NO_CHOICE.search(one.words):
            yield bare(text, one.start, one.end) or (one.start, one.end)
