"""The runway's lines: how long the money lasts, and what follows from that."""

from collections.abc import Iterator
from dataclasses import asdict
from datetime import date, timedelta
from typing import Any

from inroad.core.suggestion import Suggestion
from inroad.core.text import (
    counted,
    full_date,
    in_a_hundred,
    number,
    of_cases,
    part_of_month,
)
from inroad.decide.defaults import find_default
from inroad.decide.offers.conflict import conflict_lines
from inroad.decide.offers.ledger_of import currencies_differ
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
    if low < 0:
        yield _behind(low, high)
        return
    yield _lasts(person, today, runway, low, high)
    yield from conflict_lines(person)
    yield _safe_date(today, runway)
    yield from _apply_by(person, today, low, high)
    if is_short(low, high):
        yield _short_for_company(person, runway, low, high)


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


def money_refs(person: Person) -> tuple[str, ...]:
    """Name the answers that say how long the money lasts."""
    if person.profile.knows("runway_months"):
        return ("slot:runway_months",)
    return ("slot:savings", "slot:spending")


def is_short(low: float, high: float) -> bool:
    """Say whether a runway is too short for a plan without structure."""
    return low < SHORT or high <= SHORT


def _unknown(person: Person) -> Iterator[Suggestion]:
    if person.profile.declined("runway_months"):
        return
    text = (
        "How long your money would last without a job is not known. "
        "One figure in months is enough."
    )
    refs: tuple[str, ...] = ("slot:runway_months",)
    if currencies_differ(person.profile):
        text += (
            " Your savings and your spending are in different currencies, or one of "
            "them names none, so they were not set side by side."
        )
        refs += ("slot:savings", "slot:spending")
    yield Suggestion("runway.unknown", "runway", text, refs)


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


def _lasts(
    person: Person, today: date, runway: Runway, low: float, high: float
) -> Suggestion:
    text = "Without a job you have nothing to live on from today."
    if high > 0:
        text = f"{_lasting(person, runway, low, high)} {_until(today, runway)}"
    return Suggestion(
        "runway.lasts",
        "runway",
        text,
        (*money_refs(person), "calc:runway"),
        weight=90,
        calculations={"calc:runway": runway_calculation(runway)},
    )


def _until(today: date, runway: Runway) -> str:
    last, looked_at = runway.lasts, f"{len(runway.months)} months"
    if last.q50 is None:
        return (
            "In at least half of all runs the money lasts longer than the "
            f"{looked_at} that were looked at."
        )
    early = part_of_month(_day(today, last.q05 or 0.0))
    middle = part_of_month(_day(today, last.q50))
    late = (
        f"some time beyond {looked_at} from now"
        if last.q95 is None
        else part_of_month(_day(today, last.q95))
    )
    text = f"If pay stopped today, the money would last until about {middle}"
    if early == late:
        return f"{text}, in 9 of 10 runs."
    return f"{text}; in 9 of 10 runs it ends between {early} and {late}."


def _lasting(person: Person, runway: Runway, low: float, high: float) -> str:
    """Say the range in a sentence: theirs, or the one their sums come to."""
    if person.profile.knows("runway_months"):
        return f"You have {counted(low, high, 'month')} without a job."
    looked_at = len(runway.months)
    if low >= looked_at:
        return f"What you have lasts longer than {looked_at} months without a job."
    return (
        f"Your savings last {counted(low, high, 'month')} without a job, at what you "
        "say you spend."
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


def _safe_date(today: date, runway: Runway) -> Suggestion:
    limit = f"{number(runway.risk_tolerance * 100)} in 100"
    because = ("calc:runway", f"default:{WEEKS_TO_OFFER}")
    if runway.latest_safe_month is None:
        text = f"No date is safe at a limit of {limit}: {_least_bad(runway)}"
        return Suggestion("runway.no_safe_date", "runway", text, because, weight=80)
    if runway.latest_safe_month >= len(runway.months) - 1:
        text = f"Waiting stays safe at a limit of {limit} for as long as was looked at."
    elif not runway.latest_safe_month:
        text = (
            "Begin looking for paid work today: a month from now the chance of running "
            f"out before the first pay is past {limit}."
        )
    else:
        day = _day(today, runway.latest_safe_month)
        text = (
            f"Begin looking for paid work by {full_date(day)} to keep the chance of "
            f"running out before the first pay under {limit}."
        )
    return Suggestion("runway.latest_safe", "runway", text, because, weight=80)


def _least_bad(runway: Runway) -> str:
    best = in_a_hundred(runway.min_risk)
    if runway.min_risk_month == 0:
        return (
            "looking for paid work from today still leaves a chance of "
            f"{best} that the money ends before the first pay, and today is the least "
            "bad day to begin."
        )
    month = counted(runway.min_risk_month, runway.min_risk_month, "month")
    return (
        f"the least bad is to begin in {month}, and that still leaves a chance of "
        f"{best} that the money ends before the first pay."
    )


def _apply_by(
    person: Person, today: date, low: float, high: float
) -> Iterator[Suggestion]:
    if high > LONG:
        return
    weeks = float(find_default(WEEKS_TO_OFFER).value["median"])
    usual = counted(weeks, weeks, "week")
    day = _day(today, low - weeks * 7 / DAYS_A_MONTH)
    text = (
        f"Applications whose pay you count on should close before {full_date(day)}: "
        f"that is the short end of your money, less the {usual} an offer usually takes."
    )
    if day <= today:
        text = (
            f"An offer usually takes about {usual}, which leaves no slack: send "
            "the applications that can pay you first, this week."
        )
    refs = (*money_refs(person), f"default:{WEEKS_TO_OFFER}")
    yield Suggestion("runway.apply_by", "runway", text, refs, weight=70)


def _short_for_company(
    person: Person, runway: Runway, low: float, high: float
) -> Suggestion:
    return Suggestion(
        "runway.short_for_company",
        "runway",
        f"A runway of {counted(low, high, 'month')} is short for starting a company. "
        "Even an ordinary paid job, looked for from today, comes too late in "
        f"{of_cases(runway.risk_by_switch_month[0])}, and a company has to sell "
        "before it can pay you.",
        (*money_refs(person), "calc:runway"),
        weight=60,
    )
