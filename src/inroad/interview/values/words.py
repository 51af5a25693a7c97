"""Words and signs of an answer, folded for matching, each with its place."""

import re
from dataclasses import dataclass
from typing import Final

_SAME_LENGTH: Final = str.maketrans(
    {
        "’": "'",
        "‘": "'",
        "ʼ": "'",
        "`": "'",
        "\u00a0": " ",
        "\u202f": " ",
        "\u2009": " ",
        "‐": "-",
        "‑": "-",
        "‒": "-",
        "–": "-",
        "−": "-",
        "—": ";",
        "…": ",",
        "“": '"',
        "”": '"',
        "％": "%",
    }
)
_DOTS: Final = re.compile(r"\.{2,}")
_VULGAR: Final = "½¼¾⅓⅔⅕⅖⅗⅘"
_TOKEN: Final = re.compile(
    rf"(?P<num>\d{{1,3}}(?: \d{{3}})+(?!\d|[.,]\d)|\d+(?:[.,']\d+)*)"
    rf"|(?P<word>[^\W\d_{_VULGAR}]+(?:'[^\W\d_{_VULGAR}]+)*)"
    r"|(?P<sym>\S)"
)


@dataclass(frozen=True, slots=True)
class Token:
    """One word, number or sign, and where it stands."""

    text: str
    start: int
    end: int
    kind: str


def folded(text: str) -> str:
    """Lower case, plain quotes and hyphens, character for character.

    Runs of dots become commas, so that a hesitation does not end a sentence.
    """
    plain = text.translate(_SAME_LENGTH)
    lower = "".join(c.lower() if len(c.lower()) == 1 else c for c in plain)
    return _DOTS.sub(lambda m: "," + " " * (len(m[0]) - 1), lower)


def tokens_of(text: str) -> tuple[Token, ...]:
    """The tokens of folded text, in order."""
    return tuple(
        Token(m[0], m.start(), m.end(), m.lastgroup or "sym")
        for m in _TOKEN.finditer(text)
    )
