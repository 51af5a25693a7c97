"""How likely a value that was heard is right, and what is too unlikely to keep."""

from inroad.interview.likely.case import Case, Setting
from inroad.interview.likely.signs import signs_of
from inroad.interview.likely.weigh import LEAST, Weights, chance, likely_part

__all__ = [
    "LEAST",
    "Case",
    "Setting",
    "Weights",
    "chance",
    "likely_part",
    "signs_of",
]
