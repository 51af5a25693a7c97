"""Terms: what a text asks about, as stems and as groups of words for one thing."""

import re
import tomllib
import unicodedata
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from itertools import pairwise
from pathlib import Path
from typing import Any

from inroad.library.words import stem as stem_of

_ALIKE = Path(__file__).parents[1] / "content" / "asking" / "alike.toml"
_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*")
_THOUSANDS = re.compile(r"(?<=\d),(?=\d{3}\b)")  # 10,000 is one word, as 10000 is
_STOP = frozenset(
    """a about all also am an and any anyone anything are as at be because been being
    but by can cant could did do does doesn doing don dont else even every for from get
    give go got had has have having he her here him his how i i'd i'll i'm i've if in
    into is isn it it's its itself just let like ll many me more most much my myself no
    nor not now of off on once one only or other our out over own please re really s
    same say says she should so some somebody someone something still such t tell than
    that that's the their them then there these they thing things this those though to
    too up us ve very want was we well were what what's when where whether which while
    who whom whose why will with without would yes yet you your yours""".split()
)
# More words than the stems of conditions, which keep fewer.
stem = lru_cache(maxsize=65536)(stem_of)


def words(text: str) -> list[str]:
    """Split text into folded words, accents and possessives dropped."""
    return list(_words(text))


@lru_cache(maxsize=65536)
def _words(text: str) -> tuple[str, ...]:
    # Kept, since each of our own texts is split for several indexes in turn.
    plain = text.casefold().replace("’", "'")
    if "," in plain:
        plain = _THOUSANDS.sub("", plain)
    if not plain.isascii():
        plain = unicodedata.normalize("NFKD", plain)
        plain = "".join(c for c in plain if not unicodedata.combining(c))
    found = (w.removesuffix("'s") for w in _WORD.findall(plain))
    short = _short()
    return tuple(short.get(word, word) for word in found)


def content_words(text: str) -> list[str]:
    """Return the words of a text that say what it is about, each once."""
    kept = (w for w in words(text) if w not in _STOP and len(w) > 1)
    return list(dict.fromkeys(kept))


@lru_cache(maxsize=65536)
def terms(text: str) -> tuple[str, ...]:
    """Return the stems of a text and the groups they stand for, with repetition."""
    return tuple(terms_of(words(text)))


def terms_of(said: list[str]) -> Iterator[str]:
    """Yield the stems and groups of words."""
    stems = [stem(word) for word in said]
    alike = _alike()
    for at, word in enumerate(said):
        counts = word not in _STOP and len(word) > 1
        if counts:
            yield stems[at]
            yield from alike.get((stems[at],), ())
        for length in (2, 3):
            run = tuple(stems[at : at + length])
            if len(run) == length and run in alike:
                yield from alike[run]


@lru_cache(maxsize=65536)
def pairs(text: str) -> tuple[str, ...]:
    """Return every stem, little words too, and every two that stand side by side."""
    stems = [stem(word) for word in words(text)]
    return (*stems, *(f"{one} {other}" for one, other in pairwise(stems)))


@cache
def _alike() -> Mapping[tuple[str, ...], tuple[str, ...]]:
    found: dict[tuple[str, ...], list[str]] = {}
    for group in _read()["groups"]:
        for each in group:
            run = tuple(stem(word) for word in words(each))
            found.setdefault(run, []).append(f"={group[0]}")
    return {run: tuple(names) for run, names in found.items()}


@cache
def _short() -> Mapping[str, str]:
    short: Mapping[str, str] = _read()["short"]
    return short


@cache
def _read() -> dict[str, Any]:
    return tomllib.loads(_ALIKE.read_text(encoding="utf-8"))
