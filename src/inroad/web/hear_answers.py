"""Each proposed answer as it stands on the page: its words, its verdict, its field."""

from dataclasses import dataclass
from typing import Any

from inroad.actions.proposals import Proposal, Proposals, Words
from inroad.core.errors import BadInput
from inroad.core.text import capital
from inroad.show.of_heard import UNSURE, VERDICTS, value_in_words
from inroad.show.slots import slot_label
from inroad.show.words import shortened


@dataclass(frozen=True, slots=True)
class Typed:
    """A correction that did not fit: what was typed, and what is wrong with it."""

    slot: str
    value: str
    wrong: BadInput


@dataclass(frozen=True, slots=True)
class Row:
    """One value with the line it stands on, and the words, where they say more."""

    words: str
    line: int
    quote: str
    who: str = ""
    number: int = 0
    chosen: bool = False


@dataclass(frozen=True, slots=True)
class AnswerView:
    """One answer, open or settled; `now` is the one to settle first.

    `changed` says that the profile was changed elsewhere since; `unsure` what to know
    of an answer that may be none; `perhaps` holds the words of more items of a list.
    """

    slot: str
    label: str
    rows: tuple[Row, ...]
    said: tuple[Row, ...]
    verdict: str
    stands: str
    typed: str
    many: bool
    now: bool
    disputed: bool
    changed: bool = False
    wrong: BadInput | None = None
    unsure: str = ""
    perhaps: tuple[Words, ...] = ()


def answers_of(
    view: Proposals, at: str, typed: Typed | None = None
) -> tuple[AnswerView, ...]:
    """Lay the answers out; the one asked for is the current one, else the first open.

    Only one answer at a time is shown as disputed, so that the sign keeps its weight.
    """
    opened = [p.slot for p in view.proposals if p.verdict == "open"]
    now = at if at in opened else (opened or [""])[0]
    if typed is not None:
        now = typed.slot
    order = [now, *opened]
    several = [s for s in order if _proposal(view, s) and _proposal(view, s).statements]
    disputed = several[0] if several else ""
    return tuple(_answer(p, now, disputed, typed) for p in view.proposals)


def _proposal(view: Proposals, slot: str) -> Any:  # noqa: ANN401 - a proposal, or none
    return next((p for p in view.proposals if p.slot == slot), None)


def _answer(
    proposal: Proposal, now: str, disputed: str, typed: Typed | None
) -> AnswerView:
    mine = typed if typed and typed.slot == proposal.slot else None
    stands = proposal.value if proposal.kept is None else proposal.kept
    settled = proposal.verdict in {"accepted", "corrected"}
    return AnswerView(
        slot=proposal.slot,
        label=slot_label(proposal.slot),
        rows=_rows(proposal),
        said=_said(proposal),
        verdict="" if mine else VERDICTS.get(proposal.verdict, ""),
        stands=capital(value_in_words(proposal.slot, stands)),
        typed=mine.value if mine else proposal.typed,
        many=isinstance(proposal.value, list),
        now=proposal.slot == now,
        disputed=proposal.slot == disputed,
        changed=settled and proposal.kept is None,
        wrong=mine.wrong if mine else None,
        unsure=UNSURE if proposal.unsure else "",
        perhaps=proposal.perhaps,
    )


def _rows(proposal: Proposal) -> tuple[Row, ...]:
    if not isinstance(proposal.value, list):
        return (_row(proposal.slot, proposal.value, proposal.lines, proposal.quote),)
    return tuple(
        _row(
            proposal.slot,
            each,
            tuple(each.get("lines") or ()),
            str(each.get("quote") or ""),
        )
        for each in proposal.value
    )


def _row(slot: str, value: Any, lines: tuple[int, ...], quote: str) -> Row:  # noqa: ANN401 - JSON
    words = value_in_words(slot, value)
    # The words themselves need not be quoted beneath themselves.
    again = " ".join(quote.split()).strip(" .").casefold()
    told = "" if again in words.casefold() and slot != "job_converts" else quote
    return Row(capital(words), lines[0] if lines else 0, shortened(told))


def _said(proposal: Proposal) -> tuple[Row, ...]:
    used = proposal.kept
    same = [s.number for s in proposal.statements if s.value == used]
    chosen = same or [s.number for s in proposal.statements if s.proposed]
    return tuple(
        Row(
            capital(value_in_words(proposal.slot, said.value)),
            said.line,
            shortened(said.quote),
            said.speaker,
            said.number,
            said.number in chosen[:1],
        )
        for said in proposal.statements
    )
