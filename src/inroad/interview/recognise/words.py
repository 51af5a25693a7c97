"""Words as the recogniser sees them: folded, cut to stems, grouped by meaning."""

import re
from functools import cache
from importlib import resources
from typing import Final

SENTENCE_END: Final = re.compile(r"(?<=[.?!…;:])\s+")
WORD: Final = re.compile(r"[^\W_]+|\?")
ENDINGS: Final = ("ing", "edly", "ed", "ly", "es", "s")


def folded(text: str) -> str:
    """Small letters, without apostrophes: captions drop them at will."""
    return text.lower().replace("’", "").replace("'", "")


def words(text: str) -> list[str]:
    """Words and question marks, folded."""
    return WORD.findall(folded(text))


def sentences(text: str) -> list[str]:
    """Sentences, cut generously."""
    return [part for part in SENTENCE_END.split(text) if part.strip()]


def stem(word: str) -> str:
    """The word without a common ending."""
    for ending in ENDINGS:
        if len(word) > len(ending) + 3 and word.endswith(ending):
            return word[: -len(ending)]
    return word


@cache
def meanings() -> dict[str, tuple[str, ...]]:
    """Word or stem to the concepts it may stand for, from `content/concepts.txt`."""
    found: dict[str, set[str]] = {}
    page = resources.files("inroad.interview") / "content" / "concepts.txt"
    for row in page.read_text(encoding="utf-8").splitlines():
        concept, _, members = row.partition(":")
        for member in members.split() if not row.startswith("#") else ():
            for spelling in {folded(member), folded(member).replace("-", "")}:
                found.setdefault(spelling, set()).add(concept)
                found.setdefault("~" + stem(spelling), set()).add(concept)
    return {word: tuple(sorted(concepts)) for word, concepts in found.items()}


def concepts(word: str) -> tuple[str, ...]:
    """What the folded word may be about; nothing for most words."""
    table = meanings()
    return table.get(word) or table.get("~" + stem(word), ())
