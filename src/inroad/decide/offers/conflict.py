"""Where a conversation says two things about the runway: both shown, one used."""

from collections.abc import Iterator, Mapping

from inroad.core.suggestion import Suggestion
from inroad.core.text import capital, counted, counted_of
from inroad.record.conversation import distinct_statements
from inroad.record.person import Person


def conflict_lines(person: Person) -> Iterator[Suggestion]:
    """Say what was said about the runway, by whom, and which figure is used."""
    answer = person.profile.answers.get("runway_months")
    talk = None if answer is None else person.conversation(answer.conversation)
    if talk is None:
        return
    found = next((c for c in talk.conflicts if c["slot"] == "runway_months"), None)
    if found is None:
        return
    statements = distinct_statements(found, talk.subject)
    said = [
        f"{'you' if each['speaker'] == talk.subject else each['speaker']} said "
        f"{_words(each['value'])}"
        for each in statements
    ]
    own = [s["value"] for s in statements if s["speaker"] == talk.subject]
    whose = "as your own" if found["kept"] in own else "as you chose"
    are = "is" if len(said) == 1 else "are"
    count = f"{capital(counted_of(len(said), 'figure'))} {are} on record"
    yield Suggestion(
        "runway.conflict",
        "runway",
        f"{count}: {'; '.join(said)}. {capital(_words(found['kept']))} is used, "
        f"{whose}; change it if it is wrong.",
        ("slot:runway_months",),
        weight=85,
    )


def _words(value: object) -> str:
    if isinstance(value, Mapping) and "low" in value:
        return counted(float(value["low"]), float(value["high"]), "month")
    return str(value)
