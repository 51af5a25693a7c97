"""Options as attempts: what one might be worth, its chance, its hours, its wait.

The person's own ranges come first. Where they gave none the figure is a default: a
count from elsewhere where there is one, else a wide assumption of ours that says so.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from inroad.decide.chances import Chance, chance_of
from inroad.decide.offers.ladder import rung_lines
from inroad.decide.offers.money import said_months
from inroad.decide.offers.research import holds_paid_work
from inroad.decide.offers.rungs import Rung
from inroad.decide.offers.week import movable_hours
from inroad.decide.options import Family
from inroad.decide.results import Assumption, Runway
from inroad.plan.closing import closing_of, weeks_until, without_closing
from inroad.record.person import Person

Ends = tuple[float, float]
PLAIN: Final = 3
"""The ambition of a plain paid job: worth is counted in multiples of that."""
A_STEP: Final = 1.5
"""How many times as good each step up our ordering of ambition is taken to be."""
BESIDE_WORK, WITHOUT_WORK = 8.0, 25.0
"""Hours a week where nobody said, beside paid work and without."""
WEEKS_AHEAD: Final = 52.0
"""How far ahead is looked: a year, or to the short end of the money."""
EACH: Final = 0.5
"""What a year's pay counts for, in plain jobs, for each who lives on it, and debt."""
_WEEKS_A_MONTH: Final = 365.25 / 12 / 7
_ASSUMED: Final[Mapping[str, tuple[Ends, Ends]]] = {
    # Chances of an offer where nobody counted, and hours until there is an answer.
    "own_lab": ((0.01, 0.1), (80, 160)),
    "company": ((0.01, 0.1), (80, 160)),
    "structured_programme": ((0.01, 0.13), (10, 20)),
    "phd": ((0.01, 0.2), (40, 80)),
    "university_lab": ((0.05, 0.5), (10, 20)),
    "dream_lab": ((0.002, 0.05), (20, 40)),
    "degree": ((0.2, 0.8), (10, 30)),
    "stay": ((0.4, 0.9), (1, 4)),
    "small_lab": ((0.03, 0.4), (10, 20)),
    "free_exploration": ((0.05, 0.4), (20, 60)),
    "independent_public_work": ((0.1, 0.5), (20, 60)),
    "paying_job": ((0.1, 0.6), (15, 40)),
    "other": ((0.03, 0.5), (10, 30)),
}
_WAIT: Final[Mapping[str, float]] = {
    # Weeks until it can pay, where that is not the usual time to an offer.
    "own_lab": 52.0,
    "company": 52.0,
    "free_exploration": 26.0,
    "independent_public_work": 26.0,
    "phd": 40.0,
    "degree": 40.0,
    "dream_lab": 7.0,
    "stay": 2.0,
}
_NOT_SENT = frozenset(
    {"stay", "free_exploration", "independent_public_work", "own_lab", "company"}
)
_USUAL_WAIT: Final = 12.0
OURS = "our assumption, not measured"
ASSUMED = (
    Assumption(
        "An option is worth as many times a plain paid job as its kind stands higher "
        "on our ordering of ambition: 1.5 times for each step.",
        "default",
        f"{OURS}; say how many times as good each is to you",
        ref="worth",
    ),
    Assumption(
        "Where nobody counted, a chance of an offer is a wide range by kind: 1 to 10 "
        "in 100 for a lab or company of one's own, 10 to 60 for a paid job.",
        "default",
        f"{OURS}; any count of your own is better",
        ref="chance",
    ),
    Assumption(
        "Trying takes 1 to 4 hours where you are, 10 to 60 for most kinds, 80 to 160 "
        "for a lab or company of one's own.",
        "default",
        f"{OURS}; own estimates usually run over",
        ref="hours",
    ),
    Assumption(
        "A week without pay counts against an option as far as the money may run out, "
        "and half a plain job a year more for each who lives on it, and for debts.",
        "default",
        f"{OURS}; only you know what it would mean",
        ref="need",
    ),
)


@dataclass(frozen=True, slots=True)
class Attempt:
    """One option as the models take it.

    Attributes:
        id: of its line on the Brief.
        name: in the person's words.
        chance: of an offer, two ends, 0 to 1.
        hours: until there is an answer.
        worth: in plain paid jobs, before what pay counts for.
        steady: how far it pays steadily, 0 to 1, by our ordering.
        weeks: waited until it can pay.
        own: which of chance, hours and worth the person gave.
        counted: the default its chance was counted in, or nothing.
        sent: whether one applies for it; nobody applies to explore, or to stay.
        closes: the last day on which one can try, or nothing.
        open_weeks: weeks until then; below zero where it has closed, None where no
            date is known.
    """

    id: str
    name: str
    chance: Ends
    hours: Ends
    worth: Ends
    steady: float = 0.0
    weeks: float = 12.0
    own: tuple[str, ...] = ()
    counted: str = ""
    sent: bool = True
    closes: str = ""
    open_weeks: float | None = None

    @property
    def closed(self) -> bool:
        """Whether it can be tried no more."""
        return self.open_weeks is not None and self.open_weeks < 0


@dataclass(frozen=True, slots=True)
class Limits:
    """What there is to try them with.

    Attributes:
        a_week: hours a week.
        weeks: for which they are there: until the money's short end, a year at most.
        need: what a year without pay costs, in plain jobs.
        hours_said: whether the person said the hours, or they are a default.
        money_ends: whether the money, and not the year, ends the time.
        pay_covers: whether present pay covers what is spent, and is not said to end.
        risk: that the money ends before a first pay, begun today.
        others: how many live on the person's income.
        owes: whether there are debts.
        because: the slots that this rests on.
    """

    a_week: float
    weeks: float
    need: float
    hours_said: bool = False
    money_ends: bool = False
    pay_covers: bool = False
    risk: float = 0.0
    others: int = 0
    owes: bool = False
    because: tuple[str, ...] = ()
    weeks_said: bool = False

    @property
    def hours(self) -> float:
        """All hours there are."""
        return self.a_week * self.weeks


def attempts_of(
    rungs: Sequence[Rung], person: Person, today: date
) -> tuple[Attempt, ...]:
    """Turn the rungs of the ladder into attempts, in the same order."""
    return tuple(
        _attempt(line.id, rung, said_of(rung, person), today)
        for rung, line in rung_lines(rungs)
    )


def limits_of(person: Person, runway: Runway | None) -> Limits:
    """Say which hours there are, for how long, and what waiting costs."""
    said = person.profile.knows("movable_hours")
    weeks, ends, covers = WEEKS_AHEAD, False, pay_covers(person)
    # Beside work whose pay covers life, options can be tried for as long as it is paid.
    if runway is not None and not covers:
        months = max(said_months(person, runway)[0], 0.0)
        weeks = min(WEEKS_AHEAD, months * _WEEKS_A_MONTH)
        ends = weeks < WEEKS_AHEAD
    hours = sum(each for each, _ in movable_hours(person))
    risk = 0.0 if runway is None else runway.risk_by_switch_month[0]
    others = int(person.profile.value("dependants") or 0)
    debt = person.profile.value("debt")
    owes = debt is not None and float(debt.get("amount") or 0) > 0
    return Limits(
        a_week=hours if said else _usual_hours(person),
        weeks=weeks,
        need=need_of(risk, others, owes=owes),
        hours_said=said,
        money_ends=ends,
        pay_covers=covers,
        risk=risk,
        others=others,
        owes=owes,
        because=tuple(f"slot:{slot}" for slot in _rests(person)),
    )


def pay_covers(person: Person) -> bool:
    """Say whether present pay covers what is spent, as told, and is not said to end."""
    pay, spent = (person.profile.value(s) or {} for s in ("monthly_income", "spending"))
    job = (person.profile.value("job_converts") or {}).get("value", "yes")
    if job not in {"yes", "probably"} or not pay.get("currency"):
        return False
    if pay["currency"] != spent.get("currency"):
        return False
    return float(pay.get("amount") or 0) >= float(spent.get("amount") or 0) > 0


def _rests(person: Person) -> Iterator[str]:
    slots = ["movable_hours", "runway_months", "savings", "dependants", "debt"]
    if pay_covers(person):
        slots += ["monthly_income", "spending"]
    known = [slot for slot in slots if person.profile.knows(slot)]
    if "movable_hours" not in known:
        yield "movable_hours"
    yield from known


def _usual_hours(person: Person) -> float:
    labels = [str(e["label"]) for e in person.profile.value("attention_now") or ()]
    working = person.profile.knows("monthly_income") or holds_paid_work(labels)
    return BESIDE_WORK if working else WITHOUT_WORK


def need_of(risk: float, others: int, *, owes: bool) -> float:
    """What a year without pay costs: the risk of ruin, and who else would bear it."""
    return risk + EACH * (others + owes)


def said_of(rung: Rung, person: Person) -> Mapping[str, Any]:
    """Return what the person said of one of their own options, beside its name."""
    place = next(
        (r.rpartition(".")[2] for r in rung.because if r.startswith("slot:options.")),
        "",
    )
    held = person.profile.value("options") or ()
    if not place or int(place) >= len(held):
        return {}
    return {str(name): value for name, value in held[int(place)].items()}


def _attempt(id: str, rung: Rung, said: Mapping[str, Any], today: date) -> Attempt:
    family, closes = rung.family, closing_of(said)
    counted = chance_of(family.id, rung.words)
    ends = {name: _two(said.get(name)) for name in ("chance", "hours", "worth")}
    chance, hours = _ASSUMED.get(family.id, _ASSUMED["other"])
    return Attempt(
        id=id,
        name=without_closing(rung.words),
        chance=ends["chance"] or (chance if counted is None else _spread(counted)),
        hours=ends["hours"] or hours,
        worth=ends["worth"] or worth_of(family),
        steady=family.safety / 10,
        weeks=_WAIT.get(family.id, _USUAL_WAIT),
        own=tuple(name for name, given in ends.items() if given),
        counted="" if counted is None or ends["chance"] else counted.default.id,
        sent=family.id not in _NOT_SENT,
        closes="" if closes is None else closes.isoformat(),
        open_weeks=None if closes is None else weeks_until(closes, today),
    )


def _two(given: Any) -> Ends | None:  # noqa: ANN401 - JSON
    if not isinstance(given, list | tuple) or len(given) != 2:
        return None
    return float(given[0]), float(given[1])


def _spread(counted: Chance) -> Ends:
    return counted.low, counted.high


def worth_of(family: Family) -> Ends:
    """What a kind of option is taken to be worth, a step of ambition either way."""
    middle = A_STEP ** (family.ambition - PLAIN)
    return middle / A_STEP, middle * A_STEP


def middle_of(ends: Ends) -> float:
    """The middle of a range as people give it: halfway by ratio, where it can be."""
    low, high = ends
    return float((low * high) ** 0.5) if low > 0 else (low + high) / 2
