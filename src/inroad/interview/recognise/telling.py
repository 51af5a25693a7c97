"""How likely each answer tells of a slot, judged beside all other answers of the talk.

The recogniser judges a question and an answer by their words. Here what it makes of
them is weighed with where in the talk they stand, whether another exchange asks for the
same better, and the form of what was read. `content/telling.json` is learnt by
`bench/hearing/telling.py` from talks whose recogniser had not learnt from them.
"""

import math
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from inroad.interview.exchanges import Exchange
from inroad.interview.learnt import Weights, learnt
from inroad.interview.reader import Entry, Heard, Readings
from inroad.interview.reading import TOLD_SLOTS
from inroad.interview.recognise.asked_for import asked_for
from inroad.interview.recognise.assign import NONE, Assigned
from inroad.interview.recognise.score import Sounds
from inroad.interview.recognise.weights import CLASSES
from inroad.interview.values.numbers import find_numbers
from inroad.interview.values.words import folded

# Nobody is asked to change a week not told yet, or about the others first.
TWIN: Final = {"attention_target": "attention_now", "peer_rating": "self_rating"}
TAKEN: Final = "what something takes"
_TAKES: Final = re.compile(
    r"(?i)\b(?:takes?|took|taking|every|each|spend|spent|costs?)"
    r"(?: (?:me|us|about|around|maybe))*\s*$"
)
TWIN_BEFORE: Final = "its twin before"
ASKED: Final = "asked in so many words"
# Of answers to questions that a grammar knew, 19 in 20 told of the slot; some of them
# in words that the recogniser had never met.
PLAINLY: Final = 0.9
_NAMED: Final = ("scale", "basis")
_MANY: Final = 4
# Log-probabilities beyond these say no more.
_LEAST: Final = -8.0
_FARTHEST: Final = 6.0
_LONG: Final = 400


@dataclass(frozen=True, slots=True)
class Candidate:
    """An answer in which something was read for a slot.

    `place` is that of the exchange in the talk, `signs` are what speaks for it or
    against it, each a number under its name.
    """

    place: int
    slot: str
    signs: Mapping[str, float]


def shipped() -> Weights:
    """The weights in the package."""
    return learnt("telling")


def telling(
    talk: Sequence[Exchange],
    found: Sequence[Assigned],
    heard: Sounds,
    readings: Readings,
    weights: Weights | None = None,
) -> tuple[dict[str, float], ...]:
    """For every exchange, by slot, the chance that its answer tells of it, 0 to 1."""
    weights = weights or shipped()
    chances: tuple[dict[str, float], ...] = tuple({} for _ in talk)
    for one in candidates(talk, found, heard, readings):
        worth = weights[one.slot]
        total = worth["start"] + sum(
            worth.get(k, 0.0) * v for k, v in one.signs.items()
        )
        known = one.slot not in TWIN or one.signs[TWIN_BEFORE]
        least = PLAINLY if one.signs[ASKED] == 1 and known else 0.0
        chance = max(least, 1 / (1 + math.exp(-total)))
        # None of fifteen such times in the talks was one that money lasts.
        taken = one.slot == "runway_months" and one.signs[TAKEN]
        chances[one.place][one.slot] = 0.0 if taken else chance
    return chances


def candidates(
    talk: Sequence[Exchange],
    found: Sequence[Assigned],
    heard: Sounds,
    readings: Readings,
    slots: Sequence[str] = TOLD_SLOTS,
) -> Iterator[Candidate]:
    """Every answer in which something can be read for one of the slots."""
    for slot in slots:
        entries = [_entries(slot, exchange, readings) for exchange in talk]
        places = [place for place, told in enumerate(entries) if told]
        column = CLASSES.index(slot)
        sound = {
            p: float(heard.questions[p, column] + heard.answers[p, column] / 2)
            for p in places
        }
        for place in places:
            signs = _of_sound(heard, place, column)
            signs |= _of_place(found, place, slot, len(talk))
            signs |= _beside_others(sound, place)
            signs |= _of_value(talk, place, entries[place])
            signs[ASKED] = asked_for(slot, talk[place])
            yield Candidate(place, slot, signs)


def _entries(slot: str, exchange: Exchange, readings: Readings) -> tuple[Entry, ...]:
    heard = readings.of(slot, exchange)
    return heard.entries if isinstance(heard, Heard) else ()


def _of_sound(heard: Sounds, place: int, column: int) -> dict[str, float]:
    """How well question and answer fit the slot, and any other better."""
    asked, said = heard.questions[place], heard.answers[place]
    others = max(float(x) for i, x in enumerate(asked[:NONE]) if i != column)
    return {
        "asked": max(float(asked[column]), _LEAST) / 3,
        "asked before others": _bound(float(asked[column]) - others) / 3,
        "asked before nothing": _bound(float(asked[column] - asked[NONE])) / 3,
        "said": max(float(said[column]), _LEAST) / 3,
        "said before nothing": _bound(float(said[column] - said[NONE])) / 3,
    }


def _of_place(
    found: Sequence[Assigned], place: int, slot: str, size: int
) -> dict[str, float]:
    """What the talk as a whole makes of the exchange, and where it stands."""
    one, twin = found[place], TWIN.get(slot, "")
    here = one.slot == slot
    return {
        "found": float(here),
        "sure": one.confidence * here,
        "sure alone": one.alone * here,
        "found another": one.confidence * (one.slot not in (None, slot)),
        "found nothing": float(one.slot is None),
        "follows": float(one.follows and here),
        "found before": float(place > 0 and found[place - 1].slot == slot),
        TWIN_BEFORE: float(any(x.slot == twin for x in found[:place])),
        "how late": place / size,
    }


def _beside_others(sound: Mapping[int, float], place: int) -> dict[str, float]:
    """Whether another exchange, or a later one, sounds more like the slot."""
    own = sound[place]
    other = max((s for p, s in sound.items() if p != place), default=_LEAST)
    later = max((s for p, s in sound.items() if p > place), default=_LEAST)
    return {
        "sounds best": float(own >= other),
        "before others": _bound(own - other) / 3,
        "later ones": _bound(later - own) / 3,
        "how many": min(len(sound), 10) / 10,
    }


def _of_value(
    talk: Sequence[Exchange], place: int, entries: Sequence[Entry]
) -> dict[str, float]:
    """The form of what was read, where it stands in the answer, who says it again."""
    exchange, entry = talk[place], entries[0]
    body = entry.body
    figures = {
        float(x)
        for x in body.values()
        if isinstance(x, (int, float)) and not isinstance(x, bool)
    }
    next_asked = talk[place + 1].question if place + 1 < len(talk) else ""
    back = {float(n.value) for n in find_numbers(folded(next_asked))}
    high = body.get("high")
    return {
        "several": min(len(entries), _MANY) / _MANY,
        "how far in": min(entry.start, _LONG) / _LONG,
        "long": min(len(exchange.answer.text), _LONG) / _LONG,
        "a question": float("?" in exchange.question),
        "said back": float(bool(figures & back)),
        TAKEN: float(bool(_TAKES.search(exchange.answer.text[: entry.start][-24:]))),
        "no currency": float("amount" in body and body.get("currency") is None),
        "a range": float(body.get("low") != high),
        "how big": math.log1p(abs(high)) / 5 if isinstance(high, (int, float)) else 0.0,
        **{f"{k} {body[k]}"[:_LONG]: 0.5 for k in _NAMED if k in body},
    }


def _bound(far: float) -> float:
    return min(max(far, -_FARTHEST), _FARTHEST)
