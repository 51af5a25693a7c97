"""How people name, sign and shorten currencies."""

from typing import Final

# How people say what CLDR writes otherwise; the sets name what is meant in speech.
SPOKEN: Final = {
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
    "juta": "IDR", "manwon": "KRW",
    "lei": "RON MDL", "leva": "BGN", "đồng": "VND", "đồngs": "VND",
    "meticais": "MZN", "soum": "UZS", "maloti": "LSL",
    "emalangeni": "SZL", "toman": "IRR", "tomans": "IRR", "colones": "CRC",
    "tögrög": "MNT", "tugriks": "MNT", "cordobas": "NIO",
    "loonies": "CAD",
}  # fmt: skip
SIGNS: Final = {
    "€": "EUR", "£": "GBP", "₹": "INR", "₦": "NGN", "₩": "KRW", "₺": "TRY", "₽": "RUB",
    "₪": "ILS", "₱": "PHP", "฿": "THB", "₫": "VND", "₴": "UAH", "₵": "GHS", "₸": "KZT",
    "৳": "BDT", "¥": "JPY CNY", "us$": "USD", "a$": "AUD", "c$": "CAD", "s$": "SGD",
    "r$": "BRL", "hk$": "HKD", "nz$": "NZD", "nt$": "TWD", "zł": "PLN", "kč": "CZK",
}  # fmt: skip
# Meant when nothing else is said: nearly everybody who says the word means this one.
MEANT: Final = {"pound": "GBP", "pounds": "GBP", "lei": "RON", "kwacha": "ZMW"}
DOLLARS: Final = frozenset(
    "USD CAD AUD NZD SGD HKD TWD JMD TTD BBD BSD BZD NAD FJD GYD LRD BND"
    " SRD XCD".split()
)
INDIAN: Final = frozenset({"lakh", "lakhs", "crore", "crores"})
# Codes that people write in any case; the others need capitals beside a number.
PLAIN_CODES: Final = frozenset(
    "usd eur gbp inr chf cad aud sgd aed sek nok dkk jpy ngn kes zar brl mxn pkr cny"
    " huf czk pln hkd nzd krw twd ghs ugx tzs bdt lkr npr egp myr thb idr vnd".split()
)
# Signs in letters, which touch the figure or stand right before it.
PREFIXES: Final = {
    "R": "ZAR", "N": "NGN", "Rp": "IDR", "RM": "MYR", "Ksh": "KES", "KSh": "KES",
    "Tk": "BDT", "Ush": "UGX", "UGX": "UGX", "Tsh": "TZS", "Fr": "CHF", "SFr": "CHF",
}  # fmt: skip
# Short for a country's dollar, where it stands alone by a sum.
SHORT: Final = {"sing": "SGD", "aussie": "AUD", "kiwi": "NZD"}
