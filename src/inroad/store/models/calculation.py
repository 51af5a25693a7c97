"""Heavy results, kept by the value of their inputs; derived, and never exported."""

# ruff: noqa: DJ008 - rows are never shown as text

from django.db import models

from inroad.store.models.person import PersonRow


class CalculationRow(models.Model):
    """One result for one key of one person; `body` is its JSON."""

    position = models.BigAutoField(primary_key=True)
    person = models.ForeignKey(PersonRow, on_delete=models.CASCADE)
    key = models.CharField(max_length=200)
    body = models.TextField()

    class Meta:
        """A key has one result."""

        db_table = "inroad_calculation"
        constraints = (
            models.UniqueConstraint(
                fields=("person", "key"), name="inroad_calculation_once"
            ),
        )
