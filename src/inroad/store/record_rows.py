"""Which table keeps which kind of value."""

from inroad.record.asked import AskedQuestion
from inroad.record.brought import Brought
from inroad.record.conversation import Conversation
from inroad.record.decision import Decision
from inroad.record.excluded import Excluded
from inroad.record.inputs import Inputs
from inroad.record.log import LogEntry
from inroad.record.person import KeptBrief
from inroad.record.profile import Answer
from inroad.record.reading import Reading
from inroad.record.standing import StandingQuestion
from inroad.record.steps import Settled, Step
from inroad.store.models import (
    AnswerRow,
    AskedRow,
    BriefRow,
    BroughtRow,
    ConversationRow,
    DecisionRow,
    EntryRow,
    ExcludedRow,
    InputsRow,
    LogRow,
    ReadingRow,
    SettledRow,
    StandingRow,
    StepRow,
)

ROWS: dict[type, type[EntryRow]] = {
    Answer: AnswerRow,
    Conversation: ConversationRow,
    LogEntry: LogRow,
    KeptBrief: BriefRow,
    Step: StepRow,
    Settled: SettledRow,
    Brought: BroughtRow,
    AskedQuestion: AskedRow,
    Decision: DecisionRow,
    Reading: ReadingRow,
    StandingQuestion: StandingRow,
    Excluded: ExcludedRow,
    Inputs: InputsRow,
}
