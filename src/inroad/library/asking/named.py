"""Who is named in a question, and who speaks in the library by that name."""

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from inroad.library.asking.terms import words
from inroad.library.claim import Claim
from inroad.library.shelf import Shelf

_TITLES = frozenset(
    "the a an of author unnamed blog blog's publisher page podcast host guest and with "
    "research lab labs group open not verified several experts company institute "
    "should you become researcher mats hours safety superintelligence work".split()
)
_WORDS_TOO = frozenset({"silver", "smith", "young", "page", "will", "rose", "black"})
_NO_NAME = (
    r"(?!(?:Does|Did|Do|What|Why|How|Who|Is|Was|Would|Has|If|When|But|And|So|Can|"
    r"Should|The|My|Your|Some|Many|Most|All)\b)"
)
_NAME = _NO_NAME + r"[A-Z][a-zé’'-]+(?:\s+[A-Z][a-zé’'-]+)?"
_VIEW_OF = re.compile(
    rf"(?:\b(?P<one>{_NAME})\s+(?:really\s+|ever\s+)?(?:say|said|think|thought|"
    r"recommend|advise|believe|suggest|write|wrote|claim|tell|told)(?:s|d|ed)?\b)|"
    rf"\b(?:according to|opinion of|view of)\s+(?P<other>{_NAME})"
)
_FULL = r"(?:(?:Dr|Prof|Mr|Mrs|Ms)\.? |Professor )?(?P<name>{name} {name})\b".format(
    name=_NO_NAME + r"[A-ZÀ-Þ][a-zà-ÿ’'-]+"
)
_WHOSE = r"(?:(?:my|our|his|her|their|the) (?:[a-z]+ ){1,2})?"
# What is asked about somebody: "is X …", "should I trust X", "tell me about X".
_JUDGED = re.compile(
    r"\b(?i:is|was|are|would|does|did|will|can|could|has|trust|hire|join|marry|about|"
    r"(?:think|opinion|heard|know|view) (?:of|on)|wrong with|work (?:with|for|under)|"
    rf"who is|compare|prefer) (?i:{_WHOSE}){_FULL}"
)
# A firm, a town or a method may have two words as well: a person is spoken of as one.
_PERSON_BEFORE = re.compile(
    r"\b(?:trust|marry|date|who is|who's|(?:dr|prof|mr|mrs|ms)\.?|professor|mentor|"
    r"advis[eo]r|supervisor|boss|manager|colleague|friend|flatmate|teacher|lecturer|"
    r"student|co-?founder|labmate|teammate|postdoc)\W*$",
    re.IGNORECASE,
)
_PERSON_AFTER = re.compile(
    r"^(?:(?! to | for | where | at |[.?!]).){0,40}?\b(?:mentor|advis[eo]r|supervisor|"
    r"boss|manager|colleague|friend|teacher|professor|lecturer|researcher|student|"
    r"co-?founder|person|guy|man|woman|scientist|leader|nice|honest|kind|trustworthy|"
    r"smart|clever|married|rude|toxic|reliable|any good|right|qualified|competent)\b",
    re.IGNORECASE,
)
_ASKS = re.compile(
    r"\b(?:what|does|did|how|why|where|when|would|has|that)\b[^.?!]*$", re.IGNORECASE
)
_MINE = re.compile(r"\b(?:my|our|his|her|their|a)\s+\w+\s*$", re.IGNORECASE)
_OFTEN = 20  # claims: who speaks so often here is known by the first name as well


@dataclass(frozen=True, slots=True)
class People:
    """The speakers by each run of words that names them: full, last or a handle.

    `known` are all words of claims and sources: a name among them is no stranger's.
    """

    by_words: Mapping[tuple[str, ...], frozenset[str]]
    known: frozenset[str] = frozenset()

    def named_in(self, said: list[str]) -> frozenset[str]:
        """Return the speakers whom these words name; a longer name goes first."""
        return self._split(said)[0]

    def unnamed_in(self, said: list[str]) -> list[str]:
        """Return the words that are part of nobody's name."""
        return self._split(said)[1]

    def _split(self, said: list[str]) -> tuple[frozenset[str], list[str]]:
        found: set[str] = set()
        others: list[str] = []
        at = 0
        while at < len(said):
            runs = (tuple(said[at : at + length]) for length in (3, 2, 1))
            run = next((run for run in runs if run in self.by_words), ())
            found |= self.by_words.get(run, frozenset())
            others += [] if run else [said[at]]
            at += len(run) or 1
        return frozenset(found), others


def people_of(shelf: Shelf) -> People:
    """Collect the names of people, never of pages or firms."""
    found: dict[tuple[str, ...], set[str]] = {}
    said = Counter(claim.speaker for claim in shelf.claims)
    for shown, names in _named(shelf).items():
        for name in names:
            run = tuple(_name(name))
            if not run or _TITLES & set(run):
                continue
            found.setdefault(run, set()).add(shown)
            parts = {run[-1]} | ({run[0]} if said[shown] >= _OFTEN else set())
            for part in parts - _WORDS_TOO:
                if len(part) > 3:
                    found.setdefault((part,), set()).add(shown)
    # A first name alone is its bearer's who has no other: the host, not a namesake.
    for shown in _named(shelf):
        run = tuple(_name(shown))
        if len(run) == 1 and run in found:
            found[run] = {shown}
    texts = [
        f"{claim.text} {claim.speaker} {claim.affiliation} {claim.note}"
        for claim in shelf.claims
    ]
    texts += [f"{source.authors} {source.title}" for source in shelf.sources]
    known = frozenset(word for text in texts for word in words(text))
    return People({run: frozenset(each) for run, each in found.items()}, known)


def stranger_in(text: str, people: People) -> str:
    """Return the name of somebody whose view is asked for and who is not here, or "".

    What a friend said to the one who asks is no such view.
    """
    for found in _VIEW_OF.finditer(text):
        name = found["one"] or found["other"]
        before = text[: found.start()]
        if found["one"] and (not _ASKS.search(before) or _MINE.search(before)):
            continue
        said = words(name)
        if said and not any(word in people.known for word in said):
            return name
    return ""


def judged_in(text: str, people: People) -> str:
    """Return the name of a person who is asked about and is not here, or "".

    A first name and a last name are looked for, with a word for a person beside them:
    a firm, a town or a method may be named in an ordinary question.
    """
    for found in _JUDGED.finditer(text):
        name = found["name"]
        before, after = text[: found.start("name")], text[found.end() :]
        spoken_of = _PERSON_BEFORE.search(before) or _PERSON_AFTER.search(after)
        if spoken_of and not any(word in people.known for word in words(name)[-1:]):
            return name
    return ""


def by(claim: Claim) -> tuple[str, ...]:
    """Return the names under which a claim's speaker is known, and no carrier's."""
    names = (claim.speaker, claim.speaker_name, claim.handle.strip("@"))
    return tuple(dict.fromkeys(name for name in names if name))


def _named(shelf: Shelf) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for claim in shelf.claims:
        if claim.editorial:
            continue
        for name in by(claim):
            each = found.setdefault(claim.speaker, set())
            each |= set(name.replace(" with ", ", ").split(", "))
    for speaker in shelf.speakers:
        if speaker.role != "compiler":
            each = found.setdefault(speaker.shown, set())
            each |= {speaker.name, speaker.handle.strip("@")} - {""}
    return found


def _name(name: str) -> list[str]:
    return words(name.strip("@"))
