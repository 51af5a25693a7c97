"""What a conversation proposes, as it is shown: answers, their words, the turns."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from inroad.record.steps import Verdict


@dataclass(frozen=True, slots=True)
class Mark:
    """Words of a turn that prove an answer; `against` where somebody else says other.

    `start` and `end` are a half-open span of the turn's `text`.
    """

    slot: str
    start: int
    end: int
    against: bool = False


@dataclass(frozen=True, slots=True)
class TurnView:
    """One turn as shown: single spaces, and where each line of the file begins in it.

    `lines` holds (line, place in `text`); `own` says that the subject speaks.
    """

    speaker: str
    own: bool
    text: str
    lines: tuple[tuple[int, int], ...]
    marks: tuple[Mark, ...] = ()


@dataclass(frozen=True, slots=True)
class StatementView:
    """One of several things said about a slot; numbers count from 1."""

    number: int
    value: Any
    line: int
    speaker: str
    own: bool
    quote: str
    proposed: bool


@dataclass(frozen=True, slots=True)
class Words:
    """Somebody's own words, and the line where they begin."""

    quote: str
    line: int


@dataclass(frozen=True, slots=True)
class Proposal:
    """One answer that the conversation proposes, and the person's verdict on it.

    `typed` is the value as a person would type it; `kept` is what stands in the
    profile from this conversation, None where nothing does. What is `unsure` was read
    and may be no answer; `perhaps` holds the words of more items of a list like that.
    """

    slot: str
    value: Any
    lines: tuple[int, ...]
    quote: str
    verdict: Verdict
    statements: tuple[StatementView, ...] = ()
    typed: str = ""
    kept: Any = None
    unsure: bool = False
    perhaps: tuple["Words", ...] = ()


@dataclass(frozen=True, slots=True)
class Proposals:
    """A conversation beside the answers it proposes, in the order of the contract."""

    conversation: str
    name: str
    subject: str
    interviewer: str
    speakers: tuple[str, ...]
    machine_made: bool
    notes: tuple[str, ...]
    care_words: tuple[str, ...]
    proposals: tuple[Proposal, ...]
    settled: int
    discounts: tuple[Mapping[str, Any], ...]
    unheard: tuple[str, ...]
    blank: tuple[str, ...]
    turns: tuple[TurnView, ...]
