"""Passphrase, password, key, private words: in no log, file or process title."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from inroad.actions.house import House
from inroad.core.errors import BadInput, Unavailable
from inroad.entry import note_fault
from inroad.settings import Settings, load_settings
from inroad.wiring import open_house

PASSWORD = "hunter2-and-more"  # noqa: S105 - what must not show
URL = f"postgresql://ada:{PASSWORD}@127.0.0.1:1/inroad"
WORDS = "four thousand two hundred euros and Hanneke"
Run = Callable[..., Any]


def test_a_fault_of_ours_is_kept_without_private_words(home: Path) -> None:
    with pytest.raises(ValueError, match="Hanneke") as told:
        int(WORDS)
    assert note_fault(told.value)
    log = home / "errors.log"
    assert "ValueError" in log.read_text("utf-8")
    assert "Hanneke" not in log.read_text("utf-8")
    assert log.stat().st_mode & 0o777 == 0o600


def test_a_fault_on_the_terminal_shows_no_words(
    inroad: Run, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object, **__: object) -> None:
        raise ZeroDivisionError(WORDS)

    monkeypatch.setattr("inroad.cli.command._house", broken)
    said = inroad("log", "add", WORDS)
    assert said.code == 1
    assert "Hanneke" not in said.out + said.err
    assert "Hanneke" not in (home / "errors.log").read_text("utf-8")


@pytest.mark.parametrize("command", [["profile"], ["backup", "x.zip"], ["doctor"]])
def test_the_databases_password_is_in_no_message_and_no_log(
    inroad: Run,
    home: Path,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
    command: list[str],
    tmp_path: Path,
) -> None:
    monkeypatch.setenv("DATABASE_URL", URL)
    monkeypatch.setenv("INROAD_WAIT_SECONDS", "1")
    monkeypatch.chdir(tmp_path)
    said = inroad(*command)
    assert said.code != 0
    told = said.out + said.err + caplog.text
    assert PASSWORD not in told
    assert "ada:" not in told
    log = home / "errors.log"
    assert not log.exists() or PASSWORD not in log.read_text("utf-8")


def test_the_databases_password_is_in_no_traceback_of_its_errors(
    tmp_path: Path,
) -> None:
    with pytest.raises(Unavailable) as told:
        open_house(Settings(tmp_path / "home", URL, wait_seconds=1))
    chain: BaseException | None = told.value
    while chain is not None:
        assert PASSWORD not in repr(chain)
        assert PASSWORD not in str(chain)
        chain = chain.__cause__ or chain.__context__


def test_a_setting_that_cannot_be_read_is_not_repeated(tmp_path: Path) -> None:
    (tmp_path / "inroad.toml").write_text(f'database_url = "{URL}"\nwait_seconds = "x"')
    with pytest.raises(BadInput) as told:
        load_settings({"INROAD_HOME": str(tmp_path)})
    assert PASSWORD not in str(told.value)


def test_no_secret_of_the_home_or_the_settings_is_exported_or_backed_up(
    inroad: Run, home: Path, house: House, tmp_path: Path
) -> None:
    del house
    open_house(Settings(home), web=True)
    secret = (home / "secret").read_bytes()
    (home / "inroad.toml").write_text(f"# {PASSWORD}\n", "utf-8")
    words = tmp_path / "words"
    words.write_text("kranich ofen wolke neun", "utf-8")
    words.chmod(0o600)
    assert inroad("export", tmp_path / "out").code == 0
    assert inroad("backup", tmp_path / "out.zip").code == 0
    locked = ("export", tmp_path / "x.age", "--encrypt", "--passphrase-file", words)
    assert inroad(*locked).code == 0
    made = [p for p in tmp_path.rglob("*") if p.is_file() and home not in p.parents]
    for path in made:
        if path != words:
            data = path.read_bytes()
            assert secret not in data, path
            assert PASSWORD.encode() not in data, path
            assert b"kranich" not in data, path


@pytest.mark.skipif(not Path("/proc/self/cmdline").exists(), reason="no /proc here")
def test_no_process_of_ours_carries_a_secret_in_its_title(home: Path) -> None:
    words = home.parent / "words"
    words.write_text("kranich ofen wolke neun", "utf-8")
    words.chmod(0o600)
    env = {
        "INROAD_HOME": str(home),
        "PATH": os.environ["PATH"],
        "PYTHONUNBUFFERED": "1",
    }
    command = [sys.executable, "-m", "inroad", "serve", "--port", "0"]
    with subprocess.Popen(  # noqa: S603 - our own program
        command, env=env, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as serving:
        try:
            assert serving.stdout is not None
            address = serving.stdout.readline().strip()
            key = address.rpartition("token=")[2]
            assert len(key) > 20
            place = Path(f"/proc/{serving.pid}")
            told = (place / "cmdline").read_bytes() + (place / "comm").read_bytes()
            assert key.encode() not in told
            assert key.encode() not in (place / "environ").read_bytes()
            assert not [p for p in home.rglob("*") if p.is_file() and _has(p, key)]
        finally:
            serving.terminate()


def _has(path: Path, key: str) -> bool:
    return key.encode() in path.read_bytes()
