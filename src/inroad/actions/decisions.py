"""The decision journal: a question, what one expects, looking back, and the score."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Annotated, Literal

from inroad.actions.house import House
from inroad.actions.registry import action
from inroad.core.errors import BadInput, NotFound
from inroad.plan.journal import (
    Due,
    Kept,
    due,
    expecting,
    kept,
    looked_back,
    review_days,
    settled,
)
from inroad.record.decision import Decision, Expectation, Reviewed

LONGEST = 2000
MOST = 20
Which = Annotated[str, "the decision's id, or the beginning of its question"]


@dataclass(frozen=True, slots=True)
class Journal:
    """Every decision, the latest first; what is due; how the forecasts did."""

    decisions: tuple[Decision, ...]
    due: tuple[Due, ...]
    kept: Kept


@action("decisions", exposes="journal")
def decisions(house: House) -> Journal:
    """Show your decisions, what to look back on now, and how your forecasts did."""
    made = house.record.read().decisions
    newest = sorted(made, key=lambda each: (each.on, each.id), reverse=True)
    return Journal(tuple(newest), due(made, house.today), kept(made))


@action("decisions add", effect="write", exposes="journal")
def decisions_add(
    house: House,
    question: Annotated[str, "what is to be decided"],
    *,
    options: Annotated[str, "what you could do, with semicolons between"] = "",
    chosen: Annotated[str, "what you chose, where you have"] = "",
    because: Annotated[str, "why, in your words"] = "",
    reviews: Annotated[
        str, "days to look back, with semicolons; else after 1, 3, 6 and 12 months"
    ] = "",
) -> Decision:
    """Write a decision down, with the days on which to look back over a year."""
    made = Decision(
        id=house.new_id(),
        on=house.today,
        question=_words(question, "A decision"),
        options=_with(_listed(options), _short(chosen)),
        chosen=_short(chosen),
        because=_short(because),
        reviews=_days(reviews, house.today) or review_days(house.today),
    )
    house.record.keep(made)
    return made


@action("decisions expect", effect="write", exposes="journal")
def decisions_expect(
    house: House,
    decision: Which,
    text: Annotated[str, "what you expect to happen"],
    *,
    chance: Annotated[int, "how likely you think it is, out of 100"],
    by: Annotated[date, "the day by which one will know"],
) -> Decision:
    """Note what you expect of a decision, how likely, and by when one will know."""
    made = _find(house, decision)
    words = _words(text, "An expectation")
    said = Expectation(words, chance / 100, by, id=house.new_id())
    return _kept(house, expecting(made, said))


@action("decisions came", effect="write", exposes="journal")
def decisions_came(
    house: House,
    decision: Which,
    number: Annotated[int, "which of its expectations, counted from 1"],
    came: Annotated[Literal["yes", "no"], "whether it came"],
) -> Decision:
    """Note whether something you expected came."""
    made = _find(house, decision)
    return _kept(house, settled(made, number, came=came == "yes", on=house.today))


@action("decisions review", effect="write", exposes="journal")
def decisions_review(
    house: House,
    decision: Which,
    text: Annotated[str, "what you think of it now"],
    *,
    chosen: Annotated[str, "what you chose, where it was open"] = "",
    outcome: Annotated[str, "what came of it in the end, which closes it"] = "",
) -> Decision:
    """Look back on a decision, and close it where it is known what came of it."""
    made = _find(house, decision)
    seen = Reviewed(house.today, _words(text, "Looking back"), house.new_id())
    made = looked_back(made, seen)
    ended = _short(outcome)
    made = replace(
        made,
        options=_with(made.options, _short(chosen)),
        chosen=_short(chosen) or made.chosen,
        outcome=ended or made.outcome,
        outcome_on=house.today if ended else made.outcome_on,
    )
    return _kept(house, made)


def _with(options: tuple[str, ...], chosen: str) -> tuple[str, ...]:
    """Count what was chosen among the options: it turned out to be one."""
    return options if not chosen or chosen in options else (*options, chosen)


def _kept(house: House, made: Decision) -> Decision:
    house.record.keep(made)
    return made


def _find(house: House, named: str) -> Decision:
    made = house.record.read().decisions
    begun = named.strip().casefold()
    found = [
        each
        for each in made
        if begun and (each.id == named or each.question.casefold().startswith(begun))
    ]
    if len(found) == 1:
        return found[0]
    many = "Several decisions begin" if found else "No decision begins"
    known = "; ".join(each.question[:60] for each in (found or made)[:5])
    hint = f"There is: {known}." if known else "Write one down first."
    raise NotFound(f"{many} with {named[:60]!r}.", hint=hint)


def _words(text: str, what: str) -> str:
    words = _short(text)
    if not words:
        raise BadInput(f"{what} needs a few words.", hint="Say it in a sentence.")
    return words


def _short(text: str) -> str:
    words = text.strip()
    if len(words) > LONGEST:
        raise BadInput("That is too long.", hint=f"Up to {LONGEST} characters.")
    return words


def _listed(text: str) -> tuple[str, ...]:
    found = tuple(
        dict.fromkeys(p.strip() for p in _short(text).split(";") if p.strip())
    )
    if len(found) > MOST:
        raise BadInput(
            f"{len(found)} options are too many.", hint=f"Give the {MOST} that count."
        )
    return found


def _days(text: str, today: date) -> tuple[date, ...]:
    days = []
    for part in filter(None, (p.strip() for p in text.split(";"))):
        try:
            day = date.fromisoformat(part)
        except ValueError:
            raise BadInput(
                f"{part[:40]!r} is no day.", hint="Write it like 2027-03-01."
            ) from None
        if day <= today:
            raise BadInput(
                f"{part} is not still to come.", hint="Look back on a later day."
            )
        days.append(day)
    return tuple(sorted(set(days)))
