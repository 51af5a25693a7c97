"""This week's two tracks, social and money, and what the page cannot say yet."""

from collections.abc import Iterable, Iterator

from inroad.core.suggestion import Suggestion
from inroad.decide.offers.week import movable_words
from inroad.record.person import Person


def week_lines(person: Person, offers: Iterable[Suggestion]) -> Iterator[Suggestion]:
    """Offer one item on each track; hours come only from what may move."""
    offered = {offer.id for offer in offers}
    yield _social(offered)
    yield _money(person, offered)
    yield _hours(person)
    if "act.write_to" in offered:
        yield Suggestion(
            "reading.cap",
            "reading",
            "Before the message: one recent work of theirs, its summary first, half an "
            "hour at most. The rest can follow their answer.",
            ("slot:prep_hours",),
            minutes=30,
            weight=90,
        )


def _social(offered: set[str]) -> Suggestion:
    text = "People: find three names of people who do such work. Half an hour."
    if "act.write_to" in offered:
        text = (
            "People: send the message above, and two like it to others. "
            "An hour and a half in all."
        )
    return Suggestion(
        "week.social",
        "week",
        text,
        ("slot:people", "calc:replies"),
        minutes=90,
        weight=90,
        track="social",
    )


def _money(person: Person, offered: set[str]) -> Suggestion:
    text, because, minutes = _money_words(person, offered)
    return Suggestion(
        "week.money",
        "week",
        f"Money: {text}",
        because,
        minutes=minutes,
        weight=80,
        track="money",
    )


def _money_words(person: Person, offered: set[str]) -> tuple[str, tuple[str, ...], int]:
    converts = person.profile.value("job_converts")
    if "runway.debt" in offered:
        return (
            "write down what is owed, to whom and by when, and talk to one of them. "
            "Many places have a free debt advice line. One hour.",
            ("slot:runway_months",),
            60,
        )
    if "options.structured_programme" in offered:
        return (
            "write down the closing dates of two programmes or posts that pay. "
            "One hour.",
            ("slot:runway_months",),
            60,
        )
    if "runway.unknown" in offered:
        return (
            "add up what you have and what a month costs. Half an hour.",
            ("slot:runway_months",),
            30,
        )
    if converts is not None and converts["value"] in {"probably", "unsure"}:
        return (
            "ask, in writing, whether your present work becomes lasting. Ten minutes.",
            ("slot:job_converts",),
            10,
        )
    return (
        "nothing this week; your money does not ask for it. Look again in a month.",
        ("slot:runway_months",),
        0,
    )


def _hours(person: Person) -> Suggestion:
    words = movable_words(person)
    text = (
        f"These hours come only from what you marked as movable: {words} a week."
        if words
        else "You have marked no movable hours, so pick the time yourself; nothing of "
        "your week is offered up here."
    )
    return Suggestion("week.hours", "week", text, ("slot:movable_hours",), weight=70)


def missing_abilities() -> Iterator[Suggestion]:
    """Say in words what the program cannot do yet."""
    texts = {
        "missing.people_finder": "Inroad cannot yet look for people by what they "
        "publish, so the names here are yours or the library's.",
        "missing.roles": "It does not yet lay your evidence beside the kinds of "
        "research role.",
        "missing.odds": "It has no odds of acceptance for your options yet, and will "
        "not make any up.",
    }
    for place, (name, text) in enumerate(texts.items()):
        yield Suggestion(name, "missing", text, (), weight=10 - place)
