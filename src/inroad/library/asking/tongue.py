"""Which language a question is in, as far as saying that it is not English."""

import tomllib
import unicodedata
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from inroad.library.asking.terms import words

_LITTLE = Path(__file__).parents[1] / "content" / "asking" / "tongues.toml"
_SCRIPTS = {
    "CYRILLIC": "another language, in Cyrillic letters",
    "GREEK": "Greek",
    "ARABIC": "another language, in Arabic letters",
    "HEBREW": "Hebrew",
    "DEVANAGARI": "Hindi or a language near to it",
    "CJK": "Chinese or Japanese",
    "HIRAGANA": "Japanese",
    "KATAKANA": "Japanese",
    "HANGUL": "Korean",
    "THAI": "Thai",
}


def other_tongue(text: str) -> str:
    """Name the language a text is in where it is plainly not English, else ""."""
    letters = [c for c in text if c.isalpha()]
    foreign = [c for c in letters if ord(c) > 0x2FF]
    if letters and len(foreign) * 2 > len(letters):
        script = unicodedata.name(foreign[0], "?").split(" ", 1)[0]
        return _SCRIPTS.get(script, "another language")
    said = words(text)
    found = {
        name: sum(word in little for word in said) for name, little in _little().items()
    }
    english = found.pop("English")
    best = max(found, key=lambda name: found[name])
    # A few words of another language may stand in an English question.
    if found[best] >= 2 and found[best] > english + len(said) // 12:
        return best
    return ""


@cache
def _little() -> Mapping[str, frozenset[str]]:
    found = tomllib.loads(_LITTLE.read_text(encoding="utf-8"))
    return {language: frozenset(words(said)) for language, said in found.items()}
