"""Whether the person expects to be kept on where they are now."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from inroad.interview.reading import Declined, Reading
from inroad.interview.values import cues
from inroad.interview.values.numbers import find_numbers
from inroad.interview.values.verdict_settled import settled_verdict
from inroad.interview.values.verdicts import (
    BARE,
    ECHOES,
    ENDS,
    KEEPS,
    NO,
    ONLY_YES,
    OPPOSITE,
    PROBABLY,
    PROBABLY_NOT,
    SIGNS,
    UNSURE,
    YES,
)
from inroad.interview.values.words import folded


@dataclass(frozen=True, slots=True)
class _Sign:
    verdict: str
    start: int
    end: int
    weight: int


_DENIED: Final = re.compile(
    r"\b(?:i'd have said|i would have said|would have said|used to|at first|first they"
    r"|they (?:once|first|initially) (?:said|told)|keeps? saying|before the|previously"
    r"|initially|last (?:month|year|week|spring|summer|autumn|winter))\b"
)
_NO_JOB: Final = re.compile(
    r"\b(?:self-employed|freelanc\w+|own the company|no job to"
    r"|(?:i'm|i am|already|have) tenured?"
    r"|i'm not (?:employed|working|in a job)|unemployed|don't have a job|own (?:boss"
    r"|business|company)|already permanent|it's permanent|i am permanent|i'm permanent"
    r"|no internship|between jobs|i'm a student)\b"
)
# "Yes, hello" answers nothing, and "it depends" may answer when something is.
_GREETS: Final = re.compile(r"\W*(?:(?:yes|yeah|no)\b\W*)?(?:hello|hi|good morning)\b")
_WHEN_ASKED: Final = re.compile(
    r"\W*(?:(?:and|so|but|okay)\W+)?(?:when|where|who)(?:'s| is| was| are| were| did"
    r"| do| does| will|'ll)\b(?!.*\b(?:kept?|keep|stay|permanent)\b)"
)
# "If they offer it I'd say no" tells what one would do.
_IF_OFFERED: Final = re.compile(
    r"\bif (?:they|he|she|it|somebody|someone|anybody|anyone|the \w+) (?:\w+ )?"
    r"(?:offer(?:s|ed)?|ask(?:s|ed)?|calls?|came|comes|gave|give|is offered)\b"
    r"[^.!?]*$"
)
# "They offered it. I declined."
_DECLINED: Final = re.compile(
    r"\bi (?:declined|refused|said no|turned (?:it|them|that) down)\b"
)
_IN_TOP: Final = re.compile(
    r"\s*(?:in|out of) (?:ten|10|a hundred|five|5|three|four)\b"
)
# "When the grant is over, will they keep you?" asks whether they will keep you.
_WHEN_FIRST: Final = re.compile(
    r"^\W*(?:and |so |but )?(?:when|once|after|as soon as) [^,?]*,\s*"
)
_CHANCE: Final = re.compile(
    r"\b(?:is|are) there (?:an?|any|some) (?:chances?|possib\w+)\b"
)
# A no that is a sentence of its own; a yes further on is about something else.
_FLATLY_NO: Final = re.compile(r"\W*(no|nope|never)(?: \w+)?[.!](?= )")
# "I wouldn't say no chance", "I don't want to say never".
_NOT_SAID: Final = re.compile(
    r"(?:n't|not|never)(?: (?:really|want to|like to|dare))? (?:say|call it|call that)"
    r" (?:it's |there's )?(?:an? )?$"
)
_OF_A_VERDICT: Final = re.compile(
    r" (?:say )?(?:it's )?(?:an? )?(?:never|no|yes|impossible|certain)\b"
)
_NEVER_YES: Final = re.compile(r"\b(?:not|n't|never|isn't|hardly)\W+(?:\w+\W+){0,2}$")


def read_conversion(text: str, *, question: str = "") -> Reading[str] | Declined | None:
    """Read "yes", "probably", "unsure", "probably not" or "no"; None off the point."""
    plain = folded(text)
    asked = _WHEN_FIRST.sub("", _last_sentence(folded(question)))
    if _NO_JOB.search(plain) or _GREETS.match(plain) or _WHEN_ASKED.match(asked):
        return None
    if (refusal := _refusal(plain)) is not None:
        return refusal
    ends = ENDS.search(asked) is not None
    settled = None if ends else settled_verdict(plain)
    if settled:
        offered = _IF_OFFERED.search(plain[: settled[1]])
        return None if offered else Reading(*settled)
    signs = _last_side(plain, [*_signs(plain), *_odds(plain)])
    return _plainest(plain, asked, signs) if signs else _echoed(plain, asked)


def _echoed(plain: str, asked: str) -> Reading[str] | None:
    """A yes or no alone, or one that takes the verb of the question up again."""
    if ONLY_YES.fullmatch(plain) and (said := _said_by_the_asker(asked)) is not None:
        return Reading(said, 0, len(plain))
    ends = ENDS.search(asked) is not None and KEEPS.search(asked) is None
    for verdict, pattern in (*ECHOES, *BARE):
        if m := pattern.search(plain):
            told = OPPOSITE.get(verdict, verdict) if ends else verdict
            # "Is there a chance?" "There is." says that there is a chance.
            told = PROBABLY if told == YES and _CHANCE.search(asked) else told
            return Reading(told, m.start(), m.end())
    return None


def _plainest(plain: str, asked: str, signs: Iterable[_Sign]) -> Reading[str]:
    """The verdict of the strongest sign; a yes does not stand after a flat no."""
    best = max(signs, key=lambda s: (s.weight, -s.start))
    flat = _FLATLY_NO.match(plain)
    if flat and best.verdict == YES and not ENDS.search(asked):
        return Reading(NO, flat.start(1), flat.end(1))
    return Reading(best.verdict, best.start, best.end)


def _last_sentence(question: str) -> str:
    """The last sentence of a question, whole."""
    cut = cues.sentences(question)
    return question[slice(*cut[-1])] if cut else ""


def _said_by_the_asker(asked: str) -> str | None:
    """The verdict of "so that's a probably not", where it is told, not asked."""
    if asked.rstrip().endswith("?") and not asked.startswith("so"):
        return None
    signs = _signs(asked)
    return max(signs, key=lambda s: (s.weight, -s.start)).verdict if signs else None


def _refusal(plain: str) -> Declined | None:
    for m in cues.REFUSAL.finditer(plain):
        if m[0] == "rather not" or _OF_A_VERDICT.match(plain, m.end()):
            continue
        if not re.match(r"can'?t|cannot|could", m[0]) or "discuss" in m[0]:
            return Declined(m.start(), m.end())
        if re.search(r"talk about|share|disclose", m[0]):
            return Declined(m.start(), m.end())
    return None


def _signs(plain: str) -> list[_Sign]:
    found: list[_Sign] = []
    pieces = cues.clauses(plain)
    for verdict, weight, pattern in SIGNS:
        for m in pattern.finditer(plain):
            if any(s.start < m.end() and m.start() < s.end for s in found):
                continue
            start, _ = cues.around(pieces, m.start())
            told = plain[max(0, m.start() - 40) : m.start()]
            if _DENIED.search(plain, start, m.start()) or _NOT_SAID.search(told):
                continue
            if verdict == YES and _DECLINED.search(plain, m.end()):
                continue
            if verdict == YES and _NEVER_YES.search(
                plain[max(0, m.start() - 30) : m.start()]
            ):
                continue
            found.append(_Sign(verdict, m.start(), m.end(), weight))
    return found


def _odds(plain: str) -> list[_Sign]:
    """A chance in percent, in ten or out of ten."""
    found = []
    numbers = find_numbers(plain)
    for i, n in enumerate(numbers):
        after = plain[n.end : n.end + 24]
        top = numbers[i + 1].value if i + 1 < len(numbers) else Decimal(0)
        if re.match(r"\s*(?:%|percent|per cent)(?! (?:more|pay|raise|of))", after):
            found.append(_Sign(_by_chance(n.value), n.start, n.end, 4))
        elif top > 0 and _IN_TOP.match(after):
            found.append(_Sign(_by_chance(100 * n.value / top), n.start, n.end, 4))
    return found


def _by_chance(percent: Decimal) -> str:
    if percent >= 98:
        return YES
    if percent >= 58:
        return PROBABLY
    if percent > 42:
        return UNSURE
    return PROBABLY_NOT if percent > 2 else NO


def _last_side(plain: str, signs: Iterable[_Sign]) -> list[_Sign]:
    """Only what stands after the last correction or contrast."""
    kept = sorted(signs, key=lambda s: s.start)
    for m in re.finditer(
        r"\b(?:actually|no wait|i mean|and now|but now|now it|then)\b", plain
    ):
        later = [s for s in kept if s.start >= m.start()]
        kept = later or kept
    return kept
