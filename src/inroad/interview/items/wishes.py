"""What people come with, and say in their first sentences."""

from collections.abc import Iterator
from typing import Final

from inroad.interview.items.pieces import bare, item
from inroad.interview.items.standing import standing
from inroad.interview.items.wording import plain, rule
from inroad.interview.reading import Item

_OFTEN: Final = (
    r"(?:really |just |also |still |now |always |only |very much |quite |actually )*"
)
_WISH: Final = rule(
    rf"(?<!if )(?<!what )(?<!when )(?<!where )(?<!why )(?<!because )\b(?:"
    rf"i {_OFTEN}(?:want|wish|hope|plan|aim|intend) to"
    rf"|i {_OFTEN}wanna"
    rf"|i(?:'d| would) {_OFTEN}(?:like|love|want) to"
    rf"|i(?:'m| am) {_OFTEN}(?:hoping|trying|looking|aiming|planning) to"
    rf"|(?<=and )(?:want|wants|wanna|would like) to"
    rf"|i {_OFTEN}want (?:that )?(?=there|a |an |my own|people|no |every|them to|out )"
    rf")\s+(?:go into |get into )?(?=\w)"
    rf"|\bwhat i(?:'d| would)? {_OFTEN}(?:want|like|love)(?:'s| is)? (?:to )?(?:do )?"
    rf"(?:now |next )?(?:is )?,? ?(?:to )?(?=[a-z])"
)
_NOT_AN_AIM: Final = rule(
    r"^(?:talk|say|tell|ask|know|see|hear|thank|apologi[sz]e|mention|add|stop|think"
    r"|die|sleep|eat|drink|sit|laugh|cry|sound|seem|look like|brag|complain|believe"
    r"|be (?:honest|careful|clear|here|fair|rude|polite|precise)|go (?:home|on|back to"
    r" (?:that|what|the))|do (?:that|it|this|so)\b|leave (?:it|that)|explain|answer"
    r"|show you|give you|start by|begin|point out|make (?:it|that|this) clear|keep"
    r" (?:it"
    r"|that|this)|it\b|that\b|this\b|them\b|you\b|him\b|her\b|from\b|discuss|speak"
    r"|figure out (?:what|where)|find out (?:what|where|if|whether)|decide|pay|buy"
    r"|check|finish (?:it|this|that)|take (?:it|that|this)|write (?:it|that|this)"
    r"|mean|be\b *$|read (?:it|that)|get (?:it|that|this)|stay\b|skip|hide)"
)
_END: Final = rule(
    r", (?:but|because|which|so|though|although|if|and (?:i|it|that|we|they)|that's"
    r"|it's|i)\b| but | because |;| - |,? and (?=i (?:want|would|wish|hope|'d|wanna)\b)"
    r"| - "
)


# "That is what I want to build" speaks of what was named before.
_OF_THAT: Final = rule(r"\b(?:that|this|it)(?:'s| is| was) (?:all |exactly |just )?$")


def first_wishes(text: str) -> Iterator[Item]:
    """Yield each "I want to …" of somebody who has just begun to speak."""
    low = plain(text)
    for whole in standing(text):
        if whole.asks:
            continue
        for found in _WISH.finditer(low, whole.start, whole.end):
            stop = _END.search(low, found.end(), whole.end)
            span = bare(text, found.end(), stop.start() if stop else whole.end)
            before = low[whole.start : found.start()]
            back = found[0].startswith("what") and " do " not in found[0]
            if back and _OF_THAT.search(before):
                continue
            if span is None or " " not in text[slice(*span)]:
                continue
            if not _NOT_AN_AIM.match(low[slice(*span)]):
                yield item(text, span)
