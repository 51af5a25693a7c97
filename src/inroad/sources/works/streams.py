"""Streams of a file of works: unpacked, by line or by JSON value, never all at once."""

import gzip
import json
import zlib
from collections.abc import Callable, Iterator
from typing import Any, BinaryIO, Final

from inroad.sources.works.entry import Entry, told

LONGEST_LINE: Final = 16 * 1024 * 1024
_PIECE: Final = 1 << 20
_SPACES: Final = " \t\r\n\ufeff,"

Read = Callable[[Any, int], Iterator[Entry]]
"""Makes entries of one JSON value; the second is the line on which it begins."""


def unpacked(stream: BinaryIO) -> BinaryIO:
    """Return a stream of the file's own bytes, unzipped where it is a gzip file."""
    head = stream.read(2)
    stream.seek(0)
    return gzip.open(stream) if head == b"\x1f\x8b" else stream  # type: ignore[return-value] # it reads as one


def whole(entries: Iterator[Entry]) -> Iterator[Entry]:
    """Give all entries; where the file breaks off, say so and keep what came before."""
    try:
        yield from entries
    except (EOFError, zlib.error, gzip.BadGzipFile):
        yield told("The file breaks off or is damaged: what came before is kept.")


def lines_of(stream: BinaryIO) -> Iterator[tuple[int, bytes]]:
    """Go through lines with their numbers; of a line without end, nothing is kept."""
    number = 0
    while line := stream.readline(LONGEST_LINE):
        number += 1
        if len(line) == LONGEST_LINE and not line.endswith(b"\n"):
            while (more := stream.readline(LONGEST_LINE)) and not more.endswith(b"\n"):
                pass
            yield number, b""
        elif line.strip():
            yield number, line


def json_lines(stream: BinaryIO, read: Read) -> Iterator[Entry]:
    """Read one JSON value a line."""
    for number, line in lines_of(stream):
        if not line:
            yield told("This line is longer than any entry.", number)
            continue
        try:
            value = json.loads(line)
        except (ValueError, RecursionError):
            yield told("This line is no JSON.", number)
            continue
        yield from read(value, number)


def json_list(stream: BinaryIO, read: Read) -> Iterator[Entry]:
    """Read the values of one JSON list, each as soon as it is whole."""
    decoder = json.JSONDecoder()
    text, line, opened = "", 1, False
    while True:
        piece = stream.read(_PIECE)
        text += piece.decode("utf-8", "replace")
        while True:
            line += text[: len(text) - len(text.lstrip(_SPACES))].count("\n")
            text = text.lstrip(_SPACES)
            if not opened and text.startswith("["):
                text, opened = text[1:], True
                continue
            if not text or text[0] == "]":
                break
            try:
                value, end = decoder.raw_decode(text)
            except (ValueError, RecursionError):
                break
            yield from read(value, line)
            line += text.count("\n", 0, end)
            text = text[end:]
        if not piece:
            break
        if len(text) > LONGEST_LINE:
            yield told("An entry is longer than any that is known.", line)
            return
    if text and text[0] != "]":
        yield told("The list breaks off, or holds what is no JSON.", line)
