"""What an answer in the interview changes in the record, worked out before keeping."""

from inroad.actions.house import House
from inroad.core.errors import BadInput, Conflict
from inroad.interview.questions.check import CHECK, Kept
from inroad.interview.questions.course import course_of
from inroad.interview.questions.discounts import NOTICE, notices
from inroad.interview.questions.reply import (
    Reply,
    changes_anything,
    refuse_unseen,
    reply_to,
    token,
)
from inroad.interview.questions.script import question as question_called
from inroad.interview.questions.typed import Silence
from inroad.record.person import Change, Person
from inroad.record.profile import Answer, Origin
from inroad.record.steps import How, Step


def answer_question(
    house: House, question: str, value: str, how: How, saw: str | None
) -> str:
    """Keep an answer, all of it or nothing, and return the question to go back to.

    Raises:
        NotFound: no question is called so.
        BadInput: what was typed does not fit.
        Conflict: something else stands now than the person saw.
    """
    person = house.record.read()
    if question.startswith(NOTICE):
        _dispute(house, person, question)
        return ""
    if question.startswith(CHECK) and _settled_already(question, person, saw):
        return ""
    reply = reply_to(question, value, how, person)
    if saw is not None and not question.startswith(CHECK):
        refuse_unseen(reply, question_called(question), person, saw)
    changes = [*_answers(house, reply, person), *_steps(house, reply, person, saw)]
    if changes:
        house.record.keep(*changes)
    return reply.back_to


def _dispute(house: House, person: Person, notice: str) -> None:
    if any(step.question == notice for step in person.steps):
        return
    if notice not in {found.id for found in notices(person)}:
        raise BadInput(
            "There is no such remark any more.", hint="Go on with the interview."
        )
    house.record.keep(Step(house.new_id(), notice, "declined", house.today))


def _settled_already(question: str, person: Person, saw: str | None) -> bool:
    """Say whether the same was sent before; raise Conflict where it has changed."""
    if saw is None:
        return False
    if any(step.question == saw for step in person.steps):
        return True
    check = course_of(person).check
    if check is None or check.question.id != question or check.step != saw:
        raise Conflict(
            "What this was about has changed since the page was opened. Nothing was "
            "changed by this answer.",
            hint="Go on with the interview; it is asked again if it still matters.",
        )
    return False


def _answers(house: House, reply: Reply, person: Person) -> list[Change]:
    kept = [each for each in reply.kept if changes_anything(each, person)]
    found: list[Change] = [_answer(house, each) for each in kept]
    if reply.care:
        care = Kept("not_coping", {"text": reply.care}, quote=reply.care)
        if changes_anything(care, person):
            found.append(_answer(house, care))
    return found


def _answer(house: House, kept: Kept) -> Answer:
    origin: Origin = "heard" if kept.origin == "heard" else "asked"
    silent = isinstance(kept.value, Silence)
    return Answer(
        id=house.new_id(),
        slot=kept.slot,
        value=None if silent else kept.value,
        origin=origin,
        on=house.today,
        lines=kept.lines,
        quote=kept.quote,
        conversation=kept.conversation,
        declined=silent and kept.value.declined,
    )


def _steps(house: House, reply: Reply, person: Person, saw: str | None) -> list[Change]:
    if not reply.step or _said_before(reply, person, saw):
        return []
    return [Step(house.new_id(), reply.step, reply.how, house.today)]


def _said_before(reply: Reply, person: Person, saw: str | None) -> bool:
    """Say whether this step stands already; "later" twice is put off for good."""
    mine = [step for step in person.steps if step.question == reply.step]
    if not mine or mine[-1].how != reply.how:
        return False
    if reply.how != "later":
        return True
    if saw is not None:
        return token(question_called(reply.step), person) != saw
    now = course_of(person).now
    return now is None or now.id != reply.step
