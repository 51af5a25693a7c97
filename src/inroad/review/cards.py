"""Cards: when to ask again for what should stay known, by FSRS.

The model is FSRS 6 with its published parameters (Ye and others, py-fsrs), which were
fitted to other people's flash cards, not to papers. Days count whole, nothing is left
to chance, and nobody asks twice on one day.
"""

from collections.abc import Mapping
from datetime import UTC, date, datetime, time
from typing import TYPE_CHECKING, Any, Final, Literal

if TYPE_CHECKING:
    from fsrs import Card, Scheduler

Rating = Literal["again", "hard", "good", "easy"]
RATINGS: Final[tuple[Rating, ...]] = ("again", "hard", "good", "easy")

RETENTION: Final = 0.9
"""One is asked again on the day by which nine of ten such cards are still known."""

MODEL: Final = "fsrs-6"
PARAMETERS: Final = (
    0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796,
    1.4835, 0.0614, 0.2629, 1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542,
)  # fmt: skip
"""FSRS 6 as py-fsrs 6.3 publishes it; given here, since releases differ in theirs."""


def rated(
    memory: Mapping[str, Any], rating: Rating, on: date
) -> tuple[dict[str, Any], date]:
    """Return the memory after an answer on this day, and the day to ask again.

    An empty memory is of a card that nobody has answered yet. A card that was left
    lying is asked later and loses nothing by that.
    """
    from fsrs import Rating as Answer  # noqa: PLC0415 - only where a card is answered

    card, _ = _scheduler().review_card(
        _card(memory, on), Answer[rating.capitalize()], _noon(on)
    )
    now = {
        "model": MODEL,
        "stability": round(float(card.stability or 0.0), 4),
        "difficulty": round(float(card.difficulty or 0.0), 4),
        "last": on.isoformat(),
        "times": int(memory.get("times", 0)) + 1,
    }
    return now, card.due.date()


def _scheduler() -> "Scheduler":
    from fsrs import Scheduler  # noqa: PLC0415 - as above

    # Without learning steps every interval is of whole days; fuzz would be chance.
    return Scheduler(
        parameters=PARAMETERS,
        desired_retention=RETENTION,
        learning_steps=(),
        relearning_steps=(),
        enable_fuzzing=False,
    )


def _card(memory: Mapping[str, Any], on: date) -> "Card":
    from fsrs import Card, State  # noqa: PLC0415 - as above

    # All is given, since fsrs would read the clock for what is not.
    if not memory or not memory.get("last"):
        return Card(card_id=1, due=_noon(on))
    return Card(
        card_id=1,
        state=State.Review,
        stability=float(memory["stability"]),
        difficulty=float(memory["difficulty"]),
        due=_noon(on),
        last_review=_noon(min(on, date.fromisoformat(str(memory["last"])))),
    )


def _noon(on: date) -> datetime:
    return datetime.combine(on, time(12), UTC)
