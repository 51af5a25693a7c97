"""One line to be known by, out of one's own interests and a group's words."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from inroad.people.terms import term_of, words

LONGEST: Final = 12
"""Words in the line; who cannot say it in so many has not found it yet."""

MOST: Final = 2


@dataclass(frozen=True, slots=True)
class Identity:
    """A line to be known by in a group, suggested; `group` is the group's name."""

    group: str
    line: str


def identity_lines(
    interests: Sequence[str], group_words: Sequence[str]
) -> tuple[str, ...]:
    """Return up to two lines of at most twelve words: suggestions, to be edited.

    What somebody is interested in comes first; without a group's words there is none.

    >>> identity_lines(["social science"], ["novelty search", "quality diversity"])[0]
    'somebody who brings social science to novelty search and quality diversity'
    """
    fits = [x for x in _lines(interests, group_words) if len(x.split()) <= LONGEST]
    return tuple(dict.fromkeys(fits))[:MOST]


def _lines(interests: Sequence[str], group_words: Sequence[str]) -> Iterator[str]:
    own = [each for each in interests if 0 < len(each.split()) <= LONGEST // 3]
    shared = [word for word in group_words if any(_meet(word, each) for each in own)]
    theirs = [word for word in group_words if word not in shared]
    for each in own:
        if any(_meet(word, each) for word in shared):
            continue
        if len(theirs) > 1:
            yield f"somebody who brings {each} to {theirs[0]} and {theirs[1]}"
        for word in (*shared, *theirs):
            yield f"somebody who brings {each} to {word}"
            break
    for word in shared:
        if theirs:
            yield f"somebody drawn to {word} by way of {theirs[0]}"
    if len(group_words) > 1:
        yield f"somebody drawn to {group_words[0]} and {group_words[1]}"
    elif group_words:
        yield f"somebody drawn to {group_words[0]}"


def _meet(one: str, other: str) -> bool:
    """Say whether two phrases share a word."""
    return bool(_stems(one) & _stems(other))


def _stems(text: str) -> set[str]:
    return {stem for word in words(text) if (stem := term_of(word))}
