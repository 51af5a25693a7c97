"""Hard limits: a hard modal (can't, must, has to), or a fact that binds (a visa)."""

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
    r"|bonded|deal-?breaker|doesn't work|impossible|legally|under no|off limits|hard no"
    r"|or nothing"
    r"|ceiling|period|i promised|i swore|fixed thing|(?:are|is) (?:gone|taken"
    r"|blocked|reserved|untouchable|spoken for|fixed|out)|(?:won't|will not"
    r"|would not|wouldn't) (?:move|leave|be able|let)|no choice|(?:the"
    r"|my) (?:maximum|minimum|limit)|(?:i'm not|we're not|i am not"
    r"|we are not|i ain't|we ain't) (?:leavin|movin|leaving|moving|going"
    r"|travelling|relocating|giving|selling"
    r"|able)"
    r"|(?:is|are|'s) (?:closed|off)|not up for discussion|gave my word"
    r"|i don't (?:fly|drive|work|travel|move|relocate)|would have to)\b"
)
BOUND: Final = rule(
    r"\b(?:visa|work permit|residence permit|permit|passport|green card|bond"
    r"|contract|lease|mortgage|notice period|non-?compete|custody|parole"
    r"|probation|military service|conscription|alimony|scholarship|sponsor|curfew"
    r"|caregiver|carer|dialysis|chemo|wheelchair|school (?:run|pick-?up|fees)"
    r"|pick-?up|pick up|childcare|kindergarten|nursery|term time|court|asylum"
    r"|embassy|loan|alone with|single (?:parent|mother|father|mum|mom|dad)"
    r"|look(?:ing)? after|tak(?:e|ing) care of)\b"
)
_NO_THING: Final = rule(
    r"^(?:and |so |but )?(?:no|never|nothing (?:with|that|before|after|outside)"
    r"|only) (?!that|hard|really|idea|problem|one"
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
_ENDS: Final = rule(
    r"\b(?:ends?|runs? out|expires?|is up|bond|bonded|finish\w*|forbids?"
    r"|says (?:no|i)|doesn't (?:allow|let))\b"
)
OWN_PAPERS: Final = rule(
    r"^(?:my|our|the) (?:\w+ )?(?:visa|contract|notice|permit|lease|scholarship"
    r"|stipend|agreement|bond|custody|employer)\b"
)
_SAYS_SO: Final = rule(r"^(?:that's|that is|it's|which is) ")
_ECHO: Final = rule(
    r"^(?:i mean|not (?:has|have)|(?:actually )?yes|(?:has|have) to$|must$|no$)"
)
_LEAD: Final = rule(
    r"^(?:so |and |but |no, |only that |which means (?:that )?|meaning (?:that )?)+"
)


def read_constraints(text: str) -> tuple[Item, ...]:
    """Return the clauses with a hard modal, or else the facts that bind."""
    strong: list[Clause] = []
    weak: list[Clause] = []
    before: Clause | None = None
    for part in _standing_clauses(text):
        kind = _kind(part)
        if kind == "strong" and _SAYS_SO.match(part.words):
            if before and before not in strong:
                strong.append(before)
        elif kind:
            (strong if kind == "strong" else weak).append(_whole(text, part, before))
        before = part
    facts = [p for p in weak if not strong or _ENDS.search(p.words)]
    chosen = sorted({*strong, *(facts if strong else facts[:2])}, key=lambda p: p.start)
    return tuple(_items(text, chosen))


def _kind(part: Clause) -> str:
    """Call a clause a limit ("strong"), a fact behind one ("weak") or nothing ("")."""
    if SOFT.search(part.words) or _FREE.search(part.words) or _ECHO.match(part.words):
        return ""
    own = (
        part.words.startswith(("which means", "meaning"))
        or not _REASON.match(part.words)
        or OWN_PAPERS.match(part.words)
    )
    if _MENTAL.search(part.words) and not _OTHER_LIMIT.search(part.words):
        return ""
    hard = HARD.search(part.words) or _NO_THING.match(part.words)
    if OWN_PAPERS.match(part.words) and _ENDS.search(part.words):
        return "strong"
    if hard and (own or _SAYS_SO.match(part.words)):
        return "strong"
    return "weak" if BOUND.search(part.words) else ""


# "I need to read more papers" is work, not a limit.
_MENTAL: Final = rule(
    r"\b(?:need|needs|have|has|had|got|must|ought) (?:to )?(?:also |really |just |first"
    r" )?"
    r"(?:read|figure|learn|write|know|think|understand|study|finish|say|admit|look at"
    r"|look into|ask|try|decide|practi[sc]e|improve|build|apply|send|talk|say|confess"
    r"|laugh|debug|review|check|prepare|find out|get better)\b"
    r"|\bcan't (?:complain|wait|remember|say|tell|think of|help|believe|imagine)\b"
)
_OTHER_LIMIT: Final = rule(
    r"\b(?:until|before|by (?:\w+ )?(?:january|february|march|april|may|june|july"
    r"|august"
    r"|september|october|november|december|\w+day)|thesis|exams?|degree|visa|school)\b"
)


def _whole(text: str, part: Clause, before: Clause | None) -> Clause:
    """Join a bare "but I can't" to the clause that says what."""
    short = len(part.words.split()) <= 5 and rule(r"\b(?:i can't|i cannot)\b").search(
        part.words
    )
    if not short or before is None or before.sentence != part.sentence:
        return part
    words = plain(text)[before.start : part.end]
    return Clause(before.start, part.end, words, before.head, part.sentence)


def _standing_clauses(text: str) -> Iterator[Clause]:
    """Yield the clauses of what stands, cut where a sentence turns."""
    kept = [one for one in standing(text) if not one.asks]
    at = 0
    for part in clauses(text):
        while at < len(kept) and kept[at].end <= part.start:
            at += 1
        if at == len(kept):
            return
        start = max(part.start, kept[at].start)
        if start < min(part.end, kept[at].end):
            words = plain(text)[start : part.end]
            yield Clause(start, part.end, words, part.head, part.sentence)


def _items(text: str, parts: list[Clause]) -> Iterator[Item]:
    for part in parts:
        if span := bare(text, part.start, part.end):
            lead = _LEAD.match(plain(text)[span[0] : span[1]])
            yield item(text, (span[0] + lead.end(), span[1]) if lead else span)
