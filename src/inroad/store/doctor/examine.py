"""Look a home over, mend what can be mended, and look again."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace

from django.db import connections

from inroad.core.errors import Unavailable
from inroad.record.upkeep import Checkup, Fault
from inroad.store.address import place_of
from inroad.store.aside import set_aside
from inroad.store.backup import back_up_record
from inroad.store.doctor import dates, derived, files, places, tables
from inroad.store.doctor.ground import Checks, Finding, Ground
from inroad.store.kept import kept_backups, new_backup, spare_the_newest
from inroad.store.trouble import troubles

CHECKS: tuple[Callable[[Ground], Checks], ...] = (
    places.permissions,
    places.leftovers,
    places.lock,
    files.backups,
    derived.index,
    tables.presence,
    tables.integrity,
    tables.writing,
    tables.schema,
    tables.indexes,
    tables.rows,
    files.unnamed,
    files.named,
    dates.clock,
)
FATAL = frozenset({"database.damaged", "database.table", "rows", "schema.newer"})
"""Faults after which nothing more can be said of the record."""

OUTSIDE = frozenset(
    {"permissions", "leftovers", "lock", "backups.damaged", "index.damaged"}
)
"""Faults that are mended without touching anybody's record: no backup is needed."""


def examine(ground: Ground, *, mend: bool) -> Checkup:
    """Say what is wrong with a home; with `mend`, what is wrong with it afterwards."""
    if not ground.home.is_dir():
        return Checkup(str(ground.home), sound=True, faults=())
    found = findings(ground)
    faults = [each.fault for each in found]
    if mend and any(each.mend for each in found):
        _mend(ground, found)
        faults = _compared(faults, [each.fault for each in findings(ground)])
    return Checkup(
        str(ground.home),
        sound=all(fault.mended for fault in faults),
        faults=tuple(faults),
        backups=tuple(path.name for path in kept_backups(ground.home)),
    )


def findings(ground: Ground) -> list[Finding]:
    """Make every check; one that cannot be made is a fault of its own."""
    found: list[Finding] = []
    for check in CHECKS:
        try:
            with troubles(place_of(connections.settings[ground.alias])):
                found += check(ground)
        except Unavailable as error:
            fault = Fault(check.__name__, error.message, error.hint)
            found.append(Finding(fault))
            break  # the checks after it would say the same again
        finally:
            connections[ground.alias].close()
        if any(each.fault.id in FATAL for each in found):
            break
    return found


def _mend(ground: Ground, found: list[Finding]) -> None:
    """Mend one fault after the other; what cannot be mended now is found again."""
    if any(each.mend and each.fault.id not in OUTSIDE for each in found):
        _back_up(ground)
    for each in found:
        if each.mend:
            with suppress(Unavailable):
                each.mend()


def _back_up(ground: Ground) -> None:
    if ground.database is None:
        made = new_backup(ground.home, ground.now, "before-mending", "zip")
        for record in ground.records():
            back_up_record(record, made, ground.now)
    else:
        made = set_aside(ground.settings, ground.now, "before-mending")
    spare_the_newest(ground.home, made)


def _compared(before: list[Fault], after: list[Fault]) -> list[Fault]:
    """Call mended what is not found any more; what only shows now comes last."""
    left = {fault.id: fault for fault in after}
    known = [left.pop(f.id, replace(f, mended=True)) for f in before]
    return [*known, *left.values()]
