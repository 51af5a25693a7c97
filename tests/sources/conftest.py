"""Files as people have them, made up here, and how their quotes are tried."""

from collections.abc import Callable

import pytest

from inroad.library.passage import Passage, Reading, quote_in
from inroad.sources.reading import read_source
from inroad.sources.repair import repaired

Read = Callable[..., Reading]


def tried(data: bytes, reading: Reading) -> Reading:
    """Check that every passage stands where it says, to the byte and to the line."""
    raw = reading.beside or data
    end = 0
    for passage in reading.passages:
        assert end <= passage.start < passage.end <= len(raw)
        end = passage.end
        quote = quote_in(raw, passage)
        assert quote.encode() == raw[passage.start : passage.end]
        assert quote == quote.strip()
        lines = raw.count(b"\n", 0, passage.start) + 1, raw.count(b"\n", 0, end) + 1
        assert passage.lines == lines
        assert passage.text == repaired(passage.text)
    return reading


@pytest.fixture
def read() -> Read:
    """Return a function that reads a text, or bytes, as a file of a name."""

    def reading_of(said: str | bytes, name: str = "given.txt") -> Reading:
        data = said.encode() if isinstance(said, str) else said
        return tried(data, read_source(name, data))

    return reading_of


def said(reading: Reading) -> list[str]:
    return [passage.text for passage in reading.passages]


def by(reading: Reading, words: str) -> Passage:
    """Find the passage in which some words stand."""
    return next(passage for passage in reading.passages if words in passage.text)
