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
    r"^(?:i|we) (?:went|go|sat) (?:to|in|at)\b|^(?:i|we|they|he|she)(?:'m|'ve|'re"
    r"|'s)? (?:\w+ ){0,2}?(?:there|to them|with them"
    r"|along(?! with (?:an?|the)\b)|sometimes|often|never|every|once|twice|mostly"
    r"|only)\b"
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


# Courtesy and sighs are nobody's limit, wish or way.
_NO_ITEM: Final = rule(
    r"^(?:thank you|thanks|many thanks|cheers|please|sorry|bless you|you're welcome)\b"
    r"|^(?:(?:ay|ai|oh|ah|eh|ei|ugh|oof|pff+|hm+|mm+|wow|god|gosh|dear|well|no|nah|yes"
    r"|yeah|really|honestly|uh|um|ha)[,.! ]*)+$"
)
_SO_MANY: Final = rule(
    r"^(?:thousands|hundreds|dozens|lots|plenty|piles|tons|loads|heaps|stacks|boxes)"
    r" of\b"
)
# "I would go" agrees to a place; it wishes for nothing.
_ONLY_AGREES: Final = rule(
    r"^i(?:'d| would)(?: also| still| probably)? (?:go|move|come|do (?:it|that)|manage"
    r"|adapt|cope|survive|follow|relocate|accept it|live with it)\b(?=$|,| then| too"
    r"| if| anyway)"
    r"|^i(?:'d| would) (?:like|love|want) to do (?:that|it|this)\b"
    r"|^(?!what|that|all|where|if)[a-z]+(?: [a-z]+)? i (?:could|can) (?:do|manage|stand"
    r"|bear|survive|live with)\b"
)
# "That's what I'd like to have done" speaks of the aim before it.
_AIM_BEFORE: Final = rule(
    r"(?:^|[.!?] )(?:and |so )?(?:that|this)(?:'s| is| would be) (?:all "
    r"|exactly )?what i"
    r"(?:'d| would)?(?: really)? (?:want|like|love|hope)(?: to)? $"
)
_WHEN_OR_HOW: Final = rule(
    r"^(?:in|on|at|during|with|by) (?:the |my |some |open )*(?:evenings?|mornings?"
    r"|nights?|weekends?|afternoons?|day|night|week|side|free time|spare time|summers?"
    r"|winters?)$"
)
_THOSE_ONES: Final = rule(r"^(?:the|those) [\w-]+(?: \w+)? ones?$")
_DENIES: Final = rule(r"^(?:it's |it is )?not (?:my |the )?(?P<what>[a-z]+)$")


def _only_denies(words: str, question: str) -> bool:
    """Whether an item only says that it is not what the question spoke of."""
    found = _DENIES.match(words)
    return found is not None and f" {found['what']}" in f" {plain(question)}"


def fits(slot: str, text: str, one: Item, question: str) -> bool:
    """Say whether an item is of the kind its list holds."""
    words = plain(one.text)
    empty = (_TIED, _NO_ITEM, _WHEN_OR_HOW)
    of_no_list = words in _NOTHING or any(mark.match(words) for mark in empty)
    if of_no_list or _only_denies(words, question):
        return False
    if slot == "against":
        said_no = not question or _ASKS_NO.search(plain(question))
        return not words.startswith("if ") and bool(said_no or _says_no(text, one))
    return not _is_aside(slot, text, one)


def _is_aside(slot: str, text: str, one: Item) -> bool:
    """Whether an item only comments on what its list holds, or is another thing."""
    words, low = plain(one.text), plain(text)
    found: object = None
    if slot in ("people", "groups"):
        thing = _A_THING.fullmatch(one.text) or _SO_MANY.match(words)
        of_people = slot == "people" and thing
        found = of_people or _TO_SOMETHING.match(words) or _I_GO.match(words)
    elif slot == "blockers":
        found = _NOT_THE_THING.search(words)
    elif slot == "preferences":
        found = _ONLY_AGREES.search(words)
    elif slot == "goals":
        found = _AIM_BEFORE.search(low, max(0, one.start - 48), one.start)
    elif slot == "options" and low[max(0, one.start - 2) : one.start] == ", ":
        found = _THOSE_ONES.match(words)
    return bool(found)


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
