"""Someone making themselves smaller, in the first person, so that it can be shown them."""

from typing import Final

from inroad.interview.items.clauses import sentences
from inroad.interview.items.wording import plain, rule
from inroad.interview.reading import Reading

_SMALLER: Final = rule(
    r"\btoo (?:ambitious|big|bold|grand|high|good|clever|advanced"
    r"|far)\b(?: (?:a (?:goal|step|dream)|for (?:me|someone like me)|right now"
    r"|yet))?"
    r"|\b(?:wouldn't|don't|do not|didn't|never|not|can't) (?:really "
    r"|ever )?(?:feel|felt|be|am)(?: like i am| that i am)? (?:\w+ )?(?:confident"
    r"|ready|good enough|smart enough|qualified|worthy|up to it|prepared"
    r"|clever enough)\b"
    r"|\b(?:i'm|i am|i feel|feel|felt|i was) (?:just |still |probably |simply "
    r"|really )?not (?:\w+ )?(?:confident|ready|good enough|smart enough"
    r"|qualified|worthy|clever enough|talented|cut out|at (?:that|their) level"
    r"|there yet|a real (?:\w+))\b"
    r"|\bnot (?:smart|good|clever|bright|talented|strong|qualified|experienced"
    r"|interesting|mathematical) enough\b"
    r"|\b(?:never|didn't|don't) (?:felt|feel|think|thought"
    r"|believe) (?:like )?(?:they|it|that|my \w+|any of it|those) (?:were|was|are"
    r"|is) (?:ever )?(?:good|worth|interesting|ready|clever|original)\w*"
    r"|\bwho am i to\b|\bpeople like me (?:don't|can't|never|aren't)\b"
    r"|\bsomeone like me\b|\bnobody like me\b"
    r"|\b(?:a|some|my|ask) (?:\w+ )?(?:beginner|beginner's|stupid|dumb|silly"
    r"|naive|idiotic|basic) questions?\b|\b(?:sound|look|seem|be) (?:stupid|dumb"
    r"|silly|naive|ridiculous|foolish|an idiot)\b|\bsomething stupid\b"
    r"|\b(?:they'll|they will|they're going to|someone will) find (?:me )?out\b"
    r"|\bimpost[eo]r\b|\b(?:i'm|i am|feel like) a (?:fraud|fake)\b"
    r"|\bwaste (?:her|his|their|anyone's|your|people's|somebody's) time\b"
    r"|\bi(?:'m| am) (?:just|only|nobody|no one|nothing)(?: an?| special"
    r"| but)?\b(?= (?:a |an )?(?:\w+ )?(?:student|beginner|amateur|nobody"
    r"|engineer|teacher|hobbyist|self-taught|junior|master's|undergrad|programmer"
    r"|special)|$|[.,])"
    r"|\bi(?:'m| am) (?:bad|terrible|hopeless|useless|rubbish|slow|awful"
    r"|the (?:dumbest|worst|weakest|stupidest|slowest))\b"
    r"|\b(?:don't|do not|didn't) (?:feel (?:like|that|as if) )?(?:i )?(?:have"
    r"|know) (?:\w+ )?enough\b|\bout of my (?:league|depth)\b|\babove my (?:level"
    r"|head|station)\b|\bbeyond me\b"
    r"|\bi could never\b|\b(?:would|will) never (?:take|hire|want|accept|answer"
    r"|reply to|talk to) (?:me|someone like me|somebody like me)\b"
    r"|\bwhy would (?:\w+ ){1,3}(?:me|listen|hire|answer|reply|read)\b"
    r"|\bdon't deserve\b|\bi just got lucky\b|\bit was (?:just |only "
    r"|pure )?luck\b|\bnot a genius\b|\bdidn't really do (?:much|anything)\b"
    r"|\banyone could have\b"
)
_OTHERS: Final = rule(
    r"^(?:and |but |so |well |oh )*(?:(?:my|his|her|their) (?:\w+ ){0,2}(?:says?"
    r"|said|thinks?|is|was|feels?|isn't|doesn't|never|thought)|he|she"
    r"|they(?! will|'ll|'re going| would| were| are)|you|people(?! like me)"
    r"|everyone|everybody|most people)\b"
)
_DENIED: Final = rule(
    r"\b(?:not (?:that |because )?i(?:'m| am) not|i don't think (?:i'm|i am) not"
    r"|used to (?:think|feel|believe)|never too|isn't too|not too|i'm not (?:just"
    r"|only|bad)|no longer|wasn't that i|too good to be|too far (?:away|from)"
    r"|not afraid|don't mind (?:looking|sounding|being))\b"
)
_SPEAKER: Final = rule(r"\b(?:i|i'm|i'd|i've|me|my|myself|mine)\b")


def self_discounts(text: str) -> tuple[Reading[str], ...]:
    """Return each sentence or clause in which the person makes themselves smaller.

    First person only; offsets count characters of `text`. Sentences without "I" or "me"
    count only beside one that has it ("But that is too ambitious. I could never.").
    """
    low, found = plain(text), []
    personal = bool(_SPEAKER.search(low))
    for left, right in sentences(text):
        said = low[left:right]
        match = _SMALLER.search(said)
        if (
            match is None
            or not personal
            or _OTHERS.search(said)
            or _DENIED.search(said)
        ):
            continue
        found.append(Reading(text[left:right], left, right))
    return tuple(found)
