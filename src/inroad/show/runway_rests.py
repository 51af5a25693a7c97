"""What a runway rests on and what would change it, each with its reason beside it."""

from collections.abc import Iterator

from inroad.actions.decide import RunwayView
from inroad.core.errors import NotFound
from inroad.decide.defaults import find_default
from inroad.decide.results import Assumption
from inroad.show.reasons import line_pieces, notes_of
from inroad.show.runway_tables import nothing_left
from inroad.show.sheet import Entry, Note, Part, Piece, plain
from inroad.show.slots import slot_label
from inroad.show.words import counted, sentence

_ASKS = {
    "without your monthly spending": "spending",
    "no income is counted": "monthly_income",
    "nobody else is counted": "dependants",
}
"""What a sentence of `decide.explain` says is missing, and the slot that would tell."""


def kept_note(view: RunwayView) -> Note | None:
    """Say in what is counted, and how far another count of runs would differ."""
    off = max(1, round(view.mc_se * 300))
    runs = (
        "Counted over many runs; counted again, a chance may differ by "
        f"{counted(off, 'point')} in a hundred."
    )
    ref = view.refs.get("slot:runway_months")
    if view.unit != "months" or not ref:
        return plain(runs)
    talk = ref.get("conversation") or {}
    lines = line_pieces(tuple(ref.get("lines") or ()), str(talk.get("id", "")))
    where = (Piece(" ("), *lines, Piece(")")) if lines else ()
    said = Piece("You gave months and no sum")
    ending = Piece(f", so the chart counts in months and not in money. {runs}")
    return Note((said, *where, ending))


def rests_part(view: RunwayView) -> Part:
    """Lay out the assumptions: what was said first, then every default."""
    entries = tuple(_entry(view, each) for each in view.assumptions)
    return Part("It rests on", entries, "rests")


def _entry(view: RunwayView, each: Assumption) -> Entry:
    return Entry((sentence(each.text),), tuple(_notes(view, each)))


def _notes(view: RunwayView, each: Assumption) -> Iterator[Note]:
    ref = view.refs.get(f"slot:{each.ref}")
    if each.kind == "said" and ref:
        notes = notes_of(f"slot:{each.ref}", ref)
        yield from notes if ref.get("conflict") else _changeable(notes, each.ref)
    elif each.kind == "said":
        yield plain(sentence(each.source))
    else:
        yield _default(each)


def _changeable(notes: tuple[Note, ...], slot: str) -> Iterator[Note]:
    change = Piece(" Change", "act", f"/profile/set/?slot={slot}")
    for n, note in enumerate(notes):
        more = (change,) if n == 0 else ()
        yield Note((*note.pieces, *more), note.label, note.mark)


def _default(each: Assumption) -> Note:
    """Say that it is a default, from when and whom, and why it may not fit."""
    head = f"Default, {each.age}." if each.age else "Default."
    pieces = [Piece(f"{head} {sentence(each.source)}")]
    try:
        why = find_default(each.ref).why_not_you
    except NotFound:
        why = ""
    if why:
        pieces.append(Piece(f" {sentence(why)}"))
    if each.ref == "cash.risk_tolerance":
        pieces.append(Piece(" Change", "act", "#tolerance"))
        pieces.append(Piece(" `inroad runway --tolerance 0.2`", "name"))
    label = f"◇ default, {each.age}" if each.age else "◇ default"
    return Note(tuple(pieces), (label, ""), "default")


def changes_part(view: RunwayView) -> Part:
    """Lay out what would change the runway, and what nobody has said yet."""
    # Where nothing is in hand, nothing was simulated that could change.
    told = [t for t in view.what_would_change_it if not nothing_left(view) or _slot(t)]
    entries = tuple(Entry((sentence(text),), (_reason(text),)) for text in told)
    return Part("What would change it", entries, "changes")


def _slot(text: str) -> str | None:
    return next((slot for said, slot in _ASKS.items() if said in text.lower()), None)


def _reason(text: str) -> Note:
    slot = _slot(text)
    if slot is None:
        return Note(
            (Piece("Calculated", "who"), Piece(" from the same runs.")),
            ("calculated", ""),
        )
    needs = slot_label(slot)
    return Note(
        (
            Piece("Needs", "who"),
            Piece(f": {needs[:1].lower()}{needs[1:]}, not said yet."),
            Piece(" Answer", "act", f"/profile/set/?slot={slot}"),
        ),
        (f"needs {needs[:1].lower()}{needs[1:]}", ""),
    )
