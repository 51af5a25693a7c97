"""What a record from outside may hold: known slots, ids that stand once, evidence."""

from collections.abc import Mapping
from typing import Any

from inroad.core.errors import BadInput
from inroad.record.conversation import Conversation
from inroad.record.person import Kept
from inroad.record.plain import from_plain, to_plain
from inroad.record.profile import SLOTS, Answer
from inroad.record.steps import Settled

HINT = "Give a folder that `inroad export` wrote, unchanged."
LONGEST_ID = 200


def strict_values(kind: type[Any], plain: object, name: str) -> list[Kept]:
    """Return a list of values, or raise BadInput about the list of that name."""
    if not isinstance(plain, list):
        raise BadInput(f"{name} in the record is no list.", hint=HINT)
    try:
        # What is read must be writable again, to the last text and number.
        values: list[Kept] = [from_plain(kind, to_plain(found)) for found in plain]
    except RecursionError as error:
        raise BadInput(f"{name} in the record nests too deep.", hint=HINT) from error
    ids = [value.id for value in values]
    if len(set(ids)) < len(ids) or not all(map(_is_id, ids)):
        raise BadInput(f"{name} in the record has an id twice, or none.", hint=HINT)
    for value in values:
        if isinstance(value, Answer | Settled) and value.slot not in SLOTS:
            raise BadInput(f"Nothing is called {value.slot[:60]!r} here.", hint=HINT)
        if isinstance(value, Conversation) and not _is_told(value):
            raise BadInput(f"{name} in the record lacks evidence.", hint=HINT)
    return values


def _is_id(found: str) -> bool:
    return 0 < len(found) <= LONGEST_ID and found.isprintable()


def _is_told(conversation: Conversation) -> bool:
    """Say whether what was said twice, or set aside, has its words and lines."""
    return all(map(_is_conflict, conversation.conflicts)) and all(
        isinstance(found.get("quote"), str) and _are_lines(found.get("lines"))
        for found in conversation.discounts
    )


def _is_conflict(found: Mapping[str, Any]) -> bool:
    said = found.get("statements")
    if found.get("slot") not in SLOTS or "kept" not in found:
        return False
    return isinstance(said, list) and all(
        isinstance(one, Mapping)
        and "value" in one
        and isinstance(one.get("speaker"), str)
        and _are_lines([one.get("line")])
        for one in said
    )


def _are_lines(found: object) -> bool:
    return isinstance(found, list) and all(type(line) is int for line in found)
