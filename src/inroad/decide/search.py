"""Options opened one by one until one is good enough: exact, bounds, and next moves.

The parts stand beside this file: `boxes`, `reservation`, `gittins`.
"""

from inroad.decide.boxes import Box, Boxes
from inroad.decide.gittins import gittins_index_beta_bernoulli
from inroad.decide.reservation import (
    SearchOrder,
    reservation_policy,
    reservation_value,
)

__all__ = (
    "Box",
    "Boxes",
    "SearchOrder",
    "gittins_index_beta_bernoulli",
    "reservation_policy",
    "reservation_value",
)
