"""Options opened one by one until one is good enough: exact, bounds, and next moves.

The parts stand beside this file: `boxes`, `reservation`, `gittins`, `search_dp`,
`search_bound`, `search_lookahead`.
"""

from inroad.decide.boxes import Box, Boxes
from inroad.decide.gittins import gittins_index_beta_bernoulli
from inroad.decide.reservation import (
    SearchOrder,
    reservation_policy,
    reservation_value,
)
from inroad.decide.search_bound import UpperBound, lagrangian_bound
from inroad.decide.search_dp import Policy, optimal_search_dp
from inroad.decide.search_lookahead import Lookahead, lookahead_policy

__all__ = (
    "Box",
    "Boxes",
    "Lookahead",
    "Policy",
    "SearchOrder",
    "UpperBound",
    "gittins_index_beta_bernoulli",
    "lagrangian_bound",
    "lookahead_policy",
    "optimal_search_dp",
    "reservation_policy",
    "reservation_value",
)
