"""Comparing works by meaning, with a sentence model that is installed.

A model reads some thirty works a second, so works are read as they are needed: those
nearest to what is asked for a moment at once, the rest of these in the background.
"""

from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import timedelta
from typing import Annotated, Any, Final, Literal

from inroad.actions.house import House
from inroad.actions.long_works import works_at_hand
from inroad.actions.registry import action
from inroad.actions.work import work
from inroad.core.progress import Stopped, Tell
from inroad.people.literature import ReadSoFar
from inroad.people.ports import Embedder

KIND: Final = "meaning"
MOMENT: Final = timedelta(seconds=2)
"""So long somebody who asks waits for works to be read."""


@dataclass(frozen=True, slots=True)
class MeaningView:
    """How many works a model has read; without a model its name is ""."""

    model: str = ""
    read: int = 0
    works: int = 0
    going: bool = False


@action("people meaning", effect="write", exposes="contacts")
def people_meaning(
    house: House,
    *,
    everything: Annotated[bool, "read all works, in the background"] = False,
) -> MeaningView:
    """Show how many works can be compared by meaning, and have all of them read."""
    works_at_hand(house)
    by, counts = house.embedder(), house.works.counts()
    if by is None:
        return MeaningView(works=counts.works)
    read = house.works.want("", by).kept
    if everything and read < counts.works:
        _put_down(house, by, everything=True)
    going = any(job.open and job.kind == KIND for job in house.jobs.all())
    return MeaningView(by.name, read, counts.works, going)


def leaves(**_: object) -> str:
    """Say what would leave the house, and to whom."""
    return (
        "This asks huggingface.co for the sentence model all-MiniLM-L6-v2, some 90 MB, "
        "and says nothing about you."
    )


@action("people model", effect="publish", exposes="contacts", leaves=leaves)
def people_model(
    house: House,
    *,
    from_: Annotated[Literal["fastembed"], "through what to fetch it; there is one"],
) -> MeaningView:
    """Fetch a sentence model, so that people are found by meaning too.

    It is kept in your home, and read there from then on. Where a model comes in a
    package, that one is used, and nothing is fetched.

    Raises:
        Unavailable: fastembed is not installed, or nobody answers.
    """
    del from_  # There is one; it is named so that nothing is fetched unknowingly.
    house.fetch_embedder()
    return people_meaning(house)


def read_for(house: House, text: str) -> tuple[Embedder | None, ReadSoFar | None]:
    """Read the works nearest to a text for a moment, and have the rest read later.

    Returns the model, where there is one, and how many of these works it has read.
    """
    by = house.embedder()
    if by is None:
        return None, None
    found = house.works.want(text, by)
    if found.done < found.of:
        until = house.now() + MOMENT
        with suppress(Stopped):
            house.works.read_on(by, house.tell, lambda: house.now() > until)
        found = house.works.want(text, by)
    if found.done < found.of:
        _put_down(house, by, everything=False)
    return by, found


def _put_down(house: House, by: Embedder, *, everything: bool, turn: int = 0) -> None:
    """Put reading down as work to be done, once."""
    inputs = {"model": by.name, "everything": everything, "turn": turn}
    same = (j for j in house.jobs.all() if j.open and j.kind == KIND)
    if not any(j.inputs["everything"] >= everything for j in same) or turn:
        house.jobs.start(KIND, {**inputs, "name": "what works mean"})


@work(KIND)
def read_by_meaning(
    house: House, inputs: Mapping[str, Any], tell: Tell, stopped: Callable[[], bool]
) -> Mapping[str, Any]:
    """Read works; other work that waits goes first, and this goes on after it."""
    by = house.embedder()
    if by is None:
        return {"read": 0}
    everything, others = bool(inputs["everything"]), False

    def stops() -> bool:
        nonlocal others
        others = any(j.open and j.kind != KIND for j in house.jobs.all())
        return others or stopped()

    try:
        found = house.works.read_on(by, tell, stops, everything=everything)
    except Stopped:
        if not others:
            raise
        turn = int(inputs["turn"]) + 1
        _put_down(house, by, everything=everything, turn=turn)
        return {"read": house.works.want("", by).kept}
    return {"read": found.kept}
