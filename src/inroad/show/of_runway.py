"""The runway laid out: the finding, charts, their figures, what they rest on."""

from collections.abc import Iterator
from typing import Any

from inroad.actions.decide import RunwayUnknown, RunwayView
from inroad.core.text import part_of_month
from inroad.decide.model_notes import find_note
from inroad.decide.results import Runway
from inroad.show.charts.scale import day_after
from inroad.show.layout import sheet_of
from inroad.show.model_parts import own_parts
from inroad.show.runway_charts import fan_block, one_in, risk_block
from inroad.show.runway_rests import changes_part, kept_note, rests_part
from inroad.show.runway_tables import fan_table, nothing_left, percent, risk_table
from inroad.show.sheet import Entry, Finding, Note, Part, Piece, Sheet, plain
from inroad.show.words import counted, day, figure, sentence, shortened

_LATE = 11
"""Months: further ahead than this, a month is named with its year."""


@sheet_of.register
def runway_sheet(runway: Runway) -> Sheet:
    """Lay out how long the money lasts and how risky it is to wait."""
    view = runway if isinstance(runway, RunwayView) else RunwayView(**asdict_of(runway))
    if view.care:
        return _cared(view)
    parts = (*_how_long(view), *_when(view), *_figures(view))
    note = Entry((find_note("runway").misleads,))
    misleads = Part("Where it misleads", (note,), "misleads")
    ends = (*own_parts(view.own), rests_part(view), changes_part(view), misleads)
    rests = tuple(part for part in ends if part.blocks)
    return Sheet(_finding(view), _dateline(view), (*parts, *rests))


def asdict_of(runway: Runway) -> dict[str, Any]:
    """Return the fields of a runway, shallow."""
    return {name: getattr(runway, name) for name in Runway.__dataclass_fields__}


@sheet_of.register
def unknown_sheet(unknown: RunwayUnknown) -> Sheet:
    """Say what will stand here, what it needs, and the one way to give it."""
    said = (
        "How long your money lasts, and until when it is safe to wait, will stand here."
    )
    needs = "One figure is enough: for how many months you could live on what you have."
    if unknown.declined:
        needs = "You said you would rather not say. It can stay so, or be answered."
    pieces = (
        Piece("Answer", "act", "/profile/set/?slot=runway_months"),
        Piece('`inroad profile set runway_months "4 to 6"`', "name"),
    )
    if unknown.currencies:
        saved, spent = unknown.currencies
        needs = (
            f"You save in {saved} and spend in {spent}, and no rate ships with Inroad: "
            f"say how many {spent} one {saved} buys, as a figure or a range."
        )
        pieces = (
            Piece("Give the rate", "act", "#rate"),
            Piece('`inroad runway --rate "0.93 to 0.97"`', "name"),
        )
    elif unknown.no_currency:
        needs = (
            "Of your savings and your spending, one names its currency and the other "
            "does not. Say it again with its currency."
        )
    entry = Entry((said, needs), (Note(pieces),))
    return Sheet("Runway", "", (Part("Nothing yet", (entry,), "empty"),))


def _cared(view: RunwayView) -> Sheet:
    """Put the person first: the figures stay to be read, and nothing urges."""
    words = (
        f"You said “{shortened(view.care)}”. Please tell someone you trust today, or a "
        "doctor. The figures are below, for when you want them."
    )
    back = (
        Piece("If we read you wrongly, or it is better now, take it back."),
        Piece(" Change", "act", "/profile/set/?slot=not_coping"),
    )
    first = Part("First", (Entry((words,), (Note(back),)),), "care")
    later = Part(
        "For later", (Entry((f"{sentence(_finding(view))}",)), fan_table(view)), "fan"
    )
    return Sheet("Your money can wait today", "", (first, later))


def _month(view: RunwayView, months: float) -> str:
    when = day_after(view.counted_from, months)
    name = part_of_month(when).replace("-", " ").split(" ")
    return " ".join(name[1:] if months > _LATE else name[1:2])


def _part_of(view: RunwayView, months: float) -> str:
    return part_of_month(day_after(view.counted_from, months))


def _finding(view: RunwayView) -> str:
    lasts = view.lasts
    if nothing_left(view):
        return "There is no money in hand to count from"
    if lasts.q50 is None:
        return f"Your money probably lasts longer than {_looked_at(view)}"
    if lasts.q50 == 0:
        return "There is probably no money in hand to live on"
    if lasts.q50 < 0.5:
        return "Your money probably lasts a few days" + " or weeks" * (lasts.q50 > 0.2)
    return f"Your money probably lasts until {_month(view, lasts.q50)}"


def _looked_at(view: RunwayView) -> str:
    months = len(view.months) - 1
    years = months // 12
    return counted(months, "month") if months % 12 else counted(years, "year")


def _dateline(view: RunwayView) -> str:
    counting = f"Counted from {day(view.counted_from)}"
    if any(a.ref == "cash.counted_from_today" for a in view.assumptions):
        counting = f"Counted as if your pay ended today, {day(view.counted_from)}"
    span = _span(view)
    return f"{span} {counting}." if span else f"{counting}."


def _span(view: RunwayView) -> str:
    lasts = view.lasts
    if nothing_left(view):
        return _debt(view) if view.fan.q50[0] < 0 else ""
    if lasts.q05 is None:
        return f"In 19 runs of 20 it lasts longer than {_looked_at(view)}."
    early = _part_of(view, lasts.q05)
    if lasts.q95 is None:
        return f"In 19 runs of 20 it lasts until {early} or longer."
    late = _part_of(view, lasts.q95)
    if early == late:
        return f"In nine runs of ten it runs out in {early}."
    if early[-5:] == late[-5:]:
        early = early[:-5]
    return f"In nine runs of ten it runs out between {early} and {late}."


def _debt(view: RunwayView) -> str:
    if view.unit != "months":
        return "What you owe is more than what you have."
    behind = figure(round(-view.fan.q50[0], 1))
    return (
        f"You are about {behind} {'month' if behind == '1' else 'months'} of living "
        "costs behind."
    )


def _how_long(view: RunwayView) -> Iterator[Part]:
    if nothing_left(view):
        said = "Paid work stands before any change of field."
        if view.fan.q50[0] < 0:
            said = (
                "Paid work, and talking to whoever is owed, stand before any change of "
                "field."
            )
        yield Part("How long", (Entry((said,)),), "lasts")
        return
    chart = fan_block(view)
    hint = kept_note(view)
    yield Part("How long", (chart, *((Finding("", hint),) if hint else ())), "lasts")


def _when(view: RunwayView) -> Iterator[Part]:
    if nothing_left(view):
        return
    finding = Finding(_safe(view), plain(_safe_more(view)))
    yield Part("When to begin", (finding, risk_block(view)), "risk")


def _safe(view: RunwayView) -> str:
    limit = one_in(view.risk_tolerance)
    safe = view.latest_safe_month
    if safe is None:
        when = "today"
        if view.min_risk_month:
            when = f"beginning in {counted(view.min_risk_month, 'month')}"
        return f"No date is safe at {limit}; {when} is the least bad"
    if safe == 0:
        return f"Begin to apply today; a month from now is past {limit}"
    months = counted(safe, "month")
    if safe >= len(view.risk_by_switch_month) - 1:
        return f"Waiting {months} keeps within {limit}; no longer wait was looked at"
    return f"You can wait {months} before you begin to apply and stay within {limit}"


def _safe_more(view: RunwayView) -> str:
    month = view.min_risk_month if view.latest_safe_month is None else 0
    when = f"in {counted(month, 'month')}" if month else "today"
    risk = percent(view.risk_by_switch_month[month])
    said = (
        f"For someone who begins to apply {when}, the money runs out before the first "
        f"new pay with a chance of {risk}."
    )
    if view.latest_safe_month:
        later = percent(view.risk_by_switch_month[view.latest_safe_month])
        months = counted(view.latest_safe_month, "month")
        return f"{said} After {months} of waiting it is {later}."
    if any(a.ref == "cash.risk_tolerance" for a in view.assumptions):
        return f"{said} That limit is a default; it is yours to set."
    return said


def _figures(view: RunwayView) -> Iterator[Part]:
    if not nothing_left(view):
        tables = (fan_table(view), risk_table(view))
        yield Part("In figures", tables, "fan", "figures")
