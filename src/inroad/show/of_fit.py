"""A test of fit laid out: what it is worth against its hours, and where that turns."""

from collections.abc import Iterator
from dataclasses import fields
from functools import partial

from inroad.actions.fit import FitView
from inroad.core.text import capital
from inroad.plan.fit import Fit, FitInputs, verdict_words, weeks_words
from inroad.show.charts import Between, CurvesFigure, Line, curves_chart
from inroad.show.charts.letters import span_rows
from inroad.show.layout import sheet_of
from inroad.show.model_parts import CALCULATED, model_parts, own_parts
from inroad.show.rest import rest_sheet
from inroad.show.sheet import Block, Chart, Entry, Finding, Part, Sheet, Table, plain
from inroad.show.words import counted, figure

_MISLEADS = (
    "The whole of it rests on how well the test shows fit, and nobody has measured how "
    "well fifty or a hundred hours predict a life in research.",
    "It counts only what the choice gains. A test also teaches something, and may be "
    "good in itself; that is not in it.",
    "People who do well in a test set by somebody else may not like to set their own.",
)


@sheet_of.register
def fit_sheet(view: FitView) -> Sheet:
    """Lay out what the test is worth by how many it suits."""
    if view.found is None or view.inputs is None:
        return rest_sheet("A test of fit")
    found = view.found
    verdict = Part(
        "In short", (Entry((verdict_words(found),), (CALCULATED,)),), "short"
    )
    parts = [verdict, Part("What it is worth", tuple(_worth(found)), "worth")]
    parts += own_parts(view.own)
    parts += model_parts(view.assumptions, view.what_would_change_it, _MISLEADS)
    return Sheet(_title(found), _dateline(view.inputs), tuple(parts))


def _title(found: Fit) -> str:
    if not found.could_change:
        return "No result would change your choice"
    worth = "probably worth" if found.pays else "probably not worth"
    return f"A test of fit: {worth} its hours"


def _dateline(given: FitInputs) -> str:
    own = len(given.own)
    if not own:
        return "All six figures are defaults; any of yours takes its place."
    if own == len(fields(given)) - 1:
        return "All six figures are yours."
    many, verb = counted(own, "").strip(), "is" if own == 1 else "are"
    return (
        f"{capital(many)} of the six figures {verb} yours; defaults stand for the rest."
    )


def _worth(found: Fit) -> Iterator[Block]:
    yield Finding(
        "Knowing is worth most where you could go either way",
        plain(f"The line across is what the test costs: {weeks_words(found.cost)}."),
    )
    yield _chart(found)
    rows = tuple(
        (
            figure(p * 10),
            weeks_words((low, high)),
            "yes" if middle > sum(found.cost) / 2 else "no",
        )
        for p, low, middle, high in found.curve
        if abs(p * 10 - round(p * 10)) < 1e-9
    )
    head = ("It suits, of ten", "Worth, by how well it shows", "Worth its hours")
    yield Table("What the test is worth, in weeks of work", head, rows, folded=True)


def _chart(found: Fit) -> Chart:
    low, middle, high = (
        tuple((row[0] * 10, row[end]) for row in found.curve) for end in (1, 2, 3)
    )
    cost = sum(found.cost) / 2
    top = max([v for _, v in high] + [cost]) * 1.1
    label = (
        "What the test is worth in weeks of work, by how many of ten it suits; highest "
        "in between."
    )
    made = CurvesFigure(
        (
            Line(middle, "worth of the test", "halfway"),
            Line(((0.0, cost), (10.0, cost)), "its hours", kind="limit"),
        ),
        "weeks of work",
        "of ten people like you, such work suits",
        label,
        (Between(low, high, "by how well it shows fit"),),
        high=top if top > 0 else 1.0,
        percent=False,
    )
    shown = [r for r in found.curve if abs(r[0] * 10 - round(r[0] * 10)) < 1e-9]
    letters = span_rows(
        [f"{figure(r[0] * 10)} of 10" for r in shown],
        [r[1] for r in shown],
        [r[3] for r in shown],
        f"the hours cost {weeks_words(found.cost)}",
    )
    return Chart(partial(curves_chart, made), label, letters)
