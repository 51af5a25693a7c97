"""The databases that a test opened."""

import sys


def close_databases() -> None:
    """Let go of every database that a test opened."""
    if "django.db" in sys.modules:
        from django.conf import settings  # noqa: PLC0415 - most tests need no Django
        from django.db import connections  # noqa: PLC0415 - the same

        # A test file may import Django without any test that opens a database.
        if settings.configured:
            connections.close_all()
