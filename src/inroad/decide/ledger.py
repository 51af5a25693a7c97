"""What is known of a person's money, as ranges, and how long it lasts by hand.

All amounts are in one currency; nothing here converts.
"""

import math
from dataclasses import dataclass, fields

from inroad.core.errors import BadInput
from inroad.decide.checks import Range, number, share, span, whole

_LONGEST = 1200
"""A hundred years of months: longer than that is for ever."""


@dataclass(frozen=True, slots=True)
class OneOff:
    """A cost that falls due once, in the month numbered `month` (1 is the first)."""

    month: int
    cost: Range
    what: str = ""
    currency: str | None = None

    def __post_init__(self) -> None:
        whole(self.month, "The month of a one-off cost", least=1, most=_LONGEST)
        span(self.cost, "A one-off cost")


@dataclass(frozen=True, slots=True)
class Grant:
    """Money that comes each month from `first` to `last`, 1 being the first month.

    What is paid at once comes in one month. `chance` is that of getting it at all.
    """

    monthly: Range
    first: int
    last: int
    chance: float = 1.0
    what: str = ""
    currency: str | None = None

    def __post_init__(self) -> None:
        span(self.monthly, "A grant")
        share(self.chance, "The chance of a grant")
        whole(self.first, "The first month of a grant", least=1, most=_LONGEST)
        whole(self.last, "The last month of a grant", least=1, most=_LONGEST)
        if self.last < self.first:
            raise BadInput(
                "A grant ends before it begins.", hint="Give the first month first."
            )


@dataclass(frozen=True, slots=True)
class Ledger:
    """What the person said, each a range (at least, at most); None is not known.

    Either `runway_months`, their own figure for life without a job, or `savings` and
    `spending` must be known. Where both are, the sums are used.

    Attributes:
        runway_months: months of living costs; negative when in debt with nothing left.
        savings: money within reach; negative when more is owed now than there is.
        spending: monthly costs, the joint ones where there is a joint budget.
        income: the person's own net monthly income.
        partner_income: what a partner brings to the joint budget each month.
        debt_monthly: repayments each month, where `spending` leaves them out.
        one_offs: costs that fall due once.
        dependants: how many people live on this money besides the person.
        pay_until: the last month in which own pay comes; 0 none, None does not end.
        currency: ISO 4217 code of all amounts; `currencies.ledger_in` makes them one.
        grants: money that comes for some months, perhaps.

    Raises:
        BadInput: a range is upside down, not finite, or below zero where it cannot be.
    """

    runway_months: Range | None = None
    savings: Range | None = None
    spending: Range | None = None
    income: Range | None = None
    partner_income: Range | None = None
    debt_monthly: Range | None = None
    one_offs: tuple[OneOff, ...] = ()
    dependants: int | None = None
    pay_until: int | None = None
    currency: str | None = None
    grants: tuple[Grant, ...] = ()

    def __post_init__(self) -> None:
        for name, may_be_negative in _RANGES.items():
            if (value := getattr(self, name)) is not None:
                span(value, _words(name), below_zero=may_be_negative)
        if self.runway_months is not None:
            for end in self.runway_months:
                _check_months(number(end, "Runway"))
        if self.dependants is not None:
            whole(self.dependants, "The number of dependants", least=0, most=100)
        if self.pay_until is not None:
            whole(self.pay_until, "The month pay ends", least=0, most=_LONGEST)
        parts: tuple[OneOff | Grant, ...] = (*self.one_offs, *self.grants)
        for part in parts:
            if part.currency not in {None, self.currency}:
                raise BadInput(
                    f"{part.what or 'A sum'} is in {part.currency}, the rest in "
                    f"{self.currency or 'no currency that was said'}.",
                    hint="Give a rate and use currencies.ledger_in; none ships.",
                )

    @property
    def in_money(self) -> bool:
        """Whether sums are known, so that months need not be the unit."""
        return self.savings is not None and self.spending is not None

    @property
    def unit(self) -> str:
        """The currency, "money" where it is unknown, or "months" of living costs."""
        return (self.currency or "money") if self.in_money else "months"


_RANGES = {
    "runway_months": True,
    "savings": True,
    "spending": False,
    "income": False,
    "partner_income": False,
    "debt_monthly": False,
}


def _words(name: str) -> str:
    return name.replace("_", " ").capitalize()


def _check_months(end: float) -> None:
    if abs(end) > _LONGEST:
        raise BadInput(
            "That is more than a hundred years of runway.", hint="Give it in months."
        )


def require_enough(ledger: Ledger) -> None:
    """BadInput unless the ledger can say how long the money lasts."""
    if ledger.runway_months is None and not ledger.in_money:
        raise BadInput(
            "Neither the months the money lasts nor savings and spending are known.",
            hint="Say for how many months you could live without a job, as a range.",
        )


def low_high(value: Range | None) -> tuple[float, float]:
    """The two ends as floats; what is not known counts as nothing."""
    return (0.0, 0.0) if value is None else (float(value[0]), float(value[1]))


def runway_range(ledger: Ledger) -> tuple[float, float]:
    """For how many months the money lasts: worst and best ends of what was said.

    Savings over spending less income, month by month where pay ends or a cost falls due
    once; `inf` where it never runs out, negative where it already has. Without chance.

    >>> runway_range(Ledger(savings=(9000, 10000), spending=(2500, 3000),
    ...                     income=(500, 500)))
    (3.6, 5.0)
    """
    require_enough(ledger)
    if not ledger.in_money:
        low, high = low_high(ledger.runway_months)
        paid = ledger.pay_until or 0
        return low + paid * (low >= 0), high + paid * (high >= 0)
    return _lasts(ledger, worst=True), _lasts(ledger, worst=False)


def _lasts(ledger: Ledger, *, worst: bool) -> float:
    """One end of the range: every input at its worst, or every one at its best."""
    good, bad = (0, 1) if worst else (1, 0)
    left = low_high(ledger.savings)[good]
    costs = low_high(ledger.spending)[bad] + low_high(ledger.debt_monthly)[bad]
    partner = low_high(ledger.partner_income)[good]
    own = low_high(ledger.income)[good]
    granted = _granted(ledger, worst=worst)
    if left < 0:
        net = costs - partner - (0.0 if ledger.pay_until == 0 else own)
        return left / net if net > 0 else 0.0
    pay_until = _LONGEST if ledger.pay_until is None else ledger.pay_until
    once = dict.fromkeys(range(1, _LONGEST + 1), 0.0)
    for bill in ledger.one_offs:
        once[bill.month] += low_high(bill.cost)[bad]
    for month, bill_due in once.items():
        out = costs + bill_due - partner - (own if month <= pay_until else 0.0)
        out -= granted.get(month, 0.0)
        if out > left:
            return month - 1 + left / out
        left -= out
    return math.inf


def _granted(ledger: Ledger, *, worst: bool) -> dict[int, float]:
    """What grants bring by month: at worst only those that are sure."""
    months: dict[int, float] = {}
    for grant in ledger.grants:
        if grant.chance == 0 or (worst and grant.chance < 1):
            continue
        for month in range(grant.first, grant.last + 1):
            months[month] = months.get(month, 0.0) + low_high(grant.monthly)[not worst]
    return months


def said_fields(ledger: Ledger) -> dict[str, Range]:
    """The ranges that the person gave, by field."""
    return {
        field.name: value
        for field in fields(ledger)
        if field.name in _RANGES and (value := getattr(ledger, field.name)) is not None
    }
