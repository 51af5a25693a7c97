"""Rows: they become values and are made from values, and have no rules."""

from inroad.store.models.calculation import CalculationRow
from inroad.store.models.entries import (
    AnswerRow,
    AskedRow,
    BriefRow,
    BroughtRow,
    ConversationRow,
    DecisionRow,
    EntryRow,
    ExcludedRow,
    FileRow,
    InputsRow,
    LogRow,
    ReadingRow,
    SettledRow,
    StandingRow,
    StepRow,
)
from inroad.store.models.job import JobRow
from inroad.store.models.person import PersonRow
from inroad.store.models.schema import SchemaRow

__all__ = [
    "AnswerRow",
    "AskedRow",
    "BriefRow",
    "BroughtRow",
    "CalculationRow",
    "ConversationRow",
    "DecisionRow",
    "EntryRow",
    "ExcludedRow",
    "FileRow",
    "InputsRow",
    "JobRow",
    "LogRow",
    "PersonRow",
    "ReadingRow",
    "SchemaRow",
    "SettledRow",
    "StandingRow",
    "StepRow",
]
