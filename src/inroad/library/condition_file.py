"""Reading the `when` of a claim, as condition.py explains it."""

from collections.abc import Mapping
from typing import Any, cast, get_args

from inroad.library.condition import (
    KNOWN_SLOTS,
    Condition,
    Operator,
    SlotTest,
)
from inroad.library.faults import Table

OPERATORS: tuple[str, ...] = get_args(Operator)
Operand = float | bool | tuple[str | float | bool, ...]


def parse_condition(table: Table, words: Mapping[str, Any]) -> Condition:
    """Parse a claim's `when`; "@name" in it is looked up in `words`."""
    written = table.fields.get("when")
    if written == "always":
        return Condition()
    if not isinstance(written, list) or not written:
        table.faults.add(table.where, "“when” has to be a list of tests, or “always”.")
        return Condition()
    parsed = (_parse_test(test, table, words) for test in written)
    return Condition(tuple(test for test in parsed if test is not None))


def _parse_test(
    written: object, table: Table, words: Mapping[str, Any]
) -> SlotTest | None:
    if not isinstance(written, dict):
        table.faults.add(table.where, f"{written!r} is no test.")
        return None
    test = Table(f"{table.where}, when", written, table.faults)
    test.only({"slot", "about", *OPERATORS})
    slots = test.texts("slot")
    unknown = [slot for slot in slots if slot not in KNOWN_SLOTS]
    if unknown or not slots:
        test.faults.add(test.where, f"there is no slot called “{', '.join(unknown)}”.")
        return None
    used = [name for name in OPERATORS if name in written]
    if len(used) != 1:
        test.faults.add(
            test.where, f"a test has exactly one of {', '.join(OPERATORS)}."
        )
        return None
    operand = _operand(used[0], written[used[0]], test, words)
    if operand is None:
        return None
    about = test.text("about") or _about(written[used[0]], words)
    return SlotTest(slots, cast("Operator", used[0]), operand, about)


def _operand(
    operator: str,
    value: Any,  # noqa: ANN401 - TOML holds values of many shapes
    table: Table,
    words: Mapping[str, Any],
) -> Operand | None:
    if operator in {"below", "above"}:
        if isinstance(value, bool) or not isinstance(value, int | float):
            table.faults.add(table.where, f"“{operator}” needs a number.")
            return None
        return float(value)
    if operator == "unknown":
        if not isinstance(value, bool):
            table.faults.add(table.where, "“unknown” has to be true or false.")
            return None
        return value
    entries = value if isinstance(value, list) else [value]
    if operator == "is":
        return tuple(entries)
    return _phrases(entries, table, words)


def _phrases(
    entries: list[Any], table: Table, words: Mapping[str, Any]
) -> tuple[str, ...] | None:
    phrases: list[str] = []
    for entry in entries:
        if not isinstance(entry, str) or not entry.strip("@* "):
            table.faults.add(table.where, "“has” needs words.")
            return None
        if not entry.startswith("@"):
            phrases.append(entry)
        elif entry[1:] in words:
            phrases.extend(words[entry[1:]]["words"])
        else:
            table.faults.add(
                table.where, f"words.toml has no list called “{entry[1:]}”."
            )
            return None
    return tuple(phrases)


def _about(value: object, words: Mapping[str, Any]) -> str:
    entries = value if isinstance(value, list) else [value]
    named = [
        str(words[entry[1:]]["about"])
        for entry in entries
        if isinstance(entry, str) and entry.startswith("@") and entry[1:] in words
    ]
    return " or ".join(named)
