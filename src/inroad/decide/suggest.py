"""What the decision models offer: money, attention, roles, options."""

from collections.abc import Iterator
from datetime import date

from inroad.core.suggestion import Suggestion
from inroad.decide.offers.ladder import option_lines
from inroad.decide.offers.money import money_lines
from inroad.decide.offers.roles import role_lines
from inroad.decide.offers.week import week_lines
from inroad.decide.ports import Tools
from inroad.record.person import Person


def suggest(person: Person, today: date, tools: Tools) -> Iterator[Suggestion]:
    """Offer the lines that follow from money, hours, evidence, options."""
    yield from money_lines(person, today, tools.runway)
    yield from week_lines(person)
    yield from role_lines(person, tools)
    yield from option_lines(person, tools.runway)
