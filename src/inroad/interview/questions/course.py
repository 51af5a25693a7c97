"""Where a person is in the interview: what was asked, what comes now, what is left.

Nothing is remembered but the record, so one can stop anywhere and go on anywhere.
"""

from dataclasses import dataclass
from typing import Literal

from inroad.interview.questions.check import CHECK, Check
from inroad.interview.questions.conditions import decided_by, holds
from inroad.interview.questions.contradictions import contradictions
from inroad.interview.questions.pace import seconds
from inroad.interview.questions.question import Question
from inroad.interview.questions.script import script
from inroad.record.person import Person
from inroad.record.profile import Profile
from inroad.record.steps import Step

State = Literal["answered", "known", "unknown", "declined", "later", "open"]
"""What became of a question; "known" was not asked because it was heard before."""


@dataclass(frozen=True, slots=True)
class Stop:
    """One question on the way, and what became of it."""

    id: str
    part: str
    title: str
    state: State


@dataclass(frozen=True, slots=True)
class Course:
    """The whole way: every question that applies, in order, and what comes now.

    `ahead` holds what is still to be asked, in the order of asking; `check` is the
    contradiction to be settled now, if there is one.
    """

    stops: tuple[Stop, ...]
    ahead: tuple[Question, ...]
    check: Check | None

    @property
    def now(self) -> Question | None:
        """The question to ask now; None when all were asked."""
        if self.check is not None:
            return self.check.question
        return self.ahead[0] if self.ahead else None

    @property
    def asked(self) -> tuple[Stop, ...]:
        """The questions that are behind the person."""
        ahead = {question.id for question in self.ahead}
        return tuple(s for s in self.stops if s.id not in ahead and s.state != "known")

    @property
    def of(self) -> int:
        """How many questions it can be at most."""
        return len(self.asked) + len(self.ahead)

    @property
    def seconds_left(self) -> float:
        """About how long the questions ahead take, at most."""
        return sum(seconds(question) for question in self.ahead)

    def number(self, id: str) -> int:
        """Return which question this is; a check counts as the one before it."""
        order = [stop.id for stop in self.asked]
        order += [question.id for question in self.ahead]
        return order.index(id) + 1 if id in order else len(self.asked)

    def before(self, id: str) -> Stop | None:
        """Find the question before this one, for going back."""
        order = [stop.id for stop in self.stops]
        if id.startswith(CHECK) and self.check is not None:
            place = order.index(self.check.after) + 1
        else:
            place = order.index(id) if id in order else len(order)
        return self._stop(order[place - 1]) if place else None

    def _stop(self, id: str) -> Stop:
        return next(stop for stop in self.stops if stop.id == id)


def course_of(person: Person) -> Course:
    """Work out where a person is in the interview, from the record alone."""
    profile = person.profile
    steps: dict[str, list[Step]] = {}
    for step in person.steps:
        steps.setdefault(step.question, []).append(step)
    here = [question for question in script() if _applies(question, profile, steps)]
    stops = tuple(
        Stop(q.id, q.part, q.title, _state(q, profile, steps.get(q.id, [])))
        for q in here
    )
    states = {stop.id: stop.state for stop in stops}
    open_now = [q for q in here if states[q.id] == "open"]
    reached = here.index(open_now[0]) if open_now else len(here)
    behind = {question.id for question in here[:reached]}
    due = [check for check in contradictions(person) if check.after in behind]
    ahead = [*open_now, *(q for q in here if _comes_back(steps.get(q.id, [])))]
    return Course(stops, tuple(ahead), due[0] if due else None)


def _applies(
    question: Question, profile: Profile, steps: dict[str, list[Step]]
) -> bool:
    """Ask where a condition holds, or may still turn out to hold."""
    said = holds(question.when, profile)
    return said if said is not None else decided_by(question.when) not in steps


def _state(question: Question, profile: Profile, steps: list[Step]) -> State:
    if steps:
        return steps[-1].how
    settled = [profile.knows(s) or profile.declined(s) for s in question.slots]
    if not all(settled):
        return "open"
    declined = all(profile.declined(s) for s in question.slots)
    return "declined" if declined else "known"


def _comes_back(steps: list[Step]) -> bool:
    """A question put off comes back at the end, once."""
    put_off = [step for step in steps if step.how == "later"]
    return len(put_off) == 1 and steps[-1].how == "later"
