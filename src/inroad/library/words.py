"""Finding words in what a person said: whole words, simple inflections, negation."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*|[.,;:!?()]")
_NEGATORS = frozenset({"not", "no", "never", "without", "nor", "neither", "hardly"})
_DENIAL = "~"  # set before a negator, so that no stem ("note", "not") looks like one
_REACH = 3  # how many words before a phrase a "not" is heard; also the width of a gap


@lru_cache(maxsize=4096)
def stem(word: str) -> str:
    """Cut the plain English endings, so that "running labs" meets "run lab"."""
    word = word.casefold()
    for ending, instead in (("ies", "y"), ("ied", "y"), ("ing", ""), ("ed", "")):
        root = word.removesuffix(ending)
        if root != word and len(root) > 2:
            return _undouble(root + instead)
    if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        word = word[:-1]
    return word.removesuffix("e") if len(word) > 3 else word


def _undouble(root: str) -> str:
    if len(root) > 3 and root[-1] == root[-2] and root[-1] not in "aeiousl":
        root = root[:-1]
    return root.removesuffix("e") if len(root) > 3 else root


@lru_cache(maxsize=1024)
def stems(text: str) -> tuple[str, ...]:
    """Split text into stems; "doesn't" gives "doe", "~not"; stops stay as they are."""
    found: list[str] = []
    for match in _WORD.finditer(text.replace("’", "'")):
        word = match.group().casefold()
        bare = word.removesuffix("n't")
        denial = word in _NEGATORS
        found.append(f"{_DENIAL}{word}" if denial else stem(bare.removesuffix("'s")))
        if bare != word:
            found.append(f"{_DENIAL}not")
    return tuple(found)


def speaks_of(text: str, phrases: Iterable[str], *, negated: bool = False) -> bool:
    """Say whether a phrase stands in the text; "*" in it spans up to three words.

    A phrase under a "not" of its own clause does not count, unless the phrase itself
    begins with a negation or `negated` says that such words count here as well.
    """
    said = stems(text)
    return any(
        negated or phrase[0].startswith(_DENIAL) or not _denied(said, at)
        for phrase in map(_phrase, phrases)
        if phrase[0] in said
        for at in _places(said, phrase)
    )


@lru_cache(maxsize=1024)
def _phrase(phrase: str) -> tuple[str, ...]:
    return tuple(
        stem_
        for part in phrase.split()
        for stem_ in (("*",) if part == "*" else stems(part))
    )


def _places(said: tuple[str, ...], phrase: tuple[str, ...]) -> Iterator[int]:
    for at, word in enumerate(said):
        if word == phrase[0] and _goes_on(said, at + 1, phrase[1:]):
            yield at


def _goes_on(said: tuple[str, ...], at: int, rest: tuple[str, ...]) -> bool:
    if not rest:
        return True
    if rest[0] == "*":
        gap = said[at : at + _REACH]
        width = next((i for i, w in enumerate(gap) if w in ".;:!?()"), len(gap))
        return any(_goes_on(said, at + n, rest[1:]) for n in range(width + 1))
    return at < len(said) and said[at] == rest[0] and _goes_on(said, at + 1, rest[1:])


def _denied(said: tuple[str, ...], at: int) -> bool:
    for word in reversed(said[max(0, at - _REACH) : at]):
        if word in ".,;:!?()" or word == "but":
            return False
        if word.startswith(_DENIAL):
            return True
    return False
