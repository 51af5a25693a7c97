"""What someone is after: goals, in their own words."""

from collections.abc import Iterator
from typing import Final

from inroad.interview.items.against import rules_out
from inroad.interview.items.pieces import (
    LEADS,
    Span,
    bare,
    elaborates,
    item,
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
NO_PLAN: Final = rule(
    r"\b(?:don't|do not|haven't|never) (?:really )?(?:have|got|think in|do"
    r"|believe in|had|set) (?:any |a |an |got )?(?:[a-z-]+ )?(?:goals?|plans?"
    r"|dreams?|options?|ambitions?|list)\b|\bno (?:plans?|goals?|options"
    r"|dreams?)\b|\bhaven't got (?:any )?(?:options|plans?|goals?)"
)
_FOR_OTHERS: Final = rule(
    r"\b(?:want|like|love) (?:them|him|her|it|people|everyone|everybody|you"
    r"|my (?!name|own|paper|work|results?|thesis|book|code|models?|group|lab)\w+) "
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
        or _THAT_WANTED.match(one.words)
        or (number > first and _adds(one.words))
        or (number < first and (_DOING.match(one.words) or _THAT_THEN.match(one.words)))
    )


def _adds(words: str) -> bool:
    """Whether a sentence after a wish adds one, and does not go on with a story."""
    added = _ADDED.match(words) and not _STORY.match(words)
    return bool(added or _THAT_THEN.match(words))


# "And at night it writes something else" tells what happens.
_STORY: Final = rule(
    r"^(?:and|also|then|but)[, ]+(?:(?:in|on|at|with|for|every|after|sometimes) "
    r"[^,]{3,30} )?(?:it|they|he|she|we|you|nobody|everybody) (?!to\b)[a-z]+\b"
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


# "So a school for them. That's what I want to build."
_THAT_WANTED: Final = rule(
    r"^(?:and |so )?(?:that|this)(?:'s| is| would be) (?:all |exactly |just )?what"
    r" i(?:'d| would)? (?:really )?(?:want|dream|hope|wish|imagine|like|love)\b"
)
_A_THING: Final = rule(r"^(?:(?:so|and|then|well)[, ]+)*(?=(?:an?|to|that) \w+)")


def _named_before(text: str, whole: Sentence) -> Item | None:
    """What the sentence before "that is what I want" names, if it names a thing."""
    before = [one for one in standing(text) if one.end <= whole.start][-1:]
    for one in before:
        lead = _A_THING.match(one.words)
        span = bare(text, one.start + lead.end(), one.end) if lead else None
        if span and not one.asks and not _AIM.search(one.words):
            return item(text, span)
    return None


def read_goals(text: str) -> tuple[Item, ...]:
    """Return each thing aimed at, with "I want to" left off."""
    found: list[Item] = []
    for whole in _wanted(text):
        if _THAT_WANTED.match(whole.words) and (named := _named_before(text, whole)):
            found.append(named)
            continue
        if (
            whole.asks
            and not _AIM.search(whole.words)
            and not whole.words.startswith("honestly")
        ):
            continue
        if NO_PLAN.search(whole.words) or rules_out(whole.words):
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
