"""What was heard, laid out as proposals, each with its line and its words."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from inroad.actions.interview import Heard
from inroad.show.layout import sheet_of
from inroad.show.reasons import conflict_note, line_pieces
from inroad.show.sheet import Entry, Facts, Note, Part, Piece, Sheet
from inroad.show.slots import slot_label
from inroad.show.values import value_words
from inroad.show.words import counted, listed, sentence, shortened

_UNSURE = (
    "This was said, and perhaps not of what we ask. It is not kept. Where it is right, "
    "say it yourself: `inroad profile set`."
)


@sheet_of.register
def heard_sheet(heard: Heard) -> Sheet:
    """Lay out a hearing; what it did to the profile is said first."""
    hearing = heard.hearing
    filled = [slot for slot, value in hearing.slots.items() if value]
    who = hearing.subject or "somebody whose name is not given"
    asker = f", asked by {hearing.interviewer}" if hearing.interviewer else ""
    parts = [Part("Result", (Entry((_result(heard, len(filled)),)), *_notes(heard)))]
    rows = tuple(
        (slot_label(slot), entry)
        for slot in filled
        for entry in _entries(slot, hearing.slots[slot], heard)
    )
    if rows:
        parts.append(Part("Heard", (Facts(rows),), "heard"))
    unsure = tuple(
        (slot_label(each.slot), entry)
        for each in hearing.perhaps
        for entry in _entries(each.slot, each.value, heard)
    )
    if unsure:
        parts.append(Part("Perhaps", (Entry((_UNSURE,)), Facts(unsure)), "perhaps"))
    parts += _said_of_self(heard)
    maybe = {each.slot for each in hearing.perhaps}
    if blank := [slot for slot in hearing.unheard if slot not in maybe]:
        labels = listed([slot_label(slot).rstrip("?") for slot in blank])
        words = f"Left blank, because nobody said it: {labels}."
        parts.append(Part("Not heard", (Entry((words,)),), "unheard"))
    return Sheet(f"What {who} said", f"{heard.name}{asker}", tuple(parts))


def _result(heard: Heard, filled: int) -> str:
    count = counted(filled, "answer")
    if heard.kept:
        return f"{count.capitalize()} kept in your profile, each with its lines."
    return f"{count.capitalize()} heard. Nothing was changed: keep them to use them."


def _notes(heard: Heard) -> Iterator[Entry]:
    for note in heard.hearing.notes:
        yield Entry((sentence(note),))


def _entries(slot: str, value: Any, heard: Heard) -> Iterator[Entry]:  # noqa: ANN401 - JSON
    """Say one value, or one entry of a list, with the words that prove it."""
    several = isinstance(value, Sequence) and not isinstance(value, str)
    talk = {"subject": heard.hearing.subject, "id": heard.conversation}
    against = tuple(
        conflict_note(conflict.wire(), talk)
        for conflict in heard.hearing.conflicts
        if conflict.slot == slot
    )
    for number, each in enumerate(value if several else [value]):
        notes = _evidence(each, heard.conversation)
        yield Entry((value_words(each),), notes if number else (*notes, *against))


def _evidence(value: Any, talk: str) -> tuple[Note, ...]:  # noqa: ANN401 - JSON
    if not isinstance(value, Mapping):
        return ()
    pieces = line_pieces(tuple(value.get("lines") or ()), talk)
    words = shortened(str(value.get("quote") or ""))
    quote = (Piece(f": “{words}”" if pieces else f"“{words}”"),) if words else ()
    return (Note((*_capital(pieces), *quote), ("", "")),) if pieces or quote else ()


def _capital(pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
    if not pieces:
        return ()
    first = pieces[0]
    return (Piece(first.text.capitalize(), first.kind, first.to), *pieces[1:])


def _said_of_self(heard: Heard) -> Iterator[Part]:
    heads = {
        "Said of oneself": heard.hearing.self_discounts,
        "To take seriously": heard.hearing.care,
    }
    for head, said in heads.items():
        entries = tuple(
            Entry(
                (f"“{each.quote}”",),
                (Note(_capital(line_pieces(each.lines, heard.conversation))),),
            )
            for each in said
        )
        if entries:
            yield Part(head, entries)
