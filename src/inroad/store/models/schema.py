"""The stamp that says which migration the tables are at."""

# ruff: noqa: DJ008 - rows are never shown as text

from django.db import models


class SchemaRow(models.Model):
    """One row: the number of the last migration applied."""

    version = models.IntegerField()

    class Meta:
        """Named plainly, since an older or newer Inroad must find it too."""

        db_table = "inroad_schema"
