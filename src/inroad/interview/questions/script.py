"""The questions in their order, read once from content/questions.toml."""

import tomllib
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

from inroad.core.errors import NotFound
from inroad.interview.questions.question import Field, Question

CONTENT = Path(__file__).parents[1] / "content" / "questions.toml"


@lru_cache(maxsize=1)
def script() -> tuple[Question, ...]:
    """Return every question, in the order in which they are asked."""
    found = tomllib.loads(CONTENT.read_text(encoding="utf-8"))
    return tuple(_question(each) for each in found["question"])


def question(id: str) -> Question:
    """Return the question of this id, or raise NotFound."""
    for each in script():
        if each.id == id:
            return each
    raise NotFound(
        f"There is no question called {id[:40]!r}.",
        hint=f"They are called {', '.join(each.id for each in script())}.",
    )


def question_of(slot: str) -> Question | None:
    """Find the question that asks for a slot."""
    return next((each for each in script() if slot in each.slots), None)


def _question(given: Mapping[str, Any]) -> Question:
    own = {name: given[name] for name in ("id", "part", "title", "why")}
    more = {name: given.get(name, "") for name in ("hint", "claim", "when")}
    return Question(
        **own,
        **more,
        fields=tuple(_field(each) for each in given["field"]),
        costs=tuple(given.get("costs", ())),
    )


def _field(given: Mapping[str, Any]) -> Field:
    return Field(
        name=given.get("name", given["slot"]),
        slot=given["slot"],
        kind=given["kind"],
        label=given["label"],
        example=given.get("example", ""),
        unit=given.get("unit", ""),
        choices=tuple((value, words) for value, words in given.get("choices", ())),
    )
