"""Whether the person expects to be kept on where they are now."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from inroad.interview.reading import Declined, Reading
from inroad.interview.values import cues
from inroad.interview.values.numbers import find_numbers
from inroad.interview.values.words import folded

YES: Final = "yes"
PROBABLY: Final = "probably"
UNSURE: Final = "unsure"
PROBABLY_NOT: Final = "probably not"
NO: Final = "no"


@dataclass(frozen=True, slots=True)
class _Sign:
    verdict: str
    start: int
    end: int
    weight: int


# In order of strength: an earlier group wins over a later one that overlaps it.
_SIGNS: Final = (
    (
        PROBABLY_NOT,
        3,
        r"probably(?: won't| wouldn't| not)|(?:more|most) likely not|(?:quite |very |pretty "
        r"|rather |highly |really )?unlikely|i doubt|doubtful|(?:i )?(?:don't|do not|wouldn't"
        r"|can't) (?:really )?(?:think|believe|expect|imagine|see it|see them|see that|bet)"
        r"(?: so| it| that| they)?|not (?:very |that |too |terribly |so |really |particularly"
        r" )?(?:likely|hopeful|optimistic|holding my breath|confident|counting on)|looks? bad"
        r"|(?:chances|odds) are (?:slim|low|small|poor|bad|not (?:good|great))"
        r"|(?:slim|small|poor|low|little|not much) (?:chance|hope|odds)|i'd be surprised"
        r"|would surprise me|leaning (?:no|towards no)|rather not, no|hardly"
        r"|against the odds|not (?:looking )?good|fat chance|wouldn't (?:count|bank|bet) on"
        r"|not holding my breath|probably no\b",
    ),
    (
        PROBABLY,
        3,
        r"most likely|(?:quite|very|pretty|fairly|more than) likely|likely (?:yes|so|they)"
        r"|(?:quite |fairly |pretty |reasonably |cautiously )(?:sure|confident|optimistic"
        r"|hopeful|certain)|probably|chances are (?:good|high|decent|pretty|quite|fair|they)"
        r"|good chance|decent (?:chance|odds|shot)|odds are (?:good|they|in)|i think so"
        r"|i (?:would )?(?:expect|believe|reckon|guess|suppose) so|i'd (?:bet|say so"
        r"|be surprised if (?:they|it) (?:didn't|don't))|looks? (?:good|likely|promising|like it)"
        r"|looking (?:good|likely)|i'm (?:hopeful|optimistic|confident)|in all likelihood"
        r"|should (?:do|work out|happen|be fine)|all (?:the )?signs|leaning (?:yes|towards yes)"
        r"|more likely than not|they (?:seem|sound) keen|they've hinted|strong hints"
        r"|i think (?:they(?:'ll| will| would)|yes)|i expect (?:they|to|it)",
    ),
    (
        UNSURE,
        2,
        r"no idea|(?:i )?(?:don't|do not|dunno|cannot|can't|couldn't) (?:really |honestly )?"
        r"(?:know|tell|say)|hard to (?:say|tell|know)|could go either way|either way"
        r"|fifty[ -]fifty|50[ /-]50|toss[- ]?up|coin (?:flip|toss)|flip a coin"
        r"|not (?:sure|clear|decided)|unclear|unsure|who knows|anyone's guess|up in the air"
        r"|it depends|depends on|maybe|perhaps|possibly|nobody (?:knows|has said|'s said)"
        r"|no one knows|hasn't been (?:said|decided|discussed)|too early|we'll see|remains to"
        r"|undecided|i wish i knew|might|in the balance|your guess|wait and see|open question",
    ),
    (
        NO,
        3,
        r"no chance|not a chance|zero chance|definitely not|certainly not|absolutely not"
        r"|of course not|no way|it(?:'s| is) a no|that's a no|never|they (?:won't|can't"
        r"|cannot|will not|don't (?:keep|convert|hire|take))|(?:it|that|the contract"
        r"|the post|the position|everything|mine) (?:simply |just |definitely )?(?:ends|stops"
        r"|expires|finishes|runs out)|fixed[- ]term|can't (?:renew|extend|keep)|no position"
        r"|no budget|no opening|already (?:said|told me) no|they said no|told me no"
        r"|and that's (?:that|it)|out of the question|not going to happen|won't happen"
        r"|i'm covering|ruled (?:it )?out|no,? (?:they|it|there)|turned me down|let me go"
        r"|not (?:converting|renewing|extending|keeping)|dead end",
    ),
    (
        YES,
        3,
        r"(?:already |have |they've |they )?(?:sent|mailed|given|offered|handed|got|signed)"
        r" (?:me |out )?(?:the |a |my )(?:contract|offer|permanent|letter|papers|job)"
        r"|(?:already )?signed|is already (?:mailed|signed|sent|agreed|settled|done)"
        r"|it(?:'s| is) (?:settled|agreed|done|certain|decided|guaranteed|official|in writing"
        r"|a done deal)|definitely|certainly|absolutely|for sure|of course|guaranteed"
        r"|they(?:'ve| have)? (?:already )?(?:offered|promised|confirmed|guaranteed"
        r"|asked me to stay|told me yes|said yes)|i have (?:an|the) offer|in writing"
        r"|it's a yes|100 per ?cent|a hundred per ?cent|without (?:a )?doubt|no doubt"
        r"|only have to sign|(?:converts?|becomes?|turns?) permanent",
    ),
)
_SIGN: Final = tuple(
    (verdict, weight, re.compile(rf"\b(?:{words})(?![^\W_])"))
    for verdict, weight, words in _SIGNS
)
_BARE: Final = (
    (
        YES,
        re.compile(r"^\W*(?:oh |well,? |um,? |er,? )?(?:yes|yeah|yep|yup|ya|sure)\b"),
    ),
    (
        NO,
        re.compile(
            r"^\W*(?:oh |well,? |um,? |er,? |sadly,? )?(?:no|nope|nah)\b(?! idea)"
        ),
    ),
    (PROBABLY, re.compile(r"\b(?:likely|hopefully)\b")),
)
_DENIED: Final = re.compile(
    r"\b(?:i'd have said|i would have said|would have said|used to|at first|first they"
    r"|they (?:once|first|initially) (?:said|told)|keeps? saying|before the|previously"
    r"|initially|last (?:month|year|week|spring|summer|autumn|winter))\b"
)
_NO_JOB: Final = re.compile(
    r"\b(?:self-employed|freelanc\w+|no job to|i'm not (?:employed|working|in a job)"
    r"|unemployed|don't have a job|own (?:boss|business|company)|already permanent"
    r"|it's permanent|i am permanent|i'm permanent|no internship|between jobs|i'm a student)\b"
)
_NEVER_YES: Final = re.compile(r"\b(?:not|n't|never|isn't|hardly)\W+(?:\w+\W+){0,2}$")


def read_conversion(text: str, *, question: str = "") -> Reading[str] | Declined | None:
    """ "yes", "probably", "unsure", "probably not" or "no"; None off the point."""
    del question  # the verdict stands in the answer or nowhere
    plain = folded(text)
    if _NO_JOB.search(plain):
        return None
    refusal = _refusal(plain)
    if refusal is not None:
        return refusal
    signs = _last_side(plain, [*_signs(plain), *_odds(plain)])
    if signs:
        best = max(signs, key=lambda s: (s.weight, -s.start))
        return Reading(best.verdict, best.start, best.end)
    for verdict, pattern in _BARE:
        if m := pattern.search(plain):
            return Reading(verdict, m.start(), m.end())
    return None


def _refusal(plain: str) -> Declined | None:
    for m in cues.REFUSAL.finditer(plain):
        if not re.match(r"can'?t|cannot|could", m[0]) or "discuss" in m[0]:
            return Declined(m.start(), m.end())
        if re.search(r"talk about|share|disclose", m[0]):
            return Declined(m.start(), m.end())
    return None


def _signs(plain: str) -> list[_Sign]:
    found: list[_Sign] = []
    pieces = cues.clauses(plain)
    for verdict, weight, pattern in _SIGN:
        for m in pattern.finditer(plain):
            if any(s.start < m.end() and m.start() < s.end for s in found):
                continue
            start, _ = cues.around(pieces, m.start())
            if _DENIED.search(plain, start, m.start()):
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
        after = plain[n.end : n.end + 12]
        top = numbers[i + 1].value if i + 1 < len(numbers) else Decimal(0)
        if re.match(r"\s*(?:%|percent|per cent)", after):
            found.append(_Sign(_by_chance(n.value), n.start, n.end, 4))
        elif re.match(
            r"\s*(?:in|out of) (?:ten|10|a hundred|five|5|three|four)\b", after
        ):
            if top > 0:
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
