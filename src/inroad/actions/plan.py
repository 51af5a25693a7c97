"""The Brief: one page, with the reason beside every line."""

from typing import Annotated

from inroad.actions.decide import runway_of
from inroad.actions.house import House
from inroad.actions.ladder import reckoned_ladder
from inroad.actions.registry import action
from inroad.actions.source_texts import source_texts
from inroad.core.errors import NotFound
from inroad.plan.brief import Tools, compose
from inroad.plan.changes import kept
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
    tools = Tools(
        house.shelf,
        runway,
        source_texts(house, person),
        reckoned_ladder(house, person, runway),
    )
    page = compose(person, house.today, tools)
    if keep:
        same_day = next((b for b in person.briefs if b.on == house.today), None)
        # One page a day: the day's id stays, its lines are replaced.
        house.record.keep(kept(page, same_day.id if same_day else house.new_id()))
    return page


def _require_something(person: Person) -> None:
    if not person.profile.history:
        raise NotFound(
            "Nothing is known of you yet, so there is no Brief.",
            hint="Bring in a conversation with `inroad interview hear FILE --keep`, or "
            'tell one thing with `inroad profile set goals "…"`.',
        )
