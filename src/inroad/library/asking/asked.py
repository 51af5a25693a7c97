"""How people ask: for each claim, for topics that are not here, and for debates."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from inroad.library.faults import Faults, Table

CONTENT = Path(__file__).parents[1] / "content"


@dataclass(frozen=True, slots=True)
class Topic:
    """Something the library does not cover; `say` is one honest sentence on it."""

    name: str
    asked: tuple[str, ...]
    nearest: tuple[str, ...]
    say: str


@dataclass(frozen=True, slots=True)
class Debate:
    """Two claims that disagree, and the ways in which people ask about just that."""

    of: tuple[str, str]
    about: str
    asked: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Asked:
    """Every way of asking that is known, by the claim's id, topic and debate.

    `told` are situations told at more length, in words as unlike the claim as can be.
    `common` are questions as people bring them, each with the claims that answer it,
    best first, or with none.
    """

    claims: Mapping[str, tuple[str, ...]]
    topics: tuple[Topic, ...] = ()
    debates: tuple[Debate, ...] = ()
    told: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    common: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    @property
    def unanswered(self) -> tuple[str, ...]:
        """Return the common questions that no claim answers."""
        return tuple(question for question, by in self.common.items() if not by)

    @property
    def answered(self) -> tuple[str, ...]:
        """Return the common questions that a claim answers."""
        return tuple(question for question, by in self.common.items() if by)

    def at_length(self) -> dict[str, tuple[str, ...]]:
        """Return by claim what is told of it, and the common questions it answers."""
        found = dict(self.told)
        for question, by in self.common.items():
            for id_ in by:
                found[id_] = (*found.get(id_, ()), question)
        return found


def load_asked(folder: Path | None = None) -> Asked:
    """Read the ways of asking of a folder (ours by default).

    Raises:
        BadInput: with every fault of every file at once.
    """
    folder = CONTENT if folder is None else folder
    faults = Faults()
    found = Asked(
        _ways(folder / "asked", faults),
        _topics(folder / "not_covered.toml", faults),
        _debates(folder / "disagreements.toml", faults),
        _ways(folder / "told", faults),
        _ways(folder / "common", faults),
    )
    faults.raise_any()
    return found


def _ways(folder: Path, faults: Faults) -> dict[str, tuple[str, ...]]:
    """Read ways of asking by the claim's id, or common questions with their claims.

    An absent folder holds none.
    """
    found: dict[str, tuple[str, ...]] = {}
    for path in sorted(folder.glob("*.toml")):
        table = Table(f"{folder.name}/{path.name}", _read(path, faults), faults)
        found |= {id_: table.texts(id_) for id_ in table.fields}
    return found


def _topics(path: Path, faults: Faults) -> tuple[Topic, ...]:
    topics = []
    for number, fields in enumerate(_read(path, faults).get("topic", []), 1):
        table = Table(f"{path.name}, topic {number}", fields, faults)
        table.only({"name", "asked", "nearest", "say"})
        name, say = table.text("name", None), table.text("say", None)
        topics.append(Topic(name, table.texts("asked"), table.texts("nearest"), say))
    return tuple(topics)


def _debates(path: Path, faults: Faults) -> tuple[Debate, ...]:
    debates = []
    for number, fields in enumerate(_read(path, faults).get("pair", []), 1):
        table = Table(f"{path.name}, pair {number}", fields, faults)
        match table.texts("of"):
            case (one, other):
                about, asked = table.text("about", None), table.texts("asked")
                debates.append(Debate((one, other), about, asked))
            case _:
                faults.add(table.where, "“of” names two different claims.")
    return tuple(debates)


def _read(path: Path, faults: Faults) -> dict[str, Any]:
    if not path.exists():
        return {}
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        faults.add(path.name, f"it cannot be read ({error}).")
        return {}
