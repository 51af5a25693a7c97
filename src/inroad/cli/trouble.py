"""When it goes wrong: a sentence for the person, the traceback in a file."""

import os
import secrets
import traceback
from datetime import UTC, datetime
from pathlib import Path

import click

from inroad.core.errors import InroadError

LOG = "errors.log"


def report(error: InroadError) -> int:
    """Say what happened and what to do, and return the exit code."""
    click.echo(error.message, err=True)
    if error.hint:
        click.echo(error.hint, err=True)
    return error.exit_code


def report_bug(error: BaseException) -> int:
    """Give a fault of ours a short reference; the traceback goes to a file.

    INROAD_DEBUG=1 prints it instead, for whoever works on Inroad.
    """
    if os.environ.get("INROAD_DEBUG") == "1":
        traceback.print_exception(error)
        return 1
    reference = secrets.token_hex(3)
    place = _keep(reference, error)
    click.echo(
        f"Something went wrong in Inroad itself (reference {reference}).", err=True
    )
    if place:
        click.echo(f"What happened is noted in {place}.", err=True)
    return 1


def _keep(reference: str, error: BaseException) -> Path | None:
    """Append a traceback to the home's log, for its owner alone to read."""
    try:
        from inroad.settings import load_settings  # noqa: PLC0415 - only in trouble

        path = load_settings(os.environ).home / LOG
        flags = os.O_CREAT | os.O_APPEND | os.O_WRONLY
        with os.fdopen(os.open(path, flags, 0o600), "a", encoding="utf-8") as log:
            log.write(f"{datetime.now(UTC).isoformat()} {reference}\n")
            log.writelines(traceback.format_exception(error))
    except (OSError, InroadError):
        return None
    return path
