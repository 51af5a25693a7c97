"""When it goes wrong: a sentence for the person, the traceback in a file."""

import os
import traceback
from collections.abc import Callable

import click

from inroad.core.errors import InroadError

NoteFault = Callable[[BaseException], str]
"""Keep a traceback where only its owner reads it, and return a short reference."""


def report(error: InroadError) -> int:
    """Say what happened and what to do, and return the exit code."""
    click.echo(error.message, err=True)
    if error.hint:
        click.echo(error.hint, err=True)
    return error.exit_code


def report_bug(error: BaseException, note_fault: NoteFault) -> int:
    """Give a fault of ours a short reference; the traceback goes to a file.

    INROAD_DEBUG=1 prints it instead, for whoever works on Inroad.
    """
    if os.environ.get("INROAD_DEBUG") == "1":
        traceback.print_exception(error)
        return 1
    click.echo("Something went wrong in Inroad itself.", err=True)
    reference = note_fault(error)
    if reference:
        place = "errors.log in Inroad's folder"
        click.echo(f"It is noted in {place} as {reference}.", err=True)
    return 1
