"""Words for people: ranges, money, lists, dates and quotations."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

MONTHS = (
    "January February March April May June July August September October November "
    "December"
).split()
_SMALL = "no one two three four five six seven eight nine ten eleven twelve".split()


def number(value: float) -> str:
    """Write a number as briefly as it is exact: 4, 4.5, 2.1."""
    rounded = round(value, 1) or 0.0  # so that minus zero is zero
    return f"{rounded:.1f}".removesuffix(".0").replace("-", "−")


def span(low: float, high: float) -> str:
    """Write a range: "4 to 5", or "6" where both ends are the same."""
    return number(low) if low == high else f"{number(low)} to {number(high)}"


def counted(low: float, high: float, unit: str) -> str:
    """Write a range with its unit: "4 to 5 months", "1 hour"."""
    return f"{span(low, high)} {unit if low == high == 1 else unit + 's'}"


def money(amount: Decimal | float, currency: str | None) -> str:
    """Write an amount in whole units: "CHF 3,500"; without currency, the number."""
    whole = f"{round(Decimal(str(amount))):,}"
    return f"{currency} {whole}" if currency else whole


def listed(parts: Sequence[str], *, joint: str = "and") -> str:
    """Join words as a sentence does: "a, b and c"."""
    if len(parts) < 2:
        return "".join(parts)
    return f"{', '.join(parts[:-1])} {joint} {parts[-1]}"


def first_of(names: Sequence[str], most: int = 3) -> str:
    """Name the first few of many.

    >>> first_of(["a", "b"]), first_of(list("abcde"))
    ('a and b', 'a, b, c and 2 more')
    """
    if len(names) <= most:
        return listed(names)
    return f"{', '.join(names[:most])} and {len(names) - most} more"


def quoted(text: str, *, longest: int = 160) -> str:
    """Put a person's words in quotation marks, cut at a word where they run long."""
    words = " ".join(text.split()).strip(' .“”"')
    if len(words) > longest:
        words = words[:longest].rsplit(" ", 1)[0].rstrip(",;:") + " …"
    return f"“{words}”"


def stopped(text: str) -> str:
    """End a sentence with a stop, unless it ends in one already."""
    return text if text.endswith((".", "?", "!", "…")) else f"{text}."


def full_date(day: date) -> str:
    """Write a day in full: "20 November 2026"."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def month_name(day: date) -> str:
    """Write a month with its year: "January 2027"."""
    return f"{MONTHS[day.month - 1]} {day.year}"


def part_of_month(day: date) -> str:
    """Write a day as people speak of it: "early January 2027"."""
    part = "early" if day.day <= 10 else "mid" if day.day <= 20 else "late"
    joint = "-" if part == "mid" else " "
    return f"{part}{joint}{month_name(day)}"


def in_a_hundred(probability: float) -> str:
    """Say a probability where it is compared with a limit: "32 in 100"."""
    if probability > 0.995:
        return "more than 99 in 100"
    if probability < 0.005:
        return "less than 1 in 100"
    return f"{round(probability * 100)} in 100"


def out_of(probability: float) -> str:
    """Say a probability as a count of cases.

    >>> out_of(1 / 3), out_of(0.05), out_of(0.62)
    ('about 1 in 3', 'about 1 in 20', 'about 6 in 10')
    """
    if probability < 0.01:
        return "less than 1 in 100"
    if probability > 0.99:
        return "almost certain"
    if probability < 0.095:
        return f"about 1 in {round(1 / probability)}"
    parts, whole = min(
        ((p, w) for w in (2, 3, 4, 10) for p in range(1, w)),
        key=lambda pair: (round(abs(pair[0] / pair[1] - probability), 3), pair[1]),
    )
    return "about half" if whole == 2 else f"about {parts} in {whole}"


def of_cases(probability: float) -> str:
    """Say a probability where the sentence goes on: "about 1 of 3 cases".

    >>> of_cases(1 / 3), of_cases(0.999), of_cases(0.001)
    ('about 1 of 3 cases', 'almost all cases', 'fewer than 1 of 100 cases')
    """
    whole = {
        "less than 1 in 100": "fewer than 1 of 100",
        "almost certain": "almost all",
    }
    said = out_of(probability)
    said = "about half of all" if said == "about half" else whole.get(said, said)
    return f"{said.replace(' in ', ' of ')} cases"


def counted_of(many: int, unit: str) -> str:
    """Write a count, small ones in words: "two figures", "14 figures"."""
    words = _SMALL[many] if 0 <= many < len(_SMALL) else f"{many:,}"
    return f"{words} {unit if many == 1 else unit + 's'}"


def capital(text: str) -> str:
    """Begin with a capital, changing nothing else."""
    return text[:1].upper() + text[1:]
