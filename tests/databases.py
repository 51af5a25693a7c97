"""The databases that a test opened."""

import sys


def close_databases() -> None:
    """Let go of every database that a test opened."""
    if "django.db" in sys.modules:
        from django.db import connections  # noqa: PLC0415 - most tests need no Django

        connections.close_all()
