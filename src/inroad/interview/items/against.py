"""What someone has ruled out, with the reason in their own words where they give one."""

from collections.abc import Iterator
from typing import Final

from inroad.interview.items.pieces import Span, bare, item, spans_cut
from inroad.interview.items.standing import Sentence, standing
from inroad.interview.items.wording import plain, rule
from inroad.interview.reading import Item

_RULED_OUT: Final = rule(
    r"\b(?:that one's|that's|it's|that one is|this one is|which is|is"
    r"|are) (?:pretty much |more or less |basically |now |already )?(?:dead|out"
    r"|off the (?:table|list)|out of the question|a no(?:-go)?|not (?:for me"
    r"|an option|on the (?:list|table))|no longer an option)\b"
    r"|\bi(?: really| definitely| just| certainly)? (?:don't|do not|won't"
    r"|will not|wouldn't|would not|'ll never|will never|would never|'d never"
    r"|never) (?:really |ever )?(?:want to|want|do|go|take|join|work|found|start"
    r"|accept|consider|touch|apply)\b"
    r"|\bi(?:'m| am) not (?:going|doing|interested|applying|taking|joining)\b"
    r"|\b(?:ruled|ruling) (?:\w+ ){0,4}out\b|\bdecided against\b|\b(?:said"
    r"|say) no to\b|\bturned (?:\w+ ){0,3}down\b|\bnot for me\b|\bno way (?:i'm"
    r"|am i)\b|\bnever again\b"
)
_WANT_NOT: Final = rule(
    r"\b(?:don't|do not) want (?:to )?(?:waste|bother|offend|sound|look|seem"
    r"|disturb|annoy|be (?:a burden|rude|annoying|here)|say|talk|go into|jinx|lie"
    r"|hurt|live|think|wake|exist|exaggerate|complain|get into|it to|her|him|them"
    r"|you|people|anyone)\b|\b(?:don't|do not) (?:want it|go|do|take|work) (?:out"
    r"|much|any ?more|well|badly)?$|\b(?:don't|do not|never) (?:do|go|take|work"
    r"|start)\b(?! (?:for|back|into))"
)
_NO_REASON: Final = rule(
    r"^(?:that's|that|it's|it|they|he|she|because|cause|since|which|i (?:watched"
    r"|did|had|was|saw|looked|like|love|have|suppose|think|tried|know|grew|get"
    r"|hate|can't|need)|i've|i'm (?!not)|i'd (?:like|love)|though|although|but"
    r"|not|if|as|we|you|so|five|three|two|four|ten|too|my|bless|who|when|nothing"
    r"|none|there)\b"
)
_NO_THANKS: Final = rule(
    r",? ?\b(?:no thank you|no thanks|thank you|thanks|never|no way|not for me"
    r"|not this decade|full stop)$"
)
_NONE: Final = rule(
    r"\b(?:not against anything|nothing's off|nothing is off|nothing really"
    r"|open to (?:everything|anything)|no (?:hard|firm) (?:no|line)s?)\b|^(?:no"
    r"|nothing|none)$"
)
_LIKES: Final = rule(r"^i (?:really )?(?:like|love|enjoy)\b")


def rules_out(words: str) -> bool:
    """Say whether plain words rule something out."""
    return bool(_RULED_OUT.search(words)) and not _WANT_NOT.search(words)


def ruled_out(text: str) -> tuple[Item, ...]:
    """Return what the person rules out in any turn, with `why` where they say it."""
    found = []
    for whole in standing(text):
        if not whole.asks and rules_out(whole.words):
            span, why = _with_reason(text, whole)
            found.append(item(text, span, why))
    return tuple(found)


_BECAUSE: Final = rule(
    r",? (?:because|cause|since|as it|but it|it feels|so that one|so it)\b ?"
)
_BUT: Final = rule(
    r"(?:,|;) (?:but|and|so) (?=(?:i|i'd|i've|figured|that|it|my|also)\b)"
)


def _with_reason(
    text: str, whole: Sentence
) -> tuple[Span, tuple[tuple[str, str], ...]]:
    low = plain(text)
    start, end = whole.start, whole.end
    found = _RULED_OUT.search(low, start, end)
    if found:
        for cut in _BUT.finditer(low, start, found.start()):
            if not rule(r"\b(?:that one|it's|that's|which)").match(found[0]):
                start = cut.end()
    reason = _BECAUSE.search(low, found.end() if found else start, end)
    if reason and (why := bare(text, reason.end(), end)):
        span = bare(text, start, reason.start()) or (start, end)
        return span, (("why", text[why[0] : why[1]]),)
    return bare(text, start, end) or (start, end), ()


def read_against(text: str) -> tuple[Item, ...]:
    """Return what the person says no to, when asked for it."""
    found: list[Item] = []
    doubtful: list[Item] = []
    for whole in standing(text):
        if _NONE.search(whole.words) or _LIKES.match(whole.words):
            continue
        if found and (_NO_THANKS.search(whole.words) or _is_reason(whole.words)):
            found[-1] = _because(text, found[-1], whole)
            continue
        for span in _refusals(text, whole):
            words = plain(text)[span[0] : span[1]]
            if not _NO_REASON.match(words) or rules_out(words):
                into = doubtful if "?" in text[span[1] : span[1] + 1] else found
                into.append(item(text, span))
    return tuple(found or doubtful)


def _is_reason(words: str) -> bool:
    return bool(_NO_REASON.match(words)) and not rules_out(words)


def _because(text: str, one: Item, whole: Sentence) -> Item:
    if one.extra or rule(r"^(?:not|nothing|none|that's a|there)\b").match(whole.words):
        return one
    return Item(one.text, one.start, one.end, (("why", text[whole.start : whole.end]),))


_REFUSAL_CUT: Final = rule(
    r"[;]|, (?=(?:not|no thank|no thanks|never|i (?!'d|won't|don't|never|refuse)"
    r"|i've|i did|it's|it|that's|they|though|although|because|at least|and i|if"
    r"|for me|too|but|so|ask|full stop|thank)\b)|,? (?=(?:because|although|but) )"
)


def _refusals(text: str, whole: Sentence) -> Iterator[Span]:
    low, at = plain(text), whole.start
    for cut in (*_REFUSAL_CUT.finditer(low, whole.start, whole.end), None):
        if span := bare(text, at, cut.start() if cut else whole.end):
            parts = spans_cut(text, span, "and")
            joined = rule(r"^i\b").match(low[span[0] : span[1]])
            yield from (span,) if joined else parts
        if cut:
            at = cut.end()
