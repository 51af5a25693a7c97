"""Someone who is not coping, said by themselves, now, and not taken back.

Two faults are possible and not alike: a page about job offers for someone who cannot go
on, and a page about rest for someone who slept badly on Tuesday. Where the words are
about harm to oneself the rules lean towards hearing it; where they are about tiredness
they lean towards leaving it. What only sounds like distress stands below.
"""

from typing import Final

from inroad.interview.items.clauses import sentences
from inroad.interview.items.distress import GO_ON, HARM, SLEEP
from inroad.interview.items.wording import plain, rule
from inroad.interview.reading import Reading

# Said of oneself although the subject is everybody else.
_WITHOUT_ME: Final = rule(
    r"\b(?:better|easier|happier)(?: off)?(?: for (?:everyone|everybody|them"
    r"|all))? (?:without me\b(?! (?:on|at) | in the (?:team"
    r"|project|meeting|way))|if i (?:weren't|wasn't|were not|was not|were|was)"
    r" (?:here|around|alive|gone|dead)\b)"
    r"|\b(?:nobody|no one) would (?:even )?(?:notice|miss me|care|mind) if i\b"
)
_OTHER: Final = rule(
    r"^(?!my (?:head|mind|brain|body|thoughts|life|nights)\b)(?!(?:the|my) (?:doctor"
    r"|therapist|psychiatrist) says)(?:(?:oh|well|and|but|so|no|yes|yeah"
    r"|honestly|i think"
    r"|i know)[, ]+)*(?:(?:my|our|his|her|their|a|the|one of my"
    r"|some of my) (?:\w+ ){0,4}?(?:says?|said|thinks?|thought|believes?|asks?"
    r"|asked|told|tells?|doesn't|does not|hasn't|has not|can't|cannot|isn't"
    r"|is not|was|is|were|are|tried|cries|had|has|keeps?)|he|she|they|you|we"
    r"|everyone|everybody|people|some people|nobody|[a-z]+ (?:says|said|thinks))\b"
)
_PAST: Final = rule(
    r"\b(?:used to|back then|last (?:year|autumn|winter|spring|summer|term"
    r"|semester)|years? ago|months ago|long ago|in (?:19|20)\d\d|as a (?:teenager"
    r"|child|kid|student|boy|girl|postdoc)|when i was|in my (?:first|second|third"
    r"|fourth|final|last) (?:year|term|semester)|there was a time|at the time"
    r"|in those days|once upon|that's (?:long )?(?:behind|over)"
    r"|that is (?:long )?(?:behind|over)|growing up)\b"
)
_NOW: Final = rule(
    r"\b(?:now|again|still|these days|at the moment|today|since|currently"
    r"|this (?:week|month|year|spring|summer|autumn|winter)|any ?more"
    r"|and i'm still)\b"
)
_IF: Final = rule(
    r"\bif (?:i|this|that|it|they|we|you|the|my|he|she)\b(?! (?:was|were|weren't"
    r"|wasn't|died|disappeared|just) ?)"
    r"|\bnot suicidal\b|\bnever (?:thought|think|felt)\b(?! of (?:living|going on))"
    r"|\bor anything\b|\bmight as well\b|\bi'd (?:die|kill myself) (?:for|before|if)\b"
)
_SUPPOSED: Final = rule(
    r"\b(?:if (?:i|they|he|she|we|this|that|it|you|the|my|nothing|someone"
    r"|somebody)\b|would\b|i'd (?!(?:be|rather be) (?:better )?(?:off )?(?:dead"
    r"|better))|figuratively|metaphorically|so to speak|might as well"
    r"|not suicidal|never (?:thought|think|felt)|or anything)"
)
_FIGURE: Final = rule(
    r"\b(?:figuratively|(?:killing|kill) myself (?:with|over|for)|we (?:drove|ran"
    r"|crashed)|(?:made|makes|make) me want|metaphorically|so to speak|not literally"
    r"|take (?:it|this) (?:with|any more seriously|seriously|personally|further|to"
    r"|home))\b"
)
_ABOUT: Final = rule(
    r"\b(?:prevention|hotline|phone line|thesis|paper|project|research|study"
    r"|studies|dataset|novel|film|book|game|rate|model)\b"
)
_BABY: Final = rule(
    r"\b(?:baby|newborn|new-born|toddler|teething|infant|night feeds?|twins"
    r"|our (?:son|daughter)|the little one|small one)\b"
)
_GLAD: Final = rule(
    r"\b(?:excited|exciting|excitement|looking forward|thrilled|happy about"
    r"|too much fun)\b"
)
_TRIFLE: Final = rule(
    r"\bsleep on (?!the floor)|\blose sleep\b|\bin my sleep\b|\bat my (?:place"
    r"|flat|desk)\b|\bon (?:planes?|trains?|buses|the plane|sundays?|weekends?"
    r"|tuesdays?|mondays?)\b|\bhotel\b|\buntil the (?:thesis|paper|deadline)\b"
    r"|\bfootball\b|\b(?:meat|gluten|dairy|sugar|lunch|breakfast|spicy|nuts|carbs"
    r"|my hours|costs|fish|eggs)\b|\bjavascript\b|\bwith work\b"
)
_ELSEWHERE: Final = rule(
    r"\b(?:be here|live|living|wake up|exist|disappear"
    r"|vanish)(?: any ?more)? ?(?:in|at|with|near|into|under|on|off|without (?:a"
    r"|my)|as (?:a|an)|from|till|until|for (?:ever|the rest))\b"
    r"|\bi want to be in\b|\bto die (?:having|without|before|in|with|of|as)\b"
)
_TAKEN_BACK: Final = rule(
    r"^(?:(?:no|well|okay|ok|sorry|ha|haha|ha ha)[, ]+)*(?:i'm (?:joking|kidding"
    r"|exaggerating)|joking|just (?:joking|kidding)|kidding|i sleep (?:fine|well"
    r"|like|eight|seven|okay)|that was a joke|only joking|not any ?more|i can now"
    r"|i'm (?:fine|well|good|okay|better) now|but that|that's over|it's over)\b"
    r"|\b(?:joking|kidding)\b|(?:,|\bno) i sleep (?:fine|well|like|eight|seven)\b"
    r"|\b(?:it's|i'm|i am) (?:much |all |a lot )?(?:better|fine|well"
    r"|over it)(?: now)?(?= *(?:[.!?]|$))|\bthe contract\b"
)


def not_coping(text: str) -> Reading[str] | None:
    """Return the words in which someone says of themselves, now, that they cannot cope.

    Nothing for the past, for other people, for "if", for idioms, for a baby's
    nights and for what is taken back at once. Offsets count characters of `text`.
    """
    low = plain(text)
    spans = sentences(text)
    for number, (left, right) in enumerate(spans):
        after = spans[number + 1] if number + 1 < len(spans) else (right, right)
        said = low[left:right]
        for kind in (HARM, GO_ON, SLEEP):
            for found in kind.finditer(said):
                part = _clause_around(said, found.start(), found.end())
                if _stands(said, part, low[after[0] : after[1]], grave=kind is HARM):
                    return Reading(text[left:right], left, right)
    return None


def recovered(text: str) -> Reading[str] | None:
    """Return the words with which someone says that they sleep or cope again."""
    low = plain(text)
    for left, right in sentences(text):
        if _AGAIN.search(low, left, right) and not _OTHER.search(low[left:right]):
            return Reading(text[left:right], left, right)
    return None


_AGAIN: Final = rule(
    r"\bi(?:'m| am| do| feel)? ?(?:sleep(?:ing)?|eat(?:ing)?|cop(?:e|ing)"
    r"|manag(?:e|ing)) (?:well |fine |properly |better |okay |normally )?(?:again"
    r"|now|these days|like a (?:baby|stone|log))\b"
    r"|\bi sleep (?:fine|well|okay|normally)\b"
    r"|\bi(?:'m| am| feel) (?:much |a lot |so much |doing )?(?:better|fine|okay"
    r"|well|out of it|past it|over it|myself again|recovered)(?: now| again"
    r"| these days| today)\b"
    r"|\b(?:that's|it's|that is|it is) (?:long |all |well )?(?:over|behind me"
    r"|past|in the past)\b"
    r"|\bi(?:'ve| have) (?:recovered|got(?:ten)? (?:better|over it|help and))\b"
    r"|\bi can (?:go on|cope|sleep|get up)(?: again)? now\b|\bthe (?:nights"
    r"|sleep) (?:are|is) (?:fine|better|good|back)\b"
)


def _clause_around(said: str, start: int, end: int) -> str:
    """Return the part of a sentence, between commas and "but", that holds a match."""
    left = max(
        (
            said.rfind(mark, 0, start) + len(mark)
            for mark in _EDGES
            if said.rfind(mark, 0, start) >= 0
        ),
        default=0,
    )
    rights = [at for mark in _EDGES if (at := said.find(mark, end)) >= 0]
    return said[left : min(rights, default=len(said))]


_EDGES: Final = (", ", "; ", " but ", " and i ", " so i ")


_ONESELF: Final = rule(
    r"\b(?:i|i'm|i've|i'd|me|myself|my (?:body|nights?|sleep|head|mind|life|days))\b"
)
_SOMEBODY: Final = rule(r"\b(?:my|his|her|their|our|he|she|they|you|we|people|who)\b")


def _stands(said: str, part: str, after: str, *, grave: bool) -> bool:
    """Say whether words of distress are the person's own, present, and meant."""
    if _TAKEN_BACK.search(after) or _TAKEN_BACK.search(said) or _FIGURE.search(said):
        return False
    if _WITHOUT_ME.search(said):
        return not said.startswith(("my ", "he ", "she "))
    if _ABOUT.search(part) or _ELSEWHERE.search(said) or _TRIFLE.search(said):
        return False
    if not _present_and_own(said, part, grave=grave):
        return False
    light = _BABY.search(said) or _GLAD.search(said) or said.startswith("if ")
    return grave or not light


def _present_and_own(said: str, part: str, *, grave: bool) -> bool:
    if _OTHER.search(part):
        return False
    if not _ONESELF.search(said) and _SOMEBODY.search(said):
        return False
    if _OTHER.search(said) and not _ONESELF.search(part):
        return False
    past = _PAST.search(part) or (_PAST.search(said) and not _NOW.search(said))
    supposed = _IF if grave else _SUPPOSED
    return not past and not supposed.search(part)
