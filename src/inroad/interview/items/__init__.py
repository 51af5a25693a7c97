"""Reading the words of an answer: lists, short texts, refusals, care."""

from inroad.interview.items.against import ruled_out
from inroad.interview.items.care import not_coping, recovered
from inroad.interview.items.closed_ways import closed_way, refused_by_name
from inroad.interview.items.discount import self_discounts
from inroad.interview.items.form import form
from inroad.interview.items.hindered import hindered
from inroad.interview.items.imagined import asks_for_a_picture
from inroad.interview.items.lists import read_items
from inroad.interview.items.refusal import declined
from inroad.interview.items.short_texts import read_text
from inroad.interview.items.strong import strong_statements
from inroad.interview.items.suggested import points_back, suggestion_refused
from inroad.interview.items.turned_down import is_nameless, turned_down
from inroad.interview.items.unprompted import (
    asked_outright,
    asks_for_more,
    goes_on_at,
    said_in_passing,
)
from inroad.interview.items.wishes import first_wishes

__all__ = [
    "asked_outright",
    "asks_for_a_picture",
    "asks_for_more",
    "closed_way",
    "declined",
    "first_wishes",
    "form",
    "goes_on_at",
    "hindered",
    "is_nameless",
    "not_coping",
    "points_back",
    "read_items",
    "read_text",
    "recovered",
    "refused_by_name",
    "ruled_out",
    "said_in_passing",
    "self_discounts",
    "strong_statements",
    "suggestion_refused",
    "turned_down",
]
