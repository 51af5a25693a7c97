"""Runway: how long the money lasts, and how risky it is to wait."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields, replace
from datetime import date
from typing import Annotated, Any

from inroad.actions.house import House
from inroad.actions.registry import action
from inroad.core.errors import BadInput
from inroad.decide.ledger import Ledger
from inroad.decide.offers.ledger_of import ledger_of
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
    """

    if_quicker: tuple[float, ...] = ()
    refs: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    care: str = ""


@dataclass(frozen=True, slots=True)
class RunwayUnknown:
    """Too little is known of the money; `missing` are the slots that would tell."""

    months: None = None
    missing: tuple[str, ...] = ("runway_months",)
    declined: bool = False


@action("runway", effect="read", exposes="profile")
def runway(
    house: House,
    *,
    tolerance: Annotated[
        float | None, "the risk of running out that you accept, 0 to 1"
    ] = None,
) -> RunwayView | RunwayUnknown:
    """Show how long your money lasts, and until when it is safe to wait.

    Raises:
        BadInput: `tolerance` is not between 0 and 1.
    """
    if tolerance is not None and not 0 < tolerance < 1:
        raise BadInput(
            f"{tolerance} is not a risk between 0 and 1.",
            hint="Write 0.1 for one in ten.",
        )
    person = house.record.read()
    found = runway_of(house, person, tolerance=tolerance)
    if found is None:
        return RunwayUnknown(declined=person.profile.declined("runway_months"))
    known = [slot for slot in _SLOTS if person.profile.knows(slot)]
    coping = person.profile.value("not_coping")
    return RunwayView(
        **{each.name: getattr(found, each.name) for each in fields(Runway)},
        if_quicker=_if_quicker(house, person, found),
        refs={f"slot:{slot}": slot_ref(slot, person) for slot in known},
        care=str(coping["text"] if isinstance(coping, Mapping) else coping or ""),
    )


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


def _if_quicker(house: House, person: Person, found: Runway) -> tuple[float, ...]:
    """Find or calculate the same risks for places that decide in half the time."""
    ledger = ledger_of(person.profile)
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
