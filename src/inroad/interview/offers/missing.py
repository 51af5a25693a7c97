"""What is not known yet and would change the page, asked for one thing at a time."""

from collections.abc import Iterator

from inroad.core.suggestion import Suggestion
from inroad.record.person import Person

QUESTIONS = {
    "runway_months": "How long your money would last without a job: the runway and the "
    "order of options wait for it.",
    "monthly_income": "What comes in each month, and in which currency.",
    "dependants": "Whether anyone lives on your income: that puts safer options first.",
    "movable_hours": "Which hours of your week may move: without them, no plan.",
    "spending": "What you spend in a month: with your savings it gives a runway.",
    "goals": "What you want most, in a sentence.",
    "evidence": "What you have built, written or finished: it tells which roles are "
    "near.",
    "options": "Which next steps you have in mind, also the bold ones.",
    "blockers": "What stops you: time, or not feeling ready.",
    "people": "Somebody you would like to work with.",
    "attention_now": "Where your week goes now, in rough shares.",
    "attention_target": "Where you would like it to go.",
    "fun": "What feels fun: it decides between options that tie.",
    "writing_practice": "Whether you write, for yourself or for others.",
    "knowing_this": "Whether it is what you want, once you have read what it costs.",
}
MOST = 6
"""More questions than this on a page are a form, not a page."""


def missing_lines(person: Person) -> Iterator[Suggestion]:
    """Ask for what would change the page most; what was declined is left alone."""
    open_slots = [slot for slot in QUESTIONS if not _settled(person, slot)]
    for place, slot in enumerate(open_slots[:MOST]):
        yield Suggestion(
            f"missing.{slot}",
            "missing",
            QUESTIONS[slot],
            (f"slot:{slot}",),
            weight=90 - place,
        )


def _settled(person: Person, slot: str) -> bool:
    profile = person.profile
    if slot == "fun" and any(o.get("fun") for o in profile.value("options") or ()):
        return True
    return profile.knows(slot) or profile.declined(slot)
