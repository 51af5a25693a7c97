"""The decision journal laid out: what waits for a word first, then each decision."""

from collections.abc import Iterator
from datetime import date

from inroad.actions.decisions import Journal
from inroad.plan.journal import Due, Kept, Said
from inroad.record.decision import Decision, Expectation
from inroad.show.charts import Row, SpansFigure
from inroad.show.layout import sheet_of
from inroad.show.model_parts import percent, percents
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
from inroad.show.words import counted, day, listed, sentence

SCORED = (
    "The score is how far the chance you gave was from what came, squared and "
    "averaged: 0 is perfect, 0.25 is what saying 50 every time gives."
)


@sheet_of.register
def journal_sheet(journal: Journal) -> Sheet:
    """Lay out the journal."""
    if not journal.decisions:
        words = "Nothing yet. A decision you write down stands here, with what you "
        words += "expect of it and the days on which to look back."
        return Sheet("Your decisions", parts=(Part("Journal", (Entry((words,)),)),))
    parts = [
        Part("Waiting", tuple(map(_due, journal.due)), "waiting"),
        Part("Decisions", tuple(map(_entry, journal.decisions)), "decisions"),
        Part("Forecasts", tuple(_scored(journal.kept)), "forecasts"),
    ]
    said = counted(len(journal.decisions), "decision").capitalize()
    return Sheet("Your decisions", said, tuple(p for p in parts if p.blocks))


@sheet_of.register
def decision_sheet(made: Decision) -> Sheet:
    """Lay out one decision, as it now stands in the journal."""
    return Sheet("Written down", parts=(Part("Decision", (_entry(made),)),))


def _due(each: Due) -> Entry:
    if each.expectation:
        words = f"Did it come: {each.expectation.text.rstrip('.')}?"
    else:
        words = f"Look back on it: {sentence(each.decision.question)}"
    about = f"Of “{each.decision.question}”. " if each.expectation else ""
    return Entry((words,), (plain(f"{about}Since {day(each.on)}."),))


def _entry(made: Decision) -> Entry:
    lines = [sentence(made.question)]
    if made.chosen:
        because = f", because {made.because.rstrip('.')}" if made.because else ""
        lines.append(f"Chosen: {made.chosen}{because}.")
    # One text, so that the list goes on counting.
    numbered = "\n".join(
        f"{n}. {sentence(each.text)} {_said(each)}"
        for n, each in enumerate(made.expected, 1)
    )
    lines += [numbered] if numbered else []
    lines += [f"{day(back.on)}: {sentence(back.text)}" for back in made.reviewed]
    if made.outcome:
        lines.append(f"What came of it: {sentence(made.outcome)}")
    notes = [plain(f"{day(made.on)}. {_between(made.options)}".strip())]
    later = [d for d in made.reviews if not _passed(made, d)]
    if later and not made.outcome:
        notes.append(plain(f"Look back on {listed(map(day, later))}."))
    notes.append(Note((Piece(f"Its id: {made.id}", "name"),)))
    return Entry(tuple(lines), tuple(notes), f"decision-{made.id}")


def _between(options: tuple[str, ...]) -> str:
    return f"Between {listed(options)}." if len(options) > 1 else ""


def _passed(made: Decision, on: date) -> bool:
    return any(back.on >= on for back in made.reviewed)


def _said(each: Expectation) -> str:
    said = f"You said {each.probability:.0%}, by {day(each.by)}."
    came = {None: "", True: " It came.", False: " It did not come."}[each.came]
    return said + came


def _came(found: Kept) -> str:
    if found.settled == 1:
        came = "came" if found.came else "did not come"
        return f"The one forecast that is settled {came}."
    many = counted(found.came, "forecast").split()[0] if found.came else "none"
    return f"Of {counted(found.settled, 'forecast')} that are settled, {many} came."


def _scored(found: Kept) -> Iterator[Block]:
    if found.brier is None:
        return
    words = f"{_came(found)} Your score is {found.brier:.2f}"
    if found.always is not None:
        words += f"; saying {found.came / found.settled:.0%} every time would have "
        words += f"scored {found.always:.2f}"
    yield Entry((f"{words}.",), (plain(SCORED), *map(plain, found.doubts)))
    yield from _by_chance(found.said)


def _by_chance(said: tuple[Said, ...]) -> Iterator[Block]:
    """Draw what was said beside what came, with how sure so few make it."""
    hint = (
        "The bar is where such forecasts come in the long run, nine times in ten; the "
        "line in it is what came so far, the dotted tick what you said."
    )
    yield Finding("What you said, and what came", plain(hint))
    rows = tuple(
        Row(
            _named(each),
            each.between[0],
            each.came / each.count,
            each.between[1],
            _so_many(each),
            mark=each.mean,
        )
        for each in said
    )
    label = "For each group of forecasts, what was said and what came."
    made = SpansFigure(
        rows, "share that comes", label, percent=True, least=0.0, most=1.0
    )
    yield spans_of(made, "where such forecasts come in the long run, from 0 to 100%")
    yield Table(
        "What you said, and what came",
        ("Said", "On average", "Came", "In the long run"),
        tuple(
            (
                _named(each),
                percent(each.mean),
                _so_many(each),
                percents(each.between),
            )
            for each in said
        ),
        folded=True,
    )


def _named(each: Said) -> str:
    return f"{each.low * 100:.0f} to {each.high * 100:.0f}%"


def _so_many(each: Said) -> str:
    told = f"{each.came} of {each.count}"
    return f"{told}, too few" if each.too_few else told
