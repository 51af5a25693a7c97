"""From bytes to text of which every character leads back to its bytes."""

import codecs
from dataclasses import dataclass
from typing import Final

from inroad.core.errors import BadInput
from inroad.library.passage import Problem

CONTROLS: Final = frozenset(range(32)) - frozenset(b"\t\n\r\f\v\x1b")
_MARKED: Final = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_HEAD: Final = 65_536
_SAMPLE: Final = 200_000


@dataclass(frozen=True, slots=True)
class Text:
    """A file's text. Bytes that are no UTF-8 stand in it as lone surrogates.

    `beside` is the same text in UTF-8 where the file is in another encoding: lines
    and offsets count there.
    """

    raw: str
    beside: bytes = b""
    problems: tuple[Problem, ...] = ()


def text_of(name: str, data: bytes) -> Text:
    """Decode a file; raise BadInput where it is empty or no text."""
    mark = next((code for bom, code in _MARKED if data.startswith(bom)), None)
    if mark:
        return _filled(_converted(data, mark), name)
    if _is_binary(data):
        raise BadInput(
            f"{name} is no text that can be read.",
            hint="Text, Markdown, HTML, PDF, WebVTT and SRT can.",
        )
    try:
        return _filled(Text(data.decode("utf-8")), name)
    except UnicodeDecodeError:
        return _filled(_odd(data), name)


def _odd(data: bytes) -> Text:
    """Decode what is not quite UTF-8, or not UTF-8 at all."""
    raw = data.decode("utf-8", errors="surrogateescape")
    broken = sum("\udc80" <= letter <= "\udcff" for letter in raw)
    whole = sum(letter > "\x7f" for letter in raw) - broken
    if broken * 10 <= whole:
        several = "One byte is" if broken == 1 else f"{broken:,} bytes are"
        told = Problem(f"{several} no text and shown as “\ufffd”.", kind="unread")
        return Text(raw, problems=(told,))
    return _converted(data, _guessed(data))


def _guessed(data: bytes) -> str:
    from charset_normalizer import from_bytes  # noqa: PLC0415 - hardly ever needed

    best = from_bytes(data[:_SAMPLE]).best()
    return best.encoding if best else "cp1252"


def _converted(data: bytes, encoding: str) -> Text:
    raw = data.decode(encoding, errors="replace")
    # Half a surrogate pair has no UTF-8.
    raw = raw.encode("utf-8", errors="replace").decode("utf-8")
    told = Problem(
        f"The file is not in UTF-8. It was read as {encoding}, so some letters may be "
        "wrong; lines and quotes are those of the text as it was read.",
        kind="unread",
    )
    return Text(raw, raw.encode("utf-8"), (told,))


def _filled(text: Text, name: str) -> Text:
    if not text.raw.strip("\ufeff \t\r\n\f\v"):
        raise BadInput(f"{name} is empty.", hint="Give a file with words in it.")
    return text


def _is_binary(data: bytes) -> bool:
    head = data[:_HEAD]
    return b"\0" in head or sum(byte in CONTROLS for byte in head) * 20 > len(head)
