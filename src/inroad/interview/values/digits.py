"""Numbers written in figures: 2.750,40 and 1,25,000 and 2'750 and 2.5."""

from decimal import Decimal
from typing import Final

LONGEST: Final = 18


def figure_value(text: str) -> Decimal | None:
    """Read one run of digits and separators; None when it is no amount.

    A single separator with exactly three digits after it groups thousands, in either
    custom; two kinds of separator: the last one is the decimal mark.
    """
    if len(text) > LONGEST:
        return None
    plain = text.replace(" ", "").replace("'", "")
    marks = [c for c in plain if c in ".,"]
    if not marks:
        return Decimal(plain)
    last = marks[-1]
    head, _, tail = plain.rpartition(last)
    if len(set(marks)) == 2:
        return _two_marks(head, tail, last)
    if len(marks) > 1:
        return _grouped(plain, last)
    if len(tail) == 3 and len(head) <= 3 and head.lstrip("0") == head:
        return Decimal(head + tail)
    return Decimal(f"{head}.{tail}")


def _two_marks(head: str, tail: str, last: str) -> Decimal | None:
    other = "," if last == "." else "."
    whole = _grouped(head, other) if last not in head else None
    return None if whole is None else Decimal(f"{whole}.{tail}")


def _grouped(text: str, mark: str) -> Decimal | None:
    groups = text.split(mark)
    if not 1 <= len(groups[0]) <= 3 or len(groups[-1]) != 3:
        return None
    if any(len(g) not in (2, 3) for g in groups[1:]):
        return None
    return Decimal("".join(groups))
