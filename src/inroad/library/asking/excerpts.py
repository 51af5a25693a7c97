"""Excerpts: passages of a person's own sources that speak of the question."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

import numpy as np

from inroad.library.asking.answer import Excerpt, Quoted
from inroad.library.asking.index import Index
from inroad.library.asking.terms import content_words, terms
from inroad.library.passage import Passage
from inroad.library.ports import Passages


@dataclass(frozen=True, slots=True)
class Own:
    """The person's own sources: the passages in them, and the files they stand in.

    `raw` returns the file in which lines and offsets of a source count, by its id;
    `about` its title and address. `ids` are those of all of them.
    """

    passages: Passages
    raw: Callable[[str], bytes | None]
    about: Callable[[str], tuple[str, str]] = lambda id_: (id_, "")
    ids: frozenset[str] = frozenset()


_FETCHED = 24
MOST = 3
_SHOWN = 0.5  # share of the question's weight that an excerpt has to meet
_ALONE = 0.75  # and to answer by itself, where no claim does
_WORDS = 3  # of them at least, to answer by itself


def excerpts(index: Index, question: str, own: Own) -> tuple[Excerpt, ...]:
    """Find the passages that speak of the question, best first, at most three."""
    weight = _weights(index, question)
    if not weight:
        return ()
    found = own.passages.search(content_words(question), _FETCHED)
    rated = sorted(
        ((_met(each.passage, weight), each.passage) for each in found),
        key=lambda row: -row[0],
    )
    shown: list[Excerpt] = []
    for much, passage in rated:
        if much < _SHOWN or len(shown) == MOST:
            break
        quote = _quoted(passage, own.raw(passage.source_id))
        if quote:
            about = own.about(passage.source_id)
            shown.append(Excerpt(passage, quote, round(much, 3), *about))
    return tuple(shown)


def answer_alone(index: Index, question: str, found: Iterable[Excerpt]) -> bool:
    """Say whether excerpts answer by themselves what no claim does."""
    return len(_weights(index, question)) >= _WORDS and any(
        each.fit >= _ALONE for each in found
    )


def _weights(index: Index, question: str) -> dict[str, float]:
    """Weigh each term of a question by how rare it is here; groups count as words."""
    never = float(np.log1p(index.both.count))
    known = index.both
    return {
        term: float(known.idf[known.terms[term]]) if term in known.terms else never
        for term in terms(question)
        if not term.startswith("=")
    }


def _met(passage: Passage, weight: dict[str, float]) -> float:
    here = set(terms(f"{passage.text} {passage.speaker} {passage.of}"))
    return sum(much for term, much in weight.items() if term in here) / sum(
        weight.values()
    )


def _quoted(passage: Passage, raw: bytes | None) -> Quoted | None:
    if raw is None:
        return None
    words = raw[passage.start : passage.end].decode("utf-8", errors="replace")
    return Quoted(words, passage.lines, passage.start, passage.end)
