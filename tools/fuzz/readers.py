"""The readers: what each is given, and what has to hold of what it says.

A reader makes one input from chance and reads it. It may answer, or refuse with one of
Inroad's own errors; everything else is a crash.
"""

import hashlib
import io
import json
import re
import tomllib
import zipfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from importlib.resources import files
from random import Random
from typing import Any

from inroad.core.errors import BadInput
from inroad.interview.asked.parse import parse_answer
from inroad.interview.asked.shapes import checked
from inroad.interview.questions.question import Question
from inroad.interview.questions.reply import read_answer
from inroad.interview.questions.script import script
from inroad.interview.reading import Declined, Reading
from inroad.interview.transcript import read_transcript
from inroad.interview.values import find_places, read_ratings, read_value
from inroad.interview.values.numbers import find_numbers
from inroad.library.card_file import parse_cards
from inroad.library.faults import Faults
from inroad.record.bundle import bundle, unbundle
from inroad.record.person import Person, person_of
from inroad.record.profile import NUMBER_SLOTS, SLOTS, Answer, profile_of
from inroad.record.sealed import HARDEST, is_sealed, unseal
from tools.fuzz import age, mutate, sources
from tools.fuzz.seeds import ANSWERS, CARDS, GRAMMAR, SAYINGS, person, spoken


@dataclass(frozen=True, slots=True)
class Reader:
    """A reader by name; `made` returns the input and the call that reads it."""

    name: str
    made: Callable[[Random], tuple[Any, Callable[[Any], object]]]


def readers() -> tuple[Reader, ...]:
    """Return every reader that needs no house."""
    return (
        *(Reader(f"transcript.{kind}", _transcript(kind)) for kind in spoken()),
        Reader("values", _values),
        Reader("typed", _typed),
        Reader("replies", _reply),
        Reader("bundle", _bundle),
        Reader("sealed", _sealed),
        Reader("cards", _cards),
        *(
            Reader(f"source.{kind}", sources.made_of(kind))
            for kind in ("prose", "page", "captions", "pdf", "link")
        ),
    )


def _transcript(kind: str) -> Callable[[Random], Any]:
    seeds = spoken()[kind]
    raw = [seed.encode() for seed in seeds]

    def made(chance: Random) -> Any:  # noqa: ANN401 - an input, and its reader
        if chance.random() < 0.3:
            return mutate.data(chance, raw), _read_transcript
        said = mutate.text(chance, seeds, GRAMMAR)
        code = chance.choice(("utf-8", "utf-8", "utf-16", "cp1252"))
        return said.encode(code, "replace"), _read_transcript

    return made


def _read_transcript(data: bytes) -> None:
    found = read_transcript(data, "talk")
    if not found.turns:
        raise AssertionError("a transcript without turns was not refused")
    rows = found.raw.split("\n")
    for turn in found.turns[:20]:
        lines = turn.lines(0, len(turn.text))
        if turn.text and not 1 <= lines[0] <= lines[-1] <= len(rows):
            raise AssertionError("a turn stands on lines that are not there")


def _values(chance: Random) -> Any:  # noqa: ANN401 - an input, and its reader
    said = mutate.text(chance, SAYINGS, GRAMMAR, 600)
    return (chance.choice(NUMBER_SLOTS), said), _read_values


def _read_values(given: tuple[str, str]) -> None:
    slot, said = given
    found = read_value(slot, said)
    spans = [(n.start, n.end) for n in find_numbers(said)]
    spans += [(start, end) for _, start, end, _ in find_places(said)]
    spans += [(r.start, r.end) for r in read_ratings(said)]
    if isinstance(found, Reading | Declined):
        spans.append((found.start, found.end))
    for start, end in spans:
        if not 0 <= start < end <= len(said):
            raise AssertionError("a reading lies outside of what was said")


def _typed(chance: Random) -> Any:  # noqa: ANN401 - an input, and its reader
    slot = chance.choice(SLOTS)
    seeds = (*ANSWERS.get(slot, ()), *SAYINGS, *ANSWERS["any"])
    return (slot, mutate.text(chance, seeds, GRAMMAR)), _read_typed


def _read_typed(given: tuple[str, str]) -> None:
    slot, said = given
    value = parse_answer(slot, said)
    # What was read once is of the shape that everything else relies on.
    if checked(slot, json.loads(json.dumps(value))) != value:
        raise AssertionError("a typed answer changes when it is read again")


_ASKED = tuple(script())
_NOBODY = Person("", "", profile_of(()))


def _reply(chance: Random) -> Any:  # noqa: ANN401 - an input, and its reader
    asked = chance.choice(_ASKED)
    names = [name for field in asked.fields for name in field.names]
    given = {
        name: mutate.text(chance, (*SAYINGS, *ANSWERS["any"]), GRAMMAR)
        for name in chance.sample(names, chance.randrange(len(names)) + 1)
    }
    return (asked, given), _read_reply


def _read_reply(given: tuple[Question, dict[str, str]]) -> None:
    read_answer(*given, _NOBODY)


_TALK = b"Ben: What do you earn?\nAda: Three thousand euros a month.\n"
_WHOLE = bundle(person(hashlib.sha256(_TALK).hexdigest()), {
    hashlib.sha256(_TALK).hexdigest(): _TALK
})  # fmt: skip
_RECORD: Mapping[str, Any] = json.loads(_WHOLE["record.json"])


def _zip(parts: Mapping[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, data in parts.items():
            archive.writestr(zipfile.ZipInfo(name), data)
    return out.getvalue()


def _bundle(chance: Random) -> Any:  # noqa: ANN401 - an input, and its reader
    parts = dict(_WHOLE)
    way = chance.random()
    if way < 0.75:
        record: Any = _RECORD
        for _ in range(chance.choice((1, 1, 2, 4))):
            record = mutate.plain(chance, record)
        parts["record.json"] = json.dumps(record).encode()
    elif way < 0.9:
        parts["record.json"] = mutate.data(chance, [_WHOLE["record.json"]])
    else:
        name = chance.choice([*parts])
        moved = parts.pop(name)
        parts[mutate.text(chance, [name], ("/", "..", "\\", "C:"), 200)] = moved
    return parts, _read_bundle


def _read_bundle(parts: Mapping[str, bytes]) -> None:
    changes, found = unbundle(parts)
    for change in changes:
        if isinstance(change, Answer) and change.value is not None:
            checked(change.slot, change.value)
    # What is read can be written, and says the same when it is read again.
    again = person_of("", changes)
    if unbundle(bundle(again, dict(found)))[0] != changes:
        raise AssertionError("a record changes when it goes out and comes back")


_WORDS = "kranich ofen wolke neun"
_LOCKED = age.sealed(_zip(_WHOLE), _WORDS)
_HEAD = _LOCKED.index(b"\n---") + 60


def _sealed(chance: Random) -> Any:  # noqa: ANN401 - an input, and its reader
    if chance.random() < 0.3:
        # A file that opens, and holds anything.
        return age.sealed(mutate.data(chance, [_zip(_WHOLE)]), _WORDS), _read_sealed
    head, rest = _LOCKED[:_HEAD], _LOCKED[_HEAD:]
    if chance.random() < 0.5:
        head = mutate.text(chance, [head.decode("latin-1")], _PIECES).encode(
            "latin-1", "replace"
        )
    else:
        rest = mutate.data(chance, [rest])
    return head + rest, _read_sealed


_PIECES = (
    "-> scrypt ",
    "-> X25519 ",
    "\n",
    "---",
    " 1\n",
    " 9\n",
    " 01\n",
    " 64\n",
    "=",
)


def _read_sealed(data: bytes) -> None:
    if not is_sealed(data):
        raise BadInput("That is no locked file.")
    if _costs(data):
        # It would be opened, at the price of a second each.
        raise BadInput("That takes too long here.")
    _read_bundle(unseal(data, _WORDS))


def _costs(data: bytes) -> bool:
    found = re.match(rb"age-encryption.org/v1\n-> scrypt \S+ (\d+)\n", data)
    return found is not None and 8 < int(found[1]) <= HARDEST


_FOLDER = files("inroad.library") / "content"
_CONDITIONS = tomllib.loads((_FOLDER / "words.toml").read_text("utf-8"))


_TABLES = tuple(tomllib.loads(card) for card in CARDS)


def _cards(chance: Random) -> Any:  # noqa: ANN401 - an input, and its reader
    if chance.random() < 0.5:
        return mutate.text(chance, CARDS, GRAMMAR, 8000), _read_cards
    content = chance.choice(_TABLES)
    for _ in range(chance.choice((1, 1, 2, 4))):
        content = mutate.plain(chance, content)
    return content if isinstance(content, dict) else {}, _read_tables


def _read_cards(said: str) -> None:
    try:
        content = tomllib.loads(said)
    except tomllib.TOMLDecodeError as error:
        raise BadInput("That is not TOML.") from error
    _read_tables(content)


def _read_tables(content: Mapping[str, Any]) -> None:
    faults = Faults()
    parse_cards("S.toml", content, _CONDITIONS, {}, faults)
    faults.raise_any()
