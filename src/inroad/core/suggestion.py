"""Suggestion: what every engine offers the Brief."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any, Literal

Track = Literal["social", "money", ""]

SECTIONS = (
    "aim",
    "act",
    "stand",
    "blocks",
    "runway",
    "attention",
    "roles",
    "options",
    "test",
    "people",
    "reading",
    "week",
    "missing",
)


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A line an engine would put on the page, and what it rests on.

    `id` names the rule that wrote it ("runway.short_for_company"); `section` is one
    of SECTIONS; `because` holds refs such as "slot:runway_months", "calc:runway",
    "claim:S4-12" or "default:reply_rate.advice". Weight orders lines within a
    section, larger first; lines of equal weight keep the order they came in.
    """

    id: str
    section: str
    text: str
    because: tuple[str, ...]
    minutes: int = 0
    weight: float = 0.0
    track: Track = ""
    calculations: Mapping[str, Mapping[str, Any]] = field(
        default_factory=lambda: MappingProxyType({})
    )
