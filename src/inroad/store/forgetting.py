"""Forget for good: in the backups, in the tables, in the files, and on the disk."""

import shutil
from pathlib import Path

from django.apps import apps
from django.db import connections, transaction
from django.db.models import Q

from inroad.record.forgetting import Leaving, leaving
from inroad.record.gone import What, Wiped
from inroad.record.person import Named, Person, Record
from inroad.store.forgotten_backups import forget_in_backups
from inroad.store.models import FileRow, PersonRow
from inroad.store.record_rows import ROWS
from inroad.store.schema import alone
from inroad.store.trouble import troubles
from inroad.store.wiping import begin, finish

_KEPT = (*ROWS.values(), FileRow, PersonRow)


def forget(record: Record, alias: str, person_id: str, home: Path, what: What) -> Wiped:
    """Remove something of one person's, wherever Inroad keeps it.

    The backups come first: whoever is stopped on the way finds it in the record still,
    and forgets it again. Raises Unavailable where a disk or database cannot.
    """
    with alone(alias, home):
        rewritten, removed = forget_in_backups(home, person_id, what)
        begin(home)
        _secure(alias)
        with troubles(str(home)), transaction.atomic(using=alias):
            # Read within: nothing can be added between looking and taking away.
            person = record.read()
            left = leaving(person, what)
            _remove(alias, person, left)
            _remove_derived(alias, person_id, what)
            record.keep(*left.changed)
            if what.kind == "everything":
                record.keep(Named(""))
        if what.kind == "everything":
            # Made of the files, so it would be made anew; nobody is left to need it.
            shutil.rmtree(home / "index" / person_id, ignore_errors=True)
        return Wiped(rewritten, removed, finish(alias, home))


def _secure(alias: str) -> None:
    """Let SQLite overwrite with zeros what it deletes, even before all is rewritten."""
    if connections[alias].vendor == "sqlite":
        with troubles(alias), connections[alias].cursor() as cursor:
            cursor.execute("PRAGMA secure_delete = ON")


def _remove(alias: str, person: Person, left: Leaving) -> None:
    for kind, rows in ROWS.items():
        mine = rows._default_manager.using(alias).filter(person=person.id)  # noqa: SLF001 - Django's own name
        mine.filter(key__in=left.gone.get(kind, ())).delete()
    files = FileRow.objects.using(alias).filter(person=person.id)
    files.filter(sha256__in=left.files).delete()


def _remove_derived(alias: str, person_id: str, what: What) -> None:
    """Remove what was made of the record, whichever table it is in.

    Work that is still to be done stays, unless it is about the very thing.
    """
    for derived in apps.get_app_config("store").get_models():
        if derived in _KEPT or not hasattr(derived, "person"):
            continue
        mine = derived._default_manager.using(alias).filter(person=person_id)  # noqa: SLF001 - Django's own name
        if hasattr(derived, "ended") and what.kind != "everything":
            mine = mine.filter(Q(ended__isnull=False) | Q(inputs__contains=what.named))
        mine.delete()
