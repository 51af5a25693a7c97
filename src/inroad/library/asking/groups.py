"""Groups: the best few values of each of many groups of places, all at once."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from inroad.library.asking.bags import Floats, Ints

_THREE = 3
_PART = 64  # places that are looked through together


@dataclass(frozen=True, slots=True)
class Groups:
    """Groups of places, to find the best three values of each at once.

    A group is cut into parts of one width, so that a long one makes no other wide:
    `places` has a row a part, `parts` a row of parts a group, -1 where no more are.
    """

    places: Ints
    parts: Ints

    def best(self, values: Floats) -> Floats:
        """Return each group's best three values, the best first, -2 for none.

        Values are likenesses, from -1 to 1, so that -2 is below all of them. The place
        -1 falls on a last value, a last part, that is added here.
        """
        of_part = _greatest(np.append(values, -2.0)[self.places])
        none = np.full((1, _THREE), -2.0)
        found = np.concatenate([of_part, none])[self.parts]
        groups, parts = self.parts.shape
        rows = found.reshape(groups, parts * _THREE)
        best: Floats = -np.sort(-_greatest(rows), axis=1)
        return best


def _greatest(rows: Floats) -> Floats:
    """Return the three greatest values of each row, in any order."""
    greatest: Floats = np.partition(rows, -_THREE, axis=1)[:, -_THREE:]
    return greatest


def groups_of(own: Sequence[Sequence[int]]) -> Groups:
    """Cut groups of places, none below nought, into parts."""
    places: list[Sequence[int]] = []
    parts = []
    for each in own:
        cut = [each[at : at + _PART] for at in range(0, len(each), _PART)]
        parts.append(range(len(places), len(places) + len(cut)))
        places.extend(cut)
    return Groups(_padded(places, _PART), _padded(parts, 1))


def _padded(rows: Sequence[Sequence[int]], least: int) -> Ints:
    """Fill rows of numbers up to one width with -1."""
    width = max(map(len, rows), default=0)
    padded = np.full((len(rows), max(least, width)), -1, dtype=np.int64)
    for row, each in zip(padded, rows, strict=True):
        row[: len(each)] = each
    return padded
