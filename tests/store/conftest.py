"""The same suite on SQLite and, where there is a server, on PostgreSQL."""

import os
import secrets
import zipfile
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from datetime import date
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from tests.databases import close_databases
from tests.store.tampered import Parts

from inroad import open_house
from inroad.actions.home import Home
from inroad.actions.house import House
from inroad.record.log import LogEntry
from inroad.record.person import Change, Named
from inroad.settings import Settings
from inroad.wiring import open_home_itself


@pytest.fixture
def postgres_url() -> Iterator[str]:
    """Return the address of an empty database that lasts for one test."""
    import psycopg  # noqa: PLC0415 - only where PostgreSQL is tested

    server = os.environ["INROAD_TEST_POSTGRES"]
    name = f"inroad_{secrets.token_hex(6)}"
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}")
    yield urlsplit(server)._replace(path=f"/{name}").geturl()
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture(params=["sqlite", pytest.param("pg", marks=pytest.mark.postgres)])
def both(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Settings]:
    """Return the settings of an empty home, on each kind of database."""
    sqlite = request.param == "sqlite"
    url = None if sqlite else request.getfixturevalue("postgres_url")
    yield Settings(tmp_path / "home", url, wait_seconds=0.05 if sqlite else 2)
    close_databases()


@pytest.fixture
def stored(both: Settings) -> House:
    """Return the house of a new person, whose record is in a real database."""
    return open_house(both)


@pytest.fixture
def neighbour() -> Callable[[House], House]:
    """Return a function that makes another person's house in the same database."""
    # Late: Django's models can only be imported when a house has been opened.
    from dataclasses import replace  # noqa: PLC0415

    def make(house: House) -> House:
        from inroad.record.person import Named  # noqa: PLC0415
        from inroad.sources.fitted import passages_in  # noqa: PLC0415
        from inroad.store.calculations import StoredCalculations  # noqa: PLC0415
        from inroad.store.jobs import StoredJobs  # noqa: PLC0415
        from inroad.store.models import PersonRow  # noqa: PLC0415
        from inroad.store.record import StoredRecord  # noqa: PLC0415

        mine = house.record
        assert isinstance(mine, StoredRecord)
        row = PersonRow.from_value(house.new_id(), Named(""))
        row.save(using=mine.alias, force_insert=True)
        record = StoredRecord(mine.alias, row.id, mine.files, mine.place)
        calculations = StoredCalculations(mine.alias, row.id, mine.place)
        jobs = StoredJobs(
            mine.alias, row.id, mine.files.parent, mine.place, house.now, house.new_id
        )
        passages = passages_in(mine.files.parent, row.id)
        return replace(
            house,
            record=record,
            calculations=calculations,
            jobs=jobs,
            passages=passages,
        )

    return make


@pytest.fixture
def furnished(stored: House, ada: tuple[Change, ...], transcript: bytes) -> House:
    """Return Ada's house, with her transcript, in a real database."""
    stored.record.keep_file(transcript)
    stored.record.keep(*ada)
    return stored


@pytest.fixture
def home(both: Settings) -> Home:
    """Return the home in which the other fixtures keep things, to look after."""
    return open_home_itself(both, today=date(2026, 3, 2))


@pytest.fixture
def elsewhere(tmp_path: Path) -> Settings:
    """Return the settings of another home, on SQLite, that is not there yet."""
    return Settings(tmp_path / "elsewhere", wait_seconds=0.05)


@pytest.fixture
def full_disk() -> Callable[[], AbstractContextManager[None]]:
    """Return a context within which no file can grow beyond a few pages."""
    return _full_disk


@contextmanager
def _full_disk() -> Iterator[None]:
    import resource  # noqa: PLC0415 - only where there is one

    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, before[1]))
    try:
        yield
    finally:
        # Before the test is over: what is told of it may go into a long file too.
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


def contents(folder: Path) -> dict[str, bytes]:
    """Return all files below a folder, but for what SQLite keeps while it is open."""
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and not path.name.endswith(("-wal", "-shm", "lock"))
    }


@pytest.fixture
def look() -> Callable[[Path], dict[str, bytes]]:
    """Return a function that returns all that lies in a folder."""
    return contents


@pytest.fixture(scope="module")
def parts(tmp_path_factory: pytest.TempPathFactory) -> Parts:
    """Return what a sound backup of a small home is made of."""
    folder = tmp_path_factory.mktemp("sound")
    here = Settings(folder / "home")
    house = open_house(here)
    house.record.keep(Named("Ada"))
    house.record.keep_file(b"her transcript")
    open_home_itself(here).back_up(folder / "all.zip")
    close_databases()
    with zipfile.ZipFile(folder / "all.zip") as archive:
        return {name: archive.read(name) for name in archive.namelist()}


@pytest.fixture
def lived_in(elsewhere: Settings) -> Iterator[Settings]:
    """Return a home in which somebody keeps a record."""
    open_house(elsewhere).record.keep(Named("Eve"))
    close_databases()
    yield elsewhere
    close_databases()


@pytest.fixture
def ada_home(furnished: House, both: Settings) -> Settings:
    """Return the settings of Ada's home, on either database."""
    del furnished
    return both


@pytest.fixture
def on_disk(settings: Settings) -> Settings:
    """Return the settings of a small home on SQLite."""
    house = open_house(settings)
    house.record.keep(Named("Ada"), LogEntry("l1", date(2026, 3, 2), "one"))
    house.record.keep_file(b"her transcript")
    return settings
