"""A locked export: it opens with its passphrase, whole, or says why not."""

import io
import stat
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from tools.fuzz.age import sealed

from inroad.actions.house import House
from inroad.actions.record import export, import_
from inroad.actions.registry import ACTIONS, Folder, Passphrase
from inroad.core.errors import BadInput, Conflict, InroadError, Unavailable
from inroad.record.sealed import seal, unseal

WORDS = "kranich ofen wolke neun"
Make = Callable[..., House]


def said(words: str = WORDS) -> Passphrase:
    return Passphrase(lambda _: words)


def packed(parts: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, data in parts.items():
            archive.writestr(zipfile.ZipInfo(name), data)
    return out.getvalue()


@pytest.fixture(scope="module")
def parts() -> dict[str, bytes]:
    return {"record.json": b'{"a": 1}', "files/x": bytes(range(256)) * 400}


@pytest.fixture
def quick(parts: dict[str, bytes]) -> bytes:
    """Return a locked file that costs no second to open."""
    return sealed(packed(parts), WORDS)


def test_a_record_goes_out_locked_and_comes_back_whole(
    ada_house: House, make_house: Make, tmp_path: Path
) -> None:
    file = tmp_path / "ada.age"
    done = export(ada_house, Folder(str(file)), encrypt=True, passphrase=said())
    assert (done.folder, done.locked) == (str(file), True)
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    data = file.read_bytes()
    assert b"record.json" not in data
    assert b"Three thousand" not in data
    other = make_house()
    import_(other, Folder(str(file)), passphrase=said())
    assert other.record.read() == ada_house.record.read()
    export(ada_house, Folder(str(tmp_path / "one")))
    export(other, Folder(str(tmp_path / "two")))
    assert unseal(data, WORDS) == {
        path.relative_to(tmp_path / "two").as_posix(): path.read_bytes()
        for path in (tmp_path / "two").rglob("*")
        if path.is_file()
    }
    assert [path.name for path in tmp_path.iterdir() if path.suffix == ".age"] == [
        "ada.age"
    ]


def test_what_any_age_program_locks_is_opened(
    quick: bytes, parts: dict[str, bytes]
) -> None:
    assert unseal(quick, WORDS) == parts


def test_two_ways_to_spell_a_letter_are_one_passphrase() -> None:
    made = sealed(packed({"a": b"x"}), "fluss \u00e9 ufer links")
    assert unseal(made, "fluss e\u0301 ufer links") == {"a": b"x"}


def test_another_passphrase_does_not_open_it(quick: bytes) -> None:
    with pytest.raises(BadInput, match="does not open") as told:
        unseal(quick, "kranich ofen wolke zehn")
    assert told.value.hint
    assert "zehn" not in str(told.value)


def test_a_file_cut_off_anywhere_is_refused(quick: bytes) -> None:
    for length in (*range(0, 400, 7), len(quick) - 40_000, len(quick) - 1):
        with pytest.raises(BadInput):
            unseal(quick[:length], WORDS)


def test_a_file_with_one_bit_turned_anywhere_is_refused(quick: bytes) -> None:
    for at in (*range(0, 260, 3), len(quick) // 2, len(quick) - 1):
        changed = bytearray(quick)
        changed[at] ^= 1
        with pytest.raises(BadInput):
            unseal(bytes(changed), WORDS)


def test_something_added_at_the_end_is_refused(quick: bytes) -> None:
    with pytest.raises(BadInput, match="has been changed"):
        unseal(quick + b"x", WORDS)


def test_a_file_that_would_take_all_memory_is_refused_before_it_is_tried(
    quick: bytes,
) -> None:
    with pytest.raises(BadInput, match="all memory"):
        unseal(quick.replace(b" 1\n", b" 63\n", 1), WORDS)


def test_a_file_locked_for_a_key_is_refused() -> None:
    head = b"age-encryption.org/v1\n-> X25519 abc\nabc\n--- abc\n"
    with pytest.raises(BadInput, match="for a key"):
        unseal(head, WORDS)


def test_what_swells_or_is_there_twice_is_refused() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("record.json", b"0" * 10_000_000)
    twice = io.BytesIO()
    with zipfile.ZipFile(twice, "w") as archive:
        archive.writestr("a", b"1")
        with pytest.warns(UserWarning, match="Duplicate"):
            archive.writestr("a", b"2")
    for payload in (out.getvalue(), twice.getvalue(), b"no zip", b"", packed({})):
        with pytest.raises(BadInput):
            unseal(sealed(payload, WORDS), WORDS)


@pytest.mark.parametrize("words", ["", "short", "aaaaaaaaaaaaaaaa", "elevenchars"])
def test_a_passphrase_that_is_soon_guessed_is_refused(words: str) -> None:
    with pytest.raises(BadInput, match="soon guessed"):
        seal({"a": b"x"}, words)


def test_where_something_is_already_it_stays(ada_house: House, tmp_path: Path) -> None:
    file = tmp_path / "ada.age"
    file.write_text("mine", "utf-8")
    with pytest.raises(Conflict):
        export(ada_house, Folder(str(file)), encrypt=True, passphrase=said())
    assert file.read_text("utf-8") == "mine"
    assert [path.name for path in tmp_path.iterdir()] == ["ada.age"]


def test_nothing_is_kept_of_a_file_that_does_not_open(
    memory_house: House, quick: bytes, tmp_path: Path
) -> None:
    file = tmp_path / "ada.age"
    before = memory_house.record.read(), memory_house.record.version()
    for data, words in (
        (quick, "wrong wrong ones"),
        (quick[:-9], WORDS),
        (quick, WORDS),
    ):
        file.write_bytes(data)
        with pytest.raises(InroadError):
            import_(memory_house, Folder(str(file)), passphrase=said(words))
    assert (memory_house.record.read(), memory_house.record.version()) == before


def test_any_other_file_is_refused(memory_house: House, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("hello", "utf-8")
    with pytest.raises(BadInput, match="no locked file"):
        import_(memory_house, Folder(str(tmp_path / "a.txt")), passphrase=said())


def test_without_the_library_one_is_told_what_to_install(
    monkeypatch: pytest.MonkeyPatch, quick: bytes
) -> None:
    monkeypatch.setitem(__import__("sys").modules, "pyrage", None)
    for use in (lambda: seal({"a": b"x"}, WORDS), lambda: unseal(quick, WORDS)):
        with pytest.raises(Unavailable) as told:
            use()
        assert "inroad[crypt]" in told.value.hint


def test_a_passphrase_never_shows() -> None:
    assert WORDS not in repr(said())
    for action in ("export", "import"):
        assert ACTIONS[action,].local
