"""Spelling: the known words that an unknown one may be a slip or a relative of."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from inroad.library.words import stem

_LEAST = 4  # letters: shorter words have too many neighbours
_ENOUGH = 0.55  # share of letter pairs and triples in common
_SHORT = 6  # letters: one slip can touch both the beginning and the end
_MOST = 24  # letters: what is longer is no word
_LONG = 8  # letters, from which two slips are forgiven
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")


@dataclass(frozen=True, slots=True)
class Spelling:
    """Known words by the letter runs in them; filled at the first unknown word.

    `real` are words of the language: not ours, and no slips of ours either.
    """

    words: frozenset[str]
    real: frozenset[str] = frozenset()
    _by_run: dict[str, list[str]] = field(default_factory=dict, repr=False)

    def near(self, word: str, most: int = 2) -> tuple[tuple[str, float], ...]:
        """Find the known words that look most like this one, with how much so."""
        if not _LEAST <= len(word) <= _MOST or not word.isalpha():
            return ()
        if not self._by_run:
            self._fill()
        runs = _runs(word)
        shared: dict[str, int] = {}
        for run in runs:
            for known in self._by_run.get(run, ()):
                shared[known] = shared.get(known, 0) + 1
        alike = [
            (2 * count / (len(runs) + len(_runs(known))), known)
            for known, count in shared.items()
            if count * 3 > len(runs)
        ]
        best = sorted((pair for pair in alike if pair[0] >= _ENOUGH), reverse=True)
        return tuple((known, much) for much, known in best[:most])

    def mended(self, text: str) -> str:
        """Put the known word for each unknown one that is a slip away from it."""
        return _WORD.sub(lambda found: self._mended(found.group()), text)

    def _mended(self, said: str) -> str:
        word = said.casefold()
        # A capital inside a sentence is a name, which may well be unknown.
        if word in self.words or word in self.real or said != word:
            return said
        if not _LEAST <= len(word) <= _MOST:
            return said
        slips = 2 if len(word) >= _LONG else 1
        letters = set(word)
        for run in _edges(word):
            for known in self._starting(run):
                # Most are ruled out by their letters alone.
                if len(letters.symmetric_difference(known)) > slips:
                    continue
                if apart(word, known, slips) <= slips:
                    return said if stem(known) == stem(word) else known
        return said

    def _starting(self, run: str) -> list[str]:
        if not self._by_run:
            self._fill()
        return self._by_run.get(run, [])

    def _fill(self) -> None:
        for known in sorted(self.words):
            for run in _runs(known):
                self._by_run.setdefault(run, []).append(known)


def spelling_of(words: Iterable[str], real: Iterable[str] = ()) -> Spelling:
    """Take the words that can be meant; groups and numbers cannot."""
    meant = frozenset(w for w in words if len(w) >= _LEAST and w.isalpha())
    return Spelling(meant, frozenset(real))


def apart(one: str, other: str, most: int) -> int:
    """Count the slips between two words, stopping where they are more than `most`.

    A letter too many, one too few, and two that changed places are a slip each.
    """
    if abs(len(one) - len(other)) > most:
        return most + 1
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, letter in enumerate(one, 1):
        last, row = row, [i]
        for j, against in enumerate(other, 1):
            # One letter for another mostly makes another word: "gown" is no slip.
            swap = 0 if letter == against else 2
            cost = min(last[j] + 1, row[-1] + 1, last[j - 1] + swap)
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == against:
                cost = min(cost, before[j - 2] + 1)
            row.append(cost)
        before = last
        if min(row) > most:
            return most + 1
    return row[-1]


def _edges(word: str) -> tuple[str, ...]:
    """Return runs that a slip elsewhere leaves whole: the beginning, the end."""
    whole = (f"^{word[:2]}", f"{word[-2:]}$")
    return whole if len(word) > _SHORT else (*whole, f"^{word[:1]}")


def _runs(word: str) -> set[str]:
    edged = f"^{word}$"
    pairs = {edged[at : at + 2] for at in range(len(edged) - 1)}
    return pairs | {edged[at : at + 3] for at in range(len(edged) - 2)}
