"""What a source is called, by whom it is, and of which day it says it is."""

import re
from collections.abc import Sequence
from datetime import date
from itertools import takewhile
from pathlib import PurePath
from typing import Final

from inroad.sources.block import Block, Head
from inroad.sources.repair import is_furniture, repaired

_MONTHS: Final = (
    "january february march april may june july august september october november "
    "december"
).split()
_MONTH: Final = rf"(?P<month>{'|'.join(m[:3] for m in _MONTHS)})[a-z]*\.?"
_DATES: Final = (
    re.compile(r"(?P<year>\d{4})-(?P<number>\d{2})-(?P<day>\d{2})"),
    re.compile(
        rf"\b{_MONTH} (?P<day>\d{{1,2}})(?:st|nd|rd|th)?,? (?P<year>\d{{4}})\b",
        re.IGNORECASE,
    ),
    re.compile(
        rf"\b(?P<day>\d{{1,2}})(?:st|nd|rd|th)? {_MONTH},? (?P<year>\d{{4}})\b",
        re.IGNORECASE,
    ),
)
_NAME: Final = (
    r"(?:[^\W\d_a-z][\w.'’-]*)(?: (?:[^\W\d_a-z][\w.'’-]*|de|van|von|der|da)){1,3}"
)
_BY: Final = re.compile(rf"\b[Bb]y (?P<name>{_NAME})")
FIRST: Final = 4
"""Blocks among which a byline stands."""


def named(name: str, head: Head, blocks: Sequence[Block]) -> Head:
    """Return the head of a file, filled from its first few blocks where it is bare."""
    shown = [b for b in blocks[:12] if not is_furniture(b.text)]
    # What comes after the first long paragraph is no byline any more.
    near = takewhile(lambda block: len(block.text) <= 250, shown[:FIRST])
    byline = " · ".join(b.text for b in near)
    title = head.title or _title(shown) or PurePath(name).name
    by = _BY.search(byline)
    authors = head.authors or (by["name"] if by else "")
    return Head(
        repaired(title)[:300],
        repaired(authors)[:200],
        day_in(head.date) or day_in(byline),
    )


def _title(blocks: Sequence[Block]) -> str:
    for block in blocks:
        if block.kind == "heading" and block.level < 7:
            return block.text
        short = len(block.text) <= 120 and not block.text.endswith((".", ":", ";", ","))
        if block.kind == "words":
            return block.text if short else ""
    return ""


def day_in(text: str) -> str:
    """Find a day that is written out in a text, as 2025-10-02; or nothing."""
    for pattern in _DATES:
        found = pattern.search(text)
        if found is None:
            continue
        parts = found.groupdict()
        month = parts.get("number") or _number(parts.get("month") or "")
        try:
            return date(int(parts["year"]), int(month), int(parts["day"])).isoformat()
        except ValueError:
            continue
    return ""


def _number(month: str) -> int:
    return next((n for n, m in enumerate(_MONTHS, 1) if m[:3] == month[:3].lower()), 0)
