"""One answer that was taken for both weeks."""

from inroad.interview.exchanges import Exchange
from inroad.interview.reader import Entry, Heard, read
from inroad.interview.turns import Turn
from inroad.interview.weeks import NOW, WISHED, part_the_weeks

SAID = ("The kiln sixty percent, mail ten.", "The kiln thirty percent, mail five.")


def weeks() -> tuple[list[Exchange], list[list[Entry]]]:
    """Two answers of one file, and the slices of each."""
    raw = "\n".join(SAID)
    turns = [
        Turn("Ana", text, raw, (0,), (at,))
        for text, at in zip(SAID, (0, len(SAID[0]) + 1), strict=True)
    ]
    heard = [read(NOW, turn, "In percent?") for turn in turns]
    talk = [Exchange((), turn) for turn in turns]
    return talk, [[*h.entries] for h in heard if isinstance(h, Heard)]


def test_slices_taken_for_both_weeks_are_of_the_one_told_second() -> None:
    talk, (first, second) = weeks()
    kept = {NOW: [*first, *second], WISHED: [*second]}
    part_the_weeks(kept, {}, talk)
    assert kept[NOW] == first
    assert kept[WISHED] == second
