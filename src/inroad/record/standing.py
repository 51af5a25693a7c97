"""StandingQuestion: a text that is asked again whenever works come in."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class News:
    """What was new on a day: works that were not there before, and who wrote them.

    Both are ids; `titles` and `names` say them as they stood, in the same order.
    """

    on: date
    works: tuple[str, ...]
    titles: tuple[str, ...]
    people: tuple[str, ...] = ()
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class StandingQuestion:
    """A paragraph or a post, and what has come in for it since it was put down.

    `seen` are ids of the works that were among its answers before; `ended_on` is the
    day on which the person had enough of it.
    """

    id: str
    on: date
    name: str
    text: str
    seen: tuple[str, ...] = ()
    asked_on: date | None = None
    news: tuple[News, ...] = ()
    ended_on: date | None = None
