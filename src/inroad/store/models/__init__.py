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
    FileRow,
    LogRow,
    SettledRow,
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
    "FileRow",
    "JobRow",
    "LogRow",
    "PersonRow",
    "SchemaRow",
    "SettledRow",
    "StepRow",
]
