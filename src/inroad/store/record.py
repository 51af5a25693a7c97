"""StoredRecord: the Record of one person, in the database and the files beside it."""

import hashlib
from collections.abc import Collection, Iterable
from pathlib import Path
from typing import Any, cast

from django.db import transaction
from django.db.models import BigIntegerField, CharField, F, Manager, QuerySet, Value

from inroad.core.errors import BadInput, NotFound, Unavailable
from inroad.record.gone import What, Wiped
from inroad.record.person import Change, Named, Person, with_kept
from inroad.record.profile import profile_of
from inroad.store.forgetting import forget
from inroad.store.home import write_private
from inroad.store.models import (
    CalculationRow,
    EntryRow,
    FileRow,
    PersonRow,
)
from inroad.store.record_rows import ROWS
from inroad.store.trouble import troubles


class StoredRecord:
    """One person's record; it is made for that person and can reach nobody else's."""

    def __init__(self, alias: str, person_id: str, files: Path, place: str) -> None:
        self.alias = alias
        self._person_id = person_id
        self.files = files
        self.place = place

    @property
    def person_id(self) -> str:
        """Whose record it is, for what is kept beside it."""
        return self._person_id

    def read(self) -> Person:
        """Read the person, whole, as they were at one instant."""
        with troubles(self.place):
            found = list(self._everything())
        named, *_ = self._values(PersonRow, found)
        person = Person(self._person_id, named.name, profile_of(()))
        kept = {kind: self._values(rows, found) for kind, rows in ROWS.items()}
        return with_kept(person, kept)

    def version(self) -> int:
        """Return a number that grows with every change; the same means unchanged."""
        with troubles(self.place):
            mine = PersonRow.objects.using(self.alias).filter(id=self._person_id)
            return mine.values_list("version", flat=True).get()

    def keep(self, *changes: Change) -> None:
        """Keep all changes together or none; an id already there is replaced."""
        with troubles(self.place), transaction.atomic(using=self.alias):
            mine = PersonRow.objects.using(self.alias).filter(id=self._person_id)
            mine.update(version=F("version") + 1)
            for change in changes:
                if isinstance(change, Named):
                    row = PersonRow.from_value(self._person_id, change)
                    mine.update(body=row.body)
            for kind, rows in ROWS.items():
                self._keep(rows, [c for c in changes if isinstance(c, kind)])

    def keep_file(self, data: bytes) -> str:
        """Keep a file the person brought in, and return its SHA-256 in hex."""
        sha256 = hashlib.sha256(data).hexdigest()
        path = self.files / sha256
        with troubles(str(path)):
            self.files.mkdir(mode=0o700, exist_ok=True)
            if not path.is_file() or path.stat().st_size != len(data):
                write_private(path, data)
        with troubles(self.place):
            FileRow.objects.using(self.alias).get_or_create(
                person_id=self._person_id,
                sha256=sha256,
                defaults={"size": len(data)},
            )
        if not path.is_file():
            # Whoever tidied up just now did not see the row that names it.
            with troubles(str(path)):
                write_private(path, data)
        return sha256

    def clear(self, *, files: Collection[str] = ()) -> None:
        """Take everything of this person's away, except the files that are named."""
        with troubles(self.place), transaction.atomic(using=self.alias):
            for rows in ROWS.values():
                mine = rows._default_manager.using(self.alias)  # noqa: SLF001 - Django's own name
                mine.filter(person=self._person_id).delete()
            derived = CalculationRow.objects.using(self.alias)
            derived.filter(person=self._person_id).delete()
            kept = FileRow.objects.using(self.alias).filter(person=self._person_id)
            kept.exclude(sha256__in=files).delete()
            self.keep(Named(""))

    def forget(self, what: What) -> Wiped:
        """Remove something for good, from the files and from our own backups too."""
        return forget(self, self.alias, self._person_id, self.files.parent, what)

    def file(self, sha256: str) -> bytes:
        """Return a kept file's bytes, or raise NotFound."""
        path = self.files / sha256
        with troubles(self.place):
            mine = FileRow.objects.using(self.alias).filter(person=self._person_id)
            # A file of somebody else in the same home is not there for this person.
            known = mine.filter(sha256=sha256).exists()
        with troubles(str(path)):
            if not known or not path.is_file():
                raise NotFound(
                    "That file is not in this home.",
                    hint="It may have been removed from the home's folder `files`.",
                )
            data = path.read_bytes()
        if hashlib.sha256(data).hexdigest() != sha256:
            raise Unavailable(
                f"{path} is damaged: it no longer holds what was kept.",
                hint="Bring it back from a backup, or give the original again.",
            )
        return data

    def _everything(self) -> Iterable[tuple[str, int, str]]:
        """Read every row of this person, in order, as (table, position, body).

        One statement sees one instant. A transaction would too, but in SQLite ours
        take the write lock, and reading must not wait for those who write.
        """
        whole = self._rows(PersonRow).filter(id=self._person_id)
        person = whole.annotate(at=Value(0, BigIntegerField()))
        others = (
            self._rows(rows).filter(person=self._person_id).annotate(at=F("position"))
            for rows in ROWS.values()
        )
        columns = ("table", "at", "body")
        parts = [query.values_list(*columns) for query in others]
        found = person.values_list(*columns).union(*parts, all=True).order_by("at")
        return cast("Iterable[tuple[str, int, str]]", found)

    def _rows(self, rows: type[EntryRow | PersonRow]) -> QuerySet[Any]:
        """Return a table's rows, each with the table's name beside it."""
        manager = cast("Manager[Any]", rows._default_manager)  # noqa: SLF001 - Django's own name
        named = Value(rows._meta.db_table, CharField())  # noqa: SLF001 - Django's own name
        return cast("QuerySet[Any]", manager.using(self.alias).annotate(table=named))

    def _values(
        self, rows: type[EntryRow | PersonRow], found: list[tuple[str, int, str]]
    ) -> list[Any]:
        """Make the values of one table's rows."""
        table = rows._meta.db_table  # noqa: SLF001 - Django's own name
        try:
            return [rows.to_value(body) for kind, _, body in found if kind == table]
        except (BadInput, ValueError) as error:
            raise Unavailable(
                f"{self.place} holds something this Inroad cannot read.",
                hint="Was it written by a newer Inroad, or by another program?",
            ) from error

    def _keep(self, rows: type[EntryRow], values: list[Any]) -> None:
        # One statement may not touch a row twice: of two with one id, the later stays.
        last = {value.id: value for value in values}
        if last:
            made = [rows.from_value(self._person_id, v) for v in last.values()]
            rows._default_manager.using(self.alias).bulk_create(  # noqa: SLF001 - Django's own name
                made,
                update_conflicts=True,
                unique_fields=["person", "key"],
                update_fields=["body"],
            )
