"""Groups someone names or describes, and how lately they found them."""

import re
from collections.abc import Iterator
from typing import Final

from inroad.interview.items.naming import NOT_NAMES
from inroad.interview.items.people import NAME
from inroad.interview.items.pieces import elaborates, item, tied, without
from inroad.interview.items.standing import Sentence, standing
from inroad.interview.items.wording import plain, rule
from inroad.interview.reading import Item

GROUP: Final = (
    r"(?:groups?|labs?|teams?|compan(?:y|ies)|institutes?|institutions?"
    r"|non-?profits?|people at|folks|communit(?:y|ies)|channels?|discord|slack"
    r"|collectives?|cent(?:er|re)s?|start-?ups?|crew|crowd|lot|bunch"
    r"|consorti(?:um|a)|departments?|universit(?:y|ies)|networks?|foundations?"
    r"|organi[sz]ations?|orgs?|meet-?ups?|clubs?|projects?|initiatives?|colony"
    r"|societ(?:y|ies)|associations?|committees?|forums?|unions?|guilds?|leagues?"
    r"|section"
    r"|seminar|mailing list|academy|board|agency|gathering"
    r"|scene|circle|people|researchers|reading group|a small one|(?:one|two|three"
    r"|four|some|several|few) (?:in|at|from)|ones? at"
    r"|division|unit|chapter|conference|workshop|programme|program)"
)
_GROUP_PHRASE: Final = rule(rf"\b{GROUP}\b")
_MY_OWN: Final = rule(
    r"^(?:my (?:own )?(?:group|team|lab|company)|our|it's a (?:whatsapp|facebook)"
    r"|whatsapp|people at my|mine)\b"
)
_RECENT: Final = rule(
    r"\b(?:(?:i )?only (?:found|discovered|heard|came|joined|started)[\w ]{0,30}"
    r"|since (?:last )?\w+(?: \w+)?|(?:in )?the (?:last|past) (?:\w+ )?(?:days?"
    r"|weeks?|months?|years?|couple of weeks)|last (?:week|month|year|spring"
    r"|summer|autumn|winter|night)|(?:a|one|two|three|four|five|six|\d+|few"
    r"|couple of|a few) (?:days?|weeks?|months?|years?) ago|(?:very |quite |only "
    r"|just )?recently|just (?:found|discovered|heard|joined)|this (?:week|month"
    r"|year|spring|summer|autumn|winter)|for (?:\w+ ){1,2}(?:weeks|months|years)"
    r"|yesterday|lately|new to me|these days)\b"
)
_GROUP_CUT: Final = rule(
    r"[;]|, (?=(?:but|though|although|who|whose|which|because|i|i'm|i've|they"
    r"|they're|they've|it's|it|we|that|obviously|mostly|mainly|if|so|don't|online"
    r"|not)\b)|,? (?=(?:but|because|although|whose) )|, and |,? (?=and there's )"
    r"| and (?=(?:a|an|the|one|some|my|also|maybe|[a-z]+ (?:a bit|in|at))\b)"
    r"|, or | or (?=(?:the|a|one|maybe) )|, (?=the one )"
)


# "A choir, online, folk music people": what comes after is about the one before.
_ADDS: Final = rule(r"\b(?:and|or|also|plus|then)\b|;")


def _apposed(text: str, start: int, end: int, tie: str) -> bool:
    """Whether a part without a name only says more of the group before it."""
    return "," in tie and not _ADDS.search(tie) and not NAME.search(text, start, end)


def read_groups(text: str) -> tuple[Item, ...]:
    """Return each group named or described, with how recently it was found."""
    found: list[Item] = []
    for whole in standing(text):
        if whole.asks or _MY_OWN.match(whole.words):
            continue
        if found and elaborates(whole.words) and not _NEW_GROUP.search(whole.words):
            continue
        recency = _recency(text, whole)
        told = len(found)
        for (start, end), tie in tied(text, (whole.start, whole.end), _GROUP_CUT):
            if len(found) > told and _apposed(text, start, end, tie):
                continue
            if found and plain(text)[whole.start : start].endswith("i mean "):
                continue
            found += [item(text, span, recency) for span in _named(text, start, end)]
    return tuple(found)


_GROUP_COMMENT: Final = rule(
    r"^(?:i (?:attend|only found|only discovered|lurk|forget|got interested|haven't"
    r"|don't|used"
    r"|can't|think|am|just|wouldn't|couldn't)|i'm(?! (?:in|on|part of|a member of) )"
    r"|i've (?!(?:just |recently |also )?(?:joined|found|discovered"
    r"|been (?:following|reading|watching)|started|seen|heard|read))"
    r"|they|they're|it's|it is|it|that|that's|my interests|so i'm|but i|everyone"
    r"|everybody|nobody|not|which|whose|who|the one(?! (?:at|in)\b)|we"
    r"|don't|obviously|anyone|no|another(?=,|$)|i feel like|in general)\b"
    r"|\b(?:them"
    r"|more than groups)\b"
)
_RANKED: Final = rule(
    r"\b(?:top|middle|bottom|half|rest|average|back) of (?:the|my|our)\b"
)
_SINCE: Final = rule(r"^[\w', ]{3,30} (?=i (?:follow|joined|read|started|found|like) )")


_NEW_GROUP: Final = rule(
    rf"\b(?:there's|there are|there is|also|i (?:admire|follow|like|joined|saw|read"
    rf"|know)"
    rf"|another|{GROUP})\b"
)
_AND_NAME: Final = re.compile(r",? (?:and|or) (?=[A-Z])|, (?=[A-Z])")
_WHEN: Final = rule(
    r"^(?:very recently|recently|since|in the|for|last|when|at the moment|after"
    r"|before|during|three|two|a few)\b(?! (?:people|labs|groups))"
)


# "One lab" says neither which nor of what kind.
_NO_MORE_THAN: Final = rule(
    r"(?:there(?:'s| is| are) )?(?:one|an?|some|two|three|several|many|a few) "
    r"(?:labs?|groups?|teams?|people|clubs?|compan(?:y|ies)|institutes?|meet-?ups?)"
)


def _named(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the group of a stretch, or each of "A, B and C" where all are names."""
    words = plain(text)[start:end]
    if _WHEN.match(words) and (since := _SINCE.match(words)):
        start, words = start + since.end(), words[since.end() :]
    if _NO_MORE_THAN.fullmatch(words):
        return
    aside = any(one.match(words) for one in (_GROUP_COMMENT, _MY_OWN, _WHEN))
    if aside or _RANKED.search(words):
        return
    start, end = without(text, (start, end), "have")
    parts, at = [], start
    for cut in _AND_NAME.finditer(text, start, end):
        parts.append((at, cut.start()))
        at = cut.end()
    parts.append((at, end))
    short = all(len(text[a:b].split()) <= 4 for a, b in parts[1:])
    one = _ONE_OF_TWO.fullmatch(plain(text), *parts[0])
    if len(parts) > 1 and one:
        yield start, end
    elif len(parts) > 1 and short and not _GROUP_PHRASE.search(plain(text), *parts[0]):
        yield from (p for p in parts if _names_group(text, *p))
    elif _names_group(text, start, end) or _GROUP_PHRASE.search(words):
        yield start, end


# "The law and AI breakfast" is one thing.
_ONE_OF_TWO: Final = rule(r"(?:the|an?) [a-z]+")


def _names_group(text: str, start: int, end: int) -> bool:
    for name in NAME.finditer(text, start, end):
        words = name[0].split()
        first = words[0].lower().replace("’", "'").split("'")[0]
        if first in NOT_NAMES and (first != "the" or len(words) < len("ab")):
            continue
        # "Long day" begins with a capital only because it begins a sentence.
        opens = name.start() == start and " " not in name[0] and name[0][1:].islower()
        if not opens or _AFTER_NAME.match(plain(text), name.end(), end):
            return True
    one = start < end and " " not in text[start:end]
    return one and text[start : start + 1].isupper()


_AFTER_NAME: Final = rule(
    r" *$| *,| (?:in|at|and|or|mostly|mainly|a bit|here|too|is|are|of course|again"
    r"|obviously"
    r"|i|they|definitely|sometimes|maybe|for|on|from|people|folks)\b"
)


def _recency(text: str, whole: Sentence) -> tuple[tuple[str, str], ...]:
    found = _RECENT.search(plain(text), whole.start, whole.end)
    return (("recency", text[found.start() : found.end()].strip()),) if found else ()
