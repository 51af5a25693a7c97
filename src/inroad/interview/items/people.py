"""People someone names, and how things stand; groups, and since when."""

import re
from collections.abc import Iterator
from typing import Final

from inroad.interview.items.pieces import bare, elaborates, item, stretches, without
from inroad.interview.items.standing import Sentence, standing
from inroad.interview.items.wording import plain, rule
from inroad.interview.reading import Item

ROLE: Final = (
    r"(?:friend|colleague|supervisor|advisor|adviser|professor|prof|postdoc"
    r"|post-doc|mentor|boss|manager|classmate|flatmate|flat mate|roommate"
    r"|housemate"
    r"|brother|sister|cousin|wife|husband|partner|girlfriend|boyfriend|teammate"
    r"|labmate|lab mate|co-?author|researcher|senior|teacher|students?|guy|woman"
    r"|man|chap|bloke|girl"
    r"|lady|fellow|buddy|mate|uncle|aunt|mother|mum|mom|dad|father|co-?founder"
    r"|collaborator|engineer|lecturer|tutor|neighbour|neighbor|someone|person"
    r"|intern|phd student|twin|lead|scientist|programmer|developer|gang|couple"
    r"|pair|lad|kid|ex)"
)
_ROLE_PHRASE: Final = rule(
    rf"\b(?:my|a|an|the|this|that|one|his|her|our|two|three|some|any of (?:my|his"
    rf"|her|the)|one of (?:my|his|her|the))(?: [a-z'-]+){{0,3}}? {ROLE}s?\b"
    rf"|^{ROLE}s? (?:of|from|called|in|at)\b"
)
_NAME: Final = re.compile(
    r"(?:(?:Dr|Prof|Mr|Mrs|Ms)\.? )?[^\W\d_a-z][\w'’-]*(?: "
    r"(?:[^\W\d_a-z][\w'’.-]*|van|de|der|von|bin|al|el|da|di|la))*"
)
_PLACE_BEFORE: Final = rule(
    r"\b(?:in|at|from|to|near|of|on|for|into|with|over|via|via the|the|than) $"
)
_NOT_NAMES: Final = frozenset(
    (
        "i i'd i'm i've i'll there two three someone nobody no yes well my our his "
        "her the a an and but so it it's maybe probably honestly anyone people first "
        "also oh hmm we he she they just not none one any another even still now "
        "right then or if like actually for in at with from who what when that this "
        "these those some most mainly mostly hm er um yeah ya okay ok you your "
        "discord twitter linkedin slack x phd msc ai ml english everyone everybody "
        "ideally definitely perhaps both neither only other sure sorry thanks because "
        "since though as "
    ).split()
)
_CUT: Final = rule(
    r"[;]|, (?=(?:but|though|although|who|whose|whom|which|because|and (?:he|she"
    r"|they|we|i)|we|we've|we're|he|he's|she|she's|they|they're|i|i've|i'd|i'm|if"
    r"|so|not|it's|that|and i)\b)|,? (?=(?:but|because|although) )| (?=whose )"
    r"| (?=who )| (?=that i )|, and (?=(?:a|an|the|my|our|there|there's|some|any"
    r"|one|also|maybe|[a-z]+ (?:from|at|in)|[a-z]+ who|[a-z]+) ?)| and (?=(?:a|an"
    r"|the|my|our|there's|some|any|another) )|, or (?:honestly |maybe |perhaps )?"
)
_STATUS: Final = rule(
    r"\b(?:keen|interested|on leave|until|asked|written|wrote|spoken|spoke"
    r"|talk(?:ed|ing)?|met|no idea|aligned|alignment|all in|busy|agreed|in touch"
    r"|contact|know (?:me|him|her)|knows (?:me|him|her)|convinced|not (?:sure"
    r"|into|too|so|yet)|gone|moved|left|retir|wants|willing|up for|waiting"
    r"|replied|answer|reply|emailed|messaged|never|haven't|hasn't|not yet|half"
    r"|would (?:say|join)|said yes|said no|open to|about to|still|serious|free"
    r"|tomorrow|exist|now|working with)\b"
)
_ABOUT_THEM: Final = rule(
    r"^(?:but |and |though |although |so )?(?:he|she|they|we|we've|we're|he's"
    r"|she's|they're|who|whose|i|i've|i'd|right now|not|it's|has|haven't|never"
    r"|that|him|her)\b"
)
_DENIED: Final = rule(
    r"\b(?:not|no longer|never) (?:him|her|them|my|the)\b|^(?:no"
    r"|not)\b(?! (?:really,? )?(?:no\b)?)|^none\b"
    r"|^nobody\b|\b(?:don't|do not) have (?:that|a|such|any|the right)\b"
    r"|^no one\b|^anyone\b|^anybody\b|^whoever\b(?! (?:wrote|made|built|runs"
    r"|did))|^everyone\b"
)
GROUP: Final = (
    r"(?:groups?|labs?|teams?|compan(?:y|ies)|institutes?|institutions?"
    r"|non-?profits?|people at|folks|communit(?:y|ies)|channels?|discord|slack"
    r"|collectives?|cent(?:er|re)s?|start-?ups?|crew|crowd|lot|bunch"
    r"|consorti(?:um|a)|departments?|universit(?:y|ies)|networks?|foundations?"
    r"|organi[sz]ations?|orgs?|meet-?ups?|clubs?|projects?|initiatives?|colony"
    r"|scene|circle|people|researchers|reading group|a small one|(?:one|two|three"
    r"|four|some|several|few) (?:in|at|from)|ones? at"
    r"|division|unit|chapter|conference|workshop|programme|program)"
)
_GROUP_PHRASE: Final = rule(rf"\b{GROUP}\b")
_MY_OWN: Final = rule(
    r"^(?:my (?:own )?(?:group|team|lab|company)|our|it's a (?:whatsapp|facebook)"
    r"|whatsapp|people at my|mine)\b"
)
_RECENT: Final = rule(
    r"\b(?:(?:i )?only (?:found|discovered|heard|came|joined|started)[\w ]{0,30}"
    r"|since (?:last )?\w+(?: \w+)?|(?:in )?the (?:last|past) (?:\w+ )?(?:days?"
    r"|weeks?|months?|years?|couple of weeks)|last (?:week|month|year|spring"
    r"|summer|autumn|winter|night)|(?:a|one|two|three|four|five|six|\d+|few"
    r"|couple of|a few) (?:days?|weeks?|months?|years?) ago|(?:very |quite |only "
    r"|just )?recently|just (?:found|discovered|heard|joined)|this (?:week|month"
    r"|year|spring|summer|autumn|winter)|for (?:\w+ ){1,2}(?:weeks|months|years)"
    r"|yesterday|lately|new to me|these days)\b"
)


def _noun_phrases(text: str, whole: Sentence) -> Iterator[tuple[int, int, bool]]:
    """Yield each stretch between cuts, and whether it may name somebody."""
    low, at, told = plain(text), whole.start, False
    for cut in (*_CUT.finditer(low, whole.start, whole.end), None):
        end = cut.start() if cut else whole.end
        if span := bare(text, at, end):
            yield (*span, told)
        if cut:
            word = low[cut.end() : cut.end() + 6]
            told = not (
                " and " in cut[0] or ", or" in cut[0] or ";" in cut[0]
            ) or word.startswith(("he ", "she ", "they ", "we "))
            at = cut.end()


_TITLES: Final = frozenset(
    {"dr", "dr.", "prof", "prof.", "professor", "mr", "mrs", "ms"}
)
_TO_SOMEBODY: Final = rule(
    r"\b(?:wrote|written|writing|write|talk(?:ed|ing)?|spoken|spoke|listen(?:ed)?"
    r"|introduced|close) to $"
)


def _names(text: str, start: int, end: int) -> bool:
    low = plain(text)
    for name in _NAME.finditer(text, start, end):
        first = name[0].split()[0].lower().replace("’", "'")
        if first in _NOT_NAMES:
            continue
        if first in _TITLES or _TO_SOMEBODY.search(low, start, name.start()):
            return True
        if not _PLACE_BEFORE.search(low, max(start, name.start() - 6), name.start()):
            return True
    return False


def read_people(text: str) -> tuple[Item, ...]:
    """Return each person named or described, with how things stand where it is said."""
    found: list[Item] = []
    for whole in standing(text):
        if whole.asks or (_DENIED.search(whole.words) and not found):
            continue
        for start, end, told in _noun_phrases(text, whole):
            words = plain(text)[start:end]
            if found and _again(text, found, start, end):
                if _STATUS.search(words):
                    found[-1] = _with_status(text, found[-1], start, end)
            elif not told and _is_somebody(text, start, end):
                found += _each(text, without(text, (start, end), "have"))
            elif found and _ABOUT_THEM.match(words) and _STATUS.search(words):
                found[-1] = _with_status(text, found[-1], start, end)
    return tuple(found)


_THAT_ONE: Final = rule(
    r"\b(?:him|them|that (?:guy|man|woman|one|person)|of (?:his|hers|theirs))\b"
)


def _again(text: str, found: list[Item], start: int, end: int) -> bool:
    """Say whether a phrase speaks once more of someone named already."""
    named = {
        word
        for one in found[-6:]
        for name in _NAME.finditer(text, one.start, one.end)
        for word in name[0].split()
        if word.lower() not in _NOT_NAMES
    }
    here = {
        word
        for name in _NAME.finditer(text, start, end)
        for word in name[0].split()
        if word.lower().replace("’", "'") not in _NOT_NAMES
    }
    if here:
        return here <= named
    return bool(_THAT_ONE.search(plain(text), start, end))


_NOBODY: Final = rule(
    r"^(?:people|it|he|she|they|we|i told|i have never|i haven't|i'd like"
    r"|i should|then|comes|everything|first the|the person$|the topic)\b"
)
_DESCRIBED: Final = rule(
    r"^(?:there's )?(?:a|an|the|my|this|that|one"
    r"|some) (?:[a-z'-]+ ){1,3}?(?:i (?:met|know|knew|worked|work|talk|follow|sit"
    r"|share|studied)|from (?:my|work|school|college|our)|called|named)\b"
    r"|^whoever (?:wrote|made|built|runs|did)\b"
)
_HE_TOO: Final = re.compile(r" and (?=[A-Z])")


def _is_somebody(text: str, start: int, end: int) -> bool:
    start, end = without(text, (start, end), "have")
    words = plain(text)[start:end]
    if _DENIED.search(words) or _NOBODY.match(words):
        return False
    if _DESCRIBED.match(words):
        return True
    return _names(text, start, end) or bool(_ROLE_PHRASE.search(words))


def _each(text: str, span: tuple[int, int]) -> Iterator[Item]:
    """Yield both of "Ann and Ben"; otherwise the phrase as it is."""
    joined = _HE_TOO.search(text, *span)
    name = joined and _NAME.fullmatch(text, span[0], joined.start())
    if joined and name and _NAME.match(text, joined.end()):
        yield item(text, (span[0], joined.start()))
        yield item(text, (joined.end(), span[1]))
    else:
        yield item(text, span)


def _with_status(text: str, person: Item, start: int, end: int) -> Item:
    """Keep the latest word on how things stand, and prefer one that says "now"."""
    before = dict(person.extra).get("status", "")
    if "now" in before.lower().split() and "now" not in plain(text)[start:end].split():
        return person
    return Item(person.text, person.start, person.end, (("status", text[start:end]),))


_GROUP_CUT: Final = rule(
    r"[;]|, (?=(?:but|though|although|who|whose|which|because|i|i'm|i've|they"
    r"|they're|they've|it's|it|we|that|obviously|mostly|mainly|if|so|don't|online"
    r"|not)\b)|,? (?=(?:but|because|although|whose) )|, and |,? (?=and there's )"
    r"| and (?=(?:a|an|the|one|some|my|also|maybe|[a-z]+ (?:a bit|in|at)) ?)"
    r"|, or | or (?=(?:the|a|one|maybe) )|, (?=the one )"
)


def read_groups(text: str) -> tuple[Item, ...]:
    """Return each group named or described, with how recently it was found."""
    found: list[Item] = []
    for whole in standing(text):
        if whole.asks or _MY_OWN.match(whole.words):
            continue
        if found and elaborates(whole.words) and not _NEW_GROUP.search(whole.words):
            continue
        recency = _recency(text, whole)
        for start, end in stretches(text, (whole.start, whole.end), _GROUP_CUT):
            found += [item(text, span, recency) for span in _named(text, start, end)]
    return tuple(found)


_GROUP_COMMENT: Final = rule(
    r"^(?:i (?:only found|only discovered|lurk|forget|got interested|haven't|don't|used"
    r"|can't|think|am|just|wouldn't|couldn't)|i'm"
    r"|i've (?!(?:just |recently |also )?(?:joined|found|discovered"
    r"|been (?:following|reading|watching)|started|seen|heard|read))"
    r"|they|they're|it's|it is|it|that|that's|my interests|so i'm|but i|everyone"
    r"|everybody|nobody|not|which|whose|who|the one(?! (?:at|in)\b)|we"
    r"|don't|obviously|anyone|no)\b|\b(?:them|more than groups)\b"
)
_SINCE: Final = rule(r"^[\w', ]{3,30} (?=i (?:follow|joined|read|started|found|like) )")


_NEW_GROUP: Final = rule(
    rf"\b(?:there's|there are|there is|also|i (?:follow|like|joined|saw|read|know)"
    rf"|another|{GROUP})\b"
)
_AND_NAME: Final = re.compile(r",? (?:and|or) (?=[A-Z])|, (?=[A-Z])")
_WHEN: Final = rule(
    r"^(?:very recently|recently|since|in the|for|last|when|at the moment|after"
    r"|before|during|three|two|a few)\b(?! (?:people|labs|groups))"
)


def _named(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the group of a stretch, or each of "A, B and C" where all are names."""
    words = plain(text)[start:end]
    if _WHEN.match(words) and (since := _SINCE.match(words)):
        start, words = start + since.end(), words[since.end() :]
    if _GROUP_COMMENT.match(words) or _MY_OWN.match(words) or _WHEN.match(words):
        return
    start, end = without(text, (start, end), "have")
    parts, at = [], start
    for cut in _AND_NAME.finditer(text, start, end):
        parts.append((at, cut.start()))
        at = cut.end()
    parts.append((at, end))
    short = all(len(text[a:b].split()) <= 4 for a, b in parts[1:])
    if len(parts) > 1 and short and not _GROUP_PHRASE.search(plain(text), *parts[0]):
        yield from (p for p in parts if _names_group(text, *p))
    elif _names_group(text, start, end) or _GROUP_PHRASE.search(words):
        yield start, end


def _names_group(text: str, start: int, end: int) -> bool:
    for name in _NAME.finditer(text, start, end):
        if name[0].split()[0].lower().replace("’", "'") in _NOT_NAMES:
            continue
        # "Long day" begins with a capital only because it begins a sentence.
        opens = name.start() == start and " " not in name[0] and name[0][1:].islower()
        if not opens or _AFTER_NAME.match(plain(text), name.end(), end):
            return True
    return start < end and " " not in text[start:end]


_AFTER_NAME: Final = rule(
    r" *$| *,| (?:in|at|and|or|mostly|mainly|a bit|here|too|is|are|of course|again|obviously"
    r"|i|they|definitely|sometimes|maybe|for|on|from|people|folks)\b"
)


def _recency(text: str, whole: Sentence) -> tuple[tuple[str, str], ...]:
    found = _RECENT.search(plain(text), whole.start, whole.end)
    return (("recency", text[found.start() : found.end()].strip()),) if found else ()
