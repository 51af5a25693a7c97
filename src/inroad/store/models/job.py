"""Long work, kept until it is done; it belongs to a home and is never exported."""

# ruff: noqa: DJ008 - rows are never shown as text

import json
from typing import Self, cast

from django.db import models

from inroad.core.job import Job, State
from inroad.core.progress import Progress
from inroad.store.models.person import PersonRow


class JobRow(models.Model):
    """One piece of work of one person; `position` is the order in which they came.

    `inputs`, `result` and `fault` are JSON; `worker` marks who has it in hand.
    """

    position = models.BigAutoField(primary_key=True)
    person = models.ForeignKey(PersonRow, on_delete=models.CASCADE)
    key = models.CharField(max_length=64)
    kind = models.CharField(max_length=64)
    inputs = models.TextField()
    state = models.CharField(max_length=16)
    done = models.BigIntegerField(default=0)
    total = models.BigIntegerField(default=0)
    doing = models.TextField(default="")
    stop_asked = models.BooleanField(default=False)
    made = models.DateTimeField()
    beat = models.DateTimeField(null=True)
    ended = models.DateTimeField(null=True)
    result = models.TextField(default="{}")
    fault = models.TextField(default='["", "", ""]')
    worker = models.CharField(max_length=64, default="")

    class Meta:
        """An id stands once a person."""

        db_table = "inroad_job"
        constraints = (
            models.UniqueConstraint(fields=("person", "key"), name="inroad_job_once"),
        )

    @classmethod
    def from_value(cls, person_id: str, job: Job) -> Self:
        """Make the row of work that is yet to begin."""
        return cls(
            person_id=person_id,
            key=job.id,
            kind=job.kind,
            inputs=json.dumps(job.inputs, sort_keys=True),
            state=job.state,
            made=job.made,
        )

    def to_value(self) -> Job:
        """Make the value that this row keeps."""
        kind, message, hint = json.loads(self.fault)
        return Job(
            id=self.key,
            kind=self.kind,
            inputs=json.loads(self.inputs),
            state=cast("State", self.state),
            progress=Progress(self.done, self.total, self.doing),
            made=self.made,
            stop_asked=self.stop_asked,
            beat=self.beat,
            ended=self.ended,
            result=json.loads(self.result),
            fault=(kind, message, hint),
            worker=self.worker,
        )
