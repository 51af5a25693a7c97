"""A backup that somebody tampered with gives a sentence, and changes nothing."""

import hashlib
import stat
import warnings
import zipfile
from pathlib import Path

import pytest
from tests.store.tampered import Look, Parts, manifest, packed, refused

from inroad import open_house
from inroad.actions.record import check_values
from inroad.settings import Settings
from inroad.wiring import open_home_itself


def test_parts_packed_again_unchanged_are_a_sound_backup(
    parts: Parts, lived_in: Settings, tmp_path: Path
) -> None:
    file = packed(tmp_path / "again.zip", parts)
    open_home_itself(lived_in).restore(file, check_values, replace=True)
    assert open_house(lived_in).record.read().name == "Ada"


@pytest.mark.parametrize(
    "name",
    [
        "../evil",
        "/etc/evil",
        "files/../../evil",
        "files/" + "0" * 64,
        "files/" + "A" * 64,
        "files\\evil",
        "inroad.toml",
        "secret",
        "files/sub/" + "0" * 64,
        "evil\0",
    ],
)
def test_a_name_that_no_backup_writes_is_refused(
    parts: Parts, lived_in: Settings, tmp_path: Path, look: Look, name: str
) -> None:
    file = packed(tmp_path / "a.zip", {**parts, name: b"evil"})
    refused(lived_in, file, look)
    assert not [p for p in tmp_path.rglob("*evil*") if p.parent != tmp_path / "a"]


@pytest.mark.parametrize("kind", [stat.S_IFLNK, stat.S_IFDIR, stat.S_IFIFO])
def test_a_link_or_a_device_is_refused(
    parts: Parts, lived_in: Settings, tmp_path: Path, look: Look, kind: int
) -> None:
    whole = {**parts, "manifest.json": manifest(parts)}
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        for name, data in whole.items():
            info = zipfile.ZipInfo(name)
            info.external_attr = (kind | 0o777) << 16
            archive.writestr(info, data)
    assert "link" in refused(lived_in, tmp_path / "a.zip", look).message


def test_what_is_compressed_is_refused_before_it_can_swell(
    parts: Parts, lived_in: Settings, tmp_path: Path, look: Look
) -> None:
    bomb = {**parts, "files/" + "0" * 64: b"\0" * 10_000_000}
    file = packed(tmp_path / "a.zip", bomb, compression=zipfile.ZIP_DEFLATED)
    assert file.stat().st_size < 200_000
    assert "compressed" in refused(lived_in, file, look).message


def test_parts_that_share_their_bytes_are_refused(
    parts: Parts, lived_in: Settings, tmp_path: Path, look: Look
) -> None:
    data = b"x" * 300_000
    names = [f"files/{hashlib.sha256(b'%d' % n).hexdigest()}" for n in range(4)]
    big = {**parts, **dict.fromkeys(names, data)}
    whole = {**parts, names[0]: data, "manifest.json": manifest(big)}
    packed(tmp_path / "a.zip", whole, named=False)
    with zipfile.ZipFile(tmp_path / "a.zip", "a") as archive:
        shared = archive.getinfo(names[0])
        for name in names[1:]:
            info = zipfile.ZipInfo(name)
            info.header_offset, info.CRC = shared.header_offset, shared.CRC
            info.file_size = info.compress_size = len(data)
            archive.filelist.append(info)
            archive.NameToInfo[name] = info
        archive._didModify = True  # type: ignore[attr-defined] # noqa: SLF001 - so that it writes them
    refused(lived_in, tmp_path / "a.zip", look)


def test_two_files_of_one_name_are_refused(
    parts: Parts, lived_in: Settings, tmp_path: Path, look: Look
) -> None:
    file = packed(tmp_path / "a.zip", parts)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        with zipfile.ZipFile(file, "a") as archive:
            archive.writestr("inroad.db", b"another")
    assert "one name" in refused(lived_in, file, look).message


def test_a_changed_file_is_refused(
    parts: Parts, lived_in: Settings, tmp_path: Path, look: Look
) -> None:
    changed = {n: d + b"!" if "files/" in n else d for n, d in parts.items()}
    file = packed(tmp_path / "a.zip", changed, named=False)
    assert "damaged" in refused(lived_in, file, look).message


def test_a_changed_file_whose_hash_was_changed_with_it_is_refused_for_its_name(
    parts: Parts, lived_in: Settings, tmp_path: Path, look: Look
) -> None:
    changed = {n: d + b"!" if "files/" in n else d for n, d in parts.items()}
    refused(lived_in, packed(tmp_path / "a.zip", changed), look)


@pytest.mark.parametrize("lost", ["inroad.db", "manifest.json"])
def test_a_backup_that_lacks_a_part_is_refused(
    parts: Parts, lived_in: Settings, tmp_path: Path, look: Look, lost: str
) -> None:
    whole = {n: d for n, d in parts.items() if n != lost}
    refused(lived_in, packed(tmp_path / "a.zip", whole, named=False), look)


def test_a_backup_without_a_database_is_refused(
    parts: Parts, lived_in: Settings, tmp_path: Path, look: Look
) -> None:
    whole = {n: d for n, d in parts.items() if n != "inroad.db"}
    file = packed(tmp_path / "a.zip", whole)
    assert "no database" in refused(lived_in, file, look).message


@pytest.fixture(scope="module")
def sound(parts: Parts, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with a sound backup in it."""
    folder = tmp_path_factory.mktemp("wrong")
    packed(folder / "a.zip", parts)
    return folder
