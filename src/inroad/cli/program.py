"""Program: what the terminal can start that is no action, such as the server."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from inroad.actions.registry import Input


@dataclass(frozen=True, slots=True)
class Program:
    """A command that runs until it is stopped; `start` takes its inputs by name."""

    name: str
    summary: str
    inputs: tuple[Input, ...]
    start: Callable[..., Any]
