"""What somebody ruled out, said back with a way to bring it in again."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from inroad.core.text import quoted
from inroad.decide.options import UNSORTED, family_of
from inroad.record.person import Person


@dataclass(frozen=True, slots=True)
class CountedOut:
    """An option the person ruled out, in their words, and how to bring it back.

    `why` is the reason they gave, or nothing; `name` is what `options back` takes.
    """

    option: str
    name: str
    why: str
    because: str
    bring_back: str


def counted_out(person: Person) -> Iterator[CountedOut]:
    """Repeat what they ruled out, where it names a kind of option."""
    against = person.profile.value("against") or ()
    for index, item in enumerate(against):
        if family_of(str(item["text"])) is UNSORTED:
            continue
        name = str(item["text"])
        yield CountedOut(
            option=quoted(name),
            name=name,
            why=str(item.get("why") or ""),
            because=f"slot:against.{index}",
            bring_back=f"inroad options back {_typed(name)}",
        )


def _typed(name: str) -> str:
    """Quote a name for a shell, doubly: a page may set its apostrophes curly."""
    return '"' + re.sub(r'(["\\$`])', r"\\\1", name) + '"'
