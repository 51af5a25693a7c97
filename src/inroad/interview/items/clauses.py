"""An answer cut into sentences, and a sentence into clauses, with their places."""

from collections.abc import Iterator
from dataclasses import dataclass

from inroad.interview.items.wording import plain, rule, trimmed

_STOP = rule(r"[.!?…]{1,9}[\"')”\]]{0,3}(?= |$)")
# A full stop after these belongs to the word.
_SHORT = rule(
    r"(?:^|[ (])(?:dr|mr|mrs|ms|prof|eng|st|vs|e\.g|i\.e|etc|approx|jr|sr|[a-z])$"
)
_VERB = r"(?:is|was|has|had|would|will|can|can't|says?|thinks?|wants?|keeps?|does|are)"
_PRONOUN = (
    r"(?:i|i'm|i'd|i've|i'll|it|it's|it'd|that|that's|that'd|this|these|they|they're"
    r"|they've|they'd|he|he's|she|she's|we|we're|we've|we'd|you|you're|you've|there"
    r"|there's|everything|nothing|nobody|everyone|everybody|people)"
)
_JOINT = (
    r"(?:and|or|but|so|because|cause|though|although|since|which|who|whose|if|when"
    r"|while|then|plus|not|as|unless|except|until|till|where|at least|well|let's|is"
    r"|does|do)"
)
_CUT = rule(
    rf"[;:](?= )| [-–—]+ |—|, (?={_JOINT} )|, (?={_PRONOUN} )"
    rf"|,? (?=(?:but|because|cause|although|though|unless) )"
    rf"|, (?=(?:my|our|his|her|the) [a-z'-]+ {_VERB} )"
    rf"|,? (?=so (?:no|now|{_PRONOUN}) )|,? (?=and (?:i|i'd|i've|i'm|there's|then) )"
)
_HEAD = rule(rf"(?:{_JOINT}|{_PRONOUN})(?= |,|$)")


@dataclass(frozen=True, slots=True)
class Clause:
    """A stretch of one sentence; `words` is its plain text, `head` its first word."""

    start: int
    end: int
    words: str
    head: str
    sentence: int


def sentences(text: str) -> tuple[tuple[int, int], ...]:
    """Cut `text` at full stops, question marks and line ends; spans without edges."""
    low, found, start = plain(text), [], 0
    for stop in _STOP.finditer(low):
        if stop[0] == "." and _SHORT.search(
            low, max(start, stop.start() - 8), stop.start()
        ):
            continue
        found.append((start, stop.end()))
        start = stop.end()
    found.append((start, len(text)))
    spans = []
    for left, right in found:
        a, b = _without_space(text, left, right)
        if a < b:
            spans.append((a, b))
    return tuple(spans)


def _without_space(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def clause(text: str, start: int, end: int, sentence: int = 0) -> Clause | None:
    """Return the clause between two places, or nothing when only marks are left."""
    a, b = trimmed(text, start, end)
    if a >= b:
        return None
    words = plain(text)[a:b]
    head = _HEAD.match(words)
    return Clause(a, b, words, head[0] if head else "", sentence)


def clauses(text: str) -> tuple[Clause, ...]:
    """Cut every sentence where a new thought begins."""
    return tuple(_all_clauses(text))


def _all_clauses(text: str) -> Iterator[Clause]:
    low = plain(text)
    for number, (left, right) in enumerate(sentences(text)):
        start = left
        for cut in _CUT.finditer(low, left, right):
            if part := clause(text, start, cut.start(), number):
                yield part
            start = cut.end()
        if part := clause(text, start, right, number):
            yield part
