"""Which of the figures told for a slot stands at the end of the talk."""

from inroad.interview.stands.told import Told
from inroad.interview.stands.weigh import LEAST, standing

__all__ = ["LEAST", "Told", "standing"]
