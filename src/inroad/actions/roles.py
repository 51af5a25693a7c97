"""Roles, leave or stay, what it costs, and the options: the pages before a decision."""

from inroad.actions.decide import runway_of
from inroad.actions.house import House
from inroad.actions.plan import source_texts
from inroad.actions.registry import action
from inroad.plan.brief import Tools
from inroad.plan.costs import Costs, costs_of
from inroad.plan.options import Options, options_of
from inroad.plan.roles import Roles, roles_of
from inroad.plan.stay import Stay, stay_of


@action("roles", exposes="profile")
def roles(house: House) -> Roles:
    """Set what you have done beside the seven research roles, and what each asks."""
    person = house.record.read()
    tools = Tools(house.shelf)
    return roles_of(person, house.shelf, tools, source_texts(house, person))


@action("stay", exposes="profile")
def stay(house: House) -> Stay:
    """Hold the place where you are against your own line, and hear both sides."""
    person = house.record.read()
    return stay_of(person, house.shelf, source_texts(house, person))


@action("costs", exposes="profile")
def costs(house: House) -> Costs:
    """Show what it costs before you commit, and ask whether it is what you want."""
    person = house.record.read()
    texts = source_texts(house, person)
    return costs_of(person, house.shelf, runway_of(house, person), texts)


@action("options", exposes="profile")
def options(house: House) -> Options:
    """Show your options in an order with reasons, each with its smallest next step."""
    person = house.record.read()
    texts = source_texts(house, person)
    return options_of(person, house.shelf, runway_of(house, person), texts)
