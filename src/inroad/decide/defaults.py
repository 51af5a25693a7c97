"""The figures used where a person has said nothing, each with its source and age."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Any

from inroad.core.errors import NotFound
from inroad.decide.replies import Beta
from inroad.decide.results import Assumption


@dataclass(frozen=True, slots=True)
class Default:
    """A figure from elsewhere, and why it may not be the reader's.

    `value` holds figures by name: a and b of a Beta belief; median, low and high of a
    lognormal with nine in ten between the ends; or plain ones. `year` is when the
    figure is from, None where that is not known or nobody measured it.
    """

    id: str
    value: Mapping[str, float]
    text: str
    source: str
    year: str | None
    provenance: str
    why_not_you: str
    unit: str | None = None


@cache
def defaults() -> Mapping[str, Default]:
    """Every default by its id, as `reply_rate.advice_on_ambitious_goal`."""
    text = (files("inroad.decide") / "content" / "defaults.toml").read_text("utf-8")
    return MappingProxyType(
        {
            f"{group}.{name}": _default(f"{group}.{name}", entry)
            for group, entries in tomllib.loads(text).items()
            for name, entry in entries.items()
        }
    )


def find_default(default_id: str) -> Default:
    """The default by that id.

    Raises:
        NotFound: there is none.
    """
    try:
        return defaults()[default_id]
    except KeyError:
        raise NotFound(
            f"There is no default called {default_id!r}.",
            hint="See decide/content/defaults.toml.",
        ) from None


def belief(default_id: str) -> Beta:
    """A default rate as a Beta belief.

    >>> belief("reply_rate.advice_on_ambitious_goal")
    Beta(a=1.0, b=2.0)
    """
    value = find_default(default_id).value
    return Beta(value["a"], value["b"])


def assumed(default_id: str) -> Assumption:
    """A default as one of the assumptions a result rests on."""
    found = find_default(default_id)
    return Assumption(found.text, "default", found.source, found.year, found.id)


def _default(default_id: str, entry: Mapping[str, Any]) -> Default:
    return Default(
        id=default_id,
        value={name: float(figure) for name, figure in entry["value"].items()},
        text=entry["text"],
        source=entry["source"],
        year=entry.get("year"),
        provenance=entry["provenance"],
        why_not_you=entry["why_not_you"],
        unit=entry.get("unit"),
    )
