"""Long work laid out: what it is about, how far it is, what came of it."""

from inroad.actions.jobs import JobsView, JobView
from inroad.show.layout import sheet_of
from inroad.show.sheet import Entry, Note, Part, Piece, Sheet
from inroad.show.words import day

_KINDS = {"hear": "Hearing", "meaning": "Reading", "works": "Putting in order"}


@sheet_of.register
def jobs_sheet(view: JobsView) -> Sheet:
    """Lay out all long work, the latest first."""
    if not view.jobs:
        words = "Nothing takes long just now."
        return Sheet("Long work", parts=(Part("", (Entry((words,)),)),))
    return Sheet("Long work", parts=(Part("Work", tuple(map(_entry, view.jobs))),))


@sheet_of.register
def job_sheet(view: JobView) -> Sheet:
    """Lay out one piece of work."""
    return Sheet("Long work", parts=(Part("Work", (_entry(view),)),))


def _state(view: JobView) -> str:
    if view.open and view.stop_asked:
        return "It stops at the next moment."
    return {
        "waiting": "It waits for its turn.",
        "working": f"{int(view.share * 100)} percent are done.",
        "done": "It is done.",
        "stopped": "It was stopped; what was read stays."
        if view.kind in {"meaning", "works"}
        else "It was stopped, and nothing of it was kept.",
        "failed": f"It failed. {view.message} {view.hint}".strip(),
    }[view.state]


def _entry(view: JobView) -> Entry:
    what = " ".join((_KINDS.get(view.kind, view.kind.capitalize()), view.name)).strip()
    called = Piece(f" Its id: {view.id}", "name")
    notes = [Note((Piece(f"Begun {day(view.made)}."), called))]
    if view.conversation:
        to = f"/interview/heard/{view.conversation}/"
        notes.append(Note((Piece("What was heard", "line", to),)))
    return Entry((f"{what}. {_state(view)}",), tuple(notes), f"job-{view.id}")
