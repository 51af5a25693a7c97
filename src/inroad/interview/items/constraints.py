"""Hard limits: a hard modal (can't, must, has to), or a fact that binds (a visa)."""

from collections.abc import Iterator
from typing import Final

from inroad.interview.items.bound import bound, says_nothing
from inroad.interview.items.clauses import Clause, clauses
from inroad.interview.items.limits import limits_of_form
from inroad.interview.items.pieces import bare, item
from inroad.interview.items.standing import KIN, Sentence, standing
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
    r"\b(?:can't|cannot|canna|cannae|can not|couldn't|could not|mustn't|must|have to"
    r"|has to"
    r"|having to|need to be|needs? (?:a|an|the|to)|needs|can only|could only"
    r"|(?<!not )only (?:from|in|here|remote|until|between|part|before|after)"
    r"|not allowed"
    r"|isn't allowed|aren't allowed|forbidden|won't (?:leave|move|let|be able)"
    r"|will not (?:leave|move)|not (?:negotiable|possible|an option|an? able)"
    r"|non-?negotiable|no way|unable|not able to|obliged|obliges|forbids|binds me"
    r"|ties me|compels|required"
    r"|requires?"
    r"|got to|gotta|sacred|full stop|out of the question|is the most i"
    r"|the most i can|at most|no more than|no later than|not before|not until"
    r"|not after|never|(?:tied|bound|bonded|stuck|chained|committed|married) to"
    r"|bonded|deal-?breaker|doesn't work|impossible|legally|under no|off limits|hard no"
    r"|or nothing|not otherwise|set in stone"
    r"|ceiling|period|i(?:'ve| have)? promised|i swore|fixed thing|(?:are|is) (?:gone"
    r"|taken"
    r"|blocked|reserved|untouchable|spoken for|fixed|out)|(?:won't|will not"
    r"|would not|wouldn't) (?:move|leave|be able|let)|no choice|(?:the"
    r"|my) (?:maximum|minimum|limit)|(?:i'm not?|we're not|i am not"
    r"|we are not|i ain't|we ain't) (?:leavin|movin|leaving|moving|going"
    r"|travelling|relocating|giving|selling"
    r"|able)"
    r"|(?:is|are|'s) (?:closed|off)|not up for discussion|gave my word"
    r"|(?:i don't|i do not) (?:fly|drive|work|travel|move|relocate)|would have to"
    r"|i'm (?:not|never) (?:free|available)|i am (?:not|never) (?:free|available))\b"
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
    r"|only(?! if you (?:count|call|mean|ask|insist|say))) (?!that|hard|really|idea"
    r"|problem|one"
    r"|limits?|constraints?|wait|thank|sorry|comment|that i|much|particular)[a-z]"
)
_REASON: Final = rule(
    r"^(?:because|cause|since|as|he|she|they|they're|they've|which|who|that"
    r"|that's|we're|my|our|his|her|their|the|is|if)\b"
)
_FREE: Final = rule(
    r"\b(?:i can (?:go|move|work) (?:anywhere|any time)|i'm (?:pretty |quite "
    r"|totally )?(?:free|flexible)|nothing (?:hard|really|fixed)|no (?:limits"
    r"|constraints|ties|restrictions)|(?:don't|do not) (?:really )?(?:have|need)"
    r" to (?:stay|be|live|go))\b"
)
_ENDS: Final = rule(
    r"\b(?:ends?|runs? out|expires?|is up|bond|bonded|finish\w*|forbids?"
    r"|says (?:no|i)|doesn't (?:allow|let))\b"
)
OWN_PAPERS: Final = rule(
    r"^(?:my|our|the) (?:\w+ )?(?:visa|contract|notice|permit|lease|scholarship"
    r"|stipend|agreement|bond|custody|employer)\b"
    r"|^(?:my|our) (?:family|parents|father|mother|mum|mom|dad|employer|company"
    r"|university) (?:can't|cannot|won't|doesn't|will not) (?:pay|afford|support"
    r"|fund)\b"
    # A date that something of one's own must keep, a paper that obliges one.
    r"|^(?:my|our|the) (?:\w+ ){1,3}(?:has to|have to|must) be (?:in|done|finished"
    r"|submitted|handed in|paid)\b"
    r"|^my (?:\w+ ){1,5}(?:obliges|requires|forbids|binds|ties|compels) me\b"
)
CUSTODY: Final = rule(
    r"\bcustody\b|\b(?:is|are|stays?) with me (?:from|on|every|half|one|this|\w+day)"
    r"|\bi have (?:him|her|them|(?:the|my) \w+) (?:from|on|every|half|\w+days?)\b"
)
_SAYS_SO: Final = rule(r"^(?:and |so )?(?:that's|that is|it's(?! that i)|which is) ")
_ECHO: Final = rule(
    r"^(?:i(?:'m| am) not saying|i mean|not (?:has|have)|(?:actually )?yes"
    r"|(?:has|have) to$|must$|no$"
    # What every such place or person must do is none of one's own limits.
    r"|(?:an?|any|every|all|each) (?:\w+ ){1,2}(?:must|have to|has to)\b)"
)
_LEAD: Final = rule(
    r"^(?:so |and |but |no, |it's that (?=i )|only that |which means (?:that )?"
    r"|meaning (?:that )?)+"
)


def read_constraints(text: str) -> tuple[Item, ...]:
    """Return the clauses with a hard modal, or else the facts that bind."""
    found = _modal_or_fact(text)
    days = tuple(_days(text))
    if days and not any(one.start < days[0].end for one in found):
        found = (*days, *found)
    apart = [
        item(text, (a, b))
        for a, b in limits_of_form(text, standing(text))
        if all(b <= one.start or one.end <= a for one in found)
    ]
    return tuple(sorted((*found, *apart), key=lambda one: one.start))


_DAY: Final = r"(?:mon|tues|wednes|thurs|fri|satur|sun)days?"
_PART: Final = r"(?:mornings?|evenings?|nights?|afternoons?)"
_DAYS: Final = rule(
    rf"(?:(?:every|on|the) )?{_DAY}(?: (?:and |or )?(?:{_DAY}|{_PART}))*"
)


def _days(text: str) -> Iterator[Item]:
    """Yield the days that a whole first sentence names: "Fridays."."""
    for one in standing(text)[:1]:
        if not one.asks and _DAYS.fullmatch(one.words):
            yield item(text, (one.start, one.end))


def _modal_or_fact(text: str) -> tuple[Item, ...]:
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
    facts = [p for p in weak if not strong or _binds_too(p)]
    if strong and not all(_BACK.search(part.words) for part in strong):
        chosen = sorted({*strong, *facts}, key=lambda p: (p.start, p.end))
        return tuple(_items(text, _joined(text, chosen)))
    tied = tuple(item(text, span) for span in bound(text, _hard_part(text)))
    return tied or tuple(_items(text, strong or facts[:2]))


def _binds_too(part: Clause) -> bool:
    """Whether a fact beside a limit is one more, and not why there is one."""
    return bool(_ENDS.search(part.words)) and not _OF_KIN.match(part.words)


_OF_KIN: Final = rule(rf"^(?:and |because |then )?(?:my|our|his|her) (?:\w+ )?{KIN}\b")


# "I can't get out of it" says of something before it that it binds.
_BACK: Final = rule(r"\b(?:out of|change|shift|break|drop|skip|postpone) (?:it|that)\b")


def _hard_part(text: str) -> tuple[Sentence, ...]:
    return tuple(
        one
        for one in standing(text)
        if not SOFT.search(one.words) and not _FREE.search(one.words)
    )


def _joined(text: str, parts: list[Clause]) -> list[Clause]:
    """Take "…, so I can't start elsewhere" for a part of the limit it follows from."""
    kept: list[Clause] = []
    for part in parts:
        before = kept[-1] if kept else None
        if before and before.start < part.start < before.end < part.end:
            words = plain(text)[before.start : part.end]
            kept[-1] = Clause(before.start, part.end, words, before.head, part.sentence)
        elif before and part.start <= before.start:
            kept[-1] = part  # the longer of two that begin alike
        elif before and _follows(text, before, part):
            words = plain(text)[before.start : part.end]
            kept[-1] = Clause(before.start, part.end, words, before.head, part.sentence)
        else:
            kept.append(part)
    return kept


_SO: Final = rule(r"\b(?:so|which means|meaning|that means)\W*$")
_SO_INSIDE: Final = rule(r", (?:so|which means) ")
# "I'm not moving her", said right after why she must not be moved.
_OF_THAT: Final = rule(
    r"^(?:so |and )?i(?:'m| am| will|'ll|'d) not \w+ (?:him|her|them)$"
)
_I_CANT: Final = rule(r"^(?:so )?(?:i|we) (?:can't|cannot|can not)\b")
_SAME: Final = rule(r"\b(lift|travel|move|leave|night|away|work)[a-z]*\b")
_REACH: Final = 1
# "I have to be there for it", "I can't move it".
_OF_IT: Final = rule(r"\b(?:for|without|during|move|change|shift|postpone|skip) it$")


def _follows(text: str, before: Clause, part: Clause) -> bool:
    apart = part.sentence - before.sentence
    lead = _LEAD.match(part.words)
    start = part.start + (lead.end() if lead else 0)
    if apart <= _REACH and _SO.search(plain(text)[before.end : start]):
        return True
    if apart == 0 and CUSTODY.search(before.words) and CUSTODY.search(part.words):
        return True
    joined = plain(text)[before.end : part.start].strip(" ,;:")
    # "It must be near, I can't drive" says one thing twice, and so does "so I can't
    # be self-employed and I can't be abroad".
    so = joined in ("", "and") and _SO_INSIDE.search(before.words)
    if apart == 0 and (so or (not joined and _I_CANT.match(part.words))):
        return True
    if apart == 1 and _OF_THAT.search(part.words):
        return True
    if apart <= _REACH and _OF_IT.search(part.words):
        return True
    shared = set(_SAME.findall(before.words)) & set(_SAME.findall(part.words))
    return bool(shared) and apart == 1


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
    if CUSTODY.search(part.words):
        return "strong"
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
    r"|laugh|debug|review|check|prepare|find out|get better|tidy|clean|polish|redo"
    r"|rewrite|annotate|repeat)\b"
    r"|\bcan't (?:even|complain|wait|remember|say|tell|think of|help|believe|imagine)\b"
)
_OTHER_LIMIT: Final = rule(
    r"\b(?:until|before|by (?:\w+ )?(?:january|february|march|april|may|june|july"
    r"|august"
    r"|september|october|november|december|\w+day)|thesis|exams?|degree|visa|school)\b"
)


_POINTS: Final = rule(r"\b(?!do\b|for\b)\w+ (?:it|that)$")


def _whole(text: str, part: Clause, before: Clause | None) -> Clause:
    """Join a bare "but I can't" to the clause that says what."""
    short = len(part.words.split()) <= 5 and rule(r"\b(?:i can't|i cannot)\b").search(
        part.words
    )
    points = _POINTS.search(part.words)
    if not (short or points) or before is None or before.sentence != part.sentence:
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
        span = bare(text, part.start, part.end)
        if span and not says_nothing(text, span):
            lead = _LEAD.match(plain(text)[span[0] : span[1]])
            yield item(text, (span[0] + lead.end(), span[1]) if lead else span)
