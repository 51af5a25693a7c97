"""Reference questions: what to ask those who work, or worked, with a possible adviser.

That their students tell most is Rohin Shah's advice (S4-38), that one asks for
something exact Andrej Karpathy's; the axes of the questions on a mentor of a programme
are ours, after a text that Shah points to (S4-130).
"""

from collections import Counter
from collections.abc import Sequence
from typing import Final, Literal

from inroad.people.work import Person, Work, folded

Relation = Literal["", "adviser", "mentor"]

BECAUSE: Final[dict[Relation, tuple[str, ...]]] = {
    "": (),
    "adviser": ("claim:S4-38", "claim:karpathy-phd-08"),
    "mentor": ("claim:S4-130", "claim:S4-38"),
}
QUESTIONS: Final[dict[Relation, tuple[str, ...]]] = {
    "": (),
    "adviser": (
        "How often do you meet, for how long, and who sets what is talked about?",
        "When did you last disagree about what to do, and what happened then?",
        "Who chose the topic of your latest paper, and how did that go?",
        "How long after you send a draft does an answer come, and what is in it?",
        "Who left in the last years, and would you give me a name so that I can ask?",
        "Where did those who finished go, and how did they get there?",
        "What do you know now that you wish somebody had told you before you came?",
    ),
    "mentor": (
        "How many hours a week did you have with them, and how many had been promised?",
        "Did you bring your own question, or take one of theirs? Would you again?",
        "What could you do at the end that you could not do at the beginning?",
        "When you were stuck, how did you reach them, and what did they do?",
        "What came of the work once the programme was over?",
        "For whom would they be the wrong mentor?",
    ),
}
LEAST: Final = 2
_MOST: Final = 3


def likely_students(them: Person, works: Sequence[Work]) -> tuple[str, ...]:
    """Name who stands first at least twice where somebody stands last.

    In many fields these are their students; the works do not say so, and in fields
    that order authors by the alphabet it means nothing.
    """
    names = {folded(name) for name in (them.name, *them.names)}
    firsts = Counter(
        work.authors[0].name
        for work in works
        if len(work.authors) > 1
        and folded(work.authors[-1].name) in names
        and folded(work.authors[0].name) not in names
    )
    often = [(name, many) for name, many in firsts.items() if many >= LEAST]
    often.sort(key=lambda each: (-each[1], each[0]))
    return tuple(name for name, _ in often[:_MOST])
