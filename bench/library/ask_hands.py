"""Parting what is asked so that a hand's questions stay together.

One hand words things alike, so what is learnt from it flatters on the rest of it. Each
file of content/common holds one hand's questions, but for `brought.toml`, which holds
many: its questions are parted one by one, as everything else is.
"""

import tomllib
from functools import cache
from zlib import crc32

from inroad.library.asking.asked import CONTENT

_OF_MANY = "brought"


@cache
def _hands() -> dict[str, int]:
    """Number the hands, and name the hand of each of their questions."""
    files = sorted((CONTENT / "common").glob("*.toml"))
    ours = [path for path in files if path.stem != _OF_MANY]
    return {
        question: number
        for number, path in enumerate(ours)
        for question in tomllib.loads(path.read_text(encoding="utf-8"))
    }


def fold_of(text: str, folds: int) -> int:
    """Give a text one of so many folds, the same one in every run."""
    return _hands().get(text, crc32(text.encode())) % folds
