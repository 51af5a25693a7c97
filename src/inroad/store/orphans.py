"""Files that no row names, and rows whose file is gone or changed."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from django.db import connections, transaction

from inroad.store.home import FILES
from inroad.store.models import FileRow
from inroad.store.trouble import troubles

_KEPT = re.compile(r"[0-9a-f]{64}", re.ASCII)


def named_files(alias: str) -> set[str]:
    """Return the files that somebody's row names, whoever they are."""
    rows = FileRow.objects.using(alias)
    return set(rows.values_list("sha256", flat=True).distinct())


def orphans(alias: str, home: Path) -> list[Path]:
    """List the files in the home that bear a SHA-256 which no row names."""
    folder = home / FILES
    with troubles(str(folder)):
        found = sorted(folder.iterdir()) if folder.is_dir() else []
    kept = [path for path in found if _KEPT.fullmatch(path.name)]
    named = named_files(alias)
    return [path for path in kept if path.name not in named]


def remove_orphans(alias: str, home: Path) -> int:
    """Remove the files that no row names, and return how many there were."""
    with _nobody_brings_files(alias):
        lost = orphans(alias, home)
        with troubles(str(home / FILES)):
            for path in lost:
                path.unlink(missing_ok=True)
    return len(lost)


@contextmanager
def _nobody_brings_files(alias: str) -> Iterator[None]:
    """Let no row be added meanwhile; whoever adds one looks for its file afterwards."""
    with transaction.atomic(using=alias):  # in SQLite it takes the write lock
        if connections[alias].vendor == "postgresql":
            with connections[alias].cursor() as cursor:
                cursor.execute("LOCK TABLE inroad_file IN EXCLUSIVE MODE")
        yield
