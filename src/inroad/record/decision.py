"""Decision: what was decided, what the person expected of it, and what came."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Expectation:
    """Something that will have happened by a day, or not, and how likely it seemed.

    `probability` lies in [0, 1], as the person said it then; `came` is None until
    they say whether it came. The `id` tells two that read alike apart.
    """

    text: str
    probability: float
    by: date
    came: bool | None = None
    came_on: date | None = None
    id: str = ""


@dataclass(frozen=True, slots=True)
class Reviewed:
    """What the person wrote on looking back, on a day."""

    on: date
    text: str
    id: str = ""


@dataclass(frozen=True, slots=True)
class Decision:
    """One question with its options, and the story of it over a year.

    `chosen` is one of `options`, or "" while it is open. `reviews` are the days chosen
    for looking back; `reviewed` is what was written then.
    """

    id: str
    on: date
    question: str
    options: tuple[str, ...] = ()
    chosen: str = ""
    because: str = ""
    expected: tuple[Expectation, ...] = ()
    reviews: tuple[date, ...] = ()
    reviewed: tuple[Reviewed, ...] = ()
    outcome: str = ""
    outcome_on: date | None = None
