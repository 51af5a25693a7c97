"""Clefts, counts and headings: words around an item that name nothing themselves."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from inroad.interview.items.against import rules_out
from inroad.interview.items.wording import plain, rule
from inroad.interview.reading import Item

_NUMBER: Final = r"(?:one|two|three|four|five|six|a few|several|a couple|some|\d)"
# "What I'd quite like, but don't need, is a team": the wish is "I'd quite like a team".
_CLEFT: Final = rule(
    r"\bwhat (?=i(?:'d| would)?(?: (?:\w+ly|quite|really|also|most|just|rather|do|still"
    r"|truly)){0,2} (?:like|want|love|need|prefer|wish)\b)"
)
_CLEFT_IS: Final = rule(
    r"(?:\bi(?:'d| would)? ?(?: ?(?:\w+ly|quite|really|also|most|just|rather|do|still"
    r"|truly)){0,2} (?:like|want|love|need|prefer|wish))(?P<drop>(?: most| best| more"
    r" than anything| in the end)?(?:, [^,.;!?]{2,40},)?(?: is| would be)(?: that)?)"
    r"(?= )"
)
_ASIDE: Final = rule(
    r"\b(?:dream|goal|aim|plan|hope|idea|ambition|wish)(?P<drop>, [^,.;!?]{2,40},)"
    r"(?= (?:is|would be)\b)"
)
_FIXED: Final = rule(
    r"(?:^|(?<=[.!?] ))(?P<drop>(?:and |so |but )?what (?:i |we )?(?:can't|cannot"
    r"|can not|couldn't|won't|is not|isn't|does not|doesn't)(?: \w+){0,3}"
    r"(?: is(?: that)?,?|:)) "
)
_DROPS: Final = (_CLEFT_IS, _ASIDE, _FIXED)
# "Three, I reckon.", "Communities first.", "One thing is hard." open a list.
_HEADING: Final = rule(
    rf"(?:(?:well|so|and|okay|oh|yes|but|now)[, ]+)*(?:(?:(?:i(?:'ve| have)?"
    r"|i can|there(?:'s| are| is)|maybe|only) )*(?:thought of|thought about|see|got"
    rf"|have|count|know of|think of)? ?{_NUMBER}(?: or {_NUMBER})?(?: (?:of them"
    r"|things?|options?|ways?|roads?|doors?|paths?|ideas?|possibilities|answers?))?"
    r"(?:,? (?:i (?:reckon|think|guess|suppose|believe|see|have)|i'd say|really|then"
    r"|at the moment|right now|actually|in fact|basically|so far|maybe|perhaps))*"
    r"|[a-z]+ first(?:, (?:it's|that's|because|they're)[^,;]{1,30})?"
    r"|(?:one|another|the other|the first|the second|two) things? (?:is|are) (?:really "
    r"|very )?(?:hard|soft|fixed|open|easy|clear|simple|certain|sure)"
    r"|not (?:a|an) (?:huge|big|great|real|small) [a-z]+"
    r"|(?:the )?[\w-]+, (?:okay|ok|right|well|yes|sure|hm+)"
    r"|i (?:told|said to|already told) you[\w ,]*"
    r"|(?:hang|hold) on|let me (?:be honest|think|see)|(?:of )?(?:who|whom|what|which)"
    r"|(?:that|it) would be (?:so |very |really )?(?:nice|good|great|lovely|pleasant)"
    rf"|{_NUMBER} [a-z]+s of {_NUMBER}"
    r"|(?:if i can't,? i can't|if not,? not|it is what it is))"
)
_COUNT: Final = rule(
    r"(?:and |or |then |so |but )*(?:one|two|three|four|five|first(?:ly)?|second(?:ly)?"
    r"|third(?:ly)?|number \w+|plan [a-d])(?:,|:| was| is| would be)(?: to)? (?=\w)"
)
# "Ana, she's a lawyer" is somebody, "I go to their seminar" says more of a group.
_PERSON: Final = rule(
    r"\b(?:she|he)(?:'s| is| has| was| wrote| works?| did)\b|^for people\b"
    r"|^(?:i (?:go|went|listen|watch) )?(?:to )?their\b"
)
# Hours of the week are no way to go.
_HOURS: Final = rule(r"\b(?:hours?|percent|per cent)\b|%")
_DOES: Final = rule(
    r"\b(?:to|i|for|with|part|work \w+ hours?|go|do|apply|ask|join|request|negotiate"
    r"|arrange)\b"
)


@dataclass(frozen=True, slots=True)
class Lean:
    """A text without some spans; `place` leads back to the text before."""

    text: str
    starts: tuple[int, ...]
    places: tuple[int, ...]

    def place(self, index: int) -> int:
        """Where a character stood before."""
        run = bisect_right(self.starts, index) - 1
        return self.places[run] + index - self.starts[run]


def lean(text: str) -> Lean:
    """The text with clefts made plain: "what I want is a team" to "I want a team"."""
    low = plain(text)
    drops = [found.span("drop") for one in _DROPS for found in one.finditer(low)]
    drops += [
        found.span()
        for found in _CLEFT.finditer(low)
        if (verb := _CLEFT_IS.match(low, found.end())) and verb.span("drop") in drops
    ]
    return _without(text, sorted(drops))


def _without(text: str, drops: Sequence[tuple[int, int]]) -> Lean:
    kept, starts, places, at = "", [0], [0], 0
    for begin, end in drops:
        if begin < at:
            continue
        kept += text[at:begin]
        starts.append(len(kept))
        places.append(end)
        at = end
    return Lean(kept + text[at:], tuple(starts), tuple(places))


def placed(found: Sequence[Item], told: Lean) -> tuple[Item, ...]:
    """Items of the lean text at their places in the text before."""
    return tuple(
        replace(one, start=told.place(one.start), end=told.place(one.end - 1) + 1)
        for one in found
    )


def named(slot: str, found: Sequence[Item]) -> tuple[Item, ...]:
    """Items without headings and counts; headings go where something else is left."""
    kept = [_uncounted(one) for one in found if not _heads(slot, plain(one.text))]
    return tuple(kept) if kept or slot != "blockers" else tuple(found)


def _heads(slot: str, words: str) -> bool:
    words = words.strip(" .,;:!")
    if slot == "groups" and _PERSON.search(words):
        return True
    if slot == "blockers" and rules_out(words):
        return True
    hours = slot == "options" and _HOURS.search(words) and not _DOES.search(words)
    return bool(_HEADING.fullmatch(words) or hours)


def _uncounted(one: Item) -> Item:
    lead = _COUNT.match(plain(one.text))
    if lead is None or lead.end() >= len(one.text):
        return one
    return replace(one, text=one.text[lead.end() :], start=one.start + lead.end())
