"""How much words look like an answer to a slot, where the question is in doubt."""

import re
from functools import lru_cache
from math import exp
from typing import Final

from inroad.interview.items.refusal import declined
from inroad.interview.items.wording import plain, rule

_ROLE: Final = (
    r"(?:friend|colleague|supervisor|advisor|professor|postdoc|mentor|brother"
    r"|sister|cousin|guy|woman|man|chap|researcher|senior|classmate|labmate"
    r"|student|someone)"
)

# Weights are whole bits, roughly: how much likelier the words are under the slot.
_MARKS: Final[dict[str, tuple[tuple[int, *tuple[str, ...]], ...]]] = {
    "constraints": (
        (
            3,
            r"\b(?:can't|cannot|can only|have to be|has to be|has to|must|not allowed",
            r"|full stop|not negotiable|sacred|no later than)\b",
        ),
        (
            3,
            r"\b(?:visa|permit|passport|bond|bonded|custody|contract|notice period"
            r"|lease",
            r"|mortgage|school|pick-?up|dialysis|treatment|surgery|operation",
            r"|military service|sponsor|kids|children|wheelchair|caring)\b",
        ),
        (2, r"\b(?:until|till|before|legally|for (?:\w+ ){0,2}(?:more )?years?)\b"),
        (2, r"\bno (?:nights|weekends|travel|late|foreign|us\b|relocation|moving)"),
        (2, r"\b(?:leave|move|abroad|relocate|travel|remote)\b"),
        (
            -4,
            r"\b(?:isn't a must|not a must|a wish|would be nice|prefer|i'd rather",
            r"|i'd sooner)\b",
        ),
    ),
    "preferences": (
        (
            3,
            r"\b(?:ideally|prefer(?:ence|ably)?|i'd (?:sooner|rather)|rather than",
            r"|would be nice|only (?:just|slightly)|slight(?:ly)?|if it's my choice",
            r"|if i could choose|i'd take|not a strong)\b",
        ),
        (
            3,
            r"\b(?:small team|big team|remote|hybrid|office|warm|city|countryside|sea",
            r"|commute|over [a-z]+,|theory|applied|publishes?|publish|non-?profits?",
            r"|mornings|team|place (?:that|where))\b",
        ),
        (2, r"\b(?:somewhere|anywhere|flexible|i'd love|i like|matters|i'd like)\b"),
        (-3, r"\b(?:can't|must|has to|have to|no way|never)\b"),
    ),
    "people": (
        (4, rf"\b(?:my|a|an|this|one|his|her) (?:[a-z-]+ ){{0,2}}{_ROLE}\b"),
        (
            3,
            r"\b(?:he's|she's|he|she|him|her|we've never met|who i|know each other",
            r"|work with)\b",
        ),
        (3, r"\b(?:name names|nobody in particular|nobody yet|no one)\b"),
        (2, r"\b(?:together|undergrad|from my (?:lab|course|old)|co-?founder|whose)\b"),
        (-4, r"\b(?:says|thinks|wants|worr\w+|paid)\b"),
    ),
    "groups": (
        (
            4,
            r"\b(?:groups?|labs?|institute|non-?profit|collective|discord|community",
            r"|channel|reading group|team at|people at|folks at|vision people|centre",
            r"|center)\b",
        ),
        (
            2,
            r"\b(?:mostly|a bit|follow|lurk|joined|doing (?:exactly )?(?:this|that",
            r"|similar)|their (?:stuff|work|papers))\b",
        ),
        (2, r"\bin [a-z]+\b"),
        (-3, r"\b(?:i want|i'd like|apply|i could|join)\b"),
    ),
    "goals": (
        (
            4,
            r"\b(?:i want|i'd like|my (?:dream|goal|ambition)|dream|one day|by (?:next",
            r"|thirty|forty)|before i'm|in (?:five|ten) years|within)\b",
        ),
        (
            3,
            r"^(?:honestly[, ]+)?(?:to [a-z]+|be the|get |run |build |have |make ",
            r"|understand|first author)\b",
        ),
        (
            2,
            r"\b(?:lab|paper|institute|understand|people (?:actually )?use"
            r"|own questions",
            r"|company around|something that|make|build|become)\b",
        ),
        (-4, r"\b(?:i could|i might|apply to|either|don't want|can't)\b"),
    ),
    "options": (
        (
            4,
            r"\b(?:either|i could|i might|thinking of|apply|applied|application|offer",
            r"|form to|option|residency|fellowship|in this order|stay(?:ing)? (?:on",
            r"|where))\b",
        ),
        (
            3,
            r"\b(?:or (?:a|an|the|i|my|stay\w*|do|take|just)|phd|master's|ms|postdoc",
            r"|freelance|consulting|quit|part-time|program\w*)\b",
        ),
        (2, r"\b(?:startup|teach|job at|join|go (?:back|home)|a year|months of)\b"),
        (-4, r"\b(?:never|no thank|won't|not for me|don't want)\b"),
    ),
    "against": (
        (
            5,
            r"\b(?:no thank(?:s| you)|never (?:again|go|back|work|do)?|i won't"
            r"|not for me",
            r"|is out\b|off the table|out of the question|don't want to|ruled out",
            r"|decided against|over my dead|firm line|anything (?:with|military"
            r"|to do))\b",
        ),
        (
            3,
            r"\b(?:defence|defense|military|ads|advertising|crypto|gambling|tobacco",
            r"|consulting|management|weapons|academia|adtech|surveillance)\b",
        ),
        (2, r"^(?:no|not|another|a|an|any|anything|more)\b"),
        (-4, r"\b(?:i'd like|i want to|i like|can't)\b"),
    ),
    "blockers": (
        (
            4,
            r"\b(?:haven't got|afraid|scared|fear|lack|find me out|find out",
            r"|don't know (?:who|where|how|a single|enough)|nobody replies|confidence",
            r"|laziness|imposter|impostor|can't (?:decide|publish|start|focus)",
            r"|don't (?:start|finish)|no gpus?|wall)\b",
        ),
        (
            3,
            r"^(?:oh[, ]+)?(?:it's )?(?:purely )?(?:time|money|maths|fear|confidence",
            r"|nerves|not knowing)\b",
        ),
        (
            2,
            r"\b(?:not knowing|the whole problem|too (?:tired|slow|old)"
            r"|perfectionis\w+",
            r"|distract\w+|putting it off|enough)\b",
        ),
        (2, r"\b(?:don't|can't|haven't|no)\b"),
    ),
    "happiness": (
        (
            5,
            r"\b(?:happy|happier|unhappy|content|contented|miserable|grateful|sad|glad",
            r"|empty|cheerful|depressed|lonely|can't complain|good days|bad days)\b",
        ),
        (
            3,
            r"\b(?:out of ten|i'm (?:fine|okay|ok|good|well|alright|all right)",
            r"|on the whole|overall|mostly|wake up|not (?:very|really))\b",
        ),
        (-3, r"\b(?:stress\w*|work's|job)\b"),
    ),
    "stress": (
        (
            5,
            r"\b(?:stress\w*|easy|too easy|heavy|hell|nightmare|chill|bearable"
            r"|manageable",
            r"|pressure|tension|boredom|burn(?:ed|t|ing)? out|overwhelm\w*|a doddle",
            r"|relaxed|exhaust\w*)\b",
        ),
        (
            3,
            r"\b(?:deadlines?|release week|on-?call|difficult|horrible|hard|grind"
            r"|teeth",
            r"|stomach|bored|tough|intense)\b",
        ),
        (2, r"\b(?:work|out of ten|otherwise|weeks?)\b"),
        (-2, r"\b(?:find(?:ing)? a job|next job|hired)\b"),
    ),
    "next_job_worry": (
        (
            5,
            r"\b(?:worr\w+|terrified|panick\w+|anxious|anxiety|nervous|petrified",
            r"|lose sleep)\b",
        ),
        (
            4,
            r"\b(?:find(?:ing)? a job|next job|get (?:hired|a job)|laid off|recruiters",
            r"|offers? in hand|job market|two offers|hired|linkedin|contract work)\b",
        ),
        (2, r"^(?:yes|no|not at all|a (?:little|bit)|not really|somewhat)\b"),
        (
            2,
            r"\b(?:calm|scared|afraid|job|uncertain|at night|in the morning"
            r"|my passport)\b",
        ),
    ),
    "writing_practice": (
        (
            6,
            r"\b(?:i write|writing|wrote|blog\w*|journal\w*|diary|newsletter|substack",
            r"|morning pages|notebook|essays?|threads|voice notes)\b",
        ),
        (
            4,
            r"\b(?:pages?|notes|posts?|by hand|a log|code comments|mean to|meaning to",
            r"|articles?|drafts?|readers|tweets?)\b",
        ),
        (
            2,
            r"\b(?:every (?:morning|day|sunday|night|week)|weekly|daily|on and off",
            r"|used to|stopped|no, never|nobody sees)\b",
        ),
    ),
}
# Words that belong to a slot of numbers: money, months, shares, ratings, hours.
_NUMBER: Final = rule(
    r"\b(?:percent|per ?cent|percentile|euros?|dollars|pounds|rupees|lakh|francs"
    r"|yen|naira|gross|a month|per month|per annum|months?|out of (?:ten"
    r"|a hundred|hundred|five|twenty)|hours?|half of it|quarter|fifth)\b"
    r"|\d+ ?(?:%|/ ?10\b|k\b)"
)


@lru_cache(maxsize=1)
def _compiled() -> dict[str, tuple[tuple[int, re.Pattern[str]], ...]]:
    return {
        s: tuple((w, rule("".join(p))) for w, *p in marks)
        for s, marks in _MARKS.items()
    }


def form(slot: str, text: str) -> float:
    """Return how much the words look like an answer to a list or text slot, 0 to 1.

    Every slot has its marks; a mark counts once. Words of numbers count against, and
    a refusal looks like nothing at all.
    """
    low = plain(text)
    return 0.0 if declined(text) or not low.strip() else _likeness(slot, low)


def _likeness(slot: str, low: str) -> float:
    score = sum(weight for weight, mark in _compiled()[slot] if mark.search(low))
    score -= 2 * min(len(_NUMBER.findall(low)), 3)
    return 1 / (1 + exp(2.5 - score * 0.75))


def belongs_elsewhere(slot: str, text: str) -> bool:
    """Say whether the words plainly answer some other slot and not at all this one."""
    low = plain(text)
    if _likeness(slot, low) > 0.1:
        return False
    return any(_likeness(other, low) >= 0.9 for other in _MARKS if other != slot)
