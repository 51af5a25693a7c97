import os
from pathlib import Path

import pytest

from inroad.web import server
from inroad.web.company import others_are_here

ADDRESS = "http://127.0.0.1:8765/?token=abc"
ROOT = os.geteuid() == 0


def processes(folder: Path, *owners: int) -> Path:
    (folder / "self").mkdir()
    for number, owner in enumerate(owners, 100):
        (folder / str(number)).mkdir()
        os.chown(folder / str(number), owner, -1)
    return folder


@pytest.mark.skipif(not ROOT, reason="only root can make folders of others")
def test_programs_of_another_account_are_seen(tmp_path: Path) -> None:
    assert others_are_here(processes(tmp_path, 0, 33, 1000 + 7))


@pytest.mark.skipif(not ROOT, reason="only root can make folders of others")
def test_programs_of_ours_and_of_the_system_are_nobody_else(tmp_path: Path) -> None:
    assert not others_are_here(processes(tmp_path, 0, 33, 65534, os.getuid()))


def test_where_the_system_does_not_tell_nobody_else_is_here(tmp_path: Path) -> None:
    assert not others_are_here(tmp_path / "none")


def test_a_browser_is_not_given_the_key_where_others_could_read_it(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    opened: list[str] = []
    monkeypatch.setattr("webbrowser.open", opened.append)
    monkeypatch.setattr(server, "others_are_here", lambda: True)
    server.open_browser(ADDRESS)
    assert opened == []
    assert "yourself" in capsys.readouterr().err
    monkeypatch.setattr(server, "others_are_here", lambda: False)
    server.open_browser(ADDRESS)
    assert opened == [ADDRESS]
