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
    return f"{many} for an answer in {figure(view.target * 10)} of 10 cases"


def _dateline(view: MessagesView) -> str:
    said = "Nothing of yours is counted yet; a default stands in its place."
    if view.sent:
        where = "in your log" if view.from_log else "as you counted"
        said = f"{view.answered:,} of {view.sent:,} answered so far, {where}."
    if not view.unsettled:
        return said
    more = capital(counted_of(view.unsettled, "message"))
    return (
        f"{said} {more} in your log, two weeks old or more, will count as soon as you "
        "note an answer or none."
    )


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
            Line(points, "with what is known"),
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
    head = ("Written", "With what is known", "Were the rate certain")
    yield Table("Chance of one answer or more", head, rows, folded=True)
    yield _needed(view)


def _needed(view: MessagesView) -> Entry:
    sure = counted_of(view.needed_if_certain, "message")
    aim = f"an answer in {figure(view.target * 10)} of 10 cases"
    if view.needed is None:
        return Entry((f"Were the rate certain, {sure} would make it {aim}.",))
    needed = counted_of(view.needed, "message")
    if view.needed == view.needed_if_certain:
        told = f"For {aim} it takes {needed}, and as many were the rate certain."
        return Entry((told,), (CALCULATED,))
    return Entry(
        (
            f"For {aim} it takes {needed}; were the rate certain, {sure} would do. The "
            "difference is what is not known.",
        ),
        (CALCULATED,),
    )


def _rate(view: MessagesView) -> Entry:
    before, now = (0.0 if b is None else b.mean for b in (view.before, view.now))
    low, high = (percent(end) for end in view.between)
    lies = f"is {low}" if low == high else f"lies between {low} and {high}"
    said = (
        f"Of ten such messages, {_of_ten(now)} would be answered; nine times in ten "
        f"the rate {lies}."
    )
    if view.sent:
        said += f" Before your own counts it was {_of_ten(before)} of ten."
    return Entry((said,), (CALCULATED,))


def _of_ten(rate: float) -> str:
    tenths = round(rate * 10, 1)
    return figure(tenths) if tenths else "fewer than 0.1"
