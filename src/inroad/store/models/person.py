"""The row every other row belongs to."""

# ruff: noqa: DJ008 - rows are never shown as text

import json
from typing import Self

from django.db import models

from inroad.record.person import Named
from inroad.record.plain import from_plain, to_plain


class PersonRow(models.Model):
    """A person; `body` is the JSON of what they are called.

    `version` grows with every change to anything of theirs.
    """

    id = models.CharField(max_length=64, primary_key=True)
    body = models.TextField()
    version = models.BigIntegerField(default=0)

    class Meta:
        """Ids are UUIDv7: in their order, the first is the one who came first."""

        db_table = "inroad_person"

    @classmethod
    def from_value(cls, person_id: str, named: Named) -> Self:
        """Make the row of a person so named."""
        return cls(id=person_id, body=json.dumps(to_plain(named)))

    @classmethod
    def to_value(cls, body: str) -> Named:
        """Return what the person is called."""
        return from_plain(Named, json.loads(body))
