"""Numbers as people say and write them, each with its place in the text."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from inroad.interview.values import lexicon
from inroad.interview.values.cardinals import Part, cardinal
from inroad.interview.values.portions import fraction, ordinal
from inroad.interview.values.words import Token, folded, tokens_of

# An answer with more numbers than this is a table, not something said.
MOST: Final = 100
_LARGEST: Final = Decimal(10) ** 15


@dataclass(frozen=True, slots=True)
class Number:
    """A number said: its value, its place, and how it was said.

    `form` is "cardinal", "ordinal" or "fraction"; `scaled` is true when thousand, k,
    lakh and the like were said; `scale` names the last such word.
    """

    value: Decimal
    start: int
    end: int
    form: str = "cardinal"
    spelled: bool = False
    scale: str | None = None

    @property
    def span(self) -> tuple[int, int]:
        """Where the number stands."""
        return self.start, self.end


def find_numbers(text: str) -> tuple[Number, ...]:
    """The numbers in the text, left to right, without overlaps; at most `MOST`."""
    tokens = _all_parted(tokens_of(folded(text)))
    found: list[Number] = []
    i = 0
    while i < len(tokens) and len(found) < MOST:
        number, stop = _number_at(tokens, i)
        if number is not None:
            found.append(number)
        i = max(stop, i + 1)
    return tuple(found)


def _all_parted(tokens: Sequence[Token]) -> list[Token]:
    before = ("", *(token.text for token in tokens))
    pairs = zip(tokens, before, strict=False)
    return [part for token, last in pairs for part in _parted(token, last)]


def _parted(token: Token, last: str) -> tuple[Token, ...]:
    """A number word and the verb that leans on it, as in "the last fifteen's mine".

    Of parts only "a quarter's meetings": "last quarter's" is of a year.
    """
    stem = token.text.removesuffix("'s")
    part = stem in lexicon.PARTS and last in ("a", "another")
    number = stem in lexicon.UNITS or stem in lexicon.TENS or part
    if stem == token.text or not number:
        return (token,)
    cut = token.start + len(stem)
    return Token(stem, token.start, cut, "word"), Token("'s", cut, token.end, "word")


def _number_at(tokens: Sequence[Token], i: int) -> tuple[Number | None, int]:
    sign = 1
    first = i
    if (
        tokens[i].text in ("minus", "negative") and i + 1 < len(tokens)
    ) or _is_minus_sign(tokens, i):
        sign, i = -1, i + 1
    for read, form in ((fraction, "fraction"), (ordinal, "ordinal")):
        part = read(tokens, i)
        if part is not None:
            return _made(tokens, first, part, sign, form), part.stop
    part = cardinal(tokens, i)
    if part is None or part.value > _LARGEST:
        return None, part.stop if part else first + 1
    return _made(tokens, first, part, sign, "cardinal"), part.stop


def _made(
    tokens: Sequence[Token], first: int, part: Part, sign: int, form: str
) -> Number:
    end = tokens[part.stop - 1].end
    start = tokens[first].start
    return Number(sign * part.value, start, end, form, part.spelled, part.scale)


def _is_minus_sign(tokens: Sequence[Token], i: int) -> bool:
    if tokens[i].text != "-" or i + 1 >= len(tokens):
        return False
    if tokens[i + 1].kind != "num" or tokens[i + 1].start != tokens[i].end:
        return False
    return i == 0 or tokens[i - 1].end < tokens[i].start
