"""The people and groups somebody named, with how things stand between them."""

from collections.abc import Iterator

from inroad.core.suggestion import Suggestion
from inroad.core.text import quoted
from inroad.record.person import Person


def tie_lines(person: Person) -> Iterator[Suggestion]:
    """List the people and groups in the person's own words."""
    yield from _people(person)
    yield from _groups(person)


def _people(person: Person) -> Iterator[Suggestion]:
    for index, item in enumerate(person.profile.value("people") or ()):
        text = f"You named {quoted(str(item['text']))}."
        if item.get("status"):
            text += f" Between you: {quoted(str(item['status']))}."
        yield Suggestion(
            _numbered("people.theirs", index),
            "people",
            text,
            (f"slot:people.{index}",),
            weight=90 - index / 100,
        )


def _groups(person: Person) -> Iterator[Suggestion]:
    groups = person.profile.value("groups") or ()
    for index, item in enumerate(groups):
        text = f"Doing such work, in your words: {quoted(str(item['text']))}."
        if item.get("recency"):
            recency = quoted(str(item["recency"]))
            text += f" New to you: {recency}. Interests may still shift."
        yield Suggestion(
            _numbered("people.groups", index),
            "people",
            text,
            (f"slot:groups.{index}",),
            weight=70 - index / 100,
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


def _numbered(name: str, index: int) -> str:
    return name if index == 0 else f"{name}.{index + 1}"
