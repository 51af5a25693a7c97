"""LogEntry: what was done, which advice it followed, and what came of it."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

Kind = Literal["did", "message", "application", "question"]


@dataclass(frozen=True, slots=True)
class LogEntry:
    """One thing the person did; or a question that they mean to ask somebody.

    `followed` is the id of a claim or of a Brief's line ("S2-22", "act.write_to");
    `to` names who a message went to; `answered` is None while nobody knows yet;
    `outcome` is in the person's own words. Minutes are None where not noted.
    """

    id: str
    on: date
    text: str
    kind: Kind = "did"
    minutes: int | None = None
    followed: str = ""
    to: str = ""
    answered: bool | None = None
    outcome: str = ""
    outcome_on: date | None = None


def replies(log: tuple[LogEntry, ...]) -> tuple[int, int]:
    """Count messages whose fate is known, and those among them that were answered."""
    settled = [e for e in log if e.kind == "message" and e.answered is not None]
    return len(settled), sum(1 for e in settled if e.answered)
