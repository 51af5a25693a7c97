"""What interests somebody, in their own words, as topics that a work may meet."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

from inroad.people.telling import telling_much
from inroad.people.terms import term_of, words
from inroad.plan.everyday import EVERYDAY
from inroad.record.person import Person

SLOTS: Final = ("one_line", "field", "groups", "goals", "options")
"""Whose values name topics; those before others are what a person is known by."""

AROUND: Final = ("groups", "goals", "attention_target")
"""Beside which, in a conversation, people say what these are about."""

MOST: Final = 8
_NEAR: Final = ("slot:groups", "slot:one_line")
"""Where somebody says what people like them are called, or do."""
_LONGEST: Final = 4
_BRIEF: Final = 3
_ABOUT: Final = frozenset("in into on of about do does doing study like as".split())
"""Before which words one word alone is a topic; so it is between two commas."""
_CUE: Final = re.compile(
    r"\binterest|\bcurious|\bcuriosity|\bfascinat|\bexcite[sd]?\b|\bpassion|"
    r"\bdrawn to\b|\bfields?\b|\btopics?\b|\bresearch(?:ed|ing)? (?:in|on|into)\b|"
    r"\b(?:work|look|read)(?:ed|ing)? (?:on|into|about)\b|\bstud(?:y|ied|ying)\b",
    re.IGNORECASE,
)
_AGAINST: Final = re.compile(
    r"\b(?:not|never|no longer|neither|without|rather than|instead of|tired of|bored|"
    r"used to|stopped|quit)\b|n['’]t\b",
    re.IGNORECASE,
)
_PRIVATE: Final = re.compile(
    r"\b(?:depress\w*|anxi\w*|panic\w*|therap\w*|burn-?(?:ed )?out|ill(?:ness\w*)?|"
    r"sick\w*|diagnos\w*|medica\w*|suicid\w*|self-harm|divorc\w*|marri\w*|pregnan\w*|addict\w*|"
    r"alcohol\w*|drugs?|visa|debts?|salar\w*|girlfriend|boyfriend|wife|husband|sexual\w*|"
    r"religio\w*|god)\b",
    re.IGNORECASE,
)
"""What somebody may say beside a goal, and nobody else need hear of."""

_SENTENCE: Final = re.compile(r"(?<=[.!?])\s+|\n+")
_PART: Final = re.compile(
    r"[,;:.!?()\[\]\"“”/|]+|\s[-–—]+\s|\b(?:and|or|but|with|from)\b"
)
_WORD: Final = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")
_SHORTENED: Final = re.compile(r"(?:n't|'(?:d|ll|ve|re|m))$")
_SPEAKER: Final = re.compile(r"^[^\W\d_][^:\n]{0,40}:\s+")


@dataclass(frozen=True, slots=True)
class Topic:
    """What somebody is interested in: as they said it, and the stems of its words.

    `because` names where they said it; `said` counts how often, twice where they said
    it of a group or of themselves.
    """

    words: str
    terms: tuple[str, ...]
    because: str
    said: int = 1


def interests(person: Person, lines: Mapping[str, Sequence[str]]) -> tuple[Topic, ...]:
    """Return a person's topics, those said most often first.

    `lines` are the raw lines of conversations, by id: what somebody says beside a goal
    tells what it is about. A sentence that says no is about nothing they want.
    """
    found: dict[tuple[str, ...], Topic] = {}
    for ref, text in (*_values(person), *_beside(person, lines)):
        for topic in topics_in(text, ref):
            before = found.setdefault(topic.terms, replace(topic, said=0))
            more = 2 if ref.startswith(_NEAR) else 1
            found[topic.terms] = replace(before, said=before.said + more)
    whole = _widest(found.values())
    # What everybody in a field shares says nothing, unless nothing else was said.
    whole = [each for each in whole if telling_much(each.words)] or whole
    whole.sort(key=lambda t: (-t.said, len(t.terms) == 1))
    return tuple(whole[:MOST])


def _widest(topics: Iterable[Topic]) -> list[Topic]:
    """Let a topic of several words take in those that only say more of it."""
    kept: list[Topic] = []
    for topic in sorted(topics, key=lambda t: len(t.terms)):
        size = len(topic.terms)
        for at, wide in enumerate(kept):
            runs = (topic.terms[n : n + len(wide.terms)] for n in range(size))
            if len(wide.terms) > 1 and wide.terms in runs:
                kept[at] = replace(wide, said=wide.said + topic.said)
                break
        else:
            kept.append(topic)
    return kept


def topics_in(text: str, because: str) -> Iterator[Topic]:
    """Yield the runs of words in a text that are no everyday ones.

    >>> [t.words for t in topics_in("I am into social science, and open-ended AI", "")]
    ['social science', 'open-ended AI']
    """
    for part in _PART.split(text):
        run: list[str] = []
        said = _WORD.findall(part)
        for at, word in enumerate((*said, "")):
            if word and not _everyday(word) and len(run) < _LONGEST:
                run.append(word)
                continue
            before = said[at - 2].casefold() if at > 1 else ""
            if len(run) > 1 or len(said) <= _BRIEF or before in _ABOUT:
                yield from _topic(run, because)
            run = []


def _everyday(word: str) -> bool:
    """Say whether a word names no field: "want", "I'd", "isn't", "company's"."""
    small = word.casefold().replace("’", "'")
    return small.removesuffix("'s") in EVERYDAY or bool(_SHORTENED.search(small))


def _topic(run: Sequence[str], because: str) -> Iterator[Topic]:
    """Make a topic of a run of words, unless it is a name or says too little."""
    stems = tuple(t for word in run for each in words(word) if (t := term_of(each)))
    named = all(word[0].isupper() and not word.isupper() for word in run)
    if not stems or named or any(word.isdigit() for word in run):
        return
    if len(stems) == 1 and len(stems[0]) < 3 and not run[0].isupper():
        return
    yield Topic(" ".join(run), stems, because)


def _values(person: Person) -> Iterator[tuple[str, str]]:
    for slot in SLOTS:
        for ref, text in _texts(slot, person.profile.value(slot)):
            if not _AGAINST.search(text):
                yield ref, text


def _texts(slot: str, value: Any) -> Iterator[tuple[str, str]]:  # noqa: ANN401 - JSON
    if isinstance(value, list):
        for index, item in enumerate(value):
            if isinstance(item, Mapping):
                yield f"slot:{slot}.{index}", str(item.get("text") or "")
    elif isinstance(value, Mapping):
        yield f"slot:{slot}", str(value.get("text") or "")
    elif isinstance(value, str):
        yield f"slot:{slot}", value


def _beside(
    person: Person, lines: Mapping[str, Sequence[str]]
) -> Iterator[tuple[str, str]]:
    """Yield the sentences around what was heard in which interest shows."""
    seen: set[tuple[str, int]] = set()
    for slot in AROUND:
        answer = person.profile.answers.get(slot)
        if answer is None or answer.conversation not in lines:
            continue
        raw = lines[answer.conversation]
        for ref, at in _places(slot, answer.value, answer.lines):
            if (answer.conversation, at) not in seen and 0 < at <= len(raw):
                seen.add((answer.conversation, at))
                for sentence in _telling(raw[at - 1]):
                    yield ref, sentence


def _places(
    slot: str,
    value: Any,  # noqa: ANN401 - JSON
    whole: Iterable[int],
) -> Iterator[tuple[str, int]]:
    items = value if isinstance(value, list) else ()
    for index, item in enumerate(items):
        for at in item.get("lines") or ():
            yield f"slot:{slot}.{index}", int(at)
    for at in whole:
        yield f"slot:{slot}", at


def _telling(line: str) -> Iterator[str]:
    for sentence in _SENTENCE.split(_SPEAKER.sub("", line.strip())):
        private = _AGAINST.search(sentence) or _PRIVATE.search(sentence)
        if _CUE.search(sentence) and not private:
            yield sentence
