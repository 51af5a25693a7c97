"""Rows of the person's histories: answers, conversations, the log, kept Briefs, files.

What a value says is kept as JSON text in `body`, the same on SQLite and PostgreSQL:
text columns of PostgreSQL refuse a NUL, and its own JSON columns rewrite numbers, and
either would make an export differ from what was imported.
"""

# ruff: noqa: DJ008 - rows are never shown as text

import json
from dataclasses import replace
from typing import Any, ClassVar, Self

from django.db import models

from inroad.record.asked import AskedQuestion
from inroad.record.brought import Brought
from inroad.record.conversation import Conversation
from inroad.record.decision import Decision
from inroad.record.excluded import Excluded
from inroad.record.inputs import Inputs
from inroad.record.log import LogEntry
from inroad.record.person import Kept, KeptBrief
from inroad.record.plain import from_plain, to_plain
from inroad.record.profile import Answer
from inroad.record.reading import Reading
from inroad.record.standing import StandingQuestion
from inroad.record.steps import Settled, Step
from inroad.store.models.person import PersonRow
from inroad.store.unread import Unread


class EntryRow(models.Model):
    """One value of one person; `position` is the order in which they came."""

    kind: ClassVar[type[Any]]

    position = models.BigAutoField(primary_key=True)
    person = models.ForeignKey(PersonRow, on_delete=models.CASCADE)
    key = models.CharField(max_length=200)
    body = models.TextField()

    class Meta:
        """Only its children have tables; in each, an id stands once a person."""

        abstract = True
        constraints = (
            models.UniqueConstraint(fields=("person", "key"), name="%(class)s_once"),
        )

    @classmethod
    def from_value(cls, person_id: str, value: Kept) -> Self:
        """Make the row that keeps a value.

        Raises BadInput for one that could not be read again: a single such row would
        close the whole record.
        """
        plain = to_plain(value)
        from_plain(cls.kind, plain)
        return cls(person_id=person_id, key=value.id, body=json.dumps(plain))

    @classmethod
    def to_value(cls, body: str) -> Any:  # noqa: ANN401 - each child has its kind
        """Make the value that a row's body keeps."""
        return from_plain(cls.kind, json.loads(body))


class AnswerRow(EntryRow):
    """One answer in the profile's history."""

    kind = Answer

    class Meta(EntryRow.Meta):
        """Its table."""

        db_table = "inroad_answer"


class ConversationRow(EntryRow):
    """One conversation that was heard."""

    kind = Conversation

    class Meta(EntryRow.Meta):
        """Its table."""

        db_table = "inroad_conversation"


class LogRow(EntryRow):
    """One thing the person did."""

    kind = LogEntry

    class Meta(EntryRow.Meta):
        """Its table."""

        db_table = "inroad_log"


class BriefRow(EntryRow):
    """The lines of one day's Brief."""

    kind = KeptBrief

    class Meta(EntryRow.Meta):
        """Its table."""

        db_table = "inroad_brief"

    @classmethod
    def from_value(cls, person_id: str, value: Kept) -> Self:
        """Make the row of a Brief: its lines, and on a line of its own its refs."""
        plain = to_plain(value)
        from_plain(cls.kind, plain)
        refs = json.dumps(plain.pop("refs"))
        body = f"{json.dumps(plain)}\n{refs}"
        return cls(person_id=person_id, key=value.id, body=body)

    @classmethod
    def to_value(cls, body: str) -> KeptBrief:
        """Make a Brief whose refs, nine tenths of it, wait until they are wanted."""
        lines, _, refs = body.partition("\n")
        brief = from_plain(KeptBrief, {**json.loads(lines), "refs": {}})
        return replace(brief, refs=Unread(refs))


class StepRow(EntryRow):
    """One question of the interview, and what was done with it."""

    kind = Step

    class Meta(EntryRow.Meta):
        """Its table."""

        db_table = "inroad_step"


class SettledRow(EntryRow):
    """The verdict on one answer proposed from a conversation."""

    kind = Settled

    class Meta(EntryRow.Meta):
        """Its table."""

        db_table = "inroad_settled"


class AskedRow(EntryRow):
    """One question that the person asked the library."""

    kind = AskedQuestion

    class Meta(EntryRow.Meta):
        """Its table."""

        db_table = "inroad_asked"


class DecisionRow(EntryRow):
    """One decision of the person's journal."""

    kind = Decision

    class Meta(EntryRow.Meta):
        """Its table."""

        db_table = "inroad_decision"


class BroughtRow(EntryRow):
    """One source that the person brought in."""

    kind = Brought

    class Meta(EntryRow.Meta):
        """Its table."""

        db_table = "inroad_brought"


class ReadingRow(EntryRow):
    """One work that the person reads."""

    kind = Reading

    class Meta(EntryRow.Meta):
        """Its table."""

        db_table = "inroad_reading"


class StandingRow(EntryRow):
    """One question that is asked again whenever works come in."""

    kind = StandingQuestion

    class Meta(EntryRow.Meta):
        """Its table."""

        db_table = "inroad_standing"


class ExcludedRow(EntryRow):
    """One thing that the person does not want to be shown."""

    kind = Excluded

    class Meta(EntryRow.Meta):
        """Its table."""

        db_table = "inroad_excluded"


class InputsRow(EntryRow):
    """What the person last put into one of the models."""

    kind = Inputs

    class Meta(EntryRow.Meta):
        """Its table."""

        db_table = "inroad_inputs"


class FileRow(models.Model):
    """A file this person brought in; its bytes lie in the home under its SHA-256."""

    position = models.BigAutoField(primary_key=True)
    person = models.ForeignKey(PersonRow, on_delete=models.CASCADE)
    sha256 = models.CharField(max_length=64)
    size = models.BigIntegerField()

    class Meta:
        """A file is kept once, however often it is brought in."""

        db_table = "inroad_file"
        constraints = (
            models.UniqueConstraint(
                fields=("person", "sha256"), name="inroad_file_once"
            ),
        )
