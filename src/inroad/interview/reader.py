"""Reading one slot from one answer, in the shape the slot has for everybody else."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Any, Final, TypeAlias

from inroad.interview.exchanges import Exchange
from inroad.interview.hearing import Json
from inroad.interview.home import Home
from inroad.interview.items import read_items, read_text
from inroad.interview.reading import LIST_SLOTS, TEXT_SLOTS, Declined, Item, Reading
from inroad.interview.turns import Turn
from inroad.interview.values.convert import read_conversion
from inroad.interview.values.hours import read_hours
from inroad.interview.values.money import Income, read_income
from inroad.interview.values.months import read_runway
from inroad.interview.values.ratings import Rating, read_rating
from inroad.interview.values.shares import Share, read_shares
from inroad.interview.values.spans import Span

# Money that several countries have: only a place settles which one is meant.
MANY: Final = (*LIST_SLOTS, "attention_now", "attention_target")


@dataclass(frozen=True, slots=True)
class Entry:
    """One value without its evidence, and the span of the turn that says it."""

    body: dict[str, Json]
    start: int
    end: int
    turn: Turn

    def wire(self) -> dict[str, Json]:
        """The value with its lines and its raw quote."""
        return {
            **self.body,
            "lines": [*self.turn.lines(self.start, self.end)],
            "quote": self.turn.quote(self.start, self.end),
        }


@dataclass(frozen=True, slots=True)
class Heard:
    """What one answer says about a slot; no entries means "there is none"."""

    slot: str
    entries: tuple[Entry, ...] = field(default=())

    def wire(self) -> Json:
        """The shape of the contract: a list for list slots, else one value."""
        if self.slot in MANY:
            return [entry.wire() for entry in self.entries] or None
        return self.entries[0].wire() if self.entries else None


Answered: TypeAlias = Heard | Declined | None


def read(
    slot: str, turn: Turn, question: str = "", home: Home | None = None
) -> Answered:
    """Read `slot` from a turn that answers `question`; None if it does not answer."""
    if slot in LIST_SLOTS:
        found = read_items(slot, turn.text, question=question)
        return found if not isinstance(found, tuple) else _list(slot, found, turn)
    if slot == "monthly_income":
        return _one(slot, _income_said(turn, question, home), turn, _income)
    said = _READERS[slot](turn.text, question=question)
    if isinstance(said, Reading) and isinstance(said.value, tuple):
        return Heard(slot, tuple(_share(share, turn) for share in said.value))
    return _one(slot, said, turn, _body)


@dataclass(frozen=True, slots=True)
class Readings:
    """What the answers of one talk say, each read once for a slot.

    `home` is where the person lives and what money is theirs.
    """

    home: Home
    kept: dict[tuple[str, int], Answered] = field(default_factory=dict)

    def of(self, slot: str, exchange: Exchange) -> Answered:
        """What the answer of an exchange says to its own question."""
        key = slot, exchange.answer.raws[0]
        if key not in self.kept:
            said = read(slot, exchange.answer, exchange.question, self.home)
            self.kept[key] = said
        return self.kept[key]


_READERS: Final[dict[str, Callable[..., Any]]] = {
    "job_converts": read_conversion,
    "runway_months": read_runway,
    "prep_hours": read_hours,
    "attention_now": read_shares,
    "attention_target": partial(read_shares, of="target"),
    "self_rating": partial(read_rating, of="self"),
    "peer_rating": partial(read_rating, of="peers"),
    **{slot: partial(read_text, slot) for slot in TEXT_SLOTS},
}


def _one(
    slot: str,
    said: Reading[Any] | Declined | None,
    turn: Turn,
    body: Callable[[str, Any], dict[str, Json]],
) -> Answered:
    if not isinstance(said, Reading):
        return said
    return Heard(slot, (Entry(body(slot, said.value), said.start, said.end, turn),))


def _list(slot: str, items: Sequence[Item], turn: Turn) -> Heard:
    return Heard(
        slot,
        tuple(
            Entry({"text": item.text, **dict(item.extra)}, item.start, item.end, turn)
            for item in items
        ),
    )


def _income_said(
    turn: Turn, question: str, home: Home | None
) -> Reading[Income] | Declined | None:
    places = [place for place, _ in home.places] if home else []
    usual = home.currency if home else None
    return read_income(turn.text, question=question, places=places, usual=usual)


def _income(_: str, income: Income) -> dict[str, Json]:
    return {
        "amount": plain_number(float(income.amount)),
        "currency": income.currency,
        "basis": income.basis,
    }


def _body(slot: str, value: Any) -> dict[str, Json]:  # noqa: ANN401 - one of four shapes
    if isinstance(value, Span):
        return {"low": plain_number(value.low), "high": plain_number(value.high)}
    if isinstance(value, Rating):
        return _rating(value)
    return {"text" if slot in TEXT_SLOTS else "value": value}


def _rating(rating: Rating) -> dict[str, Json]:
    body: dict[str, Json] = {
        "value": plain_number(rating.value),
        "scale": rating.scale,
        "compared_to": rating.compared_to,
    }
    if rating.other_ratings:
        body["other_ratings"] = [_rating(other) for other in rating.other_ratings]
    return body


def _share(share: Share, turn: Turn) -> Entry:
    numbers: dict[str, Json] = {
        "share": share.share,
        "hours_per_day": share.hours_per_day,
        "hours_per_week": share.hours_per_week,
    }
    said = {
        k: plain_number(v) for k, v in numbers.items() if isinstance(v, (int, float))
    }
    return Entry({"label": share.label, **said}, share.start, share.end, turn)


def plain_number(value: float) -> int | float:
    """Whole numbers without a decimal point."""
    return int(value) if float(value).is_integer() else float(value)
