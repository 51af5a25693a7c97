"""A runway as figures for its charts: the fan, the risk of waiting."""

from collections.abc import Mapping
from dataclasses import asdict, replace
from datetime import date
from functools import partial
from typing import Any

from inroad.actions.decide import RunwayView
from inroad.core.text import part_of_month
from inroad.record.conversation import distinct_statements
from inroad.show.charts import (
    Curve,
    FanFigure,
    RiskFigure,
    Unused,
    fan_chart,
    risk_chart,
)
from inroad.show.charts.letters import fan_rows
from inroad.show.charts.scale import day_after, month_days
from inroad.show.runway_tables import percent, sure_from, table_rows, unit_words
from inroad.show.sheet import Chart
from inroad.show.values import value_words
from inroad.show.words import figure

_BANDS = ("q05", "q25", "q50", "q75", "q95")


def fan_block(view: RunwayView) -> Chart:
    """Return the fan of a whole page, the figure that is not used dotted in it."""
    unused = unused_of(view.refs.get("slot:runway_months"), view.unit)
    return replace(fan_of(asdict(view), unused=unused), plain=_letters(view))


def _letters(view: RunwayView) -> tuple[str, ...]:
    fan, shown = view.fan, table_rows(view.fan.q95)
    days = month_days(view.counted_from, shown[-1])
    return fan_rows(
        [days[n] for n in shown],
        [fan.q05[n] for n in shown],
        [fan.q95[n] for n in shown],
    )


def fan_of(
    result: Mapping[str, Any], *, unused: Unused | None = None, small: str = ""
) -> Chart:
    """Return a fan from a runway as plain values; `small` is a Brief's heading."""
    start = date.fromisoformat(str(result["counted_from"]))
    ends = tuple(result["lasts"][name] for name in _BANDS)
    made = FanFigure(
        start,
        tuple(tuple(result["fan"][name]) for name in _BANDS),
        ends,
        small or unit_words(result["unit"]),
        _fan_label(start, ends),
        unused,
        small=bool(small),
    )
    return Chart(partial(fan_chart, made), made.label)


def _fan_label(start: date, ends: tuple[float | None, ...]) -> str:
    early, middle, late = (
        None if end is None else part_of_month(day_after(start, end))
        for end in (ends[0], ends[2], ends[4])
    )
    if early is None:
        return "What is left month by month: it outlasts the time looked at."
    ending = f"and {late}" if late else "and some time past what was looked at"
    return (
        "What is left month by month, falling. In the middle run it is gone in "
        f"{middle or 'a month past what was looked at'}, in nine runs of ten between "
        f"{early} {ending}."
    )


def unused_of(ref: Mapping[str, Any] | None, unit: str) -> Unused | None:
    """Return the first figure in months that somebody said and that is not used."""
    conflict = (ref or {}).get("conflict")
    if not conflict or unit != "months":
        return None
    talk = (ref or {}).get("conversation") or {}
    subject = str(talk.get("subject", ""))
    for said in distinct_statements(conflict, subject):
        value = said["value"]
        if value == conflict["kept"] or not isinstance(value, Mapping):
            continue
        low, high = value.get("low"), value.get("high")
        if low is None or high is None:
            continue
        who = "Your" if said["speaker"] == subject else f"{said['speaker']}’s"
        months = value_words(value)
        return Unused(
            (float(low) + float(high)) / 2,
            f"{who} {months} months, line {said['line']}. Not used.",
            f"{who} {months}, line {said['line']}",
        )
    return None


def risk_block(view: RunwayView) -> Chart:
    """Return the risk curve, the limit dotted, what nobody asked dashed."""
    last = max(sure_from(view.risk_by_switch_month), 2)
    risks = view.risk_by_switch_month[: last + 1]
    curves = [Curve(risks, "Any paid post", _timing(view))]
    if view.if_quicker:
        quick = view.if_quicker[: last + 1]
        name = "If offers came twice as fast"
        more = "not asked yet; drawn to show what it is worth"
        curves.append(Curve(quick, name, more, dashed=True))
    made = RiskFigure(
        tuple(curves),
        month_days(view.counted_from, last),
        view.risk_tolerance,
        limit_words(view),
        f"{'◇ ' * _assumed_limit(view)}limit {one_in(view.risk_tolerance)}",
        _risk_label(view),
        _point(view),
    )
    return Chart(partial(risk_chart, made), made.label)


def _timing(view: RunwayView) -> str:
    usual = any(a.ref.startswith("time_to_offer.any") for a in view.assumptions)
    return "default timing, US jobs" if usual else ""


def limit_words(view: RunwayView) -> str:
    """Say what the limit is and, with its mark, that nobody gave it."""
    limit = one_in(view.risk_tolerance)
    if _assumed_limit(view):
        return f"◇ your limit, {limit} (default)"
    return f"your limit, {limit}"


def _assumed_limit(view: RunwayView) -> bool:
    return any(a.ref == "cash.risk_tolerance" for a in view.assumptions)


def one_in(share: float) -> str:
    """Say a limit as people do: "1 in 10"; one that is no unit fraction in percent."""
    if not share:
        return "no risk at all"
    whole = round(1 / share)
    return (
        f"1 in {whole}" if abs(whole * share - 1) < 0.02 else f"{figure(share * 100)}%"
    )


def _point(view: RunwayView) -> tuple[int, str, str, str]:
    if view.latest_safe_month:
        risk = percent(view.risk_by_switch_month[view.latest_safe_month])
        return view.latest_safe_month, risk, risk, "the latest within your limit"
    risk = percent(view.min_risk)
    if view.min_risk_month:
        return view.min_risk_month, risk, risk, "the least there is"
    least = "the least there is" if view.latest_safe_month is None else ""
    return 0, risk, f"{risk} if you begin today", least


def _risk_label(view: RunwayView) -> str:
    risks = view.risk_by_switch_month
    last = sure_from(risks)
    later = month_days(view.counted_from, last)[last]
    return (
        "The chance that the money runs out before the first new pay: "
        f"{percent(risks[0])} for someone who begins to apply today, "
        f"{percent(risks[last])} on {later}. "
        f"The limit is {one_in(view.risk_tolerance)}."
    )
