"""A tree of steps, some all needed and some alternatives: which to try first."""

import hashlib
import json
from dataclasses import asdict, dataclass
from typing import Any

from inroad.actions.house import House
from inroad.actions.own_inputs import Own
from inroad.decide.defaults import assumed
from inroad.decide.results import Assumption, modelled
from inroad.plan.tasks import Need, Shows
from inroad.plan.tree_said import TreeSaid, tree_said
from inroad.plan.trees import (
    Then,
    TreeOrdered,
    TreeTurn,
    first_step,
    ordered_tree,
)

MODEL = "tree/1"


@dataclass(frozen=True, slots=True)
class TreeView:
    """A tree of steps in order; a second one where it was not said when failure shows.

    Attributes:
        said: the steps and how they hang together.
        shows: when one would know that a step failed.
        found: the order where failure shows at the end, or by what was said.
        other: the order where it shows along the way, where nothing was said and
            another step would come first.
    """

    said: TreeSaid
    shows: Shows
    found: TreeOrdered
    other: TreeOrdered | None = None
    assumptions: tuple[Assumption, ...] = ()
    what_would_change_it: tuple[str, ...] = ()
    mc_se: float = 0.0
    own: Own | None = None


def tree_view(house: House, text: str, need: Need, shows: Shows) -> TreeView:
    """Order a tree of steps.

    Raises:
        BadInput: what is no tree, or no step.
    """
    said = tree_said(text, need)
    found = _ordered(house, said, along=shows == "along_the_way")
    other = None
    if shows == "not_said" and first_step(said, "along_the_way") != found.first:
        other = _ordered(house, said, along=True)
    return TreeView(
        said, shows, found, other, _rests(said, shows), _changes(said, found)
    )


def _ordered(house: House, said: TreeSaid, *, along: bool) -> TreeOrdered:
    """Find the order kept for this tree, or work it out and keep it."""
    plain = json.dumps([asdict(said), along])
    key = f"{MODEL}/{hashlib.sha256(plain.encode()).hexdigest()}"
    kept = house.calculations.find(key)
    if kept is None:
        kept = asdict(ordered_tree(said, "along_the_way" if along else "at_end"))
        house.calculations.keep(key, kept)
    return _from_plain(kept)


def _from_plain(kept: dict[str, Any]) -> TreeOrdered:
    return TreeOrdered(
        **{
            **kept,
            "order": tuple(kept["order"]),
            "then": tuple(
                Then(tuple((n, w) for n, w in t["after"]), t["do"], t["ended"])
                for t in kept["then"]
            ),
            "turns": None
            if kept["turns"] is None
            else tuple(TreeTurn(**each) for each in kept["turns"]),
        }
    )


def _rests(said: TreeSaid, shows: Shows) -> tuple[Assumption, ...]:
    rests = [
        *modelled(
            "Each step is tried once at most; where one of several is enough, the rest "
            "of them are left once one works out.",
            "Whether one step works out says nothing of the others.",
        )
    ]
    if shows != "not_said":
        when = "at its end" if shows == "at_end" else "along the way, at a steady rate"
        text = f"Failure of a step shows {when}."
        rests.append(Assumption(text, "said", "your own answer"))
    if any(task.word for task in said.tasks):
        rests.append(assumed("task_success.research_step"))
    rests.append(assumed("duration_bias.own_estimates"))
    return tuple(rests)


def _changes(said: TreeSaid, found: TreeOrdered) -> tuple[str, ...]:
    told = []
    for turn in sorted(found.turns or (), key=lambda each: _moved(said, each))[:3]:
        task, other = said.tasks[turn.step], said.tasks[turn.first]
        more = "more" if turn.at > sum(task.chance) / 2 else "fewer"
        told.append(
            f"Were “{task.name}” to work out in {turn.at * 100:.0f} of 100 cases or "
            f"{more}, “{other.name}” would come first."
        )
    if found.turns == ():
        told.append(
            "However likely any one step is, the same one comes first; two that are "
            "quite different from what was said may turn it."
        )
    told.append(
        "Times that all run over by the same factor leave the order as it is; one that "
        "runs over alone does not."
    )
    return tuple(told)


def _moved(said: TreeSaid, turn: TreeTurn) -> float:
    return abs(turn.at - sum(said.tasks[turn.step].chance) / 2)
