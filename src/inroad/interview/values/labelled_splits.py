"""Numbers that stand together and make a whole, and the list that names them."""

import re
from collections.abc import Sequence
from typing import Final

from inroad.interview.values.labels import LONGEST, trimmed
from inroad.interview.values.mentions import Mention

_SPLIT_GAP: Final = re.compile(r"\s*[/-]\s*|\s+(?:and\s+)?|\s*,\s*(?:and\s+)?")
_LIST_GAP: Final = re.compile(
    r"\s*(?:,\s*(?:and\s+)?|\band\b|/|\bto\b|\bversus\b|\bvs\b)\s*"
)
_LIST_END: Final = re.compile(r"[.;:!?\n]|\b(?:but|since|now)\b")
_SENTENCE: Final = re.compile(r"[.;!?\n]")

Span = tuple[int, int]


def runs_of(plain: str, said: Sequence[Mention]) -> list[list[Mention]]:
    """Neighbouring bare numbers that add up to one hundred, kept together."""
    runs: list[list[Mention]] = []
    i = 0
    while i < len(said):
        run = [said[i]]
        while i + len(run) < len(said) and len(run) < 6:
            following = said[i + len(run)]
            if not _SPLIT_GAP.fullmatch(plain, run[-1].end, following.start):
                break
            run.append(following)
        if len(run) > 1 and _adds_up(run) and _stands_alone(plain, run):
            runs.append(run)
            i += len(run)
        else:
            runs.append([said[i]])
            i += 1
    return runs


def _adds_up(run: Sequence[Mention]) -> bool:
    return all(m.unit in (None, "%") for m in run) and sum(m.value for m in run) == 100


def _stands_alone(plain: str, run: Sequence[Mention]) -> bool:
    """Whether the numbers stand together, not "work forty, sixty sleep"."""
    between = plain[run[0].end : run[-1].start]
    if "," not in between and "and" not in between:
        return True
    return re.match(r"\s*(?:$|[:;.,!?])", plain[run[-1].end :]) is not None


def list_after(plain: str, start: int, stop: int, size: int) -> list[Span] | None:
    """The labels listed after a split, None where they are too few."""
    lead = re.compile(r"[\s:,;]*").match(plain, start, stop)
    start = lead.end() if lead else start
    end = _LIST_END.search(plain, start, stop)
    return _listed(plain, start, end.start() if end else stop, size)


def list_before(plain: str, begin: int, stop: int, size: int) -> list[Span] | None:
    """The labels listed before a split in its sentence, None where too few."""
    ends = [m.end() for m in _SENTENCE.finditer(plain, begin, stop)]
    return _listed(plain, ends[-1] if ends else begin, stop, size)


def _listed(plain: str, start: int, stop: int, size: int) -> list[Span] | None:
    if stop - start > 3 * LONGEST:
        return None
    names: list[Span] = []
    cut = start
    marks = [(m.start(), m.end()) for m in _LIST_GAP.finditer(plain, start, stop)]
    for a, b in [*marks, (stop, stop)]:
        name = trimmed(plain, cut, a)
        if name is not None:
            names.append(name)
        cut = b
    return names[:size] if len(names) >= size else None
