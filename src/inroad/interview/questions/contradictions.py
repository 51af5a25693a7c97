"""Every contradiction in what a person said that they have not settled yet."""

from inroad.interview.questions.check import CHECK, Check
from inroad.interview.questions.said_twice import said_twice
from inroad.interview.questions.sums import sums
from inroad.record.person import Person


def contradictions(person: Person) -> tuple[Check, ...]:
    """Find what is contradicted and was not settled yet, in the order of asking."""
    settled = {s.question for s in person.steps if s.question.startswith(CHECK)}
    found = (*sums(person), *said_twice(person))
    return tuple(check for check in found if check.step not in settled)
