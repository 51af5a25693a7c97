"""The people and groups somebody named, with how things stand between them."""

from collections.abc import Iterator

from inroad.core.suggestion import Suggestion
from inroad.core.text import quoted
from inroad.record.person import Person


def tie_lines(person: Person) -> Iterator[Suggestion]:
    """List the people and groups in the person's own words."""
    for index, item in enumerate(person.profile.value("people") or ()):
        status = (
            f" Between you: {quoted(str(item['status']))}."
            if item.get("status")
            else ""
        )
        name = "people.theirs" + (f".{index + 1}" if index else "")
        yield Suggestion(
            name,
            "people",
            f"You named {quoted(str(item['text']))}.{status}",
            (f"slot:people.{index}",),
            weight=90 - index,
        )
    groups = person.profile.value("groups") or ()
    for index, item in enumerate(groups):
        recent = (
            f" New to you: {quoted(str(item['recency']))}. Interests may still shift."
            if item.get("recency")
            else ""
        )
        name = "people.groups" + (f".{index + 1}" if index else "")
        yield Suggestion(
            name,
            "people",
            f"Doing such work, in your words: {quoted(str(item['text']))}.{recent}",
            (f"slot:groups.{index}",),
            weight=70 - index,
        )
    if groups:
        yield Suggestion(
            "people.name_the_group",
            "people",
            "Give this circle a short name of your own, one you can say when somebody "
            "asks what you do.",
            tuple(f"slot:groups.{index}" for index in range(len(groups))),
            weight=50,
        )
