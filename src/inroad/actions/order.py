"""The order of tasks: the risky part first, and where that turns."""

from dataclasses import dataclass, replace
from typing import Annotated

from inroad.actions.house import House
from inroad.actions.order_tree import TreeView, tree_view
from inroad.actions.own_inputs import Own, keeps_own, with_own
from inroad.actions.registry import action
from inroad.core.errors import BadInput
from inroad.decide.defaults import assumed
from inroad.decide.results import Assumption, modelled
from inroad.plan.care import needs_care
from inroad.plan.tasks import Need, Ordered, Shows, Task, ordered, tasks_said
from inroad.plan.tree_said import is_tree


@dataclass(frozen=True, slots=True)
class OrderView:
    """Tasks in order; two rules where it was not said when failure shows.

    Attributes:
        tasks: as given.
        need: whether all have to work out, or one is enough.
        shows: when one would know that a task failed.
        found: the order by the rule that holds; where that was not said, by the rule
            that failure shows at the end.
        other: the order by the other rule, where it was not said which holds.
    """

    tasks: tuple[Task, ...]
    need: Need
    shows: Shows
    found: Ordered | None
    other: Ordered | None = None
    assumptions: tuple[Assumption, ...] = ()
    what_would_change_it: tuple[str, ...] = ()
    mc_se: float = 0.0
    own: Own | None = None
    care: bool = False

    @property
    def disagree(self) -> bool:
        """Whether the two rules give two orders."""
        return (
            self.found is not None
            and self.other is not None
            and self.found.order != self.other.order
        )


@action("order")
def order(
    house: House,
    *,
    tasks: Annotated[
        str,
        "each task with how many such work out and its time, as: ask for the data, "
        "5 of 10, 1 hour; train it, 8 to 9 of 10, 2 days, after ask for the data; "
        "where there are several ways to one thing: any of (scrape it, 4 of 10, 2 d; "
        "buy it, 9 of 10, 1 d)",
    ] = "",
    need: Annotated[
        Need | None, "whether all have to work out, or one is enough"
    ] = None,
    failure: Annotated[
        Shows | None,
        "when you would know that one failed: at its end, or along the way",
    ] = None,
) -> OrderView | TreeView:
    """Show which task to do first, and at which chance that turns.

    Raises:
        BadInput: what is no task, or tasks that follow one another in a circle.
    """
    typed = {"tasks": tasks, "need": need, "failure": failure}
    values, own = with_own(house, "order", typed)
    needs: Need = values["need"] or "all"
    shows: Shows = values["failure"] or "not_said"
    if house.personal and needs_care(house.record.read()):
        return OrderView((), needs, shows, None, care=True)
    found: OrderView | TreeView
    if is_tree(values["tasks"]):
        found = tree_view(house, values["tasks"], needs, shows)
    else:
        found = _in_a_row(tasks_said(values["tasks"]), needs, shows)
    return replace(found, own=own)


order_own = keeps_own(order, "Keep your tasks, or discard them.")


def _in_a_row(given: tuple[Task, ...], need: Need, shows: Shows) -> OrderView:
    if not given:
        return OrderView((), need, shows, None)
    if len(given) < 2:
        raise BadInput("One task has no order.", hint="Give two or more.")
    if need == "one" and any(task.after for task in given):
        raise BadInput(
            "Where one is enough, none has to follow another.",
            hint="Leave the words after it out.",
        )
    along = ordered(given, need, "along_the_way") if shows != "at_end" else None
    if shows == "along_the_way" and along is not None:
        found, other = along, None
    else:
        found = ordered(given, need, "at_end")
        other = along if need == "all" else None
    return OrderView(
        given, need, shows, found, other, _rests(given, need, shows), _changes(given)
    )


def _rests(tasks: tuple[Task, ...], need: Need, shows: Shows) -> tuple[Assumption, ...]:
    ends = (
        "All have to work out, and you stop at the first that fails."
        if need == "all"
        else "One is enough, and you stop at the first that works out."
    )
    rests = [*modelled(ends, "Whether one works out says nothing of the others.")]
    if need == "all" and shows != "not_said":
        when = "at its end" if shows == "at_end" else "along the way, at a steady rate"
        text = f"Failure of a task shows {when}."
        rests.append(Assumption(text, "said", "your own answer"))
    if any(task.word for task in tasks):
        rests.append(assumed("task_success.research_step"))
    rests.append(assumed("duration_bias.own_estimates"))
    return tuple(rests)


def _changes(tasks: tuple[Task, ...]) -> tuple[str, ...]:
    wide = [task.name for task in tasks if task.chance[1] - task.chance[0] > 0.3]
    said = [
        "Times that all run over by the same factor leave the order as it is; one that "
        "runs over alone does not."
    ]
    if wide:
        said.insert(0, f"A closer count for {', '.join(wide[:3])} could turn it.")
    return tuple(said)
