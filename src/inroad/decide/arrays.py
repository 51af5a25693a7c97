"""Lists of figures as arrays: right shape, finite, adding up; or a sentence."""

from collections.abc import Sized

import numpy as np
from numpy.typing import ArrayLike, NDArray

from inroad.core.errors import BadInput

Doubles = NDArray[np.float64]

MOST_OPTIONS = 500
_ADDS_UP = 1e-6
_LARGEST = 1e30


def figures(values: ArrayLike, name: str, dimensions: int = 1) -> Doubles:
    """The values as finite float64 of so many dimensions, not empty.

    Raises:
        BadInput: there are none, one is not a finite number, or the shape is another.
    """
    try:
        read = np.asarray(values, np.float64)
    except (TypeError, ValueError, OverflowError):
        raise _not_figures(name, dimensions) from None
    if read.size == 0:
        raise BadInput(f"{name}: there is nothing here.", hint="Give at least one.")
    if read.ndim != dimensions:
        raise _not_figures(name, dimensions)
    if not np.all(np.isfinite(read)) or np.any(np.abs(read) > _LARGEST):
        raise BadInput(
            f"{name} holds something that is not a number to reckon with.",
            hint="Give finite figures of ordinary size; leave out what is not known.",
        )
    return read


def chances(values: ArrayLike, name: str, dimensions: int = 1) -> Doubles:
    """The values as probabilities, each from 0 to 1."""
    read = figures(values, name, dimensions)
    if np.any((read < 0) | (read > 1)):
        raise BadInput(
            f"{name} must each lie between 0 and 1.", hint="Write one in ten as 0.1."
        )
    return read


def shares(values: ArrayLike, name: str, dimensions: int = 1) -> Doubles:
    """The values as probabilities that add up to 1 along the last axis.

    A rest of a millionth is rounding and is spread evenly; more is refused.
    """
    read = chances(values, name, dimensions)
    total = read.sum(axis=-1, keepdims=True)
    off = float(total.flat[np.abs(total - 1).argmax()])
    if abs(off - 1) > _ADDS_UP:
        raise BadInput(
            f"{name} add up to {off:.4g}, not to 1.",
            hint="Check the figures; what is left over belongs to one of them too.",
        )
    return np.asarray(read / total, np.float64)


def above_zero(values: ArrayLike, name: str, dimensions: int = 1) -> Doubles:
    """The values, each above zero."""
    read = figures(values, name, dimensions)
    if np.any(read <= 0):
        raise BadInput(f"{name} must each be above zero.", hint="Give larger figures.")
    return read


def whole_numbers(values: ArrayLike, name: str, *, least: int = 0) -> NDArray[np.int64]:
    """The values as whole numbers of at least so much."""
    read = figures(values, name)
    if np.any(read != np.floor(read)) or np.any(read < least):
        raise BadInput(
            f"{name} must be whole numbers from {least} up.",
            hint="Round up to the next whole one.",
        )
    return read.astype(np.int64)


def alike(first: Sized, *others: tuple[Sized, str]) -> None:
    """BadInput unless every other list is as long as the first."""
    for other, name in others:
        if len(other) != len(first):
            raise BadInput(
                f"{name} has {len(other)} entries where {len(first)} are needed.",
                hint="Give one for each.",
            )


def not_too_many(count: int, what: str, most: int = MOST_OPTIONS) -> None:
    """BadInput where there are more than can be weighed."""
    if count > most:
        raise BadInput(
            f"{count} {what} are more than can be weighed: at most {most}.",
            hint="Leave out those that you would hardly choose.",
        )


def _not_figures(name: str, dimensions: int) -> BadInput:
    shape = {0: "one number", 1: "a list of numbers", 2: "a table of numbers"}
    return BadInput(
        f"{name} must be {shape.get(dimensions, 'numbers')}.",
        hint="Give digits, and rows of the same length.",
    )
