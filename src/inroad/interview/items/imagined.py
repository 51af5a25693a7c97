"""Aims told as a picture of later: the question that asks for one, and the answer."""

from collections.abc import Iterator
from typing import Final

from inroad.interview.items.clauses import sentences
from inroad.interview.items.pieces import bare, item
from inroad.interview.items.standing import Sentence
from inroad.interview.items.wording import plain, rule, trimmed
from inroad.interview.reading import Item

_AGE: Final = (
    r"(?:thirty|forty|fifty|sixty|seventy|eighty|ninety|a hundred|\d0|old|older|dead"
    r"|gone|retired|my age|grown up|that age)"
)
_YEARS: Final = r"(?:five|ten|fifteen|twenty|thirty|\d\d?) years?(?:'|'s)?"
ASKS: Final = rule(
    rf"\bwhen (?:you|\w+)(?:'re| are| is|'s| turn| turns| get| were)?"
    rf" (?:an? )?(?:\w+ )?{_AGE}\b"
    rf"|(?:^|[.?!] )(?:(?:so|and|now|okay)[, ]+)*(?:say |imagine |suppose )?you(?:'re"
    rf"| are) {_AGE}[,.]"
    rf"|\b(?:in|after),? (?:about |what,? |say,? )?{_YEARS}(?! time,? (?:left|for))"
    rf"|\b{_YEARS} (?:from now|on|down|later)\b|\bwhite hair\b|(?<!did you )\bgrow up\b"
    r"|\bwhat (?:should|do|will|would|might|shall) (?:people|they|we|somebody|one) say"
    r"|\b(?:be )?remember(?:ed)? (?:you )?for\b|\b(?:tomb|grave)(?:stone)?\b"
    r"|\bobituary\b|\blook(?:ing)? back\b"
    r"|\b(?:what's|what is|where's|where is|and) (?:at )?the (?:\w+ )?(?:destination"
    r"|finish(?:ing)? line|end of the (?:line|road|story)|last page|last chapter"
    r"|summit|peak|terminus|final (?:boss|level|stop|chapter)|far end|other end"
    r"|happy end(?:ing)?|big picture|cathedral|point of it|goal|dream|ambition|aim)\b"
    rf"|\bbeing (?:an? )?{_AGE}\b|\bwhat would you (?:want|wish|like|hope|love)"
    r"(?: to)? have\b|\bbe proud of\b|\bregret (?:not )?(?:having|doing|to have)\b"
    r"|\b(?:it's|it is|say|imagine) 20[3-9]\d\b|\b(?:wildest|biggest|boldest) (?:\w+ )?"
    r"(?:thought|dream|hope|thing|idea|version)s?\b|\bthe big (?:thing|dream|one"
    r"|hope)\b"
    r"|\bat the end of (?:the|this|it|that)\b(?! (?:month|week|year|day|contract))"
    r"|\bif nothing (?:at all )?(?:was|were|is|stood) (?:in|between)\b"
    r"|\bwhere's (?:this|it|that|all this|all that) (?:all )?(?:going|heading"
    r"|leading)\b"
    r"|\b(?:destination|end of the line|finish line|final boss|last stop)\b"
    r"|\bwhat would (?:it|that) look like\b|\blargest version\b|\bbiggest version\b"
    r"|\bif it (?:all )?(?:really )?(?:goes|went|works|worked|turns|comes)"
    r" (?:\w+ )?(?:well|right|out|off|perfectly|to plan)\b"
    r"|\bwhat (?:would|will) (?:you|it) have (?:done|made|built|been)\b"
    r"|\bwhat have you (?:done|made|built) (?:with|by)\b"
    r"|\bwhere (?:does|do|is|are) (?:this|it|that|all this|you)(?: all)? "
    r"(?:going|heading|lead|leading|end up|live)\b"
    r"|\bwhat(?:'s| is) it (?:all )?for\b|\bwhat are you after\b"
    r"|\bwhat are you (?:really )?looking for\b|\bworth the trouble\b"
    r"|\bwhere (?:do|does|would|should|will)[^?.]{1,40}\b(?:end|lead)\b"
)
_SHORT: Final = 3
_COMMENT: Final = rule(
    r"^(?:that's|that is|that one|it's|it is|it was|it (?!would|will|has|should)|you"
    r"|don't|please|i (?:know|don't"
    r"|can't"
    r"|think|suppose|guess|never|had|was|did|lost|am|have|said)|i'm (?:not|seventy"
    r"|sixty|fifty|forty|thirty|twenty)|i've|nobody's|who|what|why|my (?:husband|wife"
    r"|mother|father|brother|sister|boss|supervisor|manager|professor|advisor|adviser"
    r"|friends?|parents|family|teacher|colleagues?)|he|she|this|there(?:'s| is) no)\b"
)
_MORE: Final = rule(r"^(?:and|also|plus) (?:to |a |an |the )")
_GOES_ON: Final = rule(r"^(?:that (?!'s|is\b|one\b)|my own|a real|with )")
_LEAD: Final = rule(
    r"^(?:(?:then|that|if|so that|well|so|they (?:say|should say|will say),?|people"
    r" (?:say|should say),?|he|she|there(?:'d| would| will|'s| is)(?: be)?"
    r"|i(?:'d| would| will|'ll)? (?:have|be|see myself)(?! to)|i(?:'m| am)"
    r"|after)[, ?]+)+(?=\w)"
)


def asks_for_a_picture(question: str) -> bool:
    """Say whether a question asks for aims by way of a picture of later."""
    return bool(ASKS.search(plain(question)[-300:]))


def _said(text: str) -> Iterator[Sentence]:
    """Yield all sentences: "they say, …" is what the person would have them say."""
    for a, b in sentences(text):
        asks = text[a:b].rstrip().endswith("?")
        start, end = trimmed(text, a, b)
        if start < end:
            words = plain(text)[start:end]
            yield Sentence(start, end, words, asks, corrects=False)


def pictured(text: str) -> tuple[Item, ...]:
    """Return the aim that a picture of later shows, in the person's own words."""
    found: list[Item] = []
    for whole in _said(text):
        few = len(whole.words.split()) <= _SHORT
        if whole.asks or _COMMENT.match(whole.words) or (few and not found):
            continue
        if found and _GOES_ON.match(whole.words):
            found[-1] = item(text, (found[-1].start, whole.end))
            continue
        if found and not _MORE.match(whole.words):
            continue
        lead = _LEAD.match(whole.words)
        start = whole.start + (lead.end() if lead else 0)
        if span := bare(text, start, whole.end):
            found.append(item(text, span))
    return tuple(found)
