"""Is a test of fit worth its hours? From counts and ranges alone, in weeks of work.

Two states, it suits or it does not; two actions, to go or not; a test that shows the
truth in so many of ten cases. Nobody has measured how well such tests show it.
"""

from collections.abc import Iterator
from dataclasses import dataclass, fields
from typing import Any, Final

from inroad.core.suggestion import Suggestion
from inroad.core.text import counted, number
from inroad.decide.defaults import assumed
from inroad.decide.results import Assumption
from inroad.plan.attempts import Ends, Limits, middle_of

A_YEAR, A_WEEK = 46.0, 40.0
"""Weeks of work in a year, and hours in such a week."""
_STEPS: Final = 50
_OURS = "our assumption, not measured; only you know"
_TELLS: Final = 0.005


@dataclass(frozen=True, slots=True)
class FitInputs:
    """What the test rests on; a default stands where the person gave nothing.

    Attributes:
        suits: of people like them, the share whom such work suits.
        gain: years won if it suits.
        loss: years lost if it does not, before one leaves again.
        hours: the test takes.
        shows: of those whom it suits, the share in which the test says so.
        errs: of those whom it does not, the share in which the test says it does.
        own: which of these the person gave.
    """

    suits: Ends = (0.2, 0.5)
    gain: Ends = (2.0, 4.0)
    loss: Ends = (0.5, 1.5)
    hours: Ends = (80.0, 120.0)
    shows: Ends = (0.6, 0.9)
    errs: Ends = (0.2, 0.4)
    own: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Fit:
    """What the test is worth, in weeks of work.

    Attributes:
        goes: whether one would go without the test.
        worth: by how well the test may show it: at worst, halfway, at best.
        cost: of the test, two ends.
        could_change: whether any result would change the choice, at best.
        worth_between: shares that it suits between which the test is worth its cost,
            halfway; None where it never is.
        needs: of ten of each kind, how many the test has to tell right; None where
            not even ten would do.
        curve: share that it suits, and worth at worst, halfway and at best.
    """

    goes: bool
    worth: tuple[float, float, float]
    cost: Ends
    could_change: bool
    worth_between: Ends | None
    needs: float | None
    curve: tuple[tuple[float, float, float, float], ...]

    @property
    def pays(self) -> bool:
        """Whether it is worth its hours, halfway."""
        return self.worth[1] > sum(self.cost) / 2


def weighed_fit(given: FitInputs) -> Fit:
    """Weigh the test at its worst, halfway and at its best."""
    middle = middle_of(given.suits)
    cost = given.hours[0] / A_WEEK, given.hours[1] / A_WEEK
    curve = tuple(
        (p, *_three(p, given)) for p in (step / _STEPS for step in range(_STEPS + 1))
    )
    halfway = sum(cost) / 2
    worth = _three(middle, given)
    paying = [p for p, _, value, _ in curve if value > halfway]
    gain, loss = _weeks(given)
    return Fit(
        goes=middle * gain > (1 - middle) * loss,
        worth=worth,
        cost=cost,
        could_change=worth[2] > _TELLS,
        worth_between=(paying[0], paying[-1]) if paying else None,
        needs=_needs(middle, given, halfway),
        curve=curve,
    )


def _weeks(given: FitInputs) -> Ends:
    return middle_of(given.gain) * A_YEAR, middle_of(given.loss) * A_YEAR


def _three(suits: float, given: FitInputs) -> tuple[float, float, float]:
    (low, high), (least, most) = given.shows, given.errs
    return (
        _worth(suits, given, low, most),
        _worth(suits, given, middle_of(given.shows), middle_of(given.errs)),
        _worth(suits, given, high, least),
    )


def _worth(suits: float, given: FitInputs, shows: float, errs: float) -> float:
    # NumPy waits until there is something to weigh.
    from inroad.decide.information import evsi_discrete  # noqa: PLC0415

    gain, loss = _weeks(given)
    payoff = [[gain, -loss], [0.0, 0.0]]
    likelihood = [[shows, errs], [1 - shows, 1 - errs]]
    # What is left of a sum of floats is no worth.
    return round(evsi_discrete([suits, 1 - suits], payoff, likelihood), 9)


def _needs(suits: float, given: FitInputs, cost: float) -> float | None:
    """The fewest of ten, on both sides, that the test has to tell right."""
    for halves in range(10, 21):
        right = halves / 20
        if _worth(suits, given, right, 1 - right) > cost:
            return halves / 2
    return None


def fit_assumptions(given: FitInputs) -> list[Assumption]:
    """Say what was given, and for the rest which default stands in its place."""
    return [
        Assumption(text, "said" if name in given.own else "default", source, ref=name)
        for name, text, source in _texts(given)
    ] + [assumed("fit_test.conceptual")]


def _texts(given: FitInputs) -> Iterator[tuple[str, str, str]]:
    told = {
        "suits": f"Of ten people like you, such work suits {_tenths(given.suits)}.",
        "gain": f"If it suits, you win {_years(given.gain)}.",
        "loss": f"If it does not, it costs you {_years(given.loss)} before you leave.",
        "hours": f"The test takes {counted(*given.hours, 'hour')}.",
        "shows": f"Of ten whom it suits, the test says yes to {_tenths(given.shows)}.",
        "errs": "Of ten whom it does not suit, the test wrongly says yes to "
        f"{_tenths(given.errs)}.",
    }
    for name, text in told.items():
        yield name, text, "your own figures" if name in given.own else _OURS


def _tenths(ends: Ends) -> str:
    low, high = (number(end * 10) for end in ends)
    return low if low == high else f"{low} to {high}"


def _years(ends: Ends) -> str:
    return counted(*ends, "year")


def verdict_words(found: Fit) -> str:
    """Say whether the test is worth its hours, with its spread, never a bare yes."""
    cost = f"{weeks_words(found.cost)} of work"
    if not found.could_change:
        plan = "go" if found.goes else "stay away"
        return (
            f"No result would change your choice: by these figures you would {plan} "
            f"whatever the test said, so it is not worth its {cost}."
        )
    worth = weeks_words((found.worth[0], found.worth[2]))
    lead = "is probably worth" if found.pays else "is probably not worth"
    return (
        f"The test {lead} its hours: it costs {cost}, and what it may show is worth "
        f"{worth}, by how well it shows fit. Nobody has measured that."
    )


def weeks_words(ends: Ends) -> str:
    """Say weeks, whole where they are many."""
    low, high = (round(e, 1) if e < 10 else float(round(e)) for e in ends)
    if not high and ends[1] > 0:
        return "under 0.1 weeks"
    return counted(low, high, "week")


def turn_words(found: Fit) -> list[str]:
    """Say where it turns."""
    said = []
    if found.worth_between is None:
        said.append("However many it suits, the test is not worth its hours.")
    else:
        low, high = (number(end * 10) for end in found.worth_between)
        said.append(
            f"It is worth its hours where such work suits about {low} to {high} of ten "
            "people like you; with fewer you would stay away, with more you would go, "
            "whatever it showed."
        )
    if found.needs is not None:
        said.append(
            f"It has to be right about {number(found.needs)} of ten, among those whom "
            "it suits and among those whom it does not."
        )
    else:
        said.append(
            "By how many it suits as said, not even a test that is never wrong would "
            "be worth these hours."
        )
    said.append("A shorter test that shows as much is worth more.")
    return said


def fit_line(found: Fit, given: FitInputs, limits: Limits) -> Suggestion:
    """Say on the Brief whether the test is worth its hours, and what it displaces."""
    text = _short(found, given)
    weeks = middle_of(given.hours) / limits.a_week if limits.a_week else 0.0
    if limits.money_ends and weeks > limits.weeks / 3:
        text += (
            f" At {number(limits.a_week)} hours a week it takes {number(round(weeks))} "
            f"weeks{_of_the_money(limits.weeks)}, so begin with its first ten hours."
        )
    return Suggestion(
        "test.worth",
        "test",
        text,
        ("default:fit_test.conceptual", "calc:fit"),
        weight=60,
        calculations={"calc:fit": _calculation(found, given)},
    )


def _of_the_money(weeks: float) -> str:
    whole = round(weeks)
    if whole > 1:
        return f" of the {number(whole)} your money lasts at least"
    return ", more than your money may last"


def _short(found: Fit, given: FitInputs) -> str:
    """Say the verdict and its turn in two sentences."""
    if not found.could_change or found.worth_between is None:
        return verdict_words(found)
    worth = weeks_words((found.worth[0], found.worth[2]))
    low, high = (number(end * 10) for end in found.worth_between)
    return (
        f"A test of fit of {counted(*given.hours, 'hour')} is probably "
        f"{'worth them' if found.pays else 'not worth them'}: what it shows is worth "
        f"{worth} of work, by how well it shows fit, which nobody has measured. It is "
        f"worth its hours where such work suits about {low} to {high} of ten people "
        "like you."
    )


def _calculation(found: Fit, given: FitInputs) -> dict[str, Any]:
    result = {f.name: getattr(found, f.name) for f in fields(found)}
    rests = fit_assumptions(given)
    return {
        "kind": "calc",
        "name": "fit",
        "text": "what the test may show, against its hours",
        "result": {name: v for name, v in result.items() if name != "curve"},
        "assumptions": [
            {"text": a.text, "kind": a.kind, "source": a.source} for a in rests[:-1]
        ],
    }
