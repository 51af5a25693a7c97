"""Spelling: the known words that an unknown one may be a slip or a relative of."""

from collections.abc import Iterable
from dataclasses import dataclass, field

_LEAST = 4  # letters: shorter words have too many neighbours
_ENOUGH = 0.55  # share of letter pairs and triples in common


@dataclass(frozen=True, slots=True)
class Spelling:
    """Known words by the letter runs in them; filled at the first unknown word."""

    words: tuple[str, ...]
    _by_run: dict[str, list[int]] = field(default_factory=dict, repr=False)

    def near(self, word: str, most: int = 2) -> tuple[tuple[str, float], ...]:
        """Find the known words that look most like this one, with how much so."""
        if len(word) < _LEAST or not word.isalpha():
            return ()
        if not self._by_run:
            for at, known in enumerate(self.words):
                for run in _runs(known):
                    self._by_run.setdefault(run, []).append(at)
        runs = _runs(word)
        shared: dict[int, int] = {}
        for run in runs:
            for at in self._by_run.get(run, ()):
                shared[at] = shared.get(at, 0) + 1
        alike = [
            (2 * count / (len(runs) + len(_runs(self.words[at]))), self.words[at])
            for at, count in shared.items()
            if count * 3 > len(runs)
        ]
        best = sorted((pair for pair in alike if pair[0] >= _ENOUGH), reverse=True)
        return tuple((known, much) for much, known in best[:most])


def spelling_of(words: Iterable[str]) -> Spelling:
    """Take the words that can be meant; groups and numbers cannot."""
    return Spelling(tuple(w for w in words if len(w) >= _LEAST and w.isalpha()))


def _runs(word: str) -> set[str]:
    edged = f"^{word}$"
    pairs = {edged[at : at + 2] for at in range(len(edged) - 1)}
    return pairs | {edged[at : at + 3] for at in range(len(edged) - 2)}
