"""A fault of ours as it is noted: where it happened, and no word of anybody's.

What an exception says of itself often repeats what it was given: a value that is no
number, a key that is not there. That may be private, or a password, so it is left out;
the lines of the program say where to look. `INROAD_DEBUG=1` shows everything, on the
terminal of whoever asks for it.
"""

import traceback
from collections.abc import Iterator


def told_without_words(error: BaseException) -> Iterator[str]:
    """Go through the lines of a traceback, without what the exceptions say."""
    seen: set[int] = set()
    yield from _told(traceback.TracebackException.from_exception(error), seen)


def _told(fault: traceback.TracebackException, seen: set[int]) -> Iterator[str]:
    if id(fault) in seen:
        return
    seen.add(id(fault))
    before = fault.__cause__ or (
        None if fault.__suppress_context__ else fault.__context__
    )
    if before is not None:
        yield from _told(before, seen)
        yield "and after that:\n"
    yield "Traceback (most recent call last):\n"
    yield from fault.stack.format()
    yield f"{_name(fault)}\n"
    for each in fault.exceptions or ():
        yield "one of several:\n"
        yield from _told(each, seen)


def _name(fault: traceback.TracebackException) -> str:
    kind = fault.exc_type
    return "an exception" if kind is None else f"{kind.__module__}.{kind.__qualname__}"
