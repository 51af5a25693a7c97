"""AskedQuestion: what the person asked the library, so that they find it again."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class AskedQuestion:
    """One question as it was typed, and whether the library had an answer that day."""

    id: str
    on: date
    text: str
    answered: bool
