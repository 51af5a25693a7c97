"""Conversations to hear, and how to write a short one."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from inroad.interview import fill
from inroad.interview.hear import hear
from inroad.interview.hearing import Hearing
from inroad.interview.likely import Setting
from inroad.interview.reader import Entry, Heard
from inroad.interview.stands import Told
from inroad.interview.transcript import read_transcript

ROOT = Path(__file__).parents[3]
DEMO = ROOT / "src/inroad/interview/content/demo.txt"

# A plain interview in words of its own; tests change one exchange at a time.
PLAIN = (
    ("How much do you make a month?", "Two thousand one hundred euros a month."),
    ("How long would your savings last?", "About seven months."),
    ("Who would you most like to work with?", "My old classmate Yara, she is patient."),
    ("What's stopping you?", "I don't know where to begin."),
    ("Are you happy?", "Mostly happy, yes."),
    ("Do you write?", "I keep a diary, every Sunday."),
    ("What have you ruled out?", "A PhD. Five years of one question."),
    ("What options are on your list?", "Stay where I am, or apply to a residency."),
)

Said = tuple[tuple[str, str], ...]
Listen = Callable[..., Hearing]


def value(hearing: Hearing, slot: str) -> Any:  # noqa: ANN401 - many shapes
    return hearing.slots[slot]


def after(plain: Said, place: int, *more: tuple[str, str]) -> Said:
    """The plain talk with exchanges put in behind the first few."""
    return (*plain[:place], *more, *plain[place:])


@pytest.fixture
def heard() -> Listen:
    """Hear exchanges written as (question, answer), by Ines and Teo unless said."""

    def listen(
        said: Said = PLAIN, *, names: tuple[str, str] = ("Ines", "Teo")
    ) -> Hearing:
        lines = [f"{names[i % 2]}: {w}" for i, w in enumerate(sum(said, ()))]
        return hear(read_transcript("\n\n".join(lines).encode(), "talk.txt"))

    return listen


@pytest.fixture
def unweighed(monkeypatch: pytest.MonkeyPatch) -> None:
    """Tell all that was read, however unlikely: for tests of what stands and why."""

    def all_of_it(slot: str, setting: Setting) -> Heard | None:
        return setting.heard[slot]

    def by_the_rules(
        slot: str, told: Told, settled: Entry | None
    ) -> tuple[Entry | None, float]:
        del slot, told
        return settled, 1.0

    monkeypatch.setattr(fill, "likely_part", all_of_it)
    monkeypatch.setattr(fill, "standing", by_the_rules)


@pytest.fixture
def plain() -> Said:
    return PLAIN


@pytest.fixture
def demo() -> str:
    return DEMO.read_text(encoding="utf-8")
