"""Job: long work that is kept until it is done, and goes on after an interruption."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Literal

from inroad.core.progress import Progress

State = Literal["waiting", "working", "done", "stopped", "failed"]


@dataclass(frozen=True, slots=True)
class Job:
    """One piece of long work: what it is made from, how far it is, what came of it.

    `kind` names the function that does it and `inputs` are plain JSON; `beat` is when
    its worker was last heard of. `fault` is (kind of error, message, hint) where it
    failed. `worker` marks who has it in hand.
    """

    id: str
    kind: str
    inputs: Mapping[str, Any]
    state: State
    progress: Progress
    made: datetime
    stop_asked: bool = False
    beat: datetime | None = None
    ended: datetime | None = None
    result: Mapping[str, Any] = field(default_factory=dict)
    fault: tuple[str, str, str] = ("", "", "")
    worker: str = ""

    @property
    def open(self) -> bool:
        """Whether there is still something to do."""
        return self.state in {"waiting", "working"}
