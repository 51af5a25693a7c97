"""Words reach the screen or a file; a file is there whole or not at all."""

import json
import os
import shutil
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click

from inroad.core.errors import BadInput, NotFound, Unavailable


def print_result(result: object, *, name: str, as_json: bool) -> None:
    """Print a result: one JSON object, or text as wide as the screen allows."""
    text = _object(result, name) if as_json else _text(result)
    try:
        click.echo(text, nl=False, color=colourful())
        sys.stdout.flush()
    except BrokenPipeError:
        # Whoever read has read enough; the rest goes nowhere, without a complaint.
        _send_nowhere()
    except OSError as error:
        _send_nowhere()
        raise Unavailable(
            f"The answer could not be written: {error.strerror or error}.",
            hint="What you asked for was done; only the words had no room.",
        ) from error


def _send_nowhere() -> None:
    """Let what is still to be written to standard output vanish, the end included."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _object(result: object, name: str) -> str:
    from inroad.show.wire import wire  # noqa: PLC0415 - only what is asked for

    return json.dumps(wire(result, name), ensure_ascii=False, indent=2) + "\n"


def _text(result: object) -> str:
    from inroad.show.terminal import terminal  # noqa: PLC0415 - only what is asked for

    width = shutil.get_terminal_size((80, 24)).columns if sys.stdout.isatty() else 80
    return terminal(result, width=width, colour=colourful())


def colourful() -> bool:
    """Say whether the screen is a terminal that wants colour."""
    plain = os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb"
    return sys.stdout.isatty() and not plain


def check_out(path: Path, endings: Sequence[str] = (".md", ".html")) -> None:
    """Raise BadInput unless the file's ending says how to write it."""
    if path.suffix.lower() not in endings:
        raise BadInput(
            f"{path.name} does not say in what form to write.",
            hint=f"Give a name that ends in {' or '.join(endings)}.",
        )


def write_result(result: Any, path: Path) -> None:  # noqa: ANN401 - any result
    """Write a result in the form its name ends in, readable by its owner only."""
    if path.suffix.lower() in {".atom", ".xml"}:
        from inroad.show.atom import atom  # noqa: PLC0415 - only what is asked

        text = atom(result)
    elif path.suffix.lower() == ".md":
        from inroad.show.markdown import markdown  # noqa: PLC0415 - only what is asked

        text = markdown(result)
    else:
        from inroad.show.html import html  # noqa: PLC0415 - the same
        from inroad.show.layout import sheet_of  # noqa: PLC0415 - the same
        from inroad.show.page import document  # noqa: PLC0415 - the same

        sheet = sheet_of(result)
        text = document(sheet.foot or sheet.title, html(sheet))
    write_whole(path, text)


def write_whole(path: Path, text: str) -> None:
    """Put a file in place at once, with mode 0600; the old one stays until then."""
    draft = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        opened = os.open(draft, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
        try:
            with os.fdopen(opened, "w", encoding="utf-8", errors="replace") as stream:
                stream.write(text)
                stream.flush()
                os.fsync(stream.fileno())
            draft.replace(path)
        finally:
            draft.unlink(missing_ok=True)
    except (FileNotFoundError, NotADirectoryError):
        raise NotFound(
            f"There is no folder {path.parent}.", hint="Make it first, or name another."
        ) from None
    except OSError as error:
        raise Unavailable(
            f"{path} could not be written: {error.strerror or error}.",
            hint="Nothing was changed. Name another place.",
        ) from error
