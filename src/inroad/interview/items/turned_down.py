"""What the interviewer suggests and the person turns down."""

from dataclasses import dataclass
from typing import Final

from inroad.interview.items.clauses import sentences
from inroad.interview.items.pieces import bare
from inroad.interview.items.wording import plain, rule, trimmed


@dataclass(frozen=True, slots=True)
class TurnedDown:
    """What is turned down, and the span of the answer that says so.

    `named` when the answer itself says what it is.
    """

    text: str
    start: int
    end: int
    named: bool = False


_OH: Final = (
    r"^(?:(?:oh|god|lord|heavens|goodness|nah|well|no|ha|aunty|honestly|um+|ah|but"
    r"|and|thanks|thank you)[,. !]+)*"
)
# "No agency." names it; "no idea" and "no, I can't" do not.
_NO_THING: Final = rule(
    _OH + r"(?:no more(?! than)|no|not) (?!one\b|idea|problem|doubt|way|thank|wonder"
    r"|kidding|worr|matter|need|rush|question|comment|sir|ma'am|more\b|less|really|yet"
    r"|at all|quite"
    r"|sure|much|exactly|now|any|bad|that|this|it|not|no|wait|i\b|hundred|two|three"
    r"|four|five|clue|plan|money|time|numbers?|grades?|names?|ranges?|figures?|scale"
    r"|for\b|in\b|on\b|as\b|so\b"
    r"|hard|limits?|strong|very|today|tomorrow|anymore|necessarily|of course|the\b|lie"
    r"|to\b|a\b|if\b|when\b|before|after|till|until|every|all|always|only|just|because"
    r"|my\b|your\b|her\b|his\b|with|from|by\b|one's)"
    r"(?P<what>[a-z][\w'-]*(?: (?!and|but|or|i|it)[\w'-]+){0,3})(?:, \w+)?$"
)
_PLAIN_NO: Final = rule(
    _OH + r"(?:no|nah|nope|never|not me|no way|no thanks?(?: you)?|absolutely not"
    r"|certainly not|never again(?: in my life)?|over my dead body|not for me|never"
    r" ever"
    r"|hell no|god no|please no|i closed the tab|i'd die|i'd hate (?:it|that)"
    r"|tried it|i could,? (?:and|but) i won't|i won't)$"
)
_EMPHATIC: Final = rule(
    _OH + r"(?:never\b|no way|absolutely not|over my|hell no|god,? no|i'd (?:rather"
    r"|sooner) (?!not|stay|be|have|live|go|do)\w+|i'd die|i closed the tab|tried it"
    r"|.*\bcan whistle\b|i could,? (?:and|but) i won't|not for me)"
)
_SUGGESTS: Final = rule(
    r"\b(?:you|he|she) (?:could|should|might|ought to) (?:also |always |just |maybe )?"
    r"(?:do |try |take |go for |go into |start )?(?:an? |the"
    r" )?(?P<a>[a-z][^.?!,;]{2,50})"
    r"|\bwould you (?:ever |not )?(?:consider |do |try |take"
    r" )?(?P<b>[a-z][^.?!,;]{2,50})"
    r"|\b(?:what|how) about (?:an? |the )?(?P<c>[a-z][^.?!,;]{2,40})"
    r"|(?:^|[.?!] )(?:and|or|but) (?:an? |the )?(?P<d>[a-z][\w'"
    r" -]{2,32})(?=,[^.?!]{1,30}\?"
    r"|\?)|(?:^|[.?!] )(?P<e>[a-z][\w' -]{2,24}),? (?:then|perhaps|maybe)\?"
    r"|(?:^|[.?!] )(?P<f>[a-z][\w'-]+(?: [a-z][\w'-]+)?)\?"
)
_NO_SUGGESTION: Final = rule(
    r"\b(?:you|your|yours|he|she|they|him|her|them|it|that|this|now|then|else|there|me"
    r"|what|who|why|how|when|is|are|was|do|does|did|have|has|had|happy|worr\w*"
    r"|stress\w*|people|groups?|savings|writing|plans?|goals?|limits?|options?|sure"
    r"|really|yes|no|so|right|today|tomorrow|ready|anything|anyone|nothing|names?)\b"
)
_NAMELESS: Final = rule(
    r"^(?:it|that|this|they|nothing|cross|i'm not saying)\b"
    # Where a thing is not to lie, and whom something is not for.
    r"|^not (?:next to|here|there|behind|beside|now|yet|so|for (?:me|us|him|her"
    r"|them),? "
    r"(?:but )?for)\b|^no,? (?:\w{1,2}|sir|mam"
    r"|lol|haha|dear|love|mate)$"
    r"|^no,?"
    r" (?:wait|way|thanks"
    r"|that|it)\b|^no,? i (?:don't|won't|can't|do not|am not|'m not)$"
    r"|\b(?:want|do(?:ing)?|tak(?:e|ing)|touch|need|put|join(?:ing)?) (?:it|that|this"
    r"|them)\b"
    r"(?!\w).{0,16}$|^(?:and )?(?:i )?(?:won't|never again\b.*)$"
    r"|\bwant to \w+ (?:it|that|this|them)\b"
    r"|^i (?:did|was|had|tried|saw)\b.*never again$"
    r"|^i(?:'ve| have)? (?:ruled|crossed|struck|threw|thrown) (?:it|that|this|them)"
    r" (?:out|off|away)$"
    r"|^(?:also )?i(?:'ve| have)? (?:already |also )?(?:excluded|discarded|renounced"
    r"|declined|rejected|refused|crossed|struck)(?: (?:it|that|this|them|already|out"
    r"|off))*(?:,.*)?$"
    r"|^(?:not for me|god forbid|(?:definitely|absolutely|certainly|really) no|crossed"
    r" (?:out|off)|ruled out|struck out|(?:in|at|on|with) [\w\x27-]+)$"
    # "I won't do", "I wouldn't be good at it", "I'm not going" say no to nothing.
    r"|^i (?:won't|wouldn't|don't|will not|would not) (?:be (?!a|an|the|my"
    r"|some\w*'s)\w+"
    r"|say|talk|lie|slag|mention|bother|complain|argue)\b"
    r"(?! (?:to|into|for|in|a|an|the|my|any|as|back)\b)"
    r"|^i (?:won't|wouldn't|don't|will not|would not) (?:do|go|live|come)"
    r"(?: (?:back|there|again|now|any ?more|on|here|out|further|home|well|together|so"
    r"|with (?:it|that|them)))*(?:,.*)?$"
    r"|^i(?:'m| am) not going to (?:at|in|on|here|there|now|today|tonight|yet)\b"
    r"|^i(?:'m| am) not (?:going|doing|joining|taking|applying)(?: back| there)?$"
)
# A no that names something stands at the beginning, or is said twice: "No, no school".
_FIRST: Final = 2
_OPENING: Final = 4
_HOPES: Final = ("a", "b", "c")


def is_nameless(words: str) -> bool:
    """Say whether a no does not say to what: "I don't want it", "never again"."""
    return bool(_NAMELESS.search(plain(words).strip(" .,!")))


def turned_down(question: str, text: str) -> TurnedDown | None:
    """Return what an answer says no to at once, if it does.

    "No agency." names it in the person's own words. A bare "no" to "you could …" is a
    no to the suggestion; to a bare "And mining?" only a "never" or the like is.
    """
    low = plain(text)
    spans = [trimmed(text, a, b) for a, b in sentences(text)[:_OPENING]]
    spans = [(a, b) for a, b in spans if a < b]
    for n, (a, b) in enumerate(spans):
        if n >= _FIRST and not low.startswith("no, no ", a, b):
            continue
        if named := _NO_THING.match(low[a:b]):
            what, asked = named["what"], plain(question)
            not_said = low[a:b].rsplit(what, 1)[0].rstrip().endswith("not")
            echoes = (
                f"no {what}" in asked
                or f"not {what}" in asked
                or (not_said and what not in asked)
            )
            if not echoes:
                return TurnedDown(text[a:b], a, b, named=True)
    return _suggestion(question, text, spans[:_FIRST])


def _suggestion(
    question: str, text: str, spans: list[tuple[int, int]]
) -> TurnedDown | None:
    low = plain(text)
    for a, b in spans:
        emphatic = _EMPHATIC.match(low[a:b])
        if not (emphatic or _PLAIN_NO.match(low[a:b])):
            continue
        for found in reversed([*_SUGGESTS.finditer(plain(question))]):
            name = found.lastgroup or "a"
            span = bare(question, *found.span(name))
            what = question[slice(*span)] if span else ""
            if not what or _NO_SUGGESTION.search(plain(what)):
                continue
            if name in _HOPES or emphatic:
                return TurnedDown(what, a, b)
    return None
