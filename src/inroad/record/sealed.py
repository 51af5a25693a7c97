"""A record in one locked file: a zip of the exported folder, in age's format.

age (https://age-encryption.org/v1) is read by many programs, so nobody needs Inroad to
open what is theirs: `age -d FILE` asks for the passphrase and gives the zip. The
passphrase becomes a key by scrypt, the bytes are sealed with ChaCha20-Poly1305.
"""

import io
import re
import unicodedata
import zipfile
from collections.abc import Callable, Mapping
from typing import Final

from inroad.core.errors import BadInput, Unavailable
from inroad.record.folder import LARGEST_PART

FIRST_LINE: Final = b"age-encryption.org/v1\n"
LARGEST: Final = 1024 * 1024 * 1024
SHORTEST: Final = 12
HARDEST: Final = 22
"""Doublings of scrypt's work beyond which opening takes gigabytes of memory."""

_HINT: Final = (
    "Nothing was changed. Give the file as `inroad export --encrypt` wrote it."
)
_SCRYPT: Final = re.compile(rb"-> scrypt [A-Za-z0-9+/]{22} ([1-9][0-9]?)\n")
Turn = Callable[[bytes, str], bytes]

_BROKEN: Final = (zipfile.BadZipFile, EOFError, OSError, RuntimeError, ValueError)


def is_sealed(begins: bytes) -> bool:
    """Say whether a file that begins so is one in age's format."""
    return begins.startswith(FIRST_LINE)


def seal(parts: Mapping[str, bytes], passphrase: str) -> bytes:
    """Return one locked file that holds all parts.

    Raises BadInput for a passphrase that is soon guessed, Unavailable where the
    library for it is not installed.
    """
    words = refuse_short(passphrase)
    encrypt, _, broken = _age()
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_STORED) as archive:
        for name, data in parts.items():
            # One day for all: when it was written is nobody's business.
            archive.writestr(zipfile.ZipInfo(name), data)
    try:
        return encrypt(packed.getvalue(), words)
    except broken:
        raise Unavailable(
            "The file could not be locked.", hint="Nothing was written."
        ) from None


def unseal(data: bytes, passphrase: str) -> dict[str, bytes]:
    """Open a locked file, and return its parts by name.

    Raises BadInput where the passphrase does not open it, or it is not whole.
    """
    _, decrypt, broken = _age()
    _refuse_hard(data)
    try:
        packed = decrypt(data, _normal(passphrase))
    except broken as error:
        raise _refusal(str(error)) from None
    return _unpacked(packed)


def refuse_short(passphrase: str) -> str:
    """Return a passphrase as it is used, or raise BadInput for one soon guessed."""
    words = _normal(passphrase)
    if len(words) < SHORTEST or len(set(words)) < 5:
        raise BadInput(
            "That passphrase is soon guessed.",
            hint=f"Use {SHORTEST} characters or more; four words that have nothing to "
            "do with each other are good.",
        )
    return words


def _normal(passphrase: str) -> str:
    """Spell letters with marks in one way: keyboards of two systems differ."""
    return unicodedata.normalize("NFC", passphrase)


def _age() -> tuple[Turn, Turn, tuple[type[Exception], ...]]:
    try:
        # An extra that not everybody installs; it ships no types.
        import pyrage  # type: ignore[import-untyped] # noqa: PLC0415
    except ImportError:
        raise Unavailable(
            "What locks and opens files is not installed.",
            hint="Install it with: pip install 'inroad[crypt]'.",
        ) from None
    broken = (pyrage.DecryptError, pyrage.EncryptError)
    return pyrage.passphrase.encrypt, pyrage.passphrase.decrypt, broken


def _refuse_hard(data: bytes) -> None:
    """Look at the head before any work is done for it."""
    head = data[: 1024 * 1024]
    if not is_sealed(head):
        raise BadInput("That is no locked file of Inroad.", hint=_HINT)
    found = _SCRYPT.match(head, len(FIRST_LINE))
    if found is None:
        raise BadInput(
            "That file is locked for a key, or its head is damaged.", hint=_HINT
        )
    if int(found[1]) > HARDEST:
        raise BadInput("Opening that file would take all memory.", hint=_HINT)


def _refusal(told: str) -> BadInput:
    """Tell a wrong passphrase from a file that is not whole, as far as can be told."""
    if told == "Decryption failed":
        return BadInput(
            "That passphrase does not open the file.",
            hint="Nothing was changed. Look at capitals and the keyboard's language. "
            "If it is the right one, the file's beginning is damaged.",
        )
    return BadInput("That file is cut off, or has been changed.", hint=_HINT)


def _unpacked(packed: bytes) -> dict[str, bytes]:
    try:
        with zipfile.ZipFile(io.BytesIO(packed)) as archive:
            infos = archive.infolist()
            stored = all(i.compress_type == zipfile.ZIP_STORED for i in infos)
            sizes = [info.file_size for info in infos]
            # What is stored cannot swell; parts that share their bytes could.
            if not stored or sum(sizes) > len(packed) or max(sizes) > LARGEST_PART:
                raise ValueError
            found = {info.filename: archive.read(info) for info in infos}
    except _BROKEN:
        raise BadInput("What is in that file is no record.", hint=_HINT) from None
    if len(found) != len(infos):
        raise BadInput("That file holds two files of one name.", hint=_HINT)
    return found
