"""Terms: a text as the stems of its words, and pairs that stand side by side."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise
from typing import Final

# Vowel signs are part of a word in the scripts of South and South-East Asia, though
# they are no letters; these blocks hold nothing but words and two full stops.
_INDIC: Final = "\u0900-\u0963\u0966-\u0dff\u0f00-\u0f03\u0f15-\u0fff"
# These are written without spaces: two signs side by side stand in for a word.
_UNSPACED: Final = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff"
_WORD: Final = re.compile(rf"[{_UNSPACED}]+|(?:[^\W_{_UNSPACED}]|[{_INDIC}])+")
_IS_UNSPACED: Final = re.compile(f"[{_UNSPACED}]")
_SENTENCE: Final = re.compile(r"(?<=[.!?])\s+|(?<=[。！？।])|\n\s*\n")
_CUT: Final = re.compile(r"\S.{0,598}(?:(?=\s)|$)|\S.{0,598}", re.DOTALL)
_LONGEST: Final = 40
"""A longer run of signs is no word that anybody else writes."""

_LITTLE: Final = frozenset(
    """a about above after again all also am among an and any are as at be because been
    before being below between both but by can could did do does doing down during each
    few for from further had has have having he her here hers him his how i if in into
    is it its itself just many may me more most much my no nor not of off on once only
    or other our out over own per same she should so some such than that the their them
    then there these they this those through thus to too under until up upon us very
    via was we were what when where whether which while who whom why will with within
    without would you your""".split()
)


def terms(text: str) -> Iterator[str]:
    """Yield the stems of a text's words, then each two that stand side by side.

    A pair says more than its words ("language model"), and is rarer, so it weighs more.
    Little words are left out, and no pair reaches over one.
    """
    stems = [term_of(word) for word in words(text)]
    yield from filter(None, stems)
    for one, other in pairwise(stems):
        if one and other:
            yield f"{one} {other}"


def counted(*texts: str) -> Counter[str]:
    """Count the terms of some texts; no pair reaches from one text into the next."""
    found: Counter[str] = Counter()
    for text in texts:
        found.update(terms(text))
    return found


def words(text: str) -> Iterator[str]:
    """Yield the words of a text as it has them, small and without accents."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    if not plain.isascii():
        plain = "".join(c for c in plain if not unicodedata.combining(c))
        plain = unicodedata.normalize("NFC", plain)
    for found in _WORD.findall(plain):
        if _IS_UNSPACED.match(found) and len(found) > 1:
            yield from (found[at : at + 2] for at in range(len(found) - 1))
        else:
            yield found[:_LONGEST]


def term_of(word: str) -> str:
    """Return a word's stem, or "" for a word that says nothing of what a text is on."""
    if word in _LITTLE or (len(word) < 2 and word.isascii()):
        return ""
    return _stem(word)


def sentences(text: str) -> list[str]:
    """Split a text into sentences, each as it stands there; endless ones are cut."""
    found = (each.strip() for each in _SENTENCE.split(text) if each)
    return [part for each in found if each for part in _CUT.findall(each)]


@lru_cache(maxsize=65536)
def _stem(word: str) -> str:
    """Cut the plain English endings, so that "learning agents" meets "learn agent"."""
    for ending, instead in (("ies", "y"), ("ied", "y"), ("ing", ""), ("ed", "")):
        root = word.removesuffix(ending)
        if root != word and len(root) > 2:
            return _shortened(root + instead)
    if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        word = word[:-1]
    return word.removesuffix("e") if len(word) > 3 else word


def _shortened(root: str) -> str:
    if len(root) > 3 and root[-1] == root[-2] and root[-1] not in "aeiousl":
        return root[:-1]
    return root.removesuffix("e") if len(root) > 3 else root
