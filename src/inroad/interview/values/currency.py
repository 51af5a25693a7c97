"""Which currency an answer names, and whether a place settles it."""

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Final

from babel import Locale
from babel.numbers import get_territory_currencies

from inroad.interview.values.places import (
    currencies_of_demonyms,
    currency_of_place,
    find_places,
)
from inroad.interview.values.words import folded

# How people say what CLDR writes otherwise; the sets name what is meant in speech.
_SPOKEN: Final = {
    "quid": "GBP", "sterling": "GBP", "rmb": "CNY", "yuan": "CNY", "kuai": "CNY",
    "renminbi": "CNY", "nis": "ILS", "cfa": "XAF XOF", "kronor": "SEK",
    "kroner": "DKK NOK", "krónur": "ISK", "kronur": "ISK", "bob": "KES",
    "rs": "INR PKR NPR LKR MUR", "rand": "ZAR", "reais": "BRL", "kr": "SEK NOK DKK ISK",
    "rands": "ZAR", "soles": "PEN", "lpa": "INR", "ctc": "INR",
    "crowns": "CZK SEK NOK DKK ISK", "crown": "CZK SEK NOK DKK ISK",
    "zloty": "PLN", "złoty": "PLN", "złotych": "PLN", "złotys": "PLN",
    "zlotys": "PLN", "zlotych": "PLN", "lira": "TRY", "liras": "TRY",
    "pesos": "MXN ARS CLP COP PHP UYU DOP CUP", "peso": "MXN"
    " ARS CLP COP PHP UYU DOP CUP",
    "rupiah": "IDR", "rubles": "RUB BYN", "roubles": "RUB BYN", "lakh": "INR"
    " PKR BDT NPR LKR",
    "lakhs": "INR PKR BDT NPR LKR", "crore": "INR PKR BDT NPR LKR",
    "crores": "INR PKR BDT NPR LKR", "naira": "NGN", "cedi": "GHS", "cedis": "GHS",
    "lei": "RON MDL", "leva": "BGN", "đồng": "VND", "đồngs": "VND",
}  # fmt: skip
_SIGNS: Final = {
    "€": "EUR", "£": "GBP", "₹": "INR", "₦": "NGN", "₩": "KRW", "₺": "TRY", "₽": "RUB",
    "₪": "ILS", "₱": "PHP", "฿": "THB", "₫": "VND", "₴": "UAH", "₵": "GHS", "₸": "KZT",
    "৳": "BDT", "¥": "JPY CNY", "us$": "USD", "a$": "AUD", "c$": "CAD", "s$": "SGD",
    "r$": "BRL", "hk$": "HKD", "nz$": "NZD", "nt$": "TWD", "zł": "PLN", "kč": "CZK",
}  # fmt: skip
_SIGN: Final = re.compile(
    "|".join(
        rf"(?<![^\W_]){re.escape(s)}" if s[0].isalpha() else re.escape(s)
        for s in _SIGNS
    )
)
# Meant when nothing else is said: nearly everybody who says the word means this one.
_MEANT: Final = {"pound": "GBP", "pounds": "GBP", "lei": "RON", "kwacha": "ZMW"}
_DOLLARS: Final = frozenset(
    "USD CAD AUD NZD SGD HKD TWD JMD TTD BBD BSD BZD NAD FJD GYD LRD BND"
    " SRD XCD".split()
)
_INDIAN: Final = frozenset({"lakh", "lakhs", "crore", "crores"})
# Codes that people write in any case; the others need capitals beside a number.
_PLAIN_CODES: Final = frozenset(
    "usd eur gbp inr chf cad aud sgd aed sek nok dkk jpy ngn kes zar brl mxn pkr cny"
    " huf czk pln hkd nzd krw twd ghs ugx tzs bdt lkr npr egp myr thb idr vnd".split()
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
# Signs in letters, which touch the figure or stand right before it.
_PREFIXES: Final = {
    "R": "ZAR", "N": "NGN", "Rp": "IDR", "RM": "MYR", "Ksh": "KES", "KSh": "KES",
    "Tk": "BDT", "Ush": "UGX", "UGX": "UGX", "Tsh": "TZS", "Fr": "CHF", "SFr": "CHF",
}  # fmt: skip
_PREFIX: Final = re.compile(
    r"(?<![^\W_])(?:([RN])(?=\d)|(Rp|RM|K[Ss]h|Tk|U[Ss]h|T[Ss]h|S?Fr)\.? ?(?=\d))"
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
    if candidates == _DOLLARS and here and not settled:
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


def unsettled_sums(text: str, places: Iterable[str] = ()) -> frozenset[str]:
    """What the money beside a number may mean, where nothing settles it."""
    unsure = _money_by_number().search(folded(text)) and not read_currency(text, places)
    return may_mean(text) if unsure else frozenset()


def currency_of_sums(text: str, places: Iterable[str] = ()) -> str | None:
    """The currency of a text, where some word or sign for money stands by a number.

    A question mark, a beauty mark and a firm called Rand are no money.
    """
    plain = folded(text)
    return read_currency(text, places) if _money_by_number().search(plain) else None


def _nationality_after(plain: str) -> str | None:
    """The currency of "five thousand, Canadian", where no currency is named."""
    said = {
        code
        for pattern in (_NATIONAL, _NATIONAL_ALONE)
        for m in pattern.finditer(plain)
        for code in currencies_of_demonyms(m[1])
    }
    if not said and re.search(
        r"(?:[\d,.k]|thousand|year|month|taxe?s?[.,]?) us[.,;]?(?: |$)", plain
    ):
        return "USD"
    return said.pop() if len(said) == 1 else None


def _coded(text: str) -> str | None:
    """A code in capitals beside a number, as in 20,000 MAD."""
    codes = {m[1] or m[2] for m in _CODE.finditer(text)} & _tender()
    codes |= {_PREFIXES.get(m[1] or m[2], "ZAR") for m in _PREFIX.finditer(text)}
    return codes.pop() if len(codes) == 1 else None


def _meant(plain: str) -> str | None:
    words = set(re.findall(r"[^\W\d_]+", plain))
    if words & _INDIAN:
        return "INR"
    said = {_MEANT[w] for w in words & set(_MEANT)}
    return next(iter(said)) if len(said) == 1 else None


@lru_cache(maxsize=1)
def _money_by_number() -> re.Pattern[str]:
    words = "|".join(sorted(map(re.escape, (*_words(), *_phrases()))))
    return re.compile(
        rf"(?:\d|\b(?:{_NUMBER_ENDS}))(?: of)?[ -]?(?:[^\W\d_]+ )?(?:{words})\b"
        rf"|\b(?:{words}) ?\d|[€£$₹₦₩₺₽₪₱฿₫₴₵₸৳¥]\s?\d|\d ?(?:[€£$¥]|zł|kč)"
        rf"|\bin (?:{words})\b"
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
    sets = [frozenset(_SIGNS[m[0]].split()) for m in _SIGN.finditer(plain)]
    if re.search(r"(?<![a-z])\$", plain):
        sets.append(_DOLLARS)
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
        if code.lower() in _PLAIN_CODES:
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
    words |= {w: set(codes.split()) for w, codes in _SPOKEN.items()}
    words |= {w: set(_DOLLARS) for w in ("dollar", "dollars", "bucks")}
    return {w: frozenset(codes) for w, codes in words.items()}
