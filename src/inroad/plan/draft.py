"""A first message in five parts, and three questions, in the person's own words.

The five parts: an ambitious goal; that the reader may know the way; that the writer is
unsure; what was tried; that advice would be valued.
"""

from inroad.core.suggestion import Suggestion
from inroad.interview.offers.blocks import READINESS
from inroad.plan.whom import Candidate
from inroad.record.person import Person


def draft_to(person: Person, chosen: Candidate, question: str) -> str:
    """Write the message, as paragraphs; nothing in it that the person did not say."""
    first = chosen.name.split()[0]
    greeting = (
        chosen.name if first.rstrip(".") in {"Dr", "Prof", "Professor"} else first
    )
    parts = [
        f"Hello {greeting.removeprefix('@')},",
        f"{_goal(person)} {chosen.link}",
        f"I am not sure what to do next. {_tried(person)}",
        f"I would value your advice on one question, even in two lines: {question}",
        f"Thank you,\n{person.name}" if person.name else "Thank you",
    ]
    return "\n\n".join(parts)


def _goal(person: Person) -> str:
    goals = person.profile.value("goals") or ()
    if not goals:
        return "I have an ambitious goal: to get into AI research."
    return f"I have an ambitious goal: {_clause(str(goals[0]['text']))}."


def _clause(text: str) -> str:
    words = " ".join(text.split()).strip(" .")
    starts_with_i = words.startswith(("I ", "I'", "I’"))
    lower = words[:1].lower() + words[1:]
    return words if starts_with_i or words[:2].isupper() else lower


def _tried(person: Person) -> str:
    done = [entry.text for entry in person.log if entry.kind == "did"][-2:]
    if done:
        return f"So far I have done this: {'; '.join(_clause(d) for d in done)}."
    options = [str(o["text"]) for o in person.profile.value("options") or ()][:2]
    if options:
        looked_at = "; ".join(_clause(option) for option in options)
        return f"So far I have been weighing this: {looked_at}."
    return "I can tell you what I have tried so far."


def questions_for(person: Person) -> tuple[Suggestion, ...]:
    """Make three questions from the aim, the block, and what is still unknown."""
    goals = person.profile.value("goals") or ()
    blockers = person.profile.value("blockers") or ()
    aim = ("slot:goals.0",) if goals else ("slot:goals",)
    questions = [
        _question(
            "In the year before you could do this work, what did you do that mattered, "
            "and what could you have left out?",
            aim,
        )
    ]
    options = person.profile.value("options") or ()
    if options:
        words = _clause(str(options[0]["text"]))
        questions.append(
            _question(
                f"I could do this next: {words}. What would you want to know before "
                "choosing it?",
                ("slot:options.0",),
            )
        )
    else:
        questions.append(
            _question("Which next step do people in my place overlook?", aim)
        )
    unready = next(
        (i for i, b in enumerate(blockers) if READINESS.search(str(b["text"]))), None
    )
    if unready is not None:
        questions.append(
            _question(
                "What do people prepare too long before they talk to you?",
                (f"slot:blockers.{unready}",),
            )
        )
    else:
        questions.append(
            _question("Whom else should I ask, and may I say you sent me?", aim)
        )
    return tuple(questions)


def _question(text: str, because: tuple[str, ...]) -> Suggestion:
    return Suggestion("act.questions", "act", text, because)
