"""Sums in several currencies made one, at rates the person gives. No rate ships."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from inroad.core.errors import BadInput
from inroad.decide.checks import Range, positive, span
from inroad.decide.ledger import Grant, Ledger, OneOff, low_high

_CODE = re.compile(r"[A-Z]{3}")

Rates = Mapping[str, float | Range]
"""By currency: how much of the ledger's one unit of it buys, a figure or a range."""


@dataclass(frozen=True, slots=True)
class Sum:
    """An amount as a range, and the currency it is in; None is not said."""

    amount: Range
    currency: str | None = None


def converted(given: Sum, into: str, rates: Rates | None = None) -> tuple[float, float]:
    """A sum in another currency, as a range; nothing is nothing in every currency.

    >>> converted(Sum((100, 200), "USD"), "EUR", {"USD": (0.5, 1)})
    (50.0, 200.0)

    Raises:
        BadInput: a code that is none, no currency, no rate, or a rate not above zero.
    """
    _code(into)
    low, high = span(given.amount, "A sum", below_zero=True)
    if low == high == 0 or given.currency == into:
        return low, high
    if given.currency is None:
        raise BadInput(
            f"A sum of {low:g} to {high:g} has no currency.",
            hint=f"Say which one it is in, as {into}.",
        )
    least, most = _rate(_code(given.currency), into, rates or {})
    return (
        low * (least if low >= 0 else most),
        high * (most if high >= 0 else least),
    )


def ledger_in(
    currency: str,
    rates: Rates | None = None,
    *,
    savings: Sequence[Sum] = (),
    spending: Sequence[Sum] = (),
    income: Sequence[Sum] = (),
    partner_income: Sequence[Sum] = (),
    debt_monthly: Sequence[Sum] = (),
    one_offs: Sequence[OneOff] = (),
    grants: Sequence[Grant] = (),
    dependants: int | None = None,
    pay_until: int | None = None,
) -> Ledger:
    """A ledger in one currency, from sums in several; those of a kind are added up.

    An empty kind is not known; `Sum((0, 0))` is nothing. One-off costs and grants
    without a currency are in the ledger's.

    >>> ledger = ledger_in("EUR", {"USD": 0.5}, spending=[Sum((900, 1000), "EUR")],
    ...                    savings=[Sum((4000, 4000), "USD"), Sum((500, 600), "EUR")])
    >>> ledger.savings, ledger.currency
    ((2500.0, 2600.0), 'EUR')

    Raises:
        BadInput: as `converted` and `Ledger`.
    """

    def added(sums: Sequence[Sum]) -> Range | None:
        ends = [converted(each, currency, rates) for each in sums]
        return (sum(e[0] for e in ends), sum(e[1] for e in ends)) if ends else None

    def own(amount: Range, code: str | None) -> Range:
        return converted(Sum(amount, code or currency), currency, rates)

    return Ledger(
        savings=added(savings),
        spending=added(spending),
        income=added(income),
        partner_income=added(partner_income),
        debt_monthly=added(debt_monthly),
        one_offs=tuple(
            replace(o, cost=own(o.cost, o.currency), currency=currency)
            for o in one_offs
        ),
        grants=tuple(
            replace(g, monthly=own(g.monthly, g.currency), currency=currency)
            for g in grants
        ),
        dependants=dependants,
        pay_until=pay_until,
        currency=_code(currency),
    )


def _rate(code: str, into: str, rates: Rates) -> tuple[float, float]:
    if code not in rates:
        raise BadInput(
            f"There is no rate from {code} to {into}.",
            hint=f"Give how many {into} one {code} buys today; no rate ships.",
        )
    rate = rates[code]
    ends = low_high(rate) if isinstance(rate, tuple | list) else (rate, rate)
    name = f"The rate from {code} to {into}"
    span((ends[0], ends[1]), name)
    return positive(ends[0], name), positive(ends[1], name)


def _code(code: str) -> str:
    if not isinstance(code, str) or not _CODE.fullmatch(code):
        raise BadInput(
            f"{code!r} is not the code of a currency.", hint="Write EUR, USD or CHF."
        )
    return code
