"""Numbers as people say and write them, each with its place in the text."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from inroad.interview.values import lexicon
from inroad.interview.values.digits import figure_value
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


@dataclass(frozen=True, slots=True)
class _Part:
    value: Decimal
    stop: int
    spelled: bool = True
    scale: str | None = None


def find_numbers(text: str) -> tuple[Number, ...]:
    """The numbers in the text, left to right, without overlaps; at most `MOST`."""
    tokens = [part for token in tokens_of(folded(text)) for part in _parted(token)]
    found: list[Number] = []
    i = 0
    while i < len(tokens) and len(found) < MOST:
        number, stop = _number_at(tokens, i)
        if number is not None:
            found.append(number)
        i = max(stop, i + 1)
    return tuple(found)


def _parted(token: Token) -> tuple[Token, ...]:
    """A number word and the verb that leans on it, as in "the last fifteen's mine"."""
    stem = token.text.removesuffix("'s")
    if stem == token.text or (stem not in lexicon.UNITS and stem not in lexicon.TENS):
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
    for read, form in ((_fraction, "fraction"), (_ordinal, "ordinal")):
        part = read(tokens, i)
        if part is not None:
            return _made(tokens, first, part, sign, form), part.stop
    part = _cardinal(tokens, i)
    if part is None or part.value > _LARGEST:
        return None, part.stop if part else first + 1
    return _made(tokens, first, part, sign, "cardinal"), part.stop


def _made(
    tokens: Sequence[Token], first: int, part: _Part, sign: int, form: str
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


def _word(tokens: Sequence[Token], i: int) -> str:
    return tokens[i].text if 0 <= i < len(tokens) else ""


def _touches(tokens: Sequence[Token], i: int) -> bool:
    return 0 < i < len(tokens) and tokens[i - 1].end == tokens[i].start


def _small(tokens: Sequence[Token], i: int) -> _Part | None:
    """A number under one hundred in words: nineteen, forty, fifty-two."""
    word = _word(tokens, i)
    if word in lexicon.UNITS:
        return _Part(lexicon.UNITS[word], i + 1)
    if word in lexicon.UNITS_TOGETHER:
        return _Part(lexicon.UNITS_TOGETHER[word], i + 1)
    if word not in lexicon.TENS:
        return None
    j = i + 1
    if _word(tokens, j) == "-" and _touches(tokens, j) and _touches(tokens, j + 1):
        j += 1
    unit = lexicon.UNITS.get(_word(tokens, j))
    if unit is not None and 1 <= unit <= 9:
        return _Part(lexicon.TENS[word] + unit, j + 1)
    return _Part(lexicon.TENS[word], i + 1)


def _base(tokens: Sequence[Token], i: int) -> _Part | None:
    """What a scale word multiplies: figures, words, "a", "a couple of", "a dozen"."""
    word = _word(tokens, i)
    if word in ("a", "an"):
        after = _word(tokens, i + 1)
        if after in ("couple", "dozen"):
            return _counted(tokens, i + 1)
        scaled = after in lexicon.HUNDRED or (
            after in lexicon.SCALES and after not in lexicon.GLUED_ONLY
        )
        return _Part(Decimal(1), i + 1) if scaled and after != "k" else None
    if word in ("dozen", "couple"):
        counted = word == "dozen" or _word(tokens, i + 1) == "of"
        return _counted(tokens, i) if counted else None
    if word == "hundred":
        before = _word(tokens, i - 1)
        vague = before in ("few", "several", "many", "per", "some", "the")
        return None if vague else _Part(Decimal(1), i)
    if i < len(tokens) and tokens[i].kind == "num":
        value = figure_value(word)
        return None if value is None else _after_figure(tokens, _Part(value, i + 1))
    part = _small(tokens, i)
    if part is not None and _word(tokens, part.stop) == "dozen":
        return _Part(12 * part.value, part.stop + 1)
    return None if part is None else _after_small(tokens, part)


def _counted(tokens: Sequence[Token], i: int) -> _Part:
    value = Decimal(2 if tokens[i].text == "couple" else 12)
    follows = _word(tokens, i + 1) == "of"
    return _Part(value, i + 2 if follows else i + 1)


def _after_figure(tokens: Sequence[Token], part: _Part) -> _Part:
    vulgar = lexicon.VULGAR.get(_word(tokens, part.stop))
    if vulgar is not None and _touches(tokens, part.stop):
        return _Part(part.value + vulgar, part.stop + 1, spelled=False)
    half = _and_a_half(tokens, part.stop)
    return _Part(part.value + half[0], half[1], spelled=False)


def _after_small(tokens: Sequence[Token], part: _Part) -> _Part:
    if _word(tokens, part.stop) == "point":
        digits, j = "", part.stop + 1
        while (unit := lexicon.UNITS.get(_word(tokens, j))) is not None and unit < 10:
            digits, j = digits + str(unit), j + 1
            if len(digits) > 9:
                break
        if digits:
            return _Part(part.value + Decimal(f"0.{digits}"), j)
    half = _and_a_half(tokens, part.stop)
    return _Part(part.value + half[0], half[1])


def _and_a_half(tokens: Sequence[Token], i: int) -> tuple[Decimal, int]:
    """The added part of "two and a half", and where it stops."""
    if _word(tokens, i) != "and":
        return Decimal(0), i
    if _word(tokens, i + 1) == "a" and _word(tokens, i + 2) in ("half", "quarter"):
        return 1 / lexicon.PARTS[_word(tokens, i + 2)], i + 3
    if _word(tokens, i + 1) == "three" and _word(tokens, i + 2) == "quarters":
        return Decimal("0.75"), i + 3
    return Decimal(0), i


def _cardinal(tokens: Sequence[Token], i: int) -> _Part | None:
    """Chunks of falling scale, as in three lakh fifty thousand."""
    chunk = _chunk(tokens, i)
    if chunk is None:
        return None
    total, power, stop = chunk[0].value, chunk[1], chunk[0].stop
    spelled, scale = chunk[0].spelled, chunk[0].scale
    while power > 0:
        j = stop + 1 if _word(tokens, stop) == "and" else stop
        more = _chunk(tokens, j)
        if more is None or not more[0].spelled or more[1] >= power:
            break
        if more[0].value >= Decimal(10) ** power or _word(tokens, j) in ("a", "an"):
            break
        total, power, stop = total + more[0].value, more[1], more[0].stop
    return _Part(total, stop, spelled, scale)


def _chunk(tokens: Sequence[Token], i: int) -> tuple[_Part, int] | None:
    """A number with the scale words after it, and the power of ten it ends on."""
    base = _base(tokens, i)
    if base is None:
        return None
    value, stop, power, scale = base.value, base.stop, 0, base.scale
    if _word(tokens, stop) in lexicon.HUNDRED:
        value, stop, power = value * 100, stop + 1, 2
        if not _ends_a_range(tokens, i, stop):
            value, stop = _tail_of_hundred(tokens, value, stop)
    word = _word(tokens, stop)
    if word in lexicon.SCALES and _scale_fits(tokens, stop):
        power = lexicon.SCALES[word]
        value, stop, scale = value * Decimal(10) ** power, stop + 1, word
        if word in ("lakh", "lakhs") and _word(tokens, stop) in ("crore", "crores"):
            value, stop, power = value * Decimal(10) ** 7, stop + 1, 12
    return _Part(value, stop, base.spelled, scale), power


def _ends_a_range(tokens: Sequence[Token], i: int, stop: int) -> bool:
    """Whether "and" parts two sums, as in between eight hundred and two thousand."""
    if _word(tokens, i - 1) != "between" or _word(tokens, stop) != "and":
        return False
    following = _small(tokens, stop + 1)
    after = _word(tokens, following.stop) if following else ""
    return after in lexicon.SCALES or after in lexicon.HUNDRED


def _scale_fits(tokens: Sequence[Token], i: int) -> bool:
    word = tokens[i].text
    if word in lexicon.GLUED_ONLY:
        return _touches(tokens, i) and tokens[i - 1].kind == "num"
    return True


def _tail_of_hundred(
    tokens: Sequence[Token], value: Decimal, stop: int
) -> tuple[Decimal, int]:
    """Add "and thirty-two" after a hundred, unless another hundred begins there."""
    half = _and_a_half(tokens, stop)
    if half[1] > stop:
        return value + 100 * half[0], half[1]
    j = stop + 1 if _word(tokens, stop) == "and" else stop
    tail = _small(tokens, j)
    if tail is None or _word(tokens, tail.stop) in lexicon.HUNDRED:
        return value, stop
    if _word(tokens, tail.stop) == "-" and _word(tokens, stop) != "and":
        return value, stop
    return value + tail.value, tail.stop


def _fraction(tokens: Sequence[Token], i: int) -> _Part | None:
    """Half, a third, two fifths, three quarters, half a million, ½."""
    word = _word(tokens, i)
    if word in lexicon.VULGAR:
        return _Part(lexicon.VULGAR[word], i + 1, spelled=False)
    if word in ("half", "quarter"):
        return _half_of_scale(tokens, i)
    if word == "a" and _word(tokens, i + 1) in ("good", "solid", "full", "whole"):
        noun = _word(tokens, i + 2)
        return _Part(1 / lexicon.PARTS[noun], i + 3) if noun in lexicon.PARTS else None
    if word in ("a", "an", "one") and _word(tokens, i + 1) in lexicon.PARTS:
        part = _half_of_scale(tokens, i + 1)
        return part if word != "an" or _word(tokens, i + 1) == "eighth" else None
    if word == "last" and _word(tokens, i + 1) in lexicon.PARTS:
        return _Part(1 / lexicon.PARTS[_word(tokens, i + 1)], i + 2)
    return _counted_parts(tokens, i)


def _counted_parts(tokens: Sequence[Token], i: int) -> _Part | None:
    """Two fifths, three-quarters: never more than a whole."""
    top = lexicon.UNITS.get(_word(tokens, i))
    if top is None or not 2 <= top <= 9:
        return None
    j = i + 2 if _word(tokens, i + 1) == "-" else i + 1
    part = _word(tokens, j)
    if part not in lexicon.PARTS or not part.endswith("s"):
        return None
    share = top / lexicon.PARTS[part]
    return _Part(share, j + 1) if share <= 1 else None


def _half_of_scale(tokens: Sequence[Token], i: int) -> _Part:
    """One half, or half a million when a scale word follows."""
    value = 1 / lexicon.PARTS[tokens[i].text]
    scale = _word(tokens, i + 2)
    if _word(tokens, i + 1) == "a" and scale in lexicon.SCALES:
        power = lexicon.SCALES[scale]
        return _Part(value * Decimal(10) ** power, i + 3, scale=scale)
    return _Part(value, i + 1)


def _ordinal(tokens: Sequence[Token], i: int) -> _Part | None:
    """The eightieth, ninety-fifth, 80th."""
    word = _word(tokens, i)
    if word in lexicon.ORDINAL_UNITS:
        return _Part(lexicon.ORDINAL_UNITS[word], i + 1)
    if word in lexicon.ORDINAL_TENS:
        return _Part(lexicon.ORDINAL_TENS[word], i + 1)
    if i < len(tokens) and tokens[i].kind == "num" and _touches(tokens, i + 1):
        value = figure_value(word)
        is_ordinal = _word(tokens, i + 1) in ("st", "nd", "rd", "th")
        return _Part(value, i + 2, spelled=False) if is_ordinal and value else None
    if word not in lexicon.TENS:
        return None
    j = i + 2 if _word(tokens, i + 1) == "-" else i + 1
    unit = lexicon.ORDINAL_UNITS.get(_word(tokens, j))
    if unit is None or unit > 9:
        return None
    return _Part(lexicon.TENS[word] + unit, j + 1)
