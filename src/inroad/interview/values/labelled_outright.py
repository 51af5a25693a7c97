"""Words before a number that name it for certain, whatever follows the number."""

import re
from typing import Final

from inroad.interview.values.labels import trimmed

_HEDGE: Final = r"(?: (?:about|maybe|around|roughly|like|only|just|say))*"
# "I'd put the lab on sixty", "cut the shop to eight", "the bank down to four".
_BROUGHT: Final = re.compile(
    r"\b(?:put|bring|get|take|cut|push|drop|raise|keep|set|reduce|shrink|trim|bump"
    r"|turn)\s+([^\d.;!?]{3,40}?),?"
    rf"\s+(?:(?:back |down |up )?(?:to|at|on)|down|up){_HEDGE}\s*$"
)
_TO: Final = re.compile(
    r"(?:^|[,.;:!?]|\band\b)\s*([^\d,.;:!?]{3,40}?)\s+(?:down |up |back )?to"
    rf"{_HEDGE}\s*$"
)
_VERB: Final = re.compile(
    r"\b(?:i|i'd|i'll|we|we'd|it|it's|that|he|she|they|you|goes|go|went|come|comes"
    r"|close|closer|near|want|like|have|going|used|up|from|would|lot|due)\b"
)
# "The children's quarter": the half or quarter is theirs.
_WHOSE: Final = re.compile(r"([^\W\d_][\w -]{1,40}?)['\u2019]s\s*$")
_PART: Final = re.compile(r"(?:half|third|quarter|fifth|tenth|share)\b")
_SENTENCE: Final = re.compile(r"[.;!?\n]")
# "My mother, she's ninety, I'm with her ten hours": what the sentence is about.
_TOPIC: Final = re.compile(
    r"\s*(?:(?:and|then|so|also|oh|well|now)\s+)*([^\d,.;:!?]{3,40}),\s"
)
_SUBJECT: Final = re.compile(r"\b(?:i|we|he|she|they)(?:'\w+)?\b")
_OWN: Final = re.compile(r"(?:the|my|our|this|that) ")
# "Work, forty hours with the travelling."
_INCLUDING: Final = re.compile(r"\s*(?:with|including|counting)\s+[^\W\d_]")
_DIRECTLY: Final = re.compile(rf"\s*(?:,|is|are|takes?|gets?|'s)?{_HEDGE}\s*")
_NOTHING: Final = re.compile(
    r"\b(?:i|we|he|she|they|it|you|is|are)\b|\b(?:i|we|he|she|they|it|you)'"
)
# "With a wand, ...", "in a good year, ...": where something would be, not what it is.
OPENER: Final = re.compile(
    r"(?:^|[.;!?\n])\s*(?:(?:and|so|then|well|oh)\s+)?(?:with|given|in|under|after"
    r"|before|without|on)\s[^,.;!?]{2,40},\s*(?:i'd say|say|maybe|about|like)?\s*$"
)
TIED: Final = re.compile(
    r"\s*(?:of it\s+)?(?:for|on|of|to|into|goes|at|with)\s+[^\W\d_]"
)
# "For the choir, five hours, to keep my voice": what comes first is what it is for.
_FOR_IT: Final = re.compile(
    r"(?:^|[.;!?]\s)\s*(?:(?:and|then|so)\s+)*(?:as )?for\s([^\d,.;:!?]{3,40}),"
    rf"{_HEDGE}\s*$"
)

# "The trains, I count the waiting in it, that's ten": what opens the sentence.
_SUMMED_UP: Final = re.compile(
    r"\s*(?:(?:and|then|so|also|oh|well|now)\s+)*([^\d,.;:!?]{3,60}),[^.;:!?]+,\s*"
    r"(?:(?:and|so) )?(?:that's|that is|that makes|it's|it is|which is|which makes)"
    rf"{_HEDGE}\s*$"
)

Span = tuple[int, int]


def summed_up(plain: str, begin: int, at: int) -> Span | None:
    """What a sentence opens with, where more is said of it before "that's" a number."""
    ends = [m.end() for m in _SENTENCE.finditer(plain, begin, at)]
    found = _SUMMED_UP.match(plain, ends[-1] if ends else begin, at)
    return trimmed(plain, *found.span(1)) if found else None


def named_outright(plain: str, begin: int, at: int) -> Span | None:
    """The label of the number at `at` where a verb or an owner before it tells it."""
    for pattern in (_BROUGHT, _TO, _FOR_IT):
        found = pattern.search(plain, begin, at)
        if found and not (pattern is _TO and _VERB.search(found[1])):
            return trimmed(plain, *found.span(1))
    owner = _WHOSE.search(plain, begin, at)
    if owner and _PART.match(plain, at):
        return trimmed(plain, *owner.span(1))
    return None


def topic_of(plain: str, begin: int, at: int) -> Span | None:
    """What a sentence opens with, where a clause with a pronoun leads to the number."""
    ends = [m.end() for m in _SENTENCE.finditer(plain, begin, at)]
    found = _TOPIC.match(plain, ends[-1] if ends else begin, at)
    if found is None or not _OWN.match(found[1]) or _NOTHING.search(found[1]):
        return None
    if not _SUBJECT.search(plain, found.end(), at):
        return None
    return trimmed(plain, *found.span(1))


def taken_in(plain: str, begin: int, before: Span, number: Span) -> bool:
    """Whether "with ..." after a number only says what the slice before it holds."""
    if not _INCLUDING.match(plain, number[1]):
        return False
    first = begin == 0 or _SENTENCE.search(plain, begin, before[0]) is not None
    return first and _DIRECTLY.fullmatch(plain, before[1], number[0]) is not None
