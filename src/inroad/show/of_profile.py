"""The profile laid out: what is known, where from, and what is blank."""

from collections.abc import Iterator

from inroad.actions.profile import ProfileChange, ProfileView, SlotHistory, SlotView
from inroad.show.layout import sheet_of
from inroad.show.reasons import line_pieces
from inroad.show.sheet import Entry, Facts, Note, Part, Piece, Sheet
from inroad.show.slots import slot_label
from inroad.show.values import value_words
from inroad.show.words import counted, day, lines_words, shortened


@sheet_of.register
def profile_sheet(profile: ProfileView) -> Sheet:
    """Lay out a profile: known answers first, then what is not known."""
    both = {**profile.slots, **profile.facts}
    known = [view for view in both.values() if view is not None]
    blank = [slot for slot, view in both.items() if view is None]
    parts = []
    if known:
        rows = tuple(
            (slot_label(view.slot), entry) for view in known for entry in _entries(view)
        )
        parts.append(Part("What you said", (Facts(rows),), "known"))
    else:
        words = "Nothing yet. Bring in a conversation, or say one thing about yourself."
        parts.append(Part("What you said", (Entry((words,)),), "known"))
    if blank:
        rows = tuple((slot_label(slot), _unknown(slot)) for slot in blank)
        parts.append(Part("Not known", (Facts(rows),), "blank"))
    return Sheet(
        profile.person or "Your profile", "What stands in your profile", tuple(parts)
    )


@sheet_of.register
def change_sheet(change: ProfileChange) -> Sheet:
    """Lay out the one thing that was changed, what it was, and what follows."""
    both = {**change.slots, **change.facts}
    if change.changed == "name":
        said: tuple[Entry, ...] = (Entry((f"You are called {change.person} here.",)),)
        label = "Your name"
    else:
        said = _now(both.get(change.changed), change.changed)
        label = slot_label(change.changed)
    parts = [Part("Now", said, "now")]
    if change.before is not None:
        parts.append(Part("Before", tuple(_entries(change.before)), "before"))
    left = counted(sum(view is None for view in both.values()), "thing")
    follows = (
        "Your Brief and the pages drawn from it count with this from now on. "
        f"{left[0].upper()}{left[1:]} you might add: the profile lists them."
    )
    parts.append(Part("What follows", (Entry((follows,)),), "follows"))
    return Sheet(label, parts=tuple(parts))


def _now(view: SlotView | None, slot: str) -> tuple[Entry, ...]:
    if view is None:
        return (Entry(("Not said: you took it back.",), (_offer(slot),)),)
    if view.value == []:
        return (Entry(("None.",), (_origin(view),)),)
    return tuple(_entries(view))


@sheet_of.register
def history_sheet(history: SlotHistory) -> Sheet:
    """Lay out every answer to one slot, the latest first."""
    rows = tuple(
        (day(view.date), entry) for view in history.entries for entry in _entries(view)
    )
    label = slot_label(history.slot)
    if not rows:
        words = Entry(("Nothing was ever said here.",), (_offer(history.slot),))
        return Sheet(label, parts=(Part("", (words,)),))
    return Sheet(label, "The latest first", (Part("Answers", (Facts(rows),)),))


def _unknown(slot: str) -> Entry:
    return Entry(("not said yet",), (_offer(slot),))


def _offer(slot: str) -> Note:
    to = f"/profile/set/?slot={slot}"
    return Note((Piece(f"({slot})", "name"), Piece("Answer", "act", to)))


def _entries(view: SlotView) -> Iterator[Entry]:
    if view.declined:
        yield Entry(("You would rather not say.",), (_origin(view),))
        return
    if view.value is None:
        yield Entry(("You took it back.",), (_origin(view),))
        return
    if isinstance(view.value, list) and any(isinstance(e, dict) for e in view.value):
        for each in view.value:
            lines = tuple(each.get("lines") or ()) if isinstance(each, dict) else ()
            quote = str(each.get("quote") or "") if isinstance(each, dict) else ""
            yield Entry((value_words(each),), (_origin(view, lines, quote),))
        return
    yield Entry((value_words(view.value),), (_origin(view),))


def _origin(view: SlotView, lines: tuple[int, ...] = (), quote: str = "") -> Note:
    lines, quote = lines or view.lines, quote or view.quote
    where = line_pieces(lines, view.conversation)
    pieces: list[Piece] = [Piece("Heard" if view.origin == "heard" else "Asked")]
    if where:
        pieces += [Piece(", "), *where]
    pieces.append(Piece(f", {day(view.date)}"))
    if quote:
        pieces.append(Piece(f": “{shortened(quote)}”"))
    pieces.append(Piece(" Change", "act", f"/profile/set/?slot={view.slot}"))
    return Note(tuple(pieces), (pieces[0].text.lower(), lines_words(lines)))
