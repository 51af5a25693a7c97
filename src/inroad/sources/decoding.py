"""From bytes to text of which every character leads back to its bytes."""

import codecs
import re
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
_CHARSET: Final = re.compile(rb"charset\s*=\s*[\"']?([A-Za-z0-9_.:-]{2,40})")
_LATIN: Final = re.compile(
    r"cp(?:125[0247]|437|7\d\d|8\d\d|1140|037|500|1026)|latin|iso8859_(?:1|2|3|4|9|10|1[3-6])$|mac_(?!cyr)|hp_"
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
    return _converted(data, _declared(data) or _guessed(data))


def _declared(data: bytes) -> str:
    """Return the encoding that a page says it is in, if there is such a one."""
    found = _CHARSET.search(data[:4096])
    try:
        name = codecs.lookup(found[1].decode("ascii")).name if found else ""
        b"".decode(name or "ascii")
    except LookupError:
        return ""
    return "" if name in {"utf-8", "ascii"} else name


def _guessed(data: bytes) -> str:
    """Guess an encoding; between those of Latin letters the most common one wins."""
    from charset_normalizer import from_bytes  # noqa: PLC0415 - hardly ever needed

    best = from_bytes(data[:_SAMPLE]).best()
    name = best.encoding if best else "cp1252"
    return "cp1252" if _LATIN.match(name) else name


def in_utf8(text: str) -> str:
    """Put a question mark for half a surrogate pair: nothing else has no UTF-8."""
    return text.encode("utf-8", errors="replace").decode("utf-8")


def _converted(data: bytes, encoding: str) -> Text:
    raw = data.decode(encoding, errors="replace")
    raw = in_utf8(raw)
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
