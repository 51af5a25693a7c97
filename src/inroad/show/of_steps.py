"""Next steps laid out: three scores each, the order they make, and what turns it."""

from collections.abc import Iterator

from inroad.actions.steps import CLAIM, StepsView
from inroad.plan.next_steps import ASKED, NextStep, Ranked
from inroad.show.charts import Row, SpansFigure
from inroad.show.layout import sheet_of
from inroad.show.model_parts import (
    CALCULATED,
    model_parts,
    own_parts,
    span_words,
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
from inroad.show.words import counted, listed, sentence

_MISLEADS = (
    "Scores are your own guesses of today. Look at what turns the order, not at the "
    "totals.",
    "A high score makes up for a low one here. A step that brings you no nearer stays "
    "one, whatever else it does.",
)


@sheet_of.register
def steps_sheet(view: StepsView) -> Sheet:
    """Lay out the test, the order, and what would turn it."""
    if view.care:
        return rest_sheet("Next steps")
    parts = [*_test(view)]
    if view.found is None:
        parts.insert(0, _empty(view))
        return Sheet("Next steps", "", tuple(parts))
    parts.insert(0, Part("The order", tuple(_order(view, view.found)), "order"))
    parts += own_parts(view.own)
    parts += model_parts(view.assumptions, view.what_would_change_it, _MISLEADS)
    return Sheet(_title(view, view.found), _dateline(view), tuple(parts))


def _title(view: StepsView, found: Ranked) -> str:
    first, second = (view.steps[n].name for n in found.order[:2])
    if found.tied:
        return f"No step leads: {first} and {second} come to the same"
    held = "" if found.sure else ", if your scores hold"
    return sentence(f"{first} first{held}").rstrip(".")


def _dateline(view: StepsView) -> str:
    many = sentence(counted(len(view.steps), "step")).rstrip(".")
    shares = ", ".join(
        f"{words} {view.weights[asked] * 100:.0f}" for asked, words in ASKED.items()
    )
    return f"{many}. Of 100 parts: {shares}."


def _empty(view: StepsView) -> Part:
    said = (
        "Which step to take next will stand here, once two or more have three scores "
        "from 0 to 10."
    )
    named = [name[:60] for name in view.unscored[:5]]
    told = (said, f"You could score {listed(named)}.") if named else (said,)
    pieces = (
        Piece("Score them", "act", "#steps"),
        Piece(
            '`inroad steps --steps "join a lab: closer 4 to 7, opens 6, eases 3; …"`',
            "name",
        ),
    )
    return Part("Nothing yet", (Entry(told, (Note(pieces),)),), "empty")


def _test(view: StepsView) -> Iterator[Part]:
    says, where = view.claim
    if not says:
        return
    note = Note((Piece(f"{where}."), Piece(f" `inroad cite {CLAIM}`", "name")))
    entry = Entry((f"In our words: {says}",), (note,))
    yield Part("Whose test", (entry,), "test")


def _order(view: StepsView, found: Ranked) -> Iterator[Block]:
    steps = [(view.steps[n], found.totals[n]) for n in found.order]
    hint = "From the low ends of the three scores to the high ones, weighted."
    yield Finding("What each step comes to, from 0 to 10", plain(hint))
    rows = tuple(
        Row(step.name, low, (low + high) / 2, high, span_words((low, high)), own=True)
        for step, (low, high) in steps
    )
    label = "For each step, from where to where its weighted scores may lie."
    made = SpansFigure(rows, "weighted scores", label, least=0.0, most=10.0)
    yield spans_of(made)
    yield Table(
        "The three scores",
        ("Step", "Nearer", "Opens", "Eases"),
        tuple(_scores(step) for step, _ in steps),
    )
    if not found.sure:
        said = "Within the ranges you gave, the first place is not settled."
        yield Entry((said,), (CALCULATED,))
    if found.not_nearer:
        yield Entry((f"Brings you no nearer: {listed(found.not_nearer)}.",))
    if view.unscored:
        named = listed([name[:60] for name in view.unscored[:5]])
        yield Entry((f"Among your options and not scored: {named}.",))


def _scores(step: NextStep) -> tuple[str, ...]:
    return step.name, *(span_words(step.scores[asked]) for asked in ASKED)
