"""The rules of the acceptance scorer, in process: numbers exact, words fuzzy.

`totals` takes pairs of (what was heard, gold, raw text) and gives the same figures as
the command-line scorer does for the same files.
"""

import difflib
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any, TypeAlias

from inroad.interview.reading import LIST_SLOTS, SLOTS, TEXT_SLOTS

# Whatever JSON holds: the gold files and the slots have many shapes.
Json: TypeAlias = Any
RANGES = ("runway_months", "prep_hours")
ATTENTION = ("attention_now", "attention_target")
RATINGS = ("self_rating", "peer_rating")
NUMBERS = ("monthly_income", *RANGES, *ATTENTION, *RATINGS)
STOP = frozenset(
    (
        "a an and are as at be because been but by can could do does don doesn did "
        "for from get go had has have he her him his how i if in into is isn it its "
        "just like me mine my no nor not of off on or our out over she should so "
        "some still than that the their them then there these they this to too up "
        "us very was we were what when where which while who whom will with would "
        "you your re ve ll s t m d am im about also any more most much really"
    ).split()
)
COUNT = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen "
    "fourteen fifteen sixteen seventeen eighteen nineteen"
).split()
NUMBER_WORDS = {word: str(i) for i, word in enumerate(COUNT)} | {
    "twenty": "20",
    "thirty": "30",
    "forty": "40",
    "fifty": "50",
    "sixty": "60",
    "seventy": "70",
    "eighty": "80",
    "ninety": "90",
    "nought": "0",
}


def words(text: object) -> set[str]:
    found = set()
    plain = str(text).lower().replace("\u2019", "'").replace("'s ", " ")
    for word in re.findall(r"[^\W_]+", plain):
        if word in STOP:
            continue
        w = NUMBER_WORDS.get(word, word)
        plural = len(w) > 3 and w.endswith("s") and not w.endswith("ss")
        found.add(w[:-1] if plural else w)
    return found


@lru_cache(maxsize=100_000)
def same_word(a: str, b: str) -> bool:
    if a == b:
        return True
    if min(len(a), len(b)) < 4:
        return False
    close = difflib.SequenceMatcher(None, a, b).ratio() >= 0.85
    return a.startswith(b) or b.startswith(a) or close


def fuzzy(a: object, b: object) -> bool:
    small, large = sorted((words(a), words(b)), key=len)
    hit = sum(any(same_word(x, y) for y in large) for x in small)
    return hit >= 1 and hit / len(small) >= 0.5


def matching(
    left: Sequence[Any], right: Sequence[Any], ok: Callable[[Any, Any], bool]
) -> tuple[int, set[int]]:
    owner: dict[int, int] = {}

    def place(i: int, seen: set[int]) -> bool:
        for j, other in enumerate(right):
            if j not in seen and ok(left[i], other):
                seen.add(j)
                if j not in owner or place(owner[j], seen):
                    owner[j] = i
                    return True
        return False

    return sum(place(i, set()) for i in range(len(left))), set(owner)


def entry_ok(a: dict[str, Any], b: dict[str, Any]) -> bool:
    keys = [
        k for k in ("share", "hours_per_day", "hours_per_week") if b.get(k) is not None
    ]
    same = all(a.get(k) is not None and float(a[k]) == float(b[k]) for k in keys)
    return fuzzy(a.get("label", ""), b.get("label", "")) and same


def bare(slot: str, value: Json) -> Json:
    """The value without its evidence."""
    if slot in LIST_SLOTS:
        return [x["text"] if isinstance(x, dict) else x for x in value or ()] or None
    if slot in TEXT_SLOTS and isinstance(value, dict):
        return value["text"]
    return value or None


def compare(
    slot: str, got: Json, want: Json, gold: dict[str, Any], rows: Sequence[str]
) -> tuple[float, float]:
    """Share of the given that is right, and share of the wanted that was found."""
    extra = gold.get("accept", {}).get(slot)
    others = [want] + (extra if isinstance(extra, list) else [])
    if slot in LIST_SLOTS or slot in ATTENTION:
        ok = fuzzy if slot in LIST_SLOTS else entry_ok
        spare = gold.get("may_include", {}).get(slot, [])
        best = (0.0, -1.0)
        for target in [want] + [x for x in others[1:] if isinstance(x, list)]:
            n, used = matching(target, got, ok)
            rest = [g for j, g in enumerate(got) if j not in used]
            free = sum(any(ok(g, s) for s in spare) for g in rest)
            given = max(len(got) - free, n)
            result = (n / given if given else 0.0, n / max(len(target), 1))
            best = max(best, result, key=lambda r: r[1])
        return best
    return (float(right(slot, got, others, extra, gold, rows)),) * 2


def right(  # noqa: PLR0911 - one answer for each kind of slot
    slot: str,
    got: Json,
    others: Sequence[Any],
    extra: Json,
    gold: dict[str, Any],
    rows: Sequence[str],
) -> bool:
    want = others[0]
    if slot == "monthly_income":
        return (
            float(got["amount"]) == float(want["amount"])
            and got["currency"] == want["currency"]
        )
    if slot == "job_converts":
        return bool(got["value"] == want["value"])
    if slot in RANGES:
        low, high = got.get("low"), got.get("high")
        if isinstance(extra, str):
            return low is not None and high is not None and low <= high < 0
        return any((low, high) == (o["low"], o["high"]) for o in others)
    if slot in RATINGS:
        value = got.get("value")
        good = value is not None and any(
            float(value) == float(o["value"]) for o in others
        )
        if good and "potential" in (want["scale"] or ""):
            said = f"{got.get('scale', '')} {got.get('compared_to', '')}".lower()
            return (
                "percentile" not in str(got.get("scale")).lower() or "potential" in said
            )
        return good
    near = " ".join(
        [str(want)] + [rows[n - 1] for n in gold.get("lines", {}).get(slot, [])]
    )
    mine = words(got)
    shared = any(same_word(a, b) for a in mine for b in words(near))
    return shared and (fuzzy(got, near) or fuzzy(got, want))


def has_number(slot: str, got: Json) -> bool:
    if slot in ATTENTION:
        return any(
            k in x for x in got for k in ("share", "hours_per_day", "hours_per_week")
        )
    return slot in NUMBERS


@dataclass
class Tally:
    """Counts of one slot, or of all."""

    right: float = 0.0
    filled: int = 0
    found: float = 0.0
    wanted: int = 0
    blank: int = 0
    unknown: int = 0

    def add(self, other: "Tally") -> None:
        for name in self.__slots__ if hasattr(self, "__slots__") else vars(self):
            setattr(self, name, getattr(self, name) + getattr(other, name))

    def figures(self) -> dict[str, float | None]:
        rate = lambda a, b: round(a / b, 3) if b else None  # noqa: E731 - one line, once
        return {
            "right": rate(self.right, self.filled),
            "found": rate(self.found, self.wanted),
            "blank": rate(self.blank, self.unknown),
            "filled": self.filled,
            "wanted": self.wanted,
            "unknown": self.unknown,
        }


@dataclass
class Report:
    """All counts, by slot, and a line for everything that was not right."""

    slots: dict[str, Tally] = field(default_factory=lambda: {s: Tally() for s in SLOTS})
    faults: list[str] = field(default_factory=list)

    def of(self, slots: Iterable[str]) -> dict[str, float | None]:
        total = Tally()
        for slot in slots:
            total.add(self.slots[slot])
        return total.figures()

    def add(self, heard: dict[str, Any], gold: dict[str, Any], raw: str) -> None:
        rows = raw.split("\n")
        for slot, tally in self.slots.items():
            got, want = bare(slot, heard.get(slot)), gold.get(slot)
            if want is None:
                self._unknown(slot, tally, got, gold)
                continue
            tally.wanted += 1
            if got is None:
                self.faults.append(f"{gold['file']} {slot} missed: {want}")
                continue
            good, found = compare(slot, got, want, gold, rows)
            tally.filled += 1
            tally.right += good
            tally.found += found
            if good < 1 or found < 1:
                self.faults.append(
                    f"{gold['file']} {slot} {good:.2f}/{found:.2f}: "
                    f"{told(got)} | {want}"
                )

    def _unknown(
        self, slot: str, tally: Tally, got: Json, gold: dict[str, Any]
    ) -> None:
        tally.unknown += 1
        allowed = slot in gold.get("may_fill", {}) and got is not None
        if got is None or (allowed and not has_number(slot, got)):
            tally.blank += 1
            return
        tally.filled += 1
        self.faults.append(f"{gold['file']} {slot} invented: {told(got)}")


def told(got: Json) -> str:
    if isinstance(got, dict):
        return str({k: v for k, v in got.items() if k not in ("lines", "quote")})
    if isinstance(got, list):
        return str([told(x) for x in got])
    return str(got)


def evidence_faults(slots: dict[str, Any], raw: str) -> list[str]:
    """Values without lines and quote, and quotes that do not stand on their lines."""
    rows = raw.split("\n")
    bad = []
    for slot, value in slots.items():
        for one in value if isinstance(value, list) else [value] if value else []:
            lines, quote = one.get("lines") or [], one.get("quote") or ""
            place = "\n".join(rows[lines[0] - 1 : lines[-1]]) if lines else ""
            if not quote.strip() or quote not in place:
                bad.append(f"{slot}: {quote[:60]!r} on {lines}")
    return bad
