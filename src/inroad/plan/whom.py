"""Whom to write to: somebody the person named, or whom the library names."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from inroad.library.shelf import Shelf
from inroad.record.person import Person

_NAME = re.compile(
    r"(?:(?:Dr|Prof|Professor|Mr|Ms|Mrs)\.?\s+)?"
    r"[^\W\d_a-z][^\W\d_]+(?:[-'’ ](?:(?:van|von|de|der|den|al|bin|el|da|di)\s+)*"
    r"[^\W\d_a-z][^\W\d_]+)*"
)
_NOT_A_NAME = frozenset(
    "a an the my his her their our your there this that these those one two three some "
    "someone somebody nobody everyone people i it he she we they you and or but also "
    "maybe probably perhaps mostly just only well yes no old friend colleague dr prof "
    "professor mr ms mrs host interviewer guest speaker moderator q a who what when "
    "where if then so people's".split()
)
_FAR = re.compile(
    r"\b(?:not|no longer|isn['’]t|aren['’]t)\b.*\b(?:aligned|alignment|into|interested|"
    r"available|free)\b|\bgone\b|\bleft\b|\bon leave\b|\bdied\b|\bfell out\b",
    re.IGNORECASE,
)
_NEVER_WRITTEN = re.compile(
    r"\bnever\b|\bno idea (?:I|i) exist\b|\bhaven['’]?t\b|\bdon['’]?t know me\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Candidate:
    """Somebody to write to: `who` goes on after the name, `link` into the message."""

    name: str
    who: str
    link: str
    because: tuple[str, ...]


def whom_to_write(person: Person, shelf: Shelf) -> Candidate | None:
    """Choose one named person: theirs first, then the library's, then who asked.

    Somebody they never dared to write to comes before somebody they talk to anyway;
    somebody who is no longer with them in this is left in peace.
    """
    theirs = sorted(_theirs(person), key=lambda found: found[0])
    if theirs:
        return theirs[0][1]
    named = list(_from_library(person, shelf))
    by_name = [found for found in named if not found.name.startswith("@")]
    return next(iter((*by_name, *_who_asked(person), *named)), None)


def name_in(text: str) -> str:
    """Find a proper name in somebody's words; "" where there is none.

    >>> name_in("My college senior Kavya, she's at a lab in Berkeley")
    'Kavya'
    >>> name_in("a friend I have been exploring ideas with")
    ''
    """
    for found in _NAME.finditer(text):
        words = found.group().split()
        while words and words[0].casefold() in _NOT_A_NAME and len(words) > 1:
            if words[0].rstrip(".").casefold() in {"dr", "prof", "professor"}:
                break
            words = words[1:]
        if words and " ".join(words).casefold() not in _NOT_A_NAME:
            return " ".join(words)
    return ""


def _theirs(person: Person) -> Iterator[tuple[int, Candidate]]:
    for index, item in enumerate(person.profile.value("people") or ()):
        text, status = str(item["text"]), str(item.get("status") or "")
        name = name_in(text)
        if not name or _FAR.search(status):
            continue
        rank = 0 if _NEVER_WRITTEN.search(status) else 1
        link = "I know of your work, and I think you may know how one gets there."
        if rank:
            link = "You know me, and I think you may know how one gets there."
        yield rank, Candidate(name, "", link, (f"slot:people.{index}",))


def _from_library(person: Person, shelf: Shelf) -> Iterator[Candidate]:
    """Somebody the library names at a place that the person named."""
    for slot in ("groups", "goals", "peer_rating"):
        for ref, words in _texts(slot, person.profile.value(slot)):
            for speaker in shelf.speakers:
                place = speaker.affiliation.split(",")[0].strip()
                short = place.removeprefix("Google ").strip()
                if not short or speaker.role not in {"author", "quoted"}:
                    continue
                if not re.search(rf"\b{re.escape(short)}\b", words):
                    continue
                claim = next(
                    (c for c in shelf.claims if c.speaker == speaker.shown), None
                )
                if claim is None:
                    continue
                when = f" in {speaker.said_on[:4]}" if speaker.said_on else ""
                yield Candidate(
                    speaker.shown,
                    f", named in the library as at {place}{when}; check that before "
                    "you write",
                    f"You have worked at {place}, and I think you may know how one "
                    "gets there.",
                    (ref, f"claim:{claim.id}"),
                )


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
                "You heard me out already, and you may know whom I should ask.",
                ("slot:goals",),
            )
