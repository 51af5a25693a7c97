"""Who is who: nouns for people, words that are no names, and a name told later."""

import re
from typing import Final

from inroad.interview.items.pieces import item
from inroad.interview.items.wording import plain, rule
from inroad.interview.reading import Item

ROLE: Final = (
    r"(?:friend|colleague|supervisor|advisor|adviser|professor|prof|postdoc"
    r"|post-doc|mentor|boss|manager|classmate|flatmate|flat mate|roommate"
    r"|housemate"
    r"|brother|sister|cousin|wife|husband|partner|girlfriend|boyfriend|teammate"
    r"|labmate|lab mate|co-?author|researcher|senior|teacher|students?|guy|woman"
    r"|man|chap|bloke|girl"
    r"|boy|lady|lass|fella|fellow|buddy|mate|uncle|aunt|mother|mum|mom|dad|father"
    r"|co-?founder"
    r"|collaborator|engineer|lecturer|tutor|neighbour|neighbor|someone|person"
    r"|intern|phd student|twin|lead|scientist|programmer|developer|gang|couple"
    r"|pair|lad|kid|ex)"
)
NOT_NAMES: Final = frozenset(
    (
        "i i'd i'm i've i'll there two three someone nobody no yes well my our his "
        "her the a an and but so it it's maybe probably honestly anyone people first "
        "also oh hmm we he she they just not none one any another even still now "
        "right then or if like actually for in at with from who what when that this "
        "these those some most mainly mostly hm er um yeah ya okay ok you your "
        "discord twitter linkedin slack x phd msc ai ml english everyone everybody "
        "ideally definitely perhaps both neither only other sure sorry thanks because "
        "since though as aye nah god yep somewhere terrible that's that terribly "
    ).split()
)
_BARE_NAME: Final = re.compile(
    r"(?:(?:Dr|Prof|Professor|Doctor|Mr|Mrs|Ms)\.? )?[A-ZÀ-Ž][\w'’-]+(?:"
    r" [A-ZÀ-Ž][\w'’-]+)*"
)
_SAYS_NAME: Final = re.compile(
    r"(?:name of|named|called|name is|name's|names? |(?:^|, )(?:that's |it's )?)$"
)
_HAS_NAME: Final = re.compile(r"(?!I\b)(?<![.!?] )(?<!^)[A-ZÀ-Ž][\w'’-]+")


# "in Utrecht" is where somebody is, and not what they are called.
_AT_A_PLACE: Final = re.compile(r"\b(?:in|at|from|near) (?:the )?[A-ZÀ-Ž][\w'’-]+")
_FORENAME_ONLY: Final = re.compile(
    r"(?P<name>[A-ZÀ-Ž][\w'’-]+) (?:something|somebody|what's-(?:his|her)-name)"
)


def named_after(text: str, before: Item, start: int, end: int) -> Item | None:
    """Return the name that follows "a guy from my course, …" in its place."""
    indefinite = _UNNAMED.match(plain(before.text))
    if not indefinite or _HAS_NAME.search(_AT_A_PLACE.sub("", before.text[1:])):
        return None
    if known := _FORENAME_ONLY.fullmatch(text, start, end):
        return item(text, known.span("name"), before.extra)
    for name in _BARE_NAME.finditer(text, start, end):
        first = name[0].split()[0].lower()
        alone = " " not in name[0] and (name.start() > start or name.end() < end)
        if first in NOT_NAMES or alone:
            continue
        lead = text[max(before.end, name.start() - 12) : name.start()]
        if name.start() == start or _SAYS_NAME.search(lead):
            return item(text, name.span(), before.extra)
    return None


_APPOSED: Final = re.compile(
    r"(?:, |\b(?:called|named|name of) )(?P<name>(?:(?:Dr|Prof|Professor|Doctor|Mr|Mrs"
    r"|Ms)"
    r"\.? )?[A-ZÀ-Ž][\w'’-]+(?: [A-ZÀ-Ž][\w'’-]+)*)$"
)


def name_alone(text: str, span: tuple[int, int]) -> tuple[int, int]:
    """Narrow "a lass off a course, Ngaire" to the name; "my cousin Ana" stays."""
    found = _APPOSED.search(text[slice(*span)])
    if found and _UNNAMED.match(plain(text)[slice(*span)]):
        return span[0] + found.start("name"), span[1]
    return span


_UNNAMED: Final = rule(
    r"^(?:(?:there's|i (?:know|met|wrote|follow)) )?(?:a|an|one|some|this|my old"
    r" boss)\b"
)
_VERB_FIRST: Final = rule(
    r"^i(?:'d| would|'ve| have)? [a-z' ]{2,40}?(?:with |to |of )?"
    r"(?=(?:a|an|the|my|this|one|some|two) (?:[a-z-]+ ){0,2}(?:" + ROLE[3:-1] + r")\b)"
)
_VERB_NAME: Final = re.compile(
    r"(?i:I(?:['’]d| would|['’]ve| have)? [a-z' ]{0,40}?(?:with |(?:write|wrote|talk"
    r"|spoke|speak|listen) to |know |met |want |choose |pick |trust |follow |ask ))"
    r"(?=[A-Z])"
)


def without_verb(text: str, span: tuple[int, int]) -> tuple[int, int]:
    """Begin at the person in "I exchange messages with a woman called Ana"."""
    lead = _VERB_FIRST.match(plain(text)[slice(*span)])
    lead = lead or _VERB_NAME.match(text[slice(*span)])
    return (span[0] + lead.end(), span[1]) if lead else span
