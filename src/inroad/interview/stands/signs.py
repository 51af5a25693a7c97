"""Signs that an option is the one that stands, each a number under its name.

What they are worth is learnt (`content/stands.json`); nothing here knows which way a
sign points.
"""

import math
import re
from collections.abc import Mapping, Sequence
from typing import Final

from inroad.interview.about import BACK
from inroad.interview.reader import Entry
from inroad.interview.recognise.assign import NONE
from inroad.interview.recognise.weights import CLASSES
from inroad.interview.stands.echoes import echoes
from inroad.interview.stands.ends import figures_of, value_of
from inroad.interview.stands.mentions import Mention
from inroad.interview.stands.options import MAY_TELL, REACH, TELLS, Option
from inroad.interview.stands.told import Told
from inroad.interview.stands.wording import wording
from inroad.interview.values.numbers import find_numbers
from inroad.interview.values.words import folded

# Beyond these, more of the same says no more.
_SUREST: Final = 0.999
_LEAST: Final = -8.0
_FARTHEST: Final = 6.0
_MANY: Final = 6
_LONG: Final = 600
_FAR_IN: Final = 400
_BRIEF: Final = 8
_BEGINS: Final = 6
_HEAD: Final = 12
_FEW: Final = 6
_DIGITS: Final = 3
# How near a figure is to the one it may put right: half of it to twice as much.
_NEAR: Final = math.log(2.12)
_FAR: Final = math.log(4.06)
_NAMED: Final = ("scale", "basis")
_OTHER_MARK: Final = {"self_rating": "peer_rating", "peer_rating": "self_rating"}
_STOP: Final = re.compile(r"[.!?;]")
_JOINED: Final = re.compile(r"\W*(?:(?:to|or|and|maybe|perhaps)\b\W*)+|\W*[-–]\W*")
Signs = dict[str, float]


def signs_of(
    slot: str,
    told: Told,
    among: Sequence[Option],
    place: int,
    settled: Entry | None,
) -> Mapping[str, float]:
    """All signs of the option at `place` among the options of a slot."""
    one = among[place]
    best = _best(slot, told, one)
    found = _of_telling(slot, told, one, best, among)
    found |= _of_rules(one, settled)
    found |= _beside_the_other_mark(slot, told, one)
    found |= _among_others(one, best, among)
    found |= _of_going_back(slot, told, one, among)
    found |= _of_answer(told, best)
    found |= _of_value(one, best, among)
    found |= echoes(slot, told, one, best, among)
    found |= wording(told, best)
    if one.mentions[-1].place > one.mentions[-1].anchor:
        found |= _of_following(slot, told, one, among)
    return {name: value for name, value in found.items() if value}


def _best(slot: str, told: Told, one: Option) -> Mention:
    """The mention that speaks most for it: in the likeliest answer, the last."""
    return max(
        one.mentions, key=lambda m: (told.chance(slot, m.anchor), m.place, m.span)
    )


def _of_telling(
    slot: str, told: Told, one: Option, best: Mention, among: Sequence[Option]
) -> Signs:
    """How likely the answers that hold it tell of the slot."""
    column = CLASSES.index(slot)
    places = [m.place for m in one.mentions]
    chance = max(told.chance(slot, n) for n in places)
    anchored = max(told.chance(slot, m.anchor) for m in one.mentions)
    likeliest = max(told.chance(slot, m.place) for o in among for m in o.mentions)
    questions = told.sounds.questions
    asked, said = questions[best.place], told.sounds.answers[best.place]
    found = told.found[best.place]
    return {
        "tells": _odds(chance) / 3,
        "follows one that tells": _odds(anchored) / 3,
        "tells best": float(chance >= likeliest),
        "only follows": float(chance < MAY_TELL),
        "asked": max(float(asked[column]), _LEAST) / 3,
        "asked best": max(_LEAST, *(float(questions[n, column]) for n in places)) / 3,
        "asked before nothing": _bound(float(asked[column] - asked[NONE])) / 3,
        "said": max(float(said[column]), _LEAST) / 3,
        "found": found.confidence if found.slot == slot else 0.0,
        "found another": found.confidence if found.slot not in (None, slot) else 0.0,
        "found nothing": float(found.slot is None),
    }


def _beside_the_other_mark(slot: str, told: Told, one: Option) -> Signs:
    """Of a mark: how likely the answers that hold it tell of others, or of oneself."""
    other = _OTHER_MARK.get(slot)
    if other is None:
        return {}
    places = [m.place for m in one.mentions]
    mine = max(told.chance(slot, n) for n in places)
    theirs = max(told.chance(other, n) for n in places)
    return {
        "tells the other mark": _odds(theirs) / 3,
        "tells the other mark more": float(theirs > mine),
        "the other mark everywhere": float(
            all(told.chance(other, n) > told.chance(slot, n) for n in places)
        ),
        "asked for the other mark": float(
            any(told.found[n].slot == other for n in places)
        ),
    }


def _of_rules(one: Option, settled: Entry | None) -> Signs:
    """What the rules for what stands came to."""
    if settled is None:
        return {"rules silent": 1.0}
    same = value_of(settled) == one.value
    return {"rules": float(same), "rules otherwise": float(not same)}


def _among_others(one: Option, best: Mention, among: Sequence[Option]) -> Signs:
    """Where it stands among all figures of the talk, and of its own answer."""
    every = sorted((m.place, m.span, o.value) for o in among for m in o.mentions)
    last = max((m.place, m.span) for m in one.mentions)
    here = [value for place, _, value in every if place == best.place]
    others = len(set(here)) - 1
    places = {m.place for m in one.mentions}
    return {
        "others": min(len(among) - 1, _MANY) / 3,
        "others here": min(others, 4) / 2,
        "alone here": float(not others),
        "first here": float(here[0] == one.value),
        "last here": float(here[-1] == one.value),
        "last of all": float(every[-1][:2] == last),
        "places": min(len(places) - 1, 2),
    }


def _of_going_back(
    slot: str, told: Told, one: Option, among: Sequence[Option]
) -> Signs:
    """Of figures told anew, much later or in another answer that tells of the slot."""
    tells = {m.place for o in among for m in o.mentions if m.place == m.anchor}
    tells = {n for n in tells if told.chance(slot, n) >= TELLS}
    last = one.mentions[-1]
    latest = max(tells, default=0)
    others = [o.mentions[-1] for o in among if o is not one]
    return {
        "much later": float(last.place > last.anchor + REACH),
        "another much later": float(any(m.place > m.anchor + REACH for m in others)),
        "goes back": float(bool(BACK.search(told.answers[last.place]))),
        "another goes back": float(
            any(
                m.place > last.place and BACK.search(told.answers[m.place])
                for m in others
            )
        ),
        "in the last that tells": float(len(tells) > 1 and last.anchor == latest),
        "before the last that tells": float(last.anchor < latest),
        "far before the last that tells": float(last.anchor + REACH < latest),
    }


def _of_answer(told: Told, best: Mention) -> Signs:
    plain = told.answers[best.place]
    many = len(plain.split())
    return {
        "begins": float(best.entry.start <= _BEGINS),
        "brief": float(many <= _FEW),
        "long": min(len(plain), _LONG) / _LONG,
        "far in": min(best.entry.start, _FAR_IN) / _FAR_IN,
    }


def _of_value(one: Option, best: Mention, among: Sequence[Option]) -> Signs:
    """Its form, and how it was read.

    Not its size: other figures in the same words are as likely.
    """
    body, values = best.entry.body, [o.value for o in among]
    low, high = one.value[0], one.value[-1]
    parts = {v for v in values if v[0] != v[-1]}
    said = folded(best.entry.turn.text[best.span[0] : best.span[1]])
    ends = find_numbers(said)[:2]
    between = said[ends[0].end : ends[1].start] if len(ends) > 1 else ""
    return {
        "a range": float(low != high),
        "part of a range": float(low == high and any(low in v for v in parts)),
        "bare": float(all(m.bare for m in one.mentions)),
        "clause alone": float(all(m.alone for m in one.mentions)),
        "an end on a condition": float(all(m.on_a_condition for m in one.mentions)),
        "a pair": float(len(ends) > 1),
        "a pair over a stop": float(bool(_STOP.search(between))),
        "a pair and little between": float(bool(_JOINED.fullmatch(between))),
        # Nothing is nothing in any money.
        "no currency": float(bool(body.get("amount")) and not body.get("currency")),
        "adds up": float(_adds_up(best, among)),
        "many digits": float(len(f"{high:.0f}".rstrip("0")) > _DIGITS),
        "like a scale": float("value" in body and high in (5, 10, 20, 100)),
        **{f"{k} {body[k]}"[:_LONG]: 0.5 for k in _NAMED if k in body},
    }


def _adds_up(best: Mention, among: Sequence[Option]) -> bool:
    """Whether a sum is what two others said before it come to."""
    if "amount" not in best.entry.body:
        return False
    end = value_of(best.entry)[0]
    at = (best.place, best.span)
    before = {o.value[0] for o in among for m in o.mentions if (m.place, m.span) < at}
    return any(
        abs(one + two - end) < 0.01 * end
        for one in before
        for two in before
        if one < two
    )


def _of_following(slot: str, told: Told, one: Option, among: Sequence[Option]) -> Signs:
    """Of a figure said after the answer that tells: how it goes on about that."""
    last = one.mentions[-1]
    answer, asked = told.answers[last.place], told.questions[last.place]
    found = told.found[last.place]
    before = [m for o in among for m in o.mentions if m.place == last.anchor]
    named = frozenset().union(*(figures_of(slot, m.entry) for m in before))
    far = [_apart(one.value[-1], value_of(m.entry)[-1]) for m in before]
    nearest = min(far, default=math.inf)
    again = any(value_of(m.entry) == one.value for m in before)
    brief = len(answer.split()) <= _BRIEF
    return {
        "later": 1.0,
        "later next": float(last.place == last.anchor + 1),
        "later brief": float(brief),
        "later, brief question": float(len(asked.split()) <= _BRIEF),
        "later, question says the first": float(bool(named & told.asked[last.place])),
        "later, question without figure": float(not told.asked[last.place]),
        "later about another": found.confidence * (found.slot not in (None, slot)),
        "later follows": float(found.follows),
        "later about nothing": float(found.slot is None),
        "later begins": float(last.entry.start <= _HEAD),
        "later the same": float(again),
        "later near": float(nearest <= _NEAR),
        "later far": float(bool(before) and nearest > _FAR),
        "later brief and near": float(brief and nearest <= _NEAR and not again),
    }


def _apart(one: float, two: float) -> float:
    return abs(math.log((abs(one) + 1e-9) / (abs(two) + 1e-9)))


def _odds(chance: float) -> float:
    kept = min(max(chance, 1 - _SUREST), _SUREST)
    return math.log(kept / (1 - kept))


def _bound(far: float) -> float:
    return min(max(far, -_FARTHEST), _FARTHEST)
