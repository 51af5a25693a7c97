"""The aim, in the person's own words."""

from collections.abc import Iterator

from inroad.core.suggestion import Suggestion
from inroad.core.text import listed, quoted
from inroad.record.person import Person

MOST = 3
"""More aims than this on one line are no longer an aim."""


def aim_lines(person: Person) -> Iterator[Suggestion]:
    """Say what the person wants, as they said it; joined, never reworded."""
    goals = person.profile.value("goals") or ()
    if not goals:
        if not person.profile.declined("goals"):
            yield Suggestion(
                "aim.unknown",
                "aim",
                "What you want most is not known yet. One sentence of yours is enough.",
                ("slot:goals",),
            )
        return
    first = str(goals[0]["text"])
    yield Suggestion(
        "aim.line",
        "aim",
        f"You want: {quoted(first)}.",
        ("slot:goals.0",),
        weight=90,
    )
    others = goals[1 : MOST + 1]
    if others:
        words = listed([quoted(str(goal["text"])) for goal in others])
        refs = tuple(f"slot:goals.{index + 1}" for index in range(len(others)))
        yield Suggestion(
            "aim.others", "aim", f"You also said: {words}.", refs, weight=80
        )
