"""Topics from a person's lines: how likely, how much each matters, what one learns."""

import re
from dataclasses import dataclass
from typing import Final

from inroad.core.errors import BadInput
from inroad.decide.results import Assumption
from inroad.plan.attempts import Ends, middle_of
from inroad.plan.said_list import SPAN, ends_of, parts_of, told_apart

MOST: Final = 40
_CHANCE = re.compile(rf"{SPAN}\s*(?:(?:of|in)\s+(?P<whole>10{{0,2}})|(?P<percent>%))$")
_WORTH = re.compile(rf"(?P<what>matters|learn)\s+{SPAN}(?:\s*times)?$")
_HOURS = re.compile(r"(?P<hours>\d+)\s*(?:h|hrs?|hours?)$")
_HINT = "Write: probing, 3 to 5 of 10, matters 4, learn 1, 40 h."


@dataclass(frozen=True, slots=True)
class Topic:
    """One topic, in ranges; `matters` and `learn` are on one scale of its owner's."""

    name: str
    chance: Ends
    matters: Ends
    learn: Ends
    hours: int


@dataclass(frozen=True, slots=True)
class Chosen:
    """Which topics, most an hour first; at which chance each would enter or leave."""

    places: tuple[int, ...]
    hours: int
    flips: tuple[float | None, ...]
    assumptions: tuple[Assumption, ...]
    changes: tuple[str, ...]


def topics_said(text: str) -> tuple[Topic, ...]:
    """Read "name, chance, matters, learn, hours" for each topic.

    Raises:
        BadInput: no figure, an upside-down range, two of a name, or too many topics.
    """
    found = tuple(_topic(part) for part in parts_of(text, "topics", MOST))
    told_apart((each.name for each in found), "topics")
    return found


def _topic(text: str) -> Topic:
    name, *rest = (p.strip() for p in text.split(","))
    found: dict[str, Ends] = {"learn": (0.0, 0.0)}
    hours = 0
    for part in rest:
        plain = part.casefold()
        if match := _HOURS.match(plain):
            hours = int(match["hours"])
        elif match := _WORTH.match(plain):
            found[match["what"]] = _ends(match, text, 1000.0)
        elif match := _CHANCE.match(plain):
            whole = 100.0 if match["percent"] else float(match["whole"])
            low, high = _ends(match, text, whole)
            found["chance"] = (low / whole, high / whole)
        else:
            raise BadInput(f"{part[:60]!r} says nothing of a topic.", hint=_HINT)
    if not name or not {"chance", "matters"} <= found.keys() or not 0 < hours < 10_000:
        raise BadInput(
            f"{text[:60]!r} lacks a chance, how much it matters, or hours.", hint=_HINT
        )
    return Topic(name[:80], found["chance"], found["matters"], found["learn"], hours)


def _ends(found: re.Match[str], text: str, most: float) -> Ends:
    low, high = ends_of(found, text)
    if high > most:
        raise BadInput(f"{text[:60]!r}: {high:g} is more than {most:g}.", hint=_HINT)
    return low, high


def chosen(topics: tuple[Topic, ...], budget: int) -> Chosen:
    """Choose within the hours, exactly, every figure halfway.

    Raises:
        BadInput: more topics or hours than can be weighed.
    """
    # NumPy waits until there is something to choose from.
    from inroad.decide.topics import topic_portfolio  # noqa: PLC0415

    found = topic_portfolio(
        [middle_of(t.chance) for t in topics],
        [middle_of(t.matters) for t in topics],
        [middle_of(t.learn) for t in topics],
        [t.hours for t in topics],
        budget,
    )
    return Chosen(
        found.chosen,
        found.hours,
        found.flips_at,
        found.assumptions,
        tuple(_named(text, topics) for text in found.what_would_change_it),
    )


def _named(text: str, topics: tuple[Topic, ...]) -> str:
    """Say a topic's name where the model says its place."""
    return re.sub(r"^Topic (\d+)", lambda m: topics[int(m[1]) - 1].name, text)
