"""What changed since the latest Brief kept on an earlier day."""

from collections.abc import Sequence
from datetime import date

from inroad.plan.page import Brief, Changes, Section
from inroad.record.person import KeptBrief, KeptLine, Person


def changes_since(
    person: Person, today: date, sections: Sequence[Section]
) -> Changes | None:
    """Compare by line id with the latest kept Brief before today; None without one."""
    earlier = [kept for kept in person.briefs if kept.on < today]
    if not earlier:
        return None
    last = max(earlier, key=lambda kept: (kept.on, kept.id))
    before = {line.id: line for line in last.lines}
    now = {line.id: line.text for section in sections for line in section.lines}
    return Changes(
        since=last.on,
        new=tuple(id for id in now if id not in before),
        changed=tuple(
            line for id, line in before.items() if id in now and line.text != now[id]
        ),
        gone=tuple(line for id, line in before.items() if id not in now),
    )


def kept(brief: Brief, id: str) -> KeptBrief:
    """Make the value that is kept of a Brief: line ids, texts and refs."""
    lines = tuple(
        KeptLine(line.id, section.id, line.text, line.because)
        for section in brief.sections
        for line in section.lines
    )
    return KeptBrief(id, brief.date, lines, brief.refs)
