"""Topics: which to take up with the hours there are."""

from dataclasses import dataclass
from typing import Annotated

from inroad.actions.house import House
from inroad.actions.own_inputs import Own, keeps_own, with_own
from inroad.actions.registry import action
from inroad.core.errors import BadInput
from inroad.plan.care import needs_care
from inroad.plan.topics import Chosen, Topic, chosen, topics_said

HOURS, MOST_HOURS = 100, 5_000


@dataclass(frozen=True, slots=True)
class TopicsView:
    """The topics as given, and which of them the hours hold; None without topics."""

    topics: tuple[Topic, ...]
    hours: int
    found: Chosen | None
    own: Own | None = None
    care: bool = False


@action("topics")
def topics(
    house: House,
    *,
    topics: Annotated[
        str,
        "each with how many such work out, how much it matters beside the others, what "
        "you learn either way, and its hours: probing, 3 to 5 of 10, matters 4, "
        "learn 1, 40 h",
    ] = "",
    hours: Annotated[
        int | None, "how many hours there are for all of them; else 100"
    ] = None,
) -> TopicsView:
    """Show which topics to take up with the hours there are, and where that turns.

    Raises:
        BadInput: what is no topic, or hours that nobody has.
    """
    values, own = with_own(house, "topics", {"topics": topics, "hours": hours})
    there = HOURS if values["hours"] is None else int(values["hours"])
    if house.personal and needs_care(house.record.read()):
        return TopicsView((), there, None, care=True)
    if not 0 <= there <= MOST_HOURS:
        raise BadInput(
            f"{there} hours cannot be shared out.", hint=f"Give 0 to {MOST_HOURS:,}."
        )
    given = topics_said(values["topics"])
    return TopicsView(given, there, chosen(given, there) if given else None, own)


topics_own = keeps_own(topics, "Keep your topics and hours, or discard them.")
