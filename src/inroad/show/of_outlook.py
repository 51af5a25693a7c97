"""An outlook laid out: how often each way is best, its spread, and what turns it."""

from collections.abc import Iterator

from inroad.actions.outlook import OutlookView
from inroad.decide.model_notes import find_note
from inroad.decide.results import Assumption
from inroad.plan.ahead import AheadInputs, Compared, Outlook
from inroad.plan.ways import MATTERS, MEANT
from inroad.show.charts import Row, SpansFigure
from inroad.show.layout import sheet_of
from inroad.show.model_parts import (
    CALCULATED,
    model_parts,
    own_parts,
    percent,
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
from inroad.show.words import figure, sentence

_CLOSE = 0.1
_OURS = "our assumption, not measured; yours takes its place"
_HUGE = 1000


@sheet_of.register
def outlook_sheet(view: OutlookView) -> Sheet:
    """Lay out the ways, what turns the comparison, and what a delay has to bring."""
    if view.care or view.found is None or view.inputs is None:
        return rest_sheet("Ways ahead")
    found, given = view.found, view.inputs
    parts = [
        Part("How often best", tuple(_best(found)), "best"),
        Part("What turns it", tuple(_turns(found)), "turns"),
        Part("What a delay asks", tuple(_delays(found, given)), "delays"),
        Part("The figures", tuple(_figures(given)), "figures-of-ways"),
    ]
    assumptions = (*_said(given), *found.assumptions)
    misleads = (
        find_note("outlook").misleads,
        "A scale from 0 to 10 hides what cannot be weighed. If you would not take a "
        "way at any score, leave it out.",
    )
    parts += own_parts(view.own)
    parts += model_parts(assumptions, found.flips, misleads)
    return Sheet(_title(found), _dateline(found, given), tuple(parts))


def _title(found: Outlook) -> str:
    if len(found.ways) < 2:
        return sentence(f"{found.ways[0].name}, alone").rstrip(".")
    first, second = found.ways[:2]
    if first.p_best - second.p_best < _CLOSE:
        return sentence(
            f"No way leads clearly: {first.name} and {second.name} are close"
        ).rstrip(".")
    return sentence(f"{first.name} is best most often, and not always").rstrip(".")


def _dateline(found: Outlook, given: AheadInputs) -> str:
    by = percent(found.by_horizon)
    whose = "your forecast" if "forecast" in given.own else "a forecast"
    return (
        f"Over {_years(given.horizon)}, by {whose} of {given.said_in:g}, taken "
        f"as of today: {by} that the world has changed by then."
    )


def _years(horizon: float) -> str:
    return f"{figure(horizon)} year{'' if horizon == 1 else 's'}"


def _best(found: Outlook) -> Iterator[Block]:
    first = found.ways[0]
    yield Finding(
        f"{sentence(first.name).rstrip('.')} comes out best in "
        f"{_hundred(first.p_best)} of 100 draws",
        plain("Nine in ten draws lie in the bar; the line is the middle one."),
    )
    label = (
        "The worth of a year in each way, from where to where nine in ten draws lie."
    )
    rows = tuple(_row(each) for each in found.ways)
    figure_ = SpansFigure(rows, "worth of a year on average, 0 to 10", label)
    yield spans_of(figure_, "nine in ten draws of a year's worth")
    head = ("Way", "Best, of 100", "Lost if chosen", "Nine in ten")
    yield Table(
        "How often best, and what choosing it costs beside the best in each draw",
        head,
        tuple(
            (
                each.name,
                _hundred(each.p_best),
                f"{each.regret:.1f}",
                f"{each.quantiles[0]:.1f} to {each.quantiles[4]:.1f}",
            )
            for each in found.ways
        ),
        folded=True,
    )


def _row(each: Compared) -> Row:
    low, _, middle, _, high = each.quantiles
    return Row(each.name, low, middle, high, f"best in {_hundred(each.p_best)} of 100")


def _hundred(share: float) -> str:
    return f"{share * 100:.0f}"


def _turns(found: Outlook) -> Iterator[Block]:
    if len(found.ways) < 2 or not found.swings:
        yield Entry(("Nothing in its range turns it.",))
        return
    first, second = (each.name for each in found.ways[:2])
    yield Finding(
        f"Each figure through its range: the lead of {first} over {second}",
        plain("Left of zero the second is ahead. The others stay halfway."),
    )
    label = f"By how much {first} leads {second} as one figure moves."
    rows = tuple(
        Row(
            s.name,
            min(s.at_low, s.at_high),
            None,
            max(s.at_low, s.at_high),
            "turns it" if s.turns else "",
        )
        for s in found.swings
    )
    made = SpansFigure(rows, "lead, in points of a year's worth", label, base=0.0)
    yield spans_of(made)
    yield Table(
        "The lead at both ends of each range",
        ("Figure", "At its low end", "At its high end"),
        tuple((s.name, _signed(s.at_low), _signed(s.at_high)) for s in found.swings),
        folded=True,
    )
    if found.knowing:
        name, worth = found.knowing[0]
        yield Entry(
            (
                f"Most worth finding out: {name}. Knowing it for sure is worth "
                f"{worth:.1f} of the ten points of a year.",
            ),
            (CALCULATED,),
        )


def _signed(value: float) -> str:
    return (
        f"{value:+.1f}".replace("-", "−").replace("+0.0", "0.0").replace("−0.0", "0.0")
    )


def _delays(found: Outlook, given: AheadInputs) -> Iterator[Block]:
    rows = tuple(
        (each.name, _times(each.times)) for each in found.ways if each.times is not None
    )
    yield Entry(
        (
            "Years spent preparing, and a chance that it does not work out, ask for "
            "better years afterwards. Five years of preparing and three of good work "
            "beat eight okay years only if a good year is worth 2.67 okay ones; what "
            "works out in 1 of 100 cases has to be worth 50 times what does in 50.",
        ),
        (plain("Arithmetic, from what Rohin Shah writes of it."),),
    )
    yield Entry(
        (
            "The exception he names: a topic of an expert’s, where that expert "
            "supervises you, could do more than your own.",
        ),
        (plain("Rohin Shah, who says plausibly."),),
    )
    yield Table(
        f"Over {_years(given.horizon)}: how many times as good as staying a year "
        "has to be",
        ("Way", "Times as good"),
        rows,
    )


def _times(ends: tuple[float, float] | None) -> str:
    if ends is None:
        return "1"
    low, high = ends
    if low >= _HUGE:
        return "more than any year is"
    return f"{low:.1f} to {'more than a thousand' if high >= _HUGE else f'{high:.1f}'}"


def _figures(given: AheadInputs) -> Iterator[Block]:
    names = [f"{each.name}{'' if each.own else ' ◇'}" for each in given.ways]
    both = list(zip(names, given.ways, strict=True))
    yield Table(
        "◇ where no figure is yours",
        ("Way", "Ready in years", "Works out, of 10"),
        tuple(
            (
                name,
                span_words(each.ready),
                span_words((each.works[0] * 10, each.works[1] * 10)),
            )
            for name, each in both
        ),
    )
    yield Table(
        "From 0 to 10, once it is ready",
        ("Way", *(name.title() for name in MATTERS)),
        tuple(
            (name, *(span_words(each.after[key]) for key in MATTERS))
            for name, each in both
        ),
    )
    pieces = (
        Piece("Give your own", "act", "#ways"),
        Piece('`inroad outlook --ways "PhD: ready 4 to 6, aim 4 to 9"`', "name"),
    )
    meant = "; ".join(f"{name} is {MEANT[name]}" for name in MATTERS)
    yield Entry((sentence(meant),), (Note(pieces),))


def _said(given: AheadInputs) -> Iterator[Assumption]:
    """Say whose the weights and the figures of the ways are."""
    shares = ", ".join(
        f"{MEANT[name]} {_hundred(share)}" for name, share in given.weights.items()
    )
    own = "weights" in given.own
    yield Assumption(
        f"Of 100 parts of what matters: {shares}.",
        "said" if own else "default",
        "your own figures" if own else _OURS,
    )
    told = [each.name for each in given.ways if each.own]
    if told:
        text = f"Your own figures for {', '.join(told)}."
        yield Assumption(text, "said", "your own figures")
    if len(told) < len(given.ways):
        yield Assumption(
            "The ranges of the other ways are wide, and drawn from what is said of "
            "them in general.",
            "default",
            _OURS,
        )
