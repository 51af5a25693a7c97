"""What somebody else brings up and the person firmly refuses, without naming it."""

from typing import Final

from inroad.interview.items.clauses import sentences
from inroad.interview.items.pieces import bare
from inroad.interview.items.turned_down import TurnedDown
from inroad.interview.items.wording import plain, rule

# A way to go that is put to somebody: "And consulting?", "have you thought of …?".
_PUT: Final = rule(
    r"\b(?:have|had|did) you (?:ever |also |not |never )?(?:consider(?:ed)?|th(?:ink"
    r"|ought) (?:of|about)|look(?:ed)? (?:at|into)) (?:just |maybe |perhaps )?(?:an?"
    r" |the )?(?P<a>[a-z][^.?!,;]{2,50})"
    r"|\b(?:could|can|would|might) (?:also |always |even |still |then )?(?:sponsor"
    r"|offer|pay for|fund|arrange) (?:you )?(?:for )?(?:an? |the )?"
    r"(?P<b>[a-z][\w'-]*(?: (?!for|with|to|in|at|if|of|when)[a-z][\w'-]*){0,3})"
    r"|(?:^|[.?!] )(?:so |well,? )?(?:or|and) you (?:just |could |can |might )?"
    r"(?P<c>(?!like|mean|know|think|say|feel|want|are|have|do|did|were|would|ever"
    r"|never|write|sleep|live|still|yourself|two|both)[a-z][a-z'-]+(?: [a-z'-]+){0,3})"
    r"(?=[.?])"
    r"|(?:^|[.?!] )(?:and|or|but|then) (?:to |an? |the |in )?(?P<d>[a-z][\w'-]+"
    r"(?: [\w'-]+){0,3})\?"
    r"|(?:^|[.?!] )(?P<e>[a-z][\w'-]{3,})\?"
)
_NO_WAY_TO_GO: Final = rule(
    r"\b(?:you|your|yours|he|she|they|him|her|them|it|that|this|now|then|else|there|me"
    r"|what|which|who|why|how|when|where|is|are|was|do|does|did|have|has|had|happy"
    r"|worr\w*|stress\w*|people|groups?|savings|writing|plans?|goals?|limits?|options?"
    r"|sure|really|yes|no|so|right|today|tomorrow|ready|anything|anyone|nothing|names?"
    r"|money|family|parents|wife|husband|partner|health|average|honestly|sleep\w*"
    r"|anybody|somebody|somewhere|moving|abroad|travel"
    r"|remote|nights?|weekends?|kids|children|months?|hours?|years?)\b"
)
# A no that nobody can take for a maybe.
_FIRM: Final = rule(
    r"^(?:(?:oh|well|no|nah|and|but|god|honestly)[,. ]+)*(?:i(?:'ve| have) (?:refused"
    r"|turned (?:it|that|them|\w+) down|said no|ruled (?:it|that) out|closed that)"
    r"|i refuse(?:d)?\b|never again|no,? thank(?:s| you)$|i (?:don't|do not) want (?:it"
    r"|that|to)\b|i(?:'m| am)(?: also| really)? not (?:doing (?:it|that|those)"
    r"|going back)\b|i (?:won't|will not|wouldn't) (?:do|touch|take|try) (?:it|that"
    r"|them)\b|i(?:'d| would) (?:turn|say no)\b.*\b(?:down|again|too)\b|not again\b"
    r"|over my dead body)"
    r"|\bturned down (?:\w+ )?(?:two|three|one|several|them|both)\b"
)
_SPEAKS_OF_IT: Final = rule(
    r"\b(?:it|that|this|that one|them|those|again|a third|two|three|no|back)\b"
)
# A longer answer turns to something else.
_LONGEST: Final = 45
_LAST: Final = 160
_FROM_A_NO: Final = rule(r"^(?:(?:oh|well|god|ah)[,. ]+)*(?:no|nah|nope|never)\b")


def suggestion_refused(question: str, text: str) -> TurnedDown | None:
    """Return what was put to the person, where a sentence of the answer refuses it.

    The text is the interviewer's word for it; the span is the person's refusal.
    """
    low = plain(text)
    if len(low.split()) > _LONGEST or "?" in text:
        return None
    refusal = next(
        ((a, b) for a, b in sentences(text) if _FIRM.search(low[a:b].rstrip(" .!"))),
        None,
    )
    if refusal is None:
        return None
    opens_so = _FROM_A_NO.match(low.strip()) is not None
    for found in reversed([*_PUT.finditer(plain(question))]):
        name = found.lastgroup or "a"
        span = bare(question, *found.span(name))
        what = question[slice(*span)] if span else ""
        near = len(question) - found.start() <= _LAST
        loose = name in ("d", "e") and not (opens_so or _back(low[slice(*refusal)]))
        if what and near and not loose and not _NO_WAY_TO_GO.search(plain(what)):
            return TurnedDown(what, *refusal)
    return None


def points_back(words: str) -> bool:
    """Say whether a refusal names what it refuses only by "it", "that one", "two"."""
    return _POINTS_BACK.search(plain(words)) is not None


def _back(words: str) -> bool:
    return _SPEAKS_OF_IT.search(words) is not None or "refused" in words


_POINTS_BACK: Final = rule(
    r"\b(?:doing|do|take|touch|want|try|joining|taking) (?:it|that|this|that one|them"
    r"|those)\b|\bturned down (?:two|three|one|several|them|both)\b"
    r"|^never again$|^not again\b|^no,? thank"
)
