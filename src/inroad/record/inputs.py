"""Inputs: what the person last put into one of the models."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any


@dataclass(frozen=True, slots=True)
class Inputs:
    """The inputs of one page, by name, as typed; `id` is the action's name."""

    id: str
    on: date
    values: Mapping[str, Any]
