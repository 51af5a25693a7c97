"""Where the week goes: shares or hours, each with its label."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Literal

from inroad.interview.reading import Declined, Reading
from inroad.interview.values import cues
from inroad.interview.values.labelled import Labelled, labelled
from inroad.interview.values.mentions import mentions
from inroad.interview.values.slice_units import resolved
from inroad.interview.values.slices_standing import standing
from inroad.interview.values.words import folded

Week = Literal["now", "target"]


@dataclass(frozen=True, slots=True)
class Share:
    """One slice of the week; exactly one of the three numbers is given.

    `share` is in percent of the week; `start` and `end` span number and label.
    """

    label: str
    share: float | None
    hours_per_day: float | None
    hours_per_week: float | None
    start: int
    end: int


_WISH: Final = re.compile(
    r"\b(?:i(?:'d| would) (?:like|want|love|prefer|rather|put|make|keep|take|spend|do"
    r"|cut|give(?! (?:it|them|that|myself)\b))|i want|ideally|should"
    r"|i wish|in (?:a|my) (?:perfect|dream|ideal|good)|it'd be|if i (?:had|could))\b"
)
# "Six for the union, and it should be two."
_SHOULD: Final = re.compile(
    r"\b(?:should|could|(?:ought|meant|supposed) to) (?:be|get|have)(?: \w+ing)?\s*$"
)
_NOW: Final = re.compile(
    r"\b(?:now|currently|at the moment|at present|today|right now|these days"
    r"|(?<!keep )(?<!leave )(?<!stay )(?<!stays )as it is)\b"
)
# "One hour more for writing": what comes on top of the week as it is, not a slice.
_MORE_OF_IT: Final = re.compile(
    r"(?:\s*(?:hours?|percent|%))? (?:more|less|fewer|extra)\b(?! (?:or less"
    r"|than enough))"
)
# "It's a third of the year": how long a season is, beside the slices of a week.
_OF_THE_YEAR: Final = re.compile(r"(?i)(?:the |a |my )?(?:year|season|month|decade)")


def read_shares(
    text: str, *, question: str = "", of: Week | None = None
) -> Reading[tuple[Share, ...]] | Declined | None:
    """The slices said, in order; a number without a label or a unit is left out.

    `of` says which week was asked for, the present one or the wished-for one: where an
    answer tells both apart ("now ninety, I'd want fifty"), only that one is read.
    """
    plain, asked = folded(text), folded(question)
    said = _of_week(plain, labelled(plain, mentions(plain)), of)
    items = resolved(plain, asked, standing(plain, said))
    shares = tuple(s for i in items if (s := _share(text, i)) is not None)
    shares = tuple(s for s in shares if not _OF_THE_YEAR.fullmatch(s.label)) or shares
    if not any(s.share is not None or _hours(s) for s in shares):
        shares = ()  # "The cat wants zero": nothing of a week is told by that alone
    refusal = cues.REFUSAL.search(plain)
    if len(shares) == 1 and refusal and refusal.start() < shares[0].start:
        shares = ()  # "Couldn't tell you. Some days I drive four hours."
    if shares:
        return Reading(shares, min(s.start for s in shares), max(s.end for s in shares))
    return Declined(refusal.start(), refusal.end()) if refusal else None


def _of_week(
    plain: str, said: Sequence[Labelled], of: Week | None
) -> Sequence[Labelled]:
    """The slices of the week asked for, when the answer speaks of both weeks."""
    if of is None:
        return [
            m for m in said if not _SHOULD.search(plain, max(0, m.start - 24), m.start)
        ]
    wished = [m.start() for m in _WISH.finditer(plain)]
    present = [m.start() for m in _NOW.finditer(plain)]
    if of == "target":
        said = [m for m in said if not _MORE_OF_IT.match(plain, m.end)]
        return [m for m in said if not _of_present(plain, m.start, present, wished)]
    if not present and said and wished and wished[0] < said[0].start:
        return said  # "I'd give it sixty": a wish all through is no second week
    return [m for m in said if not _of_wish(m.start, present, wished)]


def _of_present(plain: str, at: int, present: list[int], wished: list[int]) -> bool:
    """Whether the sentence of a number speaks of now, and of no wish since."""
    start, end = cues.around(cues.sentences(plain), at)
    now = max((p for p in present if start <= p < at), default=None)
    if now is None:
        stop = cues.around(cues.clauses(plain), at)[1]
        after = any(at < p < min(stop, end) for p in present)
        return after and not any(start <= w < at for w in wished)
    return not any(now < w < at for w in wished)


def _of_wish(at: int, present: list[int], wished: list[int]) -> bool:
    """Whether a wish was spoken before a number, and nothing of now since."""
    wish = max((w for w in wished if w < at), default=None)
    return wish is not None and not any(wish < p < at for p in present)


def passes_hundred(shares: Sequence[Share]) -> bool:
    """Whether the percentages add up to more than one week."""
    return sum(s.share or 0 for s in shares) > 100.5


def _hours(share: Share) -> float:
    return share.hours_per_day or share.hours_per_week or 0


def _share(text: str, item: Labelled) -> Share | None:
    if item.label is None or (item.unit == "h" and item.period is None):
        return None
    if item.unit == "h" and item.period == "day" and item.value > 24:
        return None
    value = float(round(item.value, 1 if item.unit == "%" else 2))
    start, end = min(item.start, item.label[0]), max(item.end, item.label[1])
    return Share(
        text[item.label[0] : item.label[1]],
        value if item.unit == "%" else None,
        value if item.unit == "h" and item.period == "day" else None,
        value if item.unit == "h" and item.period == "week" else None,
        start,
        end,
    )
