"""A first message in five parts, and three questions, in the person's own words.

The five parts: an ambitious goal; that the reader may know the way; that the writer is
unsure; what was tried; that advice would be valued.
"""

import re

from inroad.core.suggestion import Suggestion
from inroad.core.text import capital, listed, stopped
from inroad.decide.offers.rungs import DREAMT_OF
from inroad.decide.options import family_of
from inroad.interview.offers.aim import speaks_for_itself
from inroad.interview.offers.blocks import not_ready
from inroad.plan.clauses import aim_in_a_clause, clause
from inroad.plan.whom import Candidate
from inroad.plan.work_questions import work_questions
from inroad.record.person import Person


def draft_to(person: Person, chosen: Candidate, question: str) -> str:
    """Write the message, as paragraphs; nothing in it that the person did not say."""
    parts = [
        f"Hello {_greeting(chosen.name)},",
        f"{_who(person)}{_goal(person)} {_link(chosen)}",
        f"I am not sure what to do next. {_tried(person, chosen)}",
        f"I would value your advice on one question, even in two lines. {question}",
        f"Thank you,\n{person.name}" if person.name else "Thank you",
    ]
    return "\n\n".join(parts)


def _greeting(name: str) -> str:
    """Return by what to greet somebody: no title or initial alone is a name."""
    first = name.split(None, 1)[0]
    titled = first.rstrip(".").casefold() in {"dr", "prof", "professor"}
    short = len(first.rstrip(".")) < 2
    return (name if titled or short else first).removeprefix("@")


def _link(chosen: Candidate) -> str:
    """Say why them: the work by its title, and what in it meets the writer."""
    if chosen.works is None or not chosen.works.works:
        return chosen.link
    work = chosen.works.works[0]
    if not work.topics:
        return f"I came to your {work.shown}. {chosen.link}".strip()
    meets = listed(work.topics[:2])
    why = f"I came to you through {work.shown}: {meets} is where I want to work"
    if len(work.topics) > 1:
        why = f"I came to you through {work.shown}: it brings together {meets}, "
        why += "and that is where I want to work"
    return f"{why}. You may know how people get there."


def aim_of(person: Person) -> tuple[str, str]:
    """Return the boldest of their goals and its ref; "" where none is known.

    Boldest by the kind of option it names, then one that needs no sentence before
    it, then the first.
    """
    goals = person.profile.value("goals") or ()
    if not goals:
        return "", "slot:goals"
    texts = [str(goal["text"]) for goal in goals]
    best = max(range(len(texts)), key=lambda n: (*_standing(texts[n]), -n))
    return texts[best], f"slot:goals.{best}"


def _standing(text: str) -> tuple[int, bool]:
    family = family_of(text)
    bold = family.ambition if family.id in DREAMT_OF else 0
    return bold, speaks_for_itself(text)


def _who(person: Person) -> str:
    """Open with the line they found for themselves, in their words; "" without one."""
    value = person.profile.value("one_line")
    if value is None:
        return ""
    words = " ".join(str(value["text"]).split()).strip(" .")
    if re.match(r"(?:i|i['’]m|we)\b", words, re.IGNORECASE):
        return f"{stopped(capital(words))} "
    if re.match(r"(?:an?|the|somebody|someone|one)\b", words, re.IGNORECASE):
        return f"I am {words[0].lower()}{stopped(words[1:])} "
    return f"Who I am, in one line: {stopped(words)} "


def _goal(person: Person) -> str:
    words, _ = aim_of(person)
    aim = aim_in_a_clause(words) if words else "to get into AI research"
    return stopped(f"I have an ambitious goal: {aim}")


def _tried(person: Person, chosen: Candidate) -> str:
    done = [entry.text for entry in person.log if entry.kind == "did"][-2:]
    if done:
        return stopped(f"So far I have tried this: {'; '.join(map(clause, done))}")
    options = [words for words, _ in _options(person, chosen)][:2]
    told = "I can tell you what I have tried so far."
    if not options:
        return told
    things = "one thing" if len(options) == 1 else "two things"
    return (
        f"{stopped(f'I have been weighing {things}: ' + '; or '.join(options))} {told}"
    )


def _options(person: Person, chosen: Candidate | None) -> list[tuple[str, str]]:
    """Return their options in clauses with refs, but for those that name the reader."""
    options = person.profile.value("options") or ()
    name = "" if chosen is None else chosen.name.split()[-1].casefold()
    first = "" if chosen is None else chosen.name.split()[0].casefold()
    return [
        (clause(text), f"slot:options.{index}")
        for index, text in enumerate(str(option["text"]) for option in options)
        if not name or not {name, first} & set(re.findall(r"\w+", text.casefold()))
    ]


def questions_for(person: Person, chosen: Candidate | None) -> tuple[Suggestion, ...]:
    """Make three questions from the aim, the block, and what is still unknown.

    The first is the one that the message asks.
    """
    if chosen is not None and chosen.works is not None and chosen.works.works:
        return work_questions(chosen.works)
    aim = (aim_of(person)[1],)
    knows_them = chosen is not None and chosen.knows_them
    work = _question(
        "In the year before you could do this work, what did you do that mattered, and "
        "what could you have left out?",
        aim,
    )
    whom = _question("Whom else should I ask, and may I say you sent me?", aim)
    if knows_them:
        whom = _question("Whom should I ask first, and may I say you sent me?", aim)
        work = _question("What would you do first, if you were in my place?", aim)
        return (whom, work, _about_the_step(person, chosen, aim))
    return (
        work,
        _about_the_step(person, chosen, aim),
        _about_readiness(person) or whom,
    )


def _about_the_step(
    person: Person, chosen: Candidate | None, aim: tuple[str, ...]
) -> Suggestion:
    options = _options(person, chosen)
    if not options:
        return _question("Which next step do people in my place overlook?", aim)
    words, ref = options[0]
    return _question(
        stopped(f"One step I could take next: {words}")
        + " What would you want to know before choosing it?",
        (ref,),
    )


def _about_readiness(person: Person) -> Suggestion | None:
    unready = not_ready(person)
    if not unready:
        return None
    text = "What do people prepare too long before they talk to you?"
    return _question(text, (unready[0][0],))


def _question(text: str, because: tuple[str, ...]) -> Suggestion:
    return Suggestion("act.questions", "act", text, because)
