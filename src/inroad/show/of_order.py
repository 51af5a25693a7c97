"""Tasks laid out in their order, with the chance at which each would move."""

from collections.abc import Iterator

from inroad.actions.order import OrderView
from inroad.decide.model_notes import find_note
from inroad.plan.tasks import Ordered, Task
from inroad.show.charts import Row, SpansFigure
from inroad.show.layout import sheet_of
from inroad.show.model_parts import (
    CALCULATED,
    model_parts,
    own_parts,
    percent,
    percents,
    times,
)
from inroad.show.rest import rest_sheet
from inroad.show.sheet import (
    Block,
    Entry,
    Finding,
    Note,
    Part,
    Piece,
    Sheet,
    Table,
    plain,
)
from inroad.show.spans import spans_of
from inroad.show.words import counted, sentence

_SAME = 0.5


@sheet_of.register
def order_sheet(view: OrderView) -> Sheet:
    """Lay out the order, or both where the two rules disagree."""
    if view.care:
        return rest_sheet("The order of tasks")
    if view.found is None:
        return Sheet("The order of tasks", "", (_empty(),))
    heads = ("The order", "order") if not view.disagree else ("Known at the end", "end")
    parts = [Part(heads[0], tuple(_rows(view, view.found)), heads[1])]
    if view.disagree and view.other is not None:
        parts.insert(0, Part("Which holds?", (_question(),), "which"))
        parts.append(
            Part("Along the way", tuple(_rows(view, view.other)), "along-the-way")
        )
    misleads = (find_note("tasks").misleads,)
    parts += own_parts(view.own)
    parts += model_parts(view.assumptions, view.what_would_change_it, misleads)
    return Sheet(_title(view), _dateline(view), tuple(parts))


def _empty() -> Part:
    said = (
        "With two tasks or more, each with how many of ten such work out and its time, "
        "which to do first will stand here."
    )
    pieces = (
        Piece("Write them", "act", "#tasks"),
        Piece(
            '`inroad order --tasks "ask, 5 of 10, 1 h; train, 9 of 10, 2 d"`', "name"
        ),
    )
    return Part("Nothing yet", (Entry((said,), (Note(pieces),)),), "empty")


def _question() -> Entry:
    said = (
        "Would you know only at the end of a task that it failed, or along the way? "
        "The two answers give two orders here; both stand below."
    )
    pieces = (
        Piece("Say which", "act", "#failure"),
        Piece("`inroad order --failure at_end`", "name"),
    )
    return Entry((said,), (Note(pieces),))


def _title(view: OrderView) -> str:
    if view.found is None or view.disagree:
        return "Two orders, by when failure shows"
    first = view.tasks[view.found.order[0]].name
    return sentence(f"{first} first").rstrip(".")


def _dateline(view: OrderView) -> str:
    found = view.found
    if found is None:
        return ""
    gained = found.as_given - found.hours
    whole = counted(len(view.tasks), "task")
    if gained < _SAME:
        return f"{sentence(whole).rstrip('.')}; as given would be as good."
    less = times((gained, gained))
    return (
        f"{sentence(whole).rstrip('.')}; this order takes about {less} less on "
        "average than the one you wrote."
    )


def _rows(view: OrderView, found: Ordered) -> Iterator[Block]:
    tasks = [view.tasks[n] for n in found.order]
    numbered = "\n".join(f"{n}. {task.name}" for n, task in enumerate(tasks, 1))
    yield Entry((numbered,), (CALCULATED,))
    turns = {turn.name: turn.at for turn in found.turns}
    yield Finding(
        "How likely each is to work out, and where it would change places",
        plain("The dotted tick is where it would go behind the next one."),
    )
    label = "For each task, its chance of working out, and where the order turns."
    rows = tuple(_row(task, turns.get(task.name)) for task in tasks)
    made = SpansFigure(
        rows, "chance that it works out", label, percent=True, least=0.0, most=1.0
    )
    yield spans_of(made)
    yield Table(
        "The order",
        ("Task", "Works out", "Time", "Changes places with the next at"),
        tuple(
            (
                task.name,
                percents(task.chance),
                times(task.hours),
                _at(turns.get(task.name), last=task is tasks[-1]),
            )
            for task in tasks
        ),
        folded=True,
    )
    if not found.sure:
        yield Entry(
            (
                "Within the ranges you gave the order is not settled: see where it "
                "turns.",
            )
        )


def _row(task: Task, turn: float | None) -> Row:
    low, high = task.chance
    return Row(
        task.name, low, None, high, percents(task.chance), own=not task.word, mark=turn
    )


def _at(turn: float | None, *, last: bool) -> str:
    if last:
        return "the last"
    return "nowhere" if turn is None else percent(turn)
