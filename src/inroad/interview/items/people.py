"""People someone names, and how things stand with them."""

import re
from collections.abc import Iterator
from typing import Final

from inroad.interview.items.naming import (
    NOT_NAMES,
    ROLE,
    name_alone,
    named_after,
    without_verb,
)
from inroad.interview.items.pieces import bare, item, without
from inroad.interview.items.standing import Sentence, standing
from inroad.interview.items.wording import plain, rule
from inroad.interview.reading import Item

_ROLE_PHRASE: Final = rule(
    rf"\b(?:my|a|an|the|this|that|one|his|her|our|two|three|some|any of (?:my|his"
    rf"|her|the)|one of (?:my|his|her|the))(?: [a-z'-]+){{0,3}}? {ROLE}s?\b"
    rf"|^{ROLE}s? (?:of|from|called|in|at)\b"
)
NAME: Final = re.compile(
    r"(?:(?:Dr|Prof|Eng|Mr|Mrs|Ms)\.? )?[^\W\d_a-z][\w'’-]*(?: "
    r"(?:[^\W\d_a-z][\w'’.-]*|(?:van|de|der|von|bin|al|el|da|di|la)\b))*"
)
_PLACE_BEFORE: Final = rule(
    r"\b(?:in|at|from|to|near|of|on|for|into|before|with|over|via|via the|the|than) $"
)
_CUT: Final = rule(
    r"[;]|, (?=(?:but|though|although|who|whose|whom|which|because|and (?:he|she"
    r"|they|we|i)|we|we've|we're|he|he's|she|she's|they|they're|i|i've|i'd|i'm|if"
    r"|so|not|it's|that|and i|there was|yes|yeah)\b)|,? (?=(?:but|because|although) )"
    r"| (?=whose )"
    r"| (?=who )| (?=that i )|, and (?=(?:a|an|the|my|our|there|there's|some|any"
    r"|one|also|maybe|[a-z]+ (?:from|at|in)|[a-z]+ who|[a-z]+) ?)| and (?=(?:a|an"
    r"|the|my|our|there's|some|any|another) )| and (?=i (?:did|have|had|wrote|built"
    r"|made|are|were|work|talk|meet|share) )|, or (?:honestly |maybe |perhaps )?"
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
    r"|^not that\b|^no one\b|^anyone\b|^anybody\b|^whoever\b(?! (?:wrote|made|built"
    r"|runs"
    r"|did))|^everyone\b"
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
            ) or word.startswith(("he ", "she ", "they ", "we ", "i "))
            but = word.startswith("but ") and _NAMED.match(text, cut.end() + 4)
            told = told and not but
            at = cut.end()


_NAMED: Final = re.compile(r"(?!I\b)[A-Z]\w+(?: [A-Z][\w-]+)+")
_TITLES: Final = frozenset(
    {"dr", "dr.", "eng", "eng.", "prof", "prof.", "professor", "mr", "mrs", "ms"}
)
_SECOND_PLACE: Final = re.compile(
    r"\b(?:in|to|at|from|near|before) (?:[A-Z]\w+ ){0,2}[A-Z]\w+,? (?:or|and) $"
)
_TO_SOMEBODY: Final = rule(
    r"\b(?:wrote|written|writing|write|talk(?:ed|ing)?|spoken|spoke|listen(?:ed)?"
    r"|introduced|close) to $"
)


# "YouTube", "arXiv": a capital inside a word makes no person, but for "McKay".
_SERVICE: Final = re.compile(
    r"[a-z][A-Z](?<!^Mc[A-Z])(?<!^Mac[A-Z])(?<!^De[A-Z])(?<!^Di[A-Z])(?<!^La[A-Z])"
    r"(?<!^Le[A-Z])(?<!^Van[A-Z])(?<!^Fitz[A-Z])"
)


def _is_opener(word: str) -> bool:
    """Say whether a word is one that opens sentences, "Only" or "That's"."""
    return word.lower().replace("’", "'").split("'")[0] in NOT_NAMES


def _only_opens(text: str, name: re.Match[str]) -> bool:
    """Say whether one capital opens a sentence, as in "Best ears in the business"."""
    before = text[: name.start()].rstrip()
    opens = not before or before[-1] in ".!?"
    one = " " not in name[0] and name[0][1:].islower()
    return opens and one and not _AFTER_NAME.match(plain(text), name.end())


_AFTER_NAME: Final = rule(
    r" *(?:[.!?,;:]|$)| (?:from|in|at|and|or|who|the|with|of|knows?|would|could|will"
    r"|might|obviously|mostly"
    r"|mainly|of course|maybe|again|here|too|both|i)\b|'s "
)


def _names(text: str, start: int, end: int) -> bool:
    low = plain(text)
    for name in NAME.finditer(text, start, end):
        words = [w for w in name[0].split() if not _is_opener(w)]
        if not words or (
            len(words) == len(name[0].split()) and _only_opens(text, name)
        ):
            continue
        first = words[0].lower()
        if len(words) == 1 and _SERVICE.search(words[0]):
            continue
        if len(words) > 1 and low.endswith("with ", start, name.start()):
            return True
        if first in _TITLES or _TO_SOMEBODY.search(low, start, name.start()):
            return True
        if low.startswith("with ", start) and name.start() - start == len("with "):
            return True  # "With Ada, yes" answers with whom
        near = max(start, name.start() - 6)
        place = _PLACE_BEFORE.search(low, near, name.start())
        if not (place or _SECOND_PLACE.search(text, start, name.start())):
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
            elif found and (name := named_after(text, found[-1], start, end)):
                found[-1] = name
            elif _GONE.search(words):
                continue
            elif not told and _is_somebody(text, start, end):
                _add(text, found, (start, end), whole)
            elif found and _ABOUT_THEM.match(words) and _STATUS.search(words):
                found[-1] = _with_status(text, found[-1], start, end)
    return tuple(found)


def _add(text: str, found: list[Item], span: tuple[int, int], whole: Sentence) -> None:
    """Add somebody, in place of a description of the same person just before."""
    if found and _only_described(text, found[-1], whole):
        found.pop()
    span = without_verb(text, without(text, span, "have"))
    found += _each(text, name_alone(text, span))


# "The one with the boat. Oskar.": a sentence that describes, and one with the name.
_DESCRIBES: Final = rule(r"(?:the|that|this) (?:[\w'-]+ ?){1,6}")


def _only_described(text: str, last: Item, whole: Sentence) -> bool:
    """Whether the name that opens a sentence is of the one just described."""
    between = text[last.end : whole.start].strip()
    described = between and not between.strip(".!?… ")
    nameless = not NAME.search(text, last.start + 1, last.end)
    alone = NAME.match(text, whole.start)
    opens = alone and plain(text)[alone.end() : alone.end() + 1] in ("", ".", ",", "!")
    form = _DESCRIBES.fullmatch(plain(last.text)) and not last.extra
    return bool(described and nameless and opens and form)


_GONE: Final = rule(r"\b(?:god rest|(?:is|he's|she's) dead|passed away|died)\b")
_THAT_ONE: Final = rule(
    r"\b(?:him|that (?:guy|man|woman|one|person)|of (?:his|hers|theirs))\b"
)


def _again(text: str, found: list[Item], start: int, end: int) -> bool:
    """Say whether a phrase speaks once more of someone named already."""
    named = {
        word
        for one in found[-6:]
        for name in NAME.finditer(text, one.start, one.end)
        for word in name[0].split()
        if word.lower() not in NOT_NAMES
    }
    here = {
        word
        for name in NAME.finditer(text, start, end)
        for word in name[0].split()
        if word.lower().replace("’", "'") not in NOT_NAMES
    }
    if here:
        return here <= named
    return bool(_THAT_ONE.search(plain(text), start, end))


_NOBODY: Final = rule(
    r"^(?:people|it|he|she|they|we|i told|i have never|i haven't|i'd like"
    r"|i should|then|comes|everything|first the|the person$|the topic)\b"
    r"|^(?:\w+\W+){0,3}(?:nobody|no one)\W*$"
)
_DESCRIBED: Final = rule(
    r"^(?:there's )?(?:a|an|the|my|this|that|one"
    r"|some) (?:[a-z'-]+ ){1,3}?(?:i (?:met|know|knew|worked|work|talk|follow|sit"
    r"|share|studied)|from (?:my|work|school|college|our)|called|named)\b"
    r"|^whoever (?:wrote|made|built|runs|did)\b"
)
_HE_TOO: Final = re.compile(r" and (?=[A-Z])")


def _is_somebody(text: str, start: int, end: int) -> bool:
    start, end = without_verb(text, without(text, (start, end), "have"))
    words = plain(text)[start:end]
    if _DENIED.search(words) or _NOBODY.match(words):
        return False
    if _DESCRIBED.match(words):
        return True
    return _names(text, start, end) or bool(_ROLE_PHRASE.search(words))


def _each(text: str, span: tuple[int, int]) -> Iterator[Item]:
    """Yield both of "Ann and Ben"; otherwise the phrase as it is."""
    joined = _HE_TOO.search(text, *span)
    name = joined and NAME.fullmatch(text, span[0], joined.start())
    if joined and name and NAME.match(text, joined.end()):
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
