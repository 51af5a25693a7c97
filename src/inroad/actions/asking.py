"""Standing: where somebody is in the interview, as every face shows it."""

import math
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from inroad.actions.house import House
from inroad.core.errors import NotFound
from inroad.interview.questions.check import CHECK, Check
from inroad.interview.questions.course import Course, Stop, course_of
from inroad.interview.questions.discounts import Notice, notices
from inroad.interview.questions.drafts import drafts
from inroad.interview.questions.question import Question
from inroad.interview.questions.reply import token
from inroad.interview.questions.said_back import filled, in_words
from inroad.interview.questions.script import question as question_called
from inroad.interview.questions.script import script
from inroad.interview.questions.sums import currencies
from inroad.library.shelf import Shelf
from inroad.plan.care import care_lines, needs_care
from inroad.record.person import Person


@dataclass(frozen=True, slots=True)
class Said:
    """What stands for one slot of a question: the words, where from, and when."""

    slot: str
    label: str
    words: str
    origin: str
    date: str
    declined: bool
    lines: tuple[int, ...]
    quote: str
    conversation: str


@dataclass(frozen=True, slots=True)
class Ground:
    """Whose claim a question rests on: who, what in our words, where and when."""

    claim: str
    speaker: str
    text: str
    work: str
    said_on: str
    locator: str
    hedges: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Standing:
    """Where somebody is in the interview, and what is asked now.

    `question` is None when all were asked (`done`), and when somebody says that they
    cannot go on: then `care` holds what to say instead, and `next` the question that
    would follow. `saw` is what to send back with the answer. `filled` holds what
    stands in the inputs, `proposed` what may be set there and was not said.
    """

    question: Question | None
    number: int
    of: int
    minutes_left: int
    progress: float
    done: bool
    saw: str = ""
    contradiction: bool = False
    went_back: bool = False
    back: Stop | None = None
    next: str = ""
    said: tuple[Said, ...] = ()
    filled: Mapping[str, str] = field(default_factory=dict)
    proposed: Mapping[str, str] = field(default_factory=dict)
    ground: Ground | None = None
    drafts: tuple[str, ...] = ()
    costs: tuple[Ground, ...] = ()
    figures: tuple[str, ...] = ()
    notices: tuple[Notice, ...] = ()
    care: tuple[str, ...] = ()
    missing: tuple[Stop, ...] = ()
    stops: tuple[Stop, ...] = ()


def standing_of(house: House, at: str = "") -> Standing:
    """Work out where the person is; `at` goes back to one question.

    Raises NotFound where `at` names no question.
    """
    person = house.record.read()
    course = course_of(person)
    now = _chosen(course, at)
    if not at and needs_care(person):
        return _caring(person, course, now)
    plain = _plain(course, now, went_back=bool(at))
    plain = replace(plain, notices=_noticed(plain, person))
    if now is None:
        return plain
    asking = _asking(plain, person, course, now, house.shelf)
    return replace(asking, figures=_figures(house, person)) if now.costs else asking


def _chosen(course: Course, at: str) -> Question | None:
    if not at:
        return course.now
    if at.startswith(CHECK):
        if course.check is None or course.check.question.id != at:
            raise NotFound(
                "There is nothing to settle there any more.",
                hint="Go on with the interview.",
            )
        return course.check.question
    return question_called(at)


def _plain(course: Course, now: Question | None, *, went_back: bool) -> Standing:
    done = course.now is None
    passed = len(course.asked)
    return Standing(
        question=now,
        number=course.number(now.id) if now else passed,
        of=course.of,
        minutes_left=math.ceil(course.seconds_left / 60),
        progress=round(passed / course.of, 3) if course.of else 1.0,
        done=done,
        went_back=went_back,
        back=course.before(now.id if now else ""),
        next="" if course.now is None else course.now.id,
        missing=tuple(s for s in course.stops if s.state in {"unknown", "later"})
        if done
        else (),
        stops=course.stops,
    )


def _noticed(plain: Standing, person: Person) -> tuple[Notice, ...]:
    """Name what was noticed in the answer just given, or gone back to."""
    id = plain.back.id if plain.back else ""
    if plain.went_back and plain.question is not None:
        id = plain.question.id
    slots = next((q.slots for q in script() if q.id == id), ())
    return tuple(found for found in notices(person) if found.slot in slots)


def _caring(person: Person, course: Course, now: Question | None) -> Standing:
    """Say what to say to somebody who cannot go on; nothing is asked."""
    words = tuple(line.text for line in care_lines(person))
    ahead = "" if now is None else now.id
    return replace(_plain(course, None, went_back=False), care=words, next=ahead)


def _asking(
    plain: Standing, person: Person, course: Course, now: Question, shelf: Shelf
) -> Standing:
    check = _check(course, now)
    shown = now if plain.went_back or check else _unknown_fields(now, person)
    claims = (ground(shelf, id) for id in now.costs)
    return replace(
        plain,
        question=shown,
        saw=token(now, person, check),
        contradiction=check is not None,
        said=_said(now, person),
        filled=_filled(shown, person),
        proposed=_proposed(shown, person),
        ground=ground(shelf, now.claim),
        drafts=drafts(person) if "one_line" in now.slots else (),
        costs=tuple(claim for claim in claims if claim is not None),
    )


def _figures(house: House, person: Person) -> tuple[str, ...]:
    """Say what the person would put in themselves, in their own figures."""
    # Late: the runway is calculated, and no other question needs it.
    from inroad.actions.decide import runway_of  # noqa: PLC0415
    from inroad.plan.costs import costs_of  # noqa: PLC0415

    found = costs_of(person, house.shelf, runway_of(house, person), {})
    own = [section for section in found.sections if section.id == "own"]
    return tuple(line.text for section in own for line in section.lines)


def _check(course: Course, now: Question) -> Check | None:
    return course.check if now.id.startswith(CHECK) else None


def _unknown_fields(now: Question, person: Person) -> Question:
    """Ask only for what is not known; where all is, everything may be changed."""
    profile = person.profile
    blank = {
        s for s in now.slots if not profile.knows(s) and not profile.declined(s)
    } or set(now.slots)
    return replace(now, fields=tuple(f for f in now.fields if f.slot in blank))


def _filled(shown: Question, person: Person) -> dict[str, str]:
    found: dict[str, str] = {}
    for each in shown.fields:
        if each.slot:
            found |= filled(each, person.profile.value(each.slot))
    return found


def _proposed(shown: Question, person: Person) -> dict[str, str]:
    """Propose a currency where an amount is asked for; it is shown, never assumed."""
    codes = currencies(person)[:1]
    blank = [f for f in shown.fields if f.kind == "money"]
    known = _filled(shown, person)
    names = [f"{each.name}.currency" for each in blank]
    return {name: code for name in names for code in codes if name not in known}


def _said(now: Question, person: Person) -> tuple[Said, ...]:
    found: list[Said] = []
    for slot in now.slots:
        answer = person.profile.answers.get(slot)
        if answer is None or (answer.value is None and not answer.declined):
            continue
        label = next(f.label for f in now.fields if f.slot == slot)
        words = "" if answer.value is None else in_words(slot, answer.value)
        found.append(
            Said(
                slot,
                label,
                words,
                answer.origin,
                answer.on.isoformat(),
                answer.declined,
                answer.lines,
                answer.quote,
                answer.conversation,
            )
        )
    return tuple(found)


def ground(shelf: Shelf, id: str) -> Ground | None:
    """Find the claim a question rests on; None where its source was taken away."""
    if not id or not shelf.has(id):
        return None
    claim = shelf.claim(id)
    return Ground(
        claim=id,
        speaker=claim.speaker,
        text=claim.text,
        work=shelf.source(claim.source_id).title,
        said_on=claim.said_on or "",
        locator=claim.locator,
        hedges=claim.hedges,
    )
