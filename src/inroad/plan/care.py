"""A page for someone who should rest or get help first: no ladder, no push."""

from collections.abc import Iterator

from inroad.core.suggestion import Suggestion
from inroad.core.text import quoted
from inroad.record.person import Person

TELL = (
    "Please tell someone you trust today, or a doctor. "
    "You do not have to explain it well."
)
EMERGENCY = (
    "If you might hurt yourself, or cannot wait, call the emergency number where "
    "you are now (112 in Europe, 911 in North America), or go to the nearest "
    "hospital."
)


def needs_care(person: Person) -> bool:
    """Say whether a statement of not coping stands: now, and of themselves."""
    return person.profile.knows("not_coping")


def care_lines(person: Person) -> Iterator[Suggestion]:
    """Say plainly whom to talk to, and leave everything else for later."""
    said = person.profile.value("not_coping")
    words = said if isinstance(said, str) else str(said["text"])
    because = ("slot:not_coping",)
    yield Suggestion(
        "act.care",
        "act",
        f"You said {quoted(words)}. {TELL}",
        because,
        weight=90,
    )
    yield Suggestion(
        "act.emergency",
        "act",
        EMERGENCY,
        because,
        weight=80,
    )
    yield Suggestion(
        "stand.care",
        "stand",
        "Everything you told us is kept, and none of it runs away.",
        because,
    )
    yield Suggestion(
        "missing.care",
        "missing",
        "Money, options and plans wait until you want them. If we read you wrongly, or "
        "it is better now, take the answer back in your profile (not coping) and the "
        "whole page returns.",
        because,
    )
