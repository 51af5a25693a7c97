"""Words that speak for something, found in what a person said of themselves."""

import re
from collections.abc import Iterable

_BEFORE = re.compile(r"[\w+#'’-]+|[.,;:!?()]")
_STOPS = frozenset(".,;:!?()")
_DENIALS = frozenset(
    "not no never without nor neither hardly cannot cant can't don't dont didn't didnt "
    "haven't havent isn't wasn't won't wouldn't zero unable".split()
)
_WISHES = frozenset(
    "want wants wanted wish hope hoping plan planning intend dream".split()
)
_BUT = frozenset({"but", "though", "although", "yet", "only"})
REACH = 5
"""How many words before a cue a "not" or a "want to" is heard."""


def cue_pattern(cues: Iterable[str]) -> re.Pattern[str]:
    """Make one pattern of authored cues; the longest that fits is found first.

    "*" after letters is any ending, alone it is up to three words; a cue without small
    letters is looked for as it is written, every other one in any case.
    """
    ordered = sorted(cues, key=len, reverse=True)
    return re.compile(r"(?<![\w+#])(?:" + "|".join(map(_one, ordered)) + r")(?![\w+#])")


def _one(cue: str) -> str:
    parts = [_part(word) for word in cue.split()]
    # A gap brings the space before it, so that it may also be empty.
    words = "".join(p if p.startswith("(?:[ -]") else rf"[\s-]+{p}" for p in parts)
    words = words.removeprefix(r"[\s-]+")
    exact = not any(letter.islower() for letter in cue)
    return words if exact else f"(?i:{words})"


def _part(word: str) -> str:
    if word == "*":
        return r"(?:[ -][\w'’-]+){0,3}?"
    return re.escape(word).replace(r"\*", r"\w*")


def find_cue(text: str, pattern: re.Pattern[str]) -> str:
    """Return the first words that count, as they stand in the text; "" for none.

    >>> pattern = cue_pattern(["Python", "train* * model*"])
    >>> find_cue("I trained two small models at night", pattern)
    'trained two small models'
    >>> find_cue("I never learnt Python", pattern)
    ''
    """
    for found in pattern.finditer(text):
        if not _denied(text[: found.start()]):
            return " ".join(found.group().split())
    return ""


def _denied(before: str) -> bool:
    words = [word.casefold().replace("’", "'") for word in _BEFORE.findall(before)]
    for place, word in enumerate(reversed(words[-REACH:])):
        if word in _STOPS or word in _BUT:
            return False
        if word in _DENIALS or word in _WISHES:
            return True
        if word == "like" and _would(words[: len(words) - place - 1]):
            return True
    return False


def _would(words: list[str]) -> bool:
    return bool(words) and (words[-1] == "would" or words[-1].endswith("'d"))
