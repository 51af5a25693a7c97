"""Parts of a whole and places in a row: two thirds, half a million, the 80th."""

from collections.abc import Sequence
from decimal import Decimal

from inroad.interview.values import lexicon
from inroad.interview.values.cardinals import Part, touches, word_at
from inroad.interview.values.digits import figure_value
from inroad.interview.values.words import Token


def fraction(tokens: Sequence[Token], i: int) -> Part | None:
    """Half, a third, two fifths, three quarters, half a million, ½."""
    word = word_at(tokens, i)
    if word in lexicon.VULGAR:
        return Part(lexicon.VULGAR[word], i + 1, spelled=False)
    if word in ("half", "quarter"):
        return _half_of_scale(tokens, i)
    if word == "a" and word_at(tokens, i + 1) in ("good", "solid", "full", "whole"):
        noun = word_at(tokens, i + 2)
        return Part(1 / lexicon.PARTS[noun], i + 3) if noun in lexicon.PARTS else None
    if word in ("a", "an", "one") and word_at(tokens, i + 1) in lexicon.PARTS:
        part = _half_of_scale(tokens, i + 1)
        return part if word != "an" or word_at(tokens, i + 1) == "eighth" else None
    if (
        word in ("last", "remaining", "other", "another")
        and word_at(tokens, i + 1) in lexicon.PARTS
    ):
        return Part(1 / lexicon.PARTS[word_at(tokens, i + 1)], i + 2)
    return _counted_parts(tokens, i)


def _counted_parts(tokens: Sequence[Token], i: int) -> Part | None:
    """Two fifths, three-quarters: never more than a whole."""
    top = lexicon.UNITS.get(word_at(tokens, i))
    if top is None or not 2 <= top <= 9:
        return None
    j = i + 2 if word_at(tokens, i + 1) == "-" else i + 1
    part = word_at(tokens, j)
    if part not in lexicon.PARTS or not part.endswith("s"):
        return None
    share = top / lexicon.PARTS[part]
    return Part(share, j + 1) if share <= 1 else None


def _half_of_scale(tokens: Sequence[Token], i: int) -> Part:
    """One half, or half a million when a scale word follows."""
    value = 1 / lexicon.PARTS[tokens[i].text]
    scale = word_at(tokens, i + 2)
    if word_at(tokens, i + 1) == "a" and scale in lexicon.SCALES:
        power = lexicon.SCALES[scale]
        return Part(value * Decimal(10) ** power, i + 3, scale=scale)
    return Part(value, i + 1)


def ordinal(tokens: Sequence[Token], i: int) -> Part | None:
    """The eightieth, ninety-fifth, 80th."""
    word = word_at(tokens, i)
    if word in lexicon.ORDINAL_UNITS:
        return Part(lexicon.ORDINAL_UNITS[word], i + 1)
    if word in lexicon.ORDINAL_TENS:
        return Part(lexicon.ORDINAL_TENS[word], i + 1)
    if i < len(tokens) and tokens[i].kind == "num" and touches(tokens, i + 1):
        value = figure_value(word)
        is_ordinal = word_at(tokens, i + 1) in ("st", "nd", "rd", "th")
        return Part(value, i + 2, spelled=False) if is_ordinal and value else None
    if word not in lexicon.TENS:
        return None
    j = i + 2 if word_at(tokens, i + 1) == "-" else i + 1
    unit = lexicon.ORDINAL_UNITS.get(word_at(tokens, j))
    if unit is None or unit > 9:
        return None
    return Part(lexicon.TENS[word] + unit, j + 1)
