"""Options told one by one: "One, …", "the second is to …", "another is …"."""

import re
from typing import Final

from inroad.interview.items.clauses import sentences
from inroad.interview.items.pieces import Span, bare, item, without
from inroad.interview.items.wording import plain, rule
from inroad.interview.reading import Item

_NOUN: Final = (
    r"(?:one|option|road|way|path|thing|plan|possibility|choice|route|idea|door|step"
    r"|course|track|finger|card|column|magnet|drawer|key|page|envelope)"
)
_COUNT: Final = r"(?:first|second|third|fourth|fifth|last|next|final|other)"
_MARK: Final = rule(
    r"(?:^|(?<=[;:,.!?] ))(?:(?:and|or|then|so|well|also|okay|right|um|uh)[, ]+)*(?:"
    rf"(?:the|my) (?:\w+ )?{_COUNT}(?: {_NOUN})?(?:, (?!and\b)|: | is | would be "
    r"|'s |\. )"
    r"|(?:first|second|third|fourth|fifth|firstly|secondly|thirdly)(?:, |: | is )"
    rf"|(?:{_NOUN}|number|line|box|letter|exhibit) (?:one|two|three|four|five|[a-e]|\d)"
    r"(?:, |: | is |'s | would be |\. )"
    r"|(?:one|two|three|four|five|[a-e]|[1-5]|alpha|bravo|charlie|delta)(?:, |: "
    r"|[.…]{1,3}(?: |$))"
    rf"|(?:one|another)(?: {_NOUN}| is| would be)(?:, |: | is | would be | )"
    r"|(?:one|another)(?: [a-z]+)? (?:is|was|would be)(?:, |: | )"
    r"|(?:one|two|three|four|five) (?:was|is) "
    r")"
    r"|(?:^|(?<=[.!?] ))(?:and )?(?:two|three|four) (?=(?:the|an?|i|to|my|there's|there"
    r" is) )"
)
# Where nothing is marked off, the count alone tells where the next one begins.
_UNMARKED: Final = rule(
    rf"\b(?:(?:and )?(?:{_NOUN}|number) (?:one|two|three|four|five)"
    r"|(?:and )?(?:second|third|fourth|secondly|thirdly))(?: is| would be)? "
    r"(?!(?:year|time|hand|half|language|world|job|one|of|from|to last)\b)"
)
_STOPS: Final = rule(r"[.;!?,:]")
_LONG: Final = 20
_SECOND: Final = rule(r"^(?:and )?(?:the )?(?:\w+ )?(?:two|second|secondly|2|b)\b")
# "That's number one.": what stands before it.
_THAT_WAS: Final = rule(
    r"^(?:so )?that's (?:the |my )?(?:number |option |door |plan )?(?:one|two|three"
    r"|four"
    r"|(?:first|second|third)(?: one)?)$"
)
# "Which is more of a dream, …", "a small thing, …": a word on it before it is named.
_ASIDE: Final = rule(
    r"^that (?=i\b)|^(?:(?:just|only|maybe) )*(?:(?:which|that|it)(?:'s| is) [^,]{3,40}"
    r"|an? (?:\w+ )?(?:one|thing|idea)|this (?:one )?is [^,]{3,30}), (?=\w)"
)
# What is said about the choice, and no part of it.
_ENDS: Final = rule(
    r"[;]|, (?=(?:but|though|although|which|because|if|that's|that|it's|it|they"
    r"|they're|he|she|so|(?<!and me, )we|my \w+ (?:would|says|pays)|i'd (?:need|have)"
    r"|i know"
    r"|i've|there's|who)\b)|,? (?=(?:but|because|although) )|, and (?=(?:he|she|they"
    r"|we|i'd|it) )"
)
_NONE: Final = rule(
    r"^(?:i (?:don't|do not) know|nothing|no\b|not\b|never\b|forget|who knows|the sofa"
    r"|you\b|that's|it's (?:just|a|not))"
)
_LEAST: Final = 2
_COUNTED: Final = rule(
    r"(?:^|[;:,.!?] )(?:and |then )?([a-z]{3,}) (?:one|two|three|four|five|six)[,:.] "
)


def told_one_by_one(text: str) -> tuple[Item, ...]:
    """Return what follows each mark of a count, if there are two marks or more."""
    low = plain(text)
    found = _marked(text)
    if len(found) < _LEAST:
        return ()
    spans = [_first_part(text, *span) for span in _with_next(text, found)]
    kept = [span for span in spans if span and not _NONE.match(low[slice(*span)])]
    if len(kept) < _LEAST:
        return ()
    bared = (without(text, without(text, span, "might"), "have") for span in kept)
    return tuple(item(text, span) for span in bared)


def _any_noun(low: str) -> re.Pattern[str] | None:
    """The marks of a count by whatever word stands before "one" and "two".

    "Tab one, the bank. Tab two, a year abroad": any word does, if it is said twice.
    """
    nouns = [m[1] for m in _COUNTED.finditer(low)]
    twice = next((noun for noun in nouns if nouns.count(noun) >= _LEAST), None)
    if twice is None:
        return None
    return rule(
        rf"(?:^|(?<=[;:,.!?] ))(?:and |then )?{twice} (?:one|two|three|four|five|six)"
        r"(?:, |: | is | would be |\. )"
    )


def _marked(text: str) -> list[Span]:
    """Return what stands between the marks of a count, in order."""
    low = plain(text)
    found: list[Span] = []
    before: Span | None = None
    mark_of = _any_noun(low) or _MARK
    if not _STOPS.search(low.rstrip(" .?!")) and len(low.split()) >= _LONG:
        return _unmarked(low)
    for left, right in sentences(text):
        marks = list(mark_of.finditer(low, left, right))
        starts = [mark.start() for mark in marks] + [right]
        first = marks and not found and _SECOND.match(marks[0][0].lstrip(" ,.;:"))
        said = _THAT_WAS.match(low[left:right].strip(" .!"))
        if before and (said or first) and _may_be_first(low[slice(*before)]):
            found.append(before)
        found += [(m.end(), end) for m, end in zip(marks, starts[1:], strict=True)]
        before = (left, right)
    return found


def _may_be_first(words: str) -> bool:
    """Say whether a sentence before the second of a count tells the first."""
    return len(words) > _LONG and ", no, " not in words


def _unmarked(low: str) -> list[Span]:
    marks = list(_UNMARKED.finditer(low))
    if not marks:
        return []
    starts = [mark.start() for mark in marks] + [len(low)]
    spans = [(m.end(), end) for m, end in zip(marks, starts[1:], strict=True)]
    first = _SECOND.match(marks[0][0].strip()) and marks[0].start() > _LONG
    return [(0, marks[0].start()), *spans] if first else spans


def _with_next(text: str, found: list[Span]) -> list[Span]:
    """Take the sentence after a mark that stands alone, as in "Two. Go back."."""
    whole = sentences(text)
    spans = []
    for start, end in found:
        alone = not text[start:end].strip(" .,;:")
        stop = next((b for a, b in whole if a >= end), end) if alone else end
        spans.append((start, stop))
    return spans


def _first_part(text: str, start: int, end: int) -> Span | None:
    if aside := _ASIDE.match(plain(text)[start:end].lstrip()):
        start = end - len(plain(text)[start:end].lstrip()) + aside.end()
    at = start
    while cut := _ENDS.search(plain(text), at, end):
        if span := bare(text, start, cut.start()):
            return span
        at = cut.end()
    return bare(text, start, end)
