"""Words made comparable without moving a single character."""

import re
from functools import lru_cache
from typing import Final

_QUOTES: Final = {ord(mark): "'" for mark in "’‘‛ʼ´`"}
_DASHES: Final = {ord(mark): "-" for mark in "‐‑"}


@lru_cache(maxsize=64)
def plain(text: str) -> str:
    """Return `text` in lower case with straight apostrophes, the same length."""
    lower = text.lower()
    if len(lower) != len(text):  # a few letters grow when lowered, and would shift
        lower = "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
    lower = lower.translate(_QUOTES).translate(_DASHES)
    return re.sub(r"\s", " ", lower)


def rule(pattern: str) -> re.Pattern[str]:
    """Compile a pattern for plain text; captions may have lost any apostrophe."""
    return re.compile(pattern.replace("'", "'?"))


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """Narrow a span until it neither begins nor ends with space or stray marks."""
    while start < end and text[start] in ' \t\r\n,;:.!?-–—…"“”()':
        start += 1
    while end > start and text[end - 1] in ' \t\r\n,;:.!?-–—…"“”(':
        end -= 1
    return start, end
