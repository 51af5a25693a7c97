"""The advice that bears on preparing for somebody, each line with its claims."""

from collections.abc import Iterator

from inroad.core.suggestion import Suggestion
from inroad.core.text import counted, number
from inroad.interview.offers.blocks import LONG_PREPARATION, block_lines
from inroad.library.shelf import Shelf
from inroad.people.hours import Hours
from inroad.people.references import BECAUSE, Relation
from inroad.record.person import Person


def prep_lines(
    person: Person, shelf: Shelf, hours: Hours, relation: Relation
) -> Iterator[Suggestion]:
    """Yield what to bear in mind; the first is always there."""
    yield _line(
        "prep.depth",
        "Skimming takes about 10 minutes, reading with care 30 to 60, and reading and "
        "summing up 60 to 120; so one person reads, who doubts that it suits others.",
        _there(shelf, "claim:S4-57", "claim:S4-104"),
    )
    yield _line(
        "prep.journal",
        "Write down three questions before a call. The best are those that they were "
        "never asked, or that you would enjoy so much that they enjoy them too.",
        _there(shelf, "claim:S2-06"),
    )
    yield from _turned_round(person, shelf, hours)
    if relation:
        yield _line(
            "prep.references",
            "Ask those who worked with them, in a relaxed setting and something exact.",
            _there(shelf, *BECAUSE[relation]),
        )


def _turned_round(person: Person, shelf: Shelf, hours: Hours) -> Iterator[Suggestion]:
    """Turn a long preparation round, the person's own words for it first."""
    claims = _there(shelf, "claim:S2-04", "claim:S2-01")
    said = (o for o in block_lines(person) if o.id == "blocks.reverse_test")
    offer = next(said, None)
    if offer is not None:
        yield _line("prep.reverse", offer.text, (*offer.because, *claims))
    elif hours.origin == "given" and (hours.hours or 0) > LONG_PREPARATION:
        many = counted(hours.hours or 0, hours.hours or 0, "hour")
        text = (
            f"You would give {many} to one message. Turn it round: how many hours "
            "would somebody need before talking with you about your own work?"
        )
        turned = person.profile.value("reverse_hours")
        if turned is not None:
            low, high = number(float(turned["low"])), number(float(turned["high"]))
            span = low if low == high else f"{low} to {high}"
            text = (
                f"You would give {many} to one message. To talk with you about your "
                f"work somebody would need {span}, you say."
            )
            claims = ("slot:reverse_hours", *claims)
        yield _line("prep.reverse", text, claims)


def _there(shelf: Shelf, *refs: str) -> tuple[str, ...]:
    """Keep the claims that are on the shelf: any source may be taken away."""
    return tuple(r for r in refs if shelf.has(r.removeprefix("claim:")))


def _line(id: str, text: str, because: tuple[str, ...]) -> Suggestion:
    return Suggestion(id, "people", text, because)
