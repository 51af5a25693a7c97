"""One input at a time through its range: which of them moves the answer."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from inroad.core.errors import BadInput
from inroad.decide.arrays import not_too_many
from inroad.decide.checks import number, span
from inroad.decide.results import Assumption, modelled


@dataclass(frozen=True, slots=True)
class Bar:
    """The answer at both ends of one input's range, the others at base."""

    name: str
    low: float
    high: float
    at_low: float
    at_high: float

    @property
    def swing(self) -> float:
        """How far the answer moves."""
        return abs(self.at_high - self.at_low)


@dataclass(frozen=True, slots=True)
class Tornado:
    """Bars with the widest swing first, around the answer at base.

    `flips` names the inputs that take the answer from one side of 0 to the other.
    """

    base: float
    bars: tuple[Bar, ...]
    flips: tuple[str, ...]
    assumptions: tuple[Assumption, ...]
    what_would_change_it: tuple[str, ...]
    mc_se: float = 0.0


def tornado(
    model: Callable[[Mapping[str, float]], float],
    ranges: Mapping[str, tuple[float, ...]],
) -> Tornado:
    """Move one input after another through its range.

    Args:
        model: from a value for each input to one figure, as the gain of one way over
            another, so that its sign is the choice.
        ranges: (low, high), the base halfway, or (low, base, high).

    >>> found = tornado(lambda x: x["gain"] - x["cost"],
    ...                 {"cost": (1, 3), "gain": (0, 2, 9)})
    >>> found.base, found.bars[0].name, found.bars[0].swing, found.flips
    (0.0, 'gain', 9.0, ('gain', 'cost'))

    Raises:
        BadInput: no inputs, ranges upside down, or an answer that is not a number.
    """
    if not ranges:
        raise BadInput("There is nothing to vary.", hint="Give at least one range.")
    not_too_many(len(ranges), "inputs")
    ends = {name: _ends(name, given) for name, given in ranges.items()}
    base = {name: middle for name, (_, middle, _) in ends.items()}
    bars = [
        Bar(name, low, high, _answer(model, base, name, low), at_high)
        for name, (low, _, high) in ends.items()
        for at_high in (_answer(model, base, name, high),)
    ]
    bars.sort(key=lambda bar: -bar.swing)
    flips = tuple(
        bar.name
        for bar in bars
        if min(bar.at_low, bar.at_high) < 0 < max(bar.at_low, bar.at_high)
    )
    return Tornado(
        base=number(model(dict(base)), "The model's answer"),
        bars=tuple(bars),
        flips=flips,
        assumptions=modelled("One input is moved at a time, the others stay halfway."),
        what_would_change_it=tuple(
            f"{name}, within its range, turns the answer." for name in flips
        )
        or ("No single input turns the answer within its range.",),
    )


def _ends(name: str, given: tuple[float, ...]) -> tuple[float, float, float]:
    if len(given) not in {2, 3}:
        raise BadInput(
            f"{name} has no range.", hint="Give (low, high) or (low, base, high)."
        )
    low, high = span((given[0], given[-1]), name, below_zero=True)
    middle = (low + high) / 2 if len(given) == 2 else number(given[1], name)
    if not low <= middle <= high:
        raise BadInput(f"{name}: the base lies outside its range.", hint="Reorder it.")
    return low, middle, high


def _answer(
    model: Callable[[Mapping[str, float]], float],
    base: Mapping[str, float],
    name: str,
    value: float,
) -> float:
    return number(model({**base, name: value}), f"The answer with {name} moved")
