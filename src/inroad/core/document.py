"""A document somebody hands in: a path on the terminal, an upload, text over MCP."""

import io
from collections.abc import Callable
from dataclasses import dataclass
from typing import BinaryIO

from inroad.core.errors import BadInput

LARGEST = 20 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Document:
    """A name, and a way to open the bytes behind it; no path survives in it."""

    name: str
    open: Callable[[], BinaryIO]


@dataclass(frozen=True, slots=True)
class Reference:
    """A document, or instead of it an address that somebody named."""

    document: Document | None = None
    url: str = ""


class Writing(str):
    """Words that somebody typed, or that stand in a file which they named."""

    __slots__ = ()


def text_document(name: str, text: str) -> Document:
    """Make a document of text that came without a file.

    JSON can hold half a surrogate pair, and no file can; a question mark is put there.
    """
    return Document(name, lambda: io.BytesIO(text.encode("utf-8", "replace")))


def read_document(document: Document, *, largest: int = LARGEST) -> bytes:
    """Return all bytes, or raise BadInput beyond `largest` bytes."""
    with document.open() as stream:
        data = stream.read(largest + 1)
    if len(data) > largest:
        raise BadInput(
            f"{document.name} is larger than {largest // 1_048_576} MB.",
            hint="Give the transcript alone, as text, without sound or pictures.",
        )
    return data
