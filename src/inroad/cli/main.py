"""`inroad`: finds the one module a command lives in, and runs the command."""

import sys
from collections.abc import Mapping, Sequence
from typing import Any

import click

from inroad import __version__
from inroad.actions import PLACES, actions_of
from inroad.actions.registry import Action
from inroad.cli.command import command, help_text, perform, program_command, shared
from inroad.cli.program import Program
from inroad.cli.trouble import NoteFault, report, report_bug
from inroad.core.errors import InroadError

INTERRUPTED = 130
_HELP = "Find your way into AI research, and see why at every step."


class Root(click.Group):
    """The whole command line; a command's module is imported when it is asked for."""

    def __init__(self, programs: Mapping[str, Program]) -> None:
        super().__init__("inroad", help=_HELP, no_args_is_help=True)
        self.programs = programs

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Name every first word there is."""
        del ctx
        return [*PLACES, *self.programs]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Make one command, or the group that its first word opens."""
        del ctx
        if cmd_name in self.programs:
            return program_command(self.programs[cmd_name])
        if cmd_name not in PLACES:
            return None
        found = actions_of(PLACES[cmd_name])
        return _first_word(
            cmd_name, {w: a for w, a in found.items() if w[0] == cmd_name}
        )


def _first_word(name: str, found: Mapping[tuple[str, ...], Action]) -> click.Command:
    own = found.get((name,))
    if own is not None and len(found) == 1:
        return command(own)
    group = click.Group(
        name,
        commands={words[1]: command(a) for words, a in found.items() if len(words) > 1},
        invoke_without_command=own is not None,
        no_args_is_help=own is None,
        help=help_text(own) if own else f"{name.capitalize()}: choose one of these.",
        short_help=own.summary if own else _summaries(found),
    )
    if own is not None:
        # A group's own words would swallow the name of the command that follows.
        group.params = [*_flags(own), *shared(own)]
        group.callback = _own_callback(own)
    return group


def _flags(own: Action) -> list[click.Parameter]:
    return [
        p
        for p in command(own).params
        if isinstance(p, click.Option) and p.name in {i.name for i in own.inputs}
    ]


def _own_callback(own: Action) -> Any:  # noqa: ANN401 - what click calls
    @click.pass_context
    def callback(ctx: click.Context, /, **values: Any) -> int:  # noqa: ANN401 - typed words
        return perform(own, values) if ctx.invoked_subcommand is None else 0

    return callback


def _summaries(found: Mapping[tuple[str, ...], Action]) -> str:
    return " ".join(action.summary for action in found.values())


def run(
    args: Sequence[str], programs: Mapping[str, Program], note_fault: NoteFault
) -> int:
    """Run a command line and return its exit code; nothing escapes as a traceback."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
    try:
        root = click.version_option(__version__, message="%(version)s")(Root(programs))
        code = root.main(list(args), prog_name="inroad", standalone_mode=False)
    except InroadError as error:
        return report(error)
    except (click.Abort, KeyboardInterrupt):
        click.echo("Stopped.", err=True)
        return INTERRUPTED
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except Exception as error:  # noqa: BLE001 - a fault of ours, told as such
        return report_bug(error, note_fault)
    return code if isinstance(code, int) else 0
