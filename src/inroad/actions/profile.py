"""The profile: what you told us, where it came from, and changing it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Any

from inroad.actions.house import House
from inroad.actions.registry import action
from inroad.core.errors import BadInput
from inroad.interview.asked.parse import is_declined, is_withdrawn, parse_answer
from inroad.record.person import Named, Person
from inroad.record.profile import FACTS, HEARD_SLOTS, LIST_SLOTS, SLOTS, Answer

LONGEST_NAME = 100
_LISTS = (*LIST_SLOTS, "evidence", "untouchable", "movable_hours")
_NONE = re.compile(r"\[\s*\]|none|nothing|nobody|no one", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class SlotView:
    """One slot as it stands: its value, where it came from, when, and the words."""

    slot: str
    value: Any
    origin: str
    date: str
    declined: bool
    lines: tuple[int, ...]
    quote: str
    conversation: str


@dataclass(frozen=True, slots=True)
class ProfileView:
    """Everything the person told us; a slot that is not known is None."""

    person: str
    slots: Mapping[str, SlotView | None]
    facts: Mapping[str, SlotView | None]


@dataclass(frozen=True, slots=True)
class ProfileChange(ProfileView):
    """The profile after one thing in it was changed; `before` is how that stood."""

    changed: str
    before: SlotView | None


@dataclass(frozen=True, slots=True)
class SlotHistory:
    """Every answer to one slot, the latest first; None is one taken back."""

    slot: str
    entries: tuple[SlotView, ...]


@action("profile", exposes="profile")
def profile(house: House) -> ProfileView:
    """Show what you told us, slot by slot, and where each answer came from."""
    return view(house.record.read())


@action("profile set", effect="write", exposes="profile")
def profile_set(
    house: House,
    slot: Annotated[str, "which slot, such as runway_months; or name"],
    value: Annotated[
        str,
        "the value as you would say it, `declined` to leave it unsaid, or `withdraw` "
        "to take an answer back",
    ],
) -> ProfileChange:
    """Answer or change one thing about yourself.

    Raises:
        BadInput: there is no such slot, or the value does not fit it.
    """
    if slot == "name":
        house.record.keep(Named(_name(value)))
        return _changed(house.record.read(), slot, None)
    _require_slot(slot)
    before = _slot(house.record.read(), slot)
    declined = is_declined(value)
    silent = declined or is_withdrawn(value)
    house.record.keep(
        Answer(
            id=house.new_id(),
            slot=slot,
            value=None if silent else _parsed(slot, value),
            origin="asked",
            on=house.today,
            declined=declined,
        )
    )
    return _changed(house.record.read(), slot, before)


@action("profile history", exposes="profile")
def profile_history(
    house: House,
    slot: Annotated[str, "which slot, such as runway_months"],
) -> SlotHistory:
    """Show every answer you ever gave to one thing, the latest first.

    Raises:
        BadInput: there is no such slot.
    """
    _require_slot(slot)
    return history_of(house.record.read(), slot)


def history_of(person: Person, slot: str) -> SlotHistory:
    """Return every answer to a slot, the latest first."""
    answers = [a for a in person.profile.history if a.slot == slot]
    return SlotHistory(slot, tuple(map(_viewed, reversed(answers))))


def _require_slot(slot: str) -> None:
    if slot not in SLOTS:
        raise BadInput(
            f"{slot!r} is no slot of the profile.",
            hint=f"The slots are: name, {', '.join(SLOTS)}.",
        )


def _parsed(slot: str, text: str) -> Any:  # noqa: ANN401 - slots hold JSON of many shapes
    # "None" is an answer to a question for a list: there is nothing to put on it.
    if slot in _LISTS and _NONE.fullmatch(text.strip(" .")):
        return []
    return parse_answer(slot, text)


def _name(text: str) -> str:
    words = " ".join(text.split())
    if not words or len(words) > LONGEST_NAME or not words.isprintable():
        raise BadInput(
            "That is not a name we can print.",
            hint=f"Use one to {LONGEST_NAME} printable characters.",
        )
    return words


def view(person: Person) -> ProfileView:
    """Lay a person's profile out, slot by slot, in the order of the contract."""
    return ProfileView(
        person.name,
        {slot: _slot(person, slot) for slot in HEARD_SLOTS},
        {slot: _slot(person, slot) for slot in FACTS},
    )


def _changed(person: Person, slot: str, before: SlotView | None) -> ProfileChange:
    now = view(person)
    return ProfileChange(now.person, now.slots, now.facts, slot, before)


def _slot(person: Person, slot: str) -> SlotView | None:
    answer = person.profile.answers.get(slot)
    if answer is None or (answer.value is None and not answer.declined):
        return None
    return _viewed(answer)


def _viewed(answer: Answer) -> SlotView:
    return SlotView(
        answer.slot,
        answer.value,
        answer.origin,
        answer.on.isoformat(),
        answer.declined,
        answer.lines,
        answer.quote,
        answer.conversation,
    )
