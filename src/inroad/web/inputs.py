"""The inputs of a question on a page, and what was typed into them."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from inroad.core.errors import BadInput
from inroad.interview.asked.words import bare_number
from inroad.interview.questions.question import Field, Question
from inroad.interview.values.numbers import find_numbers

ROWED: Final = ("shares", "hours")
"""Kinds written as rows: what, and how much of the week."""

FEWEST_ROWS, SPARE_ROWS, LONGEST_AMOUNT = 4, 2, 40
_AMOUNT: Final = re.compile(
    r"(?P<number>[^a-z%]*\d[^a-z%]*?)\s*"
    r"(?P<unit>%|percent|per cent|h|hrs?|hours?)?"
    r"\s*(?:(?:a|per|/)\s*(?P<each>week|day|w|d))?",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a field: what takes how much of the week."""

    label: str
    amount: str


@dataclass(frozen=True, slots=True)
class Box:
    """One field as it is drawn: what stands in each input, and what is wrong."""

    field: Field
    values: Mapping[str, str]
    wrong: Mapping[str, BadInput]
    rows: tuple[Row, ...] = ()

    @property
    def rowed(self) -> bool:
        """Whether it is written as rows."""
        return self.field.kind in ROWED

    @property
    def faults(self) -> tuple[tuple[str, BadInput], ...]:
        """What is wrong with it, by the input's name."""
        return tuple((n, e) for n, e in self.wrong.items() if n in self.field.names)


def boxes(
    question: Question,
    values: Mapping[str, str],
    wrong: Mapping[str, BadInput],
    rows: Mapping[str, tuple[Row, ...]],
) -> tuple[Box, ...]:
    """Return the fields of a question, ready to be drawn."""
    return tuple(
        Box(f, values, wrong, _room(rows.get(f.name, ())) if f.kind in ROWED else ())
        for f in question.fields
    )


def _room(rows: tuple[Row, ...]) -> tuple[Row, ...]:
    spare = max(SPARE_ROWS, FEWEST_ROWS - len(rows))
    return (*rows, *(Row("", "") for _ in range(spare)))


def rows_of(value: Any) -> tuple[Row, ...]:  # noqa: ANN401 - slots hold JSON
    """Return the rows that stand for the shares or hours of a week."""
    return tuple(Row(str(each.get("label", "")), _amount(each)) for each in value or ())


def _amount(each: Mapping[str, Any]) -> str:
    if each.get("share") is not None:
        return f"{each['share']:g}%"
    if each.get("hours_per_day") is not None:
        return f"{each['hours_per_day']:g} hours a day"
    return f"{each['hours_per_week']:g} hours"


def typed_rows(
    question: Question, said: Mapping[str, str]
) -> dict[str, tuple[Row, ...]]:
    """Return the rows as they were typed, field by field, empty ones left out."""
    found = {}
    for field in question.fields:
        if field.kind in ROWED:
            numbers = sorted(
                int(n[2])
                for n in (k.rpartition(".") for k in said)
                if n[0] == f"{field.name}.label" and n[2].isdecimal() and len(n[2]) < 4
            )
            rows = (
                Row(
                    str(said.get(f"{field.name}.label.{n}", "")).strip(),
                    str(said.get(f"{field.name}.amount.{n}", "")).strip(),
                )
                for n in numbers
            )
            found[field.name] = tuple(r for r in rows if r.label or r.amount)
    return found


def given(question: Question, said: Mapping[str, str]) -> dict[str, str]:
    """Return what was typed by the names under which the interview takes it."""
    rows = typed_rows(question, said)
    found = {}
    for field in question.fields:
        for name in field.names:
            text = str(said.get(name, "")).replace("\r\n", "\n").strip()
            if text:
                found[name] = text
        if rows.get(field.name):
            found[field.name] = _written(field, rows[field.name])
    return found


def unread(question: Question, typed: Mapping[str, str]) -> dict[str, BadInput]:
    """Name the ends of ranges in which no number stands, by the input's name.

    Said together, "blue to 6" would be read as 6, which is not what was meant.
    """
    ranges = [field.parts for field in question.fields if field.kind == "range"]
    both = [parts for parts in ranges if all(part.name in typed for part in parts)]
    return {
        part.name: BadInput("No number stands here.", hint="Write 6 or 4.5.")
        for parts in both
        for part in parts
        if not find_numbers(typed[part.name])
    }


def _written(field: Field, rows: tuple[Row, ...]) -> str:
    """Write rows as the interview reads them: exactly where all are plain."""
    exact = [_exact(field, row) for row in rows]
    if all(exact):
        return json.dumps(exact)
    lines = (f"{row.amount} {row.label}".strip() for row in rows)
    return "\n".join(lines)


def _exact(field: Field, row: Row) -> dict[str, Any] | None:
    found = _AMOUNT.fullmatch(row.amount) if len(row.amount) <= LONGEST_AMOUNT else None
    number = bare_number(found["number"]) if found else None
    if found is None or number is None:
        return None
    unit = (found["unit"] or "").casefold()
    hours = field.kind == "hours" if not unit else unit.startswith("h")
    each = (found["each"] or "").casefold()
    if not hours:
        return None if each else {"label": row.label, "share": number}
    if each.startswith("d"):
        if field.kind == "hours":
            return {"label": row.label, "hours_per_week": number * 7}
        return {"label": row.label, "hours_per_day": number}
    return {"label": row.label, "hours_per_week": number}
