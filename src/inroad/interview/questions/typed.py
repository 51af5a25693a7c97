"""From what was typed into the fields of a question to the values of its slots."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from inroad.core.errors import BadInput
from inroad.interview.asked.parse import (
    LONGEST,
    is_declined,
    is_withdrawn,
    parse_answer,
)
from inroad.interview.asked.words import bare_number
from inroad.interview.questions.question import LISTS, Field, Question
from inroad.interview.values.currency import read_currency
from inroad.interview.values.numbers import find_numbers

_NOT_KNOWN: Final = re.compile(
    r"(?:i (?:really )?)?(?:don['’]?t|do not) know(?: yet)?|dunno|no idea|not sure|"
    r"no clue|idk|\?+",
    re.IGNORECASE,
)
_NONE: Final = re.compile(
    r"(?:no|none|nothing|nobody|no ?one|not any|n/?a|-+|–|—)(?: yet| really| at all)?",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Silence:
    """Nothing to keep as a value: "I would rather not say", or "I don't know"."""

    declined: bool


DECLINED: Final = Silence(declined=True)
UNKNOWN: Final = Silence(declined=False)


@dataclass(frozen=True, slots=True)
class Read:
    """What was read: values or silences by slot, and faults by the input's name."""

    values: Mapping[str, Any]
    faults: Mapping[str, BadInput]
    given: Mapping[str, str]

    @property
    def fault(self) -> BadInput | None:
        """The first fault, if there is one."""
        return next(iter(self.faults.values()), None)


def given_of(question: Question, text: str, first: str) -> dict[str, str]:
    """Spread one text over the inputs of a question.

    A JSON object that names inputs fills them; anything else goes into the field
    called `first`.
    """
    names = {name for field in question.fields for name in field.names}
    if text.lstrip().startswith("{"):
        try:
            found = json.loads(text)
        except (ValueError, RecursionError):
            found = None
        if isinstance(found, dict) and found and found.keys() <= names:
            return {name: _as_text(value) for name, value in found.items()}
    return {first: text}


def _as_text(value: Any) -> str:  # noqa: ANN401 - JSON
    if value is None:
        return ""
    return value if isinstance(value, str) else json.dumps(value)


def read_given(
    question: Question, given: Mapping[str, str], places: tuple[str, ...] = ()
) -> Read:
    """Read what was typed, slot by slot; a fault names the input it belongs to.

    Inputs left empty say nothing. `places` settle "francs" and "dollars".
    """
    values: dict[str, Any] = {}
    faults: dict[str, BadInput] = {}
    asked = {name: text.strip() for name, text in given.items() if text.strip()}
    for name, text in asked.items():
        if not _is_text(text):
            faults[name] = BadInput(
                "That holds a character that is no text.", hint="Type it anew."
            )
    if faults:
        return Read({}, faults, asked)
    for field in question.fields:
        try:
            text = _joined(field, asked)
            if text and field.name != "compared_to":
                values[field.slot] = _value(field, text, places)
        except BadInput as fault:
            faults[_place_of(field, asked)] = fault
    _compare(values, asked)
    if not values and not faults:
        faults[question.fields[0].parts[0].name] = BadInput(
            "Nothing is written here.",
            hint=f"Write something such as {question.fields[0].example}, or choose "
            "“I don't know”, “Ask me later” or “I would rather not say”.",
        )
    return Read(values, faults, asked)


def _is_text(text: str) -> bool:
    """Say whether every character can be kept: no NUL, no half of a pair."""
    return not any(c == "\x00" or "\ud800" <= c <= "\udfff" for c in text)


def _joined(field: Field, asked: Mapping[str, str]) -> str:
    """Put the inputs of one field together as a person would say it."""
    if field.kind == "range":
        return _range(field, asked)
    text = asked.get(field.name, "")
    currency = asked.get(f"{field.name}.currency", "")
    if field.kind == "money" and currency:
        if not text:
            raise BadInput(
                f"{field.label}: a currency without an amount.",
                hint="Write the amount, or leave both out.",
            )
        # A proposal that was overruled in the amount itself is no second currency.
        return text if read_currency(text) else f"{text} {currency}"
    return text


def _range(field: Field, asked: Mapping[str, str]) -> str:
    whole = asked.get(field.name, "")
    low, high = (asked.get(f"{field.name}.{end}", "") for end in ("low", "high"))
    if whole or not (low or high):
        return whole
    if not (low and high):
        alone = low or high
        if bare_number(alone) is None or field.unit == "":
            return alone
        empty = "At most" if low else "At least"
        raise BadInput(
            f"“{empty}” is empty.",
            hint="Write both ends; the same figure twice if you are sure of it.",
        )
    first, last = bare_number(low), bare_number(high)
    if first is not None and last is not None:
        if first > last:
            raise BadInput(
                "“At least” is larger than “at most”.", hint="Swap them, or change one."
            )
        return json.dumps({"low": first, "high": last})
    # Said together, "blue to 6" would be read as 6, which is not what was meant.
    for end in (low, high):
        if not find_numbers(end):
            raise BadInput(f"No number stands in “{end[:60]}”.", hint="Write 6 or 4.5.")
    return f"{low} to {high}"


def _value(field: Field, text: str, places: tuple[str, ...]) -> Any:  # noqa: ANN401 - slots hold JSON
    if is_declined(text):
        return DECLINED
    if is_withdrawn(text) or _says_not_known(field, text):
        return UNKNOWN
    if len(text) <= LONGEST and field.kind in LISTS and field.kind != "hours":
        if field.kind != "shares" and _NONE.fullmatch(text.strip(" .")):
            return []
        text = "\n".join(line for line in text.splitlines() if line.strip())
    value = parse_answer(field.slot, _scaled(field, text))
    if field.kind == "money" and not value.get("currency"):
        settled = read_currency(text, places) if value["amount"] else None
        return {**value, "currency": settled}
    return value


def _says_not_known(field: Field, text: str) -> bool:
    plain = text.strip(" .!")
    if field.kind == "choice":  # there, being unsure is one of the answers
        return bool(re.fullmatch(r"\?+", plain))
    return bool(_NOT_KNOWN.fullmatch(plain))


def _scaled(field: Field, text: str) -> str:
    """Give a bare rating the scale that the question names."""
    number = bare_number(text) if field.kind == "rating" else None
    if number is None:
        return text
    if not 0 <= number <= 10:
        raise BadInput(
            f"{field.label}: {text[:20]} is not between 0 and 10.",
            hint="Write a number from 0 to 10, or name your own scale: 30 percent of "
            "my potential.",
        )
    return f"{text} {field.unit}"


def _compare(values: dict[str, Any], asked: Mapping[str, str]) -> None:
    """Set what the ratings are compared with, where it was said."""
    beside = asked.get("compared_to", "")
    if not beside or is_declined(beside) or _NOT_KNOWN.fullmatch(beside):
        return
    for slot in ("self_rating", "peer_rating"):
        value = values.get(slot)
        if isinstance(value, dict) and not value.get("compared_to"):
            values[slot] = {**value, "compared_to": beside[:200]}


def _place_of(field: Field, asked: Mapping[str, str]) -> str:
    """Name the input that a fault of a field is shown under."""
    given = [name for name in field.names if name in asked]
    return given[-1] if given else field.parts[0].name
