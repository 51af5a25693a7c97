"""What the money models answer with: plain values, free of NumPy, fit to be kept."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any, ClassVar, Literal, NewType

Month = NewType("Month", int)
"""Whole months from the start; 0 is the start itself."""


@dataclass(frozen=True, slots=True)
class Assumption:
    """One thing a result rests on: what was said, what we assumed, how it is modelled.

    `source` names who says so. `age` is the years a default's figure comes from,
    None where nobody measured it. `ref` is the ledger's field or the default's id.
    """

    text: str
    kind: Literal["said", "default", "model"]
    source: str
    age: str | None = None
    ref: str = ""


def modelled(*texts: str) -> tuple[Assumption, ...]:
    """What a model takes for granted, a sentence each."""
    return tuple(Assumption(text, "model", "the model") for text in texts)


class Unpacks:
    """A result that also unpacks, as `order, value = reservation_policy(boxes)`."""

    __slots__ = ()
    parts: ClassVar[tuple[str, ...]]

    def __iter__(self) -> Iterator[Any]:
        return (getattr(self, name) for name in self.parts)

    def __getitem__(self, place: int) -> Any:  # noqa: ANN401 - each part has its own
        return getattr(self, self.parts[place])

    def __len__(self) -> int:
        return len(self.parts)


@dataclass(frozen=True, slots=True)
class Fan:
    """What is left at each month's end: in q05, 1 run in 20 has less than this."""

    q05: tuple[float, ...]
    q25: tuple[float, ...]
    q50: tuple[float, ...]
    q75: tuple[float, ...]
    q95: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Lasts:
    """For how many months the money lasts; None: longer than was looked at."""

    q05: float | None
    q25: float | None
    q50: float | None
    q75: float | None
    q95: float | None


@dataclass(frozen=True, slots=True)
class NoSafeDate:
    """No month is safe enough; the lowest risk there is, and when."""

    min_risk: float
    at: Month = Month(0)


@dataclass(frozen=True, slots=True)
class Runway:
    """How long the money lasts, and how risky it is to begin in each month.

    `unit` is "months" (of living costs) or the ledger's currency, or "money" where no
    currency is known. `risk_by_switch_month[s]` is the chance that the money runs out
    before the first pay for someone who begins to apply s months from `counted_from`.
    `latest_safe_month` is None where no date is safe; where it is the last month shown,
    later ones may be safe too. The chances count what happens in the months shown and
    two years more. `fan` goes below zero once the money has run out, as a
    debt would.
    """

    months: tuple[int, ...]
    fan: Fan
    risk_by_switch_month: tuple[float, ...]
    latest_safe_month: int | None
    risk_tolerance: float
    assumptions: tuple[Assumption, ...]
    mc_se: float
    what_would_change_it: tuple[str, ...]
    lasts: Lasts
    min_risk: float
    min_risk_month: int
    unit: str
    counted_from: date
