"""A proper name in somebody's words: enough to greet a person by, or nothing."""

import re
from collections.abc import Iterator, Sequence

from inroad.decide.options import KNOWN_LABS

_TOKEN = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+|['’][^\W\d_a-z][^\W\d_]*)*")
_TITLES = frozenset({"dr", "prof", "professor"})
_PARTICLES = frozenset(
    "van von de der den al bin el da di du dos la le ten ter".split()
)
_NOT_A_NAME = frozenset(
    "a an the my his her their our your there here this that these those one two three "
    "some someone somebody anyone nobody everyone everybody people i it he she we they "
    "you and or but also maybe probably perhaps mostly just only well yes no not old "
    "friend friends colleague colleagues mr ms mrs host interviewer guest speaker "
    "moderator interviewee person participant user q who whom what when where if then "
    "so um uh oh okay ok hmm right sure honestly actually definitely basically "
    "currently mainly really sometimes usually met ask asked know knows knew talk "
    "talked spoke speak write wrote email message call called name named like with at "
    "in on from for of to by as is was have had has need want would could might monday "
    "tuesday wednesday thursday friday saturday sunday english german french dutch "
    "python discord twitter slack linkedin youtube github reddit zoom phd ai ml "
    "university institute college school department lab labs group team".split()
)
_PLACE_BEFORE = frozenset("at in from of on near into for the".split())
_MANY_AFTER = frozenset(
    "people folks team group lab labs guys researchers crowd community university "
    "institute reading".split()
)
_VERB_BEFORE = frozenset("to with about of some somebody someone my".split())
_ORGANISATIONS = frozenset(KNOWN_LABS) - {"Mila"}  # which people are called, too


def name_in(text: str) -> str:
    """Find a proper name in somebody's words; "" where there is none.

    >>> name_in("My college senior Kavya, she's at a lab in Berkeley")
    'Kavya'
    >>> name_in("Talked to Dr. Amara Obi at DeepMind")
    'Dr. Amara Obi'
    >>> name_in("people at DeepMind"), name_in("a friend I explore ideas with")
    ('', '')
    """
    tokens = list(_TOKEN.finditer(text))
    if not any(c.islower() or c.isupper() for c in text):
        # A script without capitals: a bare name can be told, one in a sentence not.
        bare = text.strip(" .")
        alone = re.fullmatch(r"[^\W\d_]{2,10}(?: [^\W\d_]{2,10}){0,2}", bare)
        return bare if alone else ""
    return next(_names(text, tokens), "")


def _names(text: str, tokens: Sequence[re.Match[str]]) -> Iterator[str]:
    place = 0
    while place < len(tokens):
        end = _run_end(text, tokens, place)
        if end > place and _stands_for_a_person(text, tokens, place, end):
            yield " ".join(text[tokens[place].start() : tokens[end - 1].end()].split())
        place = max(end, place + 1)


def _run_end(text: str, tokens: Sequence[re.Match[str]], start: int) -> int:
    """Return where the run of name-like words that begins at `start` ends."""
    if not _like_a_name(tokens[start].group()):
        return start
    end = start + 1
    while end < len(tokens) and end - start < 5:
        gap = text[tokens[end - 1].end() : tokens[end].start()]
        titled = tokens[end - 1].group().casefold() in _TITLES
        if not re.fullmatch(r"\.?[ \t]+" if titled else r"[ \t]+", gap):
            break
        word = tokens[end].group()
        if not _like_a_name(word) and word not in _PARTICLES:
            break
        end += 1
    while end > start and tokens[end - 1].group() in _PARTICLES:
        end -= 1
    return end


def _like_a_name(word: str) -> bool:
    acronym = word.isupper() and len(word) <= 5
    return (
        len(word) > 1
        and word[0].isupper()
        and not acronym
        and word.casefold() not in _NOT_A_NAME
    )


def _stands_for_a_person(
    text: str, tokens: Sequence[re.Match[str]], start: int, end: int
) -> bool:
    before = tokens[start - 1].group().casefold() if start else ""
    after = tokens[end].group().casefold() if end < len(tokens) else ""
    words = [token.group() for token in tokens[start:end]]
    if words[-1].casefold() in _TITLES or " ".join(words) in _ORGANISATIONS:
        return False
    if before in _PLACE_BEFORE and _touch(text, tokens[start - 1], tokens[start]):
        return False
    if not after or not _touch(text, tokens[end - 1], tokens[end]):
        return True
    opens = not start and len(words) == 1
    return after not in _MANY_AFTER and not (opens and after in _VERB_BEFORE)


def _touch(text: str, left: re.Match[str], right: re.Match[str]) -> bool:
    return not text[left.end() : right.start()].strip()
