"""Names that a machine may have misheard: they sound like one the library knows.

Nothing is ever corrected. What is written stays, and a note says what may be meant and
why; the only evidence is a name among the library's own speakers and authors.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Final

from inroad.library.passage import Passage, Problem

_NAME: Final = re.compile(r"\b[^\W\d_a-z][^\W\d_]+(?:[ ][^\W\d_a-z][^\W\d_]+){1,2}\b")
_PART: Final = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_ALIKE: Final = str.maketrans("cqzxvwdgbpyj", "kksksstkppii")
_SILENT: Final = re.compile(r"[aeiouhäöüåøæ]")
MOST: Final = 40


@lru_cache(maxsize=4096)
def sound_of(word: str) -> str:
    """Return a word's consonants, those that sound alike being one: Carl, Karl."""
    plain = word.casefold().replace("ck", "k").replace("ph", "f").translate(_ALIKE)
    bare = _SILENT.sub("", plain).replace("i", "")
    return re.sub(r"(.)\1+", r"\1", bare)


def misheard_names(
    passages: Iterable[Passage], known: Sequence[tuple[str, str]]
) -> Iterator[Problem]:
    """Say of each name that sounds like a known one, but is not it, who may be meant.

    `known` pairs a name with where the library has it from.
    """
    by_sound = _by_sound(known)
    spelled = {name.casefold() for name, _ in known}
    told: set[str] = set()
    for passage in passages:
        for written in _names_in(passage.text):
            if written.casefold() in spelled or written in told or len(told) >= MOST:
                continue
            meant = by_sound.get(_sounds(written))
            if meant is not None and _differs(written, meant[0]):
                told.add(written)
                name, where = meant
                yield Problem(
                    f"“{written}” is written here; {name} ({where}) sounds the same. "
                    "A machine wrote this transcript, so that person may be meant. "
                    "It is shown as it is written.",
                    (passage.lines[0], passage.lines[0]),
                    "misheard",
                )


def _names_in(text: str) -> Iterator[str]:
    """Go through runs of words in capitals, and each pair of words within them."""
    for found in _NAME.finditer(text):
        words = found[0].split(" ")
        yield " ".join(words)
        if len(words) > 2:
            yield " ".join(words[:2])
            yield " ".join(words[1:])


def _by_sound(
    known: Sequence[tuple[str, str]],
) -> dict[tuple[str, ...], tuple[str, str]]:
    found: dict[tuple[str, ...], tuple[str, str]] = {}
    for name, where in known:
        sounds = _sounds(name)
        # One word, or one consonant, sounds like too many.
        if len(sounds) > 1 and all(len(sound) > 1 for sound in sounds):
            found.setdefault(sounds, (name, where))
    return found


def _sounds(name: str) -> tuple[str, ...]:
    return tuple(sound_of(part) for part in _PART.findall(name))


def _differs(written: str, name: str) -> bool:
    """Say whether they are spelled differently, capitals and accents aside."""
    return written.casefold() != name.casefold()
