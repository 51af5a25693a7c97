"""A week from a person's lines: blocks, times that are taken, hours of a clear head."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from inroad.core.errors import BadInput
from inroad.decide.week import Block, Busy

WEEKDAYS: Final = (
    "Monday",
    "Tuesday",
    "Wednesday",
    "Thursday",
    "Friday",
    "Saturday",
    "Sunday",
)
DAYS: Final = tuple(day[:3].casefold() for day in WEEKDAYS)
MOST: Final = 60
_LONGEST: Final = 4000
_TIME = re.compile(r"(\d+(?:\.\d+)?)\s*(m|min|mins|minutes?|h|hrs?|hours?)$")
_TIMES = re.compile(r"(\d{1,2})\s*(?:times|x)$|x\s*(\d{1,2})$")
_CLOCK = r"(\d{1,2})(?::(\d{2}))?"
_SPAN = re.compile(rf"{_CLOCK}\s*(?:to|-|–)\s*{_CLOCK}$")
_DAY = r"(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*"
_ON = re.compile(rf"({_DAY})(?:\s*(?:to|-|–)\s*({_DAY}))?")
_HEADS: Final = {"clear": 1.0, "clear head": 1.0, "any": 0.3, "tired": 0.0}
_HINT = "Write: write, 2 h, 3 times, clear; mail, 30 min, Mon to Fri, tired."
_BUSY_HINT = "Write: Mon to Fri 9 to 17; Sat 10:00 to 12:30."


def blocks_said(text: str) -> tuple[Block, ...]:
    """Read "name, time, how often, clear or tired, days" for each block.

    Raises:
        BadInput: no time, a part that is none of these, or too many.
    """
    blocks = tuple(block for part in _parts(text) for block in _blocks(part))
    many = sum(block.count for block in blocks)
    if many > MOST:
        raise BadInput(
            f"{many} blocks are too many for one week.", hint=f"Give up to {MOST}."
        )
    return blocks


def _parts(text: str) -> list[str]:
    if len(text) > _LONGEST:
        raise BadInput("That is too long.", hint=f"Up to {_LONGEST} characters.")
    return [p.strip() for p in re.split(r"[;\n]", text) if p.strip()]


def _blocks(text: str) -> Iterator[Block]:
    """Read one part; "Mon to Fri" without a count is once on each of these days."""
    block, each_day = _block(text)
    if each_day:
        yield from (replace(block, days=(day,)) for day in block.days)
    else:
        yield block


def _block(text: str) -> tuple[Block, bool]:
    name, *rest = (p.strip() for p in text.split(","))
    minutes, count, demand, span = 0, 0, 0.3, False
    days: tuple[int, ...] = ()
    for part in rest:
        plain = part.casefold()
        if found := _TIME.match(plain):
            minutes = _minutes(float(found[1]), found[2], text)
        elif found := _TIMES.match(plain):
            count = int(found[1] or found[2])
            if not count:
                raise BadInput(f"{text[:60]!r}: no times is never.", hint=_HINT)
        elif plain in _HEADS:
            demand = _HEADS[plain]
        elif on := tuple(_days(plain)):
            days = tuple(sorted({*days, *on}))
            span = bool(re.search(r"\b(?:to|each|every)\b|[-–]", plain))
        else:
            raise BadInput(f"{part[:60]!r} says nothing of a block.", hint=_HINT)
    if not name or not minutes:
        raise BadInput(f"{text[:60]!r} lacks a time.", hint=_HINT)
    return Block(name[:60], minutes, count or 1, demand, days=days), span and not count


def _minutes(amount: float, unit: str, text: str) -> int:
    """Whole half hours, rounded up."""
    minutes = amount * (60 if unit.startswith("h") else 1)
    if not 0 < minutes <= 12 * 60:
        raise BadInput(f"{text[:60]!r}: a block lasts up to twelve hours.", hint=_HINT)
    return int(-(-minutes // 30) * 30)


def _days(text: str) -> Iterator[int]:
    """Yield the days of "mon wed", "mon to fri"; none where anything else stands."""
    if _ON.sub("", text).strip(" ,and"):
        return
    for found in _ON.finditer(text):
        first = DAYS.index(found[1][:3])
        last = DAYS.index(found[2][:3]) if found[2] else first
        yield from ((first + n) % 7 for n in range((last - first) % 7 + 1))


def busy_said(text: str) -> tuple[Busy, ...]:
    """Read "Mon to Fri 9 to 17; Sat 10:00 to 12:30"; past midnight is two days.

    Raises:
        BadInput: a part names no days or no times.
    """
    found: list[Busy] = []
    for part in _parts(text):
        plain = part.casefold().replace(",", " ")
        times = re.search(rf"{_CLOCK}\s*(?:to|-|–)\s*{_CLOCK}\s*$", plain)
        days = tuple(_days(plain[: times.start()].strip())) if times else ()
        if times is None or not days:
            raise BadInput(f"{part[:60]!r} is no time of a week.", hint=_BUSY_HINT)
        start, end = _ends(times, part)
        for day in days:
            if end > start:
                found.append(Busy(day, start, end))
            else:
                found += [Busy(day, start, 24 * 60)] if start < 24 * 60 else []
                found += [Busy((day + 1) % 7, 0, end)] if end else []
    return tuple(found)


def _ends(found: re.Match[str], text: str) -> tuple[int, int]:
    start, end = (int(found[n]) * 60 + int(found[n + 1] or 0) for n in (1, 3))
    if max(start, end) > 24 * 60 or start == end:
        raise BadInput(f"{text[:60]!r} is no time of a day.", hint=_BUSY_HINT)
    return start, end


def hours_said(text: str, name: str) -> tuple[tuple[float, float], ...]:
    """Read hours of a day: "8 to 11, 16 to 18".

    Raises:
        BadInput: they are no hours of a day, or upside down.
    """
    found = []
    for part in filter(None, (p.strip() for p in re.split(r"[,;]", text.casefold()))):
        match = _SPAN.match(part)
        if match is None:
            raise BadInput(f"{name}: {part[:60]!r} is no time.", hint="Write 8 to 11.")
        start, end = _ends(match, part)
        if end <= start:
            raise BadInput(f"{name}: {part!r} is upside down.", hint="Write 8 to 11.")
        found.append((start / 60, end / 60))
    return tuple(found)
