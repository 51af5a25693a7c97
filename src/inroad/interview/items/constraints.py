"""Hard limits (a hard modal) and wishes (a soft one): what must be, what would be nice."""

from collections.abc import Iterator
from typing import Final

from inroad.interview.items.clauses import Clause, clauses
from inroad.interview.items.pieces import bare, item
from inroad.interview.items.standing import standing
from inroad.interview.items.wording import plain, rule
from inroad.interview.reading import Item

SOFT: Final = rule(
    r"\b(?:i'd (?:like|love|prefer|rather|sooner|take|enjoy)|would (?:like|love"
    r"|prefer|rather|be (?:nice|great|good|lovely|ideal))|'d be (?:nice|great"
    r"|good|lovely)|prefer(?:ably|ence|s)?|ideally|a wish|nice to have"
    r"|not a (?:must|limit|deal-?breaker)|isn't a (?:must|limit|deal-?breaker)"
    r"|hopefully|if possible|rather than)\b"
)
HARD: Final = rule(
    r"\b(?:can't|cannot|can not|couldn't|could not|mustn't|must|have to|has to"
    r"|having to|need to be|needs? (?:a|an|the|to)|needs|can only|could only"
    r"|only (?:from|in|here|remote|until|between|part|before|after)|not allowed"
    r"|isn't allowed|aren't allowed|forbidden|won't (?:leave|move|let|be able)"
    r"|will not (?:leave|move)|not (?:negotiable|possible|an option|an? able)"
    r"|non-?negotiable|no way|unable|not able to|obliged|required|requires?"
    r"|got to|gotta|sacred|full stop|out of the question|is the most i"
    r"|the most i can|at most|no more than|no later than|not before|not until"
    r"|not after|never|(?:tied|bound|bonded|stuck|chained|committed|married) to"
    r"|bonded|deal-?breaker|doesn't work|impossible|legally|under no)\b"
)
BOUND: Final = rule(
    r"\b(?:visa|work permit|residence permit|permit|passport|green card|bond"
    r"|contract|lease|mortgage|notice period|non-?compete|custody|parole"
    r"|probation|military service|conscription|alimony|scholarship|sponsor|curfew"
    r"|caregiver|carer|dialysis|chemo|wheelchair|school (?:run|pick-?up|fees)"
    r"|pick-?up|pick up|childcare|kindergarten|nursery|term time|court|asylum"
    r"|embassy|loan)\b"
)
_NO_THING: Final = rule(
    r"^(?:and |so |but )?(?:no|not|never|nothing) (?!hard|really|idea|problem|one"
    r"|limits?|constraints?|wait|thank|sorry|comment|that i|much|particular)[a-z]"
)
_REASON: Final = rule(
    r"^(?:because|cause|since|as|he|she|they|they're|they've|which|who|that"
    r"|that's|we're|my|our|his|her|their|the|is|if)\b"
)
_FREE: Final = rule(
    r"\b(?:i can (?:go|move|work) (?:anywhere|any time)|i'm (?:pretty |quite "
    r"|totally )?(?:free|flexible)|nothing (?:hard|really|fixed)|no (?:limits"
    r"|constraints|ties|restrictions))\b"
)
STRENGTH: Final = rule(
    r"\b(?:not a (?:very )?strong preference|(?:a )?(?:strong|slight|mild|weak"
    r"|clear|big|small) preference|only (?:just|slightly|a (?:bit|little))"
    r"|a (?:tiny |little )?bit|slightly|slight|strongly|i feel strongly about it"
    r"|matters a (?:lot|great deal)|matters most|very much|a lot|badly|ideally"
    r"|definitely|by far|above all|if i'm allowed|if possible|not fussed"
    r"|more than (?:pay|money|anything)|would be nice|nice to have|not a must"
    r"|isn't a must)\b"
)
_SOFT_COMMENT: Final = rule(
    r"^(?:that's|that|it|it's|they|he|she|because|cause|since|which|i (?:get|hate"
    r"|feel|don't (?:like|want|mind)|can't|work|need|am|have|had|like|grew|always"
    r"|find|think)|i'm|i've|i'll|but i'll|but|this|we|if i'm|as|although|though"
    r"|unless|joking|everyone|and i'll|so|not)\b"
)
_WISH: Final = rule(
    r"\b(?:i'd|i would|i prefer|i want|i like|i'm (?:fine|happy|open)|i need"
    r"|i feel|i hope|i wish|i'll take|my (?:first )?(?:choice|preference))\b"
)
_OPEN: Final = rule(
    r"\b(?:fine|okay|ok|open|happy|easy|good) (?:with|to|about|moving|going"
    r"|either)\b|\banywhere\b"
)


def read_constraints(text: str) -> tuple[Item, ...]:
    """Return the clauses with a hard modal, or else the facts that bind."""
    strong, weak = [], []
    for part in _standing_clauses(text):
        if SOFT.search(part.words) or _FREE.search(part.words):
            continue
        hard = HARD.search(part.words) or _NO_THING.search(part.words)
        own = not _REASON.search(part.words) or part.words.startswith(
            ("that's", "my visa", "my contract", "my notice", "my permit", "my lease")
        )
        if (
            hard
            and own
            and not part.words.startswith(("i mean", "not has", "not have"))
        ):
            strong.append(part)
        elif BOUND.search(part.words) and part.head not in {"because", "as", "since"}:
            weak.append(part)
    firm = {part.sentence for part in strong}
    facts = [
        p
        for p in weak
        if _binds(p) and (not strong or p.sentence in firm or p.sentence < min(firm))
    ]
    chosen = sorted({*strong, *facts}, key=lambda p: p.start) or weak[:1]
    return tuple(_items(text, chosen))


def _binds(part: Clause) -> bool:
    return not rule(r"^(?:i have an?|i'm an?|i've an?|i'm on|i am) ").search(part.words)


def _standing_clauses(text: str) -> Iterator[Clause]:
    kept = standing(text)
    for part in clauses(text):
        for whole in kept:
            if whole.start <= part.start < whole.end and not whole.asks:
                yield part
            elif part.start < whole.start < part.end and not whole.asks:
                yield Clause(
                    whole.start,
                    part.end,
                    plain(text)[whole.start : part.end],
                    "",
                    part.sentence,
                )


def _items(text: str, parts: list[Clause]) -> Iterator[Item]:
    for part in parts:
        if span := bare(text, part.start, part.end):
            low = plain(text)[span[0] : span[1]]
            lead = rule(r"^(?:so |and |but |that's |no, )+").match(low)
            yield item(text, (span[0] + lead.end(), span[1]) if lead else span)


def read_preferences(text: str) -> tuple[Item, ...]:
    """Return each wish with the words that say how strong it is."""
    found: list[Item] = []
    for whole in standing(text):
        if whole.asks or (HARD.search(whole.words) and not SOFT.search(whole.words)):
            continue
        for start, end in _wishes(text, whole.start, whole.end):
            words = plain(text)[start:end]
            comment = _SOFT_COMMENT.match(words) and not _WISH.match(words)
            if not comment and not rule(
                r"^(?:i'm|i am) (?:fine|okay|ok|happy|open|easy)"
            ).match(words):
                found.append(
                    item(text, (start, end), _strength(text, whole.start, whole.end))
                )
            elif found and not found[-1].extra:
                last = found[-1]
                found[-1] = Item(
                    last.text,
                    last.start,
                    last.end,
                    _strength(text, whole.start, whole.end),
                )
    return tuple(_merged(found)) or _anywhere(text)


def _anywhere(text: str) -> tuple[Item, ...]:
    for whole in standing(text):
        if (
            _OPEN.search(whole.words)
            and len(whole.words.split()) <= 14
            and "anything" not in whole.words
        ):
            return (
                item(
                    text,
                    (whole.start, whole.end),
                    _strength(text, whole.start, whole.end),
                ),
            )
    return ()


def _merged(found: list[Item]) -> list[Item]:
    """Drop a one-word wish that the next one repeats in full ("Warm. Somewhere warm.")."""
    return [
        one
        for number, one in enumerate(found)
        if not any(
            one.text.lower() in later.text.lower() for later in found[number + 1 :]
        )
    ]


_WISH_CUT: Final = rule(
    r"[;]|, (?=(?:but|because|though|although|i get|i hate|i feel|that|it|which"
    r"|then|if|only|so|please|to be|more than|even)\b)|,? (?=but )"
    r"|,? (?=because )|, and (?=(?:where|a|an|the|my|no|some|somewhere"
    r"|people who) )| and (?=(?:where|a|an|somewhere) )"
)


def _wishes(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    low, at = plain(text), start
    for cut in _WISH_CUT.finditer(low, start, end):
        if span := bare(text, at, cut.start()):
            yield span
        at = cut.end()
    if span := bare(text, at, end):
        yield span


def _strength(text: str, start: int, end: int) -> tuple[tuple[str, str], ...]:
    found = STRENGTH.search(plain(text), start, end)
    return (("strength", text[found.start() : found.end()]),) if found else ()
