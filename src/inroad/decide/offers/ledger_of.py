"""From a profile to a ledger: what the person said about money, and nothing else."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from inroad.decide.ledger import Ledger
from inroad.record.profile import Profile


def ledger_of(profile: Profile) -> Ledger | None:
    """Return what is known of the person's money, or None where it says too little.

    Amounts in another currency than the spending are left out: no exchange rate
    ships, so they cannot be added.
    """
    months = _pair(profile.value("runway_months"))
    sums = _sums(profile)
    if months is None and (sums.savings is None or sums.spending is None):
        return None
    return replace(sums, runway_months=months, dependants=_dependants(profile))


def _sums(profile: Profile) -> Ledger:
    spending, savings = profile.value("spending"), profile.value("savings")
    # A debt's sum does not say when it falls due, so it is not taken off savings.
    currency = _currency(spending)
    return Ledger(
        spending=_amount(spending, currency),
        savings=_amount(savings, currency),
        currency=currency,
        pay_until=0,
    )


def _currency(money: Mapping[str, Any] | None) -> str | None:
    return None if money is None else money.get("currency")


def _amount(
    money: Mapping[str, Any] | None, currency: str | None
) -> tuple[float, float] | None:
    if money is None or money.get("currency") != currency:
        return None
    amount = float(money["amount"])
    return amount, amount


def _pair(value: Mapping[str, Any] | None) -> tuple[float, float] | None:
    return None if value is None else (float(value["low"]), float(value["high"]))


def _dependants(profile: Profile) -> int | None:
    value = profile.value("dependants")
    return None if value is None else int(value)
