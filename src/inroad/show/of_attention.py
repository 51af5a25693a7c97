"""Attention laid out: now beside wanted, what is open, and what may move."""

from collections.abc import Iterator
from dataclasses import replace

from inroad.actions.attention import AttentionView, Share
from inroad.core.text import quoted
from inroad.decide.model_notes import find_note
from inroad.decide.moves import Gap, same_label
from inroad.decide.offers.research import research_aim
from inroad.decide.offers.week import PART_OF_IT
from inroad.show.attention_bars import moved_shares, size_words, weeks_chart
from inroad.show.beside import line_entry
from inroad.show.endings import endings
from inroad.show.layout import sheet_of
from inroad.show.reasons import notes_of
from inroad.show.sheet import (
    Block,
    Entry,
    Finding,
    Note,
    Part,
    Piece,
    Sheet,
    Table,
    plain,
)
from inroad.show.words import figure, listed, shortened

CLOSE = 5.0
"""Percent points or hours: nearer than this, two sizes are called about the same."""
_CALCULATED = Note(
    (Piece("Calculated", "who"), Piece(" from both.")), ("calculated", "")
)
_ANSWERS = (
    ("could move", "movable_hours"),
    ("does your week go", "attention_now"),
    ("goes to", "attention_now"),
    ("like it to go", "attention_target"),
)


@sheet_of.register
def attention_sheet(view: AttentionView) -> Sheet:
    """Lay out the week as it is beside the week as it is wanted."""
    if view.care:
        return _cared(view)
    if not view.now and not view.wanted:
        return Sheet("Attention", "", (Part("Nothing yet", (_empty(),), "empty"),))
    parts = [
        Part("Your week", tuple(_week(view)), "now"),
        Part("The gap", tuple(_gap(view)), "gap"),
        Part("What may move", tuple(_moves(view)), "moves"),
        Part("Reading", tuple(_reading(view)), "reading"),
    ]
    # What is asked in its own place above is not asked twice.
    asks = tuple(
        _ask(text)
        for text in view.missing
        if "could move" not in text and not text.startswith("How much of your week")
    )
    if asks:
        parts.append(Part("Not known yet", asks, "missing"))
    note = Entry((find_note("attention").misleads,))
    parts.append(Part("Where it misleads", (note,), "misleads"))
    parts += endings(view.reading, view.refs)
    kept = tuple(part for part in parts if part.blocks)
    return Sheet(_title(view), _dateline(view), kept)


def _reading(view: AttentionView) -> Iterator[Entry]:
    """Say the share of reading beside what somebody advises."""
    told: set[str] = set()
    yield from (line_entry(line, view.refs, told) for line in view.reading)


def _empty() -> Entry:
    pieces = (
        Piece("Answer", "act", "/profile/set/?slot=attention_now"),
        Piece('`inroad profile set attention_now "50% job, 20% reading"`', "name"),
    )
    said = "Where your week goes, and where you want it to go, will stand here."
    needs = "Rough shares are enough: what takes half of it, what a fifth."
    return Entry((said, needs), (Note(pieces),))


def _cared(view: AttentionView) -> Sheet:
    words = (
        f"You said “{shortened(view.care)}”. Please tell someone you trust today, or a "
        "doctor. Nothing on this page asks for an hour of yours."
    )
    back = (
        Piece("If we read you wrongly, or it is better now, take it back."),
        Piece(" Change", "act", "/profile/set/?slot=not_coping"),
    )
    first = Part("First", (Entry((words,), (Note(back),)),), "care")
    return Sheet("Your week can wait today", "", (first,))


def _title(view: AttentionView) -> str:
    aim = _main(view)
    if aim is not None:
        joint = "" if view.unit == "percent" else "for "
        return (
            f"You want {_amount(aim.wanted or 0, view.unit)} {joint}{_named(aim.label)}"
        )
    return "Where your week goes"


def _named(label: str) -> str:
    return shortened(label, 60)


def _dateline(view: AttentionView) -> str:
    found = _main(view)
    if found is None:
        return ""
    if found.now is None:
        return "How much it has now is not known; it may be more than nothing."
    return _said_gap(found, view.unit)


def _main(view: AttentionView) -> Gap | None:
    """Return what is wanted most: not known now, or else what should grow most."""
    wanted = [gap for gap in view.gaps if gap.wanted is not None]
    new = [gap for gap in wanted if gap.now is None]
    if new:
        return max(new, key=lambda gap: gap.wanted or 0.0)
    return max(wanted, key=lambda gap: gap.change or 0.0, default=None)


def _week(view: AttentionView) -> Iterator[Block]:
    chart = weeks_chart(view.now, view.wanted, moved_shares(view))
    if chart:
        yield chart
    yield _table(view)
    for lead, slot in (("Now: ", "attention_now"), ("Wanted: ", "attention_target")):
        ref = view.refs.get(f"slot:{slot}")
        for note in notes_of(f"slot:{slot}", ref) if ref else ():
            yield Finding("", replace(note, pieces=(Piece(lead), *note.pieces)))


def _table(view: AttentionView) -> Table:
    """Set both sides beside each other; what was not said stays "not said"."""
    wanted = {same_label(s.label): s for s in view.wanted}
    now = {same_label(s.label): s for s in view.now}
    rows = [
        (
            _named((now.get(name) or wanted[name]).label),
            _cell(now.get(name)),
            _cell(wanted.get(name)),
        )
        for name in dict.fromkeys((*now, *wanted))
    ]
    if view.unsaid.now or view.unsaid.wanted:
        rest_now = _rest(view.unsaid.now, view) if view.now else "all of it"
        rest_wanted = _rest(view.unsaid.wanted, view) if view.wanted else "all of it"
        rows.append(("not said", rest_now, rest_wanted))
    return Table("A week, as you said it", ("What", "Now", "Wanted"), tuple(rows))


def _cell(share: Share | None) -> str:
    return size_words(share) if share and size_words(share) else "not said"


def _rest(value: float | None, view: AttentionView) -> str:
    if not value:
        return "none"
    return f"{figure(value)}%" if view.unit == "percent" else f"{figure(value)} h"


def _gap(view: AttentionView) -> Iterator[Entry]:
    for gap in view.gaps:
        if gap.wanted is None:
            continue
        if gap.now is not None:
            yield _known_gap(gap, view)
            continue
        aim = f"{_amount(gap.wanted, view.unit)} {_named(gap.label)}"
        words = (
            f"How far you are from {aim} is not known: you did not say how much "
            "of your present week it has. It may be more than nothing, for part of "
            "something else can be that too."
        )
        pieces = (
            Piece("Needs", "who"),
            Piece(" how much of it your present week holds."),
            Piece(" Say how much", "act", "/profile/set/?slot=attention_now"),
        )
        yield Entry((words,), (Note(pieces, ("needs its share now", "")),))


def _known_gap(gap: Gap, view: AttentionView) -> Entry:
    """Say a gap with what was counted in, and what may be missing from it."""
    words, notes = _said_gap(gap, view.unit), [_CALCULATED]
    if gap.label == research_aim(share.label for share in view.wanted):
        if view.counted:
            named = listed([quoted(label) for label in view.counted])
            notes.append(plain(f"Counted as research: {named}."))
        if view.paid_too and abs((gap.wanted or 0.0) - (gap.now or 0.0)) > CLOSE:
            words += PART_OF_IT
    return Entry((words,), tuple(notes))


def _said_gap(gap: Gap, unit: str | None) -> str:
    now, wanted = gap.now or 0.0, gap.wanted or 0.0
    label = _named(gap.label)
    if abs(wanted - now) <= CLOSE:
        return (
            f"You want {_amount(wanted, unit)} {label}, and have about that: "
            f"{_amount(now, unit)}."
        )
    more = "more" if wanted > now else "less"
    by = abs(wanted - now)
    points = f"{figure(by)} points" if unit == "percent" else _amount(by, unit)
    return (
        f"{label[:1].upper()}{label[1:]} has {_amount(now, unit)} now, and you want "
        f"{_amount(wanted, unit)}: {points} {more}."
    )


def _amount(value: float, unit: str | None) -> str:
    if unit == "percent":
        return f"{figure(value)}%"
    return f"{figure(value)} {'hour' if value == 1 else 'hours'} a week"


def _moves(view: AttentionView) -> Iterator[Entry]:
    if not view.movable:
        yield _ask_movable(view)
        return
    words = listed(
        f"{_amount(each.hours, 'hours')}" + (f" of {each.label}" if each.label else "")
        for each in view.movable
    )
    ref = view.refs.get("slot:movable_hours")
    notes = notes_of("slot:movable_hours", ref) if ref else ()
    yield Entry((f"Only what you marked may move: {words}.",), notes)
    for move in view.moves:
        source = f" of {move.from_label}" if move.from_label else ""
        yield Entry(
            (f"{_amount(move.hours, 'hours')}{source} could go to {move.to_label}.",),
            (plain("A proposal, from what you marked and from nothing else."),),
        )
    if view.wanted and not view.moves:
        yield Entry(
            ("Where they would go cannot be said yet; see below what is open.",)
        )
    if view.untouchable:
        kept = listed(view.untouchable)
        ref = view.refs.get("slot:untouchable")
        notes = notes_of("slot:untouchable", ref) if ref else ()
        yield Entry((f"Never touched: {kept}.",), notes)


def _ask_movable(view: AttentionView) -> Entry:
    said = "You have marked no hours that may move, so nothing here takes any."
    asked = any("could move" in text for text in view.missing)
    pieces = (
        Piece("Mark hours", "act", "/profile/set/?slot=movable_hours"),
        Piece('`inroad profile set movable_hours "4 hours of television"`', "name"),
    )
    note = Note(pieces)
    return Entry((f"{said} Which could?" if asked else said,), (note,) * asked)


def _ask(text: str) -> Entry:
    slot = next((slot for said, slot in _ANSWERS if said in text), "")
    if slot:
        return Entry(
            (text,), (Note((Piece("Answer", "act", f"/profile/set/?slot={slot}"),)),)
        )
    if "shares divide" in text:
        pieces = (
            Piece("Answer", "act", "#week"),
            Piece("`inroad attention --week 60`", "name"),
        )
        return Entry((text,), (Note(pieces),))
    return Entry((text,))
