"""Applications: which first, how many, and what the odds are when they go together."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Annotated, Any

from inroad.actions.decide import runway_of
from inroad.actions.house import House
from inroad.actions.ladder import reckoned_ladder
from inroad.actions.registry import action
from inroad.actions.said_ranges import Ends, chance_said, range_said
from inroad.core.errors import BadInput, NotFound
from inroad.core.text import full_date, quoted
from inroad.decide.results import Assumption
from inroad.plan.alike import EXAMPLE, Alike, pictured
from inroad.plan.attempts import Limits
from inroad.plan.care import needs_care
from inroad.plan.closing import check_closing, closing_of, without_closing
from inroad.plan.ladder import Ladder
from inroad.record.person import Person

MOST_HOURS, MOST_WEEKS = 168.0, 520.0
_GIVEN = frozenset({"chance", "hours", "worth", "closes"})


@dataclass(frozen=True, slots=True)
class ApplicationsView:
    """The search among the person's options, and so many alike sent together.

    `closed` says which options have closed, where none are left to be ordered.
    """

    ladder: Ladder | None
    alike: Alike | None
    assumptions: tuple[Assumption, ...] = ()
    closed: tuple[str, ...] = ()
    care: bool = False


@action("applications", exposes="profile")
def applications(
    house: House,
    *,
    hours: Annotated[float | None, "hours a week you could give to this"] = None,
    weeks: Annotated[float | None, "for how many weeks"] = None,
    alike: Annotated[int, "how many applications of one kind to picture"] = 10,
    chance: Annotated[
        str, "of how many such applications one is taken: 5 to 10 in 100, or 1 in 20"
    ] = "",
) -> ApplicationsView:
    """Show which application to try first, and how likely one offer is.

    Raises:
        BadInput: hours or weeks that there are not, or no chance.
    """
    person = house.record.read()
    if needs_care(person):
        return ApplicationsView(None, None, care=True)
    ladder = _ladder(house, person, _limit(hours, "hours"), _limit(weeks, "weeks"))
    if not 1 <= alike <= 1000:
        raise BadInput(
            f"{alike} applications cannot be pictured.", hint="Give 1 to 1000."
        )
    given = bool(chance.strip())
    found = pictured(alike, chance_said(chance) if given else EXAMPLE, given=given)
    closed = () if ladder else _closed(person, house.today)
    return ApplicationsView(ladder, found, _rests(), closed)


@action("applications own", effect="write", exposes="profile")
def applications_own(
    house: House,
    option: Annotated[str, "one of your options, or the beginning of its words"],
    *,
    chance: Annotated[str, "its chance of an offer: 5 to 10 in 100, or 1 in 20"] = "",
    hours: Annotated[str, "hours until there is an answer: 10 to 20"] = "",
    worth: Annotated[
        str, "how many times as good as a plain paid job it would be: 2 to 5"
    ] = "",
    closes: Annotated[date | None, "the last day to apply, as 2026-12-15"] = None,
    clear: Annotated[bool, "first take away what you gave for it before"] = False,
) -> ApplicationsView:
    """Give your own range for an option; it stands before any default.

    Raises:
        BadInput: nothing is given, or no range, or a closing date that has passed.
        NotFound: no option of yours begins so.
    """
    own: dict[str, Any] = {**_own(chance, hours, worth)}
    if closes is not None:
        own["closes"] = check_closing(closes, house.today).isoformat()
    if not own and not clear:
        raise BadInput(
            "Nothing was given.",
            hint="Give a chance, hours, how good it would be, or when it closes.",
        )
    answer = house.record.read().profile.answers.get("options")
    held: list[dict[str, Any]] = list((answer.value or []) if answer else [])
    place = _place(option, held)
    if answer is not None:
        left = {n: v for n, v in held[place].items() if not (clear and n in _GIVEN)}
        held[place] = {**left, **own}
        house.record.keep(
            replace(answer, id=house.new_id(), on=house.today, value=held)
        )
    return applications(house)


def _closed(person: Person, today: date) -> tuple[str, ...]:
    """Say which options have closed, where too few are left to be ordered."""
    held = person.profile.value("options") or ()
    days = [(without_closing(str(e["text"])), closing_of(e)) for e in held]
    return tuple(
        f"{quoted(name)} closed on {full_date(day)}."
        for name, day in days
        if day is not None and day < today
    )


def _own(chance: str, hours: str, worth: str) -> dict[str, list[float]]:
    found: dict[str, Ends] = {}
    if chance.strip():
        found["chance"] = chance_said(chance)
    if hours.strip():
        found["hours"] = range_said(hours, "The hours", most=10_000)
    if worth.strip():
        found["worth"] = range_said(worth, "How many times as good", most=1000)
    return {name: list(ends) for name, ends in found.items()}


def _place(named: str, held: list[dict[str, Any]]) -> int:
    begun = _plain(named)
    found = [
        n
        for n, e in enumerate(held)
        if begun and _plain(str(e["text"])).find(begun) == 0
    ]
    if len(found) == 1:
        return found[0]
    many = "Several of your options begin" if found else "No option of yours begins"
    known = "; ".join(str(e["text"])[:60] for e in held[:5])
    hint = f"There is: {known}." if known else "Name options in your profile first."
    raise NotFound(f"{many} with {named[:60]!r}.", hint=hint)


def _plain(text: str) -> str:
    return " ".join(text.replace("’", "'").strip(" .“”\"'").split()).casefold()


def _limit(value: float | None, what: str) -> float | None:
    most = MOST_HOURS if what == "hours" else MOST_WEEKS
    if value is not None and not 0 <= value <= most:
        raise BadInput(
            f"{value:g} {what} cannot be reckoned with.",
            hint=f"Give 0 to {most:g}.",
        )
    return value


def _ladder(
    house: House, person: Person, hours: float | None, weeks: float | None
) -> Ladder | None:
    def limited(limits: Limits) -> Limits:
        if hours is not None:
            limits = replace(limits, a_week=hours, hours_said=True)
        if weeks is not None:
            limits = replace(limits, weeks=weeks, money_ends=False, weeks_said=True)
        return limits

    return reckoned_ladder(house, person, runway_of(house, person), limited)


def _rests() -> tuple[Assumption, ...]:
    from inroad.decide.defaults import assumed  # noqa: PLC0415 - reads a file

    return (assumed("cash.shared_ability"),)
