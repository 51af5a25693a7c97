"""Who was found in works for somebody: people, what of theirs to read, and why."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, Literal

from inroad.people.terms import counted, sentences
from inroad.people.work import Work
from inroad.plan.interests import Topic
from inroad.plan.meeting import Fitting, Met, pairs_of, shared_words

SHOWN: Final = 3
Lack = Literal["", "works", "unread", "broken", "interests", "nobody"]
"""Why nobody was found; "unread" are works still to be read, "broken" those lost."""

_LONGEST: Final = 220


@dataclass(frozen=True, slots=True)
class MetWork:
    """A work that meets somebody's interests; `topics` are these in their own words.

    `sentence` is the work's own, where it speaks of the first of them.
    """

    id: str
    title: str
    authors: tuple[str, ...]
    year: int | None
    venue: str
    topics: tuple[str, ...] = ()
    sentence: str = ""

    @property
    def ref(self) -> str:
        """The name of this work among what a line rests on."""
        return f"work:{self.id}"

    @property
    def shown(self) -> str:
        """Its title in quotation marks, and its year."""
        when = f" ({self.year})" if self.year else ""
        return f"“{self.title}”{when}"


@dataclass(frozen=True, slots=True)
class Acquaintance:
    """Somebody to write to, known from works; the first of these says most.

    `other` are interests that no work of theirs meets. `way` leads there, by name;
    `because` names where the person told what they meet.
    """

    id: str
    name: str
    affiliation: str
    works: tuple[MetWork, ...]
    topics: tuple[str, ...] = ()
    other: tuple[str, ...] = ()
    way: tuple[str, ...] = ()
    place: str = ""
    last_year: int | None = None
    because: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Circle:
    """People who publish together, and the words that are more theirs than others'.

    `people` are those who were found, `others` some who belong to them, and `size`
    counts everybody.
    """

    people: tuple[str, ...]
    words: tuple[str, ...] = ()
    others: tuple[str, ...] = ()
    size: int = 0


@dataclass(frozen=True, slots=True)
class Found:
    """What looking for people in works came to; `known` are the person's own contacts.

    `topics` are what was looked for. `lacks` says why nobody is here.
    """

    people: tuple[Acquaintance, ...] = ()
    known: tuple[Acquaintance, ...] = ()
    circles: tuple[Circle, ...] = ()
    topics: tuple[str, ...] = ()
    works: int = 0
    searched: int = 0
    lacks: Lack = ""

    def named(self, name: str) -> Acquaintance | None:
        """Find one of the person's own contacts by the name they gave."""
        return next((each for each in self.known if each.name == name), None)


def acquaintance(fit: Fitting, topics: Sequence[Topic], name: str = "") -> Acquaintance:
    """Turn somebody who fits into what the page says of them."""
    theirs = fit.topics
    works = tuple(met_work(each, topics, theirs) for each in fit.met[:SHOWN])
    said = dict.fromkeys(
        words for number in theirs for words in _said(fit, number, topics)
    )
    return Acquaintance(
        fit.candidate.id,
        name or fit.candidate.name,
        fit.candidate.affiliation,
        works,
        tuple(said),
        tuple(t.words for n, t in enumerate(topics) if n not in theirs),
        fit.candidate.way,
        fit.place,
        fit.candidate.last_year,
        tuple(dict.fromkeys(topics[number].because for number in theirs)),
    )


def _said(fit: Fitting, number: int, topics: Sequence[Topic]) -> Iterator[str]:
    """Yield how much of a topic their best work has that meets it."""
    for each in fit.met[:SHOWN]:
        if number in each.topics:
            yield shared_words(each.work, topics[number])
            return


def met_work(met: Met, topics: Sequence[Topic], order: Sequence[int]) -> MetWork:
    """Turn a work and the topics it meets, in this order, into what is said of it."""
    work = met.work
    order = [number for number in order if number in met.topics]
    return MetWork(
        work.id,
        _in_a_line(work.title),
        tuple(_in_a_line(author.name) for author in work.authors),
        work.year,
        _in_a_line(work.venue),
        tuple(shared_words(work, topics[number]) for number in order),
        _speaking(work, [topics[number] for number in order]),
    )


def _in_a_line(text: str) -> str:
    return " ".join(text.split())


def _speaking(work: Work, topics: Sequence[Topic]) -> str:
    """Return the sentence of an abstract that speaks of the first topic with one."""
    for topic in topics:
        pairs = pairs_of(topic)
        for sentence in sentences(work.abstract):
            said = counted(sentence)
            if any(pair in said for pair in pairs) and len(sentence) <= _LONGEST:
                return sentence
    return ""


def works_in(found: Found | None) -> Mapping[str, Mapping[str, Any]]:
    """Return what each ref to a work resolves to."""
    if found is None:
        return {}
    return {work.ref: _ref(work) for work in _all_works(found)}


def _all_works(found: Found) -> Iterator[MetWork]:
    for each in (*found.known, *found.people):
        yield from each.works


def _ref(work: MetWork) -> Mapping[str, Any]:
    return {
        "kind": "work",
        "id": work.id,
        "title": work.title,
        "authors": list(work.authors),
        "year": work.year,
        "venue": work.venue,
    }
