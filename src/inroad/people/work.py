"""Work, Author, Person: what was published, as it names its authors, and by whom."""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

_LETTERS: Final = re.compile(r"[^\W_]+")
_FOLDED: Final = str.maketrans(
    {
        "ø": "o",
        "đ": "d",
        "ð": "d",
        "ł": "l",
        "ı": "i",
        "æ": "ae",
        "œ": "oe",
        "þ": "th",
        "ħ": "h",
        "’": None,
        "'": None,
        "ʼ": None,
    }
)


@dataclass(frozen=True, slots=True)
class Author:
    """Somebody as one work names them.

    `ids` are those that the source gives, each with where it comes from:
    "openreview:~Ada_B1", "orcid:0000-…", "openalex:A1…", "acl:ada-b".
    """

    name: str
    ids: tuple[str, ...] = ()
    affiliation: str = ""


@dataclass(frozen=True, slots=True)
class Work:
    """A paper, preprint, book or talk, as a file of works tells of it.

    `id` is the world's where it has one, else the file's own. `doi` and `arxiv` are
    bare and in small letters ("10.1/ab", "2301.00001"); `source` names the format.
    """

    id: str
    title: str
    abstract: str = ""
    authors: tuple[Author, ...] = ()
    year: int | None = None
    venue: str = ""
    keywords: tuple[str, ...] = ()
    doi: str = ""
    arxiv: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True)
class Person:
    """One human being, as far as can be told; `works` are ids, the latest first.

    Who may be two people, or the same as somebody else, stays apart: see `names`.
    """

    id: str
    name: str
    names: tuple[str, ...] = ()
    affiliations: tuple[str, ...] = ()
    works: tuple[str, ...] = ()


@lru_cache(maxsize=1 << 18)
def folded(text: str) -> str:
    """Return the letters and digits of a text, small, without accents, spaced once.

    Scripts that are not Latin stay as they are.
    """
    if not text.isascii():
        apart = unicodedata.normalize("NFKD", text)
        text = "".join(c for c in apart if not unicodedata.combining(c))
    return " ".join(_LETTERS.findall(text.casefold().translate(_FOLDED)))
