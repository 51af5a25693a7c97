"""Cardinals in words and figures: forty-two, 3 lakh, two and a half thousand."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from inroad.interview.values import lexicon
from inroad.interview.values.digits import figure_value
from inroad.interview.values.words import Token


@dataclass(frozen=True, slots=True)
class Part:
    """A number read so far: its value, and the token after its last one."""

    value: Decimal
    stop: int
    spelled: bool = True
    scale: str | None = None


def word_at(tokens: Sequence[Token], i: int) -> str:
    """The word of a token; empty before the first and after the last."""
    return tokens[i].text if 0 <= i < len(tokens) else ""


def touches(tokens: Sequence[Token], i: int) -> bool:
    """Whether no blank stands between a token and the one before it."""
    return 0 < i < len(tokens) and tokens[i - 1].end == tokens[i].start


def _small(tokens: Sequence[Token], i: int) -> Part | None:
    """A number under one hundred in words: nineteen, forty, fifty-two."""
    word = word_at(tokens, i)
    if word in lexicon.UNITS:
        return Part(lexicon.UNITS[word], i + 1)
    if word in lexicon.UNITS_TOGETHER:
        return Part(lexicon.UNITS_TOGETHER[word], i + 1)
    if word not in lexicon.TENS:
        return None
    j = i + 1
    if word_at(tokens, j) == "-" and touches(tokens, j) and touches(tokens, j + 1):
        j += 1
    unit = lexicon.UNITS.get(word_at(tokens, j))
    if unit is not None and 1 <= unit <= 9:
        return Part(lexicon.TENS[word] + unit, j + 1)
    return Part(lexicon.TENS[word], i + 1)


def _base(tokens: Sequence[Token], i: int) -> Part | None:
    """What a scale word multiplies: figures, words, "a", "a couple of", "a dozen"."""
    word = word_at(tokens, i)
    if word in ("a", "an"):
        return _one_of(tokens, i)
    if word in ("dozen", "couple"):
        counted = word == "dozen" or word_at(tokens, i + 1) == "of"
        return _counted(tokens, i) if counted else None
    if word == "hundred":
        before = word_at(tokens, i - 1)
        vague = before in ("few", "several", "many", "per", "some", "the")
        return None if vague else Part(Decimal(1), i)
    if i < len(tokens) and tokens[i].kind == "num":
        value = figure_value(word)
        return None if value is None else _after_figure(tokens, Part(value, i + 1))
    part = _small(tokens, i)
    if part is not None and word_at(tokens, part.stop) == "dozen":
        return Part(12 * part.value, part.stop + 1)
    return None if part is None else _after_small(tokens, part)


def _one_of(tokens: Sequence[Token], i: int) -> Part | None:
    """What "a" stands for before a dozen, a couple, a hundred or a scale word."""
    after = word_at(tokens, i + 1)
    if after in ("couple", "dozen"):
        return _counted(tokens, i + 1)
    scaled = after in lexicon.HUNDRED or (
        after in lexicon.SCALES and after not in lexicon.GLUED_ONLY
    )
    return Part(Decimal(1), i + 1) if scaled and after != "k" else None


def _counted(tokens: Sequence[Token], i: int) -> Part:
    value = Decimal(2 if tokens[i].text == "couple" else 12)
    follows = word_at(tokens, i + 1) == "of"
    return Part(value, i + 2 if follows else i + 1)


def _after_figure(tokens: Sequence[Token], part: Part) -> Part:
    vulgar = lexicon.VULGAR.get(word_at(tokens, part.stop))
    if vulgar is not None and touches(tokens, part.stop):
        return Part(part.value + vulgar, part.stop + 1, spelled=False)
    half = _and_a_half(tokens, part.stop)
    return Part(part.value + half[0], half[1], spelled=False)


def _after_small(tokens: Sequence[Token], part: Part) -> Part:
    if word_at(tokens, part.stop) == "point":
        digits, j = "", part.stop + 1
        while (unit := lexicon.UNITS.get(word_at(tokens, j))) is not None and unit < 10:
            digits, j = digits + str(unit), j + 1
            if len(digits) > 9:
                break
        if digits:
            return Part(part.value + Decimal(f"0.{digits}"), j)
    half = _and_a_half(tokens, part.stop)
    return Part(part.value + half[0], half[1])


def _and_a_half(tokens: Sequence[Token], i: int) -> tuple[Decimal, int]:
    """The added part of "two and a half", and where it stops."""
    if word_at(tokens, i) != "and":
        return Decimal(0), i
    if word_at(tokens, i + 1) == "a" and word_at(tokens, i + 2) in ("half", "quarter"):
        return 1 / lexicon.PARTS[word_at(tokens, i + 2)], i + 3
    quarters = word_at(tokens, i + 2) in ("quarter", "quarters")
    if word_at(tokens, i + 1) == "three" and quarters:
        return Decimal("0.75"), i + 3
    if word_at(tokens, i + 1) == "half" and not _goes_on(tokens, i + 2):
        return Decimal("0.5"), i + 2  # "one and half"
    return Decimal(0), i


def _goes_on(tokens: Sequence[Token], i: int) -> bool:
    """Whether a half is one of something: "twenty and half of that"."""
    return word_at(tokens, i) in ("of", "the", "a", "an", "my", "on", "for", "is")


def cardinal(tokens: Sequence[Token], i: int) -> Part | None:
    """Chunks of falling scale, as in three lakh fifty thousand."""
    chunk = _chunk(tokens, i)
    if chunk is None:
        return None
    total, power, stop = chunk[0].value, chunk[1], chunk[0].stop
    spelled, scale = chunk[0].spelled, chunk[0].scale
    while power > 0:
        j = stop + 1 if word_at(tokens, stop) == "and" else stop
        more = _chunk(tokens, j)
        figure = more is not None and not more[0].spelled and more[1] == 0
        if more is None or figure or more[1] >= power:
            break
        if more[0].value >= Decimal(10) ** power or word_at(tokens, j) in ("a", "an"):
            break
        tens = 10 <= more[0].value < 100 and more[1] == 0
        # "Two lakh sixty" leaves out the thousand.
        times = 1000 if tens and scale in ("lakh", "lakhs") else 1
        total, power, stop = total + times * more[0].value, more[1], more[0].stop
    return Part(total, stop, spelled, scale)


def _chunk(tokens: Sequence[Token], i: int) -> tuple[Part, int] | None:
    """A number with the scale words after it, and the power of ten it ends on."""
    base = _base(tokens, i)
    if base is None:
        return None
    value, stop, power, scale = base.value, base.stop, 0, base.scale
    if word_at(tokens, stop) in lexicon.HUNDRED:
        value, stop, power = value * 100, stop + 1, 2
        if not _ends_a_range(tokens, i, stop):
            value, stop = _tail_of_hundred(tokens, value, stop)
    word = word_at(tokens, stop)
    if word in lexicon.SCALES and _scale_fits(tokens, stop):
        power = lexicon.SCALES[word]
        value, stop, scale = value * Decimal(10) ** power, stop + 1, word
        if word in ("lakh", "lakhs") and word_at(tokens, stop) in ("crore", "crores"):
            value, stop, power = value * Decimal(10) ** 7, stop + 1, 12
    return Part(value, stop, base.spelled, scale), power


def _ends_a_range(tokens: Sequence[Token], i: int, stop: int) -> bool:
    """Whether "and" parts two sums, as in between eight hundred and two thousand."""
    if word_at(tokens, i - 1) != "between" or word_at(tokens, stop) != "and":
        return False
    following = _small(tokens, stop + 1)
    after = word_at(tokens, following.stop) if following else ""
    return after in lexicon.SCALES or after in lexicon.HUNDRED


def _scale_fits(tokens: Sequence[Token], i: int) -> bool:
    word = tokens[i].text
    if word in lexicon.GLUED_ONLY:
        return touches(tokens, i) and tokens[i - 1].kind == "num"
    return True


def _tail_of_hundred(
    tokens: Sequence[Token], value: Decimal, stop: int
) -> tuple[Decimal, int]:
    """Add "and thirty-two" after a hundred, unless another hundred begins there."""
    half = _and_a_half(tokens, stop)
    if half[1] > stop:
        return value + 100 * half[0], half[1]
    j = stop + 1 if word_at(tokens, stop) == "and" else stop
    tail = _small(tokens, j)
    if tail is None or word_at(tokens, tail.stop) in lexicon.HUNDRED:
        return value, stop
    if word_at(tokens, tail.stop) == "-" and word_at(tokens, stop) != "and":
        return value, stop
    return value + tail.value, tail.stop
