"""Questions to ask somebody, made from where their works meet one's interests.

Each names the work and what it meets. Where nothing meets, the general ones stand, and
they say that they are.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from inroad.core.text import listed, quoted
from inroad.people.interests import Kind, Meeting
from inroad.people.work import Work

FEWEST: Final = 3
MOST: Final = 5
_PER_WORK: Final = 3
_WORDS: Final = 2
_TITLE: Final = 72
_SAID: Final = 140

# {work} is a title in quotation marks, {words} what both speak of, {own} the words of
# whoever asks.
_MEETING: Final[dict[Kind | Literal["asked"], tuple[str, ...]]] = {
    "text": (
        "I wrote {own}, and {work} deals with {words} too. What do you see there "
        "that I miss?",
        "In {work} you write about {words}, and so do I: {own}. What would you check "
        "first, if that were yours?",
    ),
    "asked": (
        "I keep asking this: {own} Where does {work}, with its {words}, come closest "
        "to an answer, and where does it stop?",
        "{own} {work} has {words} in common with that. What would you read, or try, "
        "to get further?",
    ),
    "topic": (
        "Which question about {words} does {work} leave open that you would give to "
        "somebody new to it, and what would they need to know first?",
        "In {work} you come to {words}. What did you try there that did not work, and "
        "is not in it?",
        "Whose work on {words} should I read beside {work}, whom should I ask, and may "
        "I say you sent me?",
    ),
    "goal": (
        "I want this: {own}. {work} touches it where it speaks of {words}. What did "
        "you find out on the way that is not in the paper?",
        "{work} and what I aim at meet in {words}: {own}. What would you try there "
        "next, if you had a month to spare?",
        "What I aim at is {own}. Which question about {words} did {work} leave open "
        "that somebody new could take up?",
    ),
    "option": (
        "I am weighing this: {own}. After {work}, what should somebody know about "
        "{words} before choosing it?",
        "One way that I could go is {own}. Whose work on {words}, beside {work}, would "
        "you read before deciding?",
    ),
    "group": (
        "{own}: these people care about {words} too. What from {work} would you want "
        "them to try?",
    ),
    "field": (
        "I come from another side: {own}. Where in {work} would somebody like me see "
        "{words} differently from you?",
    ),
    "fun": (
        "What I enjoy is {own}. Which open question about {words} after {work} would "
        "be the most fun to take up?",
    ),
}
_OF_A_WORK: Final = (
    "What surprised you most while you worked on {work}?",
    "Which result in {work} do you trust least, and what would settle it?",
    "What did you believe when you began {work} that you no longer believe?",
)
_OF_NO_WORK: Final = (
    "What are you trying to understand now that you cannot put into a paper yet?",
    "Which question do you wish that somebody asked you?",
    "What do most people in your field believe that you do not?",
)


@dataclass(frozen=True, slots=True)
class Question:
    """A question, of which work (its id), and what of one's own it meets.

    `meets` is a ref to what the person said, "text" of their text, or "" where it is
    a general question.
    """

    text: str
    work: str = ""
    meets: str = ""
    words: tuple[str, ...] = ()


def questions_from(
    found: Sequence[Meeting], works: Sequence[Work]
) -> tuple[Question, ...]:
    """Return three to five questions; of `works` the general ones are made."""
    asked = list(_meeting(found))[:MOST]
    general = iter(_general(works))
    while len(asked) < FEWEST:
        asked.append(next(general))
    return tuple(asked)


def _meeting(found: Sequence[Meeting]) -> Iterator[Question]:
    """Ask of each interest once, then of each with another work too.

    No wording is used twice, and no work is asked about too often.
    """
    wordings = {kind: iter(texts) for kind, texts in _MEETING.items()}
    interests: set[str] = set()
    pairs: set[tuple[str, str]] = set()
    times: Counter[str] = Counter()
    for again in (False, True):
        for each in found:
            text, work = each.interest.text, each.work.id
            told = text in interests and not (again or each.interest.kind == "text")
            if told or (text, work) in pairs or times[work] >= _PER_WORK:
                continue
            wording = next(wordings[_wording_of(each)], "")
            if wording:
                interests.add(text)
                pairs.add((text, work))
                times[work] += 1
                yield _question(each, wording)


def _wording_of(each: Meeting) -> Kind | Literal["asked"]:
    kind = each.interest.kind
    return "asked" if kind == "text" and each.said.rstrip().endswith("?") else kind


def _question(each: Meeting, wording: str) -> Question:
    own = each.said if each.interest.kind == "text" else each.interest.text
    words = each.words[:_WORDS]
    text = wording.format(
        work=quoted(each.work.title, longest=_TITLE),
        words=listed([quoted(word) for word in words]),
        own=quoted(own, longest=_SAID),
    )
    return Question(text, each.work.id, each.interest.ref or "text", words)


def _general(works: Sequence[Work]) -> Iterator[Question]:
    """Yield questions that fit anybody, about their works first."""
    for at, text in enumerate(_OF_A_WORK):
        if works:
            work = works[at % len(works)]
            said = text.format(work=quoted(work.title, longest=_TITLE))
            yield Question(said, work.id)
    yield from map(Question, _OF_NO_WORK)
