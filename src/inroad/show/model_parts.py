"""The parts that every model's page ends with: what it rests on, and where it fails."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from typing import Any

from inroad.actions.own_inputs import Own
from inroad.core.errors import NotFound
from inroad.core.text import stopped
from inroad.decide.defaults import find_default
from inroad.decide.results import Assumption
from inroad.show.sheet import Entry, Note, Part, Piece, plain
from inroad.show.words import day, figure, sentence, shortened, spoken

CALCULATED = Note((Piece("Calculated", "who"), Piece(".")), ("calculated", ""))


def model_parts(
    assumptions: Iterable[Assumption | Mapping[str, Any]],
    changes: Iterable[str],
    misleads: Iterable[str],
) -> Iterator[Part]:
    """Lay out what would change it, where it misleads, and what it rests on."""
    told = tuple(Entry((sentence(text),), (CALCULATED,)) for text in changes)
    if told:
        yield Part("What would change it", told, "changes")
    warned = tuple(Entry((sentence(text),)) for text in misleads)
    if warned:
        yield Part("Where it misleads", warned, "misleads")
    rests = tuple(_rest(each) for each in assumptions)
    if rests:
        yield Part("It rests on", rests, "rests")


def own_parts(own: Own | None) -> Iterator[Part]:
    """Say which figures the person keeps for this page, since when, and the way out."""
    if own is None:
        return
    told = "; ".join(
        f"{spoken(name).lower()} {shortened(figure_or_words(value), 90)}"
        for name, value in own.values.items()
    )
    pieces = (
        Piece("You", "who"),
        Piece(f", {day(own.on)}. They stand before any default."),
        Piece(f" `inroad {own.page} own --discard`", "name"),
    )
    note = Note(pieces, ("you", ""))
    yield Part("Yours", (Entry((sentence(f"You keep: {told}"),), (note,)),), "yours")


def figure_or_words(value: object) -> str:
    """Write an input as it was typed, in one line."""
    if isinstance(value, int | float):
        return figure(value)
    return " ".join(str(value).replace("_", " ").split())


def _rest(each: Assumption | Mapping[str, Any]) -> Entry:
    if isinstance(each, Mapping):
        each = Assumption(
            **{n: each[n] for n in Assumption.__dataclass_fields__ if n in each}
        )
    return Entry((sentence(each.text),), (_source(each),))


def _source(each: Assumption) -> Note:
    """Say whose it is; of a default also its age, and why it may not be theirs."""
    if each.kind == "said":
        return Note((Piece("You", "who"), Piece(".")), ("you", ""))
    if each.kind == "model":
        return plain("How the model is made.")
    head = f"Default, {each.age}." if each.age else "Default, undated."
    source, _, why = each.source.partition("; ")
    with suppress(NotFound):
        source, why = each.source, find_default(each.ref).why_not_you
    # The name of a site stays small, as it is written.
    said = stopped(source) if "." in source.split(" ")[0] else sentence(source)
    pieces = [Piece(f"{head} {said}")]
    pieces.append(Piece(f" {sentence(why or 'it is not about you in particular')}"))
    label = f"◇ default, {each.age or 'undated'}"
    return Note(tuple(pieces), (label, ""), "default")


def percent(share: float) -> str:
    """Return a chance in whole percent; small ones are not rounded to nothing."""
    if 0 < share < 0.005:
        return "under 1%"
    if 0.995 < share < 1:
        return "over 99%"
    return f"{share * 100:.0f}%"


def percents(ends: tuple[float, float]) -> str:
    """Return a range of chances: "39% to 50%", or one where both ends agree."""
    low, high = (percent(end) for end in ends)
    return low if low == high else f"{low} to {high}"


def span_words(ends: tuple[float, float]) -> str:
    """Return a range of numbers, short: "10 to 20", "0.7 to 1.5"."""
    low, high = (_short(end) for end in ends)
    return low if low == high else f"{low} to {high}"


def times(ends: tuple[float, float]) -> str:
    """Return a range of hours with its unit; what is under an hour in minutes."""
    if ends[1] < 1:
        low, high = (round(end * 60) for end in ends)
        return f"{low} min" if low == high else f"{low} to {high} min"
    return f"{span_words(ends)} h"


def _short(value: float) -> str:
    if abs(value) >= 100:
        return f"{value:,.0f}"
    return f"{value:.2g}"
