"""StandingQuestion: a text that is asked again whenever works come in."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class NewWork:
    """A work as it stood when it came in: works are derived and may be gone later."""

    id: str
    title: str
    authors: tuple[str, ...] = ()
    year: int | None = None
    venue: str = ""


@dataclass(frozen=True, slots=True)
class News:
    """What was new at an instant: works that were not there before, the closest first.

    `at` is the instant in UTC as ISO 8601; `more` counts works beyond those kept.
    """

    on: date
    works: tuple[NewWork, ...]
    at: str = ""
    more: int = 0

    @property
    def titles(self) -> tuple[str, ...]:
        """What the works are called."""
        return tuple(work.title for work in self.works)

    @property
    def names(self) -> tuple[str, ...]:
        """Who wrote them, each once."""
        return tuple(dict.fromkeys(a for work in self.works for a in work.authors))


@dataclass(frozen=True, slots=True)
class StandingQuestion:
    """A paragraph or a post, and what has come in for it since it was put down.

    `hope` is the reply that the person hopes for. `seen` are ids of the works that
    were close to it before, `asked_at` the instant in UTC at which it was asked last,
    and `known` how many works there were then; `ended_on` is the day on which they had
    enough of it.
    """

    id: str
    on: date
    name: str
    text: str
    seen: tuple[str, ...] = ()
    asked_on: date | None = None
    news: tuple[News, ...] = ()
    ended_on: date | None = None
    hope: str = ""
    asked_at: str = ""
    known: int = 0
