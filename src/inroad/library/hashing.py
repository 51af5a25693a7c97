"""Hashes of runs of words: enough to know a passage again, not enough to read it."""

import re
from collections.abc import Sequence
from functools import lru_cache
from hashlib import blake2b
from typing import NamedTuple

WIDTH = 4  # words in a window of a passage
REACH = 6  # windows kept of a passage's beginning and of its end
SHINGLE = 5  # words in a shingle of a whole file
SKETCH = 64  # shingles kept of a file: those with the smallest hashes

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")


class Word(NamedTuple):
    """A word of a text, folded, with the half-open span it stands at."""

    text: str
    start: int
    end: int


@lru_cache(maxsize=4)
def words_of(raw: str) -> tuple[Word, ...]:
    """Split raw text into words; markup, punctuation and line ends fall away."""
    return tuple(
        Word(match.group().casefold().replace("’", "'"), *match.span())
        for match in _WORD.finditer(raw)
    )


def hash_of(words: Sequence[str]) -> str:
    """Hash a run of words to twelve hexadecimal digits."""
    return blake2b(" ".join(words).encode(), digest_size=6).hexdigest()


@lru_cache(maxsize=8)
def windows_of(raw: str, width: int) -> tuple[str, ...]:
    """Hash every run of `width` words; the nth begins at the nth word."""
    words = [word.text for word in words_of(raw)]
    return tuple(
        hash_of(words[at : at + width]) for at in range(len(words) - width + 1)
    )


def sketch_of(raw: str) -> tuple[str, ...]:
    """Keep the smallest shingle hashes of a text: a sample that any copy shares."""
    return tuple(sorted(set(windows_of(raw, SHINGLE)))[:SKETCH])
