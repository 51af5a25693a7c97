"""The log: what you did, which advice it followed, and what came of it."""

from dataclasses import dataclass, replace
from typing import Annotated, Literal

from inroad.actions.house import House
from inroad.actions.registry import action
from inroad.core.errors import BadInput, NotFound
from inroad.record.log import LogEntry, replies

LONGEST = 2000


@dataclass(frozen=True, slots=True)
class LogView:
    """The log, newest first, with how many messages were answered."""

    entries: tuple[LogEntry, ...]
    sent: int
    answered: int


@action("log", exposes="log")
def log(house: House) -> LogView:
    """Show what you logged, newest first."""
    entries = house.record.read().log
    sent, answered = replies(entries)
    newest = sorted(entries, key=lambda entry: (entry.on, entry.id), reverse=True)
    return LogView(tuple(newest), sent, answered)


@action("log add", effect="write", exposes="log")
def log_add(
    house: House,
    text: Annotated[str, "what you did, in your words"],
    *,
    kind: Annotated[
        Literal["did", "message", "application", "question"], "what kind it was"
    ] = "did",
    to: Annotated[str, "whom a message went to, or a question is for"] = "",
    followed: Annotated[str, "the advice or line it followed, such as S2-22"] = "",
    minutes: Annotated[int | None, "how long it took"] = None,
) -> LogEntry:
    """Note something you did."""
    words = text.strip()
    if not words or len(words) > LONGEST:
        raise BadInput(
            "A log entry needs a few words."
            if not words
            else "That entry is too long.",
            hint=f"Write what you did, in up to {LONGEST} characters.",
        )
    if minutes is not None and not 0 <= minutes <= 24 * 60:
        raise BadInput(
            f"{minutes} minutes is not part of one day.", hint="Give 0 to 1440."
        )
    kind = "message" if to and kind == "did" else kind
    entry = LogEntry(
        house.new_id(), house.today, words, kind, minutes, followed.strip(), to.strip()
    )
    house.record.keep(entry)
    return entry


@action("log outcome", effect="write", exposes="log")
def log_outcome(
    house: House,
    entry: Annotated[str, "the entry's id, or the beginning of its text"],
    text: Annotated[str, "what came of it, in your words"] = "",
    *,
    answered: Annotated[
        Literal["yes", "no", ""], "whether a message or application was answered"
    ] = "",
) -> LogEntry:
    """Note what came of something you did."""
    if not text.strip() and not answered:
        raise BadInput(
            "There is no outcome in that.",
            hint="Say it in words, or give --answered yes or --answered no.",
        )
    found = _find(house.record.read().log, entry)
    settled = replace(
        found,
        outcome=text.strip() or found.outcome,
        outcome_on=house.today,
        answered={"yes": True, "no": False}.get(answered, found.answered),
    )
    house.record.keep(settled)
    return settled


def _find(entries: tuple[LogEntry, ...], wanted: str) -> LogEntry:
    words = wanted.strip().casefold()
    exact = [e for e in entries if e.id == words]
    close = [e for e in entries if words and e.text.casefold().startswith(words)]
    for found in (exact, close):
        if len(found) == 1:
            return found[0]
    if len(close) > 1:
        raise BadInput(
            f"{len(close)} entries begin with “{wanted}”.",
            hint="Give the entry's id; `inroad log` shows them.",
        )
    raise NotFound(
        f"No log entry is called “{wanted}”.", hint="`inroad log` shows them."
    )
