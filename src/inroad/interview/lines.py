"""Raw lines with their place in the file."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Line:
    """One line, split on LF only: its text, raw span and 1-based number."""

    text: str
    start: int
    end: int
    number: int


def raw_lines(raw: str) -> tuple[Line, ...]:
    """All lines of the file; the line feeds belong to none of them."""
    found: list[Line] = []
    start = 0
    for number, text in enumerate(raw.split("\n"), 1):
        found.append(Line(text, start, start + len(text), number))
        start += len(text) + 1
    return tuple(found)
