"""Whether an item has the form of its list at all, or only stood in the answer."""

import re
from typing import Final

from inroad.interview.items.clauses import sentences
from inroad.interview.items.wording import plain, rule
from inroad.interview.reading import Item

# A reason, or a comment on what was named before.
_TIED: Final = rule(
    r"^(?:because|cause|since|so that|which|whose|as (?:he|she|they|it|i)\b|coz|'cause"
    r"|except (?:that|for)|apart from|other than|besides)\b"
)
_NOTHING: Final = frozenset({"to", "do", "be", "of", "so", "or", "and", "go", "is"})
_POINTS: Final = rule(
    r"^(?:this|that)(?:'s| is| can't| cannot| won't| isn't| was)(?: [\w']+){0,4}$"
)
_NOT_THE_THING: Final = rule(
    r"\b(?:isn't|is not|wasn't|aren't|are not|not) (?:really |actually |even )?(?:it"
    r"|that"
    r"|(?:the|a|my|an) (?:\w+ )?(?:problem|issue|reason|trouble|obstacle|thing"
    r"|point))\b"
)
_TO_SOMETHING: Final = rule(
    r"^(?:i'm|i am|to|since|until|till|after|before|during|wait|sorry|hang on"
    r"|hold on)\b"
)
# "An Excel": a name with an article is a make, or where somebody comes from.
_A_THING: Final = re.compile(r"[Aa]n? [A-Z]\w+")
_I_GO: Final = rule(
    r"^(?:i|we|they|he|she)(?:'m|'ve|'re|'s)? (?:\w+ ){0,2}?(?:there|to them|with them"
    r"|along|sometimes|often|never|every|once|twice|mostly|only)\b"
)
_NO: Final = rule(
    r"\b(?:no|not|never|nope|nah|naw|none|nothing|won't|don't|doesn't|didn't|wouldn't"
    r"|can't|cannot|couldn't|refuse\w*|hate\w*|sooner|rather|out|off|over|done|dead"
    r"|enough|finished|closed|shut|against|ruled|crossed|struck|drop\w*|gave up|give up"
    r"|declin\w*|reject\w*|turned|past|anything|stand)\b|n't\b"
)
_ASKS_NO: Final = rule(
    r"\b(?:no|not|never|won't|don't|wouldn't|can't|against|rul(?:e|ed|ing)|cross\w*"
    r"|struck|strike|out|off|shut|clos\w+|exclud\w+|reject\w*|refus\w*|avoid\w*"
    r"|declin\w*"
    r"|drop\w*|turn\w* down|hate|no-go|never again|forbid\w*|allerg\w*|bury|buried"
    r"|without|dead|decid\w+|die|burn\w*|regret|line|limits?)\b|n't\b"
)


def fits(slot: str, text: str, one: Item, question: str) -> bool:
    """Say whether an item is of the kind its list holds."""
    words = plain(one.text)
    if _TIED.match(words) or words in _NOTHING:
        return False
    if slot in ("people", "groups"):
        thing = slot == "people" and _A_THING.fullmatch(one.text)
        return not (thing or _TO_SOMETHING.match(words) or _I_GO.match(words))
    if slot == "blockers":
        return not _NOT_THE_THING.search(words)
    if slot == "against":
        said_no = not question or _ASKS_NO.search(plain(question))
        return not words.startswith("if ") and bool(said_no or _says_no(text, one))
    return True


def _says_no(text: str, one: Item) -> bool:
    """Whether the sentence of an item, or the one after it, says no."""
    spans = sentences(text)
    place = next((n for n, (a, b) in enumerate(spans) if a <= one.start < b), None)
    if place is None:
        return True
    last = spans[min(place + 1, len(spans) - 1)][1]
    return bool(_NO.search(plain(text), spans[place][0], last))


def fitting(
    slot: str, text: str, found: tuple[Item, ...], question: str
) -> tuple[Item, ...]:
    """Return the items that fit; comments go where something else is left."""
    kept = tuple(one for one in found if fits(slot, text, one, question))
    named = tuple(one for one in kept if not _POINTS.match(plain(one.text)))
    return named if named and slot != "blockers" else kept


__all__ = ["fits", "fitting"]
