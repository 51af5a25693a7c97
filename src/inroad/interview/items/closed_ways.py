"""A way that the other names and the answer closes: "A bank?" "No. Not for me.".

Read whatever the question was taken to be about, so only where the question names a way
of working or studying and the answer says no to it in so many words.
"""

from collections.abc import Iterator
from typing import Final

from inroad.interview.items.clauses import sentences
from inroad.interview.items.pieces import Span, bare
from inroad.interview.items.turned_down import TurnedDown
from inroad.interview.items.wording import plain, rule, trimmed

WAY: Final = (
    r"(?:ph\.?d|doctorates?|master'?s?|msc|mba|degree|bachelor'?s?|postdocs?|course"
    r"|bootcamps?|school|college|universit(?:y|ies)|academia|studies|fellowships?"
    r"|scholarships?|grants?|internships?|residenc(?:y|ies)|programmes?|programs?"
    r"|start-?ups?|compan(?:y|ies)|firms?|industry|business|shop|franchise|bank(?:s"
    r"|ing)?"
    r"|finance|consulting|consultancy|consultancies|agenc(?:y|ies)|ministry|government|army"
    r"|military|navy|police|politics|civil service|big tech|big four|vendor|corporate"
    r"|gigs?|jobs?|posts?|positions?|offers?|contract(?:ing|or)|freelanc\w+|teaching"
    r"|lecturing|tutoring|management|manager|team lead|sales|marketing|advertising"
    r"|recruiting|help desk|call cent(?:re|er)s?|investors?|funding round|raising"
    r"|abroad|emigrat\w+|promotion|committees?|warehouse|insurance|crypto|gambling"
    r"|outsourcing|summer school|spring week|night shifts?|side business)"
)
_A_WAY: Final = rule(
    rf"\b{WAY}\b|\b(?:interrupt|quit|drop out|retrain|resign|retire)\b"
)
_DET: Final = r"(?:an? |the |that |this |my |your |some |one of the |going |doing )?"
_NAMES: Final = rule(
    r"\byou (?:could|should|might|can|ought to) (?:also |always |just |maybe |still )*"
    r"(?:look at |consider |try |do |take )?(?P<a>[^.?!;,]{3,60})"
    r"|\bwould you (?:ever |not |also )?(?:consider |think of |try |do |take )?"
    r"(?P<b>(?!move|like|say|want|rather|call)[^.?!;,]{3,50})\?"
    r"|\b(?:what|how) about (?P<c>[^.?!;,]{3,50})"
    r"|\b(?:tempted by|thought (?:of|about)|considered|considering|looked (?:at|into)"
    r"|think (?:of|about)) (?:going (?:for|into) )?(?P<d>[^.?!;,]{3,50})"
    r"|\b(?:some|people|others|many|they) (?:would|might|do) (?:suggest|say|recommend)"
    r" (?P<e>[^.?!;,]{3,50})"
    r"|\bthere(?:'s| is| are)(?: also| always)? (?P<f>[^.?!;,]{3,50})"
    r"|\byou (?:don't|do not) want (?P<h>[^.?!;,]{3,50})"
    r"|\byou turned (?P<i>[^.?!;,]{3,40}?) down\b"
    r"|(?:^|[.?!] )(?:and |but )?is (?P<j>(?:the|that|this|your) [^.?!;,]{3,30}?)"
    r" (?:serious|real|an option|something for you)\b"
    rf"|(?:^|[.?!…] )(?:(?:and|or|but|so|then|okay|fine|well|ha|hm+),? )*"
    rf"(?P<g>{_DET}(?!what|who|why|how|when|where|which|is\b|are\b|do\b|does\b|did\b"
    r"|have\b|has\b|can\b|could\b|would\b|will\b|should\b|if\b|i\b|we\b|you\b|he\b"
    r"|she\b|they\b|it\b|that's|there|yes|no\b"
    r"|not\b)[a-z][\w\x27-]*(?: [\w\x27,-]+){0,5}?)"
    r"(?:,? (?:then|perhaps|maybe|seriously|even|again))?(?:\?|\.(?= |$)|…)"
)
_NO: Final = rule(
    r"^(?:(?:oh|well|ha|hm+|um+|honestly|ah|thanks?(?: you)?|i appreciate (?:that|it)"
    r"|yeah|look|sorry|but|and|i thank you(?: \w+){0,3})[,. ]+)*"
    r"(?:no(?! idea| problem| doubt| rush| wonder| question)|nope|nah|never|god forbid"
    r"|not for me|absolutely not|certainly not|definitely not|over my dead body"
    r"|forget it|i(?:'ve| have)? (?:already )?(?:said|told \w+) no)\b"
)
_SEALED: Final = rule(
    r"\bi(?:'ve| have)? (?:already |also )?(?:said|say|told (?:him|her|them|\w+)) no\b"
    r"|\bnot for me\b|\bnever again\b|\bforget it\b|\b(?:cross|strike) (?:it"
    r"|that) (?:out"
    r"|off)\b|\bi(?:'ve| have)? (?:already |also )?(?:excluded|discarded|renounced"
    r"|declined|refused|rejected|dropped|crossed|ruled) (?:it|that|them)\b"
    r"|\bi(?:'ve| have)? turned (?:it|that|them) down\b|\b(?:so|but) no *(?:[.,!]|$)"
    r"|\bi(?:'ve| have)? closed (?:that|the) (?:door|tab|page)\b"
    r"|\b(?:that|the) (?:train|ship|boat) (?:has|is|'s)? ?(?:gone|left|sailed)\b"
    r"|\b(?:definitely|certainly|absolutely) (?:no|not)\b|\bthat's finished for me\b"
    r"|\bi'd (?:hate|die)\b|\bgod forbid\b"
)
# "No, I'd love to", "no, not yet": the way stands open.
_OPEN: Final = rule(
    r"\b(?:not yet|for now|maybe|perhaps|one day|i'd (?:love|like|consider|try|do)"
    r"|i would (?:love|like|consider|try)|i haven't (?:yet|looked|tried|asked|heard"
    r"|applied|decided)|didn't know|would be (?:nice|good|great)|not sure|don't know"
    r"|if (?:they|it|he|she|you)\b|open to|i could|i applied|i've applied|good idea"
    r"|you're right|but yes|why not|nobody (?:asked|told|offered))\b"
)
_TELLS: Final = rule(
    r"\b(?:is|are|was|were|would|will|has|have|had|be|pays?|allow|takes?|give|gives)\b"
)
_NO_ASIDE: Final = rule(
    r"^(?:any|some|it|that|this|them|one|anything|something|there|here|more|else|to"
    r"|what|who"
    r"|how|where|whether|why|if)\b"
)
# "Could it become a position?" asks what may come of the work there is.
_LASTING: Final = rule(
    r"\b(?:become|turn into|last(?:ing)?|permanent|convert|renew)\w*"
)
_LAST: Final = 340
_OPENS: Final = 3
_LONGEST: Final = 12


# "No more investors", "so no consultancy, thank you", "never again a company".
_NO_MORE: Final = rule(
    r"^(?:(?:so|and|but|also|i mean it|yeah|no|well)[, ]+)*"
    rf"(?P<no>(?:no more|no|never again(?: an?)?|nor|not) (?!idea|other|longer|one\b)"
    rf"(?:[a-z][\w\x27-]* ){{0,3}}?{WAY}(?: (?!and|but|that|yet|till|until|before|if"
    rf"|this|so"
    rf"|here|there|now)[\w\x27-]+){{0,4}})"
    r"(?:, (?:thank you|thanks|sir|please|no|ever)|, [^.]*)?$"
)
# "The bank I say no, sir", "a doctorate, no".
_NO_LAST: Final = rule(
    r"^(?:(?:so|and|but|also|no|well)[, ]+)*"
    rf"(?P<no>(?:[a-z][\w\x27-]* ){{0,4}}?{WAY}(?: [\w\x27-]+){{0,3}}?)"
    r",? (?:i (?:say|said|tell them|told them) no|no way|never again|never|no)"
    r"(?:,? (?:sir|ma'am|thanks?|thank you|never|with respect)|, [^.]*)*$"
)
# "Abroad is out", "Portugal's off the table".
_IS_OUT: Final = rule(
    r"^(?:(?:so|and|but|no|well)[, ]+)*(?P<no>(?!it|that|this|they|there|he|she|which"
    r"|what"
    r"|who|one|the (?:book|paper|news|results?)|my (?:book|paper))[a-z][\w -]{2,30}?)"
    r"(?:'s| is| are) (?:out|off the (?:table|list)|out of the question"
    r"|not an option|(?:pretty much |already )?dead)$"
)
# "It isn't for me, a second degree": what is refused comes after.
_LAST_NAMED: Final = rule(
    r"^(?:(?:so|and|but|no|well)[, ]+)*(?:it|that)(?:'s not| is not| isn't)"
    r"(?: really| just| something)* for me, (?P<no>(?:an?|the|another|this"
    r"|that) [^,]+)$"
)
_QUESTION: Final = rule(r"\b(?:is|are|do|does|have|has|there|i|you|we|they)\b")


def refused_by_name(text: str) -> Iterator[Span]:
    """Yield ways of working that a sentence refuses by name, whatever was asked."""
    low = plain(text)
    for left, right in sentences(text):
        a, b = trimmed(text, left, right)
        if a >= b or "?" in text[b:right]:
            continue
        said = low[a:b]
        marks = (_NO_MORE, _NO_LAST, _IS_OUT, _LAST_NAMED)
        found = next((hit for mark in marks if (hit := mark.match(said))), None)
        if found and not _QUESTION.search(found["no"]):
            span = found.span("no")
            yield a + span[0], a + span[1]


def closed_way(question: str, text: str) -> TurnedDown | None:
    """Return the way of working that a question names and its answer says no to."""
    said = _refusal(text)
    if said is None or _OPEN.search(plain(text)):
        return None
    named = _named(question)
    return TurnedDown(named, *said) if named else None


def _refusal(text: str) -> Span | None:
    """Where an answer says no: at its beginning, or where it says so outright."""
    low = plain(text)
    spans = [trimmed(text, a, b) for a, b in sentences(text)]
    for number, (a, b) in enumerate(spans):
        opens = number < _OPENS and _NO.match(low[a:b])
        if a < b and (opens or _SEALED.search(low, a, b)):
            return a, b
    return None


def _named(question: str) -> str | None:
    """The last thing a question names that is a way of working or studying."""
    tail = question[-_LAST:]
    if _LASTING.search(plain(tail)):
        return None
    for a, b in reversed(list(_names(tail))):
        words = plain(tail)[a:b]
        few = len(words.split()) <= _LONGEST
        other = _NO_ASIDE.match(words) or _TELLS.search(words)
        if few and _A_WAY.search(words) and not other:
            return tail[a:b]
    return None


def _names(tail: str) -> Iterator[Span]:
    low, at = plain(tail), 0
    while found := _NAMES.search(low, at):
        name = found.lastgroup or "a"
        if span := bare(tail, *found.span(name)):
            yield span
        at = max(found.end() - 1, at + 1)
