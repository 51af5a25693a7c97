"""The aim, in the person's own words."""

import re
from collections.abc import Iterator

from inroad.core.suggestion import Suggestion
from inroad.core.text import listed, quoted
from inroad.record.person import Person

MOST = 3
"""How many more aims stand on the page; further ones are no longer an aim."""

_POINTS_ELSEWHERE = re.compile(
    r"\b(?:(?:these|those|both|the) two|both|this|that|these|those|it|them|there)\W*$|"
    r"^(?:to )?(?:figure|find|work) out\b",
    re.IGNORECASE,
)


def speaks_for_itself(text: str) -> bool:
    """Say whether an aim can be understood without the sentence before it.

    >>> speaks_for_itself("find something that combines these two")
    False
    """
    return not _POINTS_ELSEWHERE.search(text)


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
    texts = [str(goal["text"]) for goal in goals]
    order = sorted(range(len(texts)), key=lambda n: not speaks_for_itself(texts[n]))
    first, others = order[0], order[1 : MOST + 1]
    yield Suggestion(
        "aim.line",
        "aim",
        f"You want: {quoted(texts[first])}.",
        (f"slot:goals.{first}",),
        weight=90,
    )
    if others:
        words = listed([quoted(texts[index]) for index in others])
        refs = tuple(f"slot:goals.{index}" for index in others)
        yield Suggestion(
            "aim.others", "aim", f"You also said: {words}.", refs, weight=80
        )
