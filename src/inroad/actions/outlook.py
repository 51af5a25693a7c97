"""Outlook: ways ahead over some years, and what the comparison hangs on."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Annotated, Any

from inroad.actions.house import House
from inroad.actions.own_inputs import Own, keeps_own, own_in, with_own
from inroad.actions.registry import action
from inroad.core.errors import BadInput
from inroad.core.suggestion import Suggestion
from inroad.decide.offers.rungs import ruled_out
from inroad.decide.results import Assumption
from inroad.plan.ahead import (
    AheadInputs,
    Compared,
    Outlook,
    Swing,
    looked_ahead,
)
from inroad.plan.ahead_line import outlook_line
from inroad.plan.care import needs_care
from inroad.plan.ways import matters_said, ways_said
from inroad.record.person import Person

MODEL = "outlook/2"
HORIZON, LEFT = 10.0, 0.5
_SAID_IN, _QUARTER, _HALF = 2022, 2030, 2040
_RULED = frozenset({"phd", "dream_lab", "structured_programme", "university_lab"})


_NOTHING: Mapping[str, Any] = {
    "ways": "",
    "matters": "",
    **dict.fromkeys(("horizon", "quarter_by", "half_by", "said_in", "left")),
}


@dataclass(frozen=True, slots=True)
class OutlookView:
    """What came of it, and what it was compared from."""

    inputs: AheadInputs | None
    found: Outlook | None
    own: Own | None = None
    care: bool = False


@action("outlook", exposes="profile")
def outlook(
    house: House,
    *,
    ways: Annotated[
        str,
        "your own figures, as PhD: ready 4 to 6, works 2 to 5 of 10, aim 4 to 9, "
        "days 3 to 7, pay 2 to 5; with semicolons between ways",
    ] = "",
    matters: Annotated[
        str, "how much each matters beside the others: aim 3, days 2, pay 1"
    ] = "",
    horizon: Annotated[float | None, "how many years ahead to look; else 10"] = None,
    quarter_by: Annotated[
        int | None, "AI changes everything by this year with one chance in four"
    ] = None,
    half_by: Annotated[int | None, "and by this year with one chance in two"] = None,
    said_in: Annotated[int | None, "the year of that forecast"] = None,
    left: Annotated[
        float | None,
        "of ten parts of a year's worth, how many are left after that; else 5",
    ] = None,
) -> OutlookView:
    """Compare ways ahead over the years: how often each is best, and what turns it.

    Raises:
        BadInput: figures that make no way, no weights or no forecast.
    """
    typed = {
        "ways": ways,
        "matters": matters,
        "horizon": horizon,
        "quarter_by": quarter_by,
        "half_by": half_by,
        "said_in": said_in,
        "left": left,
    }
    values, own = with_own(house, "outlook", typed)
    person = house.record.read()
    if needs_care(person):
        return OutlookView(None, None, care=True)
    inputs = _inputs(house, person, values)
    return OutlookView(inputs, outlook_of(house, inputs), own)


outlook_own = keeps_own(
    outlook, "Keep your own figures for ways ahead, or discard them."
)


def own_outlook(house: House, person: Person) -> Suggestion | None:
    """Compare ways ahead by the person's own figures; None where they keep none.

    What was kept under older rules and can no longer be used counts as not said.
    """
    own = own_in(person, "outlook")
    if own is None:
        return None
    try:
        inputs = _inputs(house, person, {**_NOTHING, **own.values})
    except BadInput:
        return None
    return outlook_line(outlook_of(house, inputs), inputs, own.on)


def _inputs(house: House, person: Person, values: Mapping[str, Any]) -> AheadInputs:
    weights, own = matters_said(values["matters"])
    horizon = HORIZON if values["horizon"] is None else float(values["horizon"])
    left = LEFT * 10 if values["left"] is None else float(values["left"])
    quarter_by = values["quarter_by"]
    given = {"weights": own, "forecast": quarter_by is not None}
    given |= {name: values[name] is not None for name in ("horizon", "left")}
    if not 1 <= horizon <= 60:
        raise BadInput(f"{horizon:g} years are no horizon.", hint="Give 1 to 60.")
    if not 0 <= left <= 10:
        raise BadInput(f"{left:g} of ten parts cannot be left.", hint="Give 0 to 10.")
    now = house.today.year
    said_in = values["said_in"] or (now if quarter_by is not None else _SAID_IN)
    return AheadInputs(
        ways=ways_said(values["ways"], ruled_out(person) & _RULED),
        weights=weights,
        horizon=horizon,
        now=float(now),
        forecast=_forecast(quarter_by, values["half_by"]),
        said_in=float(said_in),
        left=left / 10,
        own=tuple(name for name, is_own in given.items() if is_own),
    )


def _forecast(
    quarter_by: int | None, half_by: int | None
) -> tuple[tuple[float, float], ...]:
    if (quarter_by is None) != (half_by is None):
        raise BadInput(
            "A forecast needs both years.",
            hint="Say by when with one chance in four, and with one in two.",
        )
    return (0.25, float(quarter_by or _QUARTER)), (0.5, float(half_by or _HALF))


def outlook_of(house: House, inputs: AheadInputs) -> Outlook:
    """Find what was compared for these figures, or compare and keep it."""
    plain = json.dumps(asdict(inputs), sort_keys=True)
    key = f"{MODEL}/{hashlib.sha256(plain.encode()).hexdigest()}"
    kept = house.calculations.find(key)
    if kept is None:
        kept = asdict(looked_ahead(inputs))
        house.calculations.keep(key, kept)
    return _from_plain(kept)


def _from_plain(kept: dict[str, Any]) -> Outlook:
    return Outlook(
        **{
            **kept,
            "ways": tuple(_compared(each) for each in kept["ways"]),
            "knowing": tuple((name, worth) for name, worth in kept["knowing"]),
            "swings": tuple(Swing(**each) for each in kept["swings"]),
            "flips": tuple(kept["flips"]),
            "assumptions": tuple(Assumption(**each) for each in kept["assumptions"]),
        }
    )


def _compared(each: dict[str, Any]) -> Compared:
    times = each["times"]
    return Compared(
        **{
            **each,
            "quantiles": tuple(each["quantiles"]),
            "times": None if times is None else (times[0], times[1]),
        }
    )
