"""From answers to slots: what stands, what belongs together, what disagrees."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final

from inroad.interview.abstain import is_weak
from inroad.interview.choose import Answer, merged, standing_answers
from inroad.interview.conflicts import conflict
from inroad.interview.detail import breaks_down, detail
from inroad.interview.exchanges import Exchange
from inroad.interview.hearing import Conflict, Json, Perhaps
from inroad.interview.likely import Setting, likely_part
from inroad.interview.narrowed import narrowed
from inroad.interview.one_mark import one_mark
from inroad.interview.reader import Entry, Heard
from inroad.interview.reading import FIGURE_SLOTS, SLOTS
from inroad.interview.said_again import said_again
from inroad.interview.second import second_hearing
from inroad.interview.settled import settled_end, settled_mark, settled_net, taken_back
from inroad.interview.stands import LEAST, Told, standing
from inroad.interview.still_open import still_open
from inroad.interview.told_before import with_scale
from inroad.interview.turns import Turn
from inroad.interview.unasked import BESIDE, UNDECIDED, beside, statements
from inroad.interview.volunteered import SIBLINGS, volunteered
from inroad.interview.weeks import part_the_weeks
from inroad.interview.whereabouts import without_places

# Less than this is not even worth asking about.
MAY_STAND: Final = 0.3
FUN: Final = re.compile(r"(?i)\b(?:fun|exciting|excites?|cool)\b")
Answers = Mapping[str, Sequence[Answer]]


def filled(
    told: Told, answers: Answers, nearly: Answers, others: Sequence[Turn]
) -> tuple[dict[str, Json], tuple[Conflict, ...], tuple[Perhaps, ...]]:
    """Every slot in the shape of the contract, the conflicts, and what is unlikely."""
    heard = _heard(told, answers, nearly)
    setting = Setting(heard, told.talk, told.found, answers, nearly, others)
    slots: dict[str, Json] = dict.fromkeys(SLOTS)
    conflicts: list[Conflict] = []
    perhaps: list[Perhaps] = []
    for slot in SLOTS:
        if slot in FIGURE_SLOTS:
            kept, read = _figure(slot, told, heard[slot])
        else:
            kept, read = likely_part(slot, setting), heard[slot]
        perhaps += _unlikely(slot, read, kept)
        if kept:
            slots[slot] = with_scale(slot, kept, told.talk).wire()
            said = conflict(slot, nearly.get(slot, ()), others, kept, told.talk)
            conflicts += [said] if said else []
    return slots, tuple(conflicts), tuple(perhaps)


def _figure(
    slot: str, told: Told, settled: Heard | None
) -> tuple[Heard | None, Heard | None]:
    """The figure that stands where it is likely enough, and the likeliest read."""
    by_rules = settled.entries[0] if settled else None
    entry, chance = standing(slot, told, by_rules)
    if entry is None or (chance < MAY_STAND and entry is not by_rules):
        return None, settled
    heard = Heard(slot, (entry,))
    sure = chance >= LEAST[slot] and not _in_open_money(entry, told)
    return (heard if sure else None), heard


def _in_open_money(entry: Entry, told: Told) -> bool:
    """Whether a sum names no money, and the places spoken of have several."""
    sum_, money = entry.body.get("amount"), entry.body.get("currency")
    several = len({code for _, code in told.readings.home.places}) > 1
    return bool(sum_) and money is None and several


def _heard(told: Told, answers: Answers, nearly: Answers) -> dict[str, Heard | None]:
    """What was read for every slot, after all that a later answer settles."""
    talk, found, home = told.talk, told.found, told.readings.home
    kept = _settled(talk, answers, nearly)
    kept["self_rating"] = narrowed(kept["self_rating"], talk, found)
    part_the_weeks(kept, answers, talk)
    for slot, entry in statements(talk, found):
        kept.setdefault(slot, []).append(entry)
    for slot in BESIDE:
        for answer in answers.get(slot, ()):
            other, entries = beside(slot, answer.exchange.answer)
            if not any(a.entries for a in answers.get(other, ())):
                kept.setdefault(other, []).extend(entries)
    for slot in SLOTS:
        if not kept.get(slot) and not any(a.entries for a in answers.get(slot, ())):
            near = [a.exchange for a in answers.get(SIBLINGS.get(slot, ""), ())]
            kept[slot] = volunteered(slot, talk, near, home)
        if not kept.get(slot) and not any(a.entries for a in answers.get(slot, ())):
            again = said_again(slot, talk, home)
            kept[slot] = again or second_hearing(slot, talk, found)
    kept["monthly_income"] = taken_back(kept.get("monthly_income", []), talk)
    kept["people"] = without_places(kept.get("people", ()), talk)
    kept["options"] = still_open(kept["options"], kept["against"])
    return {
        slot: merged(slot, [x for x in kept.get(slot, ()) if not is_weak(slot, x)])
        for slot in SLOTS
    }


def _unlikely(slot: str, read: Heard | None, told: Heard | None) -> Iterator[Perhaps]:
    """What was read and is not told."""
    sure = told.entries if told else ()
    for entry in read.entries if read else ():
        if entry not in sure:
            yield Perhaps(slot, entry.wire())


def _settled(
    talk: Sequence[Exchange], answers: Answers, nearly: Answers
) -> dict[str, list[Entry]]:
    """What stands of the answers, with what the next answer settles."""
    kept = {
        slot: settled_end(slot, _entries(slot, said), talk)
        for slot, said in answers.items()
    }
    kept["monthly_income"] = settled_net(kept.get("monthly_income", []), talk)
    if not kept.get("self_rating"):
        kept["self_rating"] = settled_mark(nearly.get("self_rating", ()), talk)
    kept["self_rating"] = one_mark(
        kept["self_rating"], nearly.get("self_rating", ()), talk
    )
    return kept


def _entries(slot: str, answers: Sequence[Answer]) -> list[Entry]:
    """The entries that stand; a breakdown goes under the share it takes apart."""
    kept: list[Entry] = []
    for answer in standing_answers(slot, answers):
        place = breaks_down(answer.exchange, kept) if slot == "attention_now" else None
        if place is not None:
            body = {**kept[place].body, "detail": detail(answer.exchange)}
            kept[place] = replace(kept[place], body=body)
            continue
        fun = slot == "options" and FUN.search(answer.exchange.question)
        kept += [
            replace(e, body={**e.body, "fun": True}) if fun else e
            for e in answer.entries
            if not (slot == "goals" and UNDECIDED.match(str(e.body["text"])))
        ]
    return kept


__all__ = ["Answers", "Heard", "filled"]
