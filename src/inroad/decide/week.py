"""A week's blocks put where there is time and a clear head, with proof of the best.

Free of NumPy until a week is asked for, because a Brief imports this.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from inroad.core.errors import BadInput
from inroad.decide.checks import number, positive, share, whole
from inroad.decide.week_parts import STEP, Assignment, Block, Busy, Placed, Week

MOST_BLOCKS = 200
_DAY = 24 * 60


def schedule_week(
    blocks: Sequence[Block],
    busy: Sequence[Busy | tuple[int, int, int]] = (),
    energy: Sequence[float] | Sequence[Sequence[float]] | None = None,
    caps: Mapping[str, float] | float | None = None,
    *,
    hours: tuple[float, float] = (8, 22),
    seconds: float = 10.0,
) -> Assignment:
    """Lay out a week so that the hours placed are worth most, with a proof.

    An hour of a block is worth its priority, times 1 + demand x energy of the time it
    falls on. Blocks alike are laid out together, by scipy.optimize.milp.

    Args:
        blocks: at most 200 in all, none longer than a day.
        busy: times that are taken, as `Busy` or (day, start, end) in minutes.
        energy: how clear the head is, 0 to 1, for each of 24 hours, or so for each day;
            None is the same at all times.
        caps: most hours a day, in all or by label; "" is all.
        hours: between which hours of a day blocks may lie.
        seconds: how long to look for a proof at most.

    >>> mornings = [0.0] * 8 + [1.0] * 2 + [0.3] * 14
    >>> week = schedule_week(
    ...     [Block("write", 120, demand=1), Block("mail", 60, demand=0)],
    ...     busy=[(day, 0, 1440) for day in range(1, 7)], energy=mornings)
    >>> week.placed[0], week.optimal
    (Placed(name='write', day=0, start=480, end=600), True)

    Raises:
        BadInput: no blocks, too many, or times that are not in a week.
    """
    week = Week(
        blocks=_blocks(blocks),
        free=_free(busy, hours),
        energy=_energy(energy),
        caps=_caps(caps),
    )
    limit = positive(seconds, "The time to look")
    # NumPy and scipy.optimize are imported only where a week is laid out.
    from inroad.decide.week_program import laid_out  # noqa: PLC0415

    return laid_out(week, limit)


def _blocks(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks, those alike counted together."""
    kinds: dict[Block, int] = {}
    for block in blocks:
        whole(block.count, "How many blocks there are", least=1, most=MOST_BLOCKS)
        minutes = whole(block.minutes, "The minutes of a block", least=STEP, most=_DAY)
        if minutes % STEP:
            raise BadInput(
                f"{block.name}: {minutes} minutes are not whole half hours.",
                hint="Round up to 30, 60, 90 and so on.",
            )
        share(block.demand, "How much a block needs a clear head")
        positive(block.priority, "The priority of a block")
        for day in block.days:
            whole(day, "The day of a block", least=0, most=6)
        kind = replace(block, count=1)
        kinds[kind] = kinds.get(kind, 0) + block.count
    if not kinds:
        raise BadInput("There is nothing to lay out.", hint="Give at least one block.")
    if sum(kinds.values()) > MOST_BLOCKS:
        raise BadInput(
            f"{sum(kinds.values())} blocks are too many for a week: at most "
            f"{MOST_BLOCKS}.",
            hint="Put small ones together.",
        )
    return tuple(replace(kind, count=count) for kind, count in kinds.items())


def _free(
    busy: Sequence[Busy | tuple[int, int, int]], hours: tuple[float, float]
) -> tuple[tuple[bool, ...], ...]:
    begin, end = (round(number(h, "An hour of the day") * 60) for h in hours)
    if not 0 <= begin < end <= _DAY:
        raise BadInput(
            "The hours of the day are not in order.", hint="Give them as (8, 22)."
        )
    taken = [_busy(each) for each in busy]
    return tuple(
        tuple(
            begin <= at
            and at + STEP <= end
            and not any(
                b.day == day and b.start < at + STEP and at < b.end for b in taken
            )
            for at in range(0, _DAY, STEP)
        )
        for day in range(7)
    )


def _busy(given: Busy | tuple[int, int, int]) -> Busy:
    time = given if isinstance(given, Busy) else Busy(*given)
    whole(time.day, "A day of the week", least=0, most=6)
    if not 0 <= number(time.start, "A time") < number(time.end, "A time") <= _DAY:
        raise BadInput(
            f"From {time.start} to {time.end} minutes is not a time of a day.",
            hint="Give minutes from midnight; what goes past it is two times.",
        )
    return time


def _energy(
    energy: Sequence[float] | Sequence[Sequence[float]] | None,
) -> tuple[tuple[float, ...], ...]:
    given = [0.0] * 24 if energy is None else list(energy)
    days = given if len(given) == 7 else [given] * 7
    steps = 60 // STEP
    found = []
    for day in days:
        if not isinstance(day, Sequence) or len(day) != 24:
            raise BadInput(
                "How clear the head is needs 24 hours, or 7 days of 24.",
                hint="Give a figure from 0 to 1 for each hour.",
            )
        levels = [share(level, "How clear the head is") for level in day]
        found.append(tuple(level for level in levels for _ in range(steps)))
    return tuple(found)


def _caps(caps: Mapping[str, float] | float | None) -> Mapping[str, float]:
    given = caps if isinstance(caps, Mapping) else {} if caps is None else {"": caps}
    for label, most in given.items():
        if not 0 <= number(most, f"The most hours a day of {label or 'all'}") <= 24:
            raise BadInput("A day has 24 hours.", hint="Give 0 to 24 as the most.")
    return dict(given)


__all__ = ("STEP", "Assignment", "Block", "Busy", "Placed", "Week", "schedule_week")
