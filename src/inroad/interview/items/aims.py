"""What someone is after (goals) and what they might do next (options)."""

from collections.abc import Iterator
from typing import Final

from inroad.interview.items.against import rules_out
from inroad.interview.items.one_by_one import told_one_by_one
from inroad.interview.items.pieces import (
    LEADS,
    Span,
    bare,
    elaborates,
    item,
    spans_cut,
    stretches,
    without,
)
from inroad.interview.items.standing import Sentence, standing
from inroad.interview.items.wording import plain, rule
from inroad.interview.reading import Item

_AIM: Final = rule(
    r"\b(?:i|i'd|i'm|i've always) (?:really |just |still |also |do |would "
    r"|very much )*(?:(?:want|like|love|dream|trying|rather|see myself|wanted)"
    r" (?:to |of |for )?|(?:hope|wish|aim|plan|intend|hoping|aiming) (?:to |of |for"
    r" |that |on ))"
)
_AIM_COMMENT: Final = rule(
    r"^(?:that's|that is|that(?! i want)|it's|it is"
    r"|it(?! would be| 'd be)|they|he|she|because"
    r"|cause|since|which"
    r"|i (?!(?:really |just |still |also |do |would |very much )*(?:want|like"
    r"|love|hope|wish|dream|aim|plan|see myself|intend))|i'm (?!trying|hoping"
    r"|aiming)|i've|there,? i|there|but|is that|we|you|so i|this|if|as|when"
    r"|although|though|not asking|no more|just that|who|what|the one|one day|nobody"
    r"|nobody's|no one|everyone|people|i'd (?!like|love|really|want|be (?:happy"
    r"|glad|content)|settle|rather|just)|you're)\b"
)
_NO_PLAN: Final = rule(
    r"\b(?:don't|do not|haven't|never) (?:really )?(?:have|got|think in|do"
    r"|believe in|had|set) (?:any |a |an |got )?(?:[a-z-]+ )?(?:goals?|plans?"
    r"|dreams?|options?|ambitions?|list)\b|\bno (?:plans?|goals?|options"
    r"|dreams?)\b|\bhaven't got (?:any )?(?:options|plans?|goals?)"
)
_OPTION_COMMENT: Final = rule(
    r"^(?:that's|that|it's|it|they|he|she|because|cause|since|which|whose|who|if"
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
    r"\b(?:could|might|(?<!in )may|would|'d|can|thinking|consider|apply|applied"
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
    r"|it's (?:between|either|probably|just|only|really))\b"
)
_SECOND: Final = rule(r"^(?:i've half|i have half|i (?:\w+ ){0,2}(?:filled|started) )")


_FOR_OTHERS: Final = rule(
    r"\b(?:want|like|love) (?:them|him|her|it|people|everyone|everybody|you|my \w+) "
)
_ASIDE: Final = rule(r"\bi'd (?:like|love), [^,]{1,40}, (?=to )")


def _wanted(text: str) -> tuple[Sentence, ...]:
    """Return what stands; only wishes and what adds to them, where one is plain."""
    kept = standing(text)
    plainly = [bool(_AIM.search(s.words)) and not s.asks for s in kept]
    if not any(plainly):
        return kept
    first = plainly.index(True)
    return tuple(
        one
        for number, one in enumerate(kept)
        if plainly[number]
        or (number > first and (_ADDED.match(one.words) or _THAT_THEN.match(one.words)))
        or (number < first and (_DOING.match(one.words) or _THAT_THEN.match(one.words)))
    )


_DOING: Final = rule(r"^(?:i guess,? )?(?:not [a-z]{2,}ing|to) (?!is\b|are\b|was\b)")
# "That my mother's phone understands her", "if in ten years somebody pays me for it".
_THAT_THEN: Final = rule(
    r"^(?:(?:and|also|so|then)[, ]+)*(?:that (?=(?:my|a|an|every|people|somebody"
    r"|someone"
    r"|nobody|one) \w+)(?!one (?:is|was|day|i)\b)|if (?=in \w+ years? (?:my|a|an|people"
    r"|somebody|someone|they)\b)|if possible,? to )"
)
_ADDED: Final = rule(
    r"^(?:and|also|plus|to|or|then|maybe|a second|another|second|the other|one day)\b"
)


def speaks_of_aims(text: str) -> bool:
    """Say whether any sentence that stands says "I want" or the like."""
    return any(
        _AIM.search(one.words) and not _THAT_ONE.search(one.words)
        for one in standing(text)
        if not one.asks
    )


# "That one I dream" speaks of what stands before it.
_THAT_ONE: Final = rule(
    r"\b(?:that|this)(?:'s| is| one)?(?: (?:what|the one|one|why))? i (?:dream|want"
    r"|wish|hope|would like)\b(?! (?:to|that|there))|\bwho did$|\bdo (?:it|that)$"
)


def read_goals(text: str) -> tuple[Item, ...]:
    """Return each thing aimed at, with "I want to" left off."""
    found: list[Item] = []
    for whole in _wanted(text):
        if (
            whole.asks
            and not _AIM.search(whole.words)
            and not whole.words.startswith("honestly")
        ):
            continue
        if _NO_PLAN.search(whole.words) or rules_out(whole.words):
            continue
        if _FOR_OTHERS.search(whole.words) or _THAT_ONE.search(whole.words):
            continue
        later = found and elaborates(whole.words) and not _AIM.search(whole.words)
        if later and not whole.words.startswith("to "):
            continue
        for span in _aims(text, whole):
            if not found or not _COMMENT_ON.match(plain(text)[span[0] : span[1]]):
                found.append(item(text, without(text, span, "aim")))
    return tuple(found)


_RELATIVE: Final = rule(
    r"\b(?<!is )(?:one|what|that|thing|things|which|where|something|everything|all"
    r"|who) $"
)
_COMMENT_ON: Final = rule(
    r"^(?:ten people|no more|hopefully|is that|sooner|within|not necessarily"
    r"|one day|properly)\b"
)
_AIM_CUT: Final = rule(
    r"[;]|, (?=(?:that's|that'd|it's|it'd|which|because|but (?:i|it|that)|i'm"
    r"|i don't|i think"
    r"|is that|they|he|she|hopefully|though|not asking|if)\b)|,? (?=(?:because"
    r"|although) )|,? (?:and )?then,? |, and (?=(?:a|an|to|the|my|maybe|i'd) )"
    r"| but (?=i)| and (?=(?:i want|i'd like|i hope|i would like) )"
    r"|, and (?=[a-z]+ (?:my|a|an|the|to|some|with|for|more) )"
)


# What the talk is about is no goal: "figure out what I'm going to do next".
_WHAT_NEXT: Final = rule(
    r"\b(?:figure out|find out|know|decide|see|talk about|understand|work out|think"
    r" about)"
    r" (?:what|where|which|whether|if) (?:i|i'm|i'll|to|my next|comes)\b"
)


def _aims(text: str, whole: Sentence) -> Iterator[Span]:
    low = plain(text)
    start = whole.start
    if aside := _ASIDE.search(low, start, whole.end):
        start = aside.end()
    if then := _THAT_THEN.match(low[start : whole.end]):
        yield bare(text, start + then.end(), whole.end) or (start, whole.end)
        return
    for span in stretches(text, (start, whole.end), _AIM_CUT):
        words = low[span[0] : span[1]]
        aimed = _AIM.search(words)
        if _WHAT_NEXT.search(words):
            continue
        if aimed and _RELATIVE.search(words[: aimed.start()]):
            aimed = None
        if aimed and not LEADS["aim"].match(words):
            yield bare(text, span[0] + aimed.end(), span[1]) or span
        elif (LEADS["aim"].match(words) and not _WHAT_NEXT.search(words)) or (
            not _AIM_COMMENT.match(words) and len(words) > 4
        ):
            yield span


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
        _NO_PLAN.search(words)
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
    first = words.split(maxsplit=1)[0]
    if first in {"i", "i've", "i'm", "ive", "im"}:
        return bool(_MAY.search(words))
    return True


_CHOICE_CUT: Final = rule(
    r"[;]|, (?=(?:but|though|although|which|because|if|that's|that|it's|it|i've"
    r"|i know|they|they're|he|she|in (?:this|that|no) order|'?cause|on the side"
    r"|my (?:[a-z-]+ ){1,2}(?:would|says|pays)|so|no rush|we)\b)|,? (?=(?:but"
    r"|because|although) )|: "
)


def _choices(text: str, whole: Sentence) -> Iterator[Span]:
    low, at = plain(text), whole.start
    after_colon = False
    if small := _SMALL_ONE.match(low[at : whole.end]):
        at += small.end()
    begin = at
    for cut in (*_CHOICE_CUT.finditer(low, at, whole.end), None):
        span = bare(text, at, cut.start() if cut else whole.end)
        aside = span and at > begin and _TELLS_MORE.match(low[span[0] : span[1]])
        if span and not (cut and cut[0] == ": ") and not aside:
            yield from _members(text, span, many=after_colon or whole.listed)
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
_ORDERED: Final = rule(r"\bin (?:that|this|no) (?:particular )?order\b")
_SERIES: Final = rule(r", (?:or|and) ")


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
