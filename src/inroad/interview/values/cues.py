"""Cues that say whose a number is, whether it stands, and on what condition."""

import re
from bisect import bisect_right
from functools import lru_cache
from typing import Final

KIN: Final = (
    r"(?:wife|husband|partner|girlfriend|boyfriend|spouse|mum|mom|mother|dad|father"
    r"|parents|brother|sister|uncle|aunt|cousin|friend|friends|flatmate|roommate|ex"
    r"|missus|nan|gran|granny|mate|buddy|boss"
    r"|manager|supervisor|advisor|adviser|professor|prof|mentor|landlord|colleague"
    r"|colleagues|coach|therapist|son|daughter|grandmother|grandfather|lecturer|tutor"
    r"|teacher|accountant|bank|neighbour|neighbor|in-laws|kids|doctor|recruiter)"
)
_OPINION: Final = (
    r"(?:says?|said|thinks?|thought|reckons?|believes?|claims?|tells? me|told me"
    r"|(?:keeps?|is always) (?:saying|telling)|would say|would put|puts|wants|guesses"
    r"|swears?|insists?|estimates?|tell (?:you|me|us)|argue|needed|needs|would need"
    r"|took|spent|(?:gave|gives?) (?:me|it|us)"
    r"|rates?|did|does|works?|worked|prepared)"
)
OTHERS_OPINION: Final = re.compile(
    rf"\b(?:(?:my|our|his|her|the|your|a|another) (?:\w+ )?{KIN}|he|she|they|people"
    rf"|everybody|everyone|somebody|someone|some|others|most people|the internet)(?:'d"
    rf"| would| always| often| still| once)? (?:{_OPINION}|give|rate|call)\b"
    rf"|(?:^|(?<=[.;!?] )){KIN} (?:says?|said|thinks?|reckons?|believes?|claims?)\b"
    r"|\baccording to (?!me\b)"
    r"|\b(?:say|tell)\b[^.;!?]{0,24}\bto (?:anybody|anyone|everybody|everyone) else\b"
    # "My ex would tell you two": whoever it is, it is not the one who speaks.
    r"|\b(?:my|our|his|her) (?:[^\W\d_]+ )?[^\W\d_]+(?:'d| would) (?:say|tell|put|guess"
    r"|bet|argue|claim)\b"
    # A name with a verb in the third person: somebody else thinks so.
    r"|\b(?!(?:it|that|this|which|what|who|and|one|sheet|spreadsheet|excel|calculator"
    r"|app|payslip|slip|contract|form|plan|account|maths?|paper|budget|gut|heart|head"
    r"|statement|letter|page|website|scale|test|quiz|report|law|rule)\b)[^\W\d_]+"
    r" (?:thinks|reckons|believes|claims|swears|insists)\b"
    # "Anna says ten": at the beginning, or it may be "my notes say" and the like.
    r"|(?:^|(?<=[.;!?,] ))(?!(?:it|that|this|which|what|who|one|sheet|maths?|excel"
    r"|gut|paper)\b)[^\W\d_]+ says (?!it\b)"
)
CORRECTION: Final = re.compile(
    r"\b(?:no,|no wait|wait|no\.|no;|nope|actually|i mean|make (?:that|it)|call (?:it"
    r"|that)|let me (?:think|recount|rephrase|see|correct)|be realistic|realistically"
    r"|closer to|more like|more likely|scratch that|strike that|sorry|correction"
    r"|if (?:you|i) (?:force|forced|had to|have to|must|push|pressed)|or rather"
    r"|put (?:me )?(?:down )?(?:as |at )?(?=[a-z]+\b)|i'd rather say|to be (?:honest"
    r"|fair)|now (?:it's|i'm)|in fact|well, no|not really|that was before|too much"
    r"|if you want (?:one|a|a single) (?:number|figure)"
    r"|(?<!or )so\b(?! (?:that|much|many|far|i don't|it|long))|then,? let's say"
    r"|let's say|but (?:now|since)|since\b)|(?:^|[.;!?] )(?:write|note)(?: down)?\b"
)
CONDITION: Final = re.compile(
    r"\b(?:if|unless|provided|assuming|as long as|when i|once i|in case|with help"
    r"|at the outside|on the safe side|without|with it|at (?:best|worst"
    r"|(?:the )?(?:very )?most|a push"
    r"|a stretch|a pinch)|to be safe|maximum|max|tops|stretching it|depending"
    r"|when (?:the|my|we|i'm)"
    r"|in (?:the )?(?:summer|winter|spring|autumn)"
    r"|with (?:my|the|a|some|unemployment|family|[a-z]+ \w+ing))\b"
)
IN_THEORY: Final = re.compile(
    r"\b(?:on paper|in theory|officially|theoretically|best case|on a good day"
    r"|ideally)\b"
)
OTHERWISE: Final = re.compile(
    r"\b(?:otherwise|if not|without (?:it|that|them|her|him))\b"
)
REFUSAL: Final = re.compile(
    r"\b(?:i'?d (?:rather|prefer|sooner) (?:not|to keep|you didn't|leave|we didn't"
    r"|talk|skip|to not|that stayed|that stays)|i(?:'d| would) (?:prefer|rather"
    r"|like) (?:to )?(?:not|keep|skip|leave)|rather not|prefer not|sooner not"
    r"|won'?t (?:say|tell|answer|grade|rate|go into|put|name|share|give)"
    r"|not (?:going to|gonna) (?:say|tell|answer|share|go into|put|give|rate|grade"
    r"|name)|don'?t (?:make me|ask me|want to (?:say|share|tell|answer|discuss|talk"
    r"|go into|put|give|name|rate)|feel comfortable|care to)|(?:can'?t|cannot"
    r"|couldn'?t|could not) (?:really |honestly |possibly )?(?:say|tell you|discuss"
    r"|talk about|share|disclose)|none of your|that'?s private|between (?:me|us|my)"
    r"|keep (?:that|it|this|those) to (?:myself|ourselves)|(?:let'?s|can we|could we"
    r"|shall we|may we) (?:leave|skip|not|move|pass|drop|go on|change)|next question"
    r"|^\W*next\b|^\W*pass\b|no comment|off the record|i'?ll pass|i'?ll skip"
    r"|under (?:an )?nda|there'?s an nda|not comfortable|that'?s (?:a bit |rather "
    r"|too )?personal|i refuse|skip (?:that|this|it))\b"
)
# Questions about money that is no present pay of one's own.
_OTHER_SUM: Final = re.compile(
    r"\bused to (?:pay|earn|make|give|get)\b|\bdid (?:you|they|it|that"
    r"|your \w+) (?:\w+ )?"
    r"(?:make|earn|pay|get|bring)\b|\byour (?:last|old|previous|first) (?:job|salary"
    r"|pay)"
    r"|\b(?:loan|mortgage|debts?|owe|rent|savings?|saved|put (?:by|away|aside)"
    r"|set (?:by"
    r"|aside)|in the bank|severance|redundancy)\b"
    r"|\b(?:husband|wife|partner|parents|mother|father|he|she|brother|sister)(?:'s)?"
    r" (?:\w+ )?(?:make|makes|earns?|works?|helps?|brings?|pays?|covering|support\w*)\b"
)
_OWN_PAY_ASKED: Final = re.compile(
    r"\b(?:you (?:make|making|earn|earning|get|bring|take home|on|paid|live on)|pay you"
    r"|paying you|(?:your|the) (?:pay|income|wage|wages|salary|stipend|take-home|net)"
    r"|land|now|salary|wage|income|stipend)\b"
)
_SENTENCE_END: Final = re.compile(r"(?<![.!?])[.!?]+(?=[\s\"')]|$)|\n+")
_CLAUSE_END: Final = re.compile(
    r"(?<![.!?])[.!?]+(?=[\s\"')]|$)|\n+|[,;:()](?!\d)|\s-\s|\b(?:but|because|so that"
    r"|while|whereas|although|though)\b"
)


_LONG: Final = 90
_NEW_STATEMENT: Final = re.compile(
    r"\s(?=(?:(?:and|so|but|then|now|or|cause|cuz) )+(?:if|when|then|now|that's|it's|i"
    r"|i'm|i've|i'd|my|we|she|he|she's|he's|they|the|there's|for)\b|(?<!if )(?<!when )"
    r"(?<!says )(?<!said )(?:that's|it's|it was|i've|i have|i'm|i'd|my|she's|he's"
    r"|they're|we have) )"
)


def _cut(pattern: re.Pattern[str], text: str) -> tuple[tuple[int, int], ...]:
    pieces = []
    start = 0
    for mark in pattern.finditer(text):
        if text[start : mark.end()].strip():
            pieces.append((start, mark.end()))
        start = mark.end()
    if text[start:].strip():
        pieces.append((start, len(text)))
    return tuple(pieces)


@lru_cache(maxsize=16)
def sentences(text: str) -> tuple[tuple[int, int], ...]:
    """Spans of the sentences of folded text."""
    return _cut(_SENTENCE_END, text)


@lru_cache(maxsize=16)
def clauses(text: str) -> tuple[tuple[int, int], ...]:
    """Spans of the clauses of folded text, cut at commas and contrasts."""
    return tuple(
        part
        for start, end in _cut(_CLAUSE_END, text)
        for part in (
            [(start, end)] if end - start < _LONG else _softly(text, start, end)
        )
    )


def _softly(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """A run without punctuation, cut where a new statement seems to begin."""
    marks = [m.end() for m in _NEW_STATEMENT.finditer(text, start + 1, end)]
    return list(zip([start, *marks], [*marks, end], strict=True))


def around(pieces: tuple[tuple[int, int], ...], place: int) -> tuple[int, int]:
    """The piece that holds a place; the empty span at it when none does."""
    at = bisect_right(pieces, place, key=lambda piece: piece[0]) - 1
    if at >= 0 and place < pieces[at][1]:
        return pieces[at]
    return place, place


# "What would the other job pay?"
_WOULD_PAY: Final = re.compile(
    r"\b(?:would|could|might|will) (?!you\b)(?:[\w'-]+ ){1,6}?(?:pay|bring in|be worth"
    r"|offer|come with|start (?:on|at))\b"
    r"|\b(?:would|could|might) (?:you|they|it|that) (?:\w+ )?(?:get|earn|make|pay"
    r"|offer)\b"
    r"|\b(?:did|do|have) they (?:offer|offered|promis\w+)\b|\bwhat'?s the offer\b"
)


def asked_what_would_be(question: str) -> bool:
    """Whether a folded question ends on a pay that one does not have, or not yet."""
    pieces = sentences(question)
    last = question[slice(*pieces[-1])] if pieces else ""
    return _WOULD_PAY.search(last) is not None and not re.search(r"\bnow\b", last)


def asked_of_another_sum(question: str) -> bool:
    """Whether a folded question ends on a loan, savings, or somebody else's pay."""
    pieces = sentences(question)
    last = question[slice(*pieces[-1])] if pieces else ""
    past = re.search(r"\bused to\b|\bdid\b|\b(?:last|old|previous|first) ", last)
    if _OTHER_SUM.search(last) is None:
        return False
    return past is not None or _OWN_PAY_ASKED.search(last) is None
