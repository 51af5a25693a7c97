"""One ledger under several names: as it is, and as it would be if something changed."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields, replace
from datetime import date
from typing import Any

import numpy as np

from inroad.core.errors import BadInput
from inroad.decide.arrays import not_too_many
from inroad.decide.cash import required
from inroad.decide.ledger import Ledger, low_high
from inroad.decide.offer_times import OfferOption
from inroad.decide.results import Assumption, Lasts, Runway, modelled
from inroad.decide.runway import runway

AS_IT_IS = "as it is"
_FIELDS = frozenset(field.name for field in fields(Ledger))
_MOST = 50


@dataclass(frozen=True, slots=True)
class Scenario:
    """What one change would do; `runway` holds everything else of it."""

    name: str
    changed: tuple[str, ...]
    lasts: Lasts
    risk_now: float
    latest_safe_month: int | None
    runway: Runway


@dataclass(frozen=True, slots=True)
class Scenarios:
    """Every scenario, the ledger as it is first; drawn with the same luck."""

    scenarios: tuple[Scenario, ...]
    assumptions: tuple[Assumption, ...]
    mc_se: float
    what_would_change_it: tuple[str, ...]

    def named(self, name: str) -> Scenario:
        """The scenario of that name."""
        return next(each for each in self.scenarios if each.name == name)


def compare_scenarios(
    ledger: Ledger,
    scenarios: Mapping[str, Mapping[str, Any]] | None = None,
    *,
    rng: np.random.Generator,
    today: date,
    risk_tolerance: float | None = None,
    options: Sequence[OfferOption] | None = None,
    n_paths: int = 20_000,
) -> Scenarios:
    """Run the same ledger with named changes, each with the same luck.

    Args:
        ledger: as it is.
        scenarios: for each name, the fields of the ledger that would differ; None is
            `usual_scenarios`.
        rng: required; one number of it seeds all runs alike.
        today: month 0.
        risk_tolerance: as in `runway`.
        options: as in `runway`.
        n_paths: how many runs each.

    >>> found = compare_scenarios(
    ...     Ledger(savings=(9000, 9000), spending=(1500, 1500)),
    ...     {"cheaper": {"spending": (1000, 1000)}},
    ...     rng=np.random.default_rng(1), today=date(2026, 1, 1), n_paths=500)
    >>> [each.name for each in found.scenarios]
    ['as it is', 'cheaper']

    Raises:
        BadInput: a change to something that a ledger does not hold, or as `runway`.
    """
    changes = usual_scenarios(ledger) if scenarios is None else scenarios
    not_too_many(len(changes), "scenarios", _MOST)
    seed = int(required(rng).integers(2**62))
    ledgers = {AS_IT_IS: ledger}
    for name, change in changes.items():
        ledgers[name] = _changed(ledger, name, change)
    found = tuple(
        _scenario(
            name,
            tuple(changes.get(name, ())),
            runway(
                each,
                rng=np.random.default_rng(seed),
                today=today,
                risk_tolerance=risk_tolerance,
                options=options,
                n_paths=n_paths,
            ),
        )
        for name, each in ledgers.items()
    )
    return Scenarios(
        scenarios=found,
        assumptions=(
            *found[0].runway.assumptions,
            *modelled("Each scenario changes what it names, and nothing else."),
        ),
        mc_se=max(each.runway.mc_se for each in found),
        what_would_change_it=_effects(found),
    )


def usual_scenarios(ledger: Ledger) -> dict[str, dict[str, Any]]:
    """The changes most worth a look: those that this ledger has something to lose by.

    >>> some = Ledger(savings=(9, 9), spending=(1, 1), partner_income=(1, 1))
    >>> list(usual_scenarios(some))
    ["without the partner's income", 'one more dependant', 'a tenth more spending']
    """
    found: dict[str, dict[str, Any]] = {}
    if any(low_high(ledger.partner_income)):
        found["without the partner's income"] = {"partner_income": None}
    if any(low_high(ledger.income)) and ledger.pay_until != 0:
        found["own pay ends today"] = {"pay_until": 0}
    if any(grant.chance > 0 for grant in ledger.grants):
        found["without any grant"] = {"grants": ()}
    found["one more dependant"] = {"dependants": (ledger.dependants or 0) + 1}
    if ledger.spending is not None:
        low, high = low_high(ledger.spending)
        more = (round(low * 1.1, 2), round(high * 1.1, 2))
        found["a tenth more spending"] = {"spending": more}
    return found


def _changed(ledger: Ledger, name: str, change: Mapping[str, Any]) -> Ledger:
    unknown = sorted(set(change) - _FIELDS)
    if unknown or not change or name == AS_IT_IS:
        raise BadInput(
            f"The scenario {name!r} changes {unknown or 'nothing'} of the ledger.",
            hint=f"Change one of: {', '.join(sorted(_FIELDS))}.",
        )
    return replace(ledger, **change)


def _scenario(name: str, changed: tuple[str, ...], found: Runway) -> Scenario:
    return Scenario(
        name,
        changed,
        found.lasts,
        found.risk_by_switch_month[0],
        found.latest_safe_month,
        found,
    )


def _effects(found: tuple[Scenario, ...]) -> tuple[str, ...]:
    now = found[0].risk_now
    ranked = sorted(found[1:], key=lambda each: -abs(each.risk_now - now))
    return tuple(
        f"{each.name[0].upper()}{each.name[1:]}: the risk of beginning now goes from "
        f"{now:.0%} to {each.risk_now:.0%}."
        for each in ranked
    )
