"""The page's people and reading, where works were brought in; and what is missing."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from inroad.core.suggestion import Suggestion
from inroad.core.text import listed, quoted, stopped
from inroad.people.depths import DEPTHS, minutes_words, within
from inroad.people.hours import reading_hours
from inroad.plan.found import SHOWN, Acquaintance, Circle, Found, Lack, MetWork
from inroad.record.person import Person

CALC = "calc:people"
FIRST_MINUTES = 30
"""Reading before a message is written, at most: the message is what counts."""


def people_lines(found: Found) -> Iterator[Suggestion]:
    """Name up to three people with the works that say so, and their circles."""
    for place, each in enumerate(found.people[:SHOWN]):
        name = "people.found" if place == 0 else f"people.found.{place + 1}"
        yield Suggestion(
            name,
            "people",
            f"{who_words(each)}: {why_words(each)}",
            (*refs_of(each), CALC),
            weight=99 - place,
            calculations={CALC: _calculation(found)},
        )
    for place, circle in enumerate(found.circles[:2]):
        name = "people.circle" if place == 0 else f"people.circle.{place + 1}"
        yield Suggestion(name, "people", _circle(circle), (CALC,), weight=95 - place)


def who_words(each: Acquaintance) -> str:
    """Say who somebody is, and where their works here have them."""
    parts = [part.strip() for part in each.affiliation.split("+")]
    here = [p for p in parts if each.place and each.place.casefold() in p.casefold()]
    place = next(iter((*here, *parts)))
    if not place:
        return each.name
    until = f" up to {each.last_year}" if each.last_year else ""
    return f"{each.name} (at {place}, by their works{until})"


def why_words(each: Acquaintance, most: int = SHOWN) -> str:
    """Say which works of theirs meet which interests, and what leads there."""
    works = each.works[:most]
    text = stopped(listed([work.shown for work in works]))
    topics = works[0].topics if most == 1 else each.topics
    if topics and len(works) == 1:
        text = f"{works[0].shown} meets what you said of {listed(topics[:3])}."
    elif topics:
        text += f" They meet what you said of {listed(topics[:3])}."
    if each.place and each.place.casefold() not in " ".join(each.topics).casefold():
        text += f" You named {each.place}."
    if len(each.way) > 2:
        text += f" A way there: {', then '.join(each.way[:-1])}."
    elif len(each.way) == 2:
        text += f" {each.way[0]}, whom you know, wrote with them."
    return text


def refs_of(each: Acquaintance, most: int = SHOWN) -> tuple[str, ...]:
    """Name the works and the answers that a line on somebody rests on."""
    return (*(work.ref for work in each.works[:most]), *each.because)


def _circle(circle: Circle) -> str:
    verb = "publishes" if len(circle.people) == 1 else "publish"
    text = f"{listed(circle.people)} {verb} in a group of {circle.size}"
    if circle.others:
        text += f", {listed(circle.others[:3])} among them"
    words = listed([quoted(word) for word in circle.words[:3]])
    return f"{text}. Their own words: {words}." if words else f"{text}."


def _calculation(found: Found) -> dict[str, Any]:
    topics = listed([quoted(topic) for topic in found.topics])
    return {
        "kind": "calc",
        "name": "people",
        "text": f"{found.works:,} works of {found.searched:,} people searched for "
        f"{topics}",
        "result": {
            "works": found.works,
            "people": found.searched,
            "topics": list(found.topics),
            "chosen": [each.id for each in found.people],
        },
        "assumptions": [
            {"text": text, "kind": "model", "source": ""}
            for text in (
                "Who fits best comes first, then who can be reached over somebody you "
                "know, then whose last work is latest; how widely known somebody is "
                "counts for nothing",
                "Whoever published nothing for four years, in what you brought in, is "
                "left out",
            )
        ],
    }


def reading_lines(person: Person, each: Acquaintance) -> Iterator[Suggestion]:
    """Name the two works to read first, within the hours there are."""
    hours = reading_hours(person.profile)
    there = FIRST_MINUTES if hours.hours is None else int(hours.hours * 60)
    first, *others = each.works
    yield _read(
        "reading.first",
        "Before you write",
        first,
        min(there, FIRST_MINUTES),
        (first.ref, *each.because),
        weight=92,
    )
    left = there - (10 if there < 2 * FIRST_MINUTES else FIRST_MINUTES)
    if others:
        because = (others[0].ref, *(hours.because or ("slot:movable_hours",)))
        second = _read("reading.second", "Then", others[0], left, because, weight=91)
        yield second


def _read(
    id: str,
    when: str,
    work: MetWork,
    minutes: int,
    because: Sequence[str],
    *,
    weight: float,
) -> Suggestion:
    level = within(max(10, minutes), "read") or "skim"
    depth = DEPTHS[level]
    how = "its title, summary, figures and end"
    if level == "read":
        how = "with care"
    text = f"{when}: {work.shown}, {how}; {minutes_words(depth.low, depth.high)}."
    return Suggestion(
        id, "reading", text, tuple(because), minutes=depth.high, weight=weight
    )


_MISSING: Final[Mapping[Lack, tuple[str, str, tuple[str, ...]]]] = {
    "works": (
        "missing.people_finder",
        "Whom you could write to, by what they publish: bring in a list of works, a "
        "bibliography will do (inroad people add FILE, or People in the browser). Then "
        "this page opens with somebody out of them.",
        (),
    ),
    "unread": (
        "missing.people_finder",
        "The works that you brought in are still to be read. That goes on while Inroad "
        "is open in the browser, or with inroad jobs resume; then this page finds "
        "people in them.",
        (),
    ),
    "broken": (
        "missing.people_finder",
        "The works that you brought in cannot be searched just now, so nobody is found "
        "in them. Ask who works on something, and you hear why.",
        (),
    ),
    "interests": (
        "missing.interests",
        "What your work is about, in a few words: works are here to find people in, "
        "and nothing you said so far names a topic.",
        ("slot:one_line", "slot:goals"),
    ),
    "nobody": (
        "missing.nobody_fits",
        "Nobody whose works are here, and who published in the last four years, writes "
        "of {topics}. Works that are closer to it would help.",
        ("slot:goals", "slot:groups"),
    ),
}
"""Why nobody was found: the line's id, what it says, and what would change it."""


def missing_people(found: Found | None) -> Iterator[Suggestion]:
    """Say plainly what to bring in, where nobody could be found in works."""
    lacks: Lack = "works" if found is None else found.lacks
    if lacks:
        id, text, because = _MISSING[lacks]
        topics = listed(found.topics[:4]) if found else ""
        said = text.replace("{topics}", topics)
        yield Suggestion(id, "missing", said, because, weight=10)
