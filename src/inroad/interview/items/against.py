"""What someone has ruled out, and why, in their own words."""

import re
from collections.abc import Iterator
from typing import Final

from inroad.interview.items.pieces import (
    TURNS_ASIDE,
    Span,
    bare,
    elaborates,
    item,
    spans_cut,
    tied,
)
from inroad.interview.items.standing import Sentence, standing
from inroad.interview.items.wording import plain, rule
from inroad.interview.reading import Item

_RULED_OUT: Final = rule(
    r"\b(?:(?:and|but) )?that one i'm not (?:doing|taking|joining|touching)\b"
    r"|\bi've put (?:that|it) aside\b"
    r"|\b(?:that one's|that's|it's|that one is|this one is|which is|is"
    r"|are) (?:pretty much |more or less |basically |now |already )?(?:dead|out"
    r"|off the (?:table|list)|out of the question|a no(?:-go)?|not (?:for me"
    r"|an option|on the (?:list|table))|no longer an option)\b"
    r"|\bi'll no (?:do|go|take|join|be)\b|\bi(?:'m| am)? ?(?:never|not ever) (?:doing"
    r"|going|taking|working)\b"
    r"|\bi(?: really| definitely| just| certainly)?(?: don't| do not| won't|'ll no"
    r"| will no| will not| wouldn't| would not|'ll never| will never| would never"
    r"|'d never| never) (?:really |ever )?(?:want to|wanna|want|do|go|take|join|work"
    r"|found|start"
    r"|accept|consider|touch|apply|be|become|sell|teach)\b"
    r"|\bi(?:'m| am)(?: also| still| really| definitely)? not (?:going|doing"
    r"|interested|applying|taking|joining"
    r"|starting|founding|becoming)\b|\b(?:took|take)"
    # To take a year off is to do something.
    r" (?!(?:an?|one|two|three|some|half an?) (?:\w+ )?(?:years?|months?|weeks?|days?"
    r"|time|semesters?|terms?|summers?)\b)(?:[\w'-]+ ){1,4}(?:off|away)\b"
    r"(?= *(?:$|[.,;!]|the list))|^no (?:[\w'-]+ ){1,4}for me$|\bsaid goodbye to\b"
    r"|\bi(?:'ve| have) given up on\b|\bi(?:'ve| have) (?:put|dropped|binned|closed)\b"
    r"|\bi told them no\b|\bnor (?:will|would|do) i\b"
    r"|\bi(?:'ve| have) (?:already |also )?(?:excluded|discarded|renounced|declined"
    r"|rejected|refused|crossed|struck|sworn off)\b"
    r"|\bi (?:already |also )?(?:excluded|discarded|renounced|declined|rejected)\b"
    r"|\bi'm not (?!sure|afraid|happy|able|allowed|good)\w+(?: [\w\x27-]+){1,6} again\b"
    r"|\b(?:ruled|ruling) (?:\w+ ){0,4}out\b|\bdecided against\b|\b(?:said"
    r"|say) no to\b|\bturned (?:\w+ ){0,3}down\b|\bnot for me\b|\bno way (?:i'm"
    r"|am i)\b|\bnever again\b"
    r"|\b(?:cross|strike|scratch|crossed|struck)(?: \w+){0,3} (?:out|off)\b|\b(?:can"
    r"|could) cross out\b|\bis not on\b"
    r"|\b(?:done|finished) with\b|\b(?:would|i) refuse to\b|\bno more [a-z]"
    r"|\bfed up with\b"
)
_WANT_NOT: Final = rule(
    r"\b(?:don't|do not) (?:want|like) (?:to )?(?:waste|bother|offend|sound|look|seem"
    r"|disturb|annoy|be (?:a burden|rude|annoying|here)|say|talk|go into|jinx|lie"
    r"|hurt|live|close|exclude|think|wake|exist|exaggerate|complain|get into"
    r"|it to|her|him|them"
    r"|you|people|anyone)\b|\b(?:don't|do not) (?:want it|go|do|take|work) (?:out"
    r"|much|any ?more|well|badly)?$|\b(?:don't|do not|never) (?:do|go|take|work"
    r"|start)\b(?! (?:for|back|into|as|at|(?:in|with) (?:a|an|the)\b))"
)
_NO_REASON: Final = rule(
    r"^(?:that's|that|it's|it|they|he|she|because|cause|since|which|i (?:watched"
    r"|did|had|was|saw|looked|like|love|have|suppose|think|tried|know|grew|get"
    r"|hate|can't|need)|i've|i'm (?!not|never)|i'd (?:like|love)|though|although|but"
    r"|not|if|as|we|you|so|five|three|two|four|ten|too|my|bless|at least"
    r"|going forward|who|when|nothing"
    r"|none|there)\b"
)
_NO_THANKS: Final = rule(
    r",? ?\b(?:no thank you|no thanks|thank you|thanks|never|no way|not for me"
    r"|not this decade|full stop)$"
)
_NONE: Final = rule(
    r"\b(?:not against anything|nothing(?:'s| is) (?:really )?(?:off|ruled|excluded"
    r"|out)|nothing really"
    r"|open to (?:everything|anything)|no (?:hard|firm) (?:no|line)s?)\b|^(?:no"
    r"|nothing|none)$"
)
_LIKES: Final = rule(r"^i (?:really )?(?:like|love|enjoy)\b")


def rules_out(words: str) -> bool:
    """Say whether plain words rule something out."""
    if _WANT_NOT.search(words) or _SENT_OUT.search(words):
        return False
    return bool(_RULED_OUT.search(words))


_SENT_OUT: Final = rule(r"\b(?:applications?|forms?|letters?|emails?) (?:is|are) out\b")


def ruled_out(text: str) -> tuple[Item, ...]:
    """Return what the person rules out in any turn, with `why` where they say it.

    Items are their own words; offsets count characters of `text`.
    """
    return tuple(
        item(text, *_with_reason(text, whole))
        for whole in standing(text)
        if not whole.asks and rules_out(whole.words)
    )


def _fronted(low: str, start: int, found: re.Match[str], end: int) -> bool:
    """Whether what is refused stands first: "the bank I'm not doing"."""
    named = _NOUN_FIRST.fullmatch(low, start, found.start())
    return bool(named) and _NO_OBJECT.match(low, found.end(), end) is not None


_NOUN_FIRST: Final = rule(
    r"(?:and |but |so |also |no,? )*(?:the|that|this|my|an?|to) (?:[\w-]+,? ){1,6}"
)
_NO_OBJECT: Final = rule(
    r"(?: (?:out|off|any ?more|at all|again|already))* *(?:$|[.,;!]|because|i decided"
    r"|i think)"
)
Why = tuple[tuple[str, str], ...]
_BECAUSE: Final = rule(
    r",? (?:because|cause|since|as it|it feels|so it|i don't (?:care|like|believe))\b ?"
)
_POINTS_BACK: Final = rule(
    r"^(?:so |and |but )?(?:that one|i've put|it's|that's|this one|which is|is |are )"
)
_ITS_REASON: Final = rule(r"(?:,|;)? (?:but|because|since|and|that|which) (?=\w)")


def _with_reason(text: str, whole: Sentence) -> tuple[Span, Why]:
    low, start, end = plain(text), whole.start, whole.end
    found = _RULED_OUT.search(low, start, end)
    if found is None:
        return (start, end), ()
    if _POINTS_BACK.match(found[0]):
        return _pointed_at(text, start, found.start(), end)
    if rule(r"i\b").match(found[0]) and not _fronted(low, start, found, end):
        start = found.start()
    reason = _BECAUSE.search(low, found.end(), end)
    stop = reason.start() if reason else end
    span = bare(text, start, stop) or (start, end)
    return span, _why(text, reason.end(), end) if reason else ()


def _pointed_at(text: str, start: int, mark: int, end: int) -> tuple[Span, Why]:
    """Find what "that one's dead" points at, and the reason between the two."""
    low = plain(text)
    first = _ITS_REASON.search(low, start, mark)
    if first is None:
        span = bare(text, start, mark) or (start, end)
        return span, _why(text, *_after(text, mark, end))
    span = bare(text, start, first.start()) or (start, end)
    reasons = [low.rfind(f" {word} ", start, mark) for word in ("but", "because")]
    at = max(reasons)
    return span, _why(text, at + 4, mark) if at >= 0 else ()


def _after(text: str, mark: int, end: int) -> Span:
    reason = _BECAUSE.search(plain(text), mark, end)
    return (reason.end(), end) if reason else (end, end)


def _why(text: str, start: int, end: int) -> Why:
    span = bare(text, start, end)
    if span and plain(text)[span[0] : span[1]].endswith((", so", " so")):
        span = bare(text, span[0], span[1] - 3)
    return (("why", text[span[0] : span[1]]),) if span else ()


_UNSURE: Final = rule(r"\b(?:maybe|perhaps|possibly|i guess|i suppose)\b")
_NOT_EVER: Final = rule(
    r"^(?:not|never|no) (?:for|at|in|on|even|again|ever|exceptions?|matter|way|thanks"
    r"|chance|discussion|debate|question|if|under|with (?:my|this|these)|after|until)\b"
)
_CLOSES: Final = rule(
    r"^(?:and |so )?(?:that one|that's one|this one|that|it)?,? ?i(?:'ve| have)"
    r" (?:crossed (?:out|off)|ruled out|dropped)\b"
    r"|^(?:and |so )?(?:that's|that is|this is|it's|that one's|that one is) (?:closed"
    r"|out|over|done|dead"
    r"|off|finished|off the table|a no)\b"
)
_BARE_NO: Final = rule(
    r"^(?:absolutely|definitely|certainly|just|never|no|nope|hell|done|nope|not|really"
    r"|no way|closed|thank you|thanks|no thanks|po|sir|ma'am|under no circumstances)(?:"
    r" (?:not|no|never|really|again|ever|me"
    r"|for me))*$|^i (?:tell|told|keep|swore)\b"
)


def read_against(text: str) -> tuple[Item, ...]:
    """Return what the person says no to, when asked for it."""
    found: list[Item] = []
    doubtful: list[Item] = []
    before: Sentence | None = None
    used: list[Sentence] = []
    for whole in standing(text):
        if _NONE.search(whole.words) or _LIKES.match(whole.words):
            continue
        if before and _CLOSES.match(whole.words):
            if before not in used:
                found.append(item(text, (before.start, before.end)))
                used.append(before)
            continue
        if not (_TELLS_OF_ME.search(whole.words) or _NO_REASON.match(whole.words)) or (
            before is None
        ):
            before = whole
        if found and _explains(whole.words):
            found[-1] = _because(text, found[-1], whole)
            continue
        doubt = "?" in text[whole.end : whole.end + 1] and _UNSURE.search(whole.words)
        into = doubtful if doubt else found
        for span in _refusals(text, whole, into):
            into.append(item(text, span))
            used.append(whole)
    return tuple(found or doubtful)


def _explains(words: str) -> bool:
    if rules_out(words):
        return False
    return bool(
        _NOT_EVER.match(words)
        or _NO_THANKS.search(words)
        or _NO_REASON.match(words)
        or elaborates(words)
    )


def _because(text: str, one: Item, whole: Sentence) -> Item:
    if one.extra or _SAYS_NOTHING.match(whole.words):
        return one
    return Item(one.text, one.start, one.end, _why(text, whole.start, whole.end))


_SAYS_NOTHING: Final = rule(
    r"^(?:not|nothing|none|that's a|there|we'll see|i suppose)\b"
)
_REFUSAL_CUT: Final = rule(
    r"[;]|: (?=i |it|that|because)|, (?=(?:not|no thank|no thanks|never|i (?!'d|won't"
    r"|don't|never|refuse)"
    r"|i've (?!ruled)|i did|it's|it|that's|they|though|although|because|at least"
    r"|and i|if"
    r"|for me|too|but|so|ask|full stop|thank)\b)|,? (?=(?:because|although|but) )"
    r"| and (?=(?:i've|i won't|i don't|i'd never|i'm not) )"
)


def _refusals(text: str, whole: Sentence, found: list[Item]) -> Iterator[Span]:
    first = len(found)
    for span, tie in tied(text, (whole.start, whole.end), _REFUSAL_CUT):
        words = plain(text)[span[0] : span[1]]
        if _BARE_NO.match(words) or _WANT_NOT.search(words):
            continue
        if not rules_out(words) and _TELLS_OF_ME.search(words):
            continue
        if rules_out(words) or _not_a_name(text, span):
            yield span
        elif not _NO_REASON.match(words) and not (
            len(found) > first and TURNS_ASIDE.search(tie)
        ):
            yield from spans_cut(
                text, span, "list" if _is_list(words) or whole.listed else "and"
            )


def _not_a_name(text: str, span: Span) -> bool:
    """Say whether a span is "Not Rome": a no to a place or a house by its name."""
    words = text[slice(*span)].split()
    few = 2 <= len(words) <= _FEW and words[0].lower() == "not"
    return few and all(word[:1].isupper() for word in words[1:])


_FEW: Final = 4
_TELLS_OF_ME: Final = rule(
    r"^(?:(?:i|we)(?:'d|'ve|'m|'ll|'re)?|what|why|how|who|where)(?= )"
    r"(?! (?:not|never|won't|don't|refuse|can't)\b)|\byes$|^before$"
)


def _is_list(words: str) -> bool:
    parts = words.split(", ")
    return len(parts) > 2 and all(len(part.split()) <= 6 for part in parts)
