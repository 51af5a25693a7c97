"""A bare answer that says, with its question, that someone is not coping."""

from typing import Final

from inroad.interview.items.clauses import sentences
from inroad.interview.items.wording import plain, rule
from inroad.interview.reading import Reading

_DAILY: Final = (
    r"(?:sleep(?:ing)?|eat(?:ing)?|cop(?:e|ing)|getting up|get up|get out of bed"
    r"|getting out of bed|go on|carry on|keep going|managing|holding up|hold on)"
)
# Asked plainly, "no" is enough; asked "well enough?", it takes weeks or nothing at all.
_ASKS_IF: Final = rule(
    rf"\b(?:do|are|can|were|did|have|could) you (?:\w+ )?(?:able to |manage to |been )?"
    rf"{_DAILY}"
    r"(?: (?:at all|at the moment|right now|now|these days|lately|at night|with it|like"
    r" this"
    r"|with (?:all )?(?:this|that)|any ?more|all right|okay))* *\?"
)
_ASKS_HOW_WELL: Final = rule(
    r"\b(?:how(?: well| much| are| do| is| have)?|do|are|can|have) (?:\w+ )?you(?:r)?"
    r" (?:\w+ ){0,2}(?:sleep|slept|eat|eaten|cop(?:e|ing)|nights)\w*\b"
    r"|\bhow(?:'s| is| are) (?:your|the) (?:sleep|nights|appetite)\b|\benough sleep\b"
)
_ASKS_LAST: Final = rule(
    r"\bwhen did you last (?:sleep|eat|have a (?:\w+ )?(?:night|meal)|leave the)\b"
    r"|\bwhen was the last (?:time you (?:slept|ate|left)|(?:full|good|proper) (?:night"
    r"|meal))\b"
)
_ASKS_HARM: Final = rule(
    r"\b(?:hurt(?:ing)?|harm(?:ing)?|kill(?:ing)?) yourself\b|\bend(?:ing)? (?:it all"
    r"|your life|things)\b|\bnot (?:being|be|wanting to be|want to be) (?:here|alive)\b"
    r"|\bsuicid\w+|\bwish you (?:were|was) (?:dead|not here)\b|\b(?:thoughts? of|think"
    r" (?:about|of)|thinking (?:about|of)) (?:dying|death)\b"
)
_NO: Final = (
    r"(?:(?:well|honestly|oh|um+|uh|er|to be honest|i mean)[,.]* )*(?:no|nope|not at"
    r" all"
    r"|not any ?more|never|hardly(?: at all| ever)?|barely|i don't|i can't|i cannot|i'm"
    r" not|i do not|no,? i (?:don't|can't|cannot|do not|am not)|no,? i'm not|not a"
    r" (?:minute|wink|single night))"
)
_WEEKS: Final = (
    r"(?:not |no,? )?(?:not )?(?:for|in|since) (?:\w+ ){0,2}(?:weeks|months|ages|days"
    r"|january|february|march|april|may|june|july|august|september|october|november"
    r"|december|spring|summer|autumn|winter|christmas|easter)"
)
_END: Final = r"[,.!]* *(?:no|really|honestly|not really|sorry)?[.!]* *$"
_SAYS_NO: Final = rule(
    rf"^(?:{_NO}(?:[,.]* {_WEEKS}|[,.]* not at all|[,.]* at all)?"
    rf"|(?:well|honestly|no)?[,.]* ?not (?:really )?(?:for|in|since) (?:\w+ ){{0,2}}"
    rf"(?:weeks|months|ages|days|\w+)){_END}"
)
_SAYS_LONG: Final = rule(
    rf"^(?:(?:well|honestly|no|badly|terribly|oh)[,.]* )*(?:not (?:at all|{_WEEKS})"
    r"|hardly(?: at all| ever)?|barely|i don't|i do not|i can't|i cannot|not"
    rf" (?:really )?(?:for|in|since) (?:\w+ ){{0,2}}(?:weeks|months|ages)){_END}"
)
_SAYS_AGES: Final = rule(
    r"\b(?:weeks|months) ago\b|\b(?:can't|cannot|don't|do not) (?:really )?(?:remember"
    r"|know)\b|\bno idea\b|^(?:in |last )?(?:january|february|march|april|may|june|july"
    r"|august|september|october|november|december|spring|summer|autumn|winter)[.!]*$"
)
_SAYS_YES: Final = rule(
    r"^(?:(?:well|honestly|oh|um+|to be honest)[,.]* )*(?:yes|yeah|sometimes|often"
    r"|every (?:day|night)|most (?:days|nights)|a lot|now and then|more and more|i do"
    r"|i have|lately)\b(?![^.!?]{0,20}\b(?:years ago|not any ?more|used to|long ago))"
)
_BABY: Final = rule(r"\b(?:baby|newborn|twins|kids?|children|nights? shifts?|feeds)\b")
_PAST: Final = rule(r"\b(?:back then|did you|were you|at the time|in those)\b")


def says_no_to(question: str, text: str) -> Reading[str] | None:
    """Return the first words of an answer that say, to `question`, "I do not cope"."""
    asked = plain(question)[-400:]
    spans = sentences(text)
    if not asked or not spans or _BABY.search(asked) or _BABY.search(plain(text)):
        return None
    left, right = spans[0]
    said = plain(text)[left:right].strip()
    harm = bool(_ASKS_HARM.search(asked))
    if _PAST.search(asked) and not (harm or _ASKS_LAST.search(asked)):
        return None
    heard = (
        (harm and _SAYS_YES.match(said))
        or (_ASKS_IF.search(asked) and _SAYS_NO.match(said))
        or (_ASKS_HOW_WELL.search(asked) and _SAYS_LONG.match(said))
        or (_ASKS_LAST.search(asked) and _SAYS_AGES.search(said))
    )
    return Reading(text[left:right], left, right) if heard else None
