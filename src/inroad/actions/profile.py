"""The profile: what you told us, where it came from, and changing it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Any

from inroad.actions.house import House
from inroad.actions.registry import action
from inroad.core.errors import BadInput
from inroad.interview.asked.parse import is_declined, is_withdrawn, parse_answer
from inroad.record.person import Named, Person
from inroad.record.profile import FACTS, HEARD_SLOTS, SLOTS, Answer

LONGEST_NAME = 100


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
) -> ProfileView:
    """Answer or change one thing about yourself.

    Raises:
        BadInput: there is no such slot, or the value does not fit it.
    """
    if slot == "name":
        house.record.keep(Named(_name(value)))
        return view(house.record.read())
    if slot not in SLOTS:
        raise BadInput(
            f"{slot!r} is no slot of the profile.",
            hint=f"The slots are: name, {', '.join(SLOTS)}.",
        )
    declined = is_declined(value)
    silent = declined or is_withdrawn(value)
    house.record.keep(
        Answer(
            id=house.new_id(),
            slot=slot,
            value=None if silent else parse_answer(slot, value),
            origin="asked",
            on=house.today,
            declined=declined,
        )
    )
    return view(house.record.read())


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


def _slot(person: Person, slot: str) -> SlotView | None:
    answer = person.profile.answers.get(slot)
    if answer is None or (answer.value is None and not answer.declined):
        return None
    return SlotView(
        slot,
        answer.value,
        answer.origin,
        answer.on.isoformat(),
        answer.declined,
        answer.lines,
        answer.quote,
        answer.conversation,
    )
