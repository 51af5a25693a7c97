"""Long work on a terminal: one line, which goes away."""

import io

import pytest

from inroad.cli import progress
from inroad.cli.progress import OVER, Line, words
from inroad.core.progress import Progress


def test_the_line_says_how_far_and_how_long_still() -> None:
    half = Progress(50, 100, "Hearing talk.txt")
    assert words(half, 120) == "Hearing talk.txt: 50 percent, about 2 minutes left"
    assert words(half, 60) == "Hearing talk.txt: 50 percent, about 1 minute left"
    assert words(half, 5).endswith("50 percent, less than a minute left")


def test_at_the_beginning_nothing_is_foretold() -> None:
    assert words(Progress(1, 100, "Hearing"), 60) == "Hearing: 1 percent"
    assert words(Progress(0, 0, "Hearing"), 60) == "Hearing: 0 percent"


def test_a_file_s_name_cannot_write_on_the_screen() -> None:
    assert "\x1b" not in words(Progress(1, 2, "Hearing \x1b[2Jx"), 9)


def test_short_work_writes_no_line() -> None:
    screen = io.StringIO()
    line = Line(screen)
    for done in range(100):
        line.tell(Progress(done, 100, "Hearing"))
    line.tell(OVER)
    assert screen.getvalue() == ""


def test_the_line_goes_away_at_the_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(progress, "AT_ONCE", 0.0)
    monkeypatch.setattr(progress, "OFTEN", 0.0)
    screen = io.StringIO()
    line = Line(screen)
    line.tell(Progress(0, 100, "Hearing"))
    line.tell(OVER)
    shown = screen.getvalue().split("\r")
    assert "Hearing: 0 percent" in shown
    assert shown[-2:] == [" " * len("Hearing: 0 percent"), ""]
