"""Elsewhere: what another page of Inroad can reckon or find, and claims cannot."""

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib import resources


@dataclass(frozen=True, slots=True)
class Page:
    """Another page of Inroad: what it does, in a sentence, and the command for it."""

    say: str
    command: str


def elsewhere(text: str) -> Page | None:
    """Return the page that has what is asked, or None.

    >>> elsewhere("How much runway do I need before I quit?").command
    'inroad runway'
    >>> elsewhere("Should I do a PhD?")
    """
    plain = text.lower()
    return next((page for asked, page in _pages() if asked.search(plain)), None)


@cache
def _pages() -> tuple[tuple[re.Pattern[str], Page], ...]:
    file = resources.files("inroad.library") / "content" / "asking" / "elsewhere.toml"
    held = tomllib.loads(file.read_text(encoding="utf-8"))["page"]
    return tuple(
        (re.compile(each["asked"]), Page(each["say"], each["command"])) for each in held
    )
