"""A test of fit: is it worth its hours before one commits?"""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Annotated, Any

from inroad.actions.house import House
from inroad.actions.own_inputs import Own, keeps_own, own_in, with_own
from inroad.actions.registry import action
from inroad.actions.said_ranges import Ends, chance_said, range_said
from inroad.core.errors import BadInput
from inroad.decide.results import Assumption
from inroad.plan.care import needs_care
from inroad.plan.fit import Fit, FitInputs, fit_assumptions, turn_words, weighed_fit
from inroad.record.person import Person

MODEL = "fit/1"


@dataclass(frozen=True, slots=True)
class FitView:
    """What the test is worth, what it rests on, and what would change it."""

    inputs: FitInputs | None
    found: Fit | None
    assumptions: tuple[Assumption, ...] = ()
    what_would_change_it: tuple[str, ...] = ()
    mc_se: float = 0.0
    own: Own | None = None
    care: bool = False


@action("fit", exposes="profile")
def fit(
    house: House,
    *,
    suits: Annotated[
        str, "of ten people like you, how many such work would suit: 3 to 6"
    ] = "",
    gain: Annotated[str, "if it suits, how many good years you win: 2 to 4"] = "",
    loss: Annotated[str, "if it does not, how many years it costs: 0.5 to 1"] = "",
    hours: Annotated[str, "how many hours the test takes: 50 to 100"] = "",
    shows: Annotated[
        str, "of ten whom it suits, to how many the test says yes: 6 to 9"
    ] = "",
    errs: Annotated[
        str, "of ten whom it does not suit, to how many it wrongly says yes: 2 to 4"
    ] = "",
) -> FitView:
    """Show whether a test of fit is worth its hours, and where that turns.

    Raises:
        BadInput: what was given is no range, or no count of ten.
    """
    typed = {
        "suits": suits,
        "gain": gain,
        "loss": loss,
        "hours": hours,
        "shows": shows,
        "errs": errs,
    }
    values, own = with_own(house, "fit", typed)
    inputs = _inputs(values)
    if needs_care(house.record.read()):
        return FitView(None, None, care=True)
    found = fit_of(house, inputs)
    return FitView(
        inputs, found, tuple(fit_assumptions(inputs)), tuple(turn_words(found)), own=own
    )


fit_own = keeps_own(fit, "Keep your own figures for the test of fit, or discard them.")


def own_fit(person: Person) -> FitInputs:
    """Return the figures for a test of fit, the person's own before any default.

    What was kept under older rules and can no longer be used counts as not said.
    """
    own = own_in(person, "fit")
    try:
        return _inputs(own.values if own else {})
    except BadInput:
        return FitInputs()


def _inputs(values: Mapping[str, str]) -> FitInputs:
    given: dict[str, Any] = {
        name: (_of_ten if name in _COUNTS else _span)(text, name)
        for name, text in values.items()
        if name in _NAMES and text.strip()
    }
    inputs = FitInputs(**given, own=tuple(given))
    if inputs.shows[0] < inputs.errs[1]:
        raise BadInput(
            "A test that says yes as often to those whom it does not suit shows "
            "nothing.",
            hint="The first count has to be at least as large as the second.",
        )
    return inputs


def fit_of(house: House, inputs: FitInputs) -> Fit:
    """Find what was weighed for these figures, or weigh and keep it."""
    key = f"{MODEL}/{hashlib.sha256(json.dumps(asdict(inputs)).encode()).hexdigest()}"
    kept = house.calculations.find(key)
    if kept is None:
        kept = asdict(weighed_fit(inputs))
        house.calculations.keep(key, kept)
    between = kept["worth_between"]
    low, middle, high = kept["worth"]
    return Fit(
        **{
            **kept,
            "worth": (low, middle, high),
            "cost": (kept["cost"][0], kept["cost"][1]),
            "worth_between": None if between is None else (between[0], between[1]),
            "curve": tuple((p, a, b, c) for p, a, b, c in kept["curve"]),
        }
    )


_COUNTS = frozenset({"suits", "shows", "errs"})
_NAMES = {
    "suits": "How many it suits",
    "shows": "To how many it rightly says yes",
    "errs": "To how many it wrongly says yes",
    "gain": "The years won",
    "loss": "The years lost",
    "hours": "The hours",
}


def _of_ten(text: str, name: str) -> Ends:
    words = text.strip()
    if "%" not in words and not any(w in words.split() for w in ("in", "of")):
        words = f"{words} in 10"
    return chance_said(words, _NAMES[name])


def _span(text: str, name: str) -> Ends:
    return range_said(text, _NAMES[name], most=10_000 if name == "hours" else 60)
