"""Words of works: split, stemmed, numbered, and counted in rows.

A row of `forward` holds the numbers of a work's words and how often each stands there:
32 bits each, the lowest six for the count. Two words side by side are one of 33 million
numbers too, made of the words themselves, so that no list of pairs has to be kept: two
pairs get the same number so seldom that no order changes. Rows are only added; whose
row changed has a new one at the end.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    import tantivy

COUNT_BITS: Final = 6
MOST_COUNTED: Final = (1 << COUNT_BITS) - 1
PAIRS: Final = 1 << 25
"""Numbers from here on are of pairs, those below of words."""

LONGEST_WORD: Final = 40
K1: Final = 1.2
B: Final = 0.75
_WORD: Final = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
_COMPOUND: Final = re.compile(r"(?<![\w-])[^\W_\d]{2,}-[^\W_\d]{2,}(?![\w-])")
_NONE: Final = frozenset(
    (
        "a about above after again against all also although always am among an and "
        "another any are as at be became because been before being below between "
        "both but by can cannot could did do does doing done down during each "
        "either else enough etc even ever every few first for from further get gets "
        "give given gives go had has have having he hence her here hers him his how "
        "however i if in indeed instead into is it its itself just keep keeps know "
        "known last least less let like made make makes making many may me might "
        "more most much must my near need needs neither new no nor not now of off "
        "often on once one only onto or other others our ours out over own paper "
        "per perhaps propose proposed proposes quite rather really same say says "
        "see seem seems several shall she should show shown shows since so some "
        "still such take takes than that the their theirs them themselves then "
        "there therefore these they this those though through throughout thus to "
        "together too toward towards two under understand unless until up upon us "
        "use used useful uses using usually very via want wants was way ways we "
        "well were what when where whether which while who whom whose why will with "
        "within without would yet you your yours approach based method methods "
        "result results"
    ).split()
)


class Words:
    """Splits texts into stems; what a word's stem is, is found once.

    `shown` has for each stem a word that people use.
    """

    def __init__(self) -> None:
        self._stems: dict[str, str] = {}
        self.shown: dict[str, str] = {}
        self._stemmer: tantivy.TextAnalyzer | None = None

    def of(self, text: str) -> list[str]:
        """Return the stems of a text in order, without the commonest words."""
        return [stem for stem in self._in_order(text) if stem]

    def pairs(self, text: str) -> list[str]:
        """Return the stems of words that stand side by side, joined: they say more."""
        stems = self._in_order(text)
        found = []
        for one, other in pairwise(stems):
            if one and other:
                pair = f"{one}_{other}"
                found.append(pair)
                shown = f"{self.shown.get(one, one)} {self.shown.get(other, other)}"
                self.shown.setdefault(pair, shown)
        return found

    def beside(self, text: str) -> Counter[int]:
        """Count the words that stand side by side, by the numbers of their pairs."""
        stems = self._in_order(text)
        both = (f"{one}_{other}" for one, other in pairwise(stems) if one and other)
        return Counter(map(pair_number, both))

    def compounds(self, text: str) -> list[str]:
        """Return the pairs that a hyphen joins, as "open-ended"."""
        joined = " , ".join(_COMPOUND.findall(text)) if "-" in text else ""
        return self.pairs(joined.replace("-", " ")) if joined else []

    def written(self, text: str) -> dict[str, str]:
        """Return by stem, and by pair, how a text writes it first."""
        small = text.lower()
        places = [(each.start(), each.end()) for each in _WORD.finditer(small)]
        stems = self._in_order(text)
        found: dict[str, str] = {}
        for stem, (start, end) in zip(stems, places, strict=True):
            found.setdefault(stem, small[start:end])
        both = zip(stems, places, strict=True)
        for (one, (start, _)), (other, (_, end)) in pairwise(both):
            if one and other:
                said = " ".join(small[start:end].split())
                found.setdefault(f"{one}_{other}", said)
        return found

    def _in_order(self, text: str) -> list[str]:
        stems = self._stems
        found = []
        for word in _WORD.findall(text.lower()):
            stem = stems.get(word)
            found.append(self._stem(word) if stem is None else stem)
        return found

    def _stem(self, word: str) -> str:
        import tantivy  # noqa: PLC0415 - loaded by whoever searches, and nobody else

        if self._stemmer is None:
            self._stemmer = (
                tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.simple())
                .filter(tantivy.Filter.remove_long(LONGEST_WORD))
                .filter(tantivy.Filter.ascii_fold())
                .filter(tantivy.Filter.stemmer("english"))
                .build()
            )
        bare = word.split("'", maxsplit=1)[0].split("’", maxsplit=1)[0]
        composed = unicodedata.normalize("NFKC", bare)
        split = [] if composed in _NONE else self._stemmer.analyze(composed)
        stem = "".join(split)
        if len(self._stems) > 2_000_000:
            self._stems.clear()
            self.shown.clear()
        self._stems[word] = stem
        if len(composed) < len(self.shown.get(stem, composed + "-")):
            self.shown[stem] = composed
        return stem


def pair_number(pair: str) -> int:
    """Return the number of two stems, joined as in "open_end"."""
    return PAIRS + (crc32(pair.encode()) & (PAIRS - 1))


def packed(numbers: Mapping[int, int]) -> NDArray[np.uint32]:
    """Pack word numbers and counts into a row."""
    row = [(n << COUNT_BITS) | min(c, MOST_COUNTED) for n, c in numbers.items()]
    return np.array(sorted(row), dtype=np.uint32)


def numbered(
    stems: Iterable[str], numbers: dict[str, int]
) -> tuple[Counter[int], list[str]]:
    """Count stems by number; new ones get the next, and are returned too."""
    new = []
    counted: Counter[int] = Counter()
    for stem, times in Counter(stems).items():
        number = numbers.get(stem)
        if number is None:
            number = numbers[stem] = len(numbers)
            new.append(stem)
        counted[number] = times
    return counted, new


def idf(often: NDArray[Any], works: int) -> NDArray[np.float32]:
    """Weigh words by how rare they are, as BM25 does; never below zero."""
    found = np.log1p((np.maximum(works - often, 0) + 0.5) / (often + 0.5))
    return np.asarray(found, dtype=np.float32)


def weights(
    row: NDArray[np.uint32], lengths: NDArray[Any] | float, mean_length: float
) -> NDArray[np.float32]:
    """Weigh the counts of packed rows by BM25, without the rarity of their words."""
    times = (row & MOST_COUNTED).astype(np.float32)
    damp = K1 * (1 - B + B * lengths / max(mean_length, 1.0))
    return np.asarray(times * (K1 + 1) / (times + damp), dtype=np.float32)


def rows_at(starts: NDArray[np.int64], counts: NDArray[np.int64]) -> NDArray[np.int64]:
    """Return the places of all values of several rows, row after row."""
    ends = np.cumsum(counts)
    if not len(ends):
        return np.zeros(0, np.int64)
    shift = np.repeat(starts - (ends - counts), counts)
    return np.asarray(np.arange(int(ends[-1]), dtype=np.int64) + shift)


def forward_in(file: Path) -> NDArray[np.uint32]:
    """Open the rows, read from the disk as they are needed."""
    if not file.is_file() or not file.stat().st_size:
        return np.zeros(0, np.uint32)
    return np.asarray(np.memmap(file, dtype=np.uint32, mode="r"))
