"""The value grammar: what one answer says, read from the person's own words."""

from inroad.interview.values.convert import read_conversion
from inroad.interview.values.forms import form
from inroad.interview.values.hours import read_hours
from inroad.interview.values.money import Income, read_income
from inroad.interview.values.months import below_zero, read_runway
from inroad.interview.values.places import find_places
from inroad.interview.values.ratings import Rating, read_rating, read_ratings
from inroad.interview.values.reads import read_number_of, read_value
from inroad.interview.values.shares import Share, passes_hundred, read_shares
from inroad.interview.values.spans import Span

__all__ = [
    "Income",
    "Rating",
    "Share",
    "Span",
    "below_zero",
    "find_places",
    "form",
    "passes_hundred",
    "read_conversion",
    "read_hours",
    "read_income",
    "read_number_of",
    "read_rating",
    "read_ratings",
    "read_runway",
    "read_shares",
    "read_value",
]
