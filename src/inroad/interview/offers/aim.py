"""The aim, in the person's own words."""

import re
from collections.abc import Iterator, Mapping
from typing import Any, Final

from inroad.core.suggestion import Suggestion
from inroad.core.text import listed, quoted
from inroad.record.person import Person

MOST = 3
"""How many more aims stand on the page; further ones are no longer an aim."""
KNOWING: Final = {
    "yes": "Knowing what it costs, you said: yes, it is what you want.",
    "not yet": "Knowing what it costs, you said: not yet.",
    "no": "Knowing what it costs, you said: no. What follows is for the day that "
    "changes, and nothing here presses.",
}
"""The last question's answers, repeated on the page."""

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
    """Say what the person wants and why, as they said it; joined, never reworded."""
    yield from _why(person)
    yield from _goals(person)
    yield from _one_line(person)
    yield from _knowing(person)


def _why(person: Person) -> Iterator[Suggestion]:
    """Say the reason, or ask for it before anything else: no plan goes without one."""
    profile = person.profile
    why = profile.value("why")
    if why is not None:
        text = f"Because, in your words: {quoted(_text(why), longest=300)}."
        yield Suggestion("aim.why", "aim", text, ("slot:why",), weight=85)
    elif profile.declined("why"):
        text = "Why you want it you would rather not say; the page goes on without it."
        yield Suggestion("aim.why_unsaid", "aim", text, ("slot:why",), weight=40)
    elif profile.knows("goals") or profile.knows("options"):
        text = (
            "Before any plan: why do you want this? One sentence of yours. What "
            "follows is a plan without its reason until then."
        )
        yield Suggestion("aim.why_unknown", "aim", text, ("slot:why",), weight=88)


def _one_line(person: Person) -> Iterator[Suggestion]:
    line = person.profile.value("one_line")
    if line is not None:
        text = f"You, in one line: {quoted(_text(line))}."
        yield Suggestion("aim.one_line", "aim", text, ("slot:one_line",), weight=70)


def _knowing(person: Person) -> Iterator[Suggestion]:
    said = person.profile.value("knowing_this")
    if said is not None:
        text = KNOWING[str(said["value"])]
        yield Suggestion("aim.knowing", "aim", text, ("slot:knowing_this",), weight=60)


def _text(value: Any) -> str:  # noqa: ANN401 - JSON
    return str(value["text"] if isinstance(value, Mapping) else value)


def _goals(person: Person) -> Iterator[Suggestion]:
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
