"""Topics laid out: which the hours hold, and at which chance each enters or leaves."""

from collections.abc import Iterator

from inroad.actions.topics import TopicsView
from inroad.core.text import capital
from inroad.decide.model_notes import find_note
from inroad.plan.topics import Chosen, Topic
from inroad.show.charts import Row, SpansFigure
from inroad.show.layout import sheet_of
from inroad.show.model_parts import (
    CALCULATED,
    model_parts,
    own_parts,
    percent,
    percents,
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
from inroad.show.words import counted


@sheet_of.register
def topics_sheet(view: TopicsView) -> Sheet:
    """Lay out what the hours hold."""
    if view.care:
        return rest_sheet("Topics")
    if view.found is None:
        return Sheet("Topics", "", (_empty(),))
    found = view.found
    parts = [Part("The choice", tuple(_choice(view, found)), "choice")]
    misleads = (find_note("topics").misleads,)
    parts += own_parts(view.own)
    parts += model_parts(found.assumptions, found.changes, misleads)
    return Sheet(_title(view, found), _dateline(view, found), tuple(parts))


def _empty() -> Part:
    said = (
        "Which topics to take up will stand here, once each has how many of ten such "
        "work out, how much it matters beside the others, and its hours."
    )
    pieces = (
        Piece("Write them", "act", "#topics"),
        Piece('`inroad topics --topics "probing, 4 of 10, matters 3, 40 h"`', "name"),
    )
    return Part("Nothing yet", (Entry((said,), (Note(pieces),)),), "empty")


def _title(view: TopicsView, found: Chosen) -> str:
    if not found.places:
        if any(topic.hours <= view.hours for topic in view.topics):
            return "None of them gives anything, by these figures"
        return "The hours hold none of them"
    first = view.topics[found.places[0]].name
    more = len(found.places) - 1
    return capital(f"{first}, and {counted(more, 'more topic')}" if more else first)


def _dateline(view: TopicsView, found: Chosen) -> str:
    topics = "topic" if len(view.topics) == 1 else "topics"
    hours = "hour" if view.hours == 1 else "hours"
    return (
        f"Taken: {len(found.places)} of {len(view.topics)} {topics}, with "
        f"{found.hours:,} of {view.hours:,} {hours}."
    )


def _choice(view: TopicsView, found: Chosen) -> Iterator[Block]:
    names = [view.topics[n].name for n in found.places]
    if names:
        rows = "\n".join(f"{n}. {name}" for n, name in enumerate(names, 1))
        yield Entry((rows,), (CALCULATED,))
    yield Finding(
        "How likely each is to work out, and where the choice turns",
        plain("The dotted tick is the chance at which it enters or leaves."),
    )
    order = list(dict.fromkeys([*found.places, *range(len(view.topics))]))
    topics = [(view.topics[n], found.flips[n], n in found.places) for n in order]
    label = "For each topic its chance of working out, and where the choice turns."
    made = SpansFigure(
        tuple(_row(*each) for each in topics),
        "chance that it works out",
        label,
        percent=True,
        least=0.0,
        most=1.0,
    )
    yield spans_of(made)
    yield Table(
        "The topics",
        ("Topic", "Taken", "Works out", "Matters", "Turns at"),
        tuple(
            (
                t.name,
                "yes" if taken else "no",
                percents(t.chance),
                span_words(t.matters),
                "nowhere" if flip is None else percent(flip),
            )
            for t, flip, taken in topics
        ),
        folded=True,
    )


def _row(topic: Topic, flip: float | None, taken: bool) -> Row:  # noqa: FBT001
    low, high = topic.chance
    said = "taken" if taken else "left out"
    return Row(topic.name, low, None, high, said, own=True, mark=flip)
