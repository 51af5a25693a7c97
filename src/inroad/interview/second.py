"""A second hearing for lists and texts still empty at the end of the conversation.

The question was hardly recognised; the answer counts where its own form, or a word of
the question, leaves little doubt. Each rule was measured on conversations with gold
values: below these, what was read was wrong more often than right.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from inroad.interview.exchanges import Exchange
from inroad.interview.items import asked_outright, hindered, turned_down
from inroad.interview.reader import Entry, Heard, read
from inroad.interview.reading import LIST_SLOTS, TEXT_SLOTS
from inroad.interview.recognise.assign import Assigned

# How sure the question must be where the form of the answer speaks for it.
LEAST: Final = {
    "preferences": 0.1,
    "against": 0.15,
    "goals": 0.2,
    "next_job_worry": 0.35,
    "groups": 0.35,
    "blockers": 0.5,
    "happiness": 0.5,
    "stress": 0.5,
    "people": 0.5,
}
# Beyond this the question is taken to be about its own slot and nothing else.
SURE: Final = 0.6
FORM: Final = {
    slot: re.compile("(?i)" + rule)
    for slot, rule in {
        "preferences": (
            r"\bi(?:['’]?d| would) (?:\w+ )?(?:like|love|prefer|rather|sooner|enjoy)\b"
            r"|\b(?:i|we) prefer\b|\bideally\b|\bwould be nice\b|\bnot a must\b"
        ),
        "against": (
            r"\b(?:i['’]?(?:ll|d|m)?|we['’]?(?:re|ll)?) (?:am |are |will |would |do )?"
            r"(?:not|never|no|won['’]?t|don['’]?t|wouldn['’]?t)\b"
            r"|\bi (?:won['’]?t|don['’]?t want|wouldn['’]?t|refuse)\b|^\W*no [a-z]+\."
        ),
        "goals": (
            r"\bi (?:\w+ )?(?:want|wish|hope|dream)\b|\bi(?:['’]?d| would) "
            r"(?:\w+ )?(?:like|love)\b"
        ),
        "groups": (
            r"\b(?:group|lab|team|society|association|forum|network|club|meet-?up"
            r"|community|committee|institute|slack|discord|telegram|whatsapp|union"
            r"|chapter|seminar|conference)\b"
        ),
        "people": r"\b(?:Dr|Doctor|Prof|Professor|Mr|Mrs|Ms)\.? [A-Z]",
        "happiness": (
            r"\b(?:happ|content|glad|like|love|enjoy|fun|good|fine|okay|miserabl|sad"
            r"|mood|joy|satisf|pleased|pleasant|pleasure|bored|well|bad|better"
            r"|worse|great|best|worst"
            r"|up and"
            r" down|peace|need|enough|lucky|grateful|hate|alright|all right"
            r"|not really|yes|no)\w*"
        ),
        "stress": (
            r"\b(?:stress|calm|tens|pressure|relax|heav|eas|hard|tired|exhaust|busy"
            r"|quiet|fine|okay|good|overwork|burn|manag|weigh|nerv|anxi|rush|deadline"
            r"|hectic|slow|normal|much|peak|mad|crazy|yes|no)\w*"
        ),
        "next_job_worry": (
            r"\b(?:worr|scar|afraid|fear|anxious|calm|sleep|troubl|panic|cold|nervous"
            r"|fright|dread|sweat)\w*"
        ),
    }.items()
}
# A question about people is none about groups.
OF_PEOPLE: Final = re.compile(r"(?i)\b(?:people|individuals?|persons?|who|names?)\b")
CONTACT: Final = re.compile(
    r"(?i)\b(?:wrote|writ(?:e|ten|ing)|messag\w*|contact\w*|e-?mail\w*|told (?:him|her"
    r"|them)|tell (?:him|her|them)|call(?:ed)? (?:him|her|them)|heard from you"
    r"|he answers?|she answers?|appl(?:y|ied|ying)|reach(?:ed)? out|sen[dt] (?:it|him"
    r"|her|them)|knock(?:ed)?|ask(?:ed)? (?:him|her|them))\b"
)
AFTER: Final = 2
FIRST: Final = 3


def second_hearing(
    slot: str, talk: Sequence[Exchange], found: Sequence[Assigned]
) -> list[Entry]:
    """The first answer that speaks for itself, read for `slot`; none if none does."""
    if slot not in (*LIST_SLOTS, *TEXT_SLOTS):
        return []
    outright = [
        place
        for place, one in enumerate(found)
        if asked_outright(talk[place].question) == slot
        and max(one.alone, one.confidence) < SURE
    ]
    for place in (*outright, *range(len(talk))):
        if place in outright or _speaks(slot, talk, found, place):
            heard = read(slot, talk[place].answer, talk[place].question)
            if not isinstance(heard, Heard) or not heard.entries:
                continue
            plain = place in outright and slot != "preferences"
            if kept := list(heard.entries if plain else _plain(slot, heard)):
                return kept + list(_next(slot, talk, found, place))
    return []


def _next(
    slot: str, talk: Sequence[Exchange], found: Sequence[Assigned], place: int
) -> Iterator[Entry]:
    """What the answer after it adds to what keeps one back."""
    after = place + 1
    if slot == "blockers" and after < len(talk) and _hindered(talk, found, after):
        heard = read(slot, talk[after].answer, talk[after].question)
        yield from _plain(slot, heard) if isinstance(heard, Heard) else ()


def _plain(slot: str, heard: Heard) -> Iterator[Entry]:
    """Of wishes and blockers, those that say so; of the rest, all."""
    for one in heard.entries:
        text = one.turn.text
        begin = max(text.rfind(mark, 0, one.start) for mark in ".!?") + 1
        said = text[begin : one.end]
        if slot == "blockers" and not hindered(said):
            continue
        if slot != "preferences" or FORM[slot].search(said):
            yield one


def _speaks(
    slot: str, talk: Sequence[Exchange], found: Sequence[Assigned], place: int
) -> bool:
    one, exchange = found[place], talk[place]
    sure = max(one.alone, one.confidence * one.follows)
    text = exchange.answer.text
    if slot == "blockers" and _hindered(talk, found, place):
        return True
    wish = slot == "preferences" and one.slot == "constraints"
    if not wish and (one.slot != slot or sure < LEAST.get(slot, 1)):
        return False
    if slot == "groups" and _of_people(exchange.question):
        return False
    if slot == "preferences" and turned_down(exchange.question, text):
        return False
    if slot == "preferences" and place < FIRST:
        return False  # what people come with is an aim
    form = FORM.get(slot)
    return form is None or bool(form.search(text))


def _of_people(question: str) -> bool:
    return bool(OF_PEOPLE.search(question)) and not FORM["groups"].search(question)


def _hindered(talk: Sequence[Exchange], found: Sequence[Assigned], place: int) -> bool:
    """Whether a "have you written to him?" is followed by what keeps one from it."""
    one, text = found[place], talk[place].answer.text
    if one.slot not in (None, "blockers") and max(one.alone, one.confidence) >= SURE:
        return False
    near = talk[max(0, place - AFTER) : place + 1]
    asked = any(CONTACT.search(x.question) for x in near) or any(
        CONTACT.search(x.answer.text) for x in near[:-1]
    )
    return asked and hindered(text)
