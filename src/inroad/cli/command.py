"""A click command from an action: its words, inputs and help come from the table."""

import inspect
import re
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import click

from inroad.actions.registry import Action, Input, Passphrase
from inroad.cli.given import day, typed
from inroad.cli.out import check_out, print_result, write_result
from inroad.cli.passphrase import passphrase
from inroad.cli.program import Program
from inroad.core.errors import NotAllowed

_CLICK_TYPES: dict[type, click.ParamType[Any]] = {
    int: click.INT,
    float: click.FLOAT,
    Decimal: click.STRING,
}
_WRITTEN = {("brief",): (".md", ".html"), ("standing", "feed"): (".atom", ".xml")}
"""Actions whose result people keep as a file, and how its name may end: `--out`
belongs to the face."""

_TALKS = {("interview",)}
"""Actions that ask on the terminal, unless nothing may be asked."""


class ActionCommand(click.Command):
    """A command that takes a value such as -2 for what it is, not for an option."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Let negative numbers through, and nothing else that looks like an option."""
        free = args.index("--") if "--" in args else len(args)
        known = {name for p in self.params for name in (*p.opts, *p.secondary_opts)}
        for arg in args[:free]:
            if _is_option(arg) and arg.split("=", 1)[0] not in known | {"--help"}:
                raise click.NoSuchOption(arg.split("=", 1)[0], ctx=ctx)
        return super().parse_args(ctx, args)


def _is_option(arg: str) -> bool:
    return arg.startswith("-") and arg != "-" and not re.match(r"-[\d.]", arg)


def parameters(inputs: tuple[Input, ...]) -> list[click.Parameter]:
    """Make an argument of each positional input and an option of each flag."""
    return [_argument(i) if i.positional else _option(i) for i in inputs]


def _argument(given: Input) -> click.Parameter:
    name = given.name.strip("_")
    return click.Argument(
        [given.name], metavar=name.upper(), type=_type(given), **_need(given)
    )


def _option(given: Input) -> click.Parameter:
    name = "--" + given.name.strip("_").replace("_", "-")
    if given.type is Passphrase:
        return click.Option(
            [f"{name}-file", given.name], help=given.help, metavar="FILE"
        )
    if given.type is bool:
        return click.Option(
            [name, given.name],
            is_flag=True,
            help=given.help,
            default=bool(given.default),
        )
    return click.Option(
        [name, given.name],
        help=given.help,
        type=_type(given),
        multiple=given.type is tuple,
        show_default=given.default not in (None, ""),
        **_need(given),
    )


def _need(given: Input) -> dict[str, Any]:
    # A default, even None, would count as an answer to what must be answered.
    if given.required:
        return {"required": True}
    # "Not said" is no choice that anybody could type.
    return {"default": None if given.choices else given.default}


def _type(given: Input) -> click.ParamType[Any]:
    if given.choices:
        return click.Choice([choice for choice in given.choices if choice])
    return _CLICK_TYPES.get(given.type, click.STRING)


def shared(action: Action) -> list[click.Parameter]:
    """Return the options that every command has."""
    found: list[click.Parameter] = [
        click.Option(
            ["--json", "as_json"], is_flag=True, help="Print one JSON object."
        ),
        click.Option(["--no-input"], is_flag=True, help="Never ask anything."),
        click.Option(["--as-of"], metavar="DATE", help="Take this day for today."),
    ]
    if action.effect == "publish":
        found.append(click.Option(["--yes"], is_flag=True, help="Do not ask first."))
    if action.words in _WRITTEN:
        help_ = f"Write to a file that ends in {' or '.join(_WRITTEN[action.words])}."
        found.append(click.Option(["--out"], metavar="FILE", help=help_))
    return found


def command(action: Action) -> click.Command:
    """Make the command of one action."""
    return ActionCommand(
        action.words[-1],
        params=[*parameters(action.inputs), *shared(action)],
        callback=lambda **values: perform(action, values),
        help=help_text(action),
        short_help=action.summary,
        context_settings={"ignore_unknown_options": True},
    )


def program_command(program: Program) -> click.Command:
    """Make the command that starts a program."""
    return click.Command(
        program.name,
        params=parameters(program.inputs),
        callback=program.start,
        help=program.summary,
    )


def help_text(action: Action) -> str:
    """Join what the function says of itself and what its words mean."""
    doc = (inspect.getdoc(action.run) or "").split("\n\nRaises:")[0]
    words = [
        f"{i.name.strip('_').upper()}: {i.help}." for i in action.inputs if i.positional
    ]
    return "\n\n".join([doc, "\b\n" + "\n".join(words)] if words else [doc])


def perform(action: Action, values: dict[str, Any]) -> int:
    """Run an action with what was typed, show what it says, and return its code.

    A result that is itself a verdict on something says how the command ends.
    """
    as_json, no_input = values.pop("as_json"), values.pop("no_input")
    as_of, out = values.pop("as_of"), values.pop("out", None)
    if action.effect == "publish":
        agreed = values.pop("yes")
        _ask_first(action, values, no_input=no_input, agreed=agreed)
    today = day(as_of) if as_of else None
    if out:
        check_out(Path(out), _WRITTEN[action.words])
    given: dict[str, Any] = {i.name: typed(i, values[i.name]) for i in action.inputs}
    for each in action.inputs:
        if each.type is Passphrase:
            given[each.name] = passphrase(values[each.name], no_input=no_input)
    if action.words in _TALKS and not (as_json or no_input):
        from inroad.cli.interview import talk  # noqa: PLC0415 - only what is asked for

        talk(_house(today), **given)
        return 0
    where = _home(today) if action.of_home else _house(today)
    result = action.run(where, **given)
    asks = action.effect == "erase" and not given["yes"] and not as_json
    if asks and _agreed(action, result, no_input=no_input):
        result = action.run(where, **{**given, "yes": True})
    if out:
        write_result(result, Path(out))
        click.echo(f"Written to {out}.", err=True)
    if as_json or not out:
        print_result(result, name=action.name, as_json=as_json)
    return int(getattr(result, "exit_code", 0))


def _house(today: date | None) -> Any:  # noqa: ANN401 - a House; its type would be loaded
    # Late: opening a house starts Django, which help and wrong words do without.
    from inroad.cli.progress import telling  # noqa: PLC0415
    from inroad.wiring import open_house  # noqa: PLC0415

    return telling(open_house(today=today))


def _home(today: date | None) -> Any:  # noqa: ANN401 - a Home; its type would be loaded
    from inroad.wiring import open_home_itself  # noqa: PLC0415 - the same

    return open_home_itself(today=today)


def _agreed(action: Action, would: object, *, no_input: bool) -> bool:
    """Show what would go, and ask whether it shall; a no ends here."""
    print_result(would, name=action.name, as_json=False)
    if no_input:
        raise NotAllowed(
            f"`inroad {' '.join(action.words)}` cannot be undone, so it asks first.",
            hint="Nothing was changed. Add --yes if that is what you want.",
        )
    return click.confirm("This cannot be undone. Go on?", abort=True, err=True)


def _ask_first(
    action: Action, values: dict[str, Any], *, no_input: bool, agreed: bool
) -> None:
    """Say what would leave the machine, and ask whether it shall."""
    what = "" if action.leaves is None else action.leaves(**values)
    if what and agreed:
        click.echo(what, err=True)
    if agreed:
        return
    if no_input:
        raise NotAllowed(
            f"`inroad {' '.join(action.words)}` sends something out, so it asks first."
            f"{what and ' ' + what}",
            hint="Nothing was sent. Add --yes if that is what you want.",
        )
    click.confirm(
        f"{what and what + ' '}This leaves your machine. Go on?", abort=True, err=True
    )
