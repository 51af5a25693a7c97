"""Applications laid out: which first and why, where that turns, how many to send."""

from collections.abc import Iterator
from functools import partial

from inroad.actions.applications import ApplicationsView
from inroad.core.text import capital, counted_of
from inroad.plan.alike import Alike
from inroad.plan.attempts import Attempt, middle_of
from inroad.plan.closing_lines import closing_words
from inroad.plan.ladder import Ladder, short_name
from inroad.plan.order_lines import (
    assumptions_of,
    case_words,
    flip_words,
    order_lines,
)
from inroad.show.charts import (
    Between,
    CurvesFigure,
    Line,
    Row,
    SpansFigure,
    curves_chart,
)
from inroad.show.charts.letters import span_rows
from inroad.show.layout import sheet_of
from inroad.show.model_parts import (
    CALCULATED,
    model_parts,
    percent,
    percents,
    span_words,
)
from inroad.show.rest import rest_sheet
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
from inroad.show.words import sentence

_LITTLE = 0.05
_COUNTS = (1, 2, 3, 5, 10, 20, 30)
_MISLEADS = (
    "The order takes answers to come one after another, each before the next try. "
    "Applications mostly go out together; that is the last part above.",
    "One figure stands for how good each option would be. What you would learn on the "
    "way, and whom you would meet, is not in it.",
    "A chance from elsewhere is the average applicant’s. Your first three answers tell "
    "you more than any of them.",
)


@sheet_of.register
def applications_sheet(view: ApplicationsView) -> Sheet:
    """Lay out the next move, what turns it, and so many alike sent together."""
    if view.care or view.alike is None:
        return rest_sheet("Applications")
    ladder = view.ladder
    parts = [*(_search(ladder) if ladder else _none(view.closed))]
    parts.append(Part("Sent together", tuple(_together(view.alike)), "together"))
    assumptions = [*(assumptions_of(ladder) if ladder else ()), *view.assumptions]
    changes = flip_words(ladder) if ladder else []
    parts += model_parts(assumptions, changes, _MISLEADS)
    return Sheet(_title(view), _dateline(view), tuple(parts))


def _title(view: ApplicationsView) -> str:
    if view.ladder is None:
        return "Applications"
    first = view.ladder.name(view.ladder.reckoned.order[0])
    return sentence(f"{first} first").rstrip(".")


def _dateline(view: ApplicationsView) -> str:
    if view.ladder is None or not view.ladder.attempts:
        return ""
    own = sum(1 for each in view.ladder.attempts if each.own)
    many = capital(counted_of(len(view.ladder.attempts), "option"))
    if not own:
        return f"{many}, all with default figures: an order to argue with."
    if own == len(view.ladder.attempts):
        return f"{many}, all with figures of your own."
    told = counted_of(own, "option").split()[0]
    return f"{many}; {told} of them with figures of your own."


def _none(closed: tuple[str, ...]) -> Iterator[Part]:
    pieces = (
        Piece("Name options", "act", "/profile/set/?slot=options"),
        Piece('`inroad profile set options "a fellowship; join a lab"`', "name"),
    )
    said = "With two to forty options, which to try first will stand here."
    yield Part("Your options", (Entry((*closed, said), (Note(pieces),)),), "empty")


def _search(ladder: Ladder) -> Iterator[Part]:
    yield Part(
        "Which case", (Entry((case_words(ladder),), (_case_note(ladder),)),), "case"
    )
    yield Part("First to try", tuple(_moves(ladder)), "move")
    dated = tuple(Entry((words,)) for words in closing_words(ladder))
    if dated:
        yield Part("Closing dates", dated, "closing")
    yield Part("What trying gives", tuple(_gives(ladder)), "gives")
    simple = {line.id: line.text for line in order_lines(ladder)}
    both = (simple["options.ambitious_first"], simple["options.safest_first"])
    entries = tuple(Entry((text,), (CALCULATED,)) for text in both)
    yield Part("Other orders", entries, "orders")


def _case_note(ladder: Ladder) -> Note:
    pieces = [Piece("Calculated", "who"), Piece(" from your hours and your money.")]
    if not ladder.limits.hours_said:
        pieces.append(Piece(" Say your hours", "act", "#hours"))
        pieces.append(Piece(" `inroad applications --hours 6`", "name"))
    return Note(tuple(pieces), ("calculated", ""))


def _moves(ladder: Ladder) -> Iterator[Entry]:
    found = ladder.reckoned
    names = [ladder.name(id) for id in found.order]
    said = f"{sentence(names[0]).rstrip('.')}."
    after = f" Next in line: {names[1]}." if names[1:] else ""
    if found.lower < _LITTLE:
        worth = "Within these hours and dates no order is likely to bring an offer."
        yield Entry((f"{said}{after}", worth), (CALCULATED,))
        return
    worth = (
        "On average, going on like this is worth as much as "
        f"{found.lower:.1f} sure offers of a plain paid job"
    )
    most = f"{found.upper:.1f}"
    if most == f"{found.lower:.1f}":
        worth += "; no order gives more."
    else:
        worth += f"; no order at all gives more than {most}."
    yield Entry((f"{said}{after}", worth), (CALCULATED,))


def _gives(ladder: Ladder) -> Iterator[Block]:
    places = {id: n for n, id in enumerate(ladder.reckoned.order)}
    attempts = sorted(ladder.attempts, key=lambda each: places[each.id])
    yield Finding(
        "What ten hours of trying give, counted in plain paid jobs",
        plain("Chance times worth, for the hours. A hollow bar rests on a default."),
    )
    rows = tuple(_row(each) for each in attempts)
    label = "For each option, from where to where what ten hours give may lie."
    figure = SpansFigure(rows, "plain paid jobs for ten hours", label)
    yield spans_of(figure)
    yield Table(
        "Chance, hours and worth of each",
        ("Option", "Chance", "Hours", "Times a plain job"),
        tuple(
            (
                short_name(each.name) + ("" if each.own else " ◇"),
                percents(each.chance),
                span_words(each.hours),
                span_words(each.worth),
            )
            for each in attempts
        ),
        folded=True,
    )
    pieces = (
        Piece("Give your own", "act", "/applications/own/"),
        Piece('`inroad applications own "join a lab" --chance "1 in 20"`', "name"),
    )
    told = "◇ A default in it. Your own ranges stand first, and a closing date counts."
    yield Entry((told,), (Note(pieces),))


def _row(each: Attempt) -> Row:
    """What ten hours give: from the low ends to the high ones, and in the middle."""
    hours = tuple(max(end, 0.5) for end in each.hours)
    low = each.chance[0] * each.worth[0] / hours[1] * 10
    high = each.chance[1] * each.worth[1] / hours[0] * 10
    middle = middle_of(each.chance) * middle_of(each.worth)
    middle *= 10 / max(middle_of(each.hours), 0.5)
    own = set(each.own) == {"chance", "hours", "worth"}
    said = f"chance {percents(each.chance)}"
    return Row(short_name(each.name), low, middle, high, said, own)


def _together(alike: Alike) -> Iterator[Block]:
    many = alike.counts.index(alike.many)
    yield Finding(
        f"{_of_so_many(alike.many)} is taken in "
        f"{percents(alike.shared[many])} of cases",
        plain(
            f"{_whose(alike)} One ability that nobody knows stands behind all of them: "
            "where one says no, the next is likelier to. Only if no answer had "
            "anything to do with another would it be "
            f"{percent(alike.independent[many])}."
        ),
    )
    yield _curves(alike)
    yield _table(alike)
    low, high = alike.enough
    if high is not None:
        most = "more than a thousand" if low is None else f"{low:,}"
        words = f"For nine in ten it takes {high:,} to {most} of them."
        same = "One is enough" if high == 1 else f"It takes {high:,}"
        yield Entry((words if low != high else f"{same} for nine in ten.",))
    else:
        yield Entry(("Not even a thousand of them would make it nine in ten.",))


def _of_so_many(many: int) -> str:
    return "One like this" if many == 1 else f"Of {many:,} like this, one or more"


def _whose(alike: Alike) -> str:
    chance = percents(alike.chance)
    if alike.given:
        return f"Each is taken in {chance} of cases, as you said."
    return f"Each is taken in {chance} of cases: an example, and nobody’s figure."


def _curves(alike: Alike) -> Chart:
    low, high = (
        tuple(
            (float(n), e[end]) for n, e in zip(alike.counts, alike.shared, strict=True)
        )
        for end in (0, 1)
    )
    alone = tuple(
        (float(n), p) for n, p in zip(alike.counts, alike.independent, strict=True)
    )
    at = alike.counts.index(alike.many)
    label = (
        f"The chance of one offer or more, by how many are sent: "
        f"{percents(alike.shared[at])} at {alike.many}."
    )
    made = CurvesFigure(
        (
            Line(high, "one ability behind all", "the range to go by"),
            Line(low, ""),
            Line(alone, "if independent", "which they are not", kind="dashed"),
        ),
        "chance of one offer or more",
        "applications sent",
        label,
        (Between(low, high, ""),),
    )
    shown = [n for n in _COUNTS if n in alike.counts]
    ends = [alike.shared[alike.counts.index(n)] for n in shown]
    letters = span_rows(
        [f"{n} sent" for n in shown], [e[0] for e in ends], [e[1] for e in ends]
    )
    return Chart(partial(curves_chart, made), label, letters)


def _table(alike: Alike) -> Table:
    shown = sorted({*(n for n in _COUNTS if n in alike.counts), alike.many})
    rows = tuple(
        (
            str(n),
            percents(alike.shared[alike.counts.index(n)]),
            percent(alike.independent[alike.counts.index(n)]),
        )
        for n in shown
    )
    head = ("Sent", "One ability behind all", "Only if independent")
    return Table("Chance of one offer or more", head, rows, folded=True)
