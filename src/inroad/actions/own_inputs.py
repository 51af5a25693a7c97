"""A person's own figures for a model, kept by name, so that they need saying once.

A page of a model only reads. Keeping is an action beside it (`fit own` beside `fit`)
with the same inputs, so that whoever may only look can keep nothing.
"""

import inspect
import typing
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any

from inroad.actions.house import House
from inroad.actions.registry import Part, action
from inroad.core.errors import BadInput
from inroad.record.inputs import Inputs
from inroad.record.person import Person

Run = Callable[..., Any]
OWN = "own"
_DISCARD = Annotated[bool, "take away what you kept here"]


@dataclass(frozen=True, slots=True)
class Own:
    """What the person keeps for a page: since which day, and the inputs as typed."""

    page: str
    on: date
    values: Mapping[str, Any]


def own_of(house: House, page: str) -> Own | None:
    """Find what is kept for a page; nothing before whoever may not see the profile."""
    return own_in(house.record.read(), page) if house.personal else None


def own_in(person: Person, page: str) -> Own | None:
    """Find what a person keeps for a page."""
    found = next((i for i in person.inputs if i.id == page), None)
    if found is None or not found.values:
        return None
    return Own(page, found.on, dict(found.values))


def with_own(
    house: House, page: str, given: Mapping[str, Any]
) -> tuple[dict[str, Any], Own | None]:
    """Put what is kept in the place of what was not given now.

    Returns the inputs, and what is kept where any of it counted.
    """
    own = own_of(house, page)
    if own is None:
        return dict(given), None
    used = {n for n in own.values if n in given and not is_said(given[n])}
    inputs = {n: own.values[n] if n in used else v for n, v in given.items()}
    return inputs, own if used else None


def is_said(value: object) -> bool:
    """Say whether an input holds anything."""
    return value is not None and (not isinstance(value, str) or bool(value.strip()))


def keeps_own(run: Run, summary: str, *, exposes: Part = "profile") -> Run:
    """Register the action that keeps the inputs of another: `fit own` of `fit`.

    It takes the same inputs, tries them, keeps those that were given beside those
    kept before, and shows the page as it stands then. `discard` takes all away.
    """
    page = run.__name__

    def own(house: House, *, discard: bool = False, **given: Any) -> Any:  # noqa: ANN401 - the page's own result
        said = {name: value for name, value in given.items() if is_said(value)}
        if discard:
            if said:
                raise BadInput(
                    "Keeping and discarding cannot be done at once.",
                    hint="Discard first, then keep the new ones.",
                )
            house.record.keep(Inputs(page, house.today, {}))
            return run(house)
        if not said:
            raise BadInput(
                "Nothing was given to keep.", hint="Give one of your own figures."
            )
        before = own_of(house, page)
        run(house, **said)  # what cannot be used is refused before it is kept
        values = {**(before.values if before else {}), **said}
        house.record.keep(Inputs(page, house.today, values))
        return run(house)

    _as_if(own, run, summary)
    return action(f"{page} {OWN}", effect="write", exposes=exposes)(own)


def _as_if(own: Run, run: Run, summary: str) -> None:
    """Give it the inputs of the action whose inputs it keeps, and `discard`."""
    whole = inspect.signature(run)
    hints = typing.get_type_hints(run, include_extras=True)
    discard = inspect.Parameter(
        "discard", inspect.Parameter.KEYWORD_ONLY, default=False, annotation=_DISCARD
    )
    made = whole.replace(parameters=[*whole.parameters.values(), discard])
    own.__signature__ = made  # type: ignore[attr-defined] # read by inspect
    own.__annotations__ = {**hints, "discard": _DISCARD}
    own.__module__, own.__name__ = run.__module__, f"{run.__name__}_{OWN}"
    own.__qualname__ = own.__name__
    own.__doc__ = (
        f"{summary}\n\nRaises:\n    BadInput: as for the page, or nothing given."
    )
