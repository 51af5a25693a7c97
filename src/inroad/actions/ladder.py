"""The ladder by the models, kept by the value of what it was reckoned from."""

import hashlib
import json
from collections.abc import Callable
from dataclasses import asdict
from typing import Any

from inroad.actions.house import House
from inroad.core.errors import BadInput
from inroad.decide.offers.contentment import content_where_they_are
from inroad.decide.offers.ladder import ladder_of, ordered, rung_lines
from inroad.decide.results import Runway
from inroad.plan.attempts import Attempt, Limits, attempts_of, limits_of, said_of
from inroad.plan.care import needs_care
from inroad.plan.closing import closing_of
from inroad.plan.ladder import Ladder
from inroad.plan.reckoning import MOST, Reckoned, reckon
from inroad.plan.turns import Turn
from inroad.record.person import Person

MODEL = "ladder/2"
"""Raise it when the model changes, so that kept results of the old one are left."""


def reckoned_ladder(
    house: House,
    person: Person,
    runway: Runway | None,
    limited: Callable[[Limits], Limits] = lambda limits: limits,
) -> Ladder | None:
    """Order a person's options; None where there are none, or far too many.

    `limited` may put other limits in the place of what is known.
    """
    if needs_care(person) or content_where_they_are(person):
        return None
    rungs = ladder_of(person, runway)
    if not 1 < len(rungs) <= MOST:
        return None
    lines = [(line.id, rung) for rung, line in rung_lines(rungs)]
    names = {id(rung): line for line, rung in lines}
    bold, safe = (
        tuple(names[id(rung)] for rung in ordered(rungs, safest=safest))
        for safest in (False, True)
    )
    limits = limited(limits_of(person, runway))
    # Closing dates come nearer by the day; without one a kept result holds on.
    closes = any(closing_of(said_of(r, person)) for _, r in lines)
    key = _key(
        [[line, r.words, r.family.id, said_of(r, person)] for line, r in lines],
        asdict(limits),
        house.today if closes else None,
    )
    # A kept result holds its attempts: reading chances anew would load SciPy.
    found = house.calculations.find(key)
    if found is None:
        found = _weighed(attempts_of(rungs, person, house.today), limits, bold, safe)
        house.calculations.keep(key, found)
    return _from_plain(found, limits, bold, safe)


def _weighed(
    attempts: tuple[Attempt, ...],
    limits: Limits,
    bold: tuple[str, ...],
    safe: tuple[str, ...],
) -> dict[str, Any]:
    """Reckon; figures in a record that make no search leave the simple ladder."""
    try:
        made = reckon(attempts, limits, ambitious=bold, safest=safe)
    except BadInput:
        return {"attempts": [], "reckoned": None}
    return {"attempts": [asdict(a) for a in attempts], "reckoned": asdict(made)}


def _key(*inputs: Any) -> str:  # noqa: ANN401 - plain values
    text = json.dumps(inputs, sort_keys=True, default=str)
    return f"{MODEL}/{hashlib.sha256(text.encode()).hexdigest()}"


def _from_plain(
    kept: dict[str, Any], limits: Limits, bold: tuple[str, ...], safe: tuple[str, ...]
) -> Ladder | None:
    """Rebuild a result from the JSON it was kept as."""
    found = kept["reckoned"]
    if found is None:
        return None
    low, high = found["p_any_shared"]
    reckoned = Reckoned(
        **{
            **found,
            "order": tuple(found["order"]),
            "index": tuple(found["index"]),
            "batch": tuple(found["batch"]),
            "p_any_shared": (low, high),
            "turns": tuple(Turn(**each) for each in found["turns"]),
        }
    )
    attempts = tuple(attempt_of(each) for each in kept["attempts"])
    closed = {each.id for each in attempts if each.closed}
    bold, safe = (tuple(id for id in ids if id not in closed) for ids in (bold, safe))
    return Ladder(attempts, limits, reckoned, bold, safe)


def attempt_of(kept: dict[str, Any]) -> Attempt:
    """Rebuild an attempt from plain values."""
    pairs = {n: (kept[n][0], kept[n][1]) for n in ("chance", "hours", "worth")}
    return Attempt(**{**kept, **pairs, "own": tuple(kept["own"])})
