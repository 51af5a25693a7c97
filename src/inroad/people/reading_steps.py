"""The five steps of depth over breadth, and how far somebody has come with them.

One topic from an agenda paper, reading on it, a model of why it matters, then how one
might improve on what there is: Rohin Shah's advice (claim S4-47), in his order.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final, Literal

from inroad.people.depths import reached
from inroad.record.log import LogEntry
from inroad.record.reading import Reading

Step = Literal["agenda", "topic", "papers", "model", "improve"]
Written = Literal["topic", "model", "improve"]
CLAIMED_BY: Final = "claim:S4-47"


@dataclass(frozen=True, slots=True)
class StepKind:
    """One of the five steps; minutes are ours, and None where works set them."""

    step: Step
    words: str
    low: int | None = None
    high: int | None = None


@dataclass(frozen=True, slots=True)
class StepTaken:
    """One of the five steps: whether it is done, and what was written or read in it."""

    step: Step
    words: str
    done: bool
    text: str = ""


STEPS: Final[dict[Step, StepKind]] = {
    "agenda": StepKind("agenda", "Study one agenda paper, and sum it up"),
    "topic": StepKind("topic", "Choose one topic from it, in a sentence", 15, 30),
    "papers": StepKind("papers", "Read on that topic, and on no other"),
    "model": StepKind("model", "Write your model of why it matters", 30, 60),
    "improve": StepKind("improve", "Write how you might improve on it", 60, 120),
}
_LOGGED: Final = "reading."


def followed(step: Written) -> str:
    """Return what a log entry follows in which a step was written."""
    return f"{_LOGGED}{step}"


def written_in(log: Iterable[LogEntry]) -> dict[Written, str]:
    """Return what was written of each step, the latest of each."""
    found: dict[Written, str] = {}
    names: tuple[Written, ...] = ("topic", "model", "improve")
    for entry in log:
        for name in names:
            if entry.followed == followed(name):
                found[name] = entry.text
    return found


def done_steps(
    readings: Iterable[Reading], log: Iterable[LogEntry]
) -> tuple[Step, ...]:
    """Return the steps that are done, in order; reading on a topic has no end.

    The agenda paper is done once one work was summed up and closed.
    """
    kept = tuple(readings)
    written = written_in(log)
    studied = any(each.done_on and reached(each) == "study" for each in kept)
    found: list[Step] = ["agenda"] if studied else []
    return (*found, *(name for name in written if name in STEPS))


def steps_taken(
    readings: Iterable[Reading], log: Iterable[LogEntry]
) -> tuple[StepTaken, ...]:
    """Return the five steps with how far each is; the papers have no end."""
    kept, entries = tuple(readings), tuple(log)
    studied = [each for each in kept if each.done_on and reached(each) == "study"]
    done = set(done_steps(kept, entries))
    read = sum(1 for each in kept if each.done_on) - bool(studied)
    told: dict[str, str] = {
        "agenda": studied[0].title if studied else "",
        "papers": f"Read so far: {read}" if read else "",
    }
    told |= {str(step): text for step, text in written_in(entries).items()}
    return tuple(
        StepTaken(step, kind.words, step in done, told.get(step, ""))
        for step, kind in STEPS.items()
    )
