"""Own estimates of time, and how far such estimates usually run over."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from inroad.decide.checks import Range, positive, span
from inroad.decide.defaults import assumed, find_default
from inroad.decide.results import Assumption, modelled

ENOUGH = 10
"""From so many own logs on they count, and the study no longer does."""
_NINE_IN_TEN = 1.6448536269514722


@dataclass(frozen=True, slots=True)
class Realistic:
    """What an estimate is likely to become.

    `likely` is the estimate times the usual overrun; nine in ten lie in `ends`, in the
    unit of the estimate. `own` says whether own logs were used.
    """

    likely: float
    ends: Range
    factor: float
    own: bool
    assumptions: tuple[Assumption, ...]
    what_would_change_it: tuple[str, ...]
    mc_se: float = 0.0


def realistic_time(estimate: Range, took: Sequence[float] = ()) -> Realistic:
    """Set an estimate beside the overrun of earlier ones.

    Args:
        estimate: least and most that one thinks it will take, in any unit.
        took: for things done before, the time taken over the time estimated; with ten
            or more they count, with fewer the default does.

    >>> found = realistic_time((10, 10))
    >>> round(found.likely, 1), [round(end) for end in found.ends], found.own
    (16.0, [9, 28], False)

    Raises:
        BadInput: a range upside down, or a ratio not above zero.
    """
    low, high = span(estimate, "The estimate")
    positive(high, "The estimate")
    ratios = [positive(ratio, "Time taken over time estimated") for ratio in took]
    own = len(ratios) >= ENOUGH
    median, spread = _own(ratios) if own else _default()
    wide = math.exp(_NINE_IN_TEN * spread)
    return Realistic(
        likely=(low + high) / 2 * median,
        ends=(low * median / wide, high * median * wide),
        factor=median,
        own=own,
        assumptions=_rests(len(ratios), own=own),
        what_would_change_it=(
            "More own logs."
            if own
            else f"{ENOUGH - len(ratios)} more own logs, which then take its place.",
        ),
    )


def _own(ratios: list[float]) -> tuple[float, float]:
    logs = [math.log(ratio) for ratio in ratios]
    mean = math.fsum(logs) / len(logs)
    square = math.fsum((log - mean) ** 2 for log in logs) / (len(logs) - 1)
    return math.exp(mean), math.sqrt(square)


def _default() -> tuple[float, float]:
    value = find_default("duration_bias.own_estimates").value
    return value["median_factor"], value["log_sd"]


def _rests(count: int, *, own: bool) -> tuple[Assumption, ...]:
    if not own:
        return (assumed("duration_bias.own_estimates"),)
    return modelled(f"Your next estimate is taken to be like your last {count}.")
