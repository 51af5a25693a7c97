"""Runway: how long the money lasts, and how risky it is to wait."""

import hashlib
import json
from dataclasses import asdict, replace
from datetime import date
from typing import Annotated, Any

from inroad.actions.house import House
from inroad.actions.registry import action
from inroad.core.errors import BadInput, NotFound
from inroad.decide.ledger import Ledger
from inroad.decide.offers.ledger_of import ledger_of
from inroad.decide.results import Assumption, Fan, Lasts, Runway
from inroad.record.person import Person

MODEL = "runway/1"
"""Raise it when the model changes, so that kept results of the old one are left."""
SEED = 20_240_601


@action("runway", effect="read", exposes="profile")
def runway(
    house: House,
    *,
    tolerance: Annotated[
        float | None, "the risk of running out that you accept, 0 to 1"
    ] = None,
) -> Runway:
    """Show how long your money lasts, and until when it is safe to wait.

    Raises:
        NotFound: too little is known of the person's money.
        BadInput: `tolerance` is not between 0 and 1.
    """
    if tolerance is not None and not 0 < tolerance < 1:
        raise BadInput(
            f"{tolerance} is not a risk between 0 and 1.",
            hint="Write 0.1 for one in ten.",
        )
    found = runway_of(house, house.record.read(), tolerance=tolerance)
    if found is None:
        raise NotFound(
            "How long your money lasts is not known.",
            hint='Say it in months: `inroad profile set runway_months "4 to 6"`.',
        )
    return found


def runway_of(
    house: House, person: Person, *, tolerance: float | None = None
) -> Runway | None:
    """Find the runway kept for these figures, or calculate and keep it.

    None where too little is known. The result depends on the ledger alone, so one
    kept yesterday serves today with today's date.
    """
    ledger = ledger_of(person.profile)
    if ledger is None:
        return None
    key = _key(ledger, tolerance)
    found = house.calculations.find(key)
    if found is None:
        found = asdict(_calculate(ledger, tolerance, house.today))
        found["counted_from"] = house.today.isoformat()
        house.calculations.keep(key, found)
    return replace(_from_plain(found), counted_from=house.today)


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
