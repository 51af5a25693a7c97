"""A tree of steps laid out: what hangs on what, which first, what after each result."""

from collections.abc import Iterator
from functools import partial

from inroad.actions.order_tree import TreeView
from inroad.core.text import of_cases
from inroad.decide.model_notes import find_note
from inroad.plan.tree_said import Branch
from inroad.plan.trees import Then, TreeOrdered, TreeTurn
from inroad.show.charts import Row, SpansFigure
from inroad.show.charts.tree import TreeFigure, Twig, tree_chart
from inroad.show.layout import sheet_of
from inroad.show.model_parts import (
    CALCULATED,
    model_parts,
    own_parts,
    percent,
    percents,
    times,
)
from inroad.show.sheet import (
    Block,
    Chart,
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
from inroad.show.words import counted, listed, sentence

_SAME = 0.5
_HEADS = {"all": "All of these", "one": "Any one of these"}
_MISLEADS = (
    "Steps are taken to have nothing to do with one another. Two ways to the same "
    "thing often fail for the same reason; then the second is worth less than it "
    "seems here.",
    "A step that failed is not tried again, and nothing is learned on the way. In "
    "research both happen.",
)


@sheet_of.register
def tree_sheet(view: TreeView) -> Sheet:
    """Lay out the tree, its order, and what to do after the first results."""
    parts = []
    if view.other is not None:
        parts.append(Part("Which holds?", (_question(view),), "which"))
    parts += [
        Part("The order", tuple(_tree(view)), "order"),
        Part("What next", tuple(_next(view)), "next"),
        Part("Where it turns", tuple(_spans(view)), "where-it-turns"),
    ]
    misleads = (*_MISLEADS, find_note("tasks").misleads)
    parts += own_parts(view.own)
    parts += model_parts(view.assumptions, view.what_would_change_it, misleads)
    return Sheet(_title(view), _dateline(view), tuple(parts))


def _title(view: TreeView) -> str:
    first = view.said.tasks[view.found.first].name
    if view.other is None:
        return sentence(f"{first} first").rstrip(".")
    return "Two first steps, by when failure shows"


def _dateline(view: TreeView) -> str:
    found = view.found
    many = sentence(counted(len(view.said.tasks), "step")).rstrip(".")
    gained = found.as_given - found.hours
    less = f"about {times((gained, gained))} less on average than"
    than = f"takes {less} the order you wrote"
    if gained < _SAME:
        than = "is no quicker than the order you wrote"
    return f"{many}. The whole works out in {of_cases(found.works)}; this {than}."


def _question(view: TreeView) -> Entry:
    at_end = view.said.tasks[view.found.first].name
    along = view.said.tasks[view.other.first].name if view.other else ""
    said = (
        "Would you know only at the end of a step that it failed, or along the way? "
        f"At the end: “{at_end}” first. Along the way: “{along}” first."
    )
    pieces = (
        Piece("Say which", "act", "#failure"),
        Piece("`inroad order --failure at_end`", "name"),
    )
    return Entry((said,), (Note(pieces),))


def _tree(view: TreeView) -> Iterator[Block]:
    tasks, found = view.said.tasks, view.found
    yield Finding(
        "What hangs on what, and in which order to try",
        plain(
            "Leave out a step once it no longer matters: a way that another has made "
            "needless, or anything under a part that has failed."
        ),
    )
    rank = {place: n for n, place in enumerate(_order(found), 1)}
    rows = tuple(_twigs(view, view.said.root, rank, 0))
    label = f"Steps in order: {listed([tasks[n].name for n in _order(found)])}."
    letters = tuple(_letters(row) for row in rows)
    yield Chart(partial(tree_chart, TreeFigure(rows, label)), label, letters)
    yield Table(
        "The steps",
        ("Step", "Works out", "Time"),
        tuple(
            (
                f"{rank[n]}. {tasks[n].name}",
                percents(tasks[n].chance),
                times(tasks[n].hours),
            )
            for n in _order(found)
        ),
        folded=True,
    )
    yield Entry((_spent(found),), (CALCULATED,))
    if not found.sure:
        said = "Within the ranges you gave, the first step is not settled."
        yield Entry((said,), (CALCULATED,))


def _order(found: TreeOrdered) -> tuple[int, ...]:
    """The list, the step to try first at its front."""
    return (found.first, *(n for n in found.order if n != found.first))


def _twigs(
    view: TreeView, part: Branch | int, rank: dict[int, int], depth: int
) -> Iterator[Twig]:
    if isinstance(part, int):
        task = view.said.tasks[part]
        said = f"{percents(task.chance)}, {times(task.hours)}"
        yield Twig(depth, task.name, str(rank[part]), said)
        return
    yield Twig(depth, _HEADS[part.need])
    for each in part.parts:
        yield from _twigs(view, each, rank, depth + 1)


def _letters(row: Twig) -> str:
    head = f"{row.number}. {row.name}  ({row.said})" if row.number else f"{row.name}:"
    return f"{'   ' * row.depth}{head}"


def _spent(found: TreeOrdered) -> str:
    hours, by_list = (times((each, each)) for each in (found.hours, found.by_list))
    if not found.exact:
        return (
            f"About {hours} until it is settled, by this list. With twelve "
            "steps or fewer the best way of all would be found; here a better one "
            "may exist."
        )
    if hours == by_list:
        return f"About {hours} until it is settled; no other order takes fewer."
    return (
        f"About {hours} until it is settled if you choose again after each "
        f"result, as below, and nothing takes fewer; about {by_list} by the list alone."
    )


def _next(view: TreeView) -> Iterator[Block]:
    rows = tuple(_row(view, each) for each in view.found.then)
    yield Finding("What to do after the first results", None)
    yield Table("Step by step", ("If", "Then"), rows)
    yield Entry(("Later, leave out what is settled and write the rest again.",))


def _row(view: TreeView, then: Then) -> tuple[str, str]:
    tasks = view.said.tasks
    if then.ended is not None:
        do = "done: the whole works out" if then.ended else "stop: it cannot work out"
    else:
        do = tasks[then.do or 0].name
    if not then.after:
        return "at the start", do
    told = [f"{tasks[n].name} {'works' if w else 'fails'}" for n, w in then.after]
    return listed(told), do


def _spans(view: TreeView) -> Iterator[Block]:
    found = view.found
    turns = {turn.step: turn for turn in found.turns or ()}
    yield _turned(found)
    tasks = [(n, view.said.tasks[n]) for n in _order(found)]
    rows = tuple(
        Row(
            task.name,
            task.chance[0],
            None,
            task.chance[1],
            percents(task.chance),
            own=not task.word,
            mark=turns[n].at if n in turns else None,
        )
        for n, task in tasks
    )
    label = "For each step its chance of working out, and where another comes first."
    made = SpansFigure(
        rows, "chance that it works out", label, percent=True, least=0.0, most=1.0
    )
    yield spans_of(made)
    yield Table(
        "Where another step would come first",
        ("Step", "Works out", "Turns at", "Then first"),
        tuple(_turn_row(view, n, turns.get(n)) for n, _ in tasks),
        folded=True,
    )


def _turn_row(view: TreeView, step: int, turn: TreeTurn | None) -> tuple[str, ...]:
    task = view.said.tasks[step]
    if turn is None:
        return task.name, percents(task.chance), "nowhere", ""
    return (
        task.name,
        percents(task.chance),
        percent(turn.at),
        view.said.tasks[turn.first].name,
    )


def _turned(found: TreeOrdered) -> Finding:
    if found.turns:
        hint = "The dotted tick is where another step would come first."
        return Finding(
            "How likely each is to work out, and where that turns it", plain(hint)
        )
    hint = "Moved alone, none of these chances puts another step first."
    if found.turns is None:
        hint = "Where that turns is not looked for in a tree of more than eight steps."
    return Finding("How likely each is to work out", plain(hint))
