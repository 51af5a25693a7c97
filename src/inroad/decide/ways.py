"""The ways ahead that people weigh most, with what is known of each where they begin.

Their chances and times are defaults, each with its source and age; own answers take
their place. What each way is like is for the person to say.
"""

from dataclasses import dataclass

from inroad.decide.defaults import assumed, belief, find_default
from inroad.decide.outlook_draws import Way
from inroad.decide.replies import reply_rate_interval
from inroad.decide.results import Assumption, modelled

_WEEKS_A_YEAR = 365.25 / 7
_NOBODY_COUNTED = modelled(
    "Nobody we found has counted offers of smaller labs: anything from none to sure."
)


@dataclass(frozen=True, slots=True)
class _Known:
    """Which defaults say when a way is ready and how likely it is."""

    name: str
    time: str | None
    chance: str | None


_KNOWN = (
    _Known("PhD", "phd_length.years", "accept_prob.top_cs_phd"),
    _Known(
        "research engineer",
        "time_to_offer.research_engineer",
        "accept_prob.research_engineer_frontier_lab",
    ),
    _Known("programme", "time_to_offer.any_job", "accept_prob.mats"),
    _Known("lab", "time_to_offer.any_job", None),
    _Known("independent", None, None),
    _Known("stay", None, None),
)


def usual_ways() -> tuple[Way, ...]:
    """A PhD, research engineer, programme, lab, independent work, and staying.

    >>> [way.name for way in usual_ways()]
    ['PhD', 'research engineer', 'programme', 'lab', 'independent', 'stay']
    >>> usual_ways()[0].ready_years
    (3.0, 6.0)
    """
    return tuple(_way(known) for known in _KNOWN)


def _way(known: _Known) -> Way:
    if known.time is None:
        return Way(known.name)
    rests: tuple[Assumption, ...] = (assumed(known.time),)
    chance = (0.0, 1.0)
    if known.chance is None:
        rests += _NOBODY_COUNTED
    else:
        chance = reply_rate_interval(*belief(known.chance))
        rests += (assumed(known.chance),)
    return Way(known.name, _years(known.time), chance, rests)


def _years(default_id: str) -> tuple[float, float]:
    value = find_default(default_id).value
    if "europe_low" in value:
        return value["europe_low"], value["berkeley_cs"]
    return value["low"] / _WEEKS_A_YEAR, value["high"] / _WEEKS_A_YEAR
