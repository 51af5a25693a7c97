"""What a result rests on and what would change it, in sentences."""

from inroad.decide.checks import Range
from inroad.decide.defaults import assumed
from inroad.decide.ledger import Ledger, low_high, said_fields
from inroad.decide.results import Assumption

_YOURS = "your own figure"
_NO_SPENDING = (
    "Income on the side would lengthen it; by how much cannot be said without "
    "your monthly spending."
)

_SAID = {
    "runway_months": "{} months of living costs in hand.",
    "savings": "Savings of {}.",
    "spending": "Spending of {} a month.",
    "income": "Income of {} a month.",
    "partner_income": "A partner's income of {} a month.",
    "debt_monthly": "Repayments of {} a month.",
}


def cash_assumptions(ledger: Ledger, *, default_luck: bool) -> tuple[Assumption, ...]:
    """What a simulation of this ledger rests on: what was said first."""
    rests = [_said(ledger, name, value) for name, value in said_fields(ledger).items()]
    rests += _one_offs(ledger)
    rests += _grants(ledger)
    rests += _dependants(ledger)
    rests += _counting(ledger)
    used = said_fields(ledger) if ledger.in_money else {"x": ledger.runway_months}
    if any(ends is not None and ends[0] != ends[1] for ends in used.values()):
        rests.append(assumed("cash.within_range"))
    if default_luck:
        rests += [assumed("cash.monthly_spread"), assumed("cash.unplanned_bills")]
    return tuple(rests)


def cash_unknowns(ledger: Ledger) -> tuple[str, ...]:
    """What nobody has said yet and would change the answer."""
    if not ledger.in_money:
        return (_NO_SPENDING,)
    asks = []
    if ledger.income is None and ledger.partner_income is None:
        asks.append(
            "No income is counted, since none was given; any would lengthen it."
        )
    if ledger.dependants is None:
        asks.append("Nobody else is counted as living on this money.")
    return tuple(asks)


def percent(chance: float) -> str:
    """A chance for people: whole percents, and never a false certainty.

    >>> percent(0.317), percent(0.001), percent(0), percent(0.9999)
    ('32%', 'under 1%', '0%', 'over 99%')
    """
    if 0 < chance < 0.01:
        return "under 1%"
    if 0.99 < chance < 1:
        return "over 99%"
    return f"{chance:.0%}"


def one_more_month(now: float, then: float) -> str:
    """What a further month of costs in hand would do to the risk of beginning now."""
    return f"One more month of costs in hand would {_moved(now, then)}."


def quicker_offer(now: float, then: float) -> str:
    """What a place that decides faster would do to the same risk."""
    return f"A place that makes its offer in half the time would {_moved(now, then)}."


def _moved(now: float, then: float) -> str:
    if percent(now) == percent(then):
        return f"leave the risk of beginning now at {percent(now)}"
    return f"take the risk of beginning now from {percent(now)} to {percent(then)}"


def figure(value: Range) -> str:
    """A range for people, in whole units where it is large.

    >>> figure((4, 5)), figure((1200, 1200)), figure((-2.5, 0))
    ('4 to 5', '1,200', '-2.5 to 0')
    """
    low, high = (_plain(end) for end in low_high(value))
    return low if low == high else f"{low} to {high}"


def _plain(amount: float) -> str:
    return f"{amount:,.0f}" if abs(amount) >= 100 else f"{amount:g}"


def _said(ledger: Ledger, name: str, value: Range) -> Assumption:
    money = name != "runway_months"
    unit = f" {ledger.currency}" if money and ledger.currency else ""
    text = _SAID[name].format(figure(value) + unit)
    if name == "runway_months" and value[1] < 0:
        text = f"In debt by {figure((-value[1], -value[0]))} months of living costs."
    if (name == "runway_months") == ledger.in_money:
        text = f"{text.rstrip('.')}; not used, {_beside(ledger)}."
    return Assumption(text, "said", _YOURS, ref=name)


def _beside(ledger: Ledger) -> str:
    if ledger.in_money:
        return "since savings and spending say it more closely"
    return "since savings and spending are not both known"


def _dependants(ledger: Ledger) -> list[Assumption]:
    if not ledger.dependants:
        return []
    text = f"People who live on this money besides you: {ledger.dependants}."
    return [Assumption(text, "said", _YOURS, ref="dependants")]


def _one_offs(ledger: Ledger) -> list[Assumption]:
    unit = f" {ledger.currency}" if ledger.currency else ""
    unused = "" if ledger.in_money else f"; not used, {_beside(ledger)}"
    return [
        Assumption(
            f"{bill.what or 'A cost'} of {figure(bill.cost)}{unit} in month "
            f"{bill.month}{unused}.",
            "said",
            _YOURS,
            ref="one_offs",
        )
        for bill in ledger.one_offs
    ]


def _grants(ledger: Ledger) -> list[Assumption]:
    unit = f" {ledger.currency}" if ledger.currency else ""
    unused = "" if ledger.in_money else f"; not used, {_beside(ledger)}"
    return [
        Assumption(
            f"{grant.what or 'A grant'} of {figure(grant.monthly)}{unit} a month, from "
            f"month {grant.first} to {grant.last}{_perhaps(grant.chance)}{unused}.",
            "said",
            _YOURS,
            ref="grants",
        )
        for grant in ledger.grants
    ]


def _perhaps(chance: float) -> str:
    return "" if chance == 1 else f", at a chance of {percent(chance)}"


def _counting(ledger: Ledger) -> list[Assumption]:
    """From when the money goes: from the last pay where that is known."""
    if ledger.pay_until == 0:
        return [assumed("cash.counted_from_today")]
    if ledger.pay_until is not None:
        text = f"Your own pay comes for {ledger.pay_until} more months."
        return [Assumption(text, "said", _YOURS, ref="pay_until")]
    if ledger.in_money:
        return []
    return [assumed("cash.counted_from_today")]
