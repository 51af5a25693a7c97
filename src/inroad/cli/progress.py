"""Long work on a terminal: one line that says how far it is, and then goes away."""

import sys
import time
from dataclasses import replace
from typing import TextIO

import click

from inroad.actions.house import House
from inroad.core.progress import Progress

AT_ONCE, OFTEN = 1.0, 0.5
"""Seconds after which a line appears, and between two."""

OVER = Progress(1, 1)
"""What is told at the end, so that the line goes away."""


def telling(house: House) -> House:
    """Return a house whose long work is told on a terminal, where there is one."""
    if not sys.stderr.isatty():
        return house
    line = Line(sys.stderr)
    # However a command ends, no line is left standing where it says so.
    click.get_current_context().call_on_close(lambda: line.tell(OVER))
    return replace(house, tell=line.tell)


class Line:
    """One line of a terminal, written over and over; short work writes none."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._began = self._last = time.monotonic()
        self._shown = ""

    def tell(self, progress: Progress) -> None:
        """Say how far it is and about how long it still takes."""
        now = time.monotonic()
        if progress.total and progress.done >= progress.total:
            self._put("")
        elif now - self._began >= AT_ONCE and now - self._last >= OFTEN:
            self._last = now
            self._put(words(progress, now - self._began))

    def _put(self, text: str) -> None:
        if text or self._shown:
            self._stream.write(f"\r{text:<{len(self._shown)}}\r{text}")
            self._stream.flush()
        self._shown = text


def words(progress: Progress, seconds: float) -> str:
    """Return "Hearing talk.txt: 12 percent, about 3 minutes left"."""
    share = progress.done / progress.total if progress.total else 0.0
    doing = "".join(c for c in progress.doing if c.isprintable())[:48]
    said = f"{doing}: {int(share * 100)} percent"
    if share < 0.02:
        return said
    minutes = seconds * (1 - share) / share / 60
    if minutes < 1:
        return f"{said}, less than a minute left"
    counted = "1 minute" if round(minutes) == 1 else f"{round(minutes)} minutes"
    return f"{said}, about {counted} left"
