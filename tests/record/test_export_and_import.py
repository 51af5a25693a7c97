import os
import stat
import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest

from inroad.actions.house import House
from inroad.actions.record import export, import_
from inroad.actions.registry import ACTIONS, Folder
from inroad.core.errors import BadInput, Conflict, Unavailable
from inroad.record.folder import read_folder, write_folder
from inroad.record.person import Named

Make = Callable[..., House]


@pytest.fixture
def exported(ada_house: House, tmp_path: Path) -> Path:
    """Return a folder that holds Ada's record."""
    export(ada_house, Folder(str(tmp_path / "out")))
    return tmp_path / "out"


def test_both_are_words_on_the_terminal_and_only_there() -> None:
    assert ACTIONS["export",].local
    assert ACTIONS["import",].local


def test_a_record_comes_back_whole(
    exported: Path, ada_house: House, memory_house: House, transcript: bytes
) -> None:
    told = import_(memory_house, Folder(str(exported)))
    assert (told.answers, told.conversations, told.log) == (4, 1, 1)
    assert (told.briefs, told.files) == (1, 1)
    person = memory_house.record.read()
    assert person == ada_house.record.read()
    assert memory_house.record.file(person.conversations[0].sha256) == transcript


def test_an_empty_record_goes_out_and_comes_back(
    memory_house: House, make_house: Make, tmp_path: Path
) -> None:
    export(memory_house, Folder(str(tmp_path / "out")))
    other = make_house()
    assert import_(other, Folder(str(tmp_path / "out"))).answers == 0
    assert other.record.read() == memory_house.record.read()


def test_nobody_else_can_read_what_was_exported(exported: Path) -> None:
    modes = {
        path.is_dir(): stat.S_IMODE(path.stat().st_mode)
        for path in (exported, *exported.rglob("*"))
    }
    assert modes == {True: 0o700, False: 0o600}


def test_nothing_but_the_record_is_left_in_the_folder(exported: Path) -> None:
    assert {path.name for path in exported.iterdir()} == {
        "record.json",
        "files",
        "profile.md",
        "conversations.md",
        "sources.md",
        "asked.md",
        "decisions.md",
        "reading.md",
        "standing.md",
        "left_out.md",
        "inputs.md",
        "briefs.md",
        "log.csv",
    }


def test_an_empty_folder_that_is_there_is_used(
    ada_house: House, tmp_path: Path
) -> None:
    export(ada_house, Folder(str(tmp_path)))
    assert (tmp_path / "record.json").exists()


def test_a_folder_that_holds_anything_is_refused(
    ada_house: House, tmp_path: Path
) -> None:
    (tmp_path / "thesis.tex").write_text("mine")
    with pytest.raises(Conflict, match="not empty"):
        export(ada_house, Folder(str(tmp_path)))
    assert [path.name for path in tmp_path.iterdir()] == ["thesis.tex"]


def test_a_file_where_the_folder_should_be_is_refused(
    ada_house: House, tmp_path: Path
) -> None:
    (tmp_path / "out").write_text("mine")
    with pytest.raises(BadInput, match="no folder"):
        export(ada_house, Folder(str(tmp_path / "out")))
    assert (tmp_path / "out").read_text() == "mine"


@pytest.mark.parametrize("was_there", [True, False])
def test_what_could_not_be_written_whole_is_not_left_there(
    tmp_path: Path, *, was_there: bool
) -> None:
    folder = tmp_path / "out"
    if was_there:
        folder.mkdir()
    # A name longer than any file system takes, after one that is fine.
    parts = {"a": b"1", "b/c": b"2", "d" * 5000: b"3", "record.json": b"{}"}
    with pytest.raises(Unavailable, match="cannot be written"):
        write_folder(folder, parts, last="record.json")
    assert folder.exists() == was_there
    assert list(tmp_path.rglob("*")) == ([folder] if was_there else [])


def test_a_lost_transcript_is_named_and_keeps_nothing_back(
    make_house: Make, ada: tuple[Named, ...], tmp_path: Path
) -> None:
    told = export(make_house(*ada), Folder(str(tmp_path / "out")))
    assert len(told.missing) == 1
    other = make_house()
    import_(other, Folder(str(tmp_path / "out")))
    assert len(other.record.read().conversations) == 1


def test_a_home_that_is_not_empty_is_never_imported_into(
    exported: Path, make_house: Make
) -> None:
    house = make_house(Named("Ben"))
    with pytest.raises(Conflict, match="already holds a record"):
        import_(house, Folder(str(exported)))
    assert house.record.read() == make_house(Named("Ben")).record.read()


def test_importing_twice_is_refused_the_second_time(
    exported: Path, memory_house: House
) -> None:
    import_(memory_house, Folder(str(exported)))
    with pytest.raises(Conflict):
        import_(memory_house, Folder(str(exported)))


@pytest.mark.parametrize("name", ["record.json", "files", "profile.md", "extra"])
def test_a_link_in_the_folder_is_refused_and_nothing_is_kept(
    exported: Path, memory_house: House, tmp_path: Path, name: str
) -> None:
    if (exported / name).exists():
        (exported / name).rename(tmp_path / "elsewhere")
    (exported / name).symlink_to(tmp_path / "elsewhere")
    with pytest.raises(BadInput, match="is a link"):
        import_(memory_house, Folder(str(exported)))
    assert memory_house.record.read().profile.history == ()


def test_a_pipe_in_the_folder_is_refused(exported: Path, memory_house: House) -> None:
    os.mkfifo(exported / "pipe")
    with pytest.raises(BadInput, match="no ordinary file"):
        import_(memory_house, Folder(str(exported)))


def test_a_huge_file_is_refused_without_being_read(
    exported: Path, memory_house: House
) -> None:
    with (exported / "record.json").open("r+b") as stream:
        stream.truncate(2**40)
    with pytest.raises(BadInput, match="larger than anything"):
        import_(memory_house, Folder(str(exported)))


def test_a_changed_file_is_refused_and_nothing_is_kept(
    exported: Path, memory_house: House
) -> None:
    for path in (exported / "files").iterdir():
        path.write_bytes(b"changed")
    with pytest.raises(BadInput, match="has been changed"):
        import_(memory_house, Folder(str(exported)))
    assert memory_house.record.read().name == ""


@pytest.mark.parametrize("name", ["nowhere", "file", "n" * 5000])
def test_what_is_no_folder_is_refused(
    memory_house: House, tmp_path: Path, name: str
) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(BadInput, match="is no folder"):
        import_(memory_house, Folder(str(tmp_path / name)))


def test_a_value_that_does_not_fit_its_slot_is_refused_and_nothing_is_kept(
    exported: Path, memory_house: House
) -> None:
    path = exported / "record.json"
    path.write_text(path.read_text().replace('"amount": 3000', '"amount": "many"'))
    with pytest.raises(BadInput, match="not a number"):
        import_(memory_house, Folder(str(exported)))
    assert memory_house.record.read().name == ""


def test_a_name_that_no_disk_takes_is_refused_with_a_hint(
    ada_house: House, tmp_path: Path
) -> None:
    with pytest.raises(Unavailable) as told:
        export(ada_house, Folder(str(tmp_path / ("n" * 5000))))
    assert told.value.hint


def test_a_file_that_went_away_while_it_was_read_is_told(exported: Path) -> None:
    parts = read_folder(exported)
    (exported / "log.csv").unlink()
    assert len(parts) == 13
    with pytest.raises(Unavailable, match="cannot be read"):
        parts["log.csv"]


def test_a_folder_within_that_no_export_makes_is_not_looked_into(
    exported: Path, memory_house: House
) -> None:
    (exported / ".git").mkdir()
    (exported / ".git" / "HEAD").symlink_to("elsewhere")
    assert import_(memory_house, Folder(str(exported))).answers == 4


def test_a_folder_that_may_not_be_read_is_told() -> None:
    with tempfile.TemporaryDirectory() as parent:
        Path(parent).chmod(0o755)
        (Path(parent) / "closed").mkdir(mode=0o000)
        # Root is refused nothing, so for a moment we are somebody else.
        root = os.geteuid() == 0
        os.seteuid(65534) if root else None
        try:
            with pytest.raises(Unavailable, match="cannot be read") as told:
                read_folder(Path(parent) / "closed")
        finally:
            os.seteuid(0) if root else None
    assert told.value.hint
