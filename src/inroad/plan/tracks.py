"""This week's two tracks, social and money, and what the page cannot say yet."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from inroad.core.suggestion import Suggestion
from inroad.decide.offers.money import money_refs
from inroad.decide.offers.week import movable_words
from inroad.record.person import Person


def week_lines(person: Person, offers: Iterable[Suggestion]) -> Iterator[Suggestion]:
    """Offer one item on each track; hours come only from what may move."""
    by_id = {offer.id: offer for offer in offers}
    offered = set(by_id)
    yield _social(offered)
    yield _money(person, offered)
    yield _hours(person)
    if "act.write_to" in offered and "reading.first" not in offered:
        yield Suggestion(
            "reading.cap",
            "reading",
            "Before the message: one recent work of theirs, its summary first, half an "
            "hour at most. The rest can follow their answer.",
            by_id["act.write_to"].because,
            minutes=30,
            weight=90,
        )


def _social(offered: set[str]) -> Suggestion:
    text, minutes = "People: find three people who do such work. Half an hour.", 30
    if "act.write_to" in offered:
        text = (
            "People: send the message above, and two like it to others. Ninety minutes."
        )
        minutes = 90
    because = ("slot:people", "calc:replies")
    return Suggestion(
        "week.social", "week", text, because, minutes=minutes, weight=90, track="social"
    )


@dataclass(frozen=True, slots=True)
class _Item:
    """What to do about money this week, in words, with the minutes it takes."""

    text: str
    minutes: int
    because: tuple[str, ...] = ("slot:runway_months",)


_DEBT = _Item(
    "write down what is owed, to whom and by when, and talk to one of them. Many "
    "places have a free debt advice line. One hour.",
    60,
    ("slot:runway_months", "slot:debt"),
)
_CLOSING = _Item(
    "note the closing dates of two programmes or posts that pay. One hour.", 60
)
_ADD_UP = _Item("add up what you have and what a month costs. Half an hour.", 30)
_ASK = _Item(
    "ask, in writing, whether your present work becomes lasting. Ten minutes.",
    10,
    ("slot:job_converts",),
)
_UNSAID = _Item(
    "nothing is proposed here, because you would rather not say how long your money "
    "lasts.",
    0,
)
_NOTHING = _Item(
    "nothing this week, as far as we know of your money. Look again in a month.", 0
)


def _money(person: Person, offered: set[str]) -> Suggestion:
    item = _money_item(person, offered)
    because = item.because
    if "runway.lasts" in offered and because == _NOTHING.because:
        because = money_refs(person)
    return Suggestion(
        "week.money",
        "week",
        f"Money: {item.text}",
        because,
        minutes=item.minutes,
        weight=80,
        track="money",
    )


def _money_item(person: Person, offered: set[str]) -> _Item:
    converts = person.profile.value("job_converts")
    if "runway.debt" in offered:
        return _DEBT
    if "options.structured_programme" in offered:
        return _CLOSING
    if "runway.unknown" in offered:
        return _ADD_UP
    if converts is not None and converts["value"] in {"probably", "unsure"}:
        return _ASK
    return _UNSAID if person.profile.declined("runway_months") else _NOTHING


def _hours(person: Person) -> Suggestion:
    words = movable_words(person)
    text = "You have marked no movable hours, so pick the time yourself."
    if words:
        text = f"These hours come only from what you marked as movable: {words}."
    return Suggestion("week.hours", "week", text, ("slot:movable_hours",), weight=70)


def missing_abilities() -> Iterator[Suggestion]:
    """Say in words what the program cannot do yet."""
    text = (
        "The order of your options rests on other people's counts, and where nobody "
        "counted on wide ranges that we assume. Yours stand before both."
    )
    yield Suggestion("missing.odds", "missing", text, (), weight=9)
