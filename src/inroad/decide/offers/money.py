"""The runway's lines: how long the money lasts, and what follows from that."""

from collections.abc import Iterator, Mapping
from dataclasses import asdict
from datetime import date, timedelta
from typing import Any

from inroad.core.suggestion import Suggestion
from inroad.core.text import (
    counted,
    full_date,
    in_a_hundred,
    listed,
    out_of,
    part_of_month,
)
from inroad.decide.defaults import find_default
from inroad.decide.offers.ledger_of import ledger_of
from inroad.decide.results import Runway
from inroad.record.person import Person

DAYS_A_MONTH = 365.25 / 12
SHORT = 6
"""Months: up to here a plan needs structure; more than one source reckons with it."""
LONG = 24
"""Months: from here on free exploration has time to pay."""
WEEKS_TO_OFFER = "time_to_offer.any_job"


def money_lines(
    person: Person, today: date, runway: Runway | None
) -> Iterator[Suggestion]:
    """Say how long the money lasts, how risky waiting is, and what is too short."""
    if runway is None:
        yield from _unknown(person)
        return
    low, high = said_months(person, runway)
    if high < 0 or low < 0:
        yield _behind(low, high)
        return
    yield _lasts(person, today, runway, low, high)
    yield from _conflict(person)
    yield _safe_date(today, runway)
    yield from _apply_by(today, low, high)
    if is_short(low, high):
        yield _short_for_company(runway, low, high)


def said_months(person: Person, runway: Runway) -> tuple[float, float]:
    """Return the range the person gave, or the calculated one from their sums."""
    from_person = person.profile.value("runway_months")
    if from_person is not None:
        return float(from_person["low"]), float(from_person["high"])
    longest = float(len(runway.months))
    last = runway.lasts
    return (
        longest if last.q05 is None else last.q05,
        longest if last.q95 is None else last.q95,
    )


def is_short(low: float, high: float) -> bool:
    """Say whether a runway is too short for a plan without structure."""
    return high <= SHORT or low < SHORT


def _unknown(person: Person) -> Iterator[Suggestion]:
    if not person.profile.declined("runway_months"):
        yield Suggestion(
            "runway.unknown",
            "runway",
            "How long your money would last without a job is not known. "
            "One figure in months is enough.",
            ("slot:runway_months",),
        )


def _behind(low: float, high: float) -> Suggestion:
    least, most = sorted((abs(low), abs(high)))
    behind = counted(least, most, "month")
    text = (
        f"You are {behind} behind, so money comes first here. "
        "Paid work and talking to whoever is owed stand before any change of field."
    )
    if high >= 0:
        text = (
            "Your own figure reaches below zero, so money comes first here. "
            "Paid work stands before any change of field."
        )
    return Suggestion("runway.debt", "runway", text, ("slot:runway_months",), weight=90)


def _day(today: date, months: float) -> date:
    return today + timedelta(days=round(months * DAYS_A_MONTH))


def _money_slots(person: Person) -> tuple[str, ...]:
    slots = ("runway_months", "savings", "spending", "debt")
    return tuple(f"slot:{slot}" for slot in slots if person.profile.knows(slot))


def _lasts(
    person: Person, today: date, runway: Runway, low: float, high: float
) -> Suggestion:
    said = f"{counted(low, high, 'month')} without a job"
    last = runway.lasts
    if last.q50 is None:
        text = (
            f"You have {said}: in half of all runs the money lasts longer than the "
            f"{len(runway.months)} months that were looked at."
        )
    else:
        early = part_of_month(_day(today, last.q05 or 0.0))
        middle = part_of_month(_day(today, last.q50))
        late = (
            f"beyond {len(runway.months)} months from now"
            if last.q95 is None
            else part_of_month(_day(today, last.q95))
        )
        text = (
            f"You have {said}. If pay stopped today, the money would last until about "
            f"{middle}; in 9 of 10 runs it ends between {early} and {late}."
        )
    return Suggestion(
        "runway.lasts",
        "runway",
        text,
        (*_money_slots(person), "calc:runway"),
        weight=90,
        calculations={"calc:runway": runway_calculation(runway)},
    )


def runway_calculation(runway: Runway) -> dict[str, Any]:
    """Return the calculation as a ref holds it: a chart can be drawn from it."""
    result = asdict(runway)
    assumptions = result.pop("assumptions")
    result["counted_from"] = runway.counted_from.isoformat()
    return {
        "kind": "calc",
        "name": "runway",
        "text": f"{len(runway.months)} months looked at, from what you said.",
        "result": result,
        "assumptions": assumptions,
    }


def _conflict(person: Person) -> Iterator[Suggestion]:
    found = conflict_over(person, "runway_months")
    if found is None:
        return
    talk = person.conversation(person.profile.answers["runway_months"].conversation)
    own = "" if talk is None else talk.subject
    said = [
        f"{'you' if each['speaker'] == own else each['speaker']} said "
        f"{_words(each['value'])}"
        for each in found["statements"]
    ]
    kept = _words(found["kept"])
    count = {2: "Two"}.get(len(said), str(len(said)))
    yield Suggestion(
        "runway.conflict",
        "runway",
        f"{count} figures are on record: {listed(said)}. Your own, {kept}, is used; "
        "change it if it is wrong.",
        ("slot:runway_months",),
        weight=85,
    )


def conflict_over(person: Person, slot: str) -> Mapping[str, Any] | None:
    """Find what was said twice about a slot in the conversation that filled it."""
    answer = person.profile.answers.get(slot)
    heard = None if answer is None else person.conversation(answer.conversation)
    if heard is None:
        return None
    return next((c for c in heard.conflicts if c["slot"] == slot), None)


def _words(value: object) -> str:
    if isinstance(value, Mapping) and "low" in value:
        return counted(float(value["low"]), float(value["high"]), "month")
    return str(value)


def _safe_date(today: date, runway: Runway) -> Suggestion:
    limit = in_a_hundred(runway.risk_tolerance)
    because = ("calc:runway", f"default:{WEEKS_TO_OFFER}")
    if runway.latest_safe_month is None:
        best = in_a_hundred(runway.min_risk)
        when = (
            "today is the least bad day to begin"
            if runway.min_risk_month == 0
            else f"the least bad is month {runway.min_risk_month}"
        )
        text = (
            f"No date is safe at {limit}: looking for paid work from today still "
            f"leaves a chance of {best} that the money ends before the first pay, "
            f"and {when}."
        )
        return Suggestion("runway.no_safe_date", "runway", text, because, weight=80)
    if runway.latest_safe_month >= len(runway.months) - 1:
        text = f"Waiting stays safe at {limit} for as long as was looked at."
    else:
        day = _day(today, runway.latest_safe_month)
        text = (
            f"Begin looking for paid work by {full_date(day)} to keep the chance of "
            f"running out before the first pay under {limit}."
        )
    return Suggestion("runway.latest_safe", "runway", text, because, weight=80)


def _apply_by(today: date, low: float, high: float) -> Iterator[Suggestion]:
    if high > LONG:
        return
    months = float(find_default(WEEKS_TO_OFFER).value["median"]) * 7 / DAYS_A_MONTH
    day = _day(today, low - months)
    text = (
        f"Applications whose pay you count on should close before {full_date(day)}: "
        "that is the short end of your money, less the twelve weeks an offer "
        "usually takes."
    )
    if day <= today:
        text = (
            "An offer usually takes about twelve weeks, which leaves no slack: send "
            "applications that can pay you first, this week."
        )
    yield Suggestion(
        "runway.apply_by",
        "runway",
        text,
        ("slot:runway_months", f"default:{WEEKS_TO_OFFER}"),
        weight=70,
    )


def _short_for_company(runway: Runway, low: float, high: float) -> Suggestion:
    return Suggestion(
        "runway.short_for_company",
        "runway",
        f"{counted(low, high, 'month')} is short for starting a company. "
        "Even an ordinary paid job, looked for from today, comes too late in "
        f"{out_of(runway.risk_by_switch_month[0])} runs, and a company has to sell "
        "before it can pay you.",
        ("slot:runway_months", "calc:runway"),
        weight=60,
    )


def has_ledger(person: Person) -> bool:
    """Say whether enough is known of the person's money to calculate a runway."""
    return ledger_of(person.profile) is not None
