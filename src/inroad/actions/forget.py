"""Forget: what you no longer want kept leaves the record, its files and its backups."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated, Literal

from inroad.actions.erasing import Erasure, erase
from inroad.actions.house import House
from inroad.actions.registry import action
from inroad.core.errors import BadInput, InroadError, NotFound
from inroad.core.text import quoted
from inroad.interview.decode import decoded
from inroad.record.brought import WORKS, Brought
from inroad.record.conversation import Conversation
from inroad.record.forgetting import Leaving, leaving
from inroad.record.gone import Kind, What
from inroad.record.log import LogEntry
from inroad.record.person import Person
from inroad.record.profile import Answer
from inroad.record.words import Name, texts_in

HINT = "Name a conversation, a source, a log entry, or a person in your messages."


@dataclass(frozen=True, slots=True)
class Forgotten(Erasure):
    """What goes, or went: counts of values.

    `lines` are those of kept Briefs; `notes` say what could not be taken out.
    """

    kind: Kind
    name: str
    conversations: int
    answers: int
    entries: int
    lines: int
    files: int
    notes: tuple[str, ...]
    sources: int = 0


@action("forget", effect="erase", exposes="profile")
def forget(
    house: House,
    what: Annotated[
        str, "a conversation, a source, a log entry, or a person in your messages"
    ] = "",
    *,
    kind: Annotated[
        Literal["conversation", "source", "entry", "person", ""], "which of them it is"
    ] = "",
    everything: Annotated[bool, "forget all that you ever told Inroad"] = False,
    yes: Annotated[bool, "do it; it cannot be undone"] = False,
) -> Forgotten:
    """Forget something for good, in the backups that Inroad made as well.

    Without a yes it only says what would go.

    Raises:
        NotFound: nothing is called so.
        BadInput: several things are, or nothing was named.
    """
    person = house.record.read()
    found, name = _meant(person, what, kind, everything=everything)
    left = leaving(person, found)
    told = Forgotten(
        found.kind,
        name,
        conversations=left.count(Conversation),
        answers=left.count(Answer),
        entries=left.count(LogEntry),
        lines=left.lines,
        files=len(left.files),
        notes=tuple(_notes(house, person, found, left)),
        sources=left.count(Brought),
    )
    return erase(house, found, told) if yes else told


def _meant(
    person: Person, named: str, kind: str, *, everything: bool
) -> tuple[What, str]:
    """Find what a few words mean, and how to call it."""
    words = " ".join(named.split())
    if everything:
        if words or kind:
            raise BadInput(
                "Everything is more than that.", hint="Leave one of the two out."
            )
        return What("everything"), person.name
    if not words:
        raise BadInput("Nothing was named.", hint=HINT)
    found = [each for each in _candidates(person, words) if kind in ("", each[0].kind)]
    if not found and kind in {"", "person"}:
        found = _mentioned(person, words)
    exact = [f for f in found if words in {f[0].named, f[1]} and f[0].kind != "person"]
    if len(exact or found) == 1:
        return (exact or found)[0]
    if found:
        several = "; ".join(
            f"{what.kind} {name} ({what.named})" for what, name in found
        )
        raise BadInput(
            f"Several things are called “{words[:60]}”.",
            hint=f"Give an id, or say which kind: {several}.",
        )
    raise NotFound(f"Nothing is called “{words[:60]}” here.", hint=HINT)


def _candidates(person: Person, words: str) -> Iterator[tuple[What, str]]:
    for talk in person.conversations:
        if talk.name == words or talk.id.startswith(words):
            yield What("conversation", talk.id), talk.name
    for source in person.brought:
        if source.name == words or source.id.startswith(words):
            yield What("source", source.id), source.title
    start = words.casefold()
    for entry in person.log:
        text = " ".join(entry.text.split())
        if entry.id.startswith(words) or text.casefold().startswith(start):
            yield What("entry", entry.id), quoted(text, longest=60)
    name = Name(words)
    named = [entry.to for entry in person.log]
    for slot in ("people", "groups"):
        named += texts_in(person.profile.value(slot) or ())
    if name.stands_in(named):
        yield What("person", words), words


def _mentioned(person: Person, words: str) -> list[tuple[What, str]]:
    """Take words that stand anywhere else for a name, where nothing is called so."""
    what = What("person", words)
    return [] if leaving(person, what).nothing else [(what, words)]


def _notes(house: House, person: Person, what: What, left: Leaving) -> Iterator[str]:
    if what.kind == "conversation" and person.name:
        yield f"You stay {person.name} here: `inroad profile set name` changes that."
    if what.kind == "source" and _noted_works(person, what.named):
        yield (
            "What your reading list and your standing questions say of its works is "
            "your own and stays. A name can be forgotten there, too."
        )
    if what.kind != "person":
        return
    for talk in person.conversations:
        if talk.sha256 not in left.files and _names(house, talk, Name(what.named)):
            yield (
                f"The transcript of {talk.name} still names them, since it stays as it "
                "is or goes as a whole."
            )


def _noted_works(person: Person, id: str) -> bool:
    """Say whether a source lists works, and works were noted: maybe some of these."""
    source = person.source(id)
    noted = person.readings or any(each.news for each in person.standing)
    return bool(source and source.kind == WORKS and noted)


def _names(house: House, talk: Conversation, name: Name) -> bool:
    """Say whether a name stands in a transcript; one that is lost names nobody."""
    try:
        text, _ = decoded(house.record.file(talk.sha256), talk.name)
    except InroadError:
        return False
    return name.stands_in(text)
