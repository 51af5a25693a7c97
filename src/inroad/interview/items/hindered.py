"""Signs that somebody speaks of what keeps them from it, or is asked about that."""

from typing import Final

from inroad.interview.items.wording import plain, rule

_HINDERED: Final = rule(
    r"\bi (?:have|'ve|got|ain't got|haven't got) no\b"
    r"|\bi(?:'m| am|'ve been| have been| feel| was) (?:still )?(?:a bit |so |just )?"
    r"(?:ashamed|afraid|scared|shy|embarrassed|dyslexic|too|shame|feart|nervous"
    r"|not ready|nobody|frightened|terrified|stuck)\b"
    r"|\bi feel (?:shame|like a)\b|\bembarrass(?:es|ing)\b"
    r"|\bi (?:don't|do not|canna|can't|cannot|didn't|did not) (?:have|finish|spell"
    r"|speak|say no|dare)\b|\bi (?:don't|do not) know (?:how|who|where|to|any|the"
    r"|enough)"
    r"|\bi keep \w+ing\b"
    r"|\bmy (?:\w+ )?(?:english|french|german|degree|code|maths?|letter|cv)\b"
    r"|\bthat i (?:only|never|didn't|don't|can't|have no)\b"
    r"|\b(?:they|he|she|people)(?:'ll| will) (?:not |never )?(?:laugh|think|take)\b"
)
_ASKS: Final = rule(
    r"\b(?:why|what|how come|where does it|obstacles?|problem|hinder\w*|holding|keeping"
    r"|holds you|keeps you|keepin|lack|in the way|fear|afraid|scared|excuse"
    r"|between you|because|stops you|stopping|stone|wall|knot|brak(?:e|es|ing)|gap"
    r"|bottleneck|waiting for|slow(?:s|ing)|missing|difficult|anything else"
    r"|something else)\b"
)
_STATUS_ONLY: Final = rule(
    r"^(?:naturally |no,? |not yet,? )*(?:i (?:didn't|did not|haven't|have not|never)"
    r" (?:write|wrote|written|ask|asked|call|called|send|sent|apply|applied|do it"
    r"|dare)?|no|never|not yet)$|^you\b"
)


def hindered(text: str) -> bool:
    """Say whether words speak of something that keeps the person back."""
    return bool(_HINDERED.search(plain(text)))


def asks_what_hinders(question: str) -> bool:
    """Say whether a question may be about what keeps somebody back."""
    return bool(_ASKS.search(plain(question)))


# "What stops you moving?" asks what binds, and not what one shrinks from.
_KEEPS_HERE: Final = rule(
    r"\bwhat(?:'s|s| is| would| could)? (?:\w+ )?(?:stop|keep|hold|prevent|block"
    r"|hinder)"
    r"(?:s|t|ped|ping|ing)? you (?:back )?(?:from )?(?:moving|shifting|leaving"
    r"|relocating|emigrating|going abroad)\b"
    r"|\bwhat(?:'s| is)? (?:it that )?(?:binds|binding|ties|tying|chains"
    r"|chaining) you\b"
)


def asks_what_keeps_here(question: str) -> bool:
    """Say whether a question asks what keeps somebody where they live."""
    return bool(_KEEPS_HERE.search(plain(question)))


def is_status(words: str) -> bool:
    """Say whether plain words say only that it is not done: "I didn't write"."""
    return bool(_STATUS_ONLY.match(words.strip(" .,!")))
