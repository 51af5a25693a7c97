"""Messages laid out: the chance of an answer by how many, and how sure that is."""

from collections.abc import Iterator
from functools import partial

from inroad.actions.messages import MessagesView
from inroad.core.text import capital, counted_of, of_cases
from inroad.decide.model_notes import find_note
from inroad.show.charts import CurvesFigure, Line, curves_chart
from inroad.show.charts.letters import span_rows
from inroad.show.layout import sheet_of
from inroad.show.model_parts import (
    CALCULATED,
    model_parts,
    own_parts,
    percent,
    percents,
)
from inroad.show.rest import rest_sheet
from inroad.show.sheet import Block, Chart, Entry, Finding, Part, Sheet, Table, plain
from inroad.show.words import figure

_COUNTS = (1, 2, 3, 5, 10, 18, 30)


@sheet_of.register
def messages_sheet(view: MessagesView) -> Sheet:
    """Lay out the chance of one answer or more."""
    if view.care or view.before is None or view.now is None:
        return rest_sheet("Messages")
    parts = [
        Part("How many", tuple(_many(view)), "many"),
        Part("The rate", (_rate(view),), "rate"),
    ]
    parts += own_parts(view.own)
    parts += model_parts(
        view.assumptions,
        view.what_would_change_it,
        (
            _misleads(view),
            "Replies differ by who asks: in one study they differed by the perceived "
            "race and gender of the sender.",
        ),
    )
    return Sheet(_title(view), _dateline(view), tuple(parts))


def _misleads(view: MessagesView) -> str:
    """Only behind the default for advice does one person's experience stand."""
    note = find_note("replies").misleads
    if view.kind == "advice":
        return note
    return (
        "The default is of other people, who asked something else. Silence is counted, "
        "so it learns from yours."
    )


def _title(view: MessagesView) -> str:
    if view.needed is None:
        return "No number of messages is known to do"
    many = capital(counted_of(view.needed, "message"))
    return f"{many} for {figure(view.target * 10)} of 10"


def _dateline(view: MessagesView) -> str:
    if not view.sent:
        return "Nothing of yours is counted yet; a default stands in its place."
    where = "in your log" if view.from_log else "as you counted"
    return f"{view.answered} of {view.sent} answered so far, {where}."


def _many(view: MessagesView) -> Iterator[Block]:
    yield Finding(
        f"Of three messages one or more is answered in {of_cases(view.curve[2])}",
        plain("The dashed line is the same, were the rate known for certain."),
    )
    points = tuple((float(n), p) for n, p in enumerate(view.curve, 1))
    sure = tuple((float(n), p) for n, p in enumerate(view.certain, 1))
    label = (
        "The chance of one answer or more, by messages written: "
        f"{percent(view.curve[2])} at three."
    )
    target = ((1.0, view.target), (float(len(view.curve)), view.target))
    made = CurvesFigure(
        (
            Line(points, "as little as is known"),
            Line(sure, "if the rate were certain", "which it is not", kind="dashed"),
            Line(target, f"{figure(view.target * 10)} of 10", kind="limit"),
        ),
        "chance of one answer or more",
        "messages written",
        label,
    )
    letters = span_rows(
        [f"{n} written" for n in _COUNTS],
        [0.0] * len(_COUNTS),
        [view.curve[n - 1] for n in _COUNTS],
    )
    yield Chart(partial(curves_chart, made), label, letters)
    rows = tuple(
        (str(n), percent(view.curve[n - 1]), percent(view.certain[n - 1]))
        for n in _COUNTS
    )
    head = ("Written", "As little as is known", "Rate certain")
    yield Table("Chance of one answer or more", head, rows, folded=True)
    yield _needed(view)


def _needed(view: MessagesView) -> Entry:
    sure = counted_of(view.needed_if_certain, "message")
    aim = f"{figure(view.target * 10)} of 10"
    if view.needed is None:
        return Entry((f"Were the rate certain, {sure} would make it {aim}.",))
    needed = counted_of(view.needed, "message")
    return Entry(
        (
            f"For {aim} it takes {needed}; were the rate certain, {sure} would do. The "
            "difference is what is not known.",
        ),
        (CALCULATED,),
    )


def _rate(view: MessagesView) -> Entry:
    before, now = (0.0 if b is None else b.mean for b in (view.before, view.now))
    said = (
        f"Of ten such messages, {figure(round(now * 10, 1))} would be "
        f"answered; nine times in ten the rate lies between {percents(view.between)}."
    ).replace(" to ", " and ")
    if view.sent:
        said += (
            f" Before your own counts it was {figure(round(before * 10, 1))} of ten."
        )
    return Entry((said,), (CALCULATED,))
