"""Every example in the documentation runs: commands, Python, and the files they read.

A fenced block of `text` with a title is a file in the page's own folder; `console`
holds commands after `$ `, with what they print (`…` stands for anything); `python`
is Python. Each page has a home of its own, and its blocks run from top to bottom.
"""

import doctest
import os
import re
import shlex
import sys
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from io import StringIO
from pathlib import Path
from typing import Any

from sybil import Document, Example, Region, Sybil

BLOCK = re.compile(
    r'^```(?P<kind>console|python|text)(?: title="(?P<title>[^"]+)")?\n'
    r"(?P<body>.*?)^```$",
    re.MULTILINE | re.DOTALL,
)
COMMAND = re.compile(
    r"^\$ (?P<words>.+(?:\n> .+)*)\n(?P<out>(?:(?!\$ ).*\n)*)", re.MULTILINE
)
ALIKE = doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE


def blocks(document: Document) -> Iterator[Region]:
    """Find every block that can be run."""
    for found in BLOCK.finditer(document.text):
        kind, title = found["kind"], found["title"]
        if kind == "text" and not title:
            continue
        parsed = (title, found["body"]) if kind == "text" else found["body"]
        check = {"console": commands, "python": python, "text": file}[kind]
        yield Region(found.start(), found.end(), parsed, check)


def file(example: Example) -> None:
    """Write the file that a block shows."""
    title, body = example.parsed
    Path(title).write_text(body, encoding="utf-8")


def commands(example: Example) -> str | None:
    """Run the commands of a block, and compare what they print."""
    for found in COMMAND.finditer(example.parsed):
        code, said = run(found["words"].replace("\n> ", " "))
        wanted = found["out"].replace("…", "...")
        if not wanted.strip() and code:
            return f"$ {found['words']}\nended with {code}:\n{said}"
        if wanted.strip() and not doctest.OutputChecker().check_output(
            wanted, said, ALIKE
        ):
            return f"$ {found['words']}\nwanted:\n{wanted}\nsaid:\n{said}"
    return None


def python(example: Example) -> None:
    """Run Python in the page's own namespace."""
    exec(compile(example.parsed, example.path, "exec"), example.namespace)  # noqa: S102 - our own page


def run(words: str) -> tuple[int, str]:
    """Run one command line of Inroad here; return its code and all that it says."""
    from inroad.entry import start  # noqa: PLC0415 - only where an example needs it

    typed, _, words = words.rpartition(" | ")
    program, *args = shlex.split(words)
    if program == "cat":
        return 0, Path(args[0]).read_text("utf-8")
    assert program == "inroad", words  # noqa: S101 - a test
    said = StringIO()
    with typing(typed), redirect_stdout(said), redirect_stderr(said):
        code = start(args)
    return code, said.getvalue()


@contextmanager
def typing(words: str) -> Iterator[None]:
    """Let a command read what `printf` would write to it; without one, nothing."""
    before = sys.stdin
    text = shlex.split(words)[1] if words else ""
    sys.stdin = StringIO(text.replace("\\n", "\n"))
    try:
        yield
    finally:
        sys.stdin = before


def own_home(space: dict[str, Any]) -> None:
    """Give a page a folder and a home of its own."""
    import tempfile  # noqa: PLC0415

    folder = tempfile.TemporaryDirectory()
    space["_before"] = (folder, Path.cwd(), os.environ.get("INROAD_HOME"))
    os.environ["INROAD_HOME"] = f"{folder.name}/home"
    os.environ["COLUMNS"] = "80"
    os.chdir(folder.name)


def leave(space: dict[str, Any]) -> None:
    """Go back to where we were."""
    folder, before, home = space["_before"]
    os.chdir(before)
    os.environ.pop("INROAD_HOME", None)
    if home:
        os.environ["INROAD_HOME"] = home
    from django.db import connections  # noqa: PLC0415 - running by now

    connections.close_all()
    folder.cleanup()


pytest_collect_file = Sybil(
    parsers=[blocks], patterns=["*.md"], setup=own_home, teardown=leave
).pytest()
