"""The bars of two weeks: now above wanted, what was not said hatched."""

from collections.abc import Sequence
from typing import Any, Final

from inroad.actions.attention import Share, one_unit, said_shares
from inroad.decide.attention import Unit
from inroad.decide.moves import same_label
from inroad.show.charts import Bar, Slice, bars_chart
from inroad.show.charts.bars import Kind
from inroad.show.sheet import Chart
from inroad.show.words import figure, shortened

ROUNDING: Final = 0.5
"""Percent of a week: people round, and less than this is no share left open."""


def size_words(share: Share) -> str:
    """Say how much: "50%", "7 hours a week", or nothing where it was not said."""
    if share.share is not None:
        return f"{figure(share.share)}%"
    if share.hours_per_week is not None:
        unit = "hour" if share.hours_per_week == 1 else "hours"
        return f"{figure(share.hours_per_week)} {unit} a week"
    return ""


def shares_of(said: Any) -> tuple[Share, ...]:  # noqa: ANN401 - a slot's value, or None
    """Return the shares of a slot's value, hours a day counted as hours a week."""
    return said_shares(said if isinstance(said, list | tuple) else ())


def weeks_chart(now: Sequence[Share], wanted: Sequence[Share]) -> Chart | None:
    """Return the bars, or None where sizes were not said in one unit."""
    unit = one_unit((*now, *wanted))
    if unit is None:
        return None
    both = {same_label(s.label) for s in now} & {same_label(s.label) for s in wanted}
    bars = []
    if now:
        kinds: list[Kind] = [
            "said" if same_label(s.label) in both else "plain" for s in now
        ]
        bars.append(Bar("Now", _slices(now, kinds, unit)))
    if wanted:
        bars.append(Bar("Wanted", _slices(wanted, ["aim"] * len(wanted), unit)))
    label = _label(now, wanted, unit)
    return Chart(bars_chart(bars, label, name="unsaid"), label)


def _slices(
    shares: Sequence[Share], kinds: Sequence[Kind], unit: Unit
) -> tuple[Slice, ...]:
    found = [
        Slice(_size(s), _amount(_size(s), unit), shortened(s.label, 48), kind)
        for s, kind in zip(shares, kinds, strict=True)
    ]
    rest = open_rest(shares, unit)
    if rest:
        found.append(Slice(rest, _amount(rest, unit), "not said", "unsaid"))
    return tuple(found)


def _size(share: Share) -> float:
    return share.share if share.share is not None else share.hours_per_week or 0.0


def _amount(size: float, unit: Unit) -> str:
    return f"{figure(size)}%" if unit == "percent" else f"{figure(size)} h"


def open_rest(shares: Sequence[Share], unit: Unit) -> float:
    """Return what is left of a hundred; rounding is no rest, hours have no whole."""
    rest = 100 - sum(map(_size, shares)) if unit == "percent" else 0.0
    return rest if rest > ROUNDING else 0.0


def _label(now: Sequence[Share], wanted: Sequence[Share], unit: Unit) -> str:
    said = []
    for lead, shares in (("Now", now), ("Wanted", wanted)):
        if shares:
            parts = [f"{size_words(s)} {s.label}" for s in shares]
            rest = open_rest(shares, unit)
            parts += [f"{_amount(rest, unit)} not said"] if rest else []
            said.append(f"{lead}: {', '.join(parts)}.")
    return " ".join(said)
