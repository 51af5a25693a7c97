"""Someone making themselves smaller, in the first person."""

from typing import Final

from inroad.interview.items.clauses import sentences
from inroad.interview.items.wording import plain, rule
from inroad.interview.reading import Reading

_LOW: Final = (
    r"(?:confident|good enough|smart enough|qualified|worthy|up to it"
    r"|clever enough|bright enough|talented|cut out for|at (?:that|their|this) level"
    r"|there yet|a real \w+|(?:ready|prepared)(?= *(?:[.,!?]|$|for|yet|at all"
    r"|to (?:talk|apply|write|ask|publish|approach|contact|meet|show))))"
)
_SMALLER: Final = rule(
    r"\btoo (?:ambitious|bold|grand|arrogant of me)\b"
    r"|\btoo (?:big|good|clever|advanced|grand|hard|difficult)"
    r" (?:a (?:goal|step|dream) )?for (?:me|someone like me|people like me)\b"
    rf"|\b(?:wouldn't|don't|do not|didn't|never|not|can't)(?: really| ever)?"
    rf" (?:feel|felt|be|am)(?: like i am| that i am)?(?: very| really)? {_LOW}"
    rf"|\b(?:i'm|i am|i feel|feel|felt|i was) (?:just |still |probably |simply "
    rf"|really )?not (?:very |really |at all )?{_LOW}"
    r"|\bnot (?:smart|good|clever|bright|talented|strong|qualified|experienced"
    r"|interesting|mathematical) enough\b"
    r"|\b(?:never|didn't|don't|do not) (?:felt|feel|think|thought|believe) (?:like )?"
    r"(?:they|it|that|my \w+|any of it|those) (?:were|was|are|is) (?:ever )?"
    r"(?:good|worth|interesting|ready|clever|original|any good)\w*"
    r"|\bwho am i to\b|\b(?:people|someone|somebody|a person) like me"
    r" (?:don't|doesn't|can't|never|aren't|isn't|would never|has no)"
    r"|\b(?:not|never|nothing) for (?:people|someone|somebody) like me\b"
    r"|\b(?:beginner|beginner's|stupid|dumb|silly|naive|idiotic) questions?\b"
    r"|\b(?:sound|look|seem|sounding|looking) (?:stupid|dumb|silly|naive"
    r"|ridiculous|foolish|like an (?:idiot|amateur|imposter|impostor))\b"
    r"|\b(?:writ|say|ask|do|publish)ing something stupid\b"
    r"|\b(?:they'll|they will|they're going to|someone will) find (?:me )?out\b"
    r"|\b(?:i'm|i am|feel like) an? (?:fraud|fake|impost[eo]r)\b"
    r"|\bimpost[eo]r syndrome\b"
    r"|\bwast(?:e|ing) (?:her|his|their|anyone's|your|people's|somebody's) time\b"
    r"|\bi(?:'m| am) (?:just|only) an? (?:\w+ )?(?:student|beginner|amateur|nobody"
    r"|engineer|teacher|hobbyist|junior|undergrad|programmer)\b"
    r"|\bi(?:'m| am) (?:a nobody|nobody|no one|nothing special)\b"
    r"|\bi(?:'m| am) (?:bad|terrible|hopeless|useless|rubbish|awful) (?:at|with)\b"
    r"|\bi(?:'m| am) (?:so |too |just )?(?:stupid|dumb|the (?:dumbest|worst|weakest"
    r"|stupidest|slowest))\b"
    r"|\b(?:don't|do not|didn't) (?:feel (?:like|that|as if) )?(?:i )?(?:have enough"
    r" (?:knowledge|experience|background|skills?|maths?|math|talent|papers)"
    r"|know enough|have what it takes|belong (?:here|there))\b"
    r"|\bout of my (?:league|depth)\b|\babove my (?:level|station)\b|\bbeyond me\b"
    r"|\bi could never\b"
    r"|\b(?:would|will) never (?:take|hire|want|accept|answer|reply to|talk to)"
    r" (?:me|someone like me|somebody like me)\b"
    r"|\bwhy would (?:\w+ ){1,3}(?:me|listen|hire|answer|reply|read)\b"
    r"|\bi don't deserve\b|\bi just got lucky\b|\bit was (?:just |only |pure )?luck\b"
    r"|\banyone could have (?:done|written|made)\b"
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
