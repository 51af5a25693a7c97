"""Open the store of a home: its folder, its tables, its first person."""

from collections.abc import Callable
from datetime import datetime

from django.db import connections, transaction

from inroad.record.person import Named
from inroad.settings import Settings
from inroad.store.address import place_of
from inroad.store.calculations import StoredCalculations
from inroad.store.drafts import sweep_drafts
from inroad.store.home import FORGETTING
from inroad.store.jobs import StoredJobs
from inroad.store.models import PersonRow
from inroad.store.record import StoredRecord
from inroad.store.schema import prepare
from inroad.store.trouble import troubles


def open_store(
    settings: Settings, alias: str, new_id: Callable[[], str], now: datetime
) -> tuple[StoredRecord, StoredCalculations]:
    """Return the record of the home's person, who is made on the first opening.

    Raises Unavailable where the database cannot be used, Conflict where a newer
    Inroad wrote it.
    """
    place = place_of(connections.settings[alias])
    with troubles(place):
        prepare(alias, settings.home, now)
        person_id = _first(alias) or _new(alias, new_id)
    sweep_drafts(settings.home)
    if (settings.home / FORGETTING).exists():
        from inroad.store.wiping import go_on  # noqa: PLC0415 - hardly ever needed

        go_on(alias, settings.home)
    record = StoredRecord(alias, person_id, settings.home / "files", place)
    return record, StoredCalculations(alias, person_id, place)


def open_jobs(
    settings: Settings,
    alias: str,
    new_id: Callable[[], str],
    now: Callable[[], datetime],
) -> StoredJobs:
    """Return the long work of the home's person, whose store is open."""
    place = place_of(connections.settings[alias])
    with troubles(place):
        person_id = _first(alias) or _new(alias, new_id)
    return StoredJobs(alias, person_id, settings.home, place, now, new_id)


def _first(alias: str) -> str | None:
    """Find the person who came first."""
    people = PersonRow.objects.using(alias).order_by("id")
    return people.values_list("id", flat=True).first()


def _new(alias: str, new_id: Callable[[], str]) -> str:
    """Make the home's person, unless another Inroad just did."""
    with transaction.atomic(using=alias):
        if connections[alias].vendor == "postgresql":
            with connections[alias].cursor() as cursor:
                cursor.execute("LOCK TABLE inroad_person IN EXCLUSIVE MODE")
        row = PersonRow.from_value(new_id(), Named(""))
        return _first(alias) or _saved(row, alias)


def _saved(row: PersonRow, alias: str) -> str:
    row.save(using=alias, force_insert=True)
    return row.id
