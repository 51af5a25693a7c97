"""Next steps, scored by three questions, with the weights in sight."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated

from inroad.actions.house import House
from inroad.actions.own_inputs import Own, keeps_own, with_own
from inroad.actions.registry import action
from inroad.core.errors import BadInput
from inroad.decide.results import Assumption, modelled
from inroad.plan.care import needs_care
from inroad.plan.next_steps import (
    NextStep,
    Ranked,
    ranked,
    steps_said,
    turn_words,
    weights_said,
)

CLAIM = "S2-17"
"""Whose test it is: a step nearer, that opens options and eases what follows."""


@dataclass(frozen=True, slots=True)
class StepsView:
    """Steps with their scores, the weights, and the order they make.

    Attributes:
        unscored: options of the person's own that have no scores here.
        claim: the test in our words, and who said it where.
    """

    steps: tuple[NextStep, ...]
    weights: Mapping[str, float]
    found: Ranked | None
    unscored: tuple[str, ...] = ()
    claim: tuple[str, str] = ("", "")
    assumptions: tuple[Assumption, ...] = ()
    what_would_change_it: tuple[str, ...] = ()
    mc_se: float = 0.0
    own: Own | None = None
    care: bool = False


@action("steps", exposes="profile")
def steps(
    house: House,
    *,
    steps: Annotated[
        str,
        "each step with three scores from 0 to 10: whether it brings you closer, opens "
        "options and eases the next decision, as: join a lab: closer 4 to 7, opens 6, "
        "eases 3; with semicolons between",
    ] = "",
    weights: Annotated[
        str, "how much each counts beside the others: closer 2, opens 1, eases 1"
    ] = "",
) -> StepsView:
    """Show which next step is best by three questions, and which weight turns that.

    Raises:
        BadInput: what is no step, no score or no weight.
    """
    values, own = with_own(house, "steps", {"steps": steps, "weights": weights})
    given = steps_said(values["steps"])
    shares, said = weights_said(values["weights"])
    person = house.record.read()
    if needs_care(person):
        return StepsView((), shares, None, care=True)
    if len(given) == 1:
        raise BadInput("One step has no order.", hint="Score two or more.")
    named = {step.name.casefold() for step in given}
    held = [str(each["text"]) for each in person.profile.value("options") or ()]
    found = ranked(given, shares) if given else None
    return StepsView(
        given,
        shares,
        found,
        tuple(name for name in held if name.casefold() not in named),
        _claim(house),
        _rests(said=said),
        tuple(turn_words(found, shares)) if found else (),
        own=own,
    )


steps_own = keeps_own(steps, "Keep your scores of next steps, or discard them.")


def _claim(house: House) -> tuple[str, str]:
    if not house.shelf.has(CLAIM):
        return "", ""
    claim = house.shelf.claim(CLAIM)
    source = house.shelf.source(claim.source_id)
    line = f", line {claim.lines[0]}" if claim.lines else ""
    return claim.text, f"{claim.speaker_name}, {source.title}{line}, {claim.dated}"


def _rests(*, said: bool) -> tuple[Assumption, ...]:
    weights = Assumption(
        "The three questions count as you weigh them."
        if said
        else "The three questions count alike.",
        "said" if said else "default",
        "your own weights" if said else "our assumption, not measured; only you know",
    )
    model = "Scores are added up, weighted; a high one makes up for a low one."
    return (weights, *modelled(model))
