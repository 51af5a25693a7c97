"""A passphrase reaches us from the terminal or a closed file, and goes nowhere else."""

import io
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from inroad.cli.passphrase import passphrase
from inroad.core.errors import BadInput, InroadError, NotAllowed

WORDS = "kranich ofen wolke neun"
Run = Callable[..., Any]


def file(folder: Path, data: bytes, mode: int = 0o600) -> str:
    path = folder / "words"
    path.write_bytes(data)
    path.chmod(mode)
    return str(path)


def test_a_file_tells_it_with_its_first_line(tmp_path: Path) -> None:
    named = file(tmp_path, f"{WORDS}\r\nmore\n".encode())
    assert passphrase(named, no_input=True).ask("new") == WORDS


def test_a_file_that_others_can_read_is_refused(tmp_path: Path) -> None:
    named = file(tmp_path, WORDS.encode(), 0o640)
    with pytest.raises(NotAllowed) as told:
        passphrase(named, no_input=True).ask("new")
    assert "chmod 600" in told.value.hint


@pytest.mark.parametrize("data", [b"", b"\n", b"\xff\xfe", b"x" * 2000])
def test_a_file_that_holds_none_is_refused(tmp_path: Path, data: bytes) -> None:
    with pytest.raises(BadInput):
        passphrase(file(tmp_path, data), no_input=True).ask("new")


def test_a_file_that_is_not_there_is_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(InroadError):
        passphrase(str(tmp_path / "none"), no_input=True).ask("known")
    with pytest.raises(InroadError):
        passphrase(str(tmp_path), no_input=True).ask("known")


def test_where_nobody_can_be_asked_nobody_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO("typed by a program\n"))
    with pytest.raises(NotAllowed, match="nobody can be asked"):
        passphrase(None, no_input=False).ask("new")


@pytest.fixture
def typing(monkeypatch: pytest.MonkeyPatch) -> Callable[..., list[str]]:
    """Return a function that lets somebody type at a terminal."""

    def type_(*lines: str) -> list[str]:
        left = list(lines)
        monkeypatch.setattr("sys.stdin.isatty", lambda: True)
        monkeypatch.setattr("getpass.getpass", lambda _: left.pop(0))
        return left

    return type_


def test_a_new_one_is_typed_twice(typing: Callable[..., list[str]]) -> None:
    left = typing(WORDS, WORDS, "not asked for")
    assert passphrase(None, no_input=False).ask("new") == WORDS
    assert left == ["not asked for"]


def test_two_that_differ_are_refused(typing: Callable[..., list[str]]) -> None:
    typing(WORDS, WORDS + "x")
    with pytest.raises(BadInput, match="not the same"):
        passphrase(None, no_input=False).ask("new")


def test_an_old_one_is_typed_once(typing: Callable[..., list[str]]) -> None:
    left = typing(WORDS, "not asked for")
    assert passphrase(None, no_input=False).ask("known") == WORDS
    assert left == ["not asked for"]


def test_no_command_takes_it_as_an_argument(inroad: Run, tmp_path: Path) -> None:
    for words in (["--passphrase", WORDS], [f"--passphrase={WORDS}"]):
        said = inroad("export", tmp_path / "x.age", "--encrypt", *words)
        assert said.code == 2
        assert not (tmp_path / "x.age").exists()


def test_a_locked_export_comes_back_from_the_terminal(
    inroad: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    named = file(tmp_path, WORDS.encode())
    target = tmp_path / "x.age"
    said = inroad("export", target, "--encrypt", "--passphrase-file", named)
    assert said.code == 0, said.err
    assert "age -d" in said.out
    assert WORDS not in said.out + said.err
    monkeypatch.setenv("INROAD_HOME", str(tmp_path / "there"))
    said = inroad("import", target, "--passphrase-file", named)
    assert said.code == 0, said.err
    assert WORDS not in said.out + said.err
