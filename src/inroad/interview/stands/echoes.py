"""Who says a figure again: the next question, the person, much later, or another one.

"So ten." after "with Joel working, ten; nobody working, three" settles which it is.
"""

import re
from collections.abc import Callable, Sequence
from typing import Final

from inroad.interview.stands.ends import figures_of, named_by
from inroad.interview.stands.mentions import Mention
from inroad.interview.stands.options import Option
from inroad.interview.stands.told import Told, figures_in

_YES: Final = re.compile(
    r"^\W*(?:yes|yeah|yep|yup|correct|right|exactly|sure|that's|si|ja|ok|okay|about|mm"
    r"|uh)\b"
)
_NO: Final = re.compile(r"^\W*(?:no|not|nope|nah|naw|well|hm+|actually)\b")
_TAKES_BACK: Final = re.compile(
    r"^\W*(?:no|nope|nah|wait|sorry|actually|hang on|hold on|scratch|rather|make (?:it"
    r"|that)|call it|let me|i mean|well|hmm*|or)\b"
)
_SO: Final = re.compile(r"\W*(?:so|ok|okay|right|then|and)\b")
_SENTENCE: Final = re.compile(r"(?<=[.!?])\s")
_BRIEF: Final = 8
_NEAR: Final = range(2, 5)
Says = Callable[[int], bool]


def echoes(
    slot: str, told: Told, one: Option, best: Mention, among: Sequence[Option]
) -> dict[str, float]:
    """Whether what follows a figure says it, says it alone, or says another one."""
    mine = named_by(slot, best.entry)
    others = [
        (named_by(slot, o.mentions[0].entry), figures_of(slot, o.mentions[0].entry))
        for o in among
        if o is not one
    ]
    own = frozenset().union(*mine)

    def says(figures: frozenset[float]) -> bool:
        return all(end & figures for end in mine)

    def says_another(figures: frozenset[float], *, all_new: bool = False) -> bool:
        return any(
            all(end & figures for end in ends)
            and not (all_new and all(end & own for end in ends))
            for ends, _ in others
        )

    def alone(figures: frozenset[float]) -> bool:
        return says(figures) and not says_another(figures, all_new=True)

    after, last = best.place + 1, one.mentions[-1].place + 1
    asked, said = _at(told.asked, after), _at(told.said, after)
    later = _at(told.asked, last)
    near = [_at(told.said, best.place + n) for n in _NEAR]
    back = [_at(told.asked, best.place + n) for n in _NEAR]
    far = told.said[best.place + _NEAR.stop :]
    found = {
        "said with the question": float(bool(own & told.asked[best.place])),
        "said back": float(says(asked)),
        "said back alone": float(alone(asked)),
        "another said back": float(says_another(asked) and not says(asked)),
        "said back at last": float(alone(later)),
        "another said back at last": float(says_another(later) and not says(later)),
        "said again": float(says(said)),
        "said again alone": float(alone(said)),
        "another said again": float(says_another(said) and not says(said)),
        "said again soon": float(any(says(x) for x in near)),
        "said again later": float(any(says(x) for x in far)),
        "said back soon": float(any(alone(x) for x in back)),
        "puts right at once": float(_puts_right(told, one, own)),
    }
    if after >= len(told.talk):
        return found
    question, answer = told.questions[after], told.answers[after]
    taken_back = _TAKES_BACK.search(answer) is not None
    head = _SENTENCE.split(question, maxsplit=1)[0]
    sums_up = says(figures_in(head)) and len(head.split()) <= _BRIEF and alone(asked)
    return found | {
        "summed up": float(sums_up),
        "summed up with so": float(sums_up and bool(_SO.match(head))),
        "said back, then no": float(says(asked) and bool(_NO.search(answer))),
        "said back, then yes": float(says(asked) and bool(_YES.search(answer))),
        "taken back for another": float(
            taken_back and says_another(said, all_new=True)
        ),
        "doubted": float("?" in head),
        "next is brief": float(len(answer.split()) <= _BRIEF),
        "next says no": float(bool(_NO.search(answer))),
        "next has a figure": float(bool(told.said[after])),
    }


def _puts_right(told: Told, one: Option, own: frozenset[float]) -> bool:
    """Whether "no, wait" opens an answer with it, to a question with another figure."""
    return any(
        told.asked[m.place]
        and not own & told.asked[m.place]
        and _TAKES_BACK.search(told.answers[m.place])
        for m in one.mentions
        if m.place == one.mentions[0].place
    )


def _at(figures: Sequence[frozenset[float]], place: int) -> frozenset[float]:
    return figures[place] if place < len(figures) else frozenset()
