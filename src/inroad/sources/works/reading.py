"""Which reader a file of works is for, by what is in it; all give entries in order."""

import re
import zlib
from collections.abc import Iterator
from typing import BinaryIO, Final

from inroad.core.errors import BadInput
from inroad.sources.works.bibtex import read_bibtex
from inroad.sources.works.csl import read_csl
from inroad.sources.works.entry import Entry
from inroad.sources.works.lines import read_line
from inroad.sources.works.streams import json_lines, json_list, unpacked, whole

FORMATS: Final = (
    "BibTeX, CSL-JSON, OpenAlex or arXiv JSON lines, ACL Anthology XML, works.jsonl"
)
_HEAD: Final = 1 << 16
BEGINS: Final = re.compile(rb"@\s*[A-Za-z]+\s*\{")
"""How an entry of BibTeX begins."""


def read_works(name: str, stream: BinaryIO) -> Iterator[Entry]:
    """Give the entries of a file, one at a time; raise BadInput for no known format.

    The stream must be able to go back to its beginning.
    """
    try:
        opened = unpacked(stream)
        head = _head(opened)
        opened.seek(0)
    except (EOFError, OSError, zlib.error) as error:
        if isinstance(error, OSError) and error.errno is not None:
            raise
        raise BadInput(
            f"{name} is a damaged gzip file.", hint="Fetch or pack it again."
        ) from error
    return whole(_reader(name, head.lstrip(b"\xef\xbb\xbf \t\r\n"), opened))


def _head(stream: BinaryIO) -> bytes:
    """Read how a file begins, as far as it is whole."""
    head = b""
    try:
        while len(head) < _HEAD and (piece := stream.read(512)):
            head += piece
    except (EOFError, zlib.error):
        if not head:
            raise
    return head


def _reader(name: str, head: bytes, stream: BinaryIO) -> Iterator[Entry]:
    if head.startswith(b"{"):
        return json_lines(stream, read_line)
    if head.startswith(b"["):
        is_csl = b'"authorships"' not in head and b'"authors"' not in head
        return json_list(stream, read_csl if is_csl else read_line)
    if head.startswith(b"<") and (b"<collection" in head or b"<volume" in head):
        from inroad.sources.works.acl import read_acl  # noqa: PLC0415 - lxml, for this alone

        return read_acl(stream)
    # A long preface may come before the first entry.
    if BEGINS.search(head) or (b"@" in head and len(head) > _HEAD - 512):
        return read_bibtex(stream)
    raise BadInput(
        f"{name} {_lacking(name, head)}.", hint=f"It reads {FORMATS}; gzip is fine."
    )


def _lacking(name: str, head: bytes) -> str:
    """Say why something is no list of works."""
    if not head:
        return "is empty"
    if b"\0" in head:
        return "holds bytes that are no text in UTF-8"
    if name.casefold().endswith((".bib", ".bib.gz")):
        return "holds no entry, which would begin as @article{key,"
    return "is no list of works that Inroad reads"
