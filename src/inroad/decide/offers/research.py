"""Which of the things a week holds count as research, told the same on every page."""

import re
from collections.abc import Iterable, Sequence

from inroad.decide.moves import same_label

RESEARCH = re.compile(
    r"\bresearch\w*|\bpapers?\b|\balignment\b|\binterpretability\b|\bexperiments?\b",
    re.IGNORECASE,
)
_PAID = re.compile(
    r"\b(?:jobs?|work(?:ing)?|intern(?:ship)?s?|paid|employ\w+|compan(?:y|ies)|"
    r"contract\w*|freelanc\w*|consult\w*)\b",
    re.IGNORECASE,
)


def research_aim(wanted: Iterable[str]) -> str | None:
    """Return the first wanted label that is research, or None."""
    return next((label for label in wanted if RESEARCH.search(label)), None)


def research_labels(now: Sequence[str], wanted: Sequence[str]) -> tuple[str, ...]:
    """Return the labels of now that count towards the research that is wanted.

    A label that is wanted under the same words counts there, and nowhere else.
    """
    aim = research_aim(wanted)
    if aim is None:
        return ()
    others = {same_label(label) for label in wanted} - {same_label(aim)}
    return tuple(
        label
        for label in now
        if same_label(label) == same_label(aim)
        or (RESEARCH.search(label) and same_label(label) not in others)
    )


def holds_paid_work(labels: Iterable[str]) -> bool:
    """Say whether paid work is among them, which may be research in part."""
    return any(_PAID.search(each) and not RESEARCH.search(each) for each in labels)
