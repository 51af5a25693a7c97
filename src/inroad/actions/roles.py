"""Roles, leave or stay, what it costs, and the options: the pages before a decision."""

from dataclasses import replace
from typing import Annotated, Any

from inroad.actions.decide import runway_of
from inroad.actions.house import House
from inroad.actions.ladder import reckoned_ladder
from inroad.actions.registry import action
from inroad.actions.source_texts import source_texts
from inroad.core.errors import NotFound
from inroad.core.text import quoted
from inroad.plan.brief import Tools
from inroad.plan.costs import Costs, costs_of
from inroad.plan.options import Options, options_of
from inroad.plan.roles import Roles, roles_of
from inroad.plan.stay import Stay, stay_of
from inroad.record.profile import Answer


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
    runway = runway_of(house, person)
    ladder = reckoned_ladder(house, person, runway)
    return options_of(person, house.shelf, runway, texts, ladder)


@action("options back", effect="write", exposes="profile")
def options_back(
    house: House,
    option: Annotated[str, "the option you had counted out, as you worded it"],
) -> Options:
    """Bring back one option you had counted out; the others stay out as they are.

    Raises:
        NotFound: nothing of that wording is counted out.
    """
    answer = house.record.read().profile.answers.get("against")
    held = (answer.value or []) if answer else []
    wanted = _wording(option)
    rest = [each for each in held if _wording(str(each["text"])) != wanted]
    if answer is None or len(rest) == len(held):
        raise NotFound(
            f"{quoted(option)} is not counted out.",
            hint="`inroad options` lists at its foot what is.",
        )
    house.record.keep(_without(answer, rest, house))
    return options(house)


def _wording(text: str) -> str:
    """Return what wordings are compared by; a page sets apostrophes curly."""
    return " ".join(text.replace("’", "'").split()).casefold()


def _without(answer: Answer, rest: list[dict[str, Any]], house: House) -> Answer:
    """Keep what is left as it was said: its reasons, its lines, where it came from."""
    lines = sorted({line for each in rest for line in each.get("lines") or ()})
    return replace(
        answer,
        id=house.new_id(),
        on=house.today,
        value=rest or None,
        lines=tuple(lines) or (answer.lines if rest else ()),
        quote=answer.quote if rest else "",
    )
