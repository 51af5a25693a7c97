"""The evidence: which of a person's works speak of a text, and where they meet it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Final

import numpy as np

from inroad.people.bags import Bags, bags_of
from inroad.people.match import (
    CLOSEST,
    Paper,
    Texts,
    Written,
    joined,
    parts_of,
    texts_of,
)
from inroad.people.pieces import embedded
from inroad.people.ports import Embedder
from inroad.people.terms import sentences, term_of, words

WORDS_SHOWN: Final = 6
_LOOKED_AT: Final = 2000  # sentences on each side; an essay has a few hundred
_READ: Final = 40  # sentences on each side that a model reads; words look at all


@dataclass(frozen=True, slots=True)
class Evidence:
    """One work that speaks of a text.

    `words` are those that stand in both, as the work writes them, the most telling
    first. `sentence` is the work's own that comes closest, and `meets` the text's; both
    are "" where no sentence of one shares anything with one of the other.
    """

    work: Written
    likeness: float
    words: tuple[str, ...]
    sentence: str
    meets: str


def why(
    works: Sequence[Written],
    text: Written,
    *,
    embedder: Embedder | None = None,
    among: Sequence[Written] = (),
    limit: int = CLOSEST,
) -> tuple[Evidence, ...]:
    """Return a person's works that are closest to a text, the closest first.

    `among` are works of others: they tell which words are rare. A work that shares
    nothing with the text is no evidence and is left out.
    """
    papers = [*works, text]
    if not works or limit < 1:
        return ()
    bags = bags_of([parts_of(each) for each in (*papers, *among)])
    whole = [joined(each) for each in papers]
    texts = Texts(bags.rows, embedded(whole, embedder) if embedder else None)
    ask = len(works)
    like = texts.like(np.arange(ask), np.array([ask]))[:, 0]
    best = [int(at) for at in np.argsort(-like, kind="stable")[:limit] if like[at] > 0]
    return tuple(
        Evidence(
            work=works[at],
            likeness=float(like[at]),
            words=_shared(bags, at, ask, whole[at]),
            **_meeting(works[at], text, embedder),
        )
        for at in best
    )


def _shared(bags: Bags, one: int, other: int, text: str) -> tuple[str, ...]:
    """Name the terms that two rows share; no word again that stands in a pair."""
    both = (bags.rows[[one]] * bags.rows[[other]]).tocoo()
    much = dict(zip(both.col.tolist(), both.data.tolist(), strict=True))
    named = {each: term for term, each in bags.columns.items() if each in much}
    # A pair says more to a reader than the rarer of its words.
    worth = {at: much[at] * (2 if " " in term else 1) for at, term in named.items()}
    order = sorted(named, key=lambda column: (-worth[column], named[column]))
    kept: list[str] = []
    for term in (named[column] for column in order):
        if len(kept) == WORDS_SHOWN:
            break
        if not any(set(term.split()) & set(each.split()) for each in kept):
            kept.append(term)
    return _as_written(text, kept)


def _as_written(text: str, kept: Sequence[str]) -> tuple[str, ...]:
    """Return the words that first stood for each term in a text."""
    found: dict[str, str] = {}
    before = ("", "")
    for word in words(text):
        term = term_of(word)
        for each, said in (
            (term, word),
            (f"{before[0]} {term}", f"{before[1]} {word}"),
        ):
            if each in kept:
                found.setdefault(each, said)
        before = (term, word)
    return tuple(_in_case(text, found.get(each, each)) for each in kept)


def _in_case(text: str, said: str) -> str:
    """Find words in a text as it writes them, capitals and hyphens and all."""
    pattern = r"[\W_]{1,3}".join(re.escape(word) for word in said.split())
    found = re.search(pattern, text, re.IGNORECASE)
    return " ".join(found[0].split()) if found else said


def _meeting(work: Written, text: Written, embedder: Embedder | None) -> dict[str, str]:
    """Find the sentence of a work and that of a text which come closest."""
    mine, theirs = _sentences(work), _sentences(text)
    nothing = {"sentence": "", "meets": ""}
    if not mine or not theirs:
        return nothing
    lines = [Paper(abstract=each) for each in (*mine, *theirs)]
    texts = texts_of(lines)
    like = texts.like(np.arange(len(mine)), np.arange(len(mine), len(lines)))
    if embedder:
        rows = np.sort(np.argsort(-like.max(axis=1), kind="stable")[:_READ])
        columns = np.sort(np.argsort(-like.max(axis=0), kind="stable")[:_READ])
        mine = [mine[at] for at in rows]
        theirs = [theirs[at] for at in columns]
        both = texts_of([Paper(abstract=each) for each in (*mine, *theirs)], embedder)
        like = both.like(
            np.arange(len(mine)), np.arange(len(mine), len(mine) + len(theirs))
        )
    row, column = np.unravel_index(int(like.argmax()), like.shape)
    if like[row, column] <= 0:
        return nothing
    return {"sentence": mine[row], "meets": theirs[column]}


def _sentences(paper: Written) -> list[str]:
    found = (each for part in parts_of(paper) for each in sentences(part))
    return list(islice(found, _LOOKED_AT))
