"""What the talks with gold values teach the recogniser: which exchange is about what.

An exchange is about the slot whose first line of gold stands in its answer; about none
where no line of gold does. Several first lines in one answer share it between them.
"""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from folder import golds

from inroad.interview.exchanges import Exchange, exchanges
from inroad.interview.reading import SLOTS
from inroad.interview.recognise.weights import CLASSES
from inroad.interview.transcript import read_transcript

HERE = Path(__file__).resolve().parent
NONE = CLASSES[-1]
# Measured, and not learnt from.
KEPT_APART = ("sealed13",)
Row = dict[str, Any]


def sets() -> dict[str, Path]:
    """Every folder of talks to learn from, by name."""
    folders = {page.parent for page in HERE.rglob("*.gold.json")}
    return {f.name: f for f in sorted(folders) if f.name not in KEPT_APART}


def rows_of_talks(folder: Path) -> list[Row]:
    """One row for each question and each answer of the talks in a folder."""
    return [
        {**row, "set": folder.name, "talk": path.name}
        for path, gold in golds(folder, None)
        for row in _rows(path, gold)
    ]


def _rows(path: Path, gold: Mapping[str, Any]) -> Iterator[Row]:
    turns = read_transcript(path.read_bytes(), path.name).turns
    asked = gold["subject"].casefold()
    names = dict.fromkeys(turn.speaker for turn in turns)
    subject = next((n for n in names if n and _same(n.casefold(), asked)), None)
    if subject is None:
        return
    talk = exchanges(turns, subject)
    told, first = slots_told(talk, gold), slots_first_told(talk, gold)
    for place, exchange in enumerate(talk):
        slots = first.get(place, ())
        if not slots and place in told:
            continue  # it goes on about something: not asked for there, nor for nothing
        for slot in slots or (NONE,):
            shared = {"slot": slot, "share": 1 / max(len(slots), 1)}
            if exchange.question.strip():
                yield {**shared, "kind": "question", "text": exchange.question}
            yield {**shared, "kind": "answer", "text": exchange.answer.text}


def _same(name: str, asked: str) -> bool:
    return name in asked or asked in name


def slots_told(
    talk: Sequence[Exchange], gold: Mapping[str, Any]
) -> dict[int, set[str]]:
    """By exchange the slots that its answer tells of, taken back later or not."""
    told: dict[int, set[str]] = {}
    for slot in SLOTS:
        for line in gold.get("lines", {}).get(slot) or ():
            _note(told, _place_of(talk, line), slot)
    for conflict in gold.get("conflicts", ()):
        for said in conflict["statements"]:
            _note(told, _place_of(talk, said.get("line", -1)), conflict["slot"])
    return told


def slots_first_told(
    talk: Sequence[Exchange], gold: Mapping[str, Any]
) -> dict[int, set[str]]:
    """By exchange the slots whose first line of gold stands in its answer."""
    first: dict[int, set[str]] = {}
    for slot in SLOTS:
        for line in (gold.get("lines", {}).get(slot) or ())[:1]:
            _note(first, _place_of(talk, line), slot)
    return first


def _note(told: dict[int, set[str]], place: int | None, slot: str) -> None:
    if place is not None:
        told.setdefault(place, set()).add(slot)


def _place_of(talk: Sequence[Exchange], line: int) -> int | None:
    """The exchange whose answer holds a line of the raw file."""
    for place, exchange in enumerate(talk):
        lines = exchange.answer.lines(0, max(1, len(exchange.answer.text)))
        if lines[0] <= line <= lines[-1]:
            return place
    return None
