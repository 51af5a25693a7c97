"""What someone might do next: the ways they see, without those they rule out."""

from collections.abc import Iterator
from typing import Final

from inroad.interview.items.against import rules_out
from inroad.interview.items.aims import NO_PLAN
from inroad.interview.items.one_by_one import told_one_by_one
from inroad.interview.items.pieces import (
    Span,
    bare,
    elaborates,
    item,
    spans_cut,
    without,
)
from inroad.interview.items.standing import Sentence, standing
from inroad.interview.items.wording import plain, rule
from inroad.interview.reading import Item

_OPTION_COMMENT: Final = rule(
    r"^(?:that's|that(?! \w+(?:,|$| (?:in|at|with|for|of)\b))|it's|it|they|he|she"
    r"|because|cause|since|which|whose|who|if"
    r"|as|when|though|although|in (?:this|that|no) order|i know|i don't|i haven't"
    r"|i tried|i'd be|i'd have|i'm not|i need|i should|i hope|i think|we|you|this"
    r"|'?cause|i get|(?:the|our) [\w ]{1,16}(?:'ll| will| would) (?:pay|cover|help|let"
    r"|mind)"
    r"|is|your|my (?:[\w-]+ ){0,2}(?:would|says?|wants?|thinks?|pays?|has)|ask (?:him"
    r"|her|me|them|again|someone)\b"
    r"|i have (?:a|the) list|i've got (?:two|three|four|a few) (?:tabs|things)"
    r"|three things|two things|not|no|all|we'll|both|neither|sorry|so)\b"
)
_MAY: Final = rule(
    r"\b(?:i see|could|might|(?<!in )may|would|'d|can|thinking|consider|apply|applied"
    r"|applying"
    r"|sent|plan|going to|want|keep|stay|ask|looking|'ll|will|join|take|filled"
    r"|have an? (?:offer|interview|application)|got an? (?:offer|interview)|try"
    r"|waiting|have|write|go|thought|quit|build|do|offered|got into|accepted|admitted"
    r"|in touch|interview|leave|start|move|finish|teach"
    r"|study|freelance|get|volunteer|sign up|switch|save|put|find|accept|open"
    r"|continue|return|retrain|come back)\b"
)
_HAPPENED: Final = rule(
    r"^(?:the|my|our|that|this) (?:[\w']+ ){1,5}?(?:was|were|had|went|came)\b"
)
_AFTER_THOUGHT: Final = rule(
    r"\b(?:which|but|so|and),? (?:no|nope|no thanks|never)$"
    r"|\bbut (?:that's|it's|that is|it is) (?:off|out|dead|over|gone|closed)$"
)
_ONLY_OPENS: Final = rule(
    r"^(?:(?:i've |i have )?thought (?:of|about) (?:that|it|this)\b.*|i (?:was|am)"
    r" (?:thinking|considering)(?: of| about)?|i (?:could|might"
    r"|would))$"
)
_OFFERED: Final = rule(
    r"^(?:they(?:'ve| have)? (?:asked|offered|invited) me"
    r"|i (?:can |could |do |also )?see (?:myself |an? |the |my |to |[a-z]+ing\b)"
    r"|it's (?:between|either|probably|just|only|really))\b"
)
_SECOND: Final = rule(r"^(?:i've half|i have half|i (?:\w+ ){0,2}(?:filled|started) )")


def read_options(text: str) -> tuple[Item, ...]:
    """Return each thing the person might do next; what is ruled out is left out."""
    if each := told_one_by_one(text):
        return each
    found: list[Item] = []
    for whole in standing(text):
        if whole.asks or _is_no_option(whole.words):
            continue
        counted = _COUNTED.match(plain(text)[: whole.end], whole.start)
        tells = elaborates(whole.words) and not _MAY.search(whole.words)
        if found and (_SECOND.match(whole.words) or (tells and not counted)):
            continue
        for span in _choices(text, whole):
            words = plain(text)[span[0] : span[1]]
            if (counted and not _TAKEN_BACK.search(words)) or _is_choice(words):
                found.append(
                    item(text, without(text, without(text, span, "have"), "might"))
                )
    return tuple(found)


def _is_no_option(words: str) -> bool:
    """Say whether a sentence tells of the past, of none, or of what is ruled out."""
    return bool(
        NO_PLAN.search(words)
        or rules_out(words)
        or _HAPPENED.match(words)
        or _AFTER_THOUGHT.search(words)
        or _SOONER.match(words)
    )


# "I'd sooner sell the bike" is a no; "first, I and Ana build one" is counted.
_SOONER: Final = rule(r"^i'd (?:sooner|rather)\b")
_TAKEN_BACK: Final = rule(
    r"\bno$|^(?:i've |i have )?not\b|^i(?:'d|'m)? (?:don't|not)\b"
)
_COUNTED: Final = rule(
    r"(?:and |or |the )?(?:first|second|third|fourth|(?:option|plan|door|stage|number)"
    r" \w+)(?:,| is| would be|:) "
)


def _is_choice(words: str) -> bool:
    if _TAKEN_BACK.search(words):
        return False
    if _OFFERED.match(words):
        return True
    if _OPTION_COMMENT.match(words) or _ONLY_OPENS.match(words):
        return False
    if _HAS_OPEN.match(words) or _BEGUN.match(words) or _A_PERSON.match(words):
        return False
    first = words.split(maxsplit=1)[0]
    if first in {"i", "i've", "i'm", "ive", "im"}:
        return bool(_MAY.search(words))
    return True


# "I've got the page open", "there's a man who would sign it".
_HAS_OPEN: Final = rule(
    r"^i(?:'ve| have)(?: already)?(?: got)? (?:the|its|their|all the) (?:page|tab|form"
    r"|forms|papers|link|leaflet|letter|address|number|brochure|website|mail|email)\b"
)
_BEGUN: Final = rule(
    r"^i(?:'ve| have) (?:already |half )*(?:filled|started|begun|written|printed|signed"
    r"|sent) (?:it|them|that)\b"
)
_A_PERSON: Final = rule(
    r"^there(?:'s| is) (?:an?|some|one) (?:[\w-]+ ){1,3}(?:who|who's|who'd|who'll)\b"
)
_CHOICE_CUT: Final = rule(
    r"[;]|, (?=(?:but|though|although|which|because|if|that's|that|it's|it|i've"
    r"|i know|they|they're|he|she|in (?:this|that|no) order|'?cause|on the side"
    r"|my (?:[a-z-]+ ){1,2}(?:would|says|pays)|so(?! called\b)|no rush|we"
    r"|there's an? [\w -]+ who)\b)|,? (?=(?:but"
    r"|because|although) )|: "
)


# "…, but then the rent is a nightmare."
_HINDRANCE: Final = rule(r"^(?:the|my) [\w-]+ (?:[\w-]+ )?(?:is|was|are|were)\b")


def _is_aside(lead: str, words: str) -> bool:
    """Whether what follows a choice in its sentence only tells more of it."""
    but = "but" in lead and _HINDRANCE.match(words)
    return bool(_TELLS_MORE.match(words) or but)


def _choices(text: str, whole: Sentence) -> Iterator[Span]:
    low, at = plain(text), whole.start
    after_colon = False
    if small := _SMALL_ONE.match(low[at : whole.end]):
        at += small.end()
    begin = at
    for cut in (*_CHOICE_CUT.finditer(low, at, whole.end), None):
        span = bare(text, at, cut.start() if cut else whole.end)
        aside = span and at > begin and _is_aside(low[at : span[0]], low[slice(*span)])
        if span and not (cut and cut[0] == ": ") and not aside:
            one = _ONE_MORE.match(low[whole.start : span[0]])
            goes_on = _BROKEN_OFF.match(low, span[1], whole.end)
            many = bool(after_colon or whole.listed or goes_on)
            yield from (span,) if one and not many else _members(text, span, many=many)
        if cut:
            after_colon, at = after_colon or cut[0] == ": ", cut.end()


# "The other is a small one, to write it up": what it is comes after.
_SMALL_ONE: Final = rule(
    r"(?:and )?(?:the |one |an)?(?:last|other|next|third|second|another)(?: one)? is"
    r" (?:just |only )?an? (?:[\w-]+ )?(?:one|thing|idea), (?=to )"
)
_TELLS_MORE: Final = rule(
    r"^(?:they|they've|they're|he|she|it|it's|we|that|that's|which|because|i have"
    r" spoken)\b"
)
# "Or ask for a grant, the small one, and go": one more way, however long.
_ONE_MORE: Final = rule(r"^or,? ")
# "The bank, the shop here, or …" breaks off.
_BROKEN_OFF: Final = rule(r",? or\W*$")
_ORDERED: Final = rule(r"\bin (?:that|this|no) (?:particular )?order\b")
_SERIES: Final = rule(r", (?:or|and)(?: |$)")


def _members(text: str, span: Span, *, many: bool) -> Iterator[Span]:
    words = plain(text)[span[0] : span[1]]
    series = words.count(", ") >= 2 and _SERIES.search(words)
    listed = many or (series and not _CLAUSE.match(words)) or _ORDERED.search(words)
    parts = spans_cut(text, span, "list") if listed else ()
    # "Take a year off, unpaid, and build" is one thing to do.
    lone = any(" " not in text[slice(*part)] for part in parts)
    long = parts and len(text[slice(*parts[0])].split()) > _LONG
    yield from spans_cut(text, span, "or") if not parts or (lone and long) else parts


_LONG: Final = 4
_CLAUSE: Final = rule(
    r"^(?:i figured |i thought )?(?:i|we) (?:could|might|can|would)\b"
)
