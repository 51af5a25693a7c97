"""What each model is for, what to ask for it, and where it misleads."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from types import MappingProxyType

from inroad.core.errors import NotFound


@dataclass(frozen=True, slots=True)
class ModelNote:
    """Words for a model's page.

    `ask` are questions for ranges, comparisons, counts or two figures: nobody is asked
    for an exact chance. `misleads` says when not to trust the answer.
    """

    id: str
    title: str
    question: str
    ask: tuple[str, ...]
    misleads: str


@cache
def model_notes() -> Mapping[str, ModelNote]:
    """Every note by the model's id, in the order of the pages."""
    text = (files("inroad.decide") / "content" / "models.toml").read_text("utf-8")
    return MappingProxyType(
        {
            id: ModelNote(
                id,
                entry["title"],
                entry["question"],
                tuple(entry["ask"]),
                entry["misleads"],
            )
            for id, entry in tomllib.loads(text).items()
        }
    )


def find_note(model: str) -> ModelNote:
    """Return the note on a model.

    >>> find_note("batch").title
    'Applications sent together'

    Raises:
        NotFound: there is no such model.
    """
    try:
        return model_notes()[model]
    except KeyError:
        raise NotFound(
            f"There is no model called {model!r}.",
            hint=f"There are {', '.join(model_notes())}.",
        ) from None
