"""From what a person typed for one slot to the value that the profile keeps."""

import json
from collections.abc import Callable
from typing import Any

from inroad.core.errors import BadInput
from inroad.interview.asked.facts import FACT_PARSERS
from inroad.interview.asked.shapes import checked
from inroad.interview.asked.slots import SLOT_PARSERS

LONGEST = 4000
DECLINED = frozenset(
    {
        "declined",
        "decline",
        "rather not say",
        "i would rather not say",
        "i'd rather not say",
        "prefer not to say",
        "i prefer not to say",
        "private",
    }
)
WITHDRAWN = frozenset(
    {"null", "withdraw", "withdrawn", "unknown", "forget", "none known"}
)


def is_declined(text: str) -> bool:
    """Say whether these words mean "I would rather not say"."""
    words = text.strip().casefold().rstrip(".").replace("’", "'")
    return words in DECLINED


def is_withdrawn(text: str) -> bool:
    """Say whether these words take an answer back and leave the slot unknown."""
    return text.strip().casefold().rstrip(".") in WITHDRAWN


def parse_answer(slot: str, text: str) -> Any:  # noqa: ANN401 - slots hold JSON of many shapes
    """Read a typed answer into the shape that CONTRACTS give the slot.

    Raises:
        BadInput: the words or the JSON do not fit the slot, with what would.
    """
    given = _as_json(_readable(text))
    if isinstance(given, (dict, list)):
        return checked(slot, given)
    parser: Callable[[str], Any] | None = SLOT_PARSERS.get(slot) or FACT_PARSERS.get(
        slot
    )
    if parser is None:
        raise BadInput(
            f"{slot!r} is no slot of the profile.", hint="`inroad profile` lists them."
        )
    return checked(slot, parser(_readable(given)))


def _readable(text: str) -> str:
    """Return the words without blanks around them, or raise BadInput."""
    words = text.strip()
    if not words:
        raise BadInput(
            "That answer is empty.", hint="Write it, or `declined` to leave it unsaid."
        )
    if len(words) > LONGEST:
        raise BadInput(
            "That answer is too long.", hint=f"Use at most {LONGEST} characters."
        )
    if "\x00" in words:
        raise BadInput(
            "That answer holds a character that is no text.", hint="Type it."
        )
    return words


def _as_json(words: str) -> dict[str, Any] | list[Any] | str:
    """Read what begins like JSON as JSON; everything else is words."""
    if words[0] not in '{["':
        return words
    try:
        given: dict[str, Any] | list[Any] | str = json.loads(words)
    except ValueError:
        if words[0] == '"':
            return words
        raise BadInput(
            "That looks like JSON and is not.", hint="Write it in plain words instead."
        ) from None
    except RecursionError:
        raise BadInput("That JSON is nested too deeply.", hint="Use words.") from None
    return given
