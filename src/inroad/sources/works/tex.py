r"""TeX as it stands in bibliographies, made into plain letters: "G{\"o}del", "\ss"."""

import re
import unicodedata
from typing import Final

_MARKS: Final = {
    "'": "\u0301",
    "`": "\u0300",
    "^": "\u0302",
    '"': "\u0308",
    "~": "\u0303",
    "=": "\u0304",
    ".": "\u0307",
    "u": "\u0306",
    "v": "\u030c",
    "H": "\u030b",
    "c": "\u0327",
    "k": "\u0328",
    "r": "\u030a",
    "d": "\u0323",
    "b": "\u0331",
}
_LETTERS: Final = {
    "ss": "ß",
    "o": "ø",
    "O": "Ø",
    "l": "ł",
    "L": "Ł",
    "ae": "æ",
    "AE": "Æ",
    "oe": "œ",
    "OE": "Œ",
    "aa": "å",
    "AA": "Å",
    "i": "i",
    "j": "j",
    "dh": "ð",
    "th": "þ",
}
_ACCENT: Final = re.compile(
    r"\\(?:(['`^\"~=.])\s*|([uvHckrdb])(?![A-Za-z])\s*)"
    r"(?:\{\s*(?:\\([ij])(?![A-Za-z])|([^\W\d_]))\s*\}|\\([ij])(?![A-Za-z])\s?|([^\W\d_]))"
)
_LETTER: Final = re.compile(rf"\\({'|'.join(_LETTERS)})(?![A-Za-z])(?:\s+|\{{\}})?")
_COMMAND: Final = re.compile(r"\\[A-Za-z]+\*?\s*")
_ESCAPED: Final = re.compile(r"\\([&%$#_{}])")


def plain_of(tex: str) -> str:
    """Return a text without its braces and commands, with its accents on letters."""
    text = tex
    if "\\" in text:
        text = _ACCENT.sub(_accented, text)
        text = _LETTER.sub(lambda found: _LETTERS[found[1]], text)
        text = _ESCAPED.sub(r"\1", text)
        text = _COMMAND.sub(" ", text).replace("\\", " ")
    text = text.replace("---", "—").replace("--", "–").replace("~", " ")
    text = text.replace("``", "“").replace("''", "”")
    return " ".join(text.replace("{", "").replace("}", "").replace("$", "").split())


def _accented(found: re.Match[str]) -> str:
    mark = _MARKS[found[1] or found[2]]
    letter = found[3] or found[4] or found[5] or found[6]
    return unicodedata.normalize("NFC", f"{letter}{mark}")
