"""What would be nice: wishes, each with the words that say how strong it is."""

import re
from collections.abc import Iterator
from typing import Final

from inroad.interview.items.constraints import HARD, OWN_PAPERS, SOFT
from inroad.interview.items.pieces import TURNS_ASIDE, Span, elaborates, item, tied
from inroad.interview.items.standing import Sentence, standing
from inroad.interview.items.wording import plain, rule
from inroad.interview.reading import Item

STRENGTH: Final = rule(
    r"\b(?:(?:not|no|hardly|isn't|isnt|wasn't|ain't) (?:really |such )?(?:a |an |any )?"
    r"(?:very |that |terribly )?(?:strong|big|clear|firm) preference"
    r"|(?:a )?(?:strong|slight|mild|weak|clear|big|small) preference"
    r"|only (?:just|slightly|a (?:bit|little))"
    r"|a (?:tiny |little )?bit|slightly|slight|strongly|i feel strongly about it"
    r"|matters a (?:lot|great deal)|matters most|very much|a lot|badly|ideally"
    r"|definitely|by far|above all|if i'm allowed|if possible|not fussed"
    r"|more than (?:pay|money|anything)|would be nice|nice to have|not a must"
    r"|isn't a must)\b"
)
_SOFT_COMMENT: Final = rule(
    r"^(?:that's|that(?! (?:they|there|we|my|people|nobody|it))"
    r"|it(?!(?:'d| would) be \w+ (?:if|to))"
    r"|it's|they|he|she|because|cause|since|which|i (?:get|hate"
    r"|feel|don't (?:like|want|mind)|can't|work|need|am|have|had|like|grew|always"
    r"|find|think)|i'm|i've|i'll|but i'll|but|this|we|if|as|although|though"
    r"|unless|joking|everyone|and i'll|so)\b"
)
_WISH: Final = rule(
    r"\b(?:i don't want|i've a (?:weakness|soft spot|thing)|i have a (?:weakness"
    r"|soft spot|thing)|i'm (?:drawn|partial|attracted|leaning)|i lean"
    r"|i'd (?:\w+ ){0,2}(?:like|love|prefer|rather|sooner|take|pick|choose|go for"
    r"|want|enjoy|say|lean|stay)|i would (?:\w+ )?(?:like|love|prefer|rather"
    r"|choose|stay|go)|i prefer|i want|i like|i'm (?:fine|happy|open)|i need"
    r"|i feel|i hope|i wish|i'll take|my (?:first )?(?:choice|preference)"
    r"|(?:it|that|what) would be (?:\w+ )?(?:nice|pleasant|lovely|good|great|ideal))\b"
)
_TWO: Final = rule(
    r"\b(?:i'd|i would|i prefer|i like)\b.*\band (?:i'd|i would|i prefer|i like) "
)
_IT_ONLY: Final = rule(r"^i(?:'d| would) (?:like|love|prefer) (?:it|that)(?:$|[,.])")
_IF_CHOSEN: Final = rule(r"^if (?:i |it |we )?(?:can|could|were|had)[^,]{0,30}, ?")
_OPEN: Final = rule(
    r"\b(?:fine|okay|ok|open|happy|easy|good) (?:with|to|about|moving|going"
    r"|either)\b|\banywhere\b"
)
_FINE: Final = rule(
    r"^(?:i could|with the \w+|anyway|it's not|put me anywhere|i wouldn't)\b|^(?:i'm|i"
    r" am)"
    r" (?:fine|okay|ok|happy|open|easy|flexible)\b"
    r"|^(?:other than that|apart from that|besides that|if all else|all else"
    r"|other things)\b"
)
_STATES: Final = rule(
    r"^(?:the|my|our|this|these) (?:[\w']+ ){1,6}?(?:is|was|are|were|has|had|have"
    r"|keeps?|makes?)\b(?! (?:important|what i|my|nice|good|best|better|ideal))"
)
_HOW_MUCH: Final = rule(
    r"^(?:but |and )?(?:only|nothing (?:firm|strong|serious|more)|i feel|slightly"
    r"|not (?:strongly|essential"
    r"|that important|a must)|strongly|more than|that matters|matters|it's not"
    r"|it isn't|its not)\b"
)


def read_preferences(text: str) -> tuple[Item, ...]:
    """Return each wish; later sentences count only where they add another."""
    found: list[Item] = []
    for whole in standing(text):
        if OWN_PAPERS.match(whole.words):
            continue
        hard = HARD.search(whole.words) and not SOFT.search(whole.words)
        if whole.asks or hard:
            continue
        strength = _strength(text, (whole.start, whole.end))
        if not found and _STATES.match(whole.words) and not _WISH.search(whole.words):
            continue
        if found and _only_tells(whole, found[-1]):
            found[-1] = _with_strength(found[-1], strength)
            continue
        for span, tie in _wishes(text, (whole.start, whole.end)):
            beside = found and found[-1].start >= whole.start
            aside = beside and TURNS_ASIDE.search(tie)
            if found and (aside or _HOW_MUCH.match(plain(text)[slice(*span)])):
                found[-1] = _with_strength(found[-1], strength)
            else:
                found.append(item(text, span, strength))
    return tuple(_merged(found)) or _anywhere(text)


def _only_tells(whole: Sentence, last: Item) -> bool:
    """Say whether a later sentence explains the wish before rather than adds one."""
    if _ADDS_WISH.match(whole.words):
        return False
    if _WISH.search(whole.words) and not _TASTE.match(whole.words):
        return False
    if elaborates(whole.words) or _NOT_WISH.match(whole.words):
        return True
    # "Somewhere with weather. Proper weather, snow." says the same thing twice.
    told = set(_WORD.findall(plain(last.text))) & set(_WORD.findall(whole.words))
    return bool(told) or _TELLS.search(plain(last.text)) is not None


_WORD: Final = rule(r"\w{4,}")
_TELLS: Final = rule(r"\b(?:i|i'd|we|we'd|i'm)\b")
_TASTE: Final = rule(r"^i (?:like|hope|feel|need|want)(?! (?:to work|people|a |an ))\b")
_NOT_WISH: Final = rule(
    r"^(?:not|otherwise|i'd (?:miss|hate|die|be|go mad|survive|moan|manage)|else|a"
    r" would-be"
    r"|only|mostly|nothing|full stop|that)\b"
)
_ADDS_WISH: Final = rule(r"^(?:and|also|plus|then|maybe|or)\b")


def _with_strength(one: Item, strength: tuple[tuple[str, str], ...]) -> Item:
    return Item(one.text, one.start, one.end, one.extra or strength)


def _wishes(text: str, whole: Span) -> Iterator[tuple[Span, str]]:
    two = _TWO.search(plain(text), *whole)
    for span, tie in tied(text, whole, _TWO_CUT if two else _WISH_CUT):
        words = plain(text)[span[0] : span[1]]
        if chosen := _IF_CHOSEN.match(words):
            span = span[0] + chosen.end(), span[1]  # noqa: PLW2901 - the rest of it
            words = words[chosen.end() :]
        told = _SOFT_COMMENT.match(words) and not _WISH.match(words)
        comment = bool(told or _IT_ONLY.match(words))
        if (not comment or _HOW_MUCH.match(words)) and not _FINE.match(words):
            yield span, tie


def _anywhere(text: str) -> tuple[Item, ...]:
    """Being open to many places is a wish too, where nothing narrower was said."""
    for whole in standing(text):
        short = len(whole.words.split()) <= 14 and "anything" not in whole.words
        if short and _OPEN.search(whole.words):
            span = whole.start, whole.end
            return (item(text, span, _strength(text, span)),)
    return ()


def _merged(found: list[Item]) -> list[Item]:
    """Drop a wish that a later one repeats in full ("Warm. Somewhere warm.")."""
    return [
        one
        for number, one in enumerate(found)
        if not any(one.text.lower() in two.text.lower() for two in found[number + 1 :])
    ]


_WISH_CUT: Final = rule(
    r"[;]|, (?=(?:but|because|though|although|i get|i hate|i feel|that|it|which"
    r"|then|if|only|so|please|to be|more than|even)\b)|,? (?=but )"
    r"|,? (?=because )|, and (?=(?:where|a|an|the|my|no|some|somewhere"
    r"|people who) )| and (?=(?:where|a|an|somewhere) )"
    r"|, and (?=to [a-z]+ )"
)


_TWO_CUT: Final = re.compile(
    rf"{_WISH_CUT.pattern}|,? and (?=(?:i'd|i would|i prefer|i like) )"
)


def _strength(text: str, span: Span) -> tuple[tuple[str, str], ...]:
    found = STRENGTH.search(plain(text), *span)
    return (("strength", text[found.start() : found.end()]),) if found else ()
