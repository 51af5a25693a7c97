"""A first message in five parts, and three questions, in the person's own words.

The five parts: an ambitious goal; that the reader may know the way; that the writer is
unsure; what was tried; that advice would be valued.
"""

import re

from inroad.core.suggestion import Suggestion
from inroad.interview.offers.blocks import READINESS
from inroad.plan.whom import Candidate
from inroad.record.person import Person

LONGEST = 200
"""Characters of one wish or option in a message: more is a talk, not a message."""
_WISH = re.compile(
    r"^(?:well,? |so,? )?(?:(?:i|we)(?:['’]d| would| really)? (?:really )?"
    r"(?:want|like|love|hope|plan|intend|wish)|(?:i['’]?m|i am) (?:hoping|aiming)|"
    r"want|hoping|my (?:dream|goal|aim|ambition|plan)(?: is| would be)?) to ",
    re.IGNORECASE,
)
_VERBS = frozenset(
    "be become get go do have make take join open start found build run lead create "
    "work write find learn understand know move switch change help "
    "contribute solve prove show publish win earn finish reach turn teach test keep "
    "use bring apply prevent stop reduce improve develop design discover explore "
    "explain invent".split()
)


def draft_to(person: Person, chosen: Candidate, question: str) -> str:
    """Write the message, as paragraphs; nothing in it that the person did not say."""
    first = chosen.name.split()[0]
    titled = first.rstrip(".").casefold() in {"dr", "prof", "professor"}
    greeting = chosen.name if titled else first
    parts = [
        f"Hello {greeting.removeprefix('@')},",
        f"{_goal(person)} {chosen.link}",
        f"I am not sure what to do next. {_tried(person, chosen)}",
        f"I would value your advice on one question, even in two lines. {question}",
        f"Thank you,\n{person.name}" if person.name else "Thank you",
    ]
    return "\n\n".join(parts)


def _goal(person: Person) -> str:
    goals = person.profile.value("goals") or ()
    if not goals:
        return "I have an ambitious goal: to get into AI research."
    return f"I have an ambitious goal: {aim_in_a_clause(str(goals[0]['text']))}."


def aim_in_a_clause(text: str) -> str:
    """Turn a wish into what can stand after a colon, without other changes.

    >>> aim_in_a_clause("I'd like to open a lab."), aim_in_a_clause("Join a lab")
    ('to open a lab', 'to join a lab')
    >>> aim_in_a_clause("a place of my own")
    'a place of my own'
    """
    words = _clause(text)
    wish = _WISH.match(words)
    if wish:
        return f"to {words[wish.end() :]}"
    verb = words.split(" ", 1)[0].strip(",;").casefold()
    return f"to {words}" if verb in _VERBS else words


def _clause(text: str) -> str:
    """Put words on one line, without a stop; small at the start, but for names."""
    words = " ".join(text.split()).strip(" .;,")
    if len(words) > LONGEST:
        words = words[:LONGEST].rsplit(" ", 1)[0].rstrip(",;:") + " …"
    first = words.split(" ", 1)[0]
    plain = first[:1].isupper() and (first[1:].islower() or len(first) == 1)
    kept = re.match(r"I\b", words) or first.casefold() not in _SMALL | _VERBS
    return words[:1].lower() + words[1:] if plain and not kept else words


_SMALL = frozenset(
    "a an the my our some something one maybe to not more this that".split()
)
"""Words that carry a capital only because they began a sentence."""


def _tried(person: Person, chosen: Candidate) -> str:
    done = [entry.text for entry in person.log if entry.kind == "did"][-2:]
    if done:
        return f"So far I have tried this: {'; '.join(_clause(d) for d in done)}."
    options = [words for words, _ in _options(person, chosen)][:2]
    told = "I can tell you what I have tried so far."
    if not options:
        return told
    things = "one thing" if len(options) == 1 else "two things"
    return f"I have been weighing {things}: {'; or '.join(options)}. {told}"


def _options(person: Person, chosen: Candidate | None) -> list[tuple[str, str]]:
    """Return their options in clauses with refs, but for those that name the reader."""
    options = person.profile.value("options") or ()
    name = "" if chosen is None else chosen.name.split()[-1].casefold()
    first = "" if chosen is None else chosen.name.split()[0].casefold()
    return [
        (_clause(text), f"slot:options.{index}")
        for index, text in enumerate(str(option["text"]) for option in options)
        if not name or not {name, first} & set(re.findall(r"\w+", text.casefold()))
    ]


def questions_for(person: Person, chosen: Candidate | None) -> tuple[Suggestion, ...]:
    """Make three questions from the aim, the block, and what is still unknown.

    The first is the one that the message asks.
    """
    aim = ("slot:goals.0",) if person.profile.value("goals") else ("slot:goals",)
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
        f"One step I could take next: {words}. What would you want to know before "
        "choosing it?",
        (ref,),
    )


def _about_readiness(person: Person) -> Suggestion | None:
    blockers = person.profile.value("blockers") or ()
    for index, blocker in enumerate(blockers):
        if READINESS.search(str(blocker["text"])):
            return _question(
                "What do people prepare too long before they talk to you?",
                (f"slot:blockers.{index}",),
            )
    return None


def _question(text: str, because: tuple[str, ...]) -> Suggestion:
    return Suggestion("act.questions", "act", text, because)
