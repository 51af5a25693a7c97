from pathlib import Path

import pytest

from inroad.core.errors import BadInput
from inroad.settings import Settings, load_settings


def write(home: Path, text: str) -> dict[str, str]:
    (home / "inroad.toml").write_text(text, "utf-8")
    return {"INROAD_HOME": str(home)}


def test_the_home_is_where_the_environment_says(tmp_path: Path) -> None:
    assert load_settings({"INROAD_HOME": str(tmp_path)}) == Settings(tmp_path)


def test_without_a_word_the_home_is_the_platforms_own_place() -> None:
    home = load_settings({}).home
    assert home.is_absolute()
    assert home.name.lower() == "inroad"


def test_an_empty_name_is_no_name() -> None:
    assert load_settings({"INROAD_HOME": ""}) == load_settings({})


def test_a_relative_home_does_not_move_with_the_folder_one_is_in() -> None:
    assert load_settings({"INROAD_HOME": "here"}).home == Path.cwd() / "here"


def test_the_file_says_which_database_and_how_long_to_wait(tmp_path: Path) -> None:
    environ = write(
        tmp_path, 'database_url = "postgresql://h/inroad"\nwait_seconds = 30\n'
    )
    found = load_settings(environ)
    assert found == Settings(tmp_path, "postgresql://h/inroad", 30.0)


def test_the_environment_is_stronger_than_the_file(tmp_path: Path) -> None:
    environ = write(tmp_path, 'database_url = "postgresql://h/file"')
    environ |= {"DATABASE_URL": "postgresql://h/env", "INROAD_WAIT_SECONDS": "1.5"}
    assert load_settings(environ) == Settings(tmp_path, "postgresql://h/env", 1.5)


@pytest.mark.parametrize(
    "text",
    [
        "database_url = ",
        "database_url = 5",
        'wait_seconds = "soon"',
        "wait_seconds = -1",
        "wait_seconds = nan",
        "wait_seconds = inf",
        "database_ulr = 1",
        "[table]",
    ],
)
def test_a_broken_file_is_refused_with_a_hint(tmp_path: Path, text: str) -> None:
    with pytest.raises(BadInput) as told:
        load_settings(write(tmp_path, text))
    assert told.value.hint


def test_a_file_that_is_no_text_is_refused(tmp_path: Path) -> None:
    (tmp_path / "inroad.toml").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(BadInput, match="cannot be read"):
        load_settings({"INROAD_HOME": str(tmp_path)})


def test_no_message_and_no_repr_shows_a_password(tmp_path: Path) -> None:
    environ = write(tmp_path, 'database_url = "postgresql://a:hunter2@h/i"\nbroken')
    with pytest.raises(BadInput) as told:
        load_settings(environ)
    assert "hunter2" not in str(told.value)
    assert "hunter2" not in repr(Settings(tmp_path, "postgresql://a:hunter2@h/i"))


def test_the_home_of_somebody_unknown_is_refused() -> None:
    with pytest.raises(BadInput, match="no folder's name"):
        load_settings({"INROAD_HOME": "~nobody-of-that-name/inroad"})
