"""The words that numbers are made of."""

from decimal import Decimal
from typing import Final

UNITS: Final = {
    word: Decimal(n)
    for n, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen "
        "fourteen fifteen sixteen seventeen eighteen nineteen".split()
    )
} | {"nought": Decimal(0), "naught": Decimal(0), "nil": Decimal(0)}
# Grades given to many at once: "they are all nines".
UNITS_TOGETHER: Final = {
    f"{word}{'es' if word == 'six' else 's'}": UNITS[word]
    for word in ("three", "four", "five", "six", "seven", "eight", "nine")
}
TENS: Final = {
    word: Decimal(10 * n)
    for n, word in enumerate(
        "twenty thirty forty fifty sixty seventy eighty ninety".split(), start=2
    )
} | {"fourty": Decimal(40)}
HUNDRED: Final = frozenset({"hundred", "hundreds"})
SCALES: Final = {
    "thousand": 3,
    "thousands": 3,
    "grand": 3,
    "k": 3,
    "lakh": 5,
    "lakhs": 5,
    "lac": 5,
    "lacs": 5,
    "lpa": 5,
    "million": 6,
    "millions": 6,
    "mil": 6,
    "juta": 6,
    "manwon": 4,
    "mn": 6,
    "m": 6,
    "crore": 7,
    "crores": 7,
    "cr": 7,
    "billion": 9,
    "bn": 9,
}
# Letters that are a scale only when they touch a figure, as in "3m".
GLUED_ONLY: Final = frozenset({"m", "mn", "bn", "cr"})
ORDINAL_UNITS: Final = {
    word: Decimal(n)
    for n, word in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh "
        "twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth "
        "nineteenth".split(),
        start=1,
    )
}
ORDINAL_TENS: Final = {
    word: Decimal(10 * n)
    for n, word in enumerate(
        "twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth "
        "ninetieth".split(),
        start=2,
    )
}
PARTS: Final = {
    "half": Decimal(2),
    "halves": Decimal(2),
    "quarter": Decimal(4),
    "quarters": Decimal(4),
    "third": Decimal(3),
    "thirds": Decimal(3),
    "fourth": Decimal(4),
    "fourths": Decimal(4),
    "fifth": Decimal(5),
    "fifths": Decimal(5),
    "sixth": Decimal(6),
    "sixths": Decimal(6),
    "seventh": Decimal(7),
    "eighth": Decimal(8),
    "eighths": Decimal(8),
    "tenth": Decimal(10),
    "tenths": Decimal(10),
}
VULGAR: Final = {
    "½": Decimal("0.5"),
    "¼": Decimal("0.25"),
    "¾": Decimal("0.75"),
    "⅓": Decimal(1) / 3,
    "⅔": Decimal(2) / 3,
    "⅕": Decimal("0.2"),
    "⅖": Decimal("0.4"),
    "⅗": Decimal("0.6"),
    "⅘": Decimal("0.8"),
}
