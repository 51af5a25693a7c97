"""Elsewhere: what no claim answers, and another page of Inroad can reckon or find."""

import re
import tomllib
from functools import cache
from importlib import resources


def elsewhere(text: str) -> str:
    """Say in a sentence which page has what is asked, or "".

    >>> elsewhere("How much runway do I need before I quit?")[:25]
    'How long your own money l'
    >>> elsewhere("Should I do a PhD?")
    ''
    """
    plain = text.lower()
    return next((say for asked, say in _pages() if asked.search(plain)), "")


@cache
def _pages() -> tuple[tuple[re.Pattern[str], str], ...]:
    page = resources.files("inroad.library") / "content" / "asking" / "elsewhere.toml"
    held = tomllib.loads(page.read_text(encoding="utf-8"))["page"]
    return tuple((re.compile(each["asked"]), each["say"]) for each in held)
