"""Whom to write to: somebody the person named, or whom the library names."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from inroad.library.claim import Speaker
from inroad.library.shelf import Shelf
from inroad.plan.found import Acquaintance, Found
from inroad.plan.names import name_in
from inroad.plan.people_lines import refs_of, who_words
from inroad.record.person import Person

_FAR = re.compile(
    r"\b(?:not|no longer|isn['’]t|aren['’]t)\b.*\b(?:aligned|alignment|into|interested|"
    r"available|free)\b|\bgone\b|\bleft\b|\bon leave\b",
    re.IGNORECASE,
)
_LOST = re.compile(
    r"\bdied\b|\bpassed away\b|\bfell out\b|\bfallen out\b|\b(?:don['’]t|no longer|"
    r"not) (?:talk|speak)(?:ing)?\b|\b(?:not|no longer|isn['’]t) aligned\b",
    re.IGNORECASE,
)
"""What rules somebody out wherever it is said, in their status or beside the name."""
_NEVER_WRITTEN = re.compile(
    r"\bnever\b|\bno idea i exist\b|\bhaven['’]?t\b|\b(?:doesn|don)['’]?t know me\b|"
    r"\bnot (?:yet )?(?:written|met|asked|contacted|in touch)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Candidate:
    """Somebody to write to.

    `who` goes on after the name; `link` goes into the message, and says why they may
    know the way. `knows_them` says that they heard the person out already, and so can
    rather say whom to ask than how the work is done. `works` are what of theirs meets
    the person's interests, where works were brought in.
    """

    name: str
    who: str
    link: str
    because: tuple[str, ...]
    knows_them: bool = False
    works: Acquaintance | None = None


def whom_to_write(
    person: Person, shelf: Shelf, found: Found | None = None
) -> Candidate | None:
    """Choose one named person: theirs, one out of works, the library's, who asked.

    Somebody they never dared to write to comes before somebody they talk to anyway;
    somebody who is no longer with them in this is left in peace.
    """
    theirs = contacts(person)
    if theirs:
        own = found.named(theirs[0].name) if found else None
        return replace(theirs[0], works=own) if own else theirs[0]
    if found and found.people:
        return _of_works(found.people[0])
    named = list(_from_library(person, shelf))
    by_name = [found for found in named if not found.name.startswith("@")]
    return next(iter((*by_name, *_who_asked(person), *named)), None)


def contacts(person: Person) -> tuple[Candidate, ...]:
    """Return those whom the person named and may write to, who comes first first."""
    return tuple(each for _, each in sorted(_theirs(person), key=lambda f: f[0]))


def _of_works(each: Acquaintance) -> Candidate:
    """Somebody found in works, with what says that it is them."""
    place = who_words(each).removeprefix(each.name)
    return Candidate(
        each.name,
        f"{place}; check where they are before you write" if place else "",
        "",
        (*refs_of(each, most=1), "calc:people"),
        works=each,
    )


def _theirs(person: Person) -> Iterator[tuple[int, Candidate]]:
    for index, item in enumerate(person.profile.value("people") or ()):
        text, status = str(item["text"]), str(item.get("status") or "")
        name = name_in(text)
        if not name or _FAR.search(status) or _LOST.search(f"{text}; {status}"):
            continue
        written = not _NEVER_WRITTEN.search(f"{text}; {status}")
        link = "I am writing to you because you may know how people get there."
        if not written:
            link = (
                "We have not been in touch about this. I am writing because you may "
                "know how people get there."
            )
        yield int(written), Candidate(name, "", link, (f"slot:people.{index}",))


def _from_library(person: Person, shelf: Shelf) -> Iterator[Candidate]:
    """Somebody the library names at a place that the person named."""
    for slot in ("groups", "goals", "peer_rating"):
        for ref, words in _texts(slot, person.profile.value(slot)):
            for speaker in shelf.speakers:
                if _is_at(speaker, words):
                    yield from _speaker(speaker, ref, shelf)


def _is_at(speaker: Speaker, words: str) -> bool:
    short = _place(speaker).removeprefix("Google ").strip()
    if not short or speaker.role not in {"author", "quoted"}:
        return False
    return re.search(rf"\b{re.escape(short)}\b", words) is not None


def _place(speaker: Speaker) -> str:
    return speaker.affiliation.split(",")[0].strip()


def _speaker(speaker: Speaker, ref: str, shelf: Shelf) -> Iterator[Candidate]:
    claim = next((c for c in shelf.claims if c.speaker == speaker.shown), None)
    if claim is None:
        return
    place = _place(speaker)
    when = f" in {speaker.said_on[:4]}" if speaker.said_on else ""
    who = f", named in the library as at {place}{when}; check that before you write"
    link = (
        f"I came across your name together with {place}, and you may know how people "
        "get there."
    )
    yield Candidate(speaker.shown, who, link, (ref, f"claim:{claim.id}"))


def _texts(slot: str, value: Any) -> Iterator[tuple[str, str]]:  # noqa: ANN401 - JSON
    if isinstance(value, list):
        for index, item in enumerate(value):
            yield f"slot:{slot}.{index}", str(item["text"])
    elif isinstance(value, Mapping):
        yield f"slot:{slot}", str(value.get("compared_to") or "")


def _who_asked(person: Person) -> Iterator[Candidate]:
    for talk in reversed(person.conversations):
        name = name_in(talk.interviewer or "")
        if name and name == talk.interviewer:
            yield Candidate(
                name,
                ", who asked you all this and knows where you stand",
                "You heard me out already, and you may know how people get there.",
                _heard_in(talk.id, person),
                knows_them=True,
            )


def _heard_in(talk: str, person: Person) -> tuple[str, ...]:
    """Name the first answer heard in that conversation, as the reason."""
    slots = (s for s, a in person.profile.answers.items() if a.conversation == talk)
    return (f"slot:{next(slots, 'goals')}",)
