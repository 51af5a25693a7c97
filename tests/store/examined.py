"""A home looked after by the doctor, and what was found in it."""

import sqlite3
from datetime import date

from tests.databases import close_databases

from inroad.record.upkeep import Checkup, Fault
from inroad.settings import Settings
from inroad.wiring import open_home_itself

DAY = date(2026, 3, 2)


def examined(
    settings: Settings, *, mend: bool = False, redate: bool = False, today: date = DAY
) -> Checkup:
    close_databases()
    home = open_home_itself(settings, today=today)
    return home.examine(mend=mend, redate=redate)


def only(checkup: Checkup) -> Fault:
    (fault,) = checkup.faults
    return fault


def run(settings: Settings, script: str) -> None:
    close_databases()
    other = sqlite3.connect(settings.home / "inroad.db")
    other.executescript(script)
    other.close()


def mended(settings: Settings, fault_id: str) -> Fault:
    """Find one fault, mend it, and make sure that nothing is left of it."""
    found = examined(settings)
    assert (only(found).id, found.sound, found.exit_code) == (fault_id, False, 6)
    assert "--mend" in only(found).how
    done = examined(settings, mend=True)
    assert (only(done).id, only(done).mended, done.exit_code) == (fault_id, True, 0)
    assert examined(settings).faults == ()
    return only(found)
