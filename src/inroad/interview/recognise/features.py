"""A question, or the beginning of an answer, as weighted features.

Features are hashed into a fixed number of columns, so the shipped weights need no
vocabulary; on the question banks 2¹⁴ columns lost nothing against names.
"""

import re
import zlib
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Final

from inroad.interview.recognise.words import concepts, sentences, stem, words

COLUMNS: Final = 2**14
SET_UP_SENTENCES: Final = 5
OPENING_WORDS: Final = 60
_NUMBER: Final = (
    r"(?:\d[\d.,]*|(?:zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven"
    r"|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty"
    r"|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|half|quarter"
    r"|third|fifth)\b)"
)
_SHAPES: Final = {
    "number": _NUMBER,
    "two numbers": _NUMBER + r".*\b" + _NUMBER,
    "three numbers": _NUMBER + r".*\b" + _NUMBER + r".*\b" + _NUMBER,
    "percent": r"percent|per cent|%|percentile",
    "out of": r"out of (?:a )?(?:\d+|five|ten|hundred|twenty)|/\s?10\b",
    "hours": r"\bhours?\b|hourly",
    "months": _NUMBER + r"[^.]{0,24}\b(?:months?|years?|weeks?)\b|\ba year\b",
    "a day": r"(?:\ba|per|each|every) day|daily",
    "a week": r"(?:\ba|per|each|every) week|weekly",
    "a month": r"(?:\ba|per|each|every) month|monthly",
    "a year": r"(?:\ba|per|each|every) year|per annum|yearly|lpa",
    "currency": (
        r"[$€£₹¥]|\b(?:euros?|dollars?|pounds?|quid|rupees?|francs?|naira|yen|won"
        r"|kroner|lakh|crore|pesos?|shillings|grand|usd|eur|gbp|inr|chf|k)\b|\d+k\b"
    ),
    "yes": r"^(?:yes|yeah|ya|yep|oh yes|sure|definitely|very)",
    "no": r"^(?:no|not|nope|nah|never|none|nothing|nobody)\b",
    "negated": r"\b(?:not|don't|won't|wouldn't|can't|cannot|never|no)\b",
    "bound": r"\b(?:can't|cannot|must|have to|has to|need to|only)\b",
    "wish": r"\b(?:i want|i'd like|i would like|i'd love|to be|i hope)\b",
    "maybe": r"maybe|perhaps|might|could",
    "or": r"\bor\b",
    "i am": r"\bi(?:'m| am| feel)\b",
    "they": r"\bthey(?:'re|'ve|'d|'ll)?\b",
    "he or she": r"\b(?:he|she|him|her)\b",
    "infinitive": r"^(?:to|get|be|make|making|build|keep|take|join|apply|stay|teach"
    "|go)\b",
    "unknown": r"no idea|don't know|couldn't say|can't tell",
    "refusal": (
        r"rather not|pass\b|private|personal|no comment|skip|not say|keep that"
        r"|next question"
    ),
}
_SHAPE_RULES: Final = {
    name: re.compile(rule, re.IGNORECASE) for name, rule in _SHAPES.items()
}
_NAME_INSIDE: Final = re.compile(r"(?<=[a-z,;] )(?!I\b)[A-Z]\w+")
Features = Mapping[int, float]


def question_features(text: str) -> Features:
    """Words, pairs, triples, letter groups and concepts of what was asked.

    The last two sentences count in full, the set-up before them half.
    """
    parts = sentences(text)[-SET_UP_SENTENCES:]
    found: Counter[str] = Counter()
    _add_question(found, " ".join(parts[-2:]), 1.0)
    if len(parts) > 2:
        _add_question(found, " ".join(parts), 0.5)
    return _hashed(_of_length_one(found))


def answer_features(text: str, signs: Sequence[str] = ()) -> Features:
    """Words, concepts and shapes of how the answer begins, and what readers find."""
    opening = _opening(text.replace("’", "'"))
    raw = words(opening)
    stems = [stem(word) for word in raw]
    found: Counter[str] = Counter()
    _add(found, stems, 0.6)
    _add(found, _chains(["^", *stems, "$"], 2), 0.5)
    _add(found, sorted({"@" + c for word in raw for c in concepts(word)}), 0.5)
    _add(found, _letters(raw, 4), 0.15)
    features = _of_length_one(found)
    for name, rule in _SHAPE_RULES.items():
        if rule.search(opening):
            features["!" + name] = 0.5
    for name in signs:
        features["!" + name] = 0.5
    features["!names"] = min(len(_NAME_INSIDE.findall(opening)), 3) / 3
    features["!length"] = min(len(raw), 40) / 40
    features["!short"] = 0.5 * (len(raw) < 4)
    return _hashed(features)


def _add_question(found: Counter[str], text: str, weight: float) -> None:
    raw = words(text)
    stems = [stem(word) for word in raw]
    _add(found, stems, weight)
    _add(found, _chains(["^", *stems, "$"], 2), weight * 0.7)
    _add(found, _chains(stems, 3), weight * 0.5)
    _add(found, [*_letters(raw, 4), *_letters(raw, 5)], weight * 0.2)
    about = sorted({concept for word in raw for concept in concepts(word)})
    _add(found, ["@" + concept for concept in about], weight)
    pairs = [f"@{a}&{b}" for i, a in enumerate(about) for b in about[i + 1 :]]
    _add(found, pairs, weight * 0.35)


def _add(found: Counter[str], names: Sequence[str], weight: float) -> None:
    for name in names:
        found[name] += weight  # type: ignore[assignment]  # counts may be fractions


def _chains(stems: Sequence[str], size: int) -> list[str]:
    return ["_".join(stems[i : i + size]) for i in range(len(stems) - size + 1)]


def _letters(raw: Sequence[str], size: int) -> list[str]:
    marked = [f"<{word}>" for word in raw]
    return [
        "#" + word[i : i + size] for word in marked for i in range(len(word) - size + 1)
    ]


def _opening(text: str) -> str:
    kept: list[str] = []
    for sentence in sentences(text):
        if kept and sum(len(x.split()) for x in kept) > OPENING_WORDS:
            break
        kept.append(sentence)
    return " ".join(kept)


def _of_length_one(found: Mapping[str, float]) -> dict[str, float]:
    size = sum(weight * weight for weight in found.values()) ** 0.5 or 1.0
    return {name: weight / size for name, weight in found.items()}


def _hashed(features: Mapping[str, float]) -> Features:
    columns: dict[int, float] = {}
    for name, weight in features.items():
        column = zlib.crc32(name.encode()) % COLUMNS
        columns[column] = columns.get(column, 0.0) + weight
    return columns
