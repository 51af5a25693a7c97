"""What a number goes to that is named a comma or a sentence away from it."""

import re
from typing import Final

from inroad.interview.values.labels import LONGEST, trimmed

_SENTENCE: Final = re.compile(r"(?<!\.)[.;!?](?![.\d])|\n")
_FILLED: Final = (
    r"(?:and|then|so|now|well|also|plus|maybe|about|another|say|perhaps|roughly|like"
    r"|only"
    r"|the last|the other|okay|ok|oh)"
)
_OPENS: Final = re.compile(rf"[\s,]*(?:{_FILLED}[\s,]+)*")
_NAME_FOLLOWS: Final = re.compile(r"\s*[,:]\s*(?=[^\W\d_])")
_PIECE_ENDS: Final = re.compile(r"[,.;:!?\n]|\b(?:but|because)\b")
# "Ten, he's there", "ten, I'd be happy": somebody or something does or is.
_A_CLAUSE: Final = re.compile(
    r"(?:and|but|i|you|he|she|it|we|they|that|this|there|which|who|where|so|no|not"
    r"|never|at|if"
    r"|when|since|while|on|in|for|or|give|thanks|please|honestly|some|most|every|each"
    r"|madam|sir|ma'am|mate|man|dear|love|darling|bro|boss|all|just|only|tops|max"
    r"|depending|one|same|like|as|give or take|sorry|actually"
    r"|including|counting|with|without|especially|even|correcting)\b"
)
_PRONOUN: Final = re.compile(r"\b(?:i|you|he|she|it|we|they|that|there)\b(?!-)")
# "I'd put the choir. Three hours."
_PUT_FIRST: Final = re.compile(
    r"\s*(?:(?:and|then|so|well|okay)[\s,]+)*(?:(?:i'd|i would|i'll) (?:put|add|have)"
    r"|mostly|mainly|first|there's|it's (?:mostly|mainly|all|just))\s"
)
_NAMES: Final = re.compile(r"(?:the|my|our|a|an|some|this) |[a-z]+ing\b")
_NO_NAMES: Final = re.compile(
    r"(?:yes|yeah|yep|no|nope|not|okay|ok|well|too|let|god|ha|haha|sure|maybe|right"
    r"|fine"
    r"|good|nothing|honestly|hmm|oh|opposite|same|reverse|flip|turn|now|easy|hard|more"
    r"|less|much|never|always|sorry|thanks|roughly|about|the (?:opposite|same|reverse)"
    r"|please|probably|counting|thinking|depending|speaking|exactly"
    r"|a (?:lot|bit|little)|only|ouch|difficult|true|wait|good|great|alone"
    r"|again|(?:an? )?(?:normal|ordinary|usual|typical)|every|half|most|all"
    r"|what|how|why|who|which)\b"
)
_FEW: Final = 4
# "With the handover it's thirteen": the slice before, with more taken in.
_WITH_MORE: Final = re.compile(
    r"[,.;]\s*(?:and |but |so )?(?:with|including|counting|if you (?:count|add))"
    r" [^,.;!?\d]{2,40}?,? (?:it's|it is|that's|it makes|it comes to|that makes)"
    r"(?: (?:about|more like|maybe|around))?\s*$"
)
# "Ten, okay fine, twenty", "four hours. Honestly three."
_AFTERTHOUGHT: Final = re.compile(
    r"(?:[\s,.;!?-]+(?:okay|ok|fine|alright|all right|honestly|well|if i'm (?:being )?"
    r"honest|to be honest|let's say|call it|or rather|i'd say|so|then))+[\s,.;!?]+"
)
# "Three hours, and that's kind to me, it's probably four."
_PROBABLY: Final = re.compile(
    r"[^;!?\d]{0,48}\b(?:it's|it is|that's) (?:probably|more like|really|actually"
    r"|closer to|nearer)(?: (?:to|like|about))?\s*$"
)
# "Seven hours, eight with the bus."
# "The shop is, what, fifty? Fifty-five."
_SELF_ASKED: Final = re.compile(
    r"\s*(?:hours?|percent|%)?\s*\?\s*"
    r"(?:(?:no|more like|maybe|say|okay|ok|well)[,.]?\s*)*"
)
_OR: Final = re.compile(r",? (?:or )?(?:maybe |more like |rather )?$")
_ON_TOP: Final = re.compile(
    r"\s*(?:hours?\s+)?(?:with|including|counting) (?:the |my |all the )?(?:commut\w+"
    r"|bus|train|travel\w*|dr(?:iv|iving)e?|road|way|notes|handover|breaks?|prep\w*"
    r"|overtime"
    r"|lunch|paperwork|marking|emails?|parking|walk)\b"
)
_ONLY_SO: Final = re.compile(r"[\s,.;!?-]+(?:so|then|well)[\s,]+")
# "It should be ten and it's twenty", "meant to be ten, I'd say eight".
_SUPPOSED: Final = re.compile(
    r"\b(?:should|ought to|meant to|supposed to|could) (?:be|take|get)"
    r"(?: (?:about|only|maybe))?\s*$"
)
# "Forty on paper, but I do fifty": what is told instead is what counts.
_ON_PAPER: Final = re.compile(r"\b(?:on paper|officially|in theory|contract says)\b")
_INSTEAD: Final = re.compile(
    r"[^.;!?\d]*(?:[.;,]|\b(?:and|but)\b)[^.;!?\d]{0,16}?\b(?:really|in (?:practice"
    r"|truth|reality)|but|actually|more like|closer to|unofficially)\b(?:,? (?:i'd say"
    r"|i do|it's|it is|about|more like|i work|that's))*\s*$"
)
_IN_TRUTH: Final = re.compile(
    r"[^.;!?\d]{0,24}\b(?:it'?s|it is|it takes|i'd say|i do|more like)"
    r"(?: (?:about|more like|like|maybe|around|really|closer to|only|just|now))*\s*$"
)
# "I don't mind about the other twenty": no more is said of what was named.
_THE_REST: Final = re.compile(r"\b(?:the|my) (?:other|remaining|last|rest)\s*$")
_STOPS: Final = re.compile(r"[.;!?]\s")
_IT: Final = re.compile(r"\bit\b(?!')")

Span = tuple[int, int]


def named_after_comma(plain: str, begin: int, number: Span, stop: int) -> Span | None:
    """The name after "a quarter, the garden." where the number opens its sentence."""
    ends = [m.end() for m in _SENTENCE.finditer(plain, begin, number[0])]
    if not ends and begin > 0:
        return None
    if not _OPENS.fullmatch(plain, ends[-1] if ends else begin, number[0]):
        return None
    lead = _NAME_FOLLOWS.match(plain, number[1], stop)
    if lead is None or _A_CLAUSE.match(plain, lead.end()):
        return None
    last = _PIECE_ENDS.search(plain, lead.end(), stop)
    if last is None and stop < len(plain):
        return None
    return trimmed(plain, lead.end(), last.start() if last else stop)


def named_a_sentence_before(plain: str, begin: int, number: Span) -> Span | None:
    """The name in "The choir. Three hours.": a sentence of nothing but a name."""
    ends = list(_SENTENCE.finditer(plain, begin, number[0]))
    if not ends or not _OPENS.fullmatch(plain, ends[-1].end(), number[0]):
        return None
    last = _PIECE_ENDS.search(plain, number[1])
    if trimmed(plain, number[1], last.start() if last else len(plain)):
        return None
    first = ends[-2].end() if len(ends) > 1 else begin
    if len(ends) == 1 and begin > 0:
        return None
    put = _PUT_FIRST.match(plain, first, ends[-1].start())
    start = put.end() if put else first
    stop = ends[-1].start()
    said = plain[start:stop].strip(" ")
    if "," in said and _PRONOUN.search(said, said.index(",")):
        stop = plain.index(",", start)  # "The choir, I sing there. Three hours."
        said = plain[start:stop].strip(" ")
    words = re.findall(r"[^\W_][\w'-]*", said.split(",")[0])
    if not words or _PRONOUN.search(said) or _NO_NAMES.match(said):
        return None
    if not (_NAMES.match(said) or len(words) < _FEW) or len(said) > LONGEST // 2:
        return None
    return trimmed(plain, start, stop)


def puts_right(plain: str, last: Span, number: Span, *, hours: bool) -> bool:
    """Whether a number without a name is told for the slice before it.

    `last` is the span of the number before; `hours` says whether it tells hours.
    """
    between = last[1], number[0]
    if _WITH_MORE.fullmatch(plain, *between) or _has_more(plain, *between):
        return True
    if _AFTERTHOUGHT.fullmatch(plain, *between):
        return hours or not _ONLY_SO.fullmatch(plain, *between)
    if _PROBABLY.fullmatch(plain, *between) or _SELF_ASKED.fullmatch(plain, *between):
        return True
    if hours and _OR.fullmatch(plain, *between) and more_on_top(plain, number[1]):
        return True
    supposed = _SUPPOSED.search(plain, max(0, last[0] - 40), last[0])
    if supposed is not None and _IN_TRUTH.fullmatch(plain, *between):
        return True
    ends = [m.end() for m in _SENTENCE.finditer(plain, 0, last[0])]
    on_paper = _ON_PAPER.search(plain, ends[-1] if ends else 0, number[0])
    return on_paper is not None and _INSTEAD.fullmatch(plain, *between) is not None


def more_on_top(plain: str, start: int) -> bool:
    """Whether "with the bus" after a number takes more into the slice before."""
    return _ON_TOP.match(plain, start) is not None


def _has_more(plain: str, start: int, end: int) -> bool:
    """Whether the words before a number take more into the slice before."""
    found = _WITH_MORE.search(plain, start, end)
    return found is not None and not re.search(r"[.;!?]", plain[start : found.start()])


def is_it(plain: str, last: int, at: int) -> bool:
    """Whether "it" before a number stands for what the last number goes to.

    `last` is where that one ends. "Six hours, I insisted on it. Then four": the next
    sentence is of something else.
    """
    rest = _THE_REST.search(plain, last, at)
    stops = [m.end() for m in _STOPS.finditer(plain, last, at)]
    begin = stops[-1] if stops else last
    return rest is None and _IT.search(plain, begin, at) is not None
