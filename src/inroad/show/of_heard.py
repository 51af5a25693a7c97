"""A conversation's proposals and verdicts, laid out without the transcript itself."""

from collections.abc import Iterator, Mapping
from typing import Any

from inroad.actions.hearing import Outcome
from inroad.actions.proposals import Proposal, Proposals, StatementView
from inroad.interview.questions.said_back import in_words
from inroad.show.layout import sheet_of
from inroad.show.reasons import line_pieces
from inroad.show.sheet import Entry, Facts, Note, Part, Piece, Sheet, plain
from inroad.show.slots import slot_label
from inroad.show.values import value_words
from inroad.show.words import counted, listed, sentence, shortened

VERDICTS = {"accepted": "Accepted", "corrected": "Corrected", "discarded": "Discarded"}


@sheet_of.register
def proposals_sheet(view: Proposals) -> Sheet:
    """Lay out what a conversation proposes; words of care come before all else."""
    parts = []
    if view.care_words:
        words = tuple(Entry((each,)) for each in view.care_words)
        parts.append(Part("First", words, "care"))
    parts.append(Part("Where it stands", tuple(_standing(view)), "standing"))
    rows = tuple(
        (slot_label(proposal.slot), entry)
        for proposal in view.proposals
        for entry in _entries(proposal, view)
    )
    if rows:
        parts.append(Part("Proposed", (Facts(rows),), "proposed"))
    parts += _said_of_self(view)
    if view.unheard:
        blank = listed([slot_label(slot).rstrip("?") for slot in view.unheard])
        words_ = f"Nobody said it: {blank}."
        parts.append(Part("Not heard", (Entry((words_,)),), "unheard"))
    asker = f", asked by {view.interviewer}" if view.interviewer else ""
    return Sheet(
        f"What {view.subject or 'somebody'} said", f"{view.name}{asker}", tuple(parts)
    )


@sheet_of.register
def outcome_sheet(outcome: Outcome) -> Sheet:
    """Say what a verdict left standing, and what is next."""
    label = slot_label(outcome.slot).rstrip("?")
    stands = value_in_words(outcome.slot, outcome.value)
    told = VERDICTS.get(outcome.verdict, "Open again")
    known = f"Your profile says: {stands}." if outcome.value is not None else ""
    lines = [f"{told}. {known or 'Nothing stands in your profile for it.'}"]
    lines.append(f"{outcome.settled} of {outcome.proposed} settled.")
    if outcome.next:
        lines.append(f"Next: {slot_label(outcome.next)}")
    name = Piece(f"({outcome.next})", "name") if outcome.next else Piece("")
    entries = [Entry((line,)) for line in lines[:-1]]
    entries.append(Entry((lines[-1],), (Note((name,)),) if name.text else ()))
    return Sheet(label, parts=(Part("", tuple(entries)),))


def value_in_words(slot: str, value: Any) -> str:  # noqa: ANN401 - slots hold JSON
    """Say a slot's value as on the page: "4 to 5 months"."""
    if isinstance(value, Mapping):
        if {"low", "high"} <= value.keys() or {"value", "scale"} <= value.keys():
            return in_words(slot, value)
        basis = str(value.get("basis") or "")
        if basis.startswith("per month"):
            figure = value_words({**value, "basis": ""})
            return f"{figure} a month{basis.removeprefix('per month')}"
    return value_words(value)


def _standing(view: Proposals) -> Iterator[Entry]:
    count = len(view.proposals)
    if not count:
        ways = (
            Piece("Answer the questions instead", "act", "/interview/"),
            Piece("Answer the questions instead: inroad interview", "name"),
        )
        words = "Nothing in it answers what we ask. Nothing was kept of it."
        yield Entry((words,), () if view.care_words else (Note(ways),))
    else:
        named = Piece(
            f"inroad interview settle {view.conversation} SLOT --verdict accepted",
            "name",
        )
        words = (
            f"{view.settled} of {count} settled. Nothing counts until you accept it."
        )
        yield Entry((words,), (Note((named,)),))
    for note in view.notes:
        yield Entry((sentence(note),))


def _entries(proposal: Proposal, view: Proposals) -> Iterator[Entry]:
    """Say one value, or one entry of a list, with its words and the verdict."""
    several = isinstance(proposal.value, list)
    first = (
        *_perhaps(proposal, view.conversation),
        _verdict(proposal),
        *_statements(proposal, view),
    )
    for number, each in enumerate(proposal.value if several else [proposal.value]):
        held = each if several else {"lines": proposal.lines, "quote": proposal.quote}
        lines = tuple(held.get("lines") or ())
        note = _evidence(lines, str(held.get("quote") or ""), view.conversation)
        words = value_in_words(proposal.slot, each)
        yield Entry((words,), (*note, *(first if number == 0 else ())))


UNSURE = "Perhaps: it was said, and may be no answer to this."


def _perhaps(proposal: Proposal, talk: str) -> Iterator[Note]:
    """Say what is unsure: all of it, or what stands beside it in a list."""
    if proposal.unsure and proposal.verdict == "open":
        yield plain(UNSURE)
    for each in proposal.perhaps if proposal.verdict == "open" else ():
        place = line_pieces((each.line,), talk)
        quote = Piece(f": “{shortened(each.quote)}”")
        yield Note((Piece("Perhaps also "), *place, quote))


def _verdict(proposal: Proposal) -> Note:
    words = VERDICTS.get(proposal.verdict, "")
    if proposal.verdict in {"accepted", "corrected"} and proposal.kept is None:
        words = f"{words}; changed since in your profile"
    elif words and proposal.kept not in (None, proposal.value):
        words = f"{words}: {value_in_words(proposal.slot, proposal.kept)}"
    said = Piece(f"{words}." if words else "")
    return Note((said, Piece(f"{' ' if words else ''}({proposal.slot})", "name")))


def _statements(proposal: Proposal, view: Proposals) -> tuple[Note, ...]:
    if not proposal.statements:
        return ()
    pieces = [Piece(f"{counted(len(proposal.statements), 'figure').capitalize()}:")]
    for said in proposal.statements:
        pieces += _statement(said, proposal.slot, view)
    return (Note(tuple(pieces), mark="conflict"),)


def _statement(said: StatementView, slot: str, view: Proposals) -> Iterator[Piece]:
    yield Piece(f" {said.number}. ")
    yield Piece(said.speaker, "who")
    yield Piece(", ")
    yield from line_pieces((said.line,), view.conversation)
    words = value_in_words(slot, said.value)
    yield Piece(f", {words}{', proposed' if said.proposed else ''}.")


def _evidence(lines: tuple[int, ...], quote: str, talk: str) -> tuple[Note, ...]:
    pieces = line_pieces(lines, talk)
    if pieces:
        first = pieces[0]
        pieces = (Piece(first.text.capitalize(), first.kind, first.to), *pieces[1:])
    words = shortened(quote)
    said = (Piece(f": “{words}”" if pieces else f"“{words}”"),) if words else ()
    return (Note((*pieces, *said)),) if pieces or said else ()


def _said_of_self(view: Proposals) -> Iterator[Part]:
    entries = tuple(
        Entry(
            (f"“{said['quote']}”",),
            _evidence(tuple(said["lines"]), "", view.conversation),
        )
        for said in view.discounts
    )
    if entries:
        told = plain("A feeling about yourself, and not yet a finding.")
        first = Entry(entries[0].paragraphs, (*entries[0].notes, told))
        yield Part("Said of oneself", (first, *entries[1:]), "discounts")
