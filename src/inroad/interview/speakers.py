"""Who is being asked, and who asks."""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from inroad.core.errors import BadInput
from inroad.interview.turns import Turn

FIRST_PERSON: Final = re.compile(r"(?i)\b(?:i|i['’]\w+|me|my|mine|im|ive)\b")
ASKED: Final = frozenset(("guest", "interviewee", "a", "answer", "subject", "caller"))
ASKING: Final = frozenset(
    (
        "host",
        "interviewer",
        "moderator",
        "q",
        "question",
        "coach",
        "adviser",
        "advisor",
        "mentor",
        "presenter",
        "producer",
        "narrator",
        "audience",
    )
)


@dataclass(frozen=True, slots=True)
class Roles:
    """The person the conversation is about, and the one who asks most."""

    subject: str
    interviewer: str | None


def roles(turns: Sequence[Turn], subject: str | None = None) -> Roles:
    """The one who answers; a name given by hand wins.

    Raises:
        BadInput: the name given is nobody's in this conversation.
    """
    names = list(dict.fromkeys(turn.speaker for turn in turns))
    asked = _named(names, subject) if subject else _most_asked(turns, names)
    others = [name for name in names if name != asked]
    questions = {
        name: sum(t.text.count("?") + 0.1 for t in turns if t.speaker == name)
        for name in others
    }
    return Roles(asked, max(others, key=questions.__getitem__, default=None))


def _named(names: Sequence[str], wanted: str) -> str:
    target = wanted.strip().casefold()
    exact = [name for name in names if name.casefold() == target]
    near = [
        name
        for name in names
        if set(target.split()) & set(re.findall(r"\w+", name.casefold()))
    ]
    found = exact or near
    if len(found) != 1:
        raise BadInput(
            f"Nobody called {wanted!r} speaks in this conversation.",
            hint="These do: " + ", ".join(names) + ".",
        )
    return found[0]


def _most_asked(turns: Sequence[Turn], names: Sequence[str]) -> str:
    score: defaultdict[str, float] = defaultdict(float)
    for before, turn in zip((None, *turns), turns, strict=False):
        words = max(len(turn.text.split()), 1)
        score[turn.speaker] -= 1.5 * turn.text.count("?")
        # A long monologue of "I" should not outweigh the rhythm of asking.
        score[turn.speaker] += min(len(FIRST_PERSON.findall(turn.text)), 4) * 0.4
        if before and before.speaker != turn.speaker and "?" in before.text[-200:]:
            score[turn.speaker] += 1.0 if "?" not in turn.text else 0.3
        score[turn.speaker] += 0.05 if words > 3 else 0.0
    for name in names:
        first = name.casefold().split()[0]
        score[name] += 6.0 * (first in ASKED) - 6.0 * (first in ASKING)
    return max(names, key=lambda name: score[name])
