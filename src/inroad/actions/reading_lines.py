"""The advice that bears on reading, each line with the claims it rests on."""

from collections.abc import Iterator
from typing import Literal

from inroad.core.suggestion import Suggestion
from inroad.core.text import full_date
from inroad.decide.degree import phd_state
from inroad.library.shelf import Shelf
from inroad.people.depths import reached, summary_of
from inroad.people.hours import Hours
from inroad.people.others_share import BETTER, DONE, share_of_reading
from inroad.record.person import Person
from inroad.record.reading import Reading

Event = Literal["add", "log", "done", "drop"]


def reading_lines(person: Person, shelf: Shelf, hours: Hours) -> tuple[Suggestion, ...]:
    """Return what to bear in mind when planning."""
    share = share_line(person, shelf)
    return (
        _depth(shelf),
        *_hours(hours),
        *((share,) if share else ()),
        *_weekly(person, shelf),
    )


def _depth(shelf: Shelf) -> Suggestion:
    return _line(
        "reading.depth",
        "Depth before breadth: one agenda paper, one topic from it, papers on that "
        "topic, a model of why it matters, then how you might improve on it.",
        _there(shelf, "claim:S4-47"),
    )


def _hours(hours: Hours) -> Iterator[Suggestion]:
    if hours.origin == "movable":
        text = (
            f"Of the {hours.out_of:g} hours a week that may move, half are planned "
            f"for reading: {hours.hours:g}. The number is yours to change."
        )
        yield _line("reading.hours", text, hours.because)
    elif hours.origin == "now":
        text = f"You read {hours.hours:g} hours a week already; the plan keeps to them."
        yield _line("reading.hours", text, hours.because)
    if hours.left_alone:
        text = f"Nothing is taken from {', '.join(hours.left_alone)}."
        yield _line("reading.left_alone", text, ("slot:movable_hours",))


def share_line(person: Person, shelf: Shelf) -> Suggestion | None:
    """Set the person's share of reading beside the two of somebody who told his."""
    claims = _there(shelf, "claim:S4-53")
    share = share_of_reading(person.profile.value("attention_now"))
    if share is None or not claims:
        return None
    low, high = (round(100 * each) for each in BETTER)
    text = (
        f"Of your time for reading and for research of your own, {share:.0%} is "
        f"reading. One researcher read others half the time ({DONE:.0%}) in his first "
        f"six months, and now thinks that {low} to {high}% would have been better."
    )
    return _line("reading.share", text, ("slot:attention_now", *claims))


def _weekly(person: Person, shelf: Shelf) -> Iterator[Suggestion]:
    if phd_state(person)[0] == "doing":
        text = (
            "In a PhD on something else, an hour a week of reading on alignment can "
            "keep you near it. A week without it simply moves on."
        )
        claims = _there(shelf, "claim:S4-35")
        if claims:
            yield _line("reading.weekly_hour", text, claims)


def log_lines(
    reading: Reading, shelf: Shelf, event: Event, *, new: bool = False
) -> tuple[Suggestion, ...]:
    """Return what to say of one work after something was noted of it."""
    return tuple(_after(reading, shelf, event, new=new))


def _after(
    reading: Reading, shelf: Shelf, event: Event, *, new: bool
) -> Iterator[Suggestion]:
    if event == "add" and new:
        text = (
            "It is not among the works you brought in, so it stands under the title "
            "as you wrote it."
        )
        yield _line("reading.by_title", text, ())
    if event == "add" and reading.done_on:
        text = (
            f"You closed it on {full_date(reading.done_on)}, and it stays closed. Note "
            "another sitting whenever you look into it again."
        )
        yield _line("reading.closed", text, ())
    if event in {"log", "done"} and reached(reading) == "read":
        yield _line("reading.deeper", _DEEPER, _there(shelf, "claim:S4-58"))
    if event == "log" and reading.level == "study" and not summary_of(reading):
        text = "To close it as a study, sum it up: what it says, in your words."
        yield _line("reading.summary", text, _there(shelf, "claim:S4-57"))
    if event == "done" and reading.due:
        text = f"It is asked again on {full_date(reading.due)}."
        yield _line("reading.again", text, ())


_DEEPER = (
    "You read it with care. What is worth that is probably worth summing up: the "
    "summary adds 5 to 10 times what careful reading adds over skimming, in numbers "
    "that their author says he made up."
)


def _there(shelf: Shelf, *refs: str) -> tuple[str, ...]:
    """Keep the claims that are on the shelf: any source may be taken away."""
    return tuple(r for r in refs if shelf.has(r.removeprefix("claim:")))


def _line(id: str, text: str, because: tuple[str, ...]) -> Suggestion:
    return Suggestion(id, "reading", text, because)
