"""Captions: WebVTT and SRT become pieces of speech."""

import re
from dataclasses import dataclass
from typing import Final

from inroad.interview.lines import Line

STAMP: Final = r"(?:(\d+):)?([0-5]\d):([0-5]\d)[.,](\d{1,3})"
TIMES: Final = re.compile(rf"\s*{STAMP}\s*-->\s*{STAMP}(?:\s|$)")
ARROW: Final = re.compile(r"-->")
VOICE: Final = re.compile(r"\s*<v(?:\.[^\s>]*)?\s+([^>]+)>")
TAG: Final = re.compile(r"</?[a-zA-Z][^>\n]*>|<\d[\d:.]*>")


@dataclass(frozen=True, slots=True)
class Cues:
    """The lines that were spoken, those that were not, and what was wrong."""

    spoken: tuple[tuple[Line, ...], ...]
    notes: tuple[Line, ...]
    problems: tuple[str, ...]


def is_captioned(raw: str) -> bool:
    """A WebVTT header, or an arrow between times near the beginning."""
    head = raw.lstrip("\ufeff \r\n\t")[:4000]
    return head.startswith("WEBVTT") or any(
        ARROW.search(row) and re.search(r"\d\d?:\d\d", row) for row in head.split("\n")
    )


def read_cues(lines: tuple[Line, ...]) -> Cues:
    """Cues in file order; a cue whose times cannot be read is left out and told."""
    spoken: list[tuple[Line, ...]] = []
    notes: list[Line] = []
    problems: list[str] = []
    block: list[Line] = []
    state = "outside"
    for line in (*lines, Line("", 0, 0, 0)):
        if ARROW.search(line.text):
            state = "cue" if _in_order(line.text) else "broken"
            if state == "broken":
                problems.append(
                    f"Line {line.number}: the times cannot be read; "
                    "the cue was left out."
                )
        elif not line.text.strip():
            spoken += [tuple(block)] if block else []
            block, state = [], "outside"
        elif state == "cue":
            block.append(line)
        elif state == "outside" and not line.text.strip().isdigit():
            notes.append(line)
    return Cues(_without_echo(spoken), tuple(notes), tuple(problems))


def _in_order(row: str) -> bool:
    if not (found := TIMES.match(row)):
        return False
    hour, minute, second, part, hour2, minute2, second2, part2 = (
        int(x or 0) for x in found.groups()
    )
    return (hour, minute, second, part) <= (hour2, minute2, second2, part2)


def _without_echo(cues: list[tuple[Line, ...]]) -> tuple[tuple[Line, ...], ...]:
    """Rolling captions show each line twice; the second showing says nothing."""
    kept: list[tuple[Line, ...]] = []
    before: set[str] = set()
    for cue in cues:
        fresh = tuple(line for line in cue if line.text.strip() not in before)
        before = {line.text.strip() for line in cue}
        if fresh:
            kept.append(fresh)
    return tuple(kept)
