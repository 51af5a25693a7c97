"""Recognising a file a person brought as the source of shipped claims.

Only hashes ship, so a speaker's own words appear when the person has them, and only
then: `quote_of` finds a claim's passage in the raw text by hashes of how it begins and
ends, wherever its lines have moved to.
"""

import re
from collections import Counter
from collections.abc import Iterable
from hashlib import sha256
from typing import NamedTuple

from inroad.library.claim import Claim, Passage, Source
from inroad.library.hashing import SHINGLE, WIDTH, windows_of, words_of
from inroad.library.shelf import Shelf

# Of a source's sampled shingles, so many must stand in a changed copy. Another text
# shares none of them; a copy with its markup, header and footer gone shares most.
ENOUGH = 0.4
_CLOSING = re.compile(r"[.!?…]?[\"”’)]*[.!?…]?")


class Quote(NamedTuple):
    """A passage in a raw file: first and last line, counted from 1, and its text."""

    lines: tuple[int, int]
    quote: str


def recognise(shelf: Shelf, data: bytes) -> Source | None:
    """Find the source these bytes are a copy of: exactly, else nearly; maybe none."""
    digest = sha256(data).hexdigest()
    for source in shelf.sources:
        if source.sha256 == digest:
            return source
    here = set(windows_of(data.decode("utf-8", errors="replace"), SHINGLE))
    best = max(shelf.sources, key=lambda source: _share(source, here), default=None)
    return best if best is not None and _share(best, here) >= ENOUGH else None


def _share(source: Source, here: set[str]) -> float:
    if not source.shingles:
        return 0.0
    return sum(shingle in here for shingle in source.shingles) / len(source.shingles)


def quote_of(claim: Claim, raw: str) -> Quote | None:
    """Find the words a claim rests on in the raw text of its source, or None."""
    if claim.passage is None or claim.lines is None:
        return None
    spans = _spans(claim.passage, raw)
    if not spans:
        return None
    quotes = [_quote(raw, first, last) for first, last in spans]
    # The same words may stand twice: the ones nearest to the lines we know are meant.
    known = claim.lines[0]
    return min(quotes, key=lambda quote: abs(quote.lines[0] - known))


def _spans(passage: Passage, raw: str) -> list[tuple[int, int]]:
    """Find where the passage stands, as the ordinals of its first and last word."""
    width = min(WIDTH, passage.words)
    windows = windows_of(raw, width)
    starts = _places(windows, passage.begins, shift=0)
    # The last window of `ends` ends with the passage's last word.
    ends = _places(windows, passage.ends, shift=width + len(passage.ends) - 2)
    slack = max(2, passage.words // 4)
    return [
        (first, last)
        for first in starts
        for last in ends
        if first >= 0 and abs(last - first + 1 - passage.words) <= slack
    ]


def _places(
    windows: tuple[str, ...], sought: tuple[str, ...], *, shift: int
) -> Iterable[int]:
    """Find where at least half of the sought windows stand in their order."""
    offsets = {window: at for at, window in enumerate(sought)}
    votes = Counter(
        at - offsets[window] + shift
        for at, window in enumerate(windows)
        if window in offsets
    )
    return [at for at, count in votes.items() if count * 2 >= len(sought)]


def _quote(raw: str, first: int, last: int) -> Quote:
    words = words_of(raw)
    start, end = words[first].start, words[min(last, len(words) - 1)].end
    closing = _CLOSING.match(raw, end)
    end = closing.end() if closing else end
    first_line = raw.count("\n", 0, start) + 1
    return Quote((first_line, first_line + raw.count("\n", start, end)), raw[start:end])
