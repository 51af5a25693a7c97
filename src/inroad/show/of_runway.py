"""The runway laid out: the finding, the figures, the doubts."""

from inroad.decide.results import Runway
from inroad.show.layout import sheet_of
from inroad.show.reasons import assumption_note
from inroad.show.sheet import Entry, Part, Sheet, Table
from inroad.show.words import counted, day, figure, sentence

SURE = 0.995


@sheet_of.register
def runway_sheet(runway: Runway) -> Sheet:
    """Lay out how long the money lasts and how risky it is to wait."""
    parts = [
        Part("Lasts", (Entry((_lasts(runway),)),), "lasts"),
        Part("Waiting", (Entry((_safe(runway),)), _risk(runway)), "risk"),
        Part("Left over", (_fan(runway),), "fan"),
    ]
    if runway.what_would_change_it:
        changes = tuple(Entry((sentence(c),)) for c in runway.what_would_change_it)
        parts.append(Part("What would change it", changes, "changes"))
    notes = tuple(
        Entry(
            (), (assumption_note({"text": a.text, "kind": a.kind, "source": a.source}),)
        )
        for a in runway.assumptions
    )
    if notes:
        parts.append(Part("What it rests on", notes, "rests", "notes"))
    return Sheet("Runway", f"Counted from {day(runway.counted_from)}", tuple(parts))


def _lasts(runway: Runway) -> str:
    lasts = runway.lasts
    if lasts.q50 is None:
        return "In more than half of all runs the money outlasts the time looked at."
    middle = f"In half of all runs the money lasts {_months(lasts.q50)} or longer"
    if lasts.q05 is None:
        return f"{middle}."
    if lasts.q95 is None:
        return f"{middle}; in 19 of 20, for at least {_months(lasts.q05)}."
    span = f"{figure(lasts.q05)} to {_months(lasts.q95)}"
    return f"{middle}; in nine of ten, for {span}."


def _months(value: float) -> str:
    return f"{figure(value)} {'month' if value == 1 else 'months'}"


def _safe(runway: Runway) -> str:
    limit = _one_in(runway.risk_tolerance)
    if runway.latest_safe_month is None:
        month = runway.min_risk_month
        when = "today" if month == 0 else f"in {counted(month, 'month')}"
        return (
            f"No date is safe at {limit}: the risk of running out before the first pay "
            f"is lowest for someone who begins to apply {when}, "
            f"at {percent(runway.min_risk)}."
        )
    if runway.latest_safe_month == 0:
        return f"Begin to apply today: a month from now the risk is above {limit}."
    months = counted(runway.latest_safe_month, "month")
    if runway.latest_safe_month >= len(runway.risk_by_switch_month) - 1:
        return f"Waiting {months} keeps within {limit}; no longer wait was looked at."
    return f"You can wait {months} before you begin to apply and stay within {limit}."


def _one_in(share: float) -> str:
    return f"1 in {figure(round(1 / share))}" if share else "no risk at all"


def percent(share: float) -> str:
    """Return a chance in whole percent; small ones are not rounded to nothing."""
    if 0 < share < 0.01:
        return "less than 1%"
    return f"{share * 100:.0f}%"


def _risk(runway: Runway) -> Table:
    risks = runway.risk_by_switch_month
    # Once it is sure to run out, later months say nothing new.
    last = next((m for m, risk in enumerate(risks) if risk >= SURE), len(risks) - 1)
    rows = tuple((str(m), percent(risk)) for m, risk in enumerate(risks[: last + 1]))
    head = ("Begin to apply after, months", "Risk of running out")
    return Table("The risk of running out before the first pay", head, rows)


def _fan(runway: Runway) -> Table:
    fan = runway.fan
    unit = "months of living costs" if runway.unit == "months" else runway.unit
    head = ("Month", "1 in 20 has less", "Middle", "1 in 20 has more")
    bands = list(zip(runway.months, fan.q05, fan.q50, fan.q95, strict=True))
    gone = next((n for n, band in enumerate(bands) if band[3] < 0), len(bands) - 1)
    rows = tuple(
        (str(month), *(amount(value, runway.unit) for value in values))
        for month, *values in bands[: gone + 1]
    )
    return Table(f"What is left, in {unit}", head, rows)


def amount(value: float, unit: str) -> str:
    """Return money in whole units, months of costs with one digit."""
    return f"{value:,.1f}" if unit == "months" else f"{value:,.0f}"
