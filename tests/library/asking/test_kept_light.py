"""Only asking loads what asking needs."""

import subprocess
import sys

import pytest


@pytest.mark.parametrize(
    "module", ["inroad.cli.main", "inroad.actions.plan", "inroad.library.shelf"]
)
def test_other_commands_do_not_load_asking(module: str) -> None:
    told = subprocess.run(  # noqa: S603 - our own modules
        [
            sys.executable,
            "-c",
            f"import sys, {module}; "
            "print([m for m in sys.modules if m.startswith('inroad.library.asking')])",
        ],
        capture_output=True,
        text=True,
        check=True,
    )
    assert told.stdout.strip() == "[]"
