"""From a profile to a ledger: what the person said about money, and nothing else."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from inroad.decide.checks import Range
from inroad.decide.currencies import Sum, converted
from inroad.decide.ledger import Ledger
from inroad.record.profile import Profile


def ledger_of(profile: Profile, rate: Range | None = None) -> Ledger | None:
    """Return what is known of the person's money, or None where it says too little.

    Their own figure in months stands before one worked out from sums. Savings in
    another currency than the spending count at the person's own `rate`, how much of
    the one a unit of the other buys; without one they are left out, as none ships.
    """
    months = _pair(profile.value("runway_months"))
    if months is not None:
        return Ledger(
            runway_months=months, dependants=_dependants(profile), pay_until=0
        )
    sums = _sums(profile, rate)
    if sums.savings is None or sums.spending is None:
        return None
    return replace(sums, dependants=_dependants(profile))


def two_currencies(profile: Profile) -> tuple[str, str] | None:
    """Return the currencies of savings and spending where a rate would join them."""
    if not currencies_differ(profile):
        return None
    codes = _currency(profile.value("savings")), _currency(profile.value("spending"))
    return (codes[0], codes[1]) if codes[0] and codes[1] else None


def currencies_differ(profile: Profile) -> bool:
    """Say whether savings and spending are known, and cannot be set side by side."""
    savings, spending = profile.value("savings"), profile.value("spending")
    if savings is None or spending is None or not float(savings["amount"]):
        return False
    return _currency(savings) != _currency(spending)


def _sums(profile: Profile, rate: Range | None) -> Ledger:
    spending, savings = profile.value("spending"), profile.value("savings")
    # A debt's sum does not say when it falls due, so it is not taken off savings.
    currency = _currency(spending)
    return Ledger(
        spending=_amount(spending, currency),
        savings=_at_rate(profile, rate) or _amount(savings, currency),
        currency=currency,
        pay_until=0,
    )


def _at_rate(profile: Profile, rate: Range | None) -> tuple[float, float] | None:
    both = two_currencies(profile)
    if rate is None or both is None:
        return None
    amount = float(profile.value("savings")["amount"])
    return converted(Sum((amount, amount), both[0]), both[1], {both[0]: rate})


def _currency(money: Mapping[str, Any] | None) -> str | None:
    return None if money is None else money.get("currency")


def _amount(
    money: Mapping[str, Any] | None, currency: str | None
) -> tuple[float, float] | None:
    if money is None:
        return None
    amount = float(money["amount"])
    # Nothing is nothing in every currency.
    return (amount, amount) if money.get("currency") == currency or not amount else None


def _pair(value: Mapping[str, Any] | None) -> tuple[float, float] | None:
    return None if value is None else (float(value["low"]), float(value["high"]))


def _dependants(profile: Profile) -> int | None:
    value = profile.value("dependants")
    return None if value is None else int(value)
