"""One definition of each thing Inroad can do; every face is made from this table."""

import inspect
import types
import typing
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Annotated, Any, Literal, TypeVar

from inroad.actions.home import Home
from inroad.core.document import Document, Reference

Effect = Literal["read", "write", "erase", "publish"]
"""The strongest effect an action can have.

`erase` means that it cannot be undone: such an action takes `yes`, and without it says
what would go. `publish` means that something leaves the house.
"""

Part = Literal["public", "profile", "brief", "log", "contacts", "journal"]
"""Whose eyes it needs: `public`, or the part of the record that it shows."""


@dataclass(frozen=True, slots=True)
class Folder:
    """A folder on this machine; only the terminal can name one."""

    path: str


@dataclass(frozen=True, slots=True)
class File:
    """A file on this machine; only the terminal can name one."""

    path: str


@dataclass(frozen=True, slots=True)
class Passphrase:
    """What locks and opens a file; only the terminal asks for it.

    It is never an argument, since those stand in the list of running programs, and
    never in the environment. `ask` is told whether it is a new one, and called at
    most once.
    """

    ask: Callable[[Literal["new", "known"]], str] = field(repr=False)


@dataclass(frozen=True, slots=True)
class Input:
    """One typed input: a word on the command line, a field, a tool's property."""

    name: str
    type: type
    help: str
    positional: bool
    required: bool
    default: Any = None
    choices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Action:
    """What a command, a page and a tool are made from."""

    words: tuple[str, ...]
    effect: Effect
    exposes: Part
    summary: str
    inputs: tuple[Input, ...]
    run: Callable[..., Any]
    of_home: bool = False
    leaves: Callable[..., str] | None = None

    @property
    def name(self) -> str:
        """The words joined for schemas and tools: "interview_hear"."""
        return "_".join(self.words)

    @property
    def local(self) -> bool:
        """Whether only the terminal offers it: it names a path, or takes the home."""
        return self.of_home or any(i.type in _LOCAL for i in self.inputs)


_LOCAL = {Folder, File, Passphrase}
ACTIONS: dict[tuple[str, ...], Action] = {}

F = TypeVar("F", bound=Callable[..., Any])


def action(
    words: str,
    *,
    effect: Effect = "read",
    exposes: Part = "public",
    leaves: Callable[..., str] | None = None,
) -> Callable[[F], F]:
    """Register a function that takes the house, or the home, first as an action.

    Parameters before `*` are positional words, keyword-only ones are flags. An input
    is described by `Annotated[type, "what it is"]`. `leaves` takes the inputs and says
    what would leave the house, and to whom.
    """

    def register(run: F) -> F:
        key = tuple(words.split())
        summary = (inspect.getdoc(run) or "").split("\n", 1)[0]
        first, *inputs = _inputs(run)
        of_home = first.type is Home
        ACTIONS[key] = Action(
            key, effect, exposes, summary, tuple(inputs), run, of_home, leaves
        )
        return run

    return register


def _inputs(run: Callable[..., Any]) -> tuple[Input, ...]:
    hints = typing.get_type_hints(run, include_extras=True)
    parameters = inspect.signature(run).parameters.values()
    return tuple(_input(parameter, hints[parameter.name]) for parameter in parameters)


def _input(parameter: inspect.Parameter, hint: Any) -> Input:  # noqa: ANN401 - a type form
    about = ""
    if typing.get_origin(hint) is Annotated:
        hint, about = typing.get_args(hint)[:2]
    if typing.get_origin(hint) in {typing.Union, types.UnionType}:
        hint = next(a for a in typing.get_args(hint) if a is not type(None))
    choices: tuple[str, ...] = ()
    if typing.get_origin(hint) is Literal:
        choices, hint = typing.get_args(hint), str
    required = parameter.default is inspect.Parameter.empty
    return Input(
        name=parameter.name,
        type=hint,
        help=about,
        positional=parameter.kind is not inspect.Parameter.KEYWORD_ONLY,
        required=required,
        default=None if required else parameter.default,
        choices=choices,
    )


__all__ = [
    "ACTIONS",
    "Action",
    "Document",
    "Effect",
    "File",
    "Folder",
    "Input",
    "Part",
    "Passphrase",
    "Reference",
    "action",
]
