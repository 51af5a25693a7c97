"""The words above and below every page, and where they lead."""

from functools import cache

from inroad.actions import PLACES, actions_of

Way = tuple[str, str]

_ROW = (
    ("Brief", "brief", "/"),
    ("Interview", "interview", ""),
    ("Hear", "interview hear", ""),
    ("Ask", "ask", ""),
    ("Runway", "runway", ""),
    ("Options", "options", ""),
    ("People", "who", ""),
)
_MORE = (
    ("Attention", "attention", ""),
    ("Roles", "roles", ""),
    ("Applications", "applications", ""),
    ("Test of fit", "fit", ""),
    ("Ways ahead", "outlook", ""),
    ("Next steps", "steps", ""),
    ("Task order", "order", ""),
    ("Topics", "topics", ""),
    ("A week", "week", ""),
    ("Messages", "messages", ""),
    ("Stay or leave", "stay", ""),
    ("What it costs", "costs", ""),
    ("Before you write", "prep", ""),
    ("Reading", "reading", ""),
    ("Standing questions", "standing", ""),
    ("Library", "library", ""),
    ("Decisions", "decisions", ""),
    ("Log", "log", ""),
    ("Long work", "jobs", ""),
)


@cache
def row_words() -> tuple[Way, ...]:
    """Return the seven words of the row, as far as they exist."""
    return _existing(_ROW)


@cache
def more_words() -> tuple[Way, ...]:
    """Return the words at the foot, which also end a phone's menu."""
    return _existing(_MORE)


def _existing(ways: tuple[tuple[str, str, str], ...]) -> tuple[Way, ...]:
    return tuple(
        (word, to or f"/{'/'.join(name.split())}/")
        for word, name, to in ways
        if _is_action(tuple(name.split()))
    )


def _is_action(words: tuple[str, ...]) -> bool:
    return words[0] in PLACES and words in actions_of(PLACES[words[0]])
