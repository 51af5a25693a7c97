"""Runway: how long the money lasts, and how risky it is to wait."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields, replace
from datetime import date
from typing import Annotated, Any

from inroad.actions.house import House
from inroad.actions.own_inputs import Own, keeps_own, own_in, with_own
from inroad.actions.registry import action
from inroad.actions.said_ranges import range_said
from inroad.core.errors import BadInput
from inroad.decide.ledger import Ledger
from inroad.decide.offers.ledger_of import (
    currencies_differ,
    ledger_of,
    two_currencies,
)
from inroad.decide.results import Assumption, Fan, Lasts, Runway
from inroad.plan.refs import slot_ref
from inroad.record.person import Person

MODEL = "runway/1"
"""Raise it when the model changes, so that kept results of the old one are left."""
SEED = 20_240_601
_SLOTS = ("runway_months", "savings", "spending", "dependants", "debt")


@dataclass(frozen=True, slots=True)
class RunwayView(Runway):
    """A runway with what its page shows beside it.

    Attributes:
        if_quicker: the risk by month of beginning, were offers made in half the time;
            nobody said so, it shows what the answer is worth. Empty where that
            changes nothing.
        refs: what the person said of their money, by slot, with lines and quotation,
            and both figures where a conversation holds two.
        care: the words in which they said that they are not coping, or nothing.
        own: what they keep for this page, where it counted.
    """

    if_quicker: tuple[float, ...] = ()
    refs: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    care: str = ""
    own: Own | None = None


@dataclass(frozen=True, slots=True)
class RunwayUnknown:
    """Too little is known of the money; `missing` are the slots that would tell.

    `currencies` are those of savings and spending, where a rate would join them;
    `no_currency` says that they differ, and one of them names none.
    """

    months: None = None
    missing: tuple[str, ...] = ("runway_months",)
    declined: bool = False
    currencies: tuple[str, ...] = ()
    no_currency: bool = False


@action("runway", effect="read", exposes="profile")
def runway(
    house: House,
    *,
    tolerance: Annotated[
        float | None, "the risk of running out that you accept, 0 to 1"
    ] = None,
    rate: Annotated[
        str,
        "where you save in another currency than you spend: how many of the one you "
        "spend a single one of your savings buys, as 0.93 to 0.97",
    ] = "",
) -> RunwayView | RunwayUnknown:
    """Show how long your money lasts, and until when it is safe to wait.

    Raises:
        BadInput: `tolerance` is not between 0 and 1, or `rate` is no rate.
    """
    person = house.record.read()
    typed = {"tolerance": tolerance, "rate": rate}
    values, own = with_own(house, "runway", typed)
    if rate.strip() and two_currencies(person.profile) is None:
        raise BadInput(
            "There are no two currencies here for a rate to join.",
            hint="Say what you have and what you spend, each with its currency.",
        )
    found = _found(house, person, values)
    if found is None:
        return _unknown(person)
    known = [slot for slot in _SLOTS if person.profile.knows(slot)]
    coping = person.profile.value("not_coping")
    return RunwayView(
        **{each.name: getattr(found, each.name) for each in fields(Runway)},
        if_quicker=_if_quicker(house, person, found, values),
        refs={f"slot:{slot}": slot_ref(slot, person) for slot in known},
        care=str(coping["text"] if isinstance(coping, Mapping) else coping or ""),
        own=own,
    )


runway_own = keeps_own(runway, "Keep your own limit of risk and rate, or discard them.")


def _unknown(person: Person) -> RunwayUnknown:
    profile = person.profile
    both = two_currencies(profile) or ()
    return RunwayUnknown(
        declined=profile.declined("runway_months"),
        currencies=both,
        no_currency=currencies_differ(profile) and not both,
    )


def runway_of(house: House, person: Person) -> Runway | None:
    """Find the runway for what is known of the money; None where that is too little.

    The limit of risk and the rate that the person keeps stand before any default.
    """
    own = own_in(person, "runway")
    try:
        return _found(house, person, own.values if own else {})
    except BadInput:
        return _found(house, person, {})  # kept under older rules


def _found(house: House, person: Person, values: Mapping[str, Any]) -> Runway | None:
    """Find the runway kept for these figures, or calculate and keep it.

    The result depends on the ledger alone, so one kept yesterday serves today with
    today's date.
    """
    tolerance = _limit(values.get("tolerance"))
    rate = _rate(values.get("rate") or "")
    ledger = ledger_of(person.profile, rate)
    if ledger is None:
        return None
    key = _key(ledger, tolerance)
    found = house.calculations.find(key)
    if found is None:
        found = asdict(_calculate(ledger, tolerance, house.today))
        found["counted_from"] = house.today.isoformat()
        house.calculations.keep(key, found)
    made = replace(_from_plain(found), counted_from=house.today)
    made = replace(made, assumptions=_with_debt(made.assumptions, person, ledger))
    both = two_currencies(person.profile)
    if rate is None or both is None or ledger.savings is None:
        return made
    text = f"One {both[0]} buys {_figure(rate)} {both[1]}."
    said = Assumption(text, "said", "your own rate")
    return replace(made, assumptions=(said, *made.assumptions))


def _with_debt(
    rests: tuple[Assumption, ...], person: Person, ledger: Ledger
) -> tuple[Assumption, ...]:
    """Say, after what was said, that a debt is left out of a runway made from sums."""
    debt = person.profile.value("debt")
    if not ledger.in_money or debt is None or not float(debt.get("amount") or 0) > 0:
        return rests
    text = (
        "What you owe is not taken off: a sum does not say when it falls due. "
        "Repayments count where they are in your spending."
    )
    owed = Assumption(text, "said", "your own figure", ref="debt")
    said = sum(each.kind == "said" for each in rests)
    return (*rests[:said], owed, *rests[said:])


def _limit(tolerance: float | None) -> float | None:
    if tolerance is not None and not 0 < tolerance < 1:
        raise BadInput(
            f"{tolerance} is not a risk between 0 and 1.",
            hint="Write 0.1 for one in ten.",
        )
    return tolerance


def _rate(text: str) -> tuple[float, float] | None:
    if not text.strip():
        return None
    ends = range_said(text, "The rate")
    if not ends[0]:
        raise BadInput("A rate is above zero.", hint="Write 0.93 to 0.97.")
    return ends


def _figure(ends: tuple[float, float]) -> str:
    low, high = (f"{end:g}" for end in ends)
    return low if low == high else f"{low} to {high}"


def _key(ledger: Ledger, tolerance: float | None) -> str:
    inputs = json.dumps([asdict(ledger), tolerance], sort_keys=True, default=str)
    return f"{MODEL}/{hashlib.sha256(inputs.encode()).hexdigest()}"


def _calculate(ledger: Ledger, tolerance: float | None, today: date) -> Runway:
    # NumPy is imported only when there is something to calculate: most pages find
    # the result kept.
    import numpy as np  # noqa: PLC0415

    from inroad.decide.runway import runway as simulate  # noqa: PLC0415

    rng = np.random.default_rng(SEED)
    return simulate(ledger, rng=rng, today=today, risk_tolerance=tolerance)


def _if_quicker(
    house: House, person: Person, found: Runway, values: Mapping[str, Any]
) -> tuple[float, ...]:
    """Find or calculate the same risks for places that decide in half the time."""
    ledger = ledger_of(person.profile, _rate(values.get("rate") or ""))
    if ledger is None or found.risk_by_switch_month[0] in {0.0, 1.0}:
        return ()
    key = f"{_key(ledger, None)}/quicker"
    kept = house.calculations.find(key)
    if kept is None:
        kept = {"risk": _quicker(ledger, house.today)}
        house.calculations.keep(key, kept)
    return tuple(kept["risk"])


def _quicker(ledger: Ledger, today: date) -> list[float]:
    import numpy as np  # noqa: PLC0415 - as above

    from inroad.decide.offer_times import default_option  # noqa: PLC0415 - the same
    from inroad.decide.runway import runway as simulate  # noqa: PLC0415 - the same

    usual = default_option()
    halved = usual.weeks[0] / 2, usual.weeks[1] / 2, usual.weeks[2] / 2
    option = replace(usual, weeks=halved)
    rng = np.random.default_rng(SEED)
    found = simulate(ledger, rng=rng, today=today, options=[option])
    return list(found.risk_by_switch_month)


def _from_plain(found: dict[str, Any]) -> Runway:
    """Rebuild a result from the JSON it was kept as."""
    bands = {name: tuple(values) for name, values in found["fan"].items()}
    return Runway(
        months=tuple(found["months"]),
        fan=Fan(**bands),
        risk_by_switch_month=tuple(found["risk_by_switch_month"]),
        latest_safe_month=found["latest_safe_month"],
        risk_tolerance=found["risk_tolerance"],
        assumptions=tuple(Assumption(**given) for given in found["assumptions"]),
        mc_se=found["mc_se"],
        what_would_change_it=tuple(found["what_would_change_it"]),
        lasts=Lasts(**found["lasts"]),
        min_risk=found["min_risk"],
        min_risk_month=found["min_risk_month"],
        unit=found["unit"],
        counted_from=date.fromisoformat(str(found["counted_from"])),
    )
