"""Lines that stand on the page only because somebody advises them, and it applies.

Each has a sentence of ours and the claims that bear on it; where no claim on the shelf
holds for the person, the line is silent. Other engines' lines need no claim to stand.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from inroad.core.suggestion import Suggestion
from inroad.library.claim import Claim
from inroad.library.condition import Verdict, judge
from inroad.library.ports import Tools
from inroad.record.person import Person


@dataclass(frozen=True, slots=True)
class AdviceLine:
    """A line that rests on advice alone; `text` is ours and promises nothing."""

    id: str
    section: str
    text: str
    weight: float


LINES = (
    AdviceLine(
        "roles.research_lead",
        "roles",
        "What you describe is leading research: choosing the questions, not only "
        "answering them. Starting as a helper and becoming a lead is known to happen, "
        "and is rare.",
        90,
    ),
    AdviceLine(
        "roles.phd",
        "roles",
        "Whether such a role needs a PhD is disputed, and the people named here make "
        "it depend on different things.",
        80,
    ),
    AdviceLine(
        "test.replicate",
        "test",
        "Before committing to the work, try it: rebuild one recent paper and add one "
        "experiment that it does not report. Set the hours before you begin.",
        90,
    ),
    AdviceLine(
        "test.conceptual",
        "test",
        "For thinking and writing work, the test is about 50 hours of reading on one "
        "topic and about 50 of trying to say something new on it.",
        80,
    ),
    AdviceLine(
        "test.judge",
        "test",
        "Judge the test by whether you enjoyed the hours and felt productive, not by "
        "its result. Nobody has measured how well such a test predicts.",
        70,
    ),
    AdviceLine(
        "people.real_people",
        "people",
        "Beside names and posts, keep hours with people in the same room.",
        40,
    ),
    AdviceLine(
        "week.reputation_takes_time",
        "week",
        "Small and steady is enough: being known in a circle takes long, so it starts "
        "beside the paid work and not after it.",
        60,
    ),
    AdviceLine(
        "options.independent_public_work",
        "options",
        "Work in public on your own, a blog or videos, is an option too: nobody tells "
        "you what to work on, and nobody pays you for it.",
        15,
    ),
)


def suggest(person: Person, today: date, tools: Tools) -> Iterator[Suggestion]:
    """Offer each line for which at least one claim holds for this person."""
    del today  # every engine is asked alike; advice does not depend on the day
    for line in LINES:
        claims = _holding(line.id, person, tools)
        if claims:
            yield Suggestion(
                line.id,
                line.section,
                line.text,
                tuple(f"claim:{claim.id}" for claim in claims),
                weight=line.weight,
            )


def _holding(line_id: str, person: Person, tools: Tools) -> list[Claim]:
    return [
        claim
        for claim in tools.shelf.bearing_on(line_id)
        if judge(claim.applies_when, person.profile).verdict is Verdict.YES
    ]
