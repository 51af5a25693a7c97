"""Whether a number may be a slice of the week, or counts something else."""

from typing import Final

from inroad.interview.values import slice_words as words
from inroad.interview.values.numbers import Number

# From here on a number that stands before "meetings" may be their share.
_MANY: Final = 10
# "The ten is driving" is a slice, "the two" are two things.
_FEW: Final = 5


_RULED_OUT_BEFORE: Final = (
    words.NOT_SAID_NOW,
    words.OR_TWO,
    words.GIVEN_UP,
    words.POINTED_AT,
    words.CONTRACT,
    words.SESSIONS_OF,
    words.ASKED_WITHIN,
    words.SUM_SO_FAR,
)


def may_be_a_slice(plain: str, number: Number) -> bool:
    """Whether the words around a number leave it a part of this week."""
    if number.form == "ordinal" or number.scale or not 0 <= number.value <= 168:
        return False
    before = plain[max(0, number.start - 40) : number.start]
    if any(pattern.search(before) for pattern in _RULED_OUT_BEFORE):
        return False
    end = unit_end(plain, number)
    asked = words.ASKED_BEFORE.search(before) and words.ASKED_AFTER.match(plain, end)
    taken = words.TAKEN.search(before) and words.FROM_IT.match(plain, end)
    each = words.HOURS_EACH.match(plain, number.end)
    if asked or taken or each or words.TIMES_EACH.match(plain, number.end):
        return False
    if end > number.end and _of_hours_elsewhere(plain, before, end):
        return False
    if words.A_VIEW.match(plain, end) or words.COMPARED_AFTER.match(plain, end):
        return False
    return not _of_a_thing(plain, before, number)


def _of_hours_elsewhere(plain: str, before: str, end: int) -> bool:
    """Whether hours or a percentage are a post's, a moment's, or those said before."""
    tied = words.OF_SOMETHING.match(plain, end)
    if words.OF_A_POST.match(plain, end) or (
        words.AFTER_IT.search(before) and not tied
    ):
        return True
    return bool(words.THE_SAME.search(before) and words.ENDS.match(plain, end))


def _of_a_thing(plain: str, before: str, number: Number) -> bool:
    """Whether a number is of something that is no time: one to one, half the script."""
    if number.value == 1 and words.ONE_ON_ONE.match(plain, number.end):
        return True
    thing = number.form == "fraction" and words.OF_A_THING.match(plain, number.end)
    return bool(thing and words.AGE_OR_HAVING.search(before))


def is_one_hour(plain: str, number: Number) -> bool:
    """Whether a bare one is told as the hours of something: "football one,"."""
    ends = words.ENDS.match(plain, number.end) and words.HOURS.search(plain)
    return bool(ends and words.IS_ONE.search(plain[: number.start][-40:]))


def counts(plain: str, number: Number) -> bool:
    """Whether a bare number says how many things there are."""
    before = plain[: number.start][-40:]
    mark = words.A_MARK.search(before) and words.ENDS.match(plain, number.end)
    ages = words.AGES_OF.search(before) and not words.ONE_GOES.match(plain, number.end)
    counted = words.COUNTED_AFTER.match(plain, number.end)
    few = words.THE_FEW.search(before) or (counted and words.REST_IS.search(before))
    if mark or ages or (few and number.value < _FEW):
        return True
    if counted:
        if words.COUNTS_BEFORE.search(before):
            return True
        alone = words.MEETINGS.match(plain, number.end) and number.value >= _MANY
        if alone and words.OPENS.search(before):
            return False
    return words.NOT_SHARE_AFTER.match(plain, number.end) is not None


def unit_end(plain: str, number: Number) -> int:
    """Where a number ends with its percent or hours taken in."""
    unit = words.PERCENT.match(plain, number.end) or words.HOURS.match(
        plain, number.end
    )
    return unit.end() if unit else number.end
