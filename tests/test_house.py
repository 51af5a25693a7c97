"""The house itself: who may use whom, how large a room is, how light the door."""

import ast
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from inroad import open_house
from inroad.actions.record import export
from inroad.actions.registry import Folder
from inroad.settings import Settings

ROOT = Path(__file__).parents[1]
SOURCE = ROOT / "src" / "inroad"
HEAVY = {"asyncio", "babel", "click", "django", "jinja2", "mcp", "numpy", "scipy"}


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a copy of the package beside the contracts."""
    folder = tmp_path_factory.mktemp("house")
    ignored = shutil.ignore_patterns("__pycache__", "content", "templates", "static")
    shutil.copytree(SOURCE, folder / "inroad", ignore=ignored)
    shutil.copy(ROOT / ".importlinter", folder)
    return folder


def broken(folder: Path) -> set[str]:
    """Return the names of the contracts that a copy of the package breaks."""
    told = subprocess.run(
        [
            sys.executable,
            "-c",
            "from importlinter.cli import lint_imports_command as run; run()",
            "--no-cache",
        ],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(folder), "COLUMNS": "100"},
        capture_output=True,
        text=True,
        check=False,
    )
    lines = told.stdout.splitlines()
    assert any(line.startswith("Contracts: ") for line in lines), told.stdout
    return {
        line.split(" BROKEN")[0]
        for line in lines
        if line.split("(")[0].strip().endswith(" BROKEN")
    }


def test_the_house_keeps_its_own_rules(copy: Path) -> None:
    assert broken(copy) == set()


PLANTS = [
    ("core/planted.py", "import inroad.record.log", "Stairs"),
    ("decide/planted.py", "import inroad.library.claim", "Stairs"),
    ("record/planted.py", "import inroad.plan.brief", "Stairs"),
    ("cli/planted.py", "import inroad.web", "Stairs"),
    ("attic/__init__.py", '"""A room that nobody gave a place."""', "Stairs"),
    ("decide/planted.py", "import sqlite3", "Pure"),
    ("interview/planted.py", "from django.db import models", "Pure"),
    ("plan/planted.py", "def late():\n    import click", "Pure"),
    ("actions/planted.py", "import inroad.store.home", "Pure"),
    ("cli/planted.py", "import django", "Django stays in its rooms"),
    ("entry.py", "from django.conf import settings", "Django stays in its rooms"),
    ("cli/planted.py", "import inroad.store.record", "Faces"),
    ("web/planted.py", "from inroad.store import django", "Faces"),
]


@pytest.mark.parametrize(("name", "line", "contract"), PLANTS)
def test_a_planted_violation_is_caught(
    copy: Path, name: str, line: str, contract: str
) -> None:
    path = copy / "inroad" / name
    was = path.read_text("utf-8") if path.exists() else None
    path.parent.mkdir(exist_ok=True)
    path.write_text(f"{was or ''}\n{line}\n", "utf-8")
    try:
        assert contract in broken(copy)
    finally:
        path.unlink() if was is None else path.write_text(was, "utf-8")
        if name.startswith("attic"):
            path.parent.rmdir()


def test_two_rooms_that_lean_on_each_other_are_caught(copy: Path) -> None:
    planted = {"one": "import inroad.plan.two", "two": "import inroad.plan.one"}
    for name, line in planted.items():
        (copy / "inroad" / "plan" / f"{name}.py").write_text(line, "utf-8")
    try:
        assert "No circles" in broken(copy)
    finally:
        for name in planted:
            (copy / "inroad" / "plan" / f"{name}.py").unlink()


def written() -> list[Path]:
    """Return every Python file that people write here."""
    found = [*SOURCE.rglob("*.py"), *(ROOT / "tests").rglob("*.py")]
    return [path for path in found if "migrations" not in path.parts]


def test_no_file_is_longer_than_three_hundred_lines() -> None:
    long = {
        str(path.relative_to(ROOT)): count
        for path in written()
        if (count := len(path.read_text("utf-8").splitlines())) > 300
    }
    assert long == {}


def test_every_file_says_what_it_is_for() -> None:
    silent = [
        str(path.relative_to(ROOT))
        for path in SOURCE.rglob("*.py")
        if "migrations" not in path.parts
        and not ast.get_docstring(ast.parse(path.read_text("utf-8")))
    ]
    assert silent == []


def imported(code: str, *, home: Path) -> set[str]:
    """Return the names of all modules that a fresh Python has after some code."""
    told = subprocess.run(  # noqa: S603 - our own code
        [sys.executable, "-c", f"{code}\nimport sys\nprint(*sys.modules)"],
        env={**os.environ, "INROAD_HOME": str(home)},
        capture_output=True,
        text=True,
        check=True,
    )
    return set(told.stdout.split())


def test_the_package_alone_imports_nothing(tmp_path: Path) -> None:
    bare = imported("", home=tmp_path)
    assert imported("import inroad", home=tmp_path) - bare == {"inroad"}


def test_a_house_is_opened_without_what_only_some_need(tmp_path: Path) -> None:
    code = "from inroad import open_house; open_house().record.read()"
    imported(code, home=tmp_path)
    again = imported(code, home=tmp_path)
    assert again & (HEAVY - {"asyncio", "django"}) == set()
    assert not {name for name in again if name.startswith("django.contrib")}
    assert "django.core.management" not in again
    assert "django.db.migrations" not in again


def test_no_secret_of_the_home_is_in_a_bundle(
    settings: Settings, tmp_path: Path
) -> None:
    house = open_house(settings, web=True)
    secret = (settings.home / "secret").read_bytes()
    export(house, Folder(str(tmp_path / "out")))
    everything = b"".join(p.read_bytes() for p in (tmp_path / "out").glob("*.*"))
    assert secret not in everything
    assert str(settings.home).encode() not in everything
