"""What binds without a hard modal: fixed times, care of somebody, distance, papers.

Read only in the answer to the question about limits, and only where no plainer word
was said: "Wednesday is dialysis", "not till she has finished school".
"""

from collections.abc import Iterator
from typing import Final

from inroad.interview.items.pieces import Span, bare
from inroad.interview.items.standing import Sentence
from inroad.interview.items.wording import plain, rule

_DAY: Final = r"(?:mon|tues|wednes|thurs|fri|satur|sun)days?"
_MONTH: Final = (
    r"(?:january|february|march|april|may|june|july|august|september|october"
    r"|november|december|spring|summer|autumn|fall|winter|easter|christmas)"
)
_TIMES: Final = (
    rf"\b{_DAY}\b|\bevery (?:other |second |single |third )?(?:day|night|week|weekend"
    rf"|morning|evening|month|{_DAY})\b"
    r"|\b(?:mornings|evenings|nights|weekends|afternoons|school holidays|term)\b"
    rf"|\bfrom [\w' -]{{1,24}}? (?:to|till|until|on)\b|\b(?:until|till|before|after)"
    rf" (?:the |next |end of )*(?:{_MONTH}|\d{{4}}|noon|\w+day)\b"
    r"|\b(?:not|no) (?:till|until|before|after)\b"
    r"|\b(?:hours|nights|days|weeks) (?:a|per) (?:day|week|month)\b"
    r"|\b(?:two|three|four) weeks (?:out|on|off|away)\b|\bfull-time\b"
    r"|\b(?:opens?|open|closes?|starts?) (?:from |at )"
)
_CARE: Final = (
    r"\b(?:guardian|the only (?:one|son|daughter|child|teacher|driver|person|carer)"
    r"|depends? on me|lives? with (?:me|us)|on (?:her|his|their) own"
    r"|with me (?:from|on|every|thursday|friday)|where i go,? (?:he|she|they)"
    r"|share custody|joint custody|insulin|medicine|medication|injections?"
    r"|seizures|epilep\w*|oxygen|wakes? up|somebody (?:has to|is|must)"
    r"|father every|mother every|i have (?:him|her|them|my \w+) (?:on|from|every))\b"
)
_PLACE: Final = (
    r"\b(?:within (?:reach|\w+ (?:minutes|hours?|kilometres|kilometers|miles|km))"
    r"|(?:more|further|farther) than|as far as|walking distance|by (?:bus|train|bike)"
    r"|(?:near|close to) (?:the|my|our|a|her|his)|in (?:the )?(?:same )?\w+ only)\b"
)
_PAPERS: Final = (
    r"\b(?:signed (?:for|up|a)|owe|owes|loan|sponsor\w*|refugee|asylum|status|decree"
    r"|judge|doctor's (?:orders|cap|note)|insured|insurance|deal i have|belongs? to"
    r"|rules? out|(?:doesn't|don't|won't|does not|do not) (?:let me|shift|move"
    r"|swap|wait)|i don't do|set in stone|written (?:it )?down|in (?:my|the) contract"
    r"|i lose (?:the|my)|pay back|court|rostered|on-call|on call)\b"
)
_LEAST: Final = (
    r"\b(?:below|under|less than|at least|no more than|not more than|but not more)\b"
    r"|\bno (?:lifting|standing|nights|weekends|travel|stairs|driving)\b"
)
_BINDS: Final = rule(f"{_TIMES}|{_CARE}|{_PLACE}|{_PAPERS}|{_LEAST}")
_MORE: Final = rule(
    r"^(?:and|also|plus|no|nothing|number \w+|second|secondly|two|then|without|below)\b"
)
_FREE: Final = rule(
    r"\b(?:free|flexible|anywhere|whenever|easy|fine with|don't mind|no problem"
    r"|would move|could move|can move|happy to|used to|last (?:year|month|week))\b"
)
_COMMENT: Final = rule(
    r"^(?:it|it's|that|that's|this) |^i can (?!only|not|be away)(?!.*\b(?:but|only"
    r"|until"
    r"|limit|otherwise)\b)"
)
_NAMES_IT: Final = rule(
    r"^(?:the|my|our|her|his|school|no|not|nothing|two|three|full|part|anything more"
    r"|within|sunday|saturday|friday|wednesday|monday|tuesday|thursday)\b"
)
_VERB: Final = rule(
    r"\b(?:is|are|was|were|has|have|can|i|i'm|he|she|they|we|it|it's|'s)\b"
)
_FEW: Final = 9


def bound(text: str, kept: tuple[Sentence, ...]) -> Iterator[Span]:
    """Yield the sentences that bind, the first and those that say they add to it."""
    found = False
    for number, one in enumerate(kept):
        if one.asks or _FREE.search(one.words):
            continue
        if _COMMENT.match(one.words) or (found and not _MORE.match(one.words)):
            continue
        end = _whole(kept, number)
        if end and (span := bare(text, one.start, end)):
            found = True
            yield span


def _whole(kept: tuple[Sentence, ...], number: int) -> int:
    """Where a binding sentence ends: "The evenings." takes along what explains it."""
    one = kept[number]
    later = kept[number + 1] if number + 1 < len(kept) else None
    named = _NAMES_IT.match(one.words) and not _VERB.search(one.words)
    if named and len(one.words.split()) <= _FEW:
        told = later and not later.asks and not _MORE.match(later.words)
        if told and later and _BINDS.search(later.words):
            return later.end
        return one.end if _BINDS.search(one.words) else 0
    return one.end if _BINDS.search(one.words) else 0


def says_nothing(text: str, span: Span) -> bool:
    """Say whether a limit is a bare word such as "impossible"."""
    return " " not in plain(text)[slice(*span)].strip()
