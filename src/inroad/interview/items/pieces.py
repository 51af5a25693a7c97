"""Small cuts: opening words off, comments off, a list into its members."""

import re
from collections.abc import Iterator
from typing import Final

from inroad.interview.items.standing import KIN
from inroad.interview.items.wording import plain, rule, trimmed
from inroad.interview.reading import Item

Span = tuple[int, int]

FILLER: Final = rule(
    r"^(?:(?:given the choice|deep down|in one word|in a word|if it (?:were|was) up to"
    r" me|me,?(?= i\b)|if (?:nothing(?: else)?(?: works| comes| happens)?"
    r"|all (?:else )?fails)"
    r"|or(?=,)|or(?= (?:that|this|those|these|publish|i|i'd|i'll|a|an|the|to|maybe|just"
    r"|there's|we|my|ask|apply|go|do"
    r"|take|stay|join|try|work|teach|move|start|write|keep|\w+ing)\b)|o+h|m+|wow|gosh"
    r"|ha|no"
    r" no"
    r"|you know|i'd have to say|i'd go with"
    r"|i would say|let's say|if i'm (?!not)[a-z]+(?: about it)?|oh|well|and|but"
    r"|so|hm+|um+|uh+|er+|eh|ah|yeah|yes|ya|okay|ok"
    r"|honestly|actually|really|look|let's see|let me think|i mean|you know"
    r"|i guess|i suppose|i think|i'd say|to be honest|of course|obviously|sure"
    r"|also|then|plus|maybe|perhaps|probably|possibly|mostly|either|ideally|first"
    r"|second|third|finally|the other|between us|like|just|basically|now"
    r"|in an ideal world|if it's my choice|if i could choose|if i had to choose"
    r"|in principle|simply|please|sorry|right|as a backup|as plan b|worst case"
    r"|in the worst case|failing that|if (?:that|this|it) (?:fails|doesn't work"
    r"|goes wrong)|otherwise|in the meantime|one day|mainly|definitely|oh|though"
    r"|truthfully|frankly|if you twist my arm|leaning(?: towards?)?|kinda"
    r"|big picture|all things being equal)(?=[, ]"
    r"|$)[,.]* *)+"
)
_TAIL: Final = rule(
    r"(?:(?<! when)(?<! what)(?<! how)(?<! where)(?<! that),? (?:i think|i guess"
    r"|i suppose|i'd say|period|full stop|all things being equal|ideally"
    r"|if i'm honest"
    r"|to be honest|honestly|really|obviously|mostly|maybe|perhaps|probably"
    r"|please|for sure|for now|at the moment|a bit|also|as well|too|sorry"
    r"|no thanks|no thank you|thanks|right|you know|or something|or|in this order"
    r"|in that order|i hope|hopefully(?: sooner)?|and so on|etc))+$"
)
_LIST_CUT: Final = rule(
    r", (?:and |or |then |and then |plus )?| or | and (?=(?:a|an|the|my|our|no"
    r"|any|some|one|two|three|to|maybe|another|his|her) )"
)
_OR_CUT: Final = rule(
    r",? or (?:maybe |perhaps |just |else |even )?"
    r"(?!(?:with|at|in) [a-z]+ *(?:$|[.,;]))"
    r"(?!(?:a|two|three|six|more|less|so|something|maybe)? ?"
    r"(?:years? *(?:$|[.,])|months?|weeks?|days?|so|less|more|something|two|three"
    r"|not)\b)"
    r"|(?<! to)(?<! at)(?<! in)(?<! for)(?<! apply) (?=maybe )|,? and there's "
    r"|, (?:and )?(?=i've (?:thought|been)|at night|sometimes)| and (?=(?:i'm|i could"
    r"|i might|i've|i can|there's) )"
    r"|,? (?:and )?(?=(?:plan [b-d2-4]|plan two|option \w|another is|the (?:first|third"
    r"|last) (?:one )?is"
    r"|another one is|the other is|the second is) )"
)
_AND_CUT: Final = rule(
    r", (?:and|plus|then|and then|or)(?: also| maybe| then)?,? |,? and then "
    r"| and (?=(?:a|an|the|my|our|no|any|some|one|another|maybe|also) )"
    r"|, (?=maybe |also |could be |perhaps )| plus (?=(?:a|an|the|my) )"
)


def spans_cut(text: str, span: Span, cut: str) -> tuple[Span, ...]:
    """Cut a span at every "or" (`cut` "or"), "and" ("and") or list mark ("list")."""
    pattern = {"or": _OR_CUT, "and": _AND_CUT, "list": _LIST_CUT}[cut]
    low, start, found = plain(text), span[0], []
    for mark in pattern.finditer(low, *span):
        if _between_places(text, span[0], mark.start(), mark.end()):
            continue
        found.append((start, mark.start()))
        start = mark.end()
    found.append((start, span[1]))
    return tuple(part for left, right in found if (part := bare(text, left, right)))


_AT_A_PLACE: Final = re.compile(r"\b(?:in|at|to|from|near) (?:[A-Z]\w+ ){0,2}[A-Z]\w+$")


def _between_places(text: str, first: int, left: int, right: int) -> bool:
    """Say whether a cut falls inside "in Porto or Faro"."""
    before = _AT_A_PLACE.search(text, max(first, left - 40), left)
    place = text[right : right + 1].isupper() and text[right + 1 : right + 2].isalpha()
    return before is not None and place


def bare(text: str, start: int, end: int) -> Span | None:
    """Narrow a span past filler words and marks; nothing when no word is left."""
    low = plain(text)
    start, end = trimmed(text, start, end)
    while start < end:
        before = start, end
        if lead := FILLER.match(low[start : min(end, start + 400)]):
            start += lead.end()
        if tail := _TAIL.search(low, max(start, end - 120), end):
            end = tail.start()
        start, end = trimmed(text, start, end)
        if (start, end) == before:
            return start, end
    return None


def without(text: str, span: Span, lead: str) -> Span:
    """Drop an opening that matches the compiled pattern named by `lead`."""
    found = LEADS[lead].match(plain(text)[span[0] : span[1]])
    rest = bare(text, span[0] + found.end(), span[1]) if found else None
    return rest or span


LEADS: Final = {
    "aim": rule(
        r"^(?:to |that i want (?:to )?(?=\w)"
        r"|what i(?:'d| would)?(?: really| would)*(?: want| wish| hope| like|"
        r" love)"
        r" (?:most )?is (?:to )?|(?:the )?(?:\w+ ){1,4}?(?:right now |at the moment"
        r" )?would be to |it(?:\'d| would)? be (?:to )?|the (?:\w+ ){0,2}(?:answer"
        r"|version"
        r"|one) is (?:to )?|part of me wants (?:to )?|(?:the )?next (?:one|goal|step"
        r"|thing) (?:is|would be) (?:to )?"
        r"|i (?:really |just |still |also |do )?(?:want|would like|'d like"
        r"|would love|hope|wish|plan|aim|intend)(?: very much)? (?:to )?(?=\w)"
        r"|i'd (?:really |just |still |also |very much )?(?:like|love) (?:to )?"
        r"|my (?:\w+ )?(?:dream|goal|aim|hope|ambition|plan) (?:is|would be"
        r"|was always) (?:to )?|the (?:\w+ )?(?:dream|goal|aim|hope|ambition"
        r"|plan) (?:is|would be) (?:to )?)"
    ),
    "have": rule(
        r"^(?:there was(?!n)|there's|there is(?!n)|there are(?!n)|there're|i(?:'ve"
        r"| have)? (?:just "
        r"|recently "
        r"|also )?(?:joined|found|discovered|heard of|been following|been offered"
        r"|started following)|i've(?: got)?|i have(?: got)?"
        r"|it's(?: just| only| mostly)?|it is(?: just| only)?|it would be|it'd be"
        r"|with(?= [a-z])"
        r"|that would be|that'd be|someone like|somebody like|people like|i'd (?:pick"
        r"|choose|say|take|name|love to work with|like to work with|work with)"
        r"|i would (?:pick|choose|name|love to work with|like to work with)|i know"
        r"|i (?:read|heard|know|saw|learned) (?:about|of)|i follow|i admire|i like"
        r"|i (?:go|sit|read|play|study|learn|practi[sc]e|work) along with (?=an? |the )"
        r"|i really like|i joined|i only know|one is|another is"
        r"|(?:two|three|four|a few|a couple of) (?:people|things|options|groups|names"
        r"|of them)[^:]{0,30}:|(?:so|just) )+ ?(?=\w)"
    ),
    "might": rule(
        r"^(?:i (?:can |could |do |also )?see,? (?:well, |myself |to )*(?=(?:an?|the|my"
        r"|\w+ing"
        r"|enter|be|go|do|take|stay|join|try|work)\b)"
        r"|i thought (?:of|about) (?=\w)|i (?:figured|thought) i (?:could|might) "
        r"|it\'s between |between (?=\w+"
        r" \w+)|(?:and )?(?:the )?(?:first|second|third|fourth|last|one"
        r"|other|another|next)(?: one| thing| option)?,? (?:is|would be)(?: um| that"
        r"|,)*,? (?:to |there's )?|(?:the )?(?:most |best )(?:\w+ ){1,4}?(?:right now"
        r" |at the moment )?would be to |i(?:\'ve| have) (?:thought|been thinking)"
        r" (?:of|about) "
        r"|they(?:\'ve| have)? (?:asked|offered|invited) me (?:to )?|i (?:might|could"
        r"|may|would|can)(?: also| always| probably| just)? "
        r"|(?:could|might) (?=\w)|(?:plan|option|number) \w+ (?:is|would be) (?:to )?"
        r"|(?:the )?(?:one|another|other)(?: one)? (?:is|would be) (?:to )?"
        r"|i'd (?:probably |also |maybe )?(?=\w)|i've (?:thought|been thinking) (?:of"
        r"|about) |(?:thought|been thinking) (?:of|about) (?=\w+ing)|i (?:was|am|'m)"
        r" (?:thinking (?:of"
        r"|about)|considering|looking at|planning to) |i'm (?:thinking (?:of|about)"
        r"|considering|looking at|planning to) |thinking (?:of|about) |the (?:first"
        r"|second|third|other|obvious|safe) (?:one|option|thing|choice) (?:is"
        r"|would be) (?:to )?|to )"
    ),
}


def tied(text: str, span: Span, cut: re.Pattern[str]) -> Iterator[tuple[Span, str]]:
    """Yield what stands between cuts, with the small words that tie it to the rest."""
    at, low = span[0], plain(text)
    for part in stretches(text, span, cut):
        yield part, low[at : part[0]]
        at = part[1]


TURNS_ASIDE: Final = rule(r"\b(?:but|though|although|because|cause|if|unless|so)\b")


def stretches(text: str, span: Span, cut: re.Pattern[str]) -> Iterator[Span]:
    """Yield what stands between the places where `cut` matches, filler taken off."""
    at = span[0]
    for mark in cut.finditer(plain(text), *span):
        if part := bare(text, at, mark.start()):
            yield part
        at = mark.end()
    if part := bare(text, at, span[1]):
        yield part


_ADDS: Final = rule(
    r"^(?:and|also|plus|or|the \w+ (?:answer|version|one) (?:is|would)|then|oh and"
    r"|another|second|secondly|the (?:other|first|second|third|last)|one is|there's"
    r"|there is|there are|but also|on top"
    r"|maybe|perhaps|as a backup|otherwise|failing that|if (?:that|this"
    r"|it) (?:fails|doesn't)|in the meantime|apart from that|besides|first|third"
    r"|mainly|i could|i might|i'd)\b"
)
_TELLS: Final = rule(
    r"\b(?:is|was|were|are|has|have|had|does|did|will|would|'s|'ve|'ll|i've|i'm"
    r"|it's|that's|there's|he's|she's|they're|we're|grew|came|did"
    r"|(?:is|was|are|were|do|does|did|has|have|had|ca|wo|could|would|should)n't"
    r"|[a-z]+\x27s"
    r"|makes?|gets?|goes|pays?"
    r"|feels?|seems?|takes?|i|they|we|he|she|it)\b"
)


def elaborates(words: str) -> bool:
    """Say whether a later sentence explains the one before rather than adds to it."""
    first = _FIRST_PART.split(words, maxsplit=1)[0]
    first = _DEGREE.sub("degree", first)
    tells = _TELLS.search(first) or _OF_KIN.match(first)
    return bool(tells) and not _ADDS.match(words)


# "A master's at night" tells nothing; "the master's fine" hardly anybody says.
_DEGREE: Final = rule(r"\b(?:master|bachelor|associate)'s\b(?! (?:is|was|not|a|the)\b)")
_FIRST_PART: Final = rule(r"(?:, | but )")
_OF_KIN: Final = rule(rf"^(?:my|his|her|our) (?:\w+ )?{KIN}\b")


def item(text: str, span: Span, extra: tuple[tuple[str, str], ...] = ()) -> Item:
    """Make an entry of the person's own words between two places."""
    return Item(text[span[0] : span[1]], span[0], span[1], extra)
