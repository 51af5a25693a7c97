"""Which currency an answer names, and whether a place settles it."""

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Final

from babel import Locale
from babel.numbers import get_territory_currencies

from inroad.interview.values.money_names import (
    DOLLARS,
    INDIAN,
    MEANT,
    PLAIN_CODES,
    PREFIXES,
    SHORT,
    SIGNS,
    SPOKEN,
)
from inroad.interview.values.places import (
    currencies_of_demonyms,
    currency_of_place,
    find_places,
)
from inroad.interview.values.words import folded

_SIGN: Final = re.compile(
    "|".join(
        rf"(?<![^\W_]){re.escape(s)}" if s[0].isalpha() else re.escape(s) for s in SIGNS
    )
)
_CODE: Final = re.compile(
    r"(?:(?<=\d)|(?<=\d )|(?<=[kKmM] )|(?<=thousand )"
    r"|(?<=million ))([A-Z]{3})(?![^\W_])|(?<![^\W_])([A-Z]{3})(?= ?\d)"
)
_NATIONAL: Final = re.compile(
    r"(?:[\d,k]|thousand|hundred|million) ([a-z]+)(?=[.,;!?]|$)"
)
# "Thirty thousand a year. Canadian."
_NATIONAL_ALONE: Final = re.compile(r"[.,;!?] ([a-z]+)(?=[.,;!?]|$)")
_PREFIX: Final = re.compile(
    # A grant or a road may be called R01 too.
    r"(?<![^\W_])(?:([RN])(?=\d{3}|\d+[ ,.]\d{3}|\d+ ?(?:k|m|thousand|million)\b)"
    r"|(Rp|RM|K[Ss]h|Tk|U[Ss]h|T[Ss]h|S?Fr)\.? ?(?=\d))"
)
_NUMBER_ENDS: Final = (
    "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen"
    "|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty"
    "|seventy|eighty|ninety|hundred|thousand|k|grand|million|lakh|lakhs|crore|few|half"
)
_DENIED: Final = re.compile(r"\bnot (?:in )?(?:us |american )?([^\W\d_]+)\b")
# A word that is also a verb counts only right after a number.
_WON: Final = re.compile(
    r"(?:\d|k|hundred|thousand|million|korean|south korean|in) won\b"
)

# "Som" counts only there too.
_SOM: Final = re.compile(r"(?:\d|k|hundred|thousand|million) soms?\b")


def read_currency(text: str, places: Iterable[str] = ()) -> str | None:
    """The ISO 4217 code an answer names; None when no word or place settles it.

    `places` are names of places the person lives in.
    """
    plain = _without_denied(folded(text))
    qualified = _qualified(plain) or _coded(text)
    if qualified:
        return qualified
    candidates = _named(plain)
    if len(candidates) == 1:
        return next(iter(candidates))
    if not candidates:
        return _nationality_after(plain)
    here = {c for p in places if (c := currency_of_place(p)) is not None}
    here |= {p[3] for p in find_places(text)} | currencies_of_demonyms(plain)
    settled = candidates & here
    if candidates == DOLLARS and here and not settled:
        return "USD"  # where no dollar is spent, the American one is meant
    if len(settled) == 1:
        return next(iter(settled))
    return None if settled else _meant(plain)


def _without_denied(plain: str) -> str:
    """The text without the money it says is not meant: "crowns, not dollars"."""
    return _DENIED.sub(lambda m: " " if m[1] in _words() else m[0], plain)


def names_money(text: str) -> bool:
    """Whether any word or sign for money stands in a text, whatever it may mean."""
    plain = folded(text)
    return bool(_qualified(plain) or _coded(text) or _named(plain))


def may_mean(text: str) -> frozenset[str]:
    """Every currency that the words and signs for money in a text may mean."""
    return _named(_without_denied(folded(text)))


def sums_may_mean(text: str) -> frozenset[str]:
    """What the money by the numbers of a text may mean; empty where none is named.

    A question mark, a beauty mark and a firm called Rand are no money.
    """
    plain = _without_denied(folded(text))
    counted = (_money_by_number(), _WON, _SOM)
    if any(pattern.search(plain) for pattern in counted) or _coded(text):
        return _may_be(text, plain)
    return frozenset()


def money_alone(text: str) -> frozenset[str]:
    """What money a sentence may mean that opens by naming it: "Shillings, yes."."""
    plain = _without_denied(folded(text))
    return _may_be(text, plain) if _money_first().match(plain) else frozenset()


def likely_meant(codes: frozenset[str]) -> str | None:
    """Which of several currencies with one name nearly everybody means by it."""
    said = {code for code in MEANT.values() if code in codes}
    return said.pop() if len(said) == 1 and codes != DOLLARS else None


def is_dollars(codes: frozenset[str]) -> bool:
    """Whether some currencies are those that a bare "dollars" may mean."""
    return codes == DOLLARS


def _may_be(text: str, plain: str) -> frozenset[str]:
    surely = _qualified(plain) or _coded(text)
    if surely:
        return frozenset({surely})
    named = _named(plain)
    return (named & currencies_of_demonyms(plain)) or named


def _nationality_after(plain: str) -> str | None:
    """The currency of "five thousand, Canadian", where no currency is named."""
    said = {
        code
        for pattern in (_NATIONAL, _NATIONAL_ALONE)
        for m in pattern.finditer(plain)
        for code in currencies_of_demonyms(m[1]) | ({SHORT.get(m[1], "")} - {""})
    }
    if not said and re.search(
        r"(?:[\d,.k]|thousand|year|month|taxe?s?[.,]?) us[.,;]?(?: |$)", plain
    ):
        return "USD"
    return said.pop() if len(said) == 1 else None


def _coded(text: str) -> str | None:
    """A code in capitals beside a number, as in 20,000 MAD."""
    codes = {m[1] or m[2] for m in _CODE.finditer(text)} & _tender()
    codes |= {PREFIXES.get(m[1] or m[2], "ZAR") for m in _PREFIX.finditer(text)}
    return codes.pop() if len(codes) == 1 else None


def _meant(plain: str) -> str | None:
    words = set(re.findall(r"[^\W\d_]+", plain))
    if words & INDIAN:
        return "INR"
    said = {MEANT[w] for w in words & set(MEANT)}
    return next(iter(said)) if len(said) == 1 else None


@lru_cache(maxsize=1)
def _money_by_number() -> re.Pattern[str]:
    words = "|".join(sorted(map(re.escape, (*_words(), *_phrases()))))
    return re.compile(
        rf"(?:\d|\b(?:{_NUMBER_ENDS}))(?: of)?[ -]?(?:[^\W\d_]+ )?(?:{words})\b"
        rf"|\b(?:{words}) ?\d|[€£$₹₦₩₺₽₪₱฿₫₴₵₸৳¥]\s?\d|\d ?(?:[€£$¥]|zł|kč)"
        rf"|\bin (?:{words})\b"
    )


@lru_cache(maxsize=1)
def _money_first() -> re.Pattern[str]:
    words = "|".join(sorted(map(re.escape, (*_words(), *_phrases()))))
    return re.compile(
        r"\W*(?:(?:yes|yeah|yep|yup|haha|oh|well|so|right|no|only|in|of course|it's"
        r"|that's|is that|are those|you mean|thousand|i mean|still|all|sorry)\W+)*"
        rf"(?:{words})(?=\W*$|\s*[,;:?]| (?:yes|yeah|of course|right|a|per|each)\b)"
    )


def currency_words() -> frozenset[str]:
    """Single words that name a currency, in lower case."""
    return frozenset(_words())


def _qualified(plain: str) -> str | None:
    """Swiss francs, US dollars, CAD, and signs that belong to one country."""
    found = [(m.start(), _phrases()[m[0]]) for m in _phrase_pattern().finditer(plain)]
    codes = {code for _, code in found}
    return codes.pop() if len(codes) == 1 else None


def _named(plain: str) -> frozenset[str]:
    """What the currency words and signs of the answer may mean, all together."""
    sets = [frozenset(SIGNS[m[0]].split()) for m in _SIGN.finditer(plain)]
    if re.search(r"(?<![a-z])\$", plain):
        sets.append(DOLLARS)
    words = _words()
    sets += [words[w] for w in re.findall(r"[^\W\d_]+", plain) if w in words]
    if _WON.search(plain):
        sets.append(frozenset({"KRW"}))
    if _SOM.search(plain):
        sets.append(frozenset({"KGS", "UZS"}))
    if not sets:
        return frozenset()
    common = frozenset.intersection(*sets)
    return common or frozenset.union(*sets)


@lru_cache(maxsize=1)
def _tender() -> frozenset[str]:
    """Codes that are legal tender somewhere today, by CLDR."""
    locale = Locale.parse("en")
    return frozenset(
        code
        for territory in map(str, locale.territories)
        if len(territory) == 2 and territory.isalpha()
        for code in get_territory_currencies(territory)
    )


@lru_cache(maxsize=1)
def _phrases() -> dict[str, str]:
    names = Locale.parse("en").currencies
    phrases: dict[str, str] = {}
    for code in sorted(_tender()):
        name = folded(names.get(code, code))
        if " " in name:
            phrases |= {name: code, name + "s": code}
        if code.lower() in PLAIN_CODES:
            phrases[code.lower()] = code
    spoken = {"us dollars": "USD", "american dollars": "USD", "u.s. dollars": "USD"}
    spoken |= {"nt dollars": "TWD", "kiwi dollars": "NZD", "tt dollars": "TTD"}
    spoken |= {"convertible mark": "BAM", "convertible marks": "BAM"}
    spoken |= {"dollars, us": "USD", "dollars us": "USD", "dollars, american": "USD"}
    return phrases | spoken | {"aussie dollars": "AUD", "singapore dollars": "SGD"}


@lru_cache(maxsize=1)
def _phrase_pattern() -> re.Pattern[str]:
    longest = sorted(_phrases(), key=len, reverse=True)
    return re.compile(
        r"(?<![^\W\d_])(?:" + "|".join(map(re.escape, longest)) + r")(?![^\W_])"
    )


@lru_cache(maxsize=1)
def _words() -> dict[str, frozenset[str]]:
    """The last word of each currency's name, and the currencies it may mean."""
    names = Locale.parse("en").currencies
    words: dict[str, set[str]] = {}
    for code in _tender():
        last = folded(names.get(code, code)).split()[-1]
        for form in (last, last + "s"):
            words.setdefault(form, set()).add(code)
    # Marks are given at school, and after a question.
    for form in (
        "mark",
        "marks",
        "real",
        "sol",
        "sols",
        "won",
        "wons",
        "gold",
        "golds",
        "som",
        "soms",
    ):
        words.pop(form, None)
    words |= {w: set(codes.split()) for w, codes in SPOKEN.items()}
    words |= {w: set(DOLLARS) for w in ("dollar", "dollars", "bucks")}
    return {w: frozenset(codes) for w, codes in words.items()}
