"""From the bytes of a file to its text, or a sentence about why not."""

import codecs
from typing import Final

from inroad.core.errors import BadInput

LARGEST: Final = 20 * 1024 * 1024
UTF16_MARKS: Final = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
CONTROLS: Final = frozenset(range(32)) - frozenset(b"\t\n\r\f\v\x1b")


def decoded(data: bytes, name: str) -> tuple[str, tuple[str, ...]]:
    """The text, and problems worth telling.

    Raises:
        BadInput: nothing in it, too large, or not a text.
    """
    if len(data) > LARGEST:
        raise BadInput(
            f"{name} is larger than 20 MB.",
            hint="A transcript is far smaller; cut the part that is the conversation.",
        )
    if data.startswith(UTF16_MARKS):
        return _filled(data.decode("utf-16", errors="replace"), name), ()
    if _looks_binary(data):
        raise BadInput(
            f"{name} is not a text file.",
            hint="Save the transcript as plain text, WebVTT or SRT and try again.",
        )
    try:
        return _filled(data.decode("utf-8-sig"), name), ()
    except UnicodeDecodeError:
        text = data.decode("cp1252", errors="replace")
        problem = (
            f"{name} is not UTF-8; it was read as Windows-1252, "
            "so some letters may be wrong."
        )
        return _filled(text, name), (problem,)


def _filled(text: str, name: str) -> str:
    if not text.strip("\ufeff \t\r\n\f\v"):
        raise BadInput(
            f"{name} is empty.", hint="Give a file that holds a conversation."
        )
    return text


def _looks_binary(data: bytes) -> bool:
    head = data[:65536]
    if b"\0" in head:
        return True
    return sum(byte in CONTROLS for byte in head) * 20 > len(head)
