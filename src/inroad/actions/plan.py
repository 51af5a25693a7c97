"""The Brief: one page, with the reason beside every line."""

from typing import Annotated

from inroad.actions.decide import runway_of
from inroad.actions.finding import found_people
from inroad.actions.fit import fit_of, own_fit
from inroad.actions.house import House
from inroad.actions.ladder import reckoned_ladder
from inroad.actions.registry import action
from inroad.actions.source_texts import source_texts
from inroad.core.errors import NotFound
from inroad.core.suggestion import Suggestion
from inroad.plan.attempts import Limits
from inroad.plan.brief import Tools, compose
from inroad.plan.changes import kept
from inroad.plan.fit import fit_line
from inroad.plan.page import Brief
from inroad.record.person import Person


@action("brief", effect="write", exposes="brief")
def brief(
    house: House,
    *,
    keep: Annotated[
        bool, "remember this page, so that a later one says what changed"
    ] = False,
) -> Brief:
    """Show where you stand, one thing to do now, and why.

    Raises:
        NotFound: nothing is known of the person yet.
    """
    person = house.record.read()
    _require_something(person)
    runway = runway_of(house, person)
    ladder = reckoned_ladder(house, person, runway)
    tools = Tools(
        house.shelf,
        runway,
        source_texts(house, person),
        ladder,
        None if ladder is None else _fit(house, person, ladder.limits),
        found_people(house, person),
        _ahead(house, person),
    )
    page = compose(person, house.today, tools)
    if keep:
        same_day = next((b for b in person.briefs if b.on == house.today), None)
        # One page a day: the day's id stays, its lines are replaced.
        house.record.keep(kept(page, same_day.id if same_day else house.new_id()))
    return page


def _fit(house: House, person: Person, limits: Limits) -> Suggestion:
    """Weigh a test of fit by what they keep, else by the defaults; nobody is asked."""
    given = own_fit(person)
    return fit_line(fit_of(house, given), given, limits)


def _ahead(house: House, person: Person) -> Suggestion | None:
    """Compare ways ahead by what they keep; None where they keep nothing for it."""
    if not any(kept.id == "outlook" for kept in person.inputs):
        return None
    from inroad.actions.outlook import own_outlook  # noqa: PLC0415 - few keep any

    return own_outlook(house, person)


def _require_something(person: Person) -> None:
    if not person.profile.history:
        raise NotFound(
            "Nothing is known of you yet, so there is no Brief.",
            hint="Bring in a conversation with `inroad interview hear FILE --keep`, or "
            'tell one thing with `inroad profile set goals "…"`.',
        )
