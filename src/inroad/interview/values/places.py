"""Places a person says they live in, and the currency people are paid in there."""

import re
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Final

from inroad.interview.values.cues import sentences
from inroad.interview.values.words import folded


@dataclass(frozen=True, slots=True)
class _Gazetteer:
    currency: dict[str, str]
    pattern: re.Pattern[str]
    demonym: re.Pattern[str]
    demonyms: frozenset[str]
    anywhere: re.Pattern[str]


# Short names and names that are words need their capitals.
_AS_WRITTEN: Final = frozenset(
    {"us", "la", "sf", "uk", "uae", "kl", "nice", "split", "bath", "essen", "cork",
     "turkey", "chad", "jordan", "hue", "cali", "drc", "oran", "male", "jos", "ife",
     "hull", "aba", "fargo", "luton", "slough", "flint", "fife", "meru", "naga"}
)  # fmt: skip
_LIVES: Final = (
    r"(?:in|from|near|outside|around|leave|leaving|left|live|based|here in|out of"
    r"|back in|stay in|over in|quit)"
)
_WORK: Final = (
    r"(?:university|company|startup|bank|lab|salary|firm|institute|institution"
    r"|hospital|school|ministry|government|contract|stipend|scholarship|fellowship|pay"
    r"|wage|wages|employer|telecom|insurer|consultancy|tax|taxes|rent)"
)
_IN: Final = re.compile(r"\b(?:in|from|near|outside|leave|to) (?:the )?$")
_DREAM: Final = re.compile(
    r"\b(?:would|'d|could|if|wish|want|wanted|dream|hope|hoping|apply|applying|applied"
    r"|move to|moving to|relocate|average|someone|somebody|they|he|she|his|her|their"
    r"|conference|holiday|vacation|grew up|born|used to|friends?|brother|sister|cousin"
    r"|maybe|one day|people|labs?|researchers?|who)\b"
)
_LEAVES: Final = re.compile(r"\b(?:leave|leaving|left|quit|get out of)\W+$")
_OWN: Final = re.compile(
    r"\b(?:i'm|i am|i live|i work|i've lived|(?:we|i) (?:can|both|still"
    r"|have to) (?:live|stay|work)|we live|we're|i study|i do|i did my"
    r"|i'm doing|here in|based)\b[^.!?]{0,60}$"
)


def find_places(text: str) -> list[tuple[str, int, int, str]]:
    """Places the speaker says they live in, are from or leave: name, span, currency.

    Places wished for and places of other people are left out; so are names without a
    word such as "in" before them, which keeps first names out.
    """
    if not text:
        return []
    plain = folded(text)
    pieces = sentences(plain)
    found = []
    table = _gazetteer()
    for m in sorted(
        (*table.pattern.finditer(plain), *table.demonym.finditer(plain)),
        key=lambda m: m.start(1),
    ):
        start, end = m.span(1)
        if _is_home(text, plain, pieces, start, end):
            found.append(
                (text[start:end], start, end, table.currency[plain[start:end]])
            )
    return found


def currency_of_place(name: str) -> str | None:
    """The currency paid in a named place, when the table holds it."""
    return _gazetteer().currency.get(folded(name).strip())


def spans_of_places(text: str) -> list[tuple[int, int, str]]:
    """Every place written with a capital, wherever it stands: span and currency.

    Where nothing has a capital, as some write, names do without one.
    """
    plain = folded(text)
    table = _gazetteer()
    small = not any(c.isupper() for c in re.sub(r"\bI\b", "", text))
    return [
        (*m.span(), table.currency[m[0]])
        for m in table.anywhere.finditer(plain)
        if (small or text[m.start()].isupper())
        and (m[0] not in _AS_WRITTEN or _is_a_place(text, *m.span()))
    ]


def _is_a_place(text: str, start: int, end: int) -> bool:
    """Whether a name that is a word as well is written as one of a place."""
    capitals = text[start:end].isupper() if end - start <= 3 else text[start].isupper()
    return capitals and _IN.search(text, max(0, start - 12), start) is not None


def currencies_of_demonyms(plain: str) -> frozenset[str]:
    """Currencies of the nationalities named in folded text, as in Norwegian kroner."""
    table = _gazetteer()
    words = re.findall(r"[^\W\d_]+", plain)
    return frozenset(table.currency[w] for w in words if w in table.demonyms)


def _is_home(
    text: str, plain: str, pieces: tuple[tuple[int, int], ...], start: int, end: int
) -> bool:
    name = plain[start:end]
    if name in _AS_WRITTEN and not text[start].isupper():
        return False
    if name in ("us", "la", "sf", "kl") and not text[start:end].isupper():
        return False
    first = next((a for a, b in pieces if a <= start < b), 0)
    first = max(first, start - 200)
    before = plain[first:start]
    if _LEAVES.search(before[-12:]) and not re.search(r"'t ", before):
        return True
    if _OWN.search(before[-80:]):
        return _DREAM.search(_OWN.split(before)[-1]) is None
    return _DREAM.search(before) is None


@lru_cache(maxsize=1)
def _gazetteer() -> _Gazetteer:
    source = files("inroad.interview.values").joinpath("places.txt")
    currency: dict[str, str] = {}
    places: list[str] = []
    demonyms: list[str] = []
    for line in source.read_text(encoding="utf-8").splitlines():
        if not line.strip() or line.startswith("#"):
            continue
        code, countries, people, cities = (part.strip() for part in line.split("|"))
        here = [
            folded(p.strip()) for p in f"{countries};{cities}".split(";") if p.strip()
        ]
        theirs = [folded(p.strip()) for p in people.split(";") if p.strip()]
        places += here
        demonyms += theirs
        currency |= dict.fromkeys((*here, *theirs), code)
    return _Gazetteer(
        currency,
        re.compile(
            rf"\b{_LIVES} (?:the |downtown |central |greater )?({_any_of(places)})\b"
        ),
        re.compile(rf"\b(?:an?|my|our|the) (?:\w+ )?({_any_of(demonyms)}) {_WORK}\b"),
        frozenset(demonyms),
        re.compile(rf"\b({_any_of(places)})\b"),
    )


def _any_of(names: list[str]) -> str:
    return "|".join(re.escape(n) for n in sorted(set(names), key=len, reverse=True))
