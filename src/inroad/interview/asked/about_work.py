"""How answers about one's work and its place are read when they are typed."""

import re
from collections.abc import Callable, Mapping
from typing import Any, Final

from inroad.core.errors import BadInput
from inroad.interview.asked.words import bare_number

LONGEST_LINE: Final = 12
"""A line that says who one is fits into one breath: at most this many words."""

LEVELS: Final = 10
KNOWING: Final = ("yes", "not yet", "no")
_OUT_OF: Final = re.compile(r"(?i)\s*(?:/|out of|of)\s*(?:10|ten)\s*\.?\s*$")
_SURE: Final = {
    "yes": re.compile(r"(?i)^\W*(?:yes|yeah|yep|still yes|it is|i do)\b"),
    "not yet": re.compile(
        r"(?i)\b(?:not (?:yet|sure)|maybe|unsure|don['’]?t know|need (?:more )?time)\b"
    ),
    "no": re.compile(r"(?i)^\W*(?:no|nope|not any ?more)\b"),
}


def one_line(text: str) -> dict[str, str]:
    """Read who somebody is, in a line of at most twelve words."""
    words = " ".join(text.split())
    if len(words.split()) > LONGEST_LINE:
        raise BadInput(
            f"That is {len(words.split())} words long.",
            hint=f"Find a line of at most {LONGEST_LINE} words; leave out what a "
            "listener can ask about.",
        )
    return {"text": words}


def level(text: str) -> dict[str, float]:
    """Read "how much, 0 to 10"."""
    number = bare_number(_OUT_OF.sub("", text.strip()))
    if number is None:
        raise BadInput(
            f"“{text[:60]}” is not one number from 0 to {LEVELS}.",
            hint="Write one, such as 4.",
        )
    return checked_level({"value": number})


def checked_level(value: Any) -> dict[str, float]:  # noqa: ANN401 - JSON
    """Check that a level is a number from 0 to 10."""
    number = value.get("value") if isinstance(value, Mapping) else value
    if (
        not isinstance(number, (int, float))
        or isinstance(number, bool)
        or not 0 <= number <= LEVELS
    ):
        raise BadInput(
            f"{str(number)[:40]} is not between 0 and {LEVELS}.",
            hint="0 is not at all, 10 is as much as can be.",
        )
    return {"value": int(number) if number == int(number) else float(number)}


def knowing(text: str) -> dict[str, str]:
    """Read "knowing this, is it what you want?"."""
    for value in ("not yet", "no", "yes"):
        if _SURE[value].search(text):
            return {"value": value}
    raise BadInput(
        f"“{text[:60]}” is neither yes, not yet, nor no.", hint="Write one of them."
    )


def checked_knowing(value: Any) -> dict[str, str]:  # noqa: ANN401 - JSON
    """Check that an answer to the last question is one of the three there are."""
    said = value.get("value") if isinstance(value, Mapping) else value
    if said not in KNOWING:
        raise BadInput(
            f"{str(said)[:40]!r} is none of the answers.",
            hint=f"Say one of: {', '.join(KNOWING)}.",
        )
    return {"value": str(said)}


def checked_line(value: Any) -> dict[str, str]:  # noqa: ANN401 - JSON
    """Check that a line about oneself is a text of at most twelve words."""
    text = value.get("text") if isinstance(value, Mapping) else value
    if not isinstance(text, str) or not text.strip():
        raise BadInput("Words are needed here.", hint="Write a few.")
    return one_line(text)


WORK_PARSERS: dict[str, Callable[[str], Any]] = {
    "one_line": one_line,
    "learning_here": level,
    "room_here": level,
    "unhappy_here": level,
    "leave_below": level,
    "knowing_this": knowing,
}
WORK_CHECKS: dict[str, Callable[[Any], Any]] = {
    "one_line": checked_line,
    "learning_here": checked_level,
    "room_here": checked_level,
    "unhappy_here": checked_level,
    "leave_below": checked_level,
    "knowing_this": checked_knowing,
}
