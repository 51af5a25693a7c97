"""One door to the readers: a slot's name and an answer in, a reading out."""

from collections.abc import Callable, Iterable
from typing import Final

from inroad.core.errors import NotFound
from inroad.interview.reading import NUMBER_SLOTS, Declined, Reading
from inroad.interview.values.convert import read_conversion
from inroad.interview.values.hours import read_hours
from inroad.interview.values.money import Income, read_income
from inroad.interview.values.months import read_runway
from inroad.interview.values.ratings import Rating, read_rating
from inroad.interview.values.shares import Share, read_shares
from inroad.interview.values.spans import Span

Value = Income | Rating | Span | str | tuple[Share, ...]


def read_value(
    slot: str, text: str, *, question: str = "", places: Iterable[str] = ()
) -> Reading[Value] | Declined | None:
    """Read an answer to the named slot.

    Raises:
        NotFound: when the slot is not one of those that hold numbers.
    """
    if slot == "monthly_income":
        return _widened(read_income(text, question=question, places=places))
    if slot in _READERS:
        return _READERS[slot](text, question)
    raise NotFound(
        f"There is no number to read for {slot!r}.",
        hint="Name one of " + ", ".join(NUMBER_SLOTS) + ".",
    )


def _widened(
    found: Reading[Income]
    | Reading[Rating]
    | Reading[Span]
    | Reading[str]
    | Reading[tuple[Share, ...]]
    | Declined
    | None,
) -> Reading[Value] | Declined | None:
    """The same reading, typed by every value a slot may hold."""
    if found is None or isinstance(found, Declined):
        return found
    return Reading(found.value, found.start, found.end)


_READERS: Final[dict[str, Callable[[str, str], Reading[Value] | Declined | None]]] = {
    "job_converts": lambda text, asked: _widened(read_conversion(text, question=asked)),
    "runway_months": lambda text, asked: _widened(read_runway(text, question=asked)),
    "prep_hours": lambda text, asked: _widened(read_hours(text, question=asked)),
    "attention_now": lambda text, asked: _widened(
        read_shares(text, question=asked, of="now")
    ),
    "attention_target": lambda text, asked: _widened(
        read_shares(text, question=asked, of="target")
    ),
    "self_rating": lambda text, asked: _widened(
        read_rating(text, question=asked, of="self")
    ),
    "peer_rating": lambda text, asked: _widened(
        read_rating(text, question=asked, of="peers")
    ),
}


def read_number_of(slot: str, text: str) -> Reading[Value] | None:
    """The value an interviewer restates, as in "so call it three months?"."""
    found = read_value(slot, text)
    return None if isinstance(found, Declined) else found
