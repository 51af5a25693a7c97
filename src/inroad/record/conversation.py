"""Conversation: a talk that was heard, and what it said twice."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any


@dataclass(frozen=True, slots=True)
class Conversation:
    """One transcript in `files/`, and what hearing it noted beside the answers.

    `sha256` names the raw file. `conflicts` are the objects of CONTRACTS
    ({slot, statements, kept}); `discounts` and `not_coping` are texts with lines and
    quote, as plain JSON; `notes` are sentences for people ("a machine wrote this
    transcript"); `source_id` names the source of shipped claims that this file is a
    copy of, if it is one.
    """

    id: str
    name: str
    sha256: str
    subject: str
    interviewer: str
    heard_on: date
    machine_made: bool = False
    conflicts: tuple[Mapping[str, Any], ...] = ()
    discounts: tuple[Mapping[str, Any], ...] = ()
    notes: tuple[str, ...] = ()
    source_id: str = ""


def distinct_statements(
    conflict: Mapping[str, Any], subject: str
) -> tuple[Mapping[str, Any], ...]:
    """Return one statement for each value said: the subject's own where there is one.

    Somebody who only repeats a figure does not disagree with it.
    """
    chosen: list[Mapping[str, Any]] = []
    for said in conflict["statements"]:
        same = [n for n, kept in enumerate(chosen) if kept["value"] == said["value"]]
        if not same:
            chosen.append(said)
        elif said["speaker"] == subject and chosen[same[0]]["speaker"] != subject:
            chosen[same[0]] = said
    return tuple(chosen)
