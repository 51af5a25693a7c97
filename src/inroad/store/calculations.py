"""StoredCalculations: heavy results, kept so that a second Brief need not wait."""

import json
from contextlib import suppress
from typing import Any

from inroad.core.errors import Unavailable
from inroad.store.models import CalculationRow
from inroad.store.trouble import troubles

MOST = 256
"""How many results are kept; the oldest go first."""


class StoredCalculations:
    """The kept results of one person."""

    def __init__(self, alias: str, person_id: str, place: str) -> None:
        self._person_id = person_id
        self._place = place
        self._rows = CalculationRow.objects.using(alias).filter(person_id=person_id)

    def find(self, key: str) -> dict[str, Any] | None:
        """Return what was calculated for this key before, or None."""
        with troubles(self._place):
            body = self._rows.filter(key=key).values_list("body", flat=True).first()
        found: dict[str, Any] | None = None if body is None else json.loads(body)
        return found

    def keep(self, key: str, result: dict[str, Any]) -> None:
        """Keep a result; a second one for the same key replaces it."""
        # It can always be calculated again, so a home that cannot be written, or is
        # busy, must not keep anyone from their Brief.
        with suppress(Unavailable), troubles(self._place):
            row = CalculationRow(
                person_id=self._person_id, key=key, body=json.dumps(result)
            )
            self._rows.bulk_create(
                [row],
                update_conflicts=True,
                unique_fields=["person", "key"],
                update_fields=["body"],
            )
            newest = self._rows.order_by("-position").values_list("position", flat=True)
            for position in newest[MOST : MOST + 1]:
                self._rows.filter(position__lte=position).delete()
