"""Very long paragraphs cut where a sentence ends, so that a quote stays a quote."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

LONGEST: Final = 1500
"""Characters of a passage; a longer paragraph is cut into pieces of about half."""

_END: Final = re.compile(r"[.!?…][\"”’')\]*_]*\s+(?=[\"“‘'(\[*_]*[^\W\d_a-z])|\n\s*\n")


def cuts_of(
    text: str, kept: Sequence[tuple[int, int]] = ()
) -> Iterator[tuple[int, int]]:
    """Return spans that together are the text; no cut falls within a span of `kept`."""
    if len(text) <= LONGEST:
        yield 0, len(text)
        return
    start, spans = 0, iter([*kept, (len(text), len(text))])
    first, last = next(spans)
    for found in _END.finditer(text):
        at = found.end()
        while last <= at and last < len(text):
            first, last = next(spans)
        if (
            at - start >= LONGEST // 2 and not first < at < last
        ) or at - start > LONGEST * 4:
            yield start, at
            start = at
    yield from _forced(text, start)


def _forced(text: str, start: int) -> Iterator[tuple[int, int]]:
    """Cut what has no sentences at spaces, and if need be anywhere."""
    while len(text) - start > LONGEST * 4:
        space = text.rfind(" ", start + LONGEST, start + LONGEST * 4)
        end = space + 1 if space > 0 else start + LONGEST * 4
        yield start, end
        start = end
    if start < len(text):
        yield start, len(text)
