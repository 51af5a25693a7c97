import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from inroad import open_house
from inroad.record.person import Named
from inroad.settings import Settings
from inroad.store import django as start

MIGRATIONS = Path(start.__file__).parent / "migrations"
HOMES = Path(__file__).parent / "homes"


def test_the_stamp_is_the_number_of_the_last_migration(settings: Settings) -> None:
    open_house(settings)
    from inroad.store.schema import SCHEMA, stamp_of  # noqa: PLC0415 - Django runs by now

    numbers = [int(p.name[:4]) for p in MIGRATIONS.glob("[0-9]*.py")]
    assert max(numbers) == SCHEMA
    assert stamp_of(start.start_django(settings)) == SCHEMA


def test_no_migration_is_missing(settings: Settings) -> None:
    open_house(settings)
    from django.apps import apps  # noqa: PLC0415 - Django runs by now
    from django.db.migrations.autodetector import (  # noqa: PLC0415
        MigrationAutodetector,
    )
    from django.db.migrations.loader import MigrationLoader  # noqa: PLC0415
    from django.db.migrations.state import ProjectState  # noqa: PLC0415

    loader = MigrationLoader(None)
    found = MigrationAutodetector(
        loader.project_state(), ProjectState.from_apps(apps)
    ).changes(graph=loader.graph)
    assert found == {}


def test_tables_that_were_made_but_never_stamped_are_stamped(
    settings: Settings,
) -> None:
    first = open_house(settings).record.read()
    with sqlite3.connect(settings.home / "inroad.db") as other:
        other.execute("DELETE FROM inroad_schema")
    other.close()
    assert open_house(settings).record.read() == first


@pytest.mark.parametrize("dump", sorted(HOMES.glob("*.sql")), ids=lambda p: p.stem)
def test_a_record_of_every_earlier_schema_opens_with_all_that_was_in_it(
    settings: Settings, dump: Path
) -> None:
    settings.home.mkdir(mode=0o700)
    with sqlite3.connect(settings.home / "inroad.db") as old:
        old.executescript(dump.read_text())
    old.close()
    house = open_house(settings)
    person = house.record.read()
    assert person.name == "Ada"
    assert person.profile.value("monthly_income")["amount"] == 3000
    assert person.log[0].text == "Wrote to Ben"
    house.record.keep(Named("Ada L."))
    assert house.record.version() == 1


def test_a_record_of_every_earlier_schema_is_kept_to_try(settings: Settings) -> None:
    open_house(settings)
    from inroad.store.schema import SCHEMA  # noqa: PLC0415 - Django runs by now

    kept = {path.stem for path in HOMES.glob("*.sql")}
    assert kept >= {f"schema_{number}" for number in range(1, SCHEMA)}


OPEN = """
import sys
from pathlib import Path
from inroad import open_house
from inroad.settings import Settings

open_house(Settings(Path(sys.argv[1]), wait_seconds=30))
print("django.db.migrations.executor" in sys.modules)
"""


def opened(home: Path) -> subprocess.Popen[str]:
    return subprocess.Popen(  # noqa: S603 - our own code
        [sys.executable, "-c", OPEN, str(home)], stdout=subprocess.PIPE, text=True
    )


def test_what_applies_migrations_is_imported_only_when_some_are_missing(
    tmp_path: Path,
) -> None:
    told = [opened(tmp_path / "home").communicate()[0].strip() for _ in range(2)]
    assert told == ["True", "False"]


def test_two_who_open_a_new_home_at_once_find_one_person(tmp_path: Path) -> None:
    both = [opened(tmp_path / "home") for _ in range(2)]
    for process in both:
        process.communicate()
    assert [process.returncode for process in both] == [0, 0]
    open_house(Settings(tmp_path / "home"))
    from inroad.store.models import PersonRow  # noqa: PLC0415 - Django runs by now

    alias = start.start_django(Settings(tmp_path / "home"))
    assert PersonRow.objects.using(alias).count() == 1


def test_a_local_day_stays_local_when_django_runs(settings: Settings) -> None:
    told = subprocess.run(  # noqa: S603 - our own code
        [
            sys.executable,
            "-c",
            OPEN + "import time; print(time.tzname[0])",
            str(settings.home),
        ],
        env={"TZ": "Asia/Tokyo"},
        capture_output=True,
        text=True,
        check=True,
    )
    assert told.stdout.split()[-1] == "JST"
