"""Is this a number, a share, a range? If not, say so and what would do."""

import math
from decimal import Decimal
from numbers import Real

from inroad.core.errors import BadInput

Amount = int | float | Decimal
Range = tuple[Amount, Amount]
"""At least and at most. What is known exactly has both ends equal."""

_LARGEST = 1e12


def number(value: object, name: str) -> float:
    """The value as a finite float, or BadInput naming it."""
    # NumPy's own numbers are Real too.
    if isinstance(value, bool) or not isinstance(value, Real | Decimal):
        raise BadInput(f"{name} is not a number.", hint="Give one as digits.")
    try:
        read = float(value)
    except OverflowError:
        read = math.inf
    if not math.isfinite(read) or abs(read) > _LARGEST:
        raise BadInput(
            f"{name} is not a number to reckon with.",
            hint="Give a finite figure of ordinary size.",
        )
    return read


def positive(value: object, name: str) -> float:
    """A finite number above zero, or BadInput naming it."""
    read = number(value, name)
    if read <= 0:
        raise BadInput(f"{name} must be above zero.", hint="Give a larger figure.")
    return read


def share(value: object, name: str) -> float:
    """A number from 0 to 1, or BadInput naming it."""
    read = number(value, name)
    if not 0 <= read <= 1:
        raise BadInput(
            f"{name} must lie between 0 and 1.", hint="Write one in ten as 0.1."
        )
    return read


def whole(value: object, name: str, *, least: int, most: int) -> int:
    """A whole number within bounds, or BadInput naming it."""
    read = number(value, name)
    if read != int(read) or not least <= read <= most:
        raise BadInput(
            f"{name} must be a whole number from {least} to {most}.",
            hint="Give another figure.",
        )
    return int(read)


def span(value: Range, name: str, *, below_zero: bool = False) -> tuple[float, float]:
    """A range with its ends the right way round, or BadInput naming it."""
    if not isinstance(value, tuple | list) or len(value) != 2:
        raise BadInput(f"{name} is not a range.", hint="Give (at least, at most).")
    low, high = number(value[0], name), number(value[1], name)
    if low > high:
        raise BadInput(
            f"{name} is upside down: at least {low:g}, at most {high:g}.",
            hint="Give the smaller figure first.",
        )
    if low < 0 and not below_zero:
        raise BadInput(
            f"{name} cannot be below zero.",
            hint="Money owed with nothing left goes into savings, as a negative sum.",
        )
    return low, high
