"""What somebody and one have in common, by published works and one's own notes."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final, Literal

from inroad.core.text import listed, quoted
from inroad.people.interests import Interest, Meeting
from inroad.people.work import Person, Work, folded
from inroad.record.person import Person as Me
from inroad.record.reading import Reading

Kind = Literal["co-author", "place", "venue", "topic", "read"]

SHORTEST: Final = 3
"""Letters of a place's name below which it is found in too many others."""
_MOST: Final = 4
_PARTS: Final = re.compile(r"[,;+/()|]")


@dataclass(frozen=True, slots=True)
class Shared:
    """One thing in common, in a sentence, and where one's own side of it was said."""

    kind: Kind
    text: str
    refs: tuple[str, ...] = ()


def in_common(
    them: Person, works: Sequence[Work], me: Me, found: Sequence[Meeting]
) -> tuple[Shared, ...]:
    """Return what is shared; `works` are theirs, `found` where interests meet them."""
    return (
        *_coauthors(them, works, me),
        *_places(them, me),
        *_read(them, works, me.readings),
        *_venues(works, me.readings),
        *_topics(found),
    )


def _coauthors(them: Person, works: Sequence[Work], me: Me) -> Iterator[Shared]:
    """Name co-authors of theirs whom one's profile or log names."""
    theirs = {folded(name) for name in (them.name, *them.names)}
    others = {
        folded(author.name): author.name for work in works for author in work.authors
    }
    for name, shown in sorted(others.items()):
        if name not in theirs and " " in name:
            refs = tuple(_notes_on(name, me))
            if refs:
                text = f"They wrote with {shown}, whom you named."
                yield Shared("co-author", text, refs)


def _notes_on(name: str, me: Me) -> Iterator[str]:
    for place, said in enumerate(me.profile.value("people") or ()):
        if _holds(str(said["text"]), name):
            yield f"slot:people.{place}"
    for entry in me.log:
        if entry.to and _holds(entry.to, name):
            yield f"log:{entry.id}"


def _places(them: Person, me: Me) -> Iterator[Shared]:
    parts = [p.strip() for a in them.affiliations for p in _PARTS.split(a)]
    places = {folded(part): part for part in parts if len(folded(part)) >= SHORTEST}
    for interest in _mine(me):
        own = folded(interest.text)
        for place, shown in places.items():
            if _holds(own, place) or (interest.kind == "field" and _holds(place, own)):
                text = f"{shown} stands in their works, and you named it."
                yield Shared("place", text, (interest.ref,))
                break


def _mine(me: Me) -> Iterator[Interest]:
    """Yield the places that somebody named: theirs, and groups."""
    place: Any = me.profile.value("place")
    if place:
        said = place["text"] if isinstance(place, dict) else place
        yield Interest(str(said), "field", "slot:place")
    for at, group in enumerate(me.profile.value("groups") or ()):
        yield Interest(str(group["text"]), "group", f"slot:groups.{at}")


def _read(
    them: Person, works: Sequence[Work], readings: Iterable[Reading]
) -> Iterator[Shared]:
    known = {folded(work.title) for work in works}
    names = {folded(name) for name in (them.name, *them.names)}
    for reading in readings:
        written = names & {folded(name) for name in reading.authors}
        if reading.dropped_on or not (written or folded(reading.title) in known):
            continue
        title = quoted(reading.title, longest=110)
        done = f"You read {title}." if reading.done_on else f"{title} is on your list."
        yield Shared("read", f"{done} They wrote it.")


def _venues(works: Sequence[Work], readings: Iterable[Reading]) -> Iterator[Shared]:
    own = {folded(reading.venue) for reading in readings if reading.venue}
    both = {folded(work.venue): work.venue for work in works if work.venue}
    shown = [venue for name, venue in sorted(both.items()) if name in own]
    if shown:
        text = (
            f"They publish where works on your list came out: {listed(shown[:_MOST])}."
        )
        yield Shared("venue", text)


def _topics(found: Sequence[Meeting]) -> Iterator[Shared]:
    named = {folded(word): word for each in found for word in each.words}
    words = tuple(word for word in named.values() if not _within(word, named))
    refs = tuple(dict.fromkeys(m.interest.ref for m in found if m.interest.ref))
    if words:
        shown = listed([quoted(word) for word in words[:_MOST]])
        text = f"Their works and your own words both speak of {shown}."
        yield Shared("topic", text, refs[:_MOST])


def _within(word: str, named: Iterable[str]) -> bool:
    """Say whether a word stands in a longer one of these beside it."""
    return any(_holds(other, folded(word)) for other in named if other != folded(word))


def _holds(text: str, name: str) -> bool:
    """Say whether a name stands in a text as whole words."""
    return bool(name) and f" {name} " in f" {folded(text)} "
