"""The options laid out: rank, next step, chance, reasons; at the foot what is out."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial
from urllib.parse import quote

from inroad.core.text import quoted
from inroad.plan.counted_out import CountedOut
from inroad.plan.options import NextMove, Option, Options
from inroad.plan.page import Line
from inroad.show.beside import line_entry, section_part
from inroad.show.charts import range_axis, range_bar
from inroad.show.endings import endings
from inroad.show.layout import sheet_of
from inroad.show.rest import rest_sheet
from inroad.show.sheet import Chart, Entry, Note, Part, Piece, Rung, Sheet
from inroad.show.words import counted, sentence


@sheet_of.register
def options_sheet(options: Options) -> Sheet:
    """Lay out the ladder; the next move has its own head, wherever it ranks."""
    if options.care:
        return rest_sheet("Options")
    told: set[str] = set()
    parts = [*_ladder(options, told)]
    if options.next_move is not None and not any(o.next for o in options.ladder):
        parts.insert(0, _move(options, options.next_move, told))
    if options.counted_out:
        rows = tuple(_out(each, options, told) for each in options.counted_out)
        parts.append(Part("Counted out", rows, "out"))
    parts += [section_part(each, options.refs, told) for each in options.sections]
    if len(options.ladder) > 1:
        parts += _others(options)
    parts += endings(_told(options), options.refs)
    title = f"Options, {options.order}" if options.ladder else "Options"
    return Sheet(title, _dateline(options.ladder), tuple(parts))


def _told(options: Options) -> Iterator[Line]:
    """Go through every line on the page that rests on something."""
    for option in options.ladder:
        yield Line(option.id, option.option, option.because)
    if options.next_move is not None:
        yield Line("next-move", options.next_move.text, options.next_move.because)
    for section in options.sections:
        yield from section.lines


def _dateline(ladder: Sequence[Option]) -> str:
    if not ladder:
        return ""
    own = sum(option.own for option in ladder)
    count = counted(len(ladder), "option")
    words = f"{count[0].upper()}{count[1:]}, all yours"
    if own < len(ladder):
        added = _number(len(ladder) - own)
        words = f"{count[0].upper()}{count[1:]}: {_number(own)} of yours, {added} added"
    chances = any(option.chance for option in ladder)
    own_p = any(option.own_p for option in ladder)
    note = " A hollow bar is a default, and not your own figure." if chances else ""
    note += " A solid bar is yours." if own_p else ""
    return f"{words}.{note}"


def _number(many: int) -> str:
    return counted(many, "option").split()[0] if many else "none"


def _ladder(options: Options, told: set[str]) -> Iterator[Part]:
    """Give runs of rungs a part each, so that the next move can stand out."""
    run: list[Entry] = []
    for place, option in enumerate(options.ladder, 1):
        if not option.next:
            run.append(_rung(place, option, options, told))
            continue
        if run:
            yield Part("", tuple(run), f"before-{place}")
        run = []
        blocks = [_rung(place, option, options, told)]
        if options.next_move is not None:
            blocks.insert(0, _act(options, options.next_move, told))
        yield Part("Next move", tuple(blocks), "next", "act")
    if run:
        yield Part("", tuple(run), "rungs")


def _rung(place: int, option: Option, options: Options, told: set[str]) -> Entry:
    """Say the option, its next step and its chance, and draw the range of it."""
    minutes = f"{round(option.hours * 60)} min"
    name = sentence(option.option)
    if option.fun:
        name = f"{name.rstrip('.')}. You called it fun."
    text = (
        f"{place}  {name}\n\n"
        f"Next, {minutes}: {option.next_step}\n\n{chance_words(option)}"
    )
    entry = line_entry(Line(option.id, text, option.because), options.refs, told)
    rung = Rung(
        str(place),
        name,
        f"Next, {minutes}",
        option.next_step,
        _bar(option),
        "Chance not asked.",
        _axis(options) if place == 1 else None,
    )
    return replace(entry, rung=rung, notes=(*entry.notes, *_give(option)))


def _give(option: Option) -> Iterator[Note]:
    """Offer, for an option of theirs, the form that takes a range of their own."""
    if option.own and option.id.startswith("options.own.") and not option.own_p:
        begin = option.option.partition("”")[0].lstrip("“")[:60]
        to = f"/applications/own/?option={quote(begin)}"
        yield Note((Piece("Give a range", "act", to),))


def _axis(options: Options) -> Chart | None:
    """Draw the one axis of all ranges, where there is a range at all."""
    if not any(option.p_low is not None for option in options.ladder):
        return None
    label = "Chances of an offer, from 0.1% to 100% on a log scale."
    return Chart(partial(range_axis, label), label)


def _bar(option: Option) -> Chart | None:
    """Draw a default's range, hollow; where nobody counted, words do."""
    if option.p_low is None or option.p_mid is None or option.p_high is None:
        return None
    label = chance_words(option)
    ends = (option.p_low, option.p_mid, option.p_high)
    return Chart(
        partial(range_bar, *ends, _range(option), label, own=option.own_p), label
    )


def chance_words(option: Option) -> str:
    """Say a chance of an offer as a range, or that it was not asked."""
    if option.p_low is None or option.p_high is None:
        return "Chance of an offer: not asked."
    whose = "your own range" if option.own_p else "a default and not yours"
    return f"Chance of an offer, {whose}: {_range(option)}."


def _range(option: Option) -> str:
    return f"{_percent(option.p_low or 0.0)} to {_percent(option.p_high or 0.0)}"


def _percent(share: float) -> str:
    """Write a share with two digits at most: "5.6%", "15%", "less than 0.1%"."""
    percent = share * 100
    if percent < 0.1:
        return "less than 0.1%"
    return f"{percent:.0f}%" if percent >= 9.95 else f"{percent:.2g}%"


def _act(options: Options, move: NextMove, told: set[str]) -> Entry:
    line = Line("next-move", move.text, move.because, move.minutes)
    return line_entry(line, options.refs, told)


def _move(options: Options, move: NextMove, told: set[str]) -> Part:
    return Part("Next move", (_act(options, move, told),), "next", "act")


def _out(out: CountedOut, options: Options, told: set[str]) -> Entry:
    why = f" Your reason: {quoted(out.why)}." if out.why else ""
    line = Line("", f"{out.option}: counted out, by you.{why}", (out.because,))
    entry = line_entry(line, options.refs, told)
    way = Note(
        (
            Piece("Bring back", "act", f"/options/back/?option={quote(out.name)}"),
            Piece(f"Back with: {out.bring_back}", "name"),
        )
    )
    return Entry(entry.paragraphs, (*entry.notes, way))


def _others(options: Options) -> Iterator[Part]:
    """List the ladder in the orders that do not hold, for the eye to compare."""
    words = {option.id: option.option for option in options.ladder}
    ladder = tuple(words)
    both = (
        ("Most ambitious first", options.ambitious_first, "other-ambitious"),
        ("Safest first", options.safest_first, "other-safest"),
    )
    for head, order, name in both:
        if order not in {ladder, ()}:
            rows = "\n".join(f"{n}. {words[id]}" for n, id in enumerate(order, 1))
            yield Part(head, (Entry((rows,)),), name)
